// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace crossread {

/// The form in which names and words are compared: Unicode simple case folding, diacritics of Latin letters
/// dropped ("ß" is "ss", "æ" is "ae", "ø" is "o"), wide ASCII forms made plain, every dash and apostrophe its
/// ASCII one, invisible format characters dropped, every run of white space one space, none at the ends.
[[nodiscard]] std::string folded(std::string_view text);

/// folded() without spaces, hyphens, full stops and apostrophes: "High-Flyer" and "HighFlyer", "U.S." and
/// "US", "DeepSeek V3" and "DeepSeek-V3" have one key. A full stop between digits stays ("Llama 3.1").
[[nodiscard]] std::string nameKey(std::string_view text);

} // namespace crossread
