// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/span.h"

#include <string_view>
#include <vector>

namespace crossread {

/// A line with something on it, without the white space around it.
struct TextLine {
    Span span;
    quint32 width = 0;         ///< in code points
    quint32 indent = 0;        ///< columns before it, a tab counted to the next multiple of four
    bool isAfterBlank = false; ///< first of the text, or blank lines before it
};

/// The lines of \a text that are not blank.
[[nodiscard]] std::vector<TextLine> linesOf(std::string_view text);

/// Bytes of the list mark with the white space behind it that \a line begins with ("- ", "• ", "12. ", "1)
/// "), or 0.
[[nodiscard]] std::size_t listMarkLength(std::string_view line);

/// Whether \a line ends as a sentence does: a stop, a colon or a semicolon, closing quotes and brackets
/// apart.
[[nodiscard]] bool endsAsSentence(std::string_view line);

/// Whether the first letter of \a line is a small one.
[[nodiscard]] bool startsWithSmallLetter(std::string_view line);

} // namespace crossread
