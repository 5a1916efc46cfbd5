// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

namespace crossread {

/// What a character is to the tokenizer.
enum class CharacterClass : unsigned char {
    Upper, ///< also title case
    Lower,
    Letter,    ///< without case, also modifier letters
    Ideograph, ///< Han
    Mark,      ///< combining
    Digit,     ///< also superscripts, fractions and other number signs
    Space,
    Line,       ///< LF, and Unicode's line and paragraph separators
    Apostrophe, ///< ' and ’, which may also be quotation marks
    Quote,      ///< single or double quotation mark and nothing else
    Punctuation,
    Currency,
    Symbol,
    Format, ///< invisible: soft hyphen, joiners, direction marks
};

/// By Unicode's general category (ICU); from a table for the basic plane, made at first use.
[[nodiscard]] CharacterClass classOf(char32_t codePoint);

/// The same for one ASCII byte; Symbol for bytes from 0x80.
extern const std::array<CharacterClass, 256> asciiClasses;

[[nodiscard]] constexpr bool isLetterClass(CharacterClass c)
{
    return c <= CharacterClass::Ideograph;
}

} // namespace crossread
