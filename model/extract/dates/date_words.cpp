// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/date_words.h"

#include "model/extract/dates/date_word_table.h"
#include "model/extract/dates/holiday_words.h"
#include "model/extract/listed_words.h"
#include "model/text/ascii.h"

#include <array>
#include <cstdint>

namespace crossread::dates {

namespace {

using dateWordTable::plainWords;
using enum WordClass;

constexpr auto makeWords()
{
    std::array<DateWord, std::size(plainWords) + std::size(holidayWords)> all{};
    std::size_t at = 0;
    for (const DateWord& word : plainWords)
        all[at++] = word;
    for (const std::string_view word : holidayWords)
        all[at++] = DateWord{word, Holiday};
    return all;
}

constexpr auto words = makeWords();
constexpr std::size_t tableSize = 2048;
constexpr WordGlance glance = glanceOf(words, &DateWord::text);

constexpr std::uint32_t hashOf(std::string_view word)
{
    std::uint32_t hash = 2166136261u;
    for (const char letter : word)
        hash = (hash ^ static_cast<unsigned char>(ascii::lower(letter))) * 16777619u;
    return hash ^ (hash >> 15);
}

/// Open addressing with room to spare; 0 stands for an empty slot.
constexpr std::array<short, tableSize> makeTable()
{
    std::array<short, tableSize> table{};
    for (std::size_t i = 0; i < std::size(words); ++i) {
        std::size_t slot = hashOf(words[i].text) % tableSize;
        while (table[slot] != 0)
            slot = (slot + 1) % tableSize;
        table[slot] = static_cast<short>(i + 1);
    }
    return table;
}

constexpr std::array<short, tableSize> table = makeTable();
constexpr DateWord noWord{};

bool equalsLowered(std::string_view word, std::string_view lower)
{
    if (word.size() != lower.size())
        return false;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (ascii::lower(word[i]) != lower[i])
            return false;
    }
    return true;
}

} // namespace

const DateWord& dateWord(std::string_view word)
{
    if (!glance.mayHold(word))
        return noWord;
    for (std::size_t slot = hashOf(word) % tableSize; table[slot] != 0; slot = (slot + 1) % tableSize) {
        const DateWord& entry = words[table[slot] - 1];
        if (equalsLowered(word, entry.text))
            return entry;
    }
    return noWord;
}

} // namespace crossread::dates
