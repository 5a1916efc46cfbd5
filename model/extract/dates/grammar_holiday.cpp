// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/grammar.h"
#include "model/extract/dates/holidays.h"

#include <algorithm>
#include <string>

namespace crossread::dates {

using enum WordClass;

/// "Christmas", "New Year's Day", "Thanksgiving 2024", "Easter of last year".
Phrase Grammar::holiday(std::size_t i, int depth)
{
    std::string words;
    std::array<std::size_t, 6> ends{};
    std::size_t count = 0;
    for (std::size_t at = i; at < m_lexemes.size() && count < ends.size(); ++at) {
        if (is(at, Apostrophe) || isWord(at, "'s") || word(at) == "\u2019s" || is(at, Point)) {
            if (word(at).size() > 1 && word(at).back() == 's' && !words.empty())
                words += 's';
            continue;
        }
        if (at > i)
            words += ' ';
        for (const char letter : word(at)) {
            if (letter != '\'' && letter != '.')
                words += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
        }
        ends[count++] = at + 1;
    }
    const HolidayName* name = holidayNamed(words);
    if (name == nullptr || (!lexeme(i).isCapitalized && m_lexemes.size() > 8))
        return {};
    const auto spaces = std::count(name->words.begin(), name->words.end(), ' ');
    TimeNode node;
    node.op = TimeOp::Holiday;
    node.holiday = name->holiday;
    const std::size_t end = ends[static_cast<std::size_t>(spaces)];
    const Phrase year = yearOf(end, depth);
    if (!year)
        return make(node, end + (isWord(end, "'s") && name->words.ends_with("years") ? 1u : 0u),
                    "dates/holiday");
    node.first = year.node;
    return make(node, year.end, "dates/holiday");
}

} // namespace crossread::dates
