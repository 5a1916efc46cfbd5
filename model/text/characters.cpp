// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/characters.h"

#include <string_view>
#include <unicode/uchar.h>
#include <vector>

namespace crossread {

namespace {

using enum CharacterClass;

constexpr std::array<CharacterClass, 256> makeAsciiClasses()
{
    std::array<CharacterClass, 256> classes{};
    classes.fill(Symbol);
    for (std::size_t c = 'A'; c <= 'Z'; ++c)
        classes[c] = Upper;
    for (std::size_t c = 'a'; c <= 'z'; ++c)
        classes[c] = Lower;
    for (std::size_t c = '0'; c <= '9'; ++c)
        classes[c] = Digit;
    for (const char c : std::string_view("!#%&()*,-./:;?@[\\]_{}"))
        classes[static_cast<unsigned char>(c)] = Punctuation;
    for (const char c : std::string_view(" \t\r\v\f"))
        classes[static_cast<unsigned char>(c)] = Space;
    classes['\n'] = Line;
    classes['\''] = Apostrophe;
    classes['"'] = Quote;
    classes['$'] = Currency;
    return classes;
}

bool isQuote(UChar32 c)
{
    switch (c) {
    case 0x00AB:
    case 0x00BB:
    case 0x300C:
    case 0x300D:
    case 0x300E:
    case 0x300F:
    case 0x301D:
    case 0x301E:
    case 0x301F:
    case 0xFF02:
    case 0xFF07:
    case 0x2039:
    case 0x203A:
        return true;
    default:
        return c >= 0x2018 && c <= 0x201F && c != 0x2019;
    }
}

bool isHan(UChar32 c)
{
    return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF);
}

CharacterClass classOfLetter(UChar32 c, int category)
{
    if (category == U_UPPERCASE_LETTER || category == U_TITLECASE_LETTER)
        return Upper;
    if (category == U_LOWERCASE_LETTER)
        return Lower;
    return isHan(c) ? Ideograph : Letter;
}

CharacterClass classByCategory(UChar32 c)
{
    if (c == 0x2019)
        return Apostrophe;
    if (isQuote(c))
        return Quote;
    const int category = u_charType(c);
    const auto mask = static_cast<unsigned>(U_MASK(category));
    if (mask & U_GC_L_MASK)
        return classOfLetter(c, category);
    if (mask & U_GC_M_MASK)
        return Mark;
    if (mask & U_GC_N_MASK)
        return Digit;
    if (mask & U_GC_P_MASK)
        return Punctuation;
    if (mask & U_GC_SC_MASK)
        return Currency;
    if (mask & (U_GC_ZL_MASK | U_GC_ZP_MASK))
        return Line;
    if (u_isUWhiteSpace(c))
        return Space;
    return mask & U_GC_CF_MASK ? Format : Symbol;
}

std::vector<CharacterClass> makeBasicPlane()
{
    std::vector<CharacterClass> classes(0x10000);
    for (std::size_t c = 0; c < classes.size(); ++c)
        classes[c] = c < 0x80 ? asciiClasses[c] : classByCategory(static_cast<UChar32>(c));
    return classes;
}

} // namespace

constexpr std::array<CharacterClass, 256> asciiClasses = makeAsciiClasses();

CharacterClass classOf(char32_t codePoint)
{
    static const std::vector<CharacterClass> basicPlane = makeBasicPlane();
    if (codePoint < basicPlane.size())
        return basicPlane[codePoint];
    return classByCategory(static_cast<UChar32>(codePoint));
}

} // namespace crossread
