// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace crossread {

/// What found a finding, in words a reader knows, as they follow "found by": "the trained model" for
/// "names/crf". The rule's own name for one that has no words here.
[[nodiscard]] QString ruleWords(std::string_view rule);

/// The name of a change as it would be called now: an older version named a rejected rule by its id. One that
/// was not made so, or whose rule has no words here, as it is.
[[nodiscard]] QString nameInWords(const QString& name);

} // namespace crossread
