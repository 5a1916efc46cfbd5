// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/number_words.h"

#include "model/extract/figures/atoms.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

namespace crossread::figures {

namespace {

/// Sorted by word.
constexpr NumberWord words[] = {
    {"a", NumberRole::Article, 1},
    {"an", NumberRole::Article, 1},
    {"b", NumberRole::Abbreviation, 1e9},
    {"billion", NumberRole::Scale, 1e9},
    {"billions", NumberRole::Many, 1e9},
    {"billionth", NumberRole::Ordinal, 1e9},
    {"billionths", NumberRole::Ordinals, 1e9},
    {"bln", NumberRole::Abbreviation, 1e9},
    {"bn", NumberRole::Abbreviation, 1e9},
    {"couple", NumberRole::Some, 2},
    {"cr", NumberRole::Abbreviation, 1e7},
    {"crore", NumberRole::Scale, 1e7},
    {"crores", NumberRole::Scale, 1e7},
    {"double", NumberRole::Multiple, 2},
    {"doubled", NumberRole::Multiple, 2},
    {"doubling", NumberRole::Multiple, 2},
    {"doz", NumberRole::Dozen, 12},
    {"dozen", NumberRole::Dozen, 12},
    {"dozens", NumberRole::Many, 12},
    {"dozs", NumberRole::Dozen, 12},
    {"dzs", NumberRole::Dozen, 12},
    {"eight", NumberRole::Unit, 8},
    {"eighteen", NumberRole::Teen, 18},
    {"eighteenth", NumberRole::Ordinal, 18},
    {"eighteenths", NumberRole::Ordinals, 18},
    {"eightfold", NumberRole::Multiple, 8},
    {"eighth", NumberRole::Ordinal, 8},
    {"eighths", NumberRole::Ordinals, 8},
    {"eightieth", NumberRole::Ordinal, 80},
    {"eightieths", NumberRole::Ordinals, 80},
    {"eighty", NumberRole::Tens, 80},
    {"eleven", NumberRole::Teen, 11},
    {"eleventh", NumberRole::Ordinal, 11},
    {"elevenths", NumberRole::Ordinals, 11},
    {"few", NumberRole::Some, 0},
    {"fifteen", NumberRole::Teen, 15},
    {"fifteenth", NumberRole::Ordinal, 15},
    {"fifteenths", NumberRole::Ordinals, 15},
    {"fifth", NumberRole::Ordinal, 5},
    {"fifths", NumberRole::Ordinals, 5},
    {"fiftieth", NumberRole::Ordinal, 50},
    {"fiftieths", NumberRole::Ordinals, 50},
    {"fifty", NumberRole::Tens, 50},
    {"first", NumberRole::Ordinal, 1},
    {"firsts", NumberRole::Ordinals, 1},
    {"five", NumberRole::Unit, 5},
    {"fivefold", NumberRole::Multiple, 5},
    {"fortieth", NumberRole::Ordinal, 40},
    {"fortieths", NumberRole::Ordinals, 40},
    {"forty", NumberRole::Tens, 40},
    {"four", NumberRole::Unit, 4},
    {"fourfold", NumberRole::Multiple, 4},
    {"fourteen", NumberRole::Teen, 14},
    {"fourteenth", NumberRole::Ordinal, 14},
    {"fourteenths", NumberRole::Ordinals, 14},
    {"fourth", NumberRole::Ordinal, 4},
    {"fourths", NumberRole::Ordinals, 4},
    {"half", NumberRole::Half, 0.5},
    {"halved", NumberRole::Multiple, 0.5},
    {"halves", NumberRole::Half, 0.5},
    {"hundred", NumberRole::Hundred, 100},
    {"hundredfold", NumberRole::Multiple, 100},
    {"hundreds", NumberRole::Many, 100},
    {"hundredth", NumberRole::Ordinal, 100},
    {"hundredths", NumberRole::Ordinals, 100},
    {"k", NumberRole::Abbreviation, 1e3},
    {"lac", NumberRole::Scale, 1e5},
    {"lakh", NumberRole::Scale, 1e5},
    {"lakhs", NumberRole::Scale, 1e5},
    {"m", NumberRole::Abbreviation, 1e6},
    {"mil", NumberRole::Abbreviation, 1e6},
    {"mill", NumberRole::Abbreviation, 1e6},
    {"million", NumberRole::Scale, 1e6},
    {"millions", NumberRole::Many, 1e6},
    {"millionth", NumberRole::Ordinal, 1e6},
    {"millionths", NumberRole::Ordinals, 1e6},
    {"minus", NumberRole::Minus, -1},
    {"mio", NumberRole::Abbreviation, 1e6},
    {"mln", NumberRole::Abbreviation, 1e6},
    {"mm", NumberRole::Abbreviation, 1e6},
    {"mn", NumberRole::Abbreviation, 1e6},
    {"naught", NumberRole::Zero, 0},
    {"negative", NumberRole::Minus, -1},
    {"nil", NumberRole::Zero, 0},
    {"nine", NumberRole::Unit, 9},
    {"ninefold", NumberRole::Multiple, 9},
    {"nineteen", NumberRole::Teen, 19},
    {"nineteenth", NumberRole::Ordinal, 19},
    {"nineteenths", NumberRole::Ordinals, 19},
    {"ninetieth", NumberRole::Ordinal, 90},
    {"ninetieths", NumberRole::Ordinals, 90},
    {"ninety", NumberRole::Tens, 90},
    {"ninth", NumberRole::Ordinal, 9},
    {"ninths", NumberRole::Ordinals, 9},
    {"nought", NumberRole::Zero, 0},
    {"one", NumberRole::Unit, 1},
    {"point", NumberRole::Point, 0},
    {"quadrillion", NumberRole::Scale, 1e15},
    {"quadruple", NumberRole::Multiple, 4},
    {"quadrupled", NumberRole::Multiple, 4},
    {"quarter", NumberRole::Quarter, 0.25},
    {"quarters", NumberRole::Quarter, 0.25},
    {"second", NumberRole::Ordinal, 2},
    {"seconds", NumberRole::Ordinals, 2},
    {"seven", NumberRole::Unit, 7},
    {"sevenfold", NumberRole::Multiple, 7},
    {"seventeen", NumberRole::Teen, 17},
    {"seventeenth", NumberRole::Ordinal, 17},
    {"seventeenths", NumberRole::Ordinals, 17},
    {"seventh", NumberRole::Ordinal, 7},
    {"sevenths", NumberRole::Ordinals, 7},
    {"seventieth", NumberRole::Ordinal, 70},
    {"seventieths", NumberRole::Ordinals, 70},
    {"seventy", NumberRole::Tens, 70},
    {"several", NumberRole::Some, 0},
    {"six", NumberRole::Unit, 6},
    {"sixfold", NumberRole::Multiple, 6},
    {"sixteen", NumberRole::Teen, 16},
    {"sixteenth", NumberRole::Ordinal, 16},
    {"sixteenths", NumberRole::Ordinals, 16},
    {"sixth", NumberRole::Ordinal, 6},
    {"sixths", NumberRole::Ordinals, 6},
    {"sixtieth", NumberRole::Ordinal, 60},
    {"sixtieths", NumberRole::Ordinals, 60},
    {"sixty", NumberRole::Tens, 60},
    {"t", NumberRole::Abbreviation, 1e12},
    {"ten", NumberRole::Teen, 10},
    {"tenfold", NumberRole::Multiple, 10},
    {"tens", NumberRole::Many, 10},
    {"tenth", NumberRole::Ordinal, 10},
    {"tenths", NumberRole::Ordinals, 10},
    {"third", NumberRole::Ordinal, 3},
    {"thirds", NumberRole::Ordinals, 3},
    {"thirteen", NumberRole::Teen, 13},
    {"thirteenth", NumberRole::Ordinal, 13},
    {"thirteenths", NumberRole::Ordinals, 13},
    {"thirtieth", NumberRole::Ordinal, 30},
    {"thirtieths", NumberRole::Ordinals, 30},
    {"thirty", NumberRole::Tens, 30},
    {"thousand", NumberRole::Scale, 1e3},
    {"thousandfold", NumberRole::Multiple, 1000},
    {"thousands", NumberRole::Many, 1e3},
    {"thousandth", NumberRole::Ordinal, 1e3},
    {"thousandths", NumberRole::Ordinals, 1e3},
    {"three", NumberRole::Unit, 3},
    {"threefold", NumberRole::Multiple, 3},
    {"thrice", NumberRole::Multiple, 3},
    {"tln", NumberRole::Abbreviation, 1e12},
    {"tn", NumberRole::Abbreviation, 1e12},
    {"tril", NumberRole::Abbreviation, 1e12},
    {"trillion", NumberRole::Scale, 1e12},
    {"trillions", NumberRole::Many, 1e12},
    {"trillionth", NumberRole::Ordinal, 1e12},
    {"trillionths", NumberRole::Ordinals, 1e12},
    {"triple", NumberRole::Multiple, 3},
    {"tripled", NumberRole::Multiple, 3},
    {"tripling", NumberRole::Multiple, 3},
    {"trn", NumberRole::Abbreviation, 1e12},
    {"twelfth", NumberRole::Ordinal, 12},
    {"twelfths", NumberRole::Ordinals, 12},
    {"twelve", NumberRole::Teen, 12},
    {"twentieth", NumberRole::Ordinal, 20},
    {"twentieths", NumberRole::Ordinals, 20},
    {"twenty", NumberRole::Tens, 20},
    {"twice", NumberRole::Multiple, 2},
    {"two", NumberRole::Unit, 2},
    {"twofold", NumberRole::Multiple, 2},
    {"zero", NumberRole::Zero, 0},
};

static_assert(std::ranges::is_sorted(words, {}, &NumberWord::word));

constexpr std::size_t longestWord = 14;

/// Where the words of each first letter begin, and which lengths they have, a bit each: nearly every word of
/// a text is none and is turned away here.
struct LetterIndex {
    std::array<std::uint8_t, 27> first{};
    std::array<std::uint16_t, 26> lengths{};
};

constexpr LetterIndex byLetter = [] {
    LetterIndex index;
    std::size_t at = 0;
    for (std::size_t letter = 0; letter < 26; ++letter) {
        index.first[letter] = static_cast<std::uint8_t>(at);
        for (; at < std::size(words) && words[at].word[0] == static_cast<char>('a' + letter); ++at)
            index.lengths[letter] =
                static_cast<std::uint16_t>(index.lengths[letter] | 1U << words[at].word.size());
    }
    index.first[26] = static_cast<std::uint8_t>(at);
    return index;
}();

constexpr std::size_t letterOf(char c)
{
    return static_cast<unsigned char>(lowered(c) - 'a');
}

static_assert(byLetter.first[26] == std::size(words) && std::size(words) < 256);

} // namespace

const NumberWord* findNumberWord(std::string_view word)
{
    if (word.empty() || word.size() > longestWord)
        return nullptr;
    const auto letter = letterOf(word.front());
    if (letter >= 26 || (byLetter.lengths[letter] >> word.size() & 1U) == 0)
        return nullptr;
    std::array<char, longestWord> letters{};
    std::ranges::transform(word, letters.begin(), lowered);
    const std::string_view lower(letters.data(), word.size());
    const auto end = std::begin(words) + byLetter.first[letter + 1U];
    const auto found =
        std::find_if(std::begin(words) + byLetter.first[letter], end, [&](const NumberWord& row) {
            return row.word.size() == lower.size() && row.word.back() == lower.back() && row.word == lower;
        });
    return found != end ? found : nullptr;
}

} // namespace crossread::figures
