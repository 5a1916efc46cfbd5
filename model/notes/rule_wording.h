// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace crossread {

/// What found a finding, in words a reader knows, as they follow "found by": "the trained model" for
/// "names/crf". The rule's own name for one that has no words here.
[[nodiscard]] QString ruleWords(std::string_view rule);

} // namespace crossread
