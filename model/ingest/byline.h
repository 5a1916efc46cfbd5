// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace crossread {

/// The names in a byline without what is around them: "By Jane Doe | Staff Writer" is "Jane Doe". Empty for
/// what is no name (an address, a date, a slogan).
[[nodiscard]] std::string cleanedAuthor(std::string_view byline);

/// Whether \a text looks like one or more names of people: two to twelve words, all capitalised but for
/// particles and "and".
[[nodiscard]] bool isPersonName(std::string_view text);

} // namespace crossread
