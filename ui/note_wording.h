// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace crossread {

/// A note's light Markdown for labels that show rich text: close set, with small lists.
[[nodiscard]] QString noteText(std::string_view markdown);

} // namespace crossread
