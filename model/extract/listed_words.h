// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/ascii.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <functional>
#include <string_view>

namespace crossread {

/// What is seen of a list's words at a glance: first letter, last letter and length. It turns nearly all
/// words of a text away before a table is searched. Of words of at most 31 bytes.
class WordGlance {
public:
    constexpr void add(char first, char last, std::size_t length)
    {
        m_lengths[placeOf(first, last)] |= length <= longest ? 1u << length : 0u;
    }
    constexpr void add(std::string_view word) { add(word.front(), word.back(), word.size()); }

    /// Whether \a word, in any case of its ASCII letters, may be one of those added; surely not where false.
    [[nodiscard]] constexpr bool mayHold(std::string_view word) const
    {
        return !word.empty() && word.size() <= longest &&
               (m_lengths[placeOf(word.front(), word.back())] >> word.size() & 1u) != 0;
    }

    static constexpr std::size_t longest = 31;

private:
    static constexpr std::size_t kinds = 32; ///< letters by their low bits; other bytes share their places

    static constexpr std::size_t placeOf(char first, char last)
    {
        return (static_cast<unsigned char>(first) % kinds) * kinds + static_cast<unsigned char>(last) % kinds;
    }

    std::array<std::uint32_t, kinds * kinds> m_lengths{};
};

/// The glance of a table's words, which \a word gives of a row.
template <typename Rows, typename Word>
consteval WordGlance glanceOf(const Rows& rows, Word word)
{
    WordGlance glance;
    for (const auto& row : rows)
        glance.add(std::invoke(word, row));
    return glance;
}

/// A list of words in small ASCII letters that turns nearly all words of a text away at a glance. Made at
/// compile time; words of at most 31 bytes, in any order.
template <std::size_t Count>
class ListedWords {
public:
    consteval explicit ListedWords(std::array<std::string_view, Count> words) : m_words(words)
    {
        std::ranges::sort(m_words);
        for (const std::string_view word : m_words)
            m_glance.add(word);
    }

    /// Whether \a word is one of them, in any case of its ASCII letters.
    [[nodiscard]] constexpr bool contains(std::string_view word) const
    {
        if (!m_glance.mayHold(word))
            return false;
        std::array<char, WordGlance::longest> letters{};
        std::ranges::transform(word, letters.begin(), ascii::lower);
        return std::ranges::binary_search(m_words, std::string_view(letters.data(), word.size()));
    }

private:
    std::array<std::string_view, Count> m_words;
    WordGlance m_glance;
};

template <std::size_t Count>
ListedWords(std::array<std::string_view, Count>) -> ListedWords<Count>;

} // namespace crossread
