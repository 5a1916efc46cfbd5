// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// UTF-8 by bytes, for text that was checked once at reading.
namespace crossread::utf8 {

/// Length in bytes of the longest prefix of \a bytes that is well-formed UTF-8 (Unicode 15, table 3-7).
/// Equal to bytes.size() when all of it is.
[[nodiscard]] std::size_t validPrefix(std::string_view bytes);

/// A copy in which every ill-formed sequence is one U+FFFD (the WHATWG decoder's practice).
[[nodiscard]] std::string repaired(std::string_view bytes);

[[nodiscard]] constexpr bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u;
}

/// Bytes of the sequence that \a lead starts, 1 for anything that starts none.
[[nodiscard]] constexpr std::size_t sequenceLength(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte < 0xC2 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 1;
}

struct Decoded {
    char32_t codePoint;
    std::size_t length; ///< bytes, at least 1
};

/// The code point at \a position. Precondition: position < text.size(). On ill-formed text gives U+FFFD,
/// length 1.
[[nodiscard]] Decoded decode(std::string_view text, std::size_t position);

/// The code point that ends right before \a position. Precondition: 0 < position <= text.size().
[[nodiscard]] Decoded decodeBefore(std::string_view text, std::size_t position);

void append(std::string& text, char32_t codePoint);

} // namespace crossread::utf8
