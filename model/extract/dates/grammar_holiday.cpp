// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/grammar.h"
#include "model/extract/dates/holidays.h"
#include "model/text/ascii.h"

#include <algorithm>
#include <string>

namespace crossread::dates {

using enum WordClass;

namespace {

/// Names that mean nothing else, and are written small in haste.
bool isPlainName(std::string_view word)
{
    return ascii::equals(word, "christmas") || ascii::equals(word, "halloween") ||
           ascii::equals(word, "thanksgiving");
}

} // namespace

/// "Christmas", "New Year's Day", "Thanksgiving 2024", "Easter of last year".
Phrase Grammar::holiday(std::size_t i, int depth)
{
    // Most of these words are no holiday: only a name in capitals, or a line of its own, is read on.
    if (!lexeme(i).isCapitalized && m_lexemes.size() > 8 && !isPlainName(word(i)))
        return {};
    std::string words;
    std::array<std::size_t, 6> ends{};
    std::size_t count = 0;
    bool isHyphenated = false;
    for (std::size_t at = i; at < m_lexemes.size() && count < ends.size(); ++at) {
        const bool isPossessive = isWord(at, "'s") || word(at) == "\u2019s";
        if (is(at, Apostrophe) || isPossessive || is(at, Point)) {
            if (isPossessive && !words.empty())
                words += 's';
            continue;
        }
        if (is(at, Dash) && lexeme(at).isGlued && count > 0) {
            words += '-';
            isHyphenated = true;
            continue;
        }
        if (at > i && !isHyphenated)
            words += ' ';
        for (const char letter : word(at)) {
            if (letter != '\'' && letter != '.')
                words += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
        }
        count -= isHyphenated ? 1 : 0;
        isHyphenated = false;
        ends[count++] = at + 1;
    }
    const std::optional<HolidayName> name = holidayNamed(words);
    if (!name)
        return {};
    const auto spaces = std::count(name->words.begin(), name->words.end(), ' ');
    TimeNode node;
    node.op = TimeOp::Holiday;
    node.holiday = name->holiday;
    const std::size_t end = ends[static_cast<std::size_t>(spaces)];
    TimeUnit unit = TimeUnit::Day;
    double times = 1;
    const std::size_t unitEnd = readUnit(end, unit, times);
    const bool isWeekend = unitEnd != 0 && unit == TimeUnit::Weekend;
    const std::size_t behind = isWeekend ? unitEnd : end;
    Phrase day;
    if (const Phrase year = holidayYear(behind, depth)) {
        node.first = year.node;
        day = make(node, year.end, "dates/holiday");
    } else {
        day = make(node, behind + (isWord(behind, "'s") && name->words.ends_with("years") ? 1u : 0u),
                   "dates/holiday");
    }
    if (!isWeekend)
        return day;
    TimeNode weekend;
    weekend.op = TimeOp::Within;
    weekend.unit = TimeUnit::Weekend;
    weekend.second = day.node;
    return make(weekend, day.end, "dates/weekend");
}

/// The year behind a holiday: "2024", "of last year", "in two years", "three years ago".
Phrase Grammar::holidayYear(std::size_t i, int depth)
{
    if (const Phrase year = yearOf(i, depth))
        return year;
    CalendarFields fields;
    if (const std::size_t end = readSpokenYear(i, fields.year)) {
        TimeNode node;
        node.fields = fields;
        return make(node, end, "dates/year");
    }
    TimeNode node;
    node.op = TimeOp::Shift;
    const bool isIn = is(i, In) && lexeme(i).value == 0;
    std::size_t end = readAmount(isIn ? i + 1 : i, node.amount);
    if (end == 0 || node.amount.isFuzzy || node.amount.grain() < TimeUnit::Month)
        return {};
    node.count = is(end, Ago) ? -1 : 1;
    if (!isIn) {
        if (is(end, Ago) || is(end, Hence))
            ++end;
        else if (is(end, From) && is(end + 1, Now))
            end += 2;
        else
            return {};
    }
    return make(node, end, "dates/ago");
}

} // namespace crossread::dates
