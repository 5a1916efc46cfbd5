// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

/// Comparison and white space of ASCII, for the names and keywords of file formats. Other bytes pass
/// unchanged.
namespace crossread::ascii {

[[nodiscard]] constexpr bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}
[[nodiscard]] constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
[[nodiscard]] constexpr bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}
[[nodiscard]] constexpr bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}
[[nodiscard]] constexpr bool isLetter(char c)
{
    return isUpper(c) || isLower(c);
}
[[nodiscard]] constexpr char lower(char c)
{
    return isUpper(c) ? static_cast<char>(c + 32) : c;
}

[[nodiscard]] inline std::string lowered(std::string_view text)
{
    std::string result{text};
    std::ranges::transform(result, result.begin(), lower);
    return result;
}

[[nodiscard]] constexpr std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpace(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isSpace(text.back()))
        text.remove_suffix(1);
    return text;
}

/// Whether \a text begins with \a prefix, which is in lower case, in any case of letters.
[[nodiscard]] constexpr bool startsWith(std::string_view text, std::string_view prefix)
{
    if (text.size() < prefix.size())
        return false;
    for (std::size_t i = 0; i < prefix.size(); ++i)
        if (lower(text[i]) != prefix[i])
            return false;
    return true;
}

[[nodiscard]] constexpr bool equals(std::string_view text, std::string_view lowerCase)
{
    return text.size() == lowerCase.size() && startsWith(text, lowerCase);
}

/// Where \a needle, which is in lower case, stands in \a text in any case of letters; npos where it does not.
[[nodiscard]] constexpr std::size_t find(std::string_view text, std::string_view needle, std::size_t from = 0)
{
    for (std::size_t i = from; i + needle.size() <= text.size(); ++i)
        if (startsWith(text.substr(i), needle))
            return i;
    return std::string_view::npos;
}

[[nodiscard]] constexpr bool contains(std::string_view text, std::string_view needle)
{
    return find(text, needle) != std::string_view::npos;
}

} // namespace crossread::ascii
