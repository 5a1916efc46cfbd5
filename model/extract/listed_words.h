// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/ascii.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

namespace crossread {

/// A list of words in small ASCII letters that turns nearly all words of a text away at a glance: by their
/// first letter, last letter and length. Made at compile time; words of at most 31 bytes, in any order.
template <std::size_t Count>
class ListedWords {
public:
    consteval explicit ListedWords(std::array<std::string_view, Count> words) : m_words(words)
    {
        std::ranges::sort(m_words);
        for (const std::string_view word : m_words)
            m_lengths[placeOf(word.front(), word.back())] |= 1u << word.size();
    }

    /// Whether \a word is one of them, in any case of its ASCII letters.
    [[nodiscard]] constexpr bool contains(std::string_view word) const
    {
        if (!mayHold(word))
            return false;
        std::array<char, longest> letters{};
        std::ranges::transform(word, letters.begin(), ascii::lower);
        return std::ranges::binary_search(m_words, std::string_view(letters.data(), word.size()));
    }

private:
    static constexpr std::size_t longest = 31;
    static constexpr std::size_t kinds = 32; ///< letters by their low bits; other bytes share their places

    static constexpr std::size_t placeOf(char first, char last)
    {
        return (static_cast<unsigned char>(first) % kinds) * kinds + static_cast<unsigned char>(last) % kinds;
    }
    [[nodiscard]] constexpr bool mayHold(std::string_view word) const
    {
        return !word.empty() && word.size() <= longest &&
               (m_lengths[placeOf(word.front(), word.back())] >> word.size() & 1u) != 0;
    }

    std::array<std::string_view, Count> m_words;
    std::array<std::uint32_t, kinds * kinds> m_lengths{};
};

template <std::size_t Count>
ListedWords(std::array<std::string_view, Count>) -> ListedWords<Count>;

} // namespace crossread
