// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/ascii.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <functional>
#include <string_view>

namespace crossread {

/// What is seen of a list's words at a glance: the first two letters, the last one and the length, as one bit
/// of \a Bits, a power of two (a Bloom filter of one hash: Bloom 1970). It turns nearly all words of a text
/// away before a table is searched, and is small, since a text's words are shown to some fifty lists. Of
/// words of at most 31 bytes.
template <std::size_t Bits>
class GlanceOf {
public:
    constexpr void add(std::string_view word) { addJoined(word, {}); }
    /// Adds the word that the two make together.
    constexpr void addJoined(std::string_view begin, std::string_view end)
    {
        const char second = begin.size() > 1 ? begin[1] : end.empty() ? begin[0] : end[0];
        const std::size_t length = begin.size() + end.size();
        if (length <= longest)
            set(placeOf(begin[0], second, end.empty() ? begin.back() : end.back(), length));
    }

    /// Whether \a word, in any case of its ASCII letters, may be one of those added; surely not where false.
    [[nodiscard]] constexpr bool mayHold(std::string_view word) const
    {
        if (word.empty() || word.size() > longest)
            return false;
        const std::uint32_t place =
            placeOf(word.front(), word[word.size() > 1 ? 1 : 0], word.back(), word.size());
        return (m_bits[place / 64] >> (place % 64) & 1u) != 0;
    }

    static constexpr std::size_t longest = 31;

private:
    static_assert(std::has_single_bit(Bits) && Bits >= 64);

    /// Letters by their low bits, the same for small and capital ones.
    static constexpr std::uint32_t placeOf(char first, char second, char last, std::size_t length)
    {
        const auto low = [](char c) { return static_cast<unsigned char>(c) & 31u; };
        const std::uint32_t seen =
            low(first) | low(second) << 5 | low(last) << 10 | static_cast<std::uint32_t>(length) << 15;
        return (seen * 0x9E3779B1u) >> (32 - std::countr_zero(Bits));
    }
    constexpr void set(std::uint32_t place) { m_bits[place / 64] |= std::uint64_t{1} << (place % 64); }

    std::array<std::uint64_t, Bits / 64> m_bits{};
};

/// Of tables with up to some hundred words.
using WordGlance = GlanceOf<8192>;

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
        std::array<char, decltype(m_glance)::longest> letters{};
        std::ranges::transform(word, letters.begin(), ascii::lower);
        return std::ranges::binary_search(m_words, std::string_view(letters.data(), word.size()));
    }

private:
    std::array<std::string_view, Count> m_words;
    GlanceOf<std::bit_ceil(std::clamp<std::size_t>(16 * Count, 256, 8192))> m_glance;
};

template <std::size_t Count>
ListedWords(std::array<std::string_view, Count>) -> ListedWords<Count>;

} // namespace crossread
