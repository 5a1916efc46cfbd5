// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/grammar.h"
#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>

namespace crossread::dates {

using enum WordClass;

/// An ordinal in digits or words: "3rd", "third", "twenty-third".
std::size_t Grammar::readOrdinal(std::size_t i, int& number) const
{
    if (is(i, Ordinal)) {
        number = lexeme(i).value;
        return i + 1;
    }
    if (isWord(i, "second")) {
        number = 2;
        return i + 1;
    }
    if (!is(i, Cardinal) || lexeme(i).value < 20)
        return 0;
    const std::size_t next = skip(i + 1, Dash);
    int ones = 0;
    if (is(next, Ordinal) && lexeme(next).value < 10)
        ones = lexeme(next).value;
    else if (isWord(next, "second"))
        ones = 2;
    if (ones == 0)
        return 0;
    number = lexeme(i).value + ones;
    return next + 1;
}

/// Whether a currency sign stands before the number at \a i.
bool Grammar::isMoney(std::size_t i) const
{
    static constexpr std::array<std::string_view, 5> signs{"$", "\u00A3", "\u20AC", "\u00A5", "#"};
    return i > 0 && std::find(signs.begin(), signs.end(), word(i - 1)) != signs.end();
}

/// Whether digits joined by dashes make a longer number of what looks like a year: "2010-2015-86", "2015-32".
bool Grammar::isPartOfNumber(std::size_t i, std::size_t end) const
{
    const auto isJoined = [this](std::size_t dash) {
        return is(dash, Dash) && lexeme(dash).isGlued && lexeme(dash + 1).isGlued;
    };
    const int year = lexeme(i).value;
    if (isJoined(end) && is(end + 1, Number)) {
        const Lexeme& next = lexeme(end + 1);
        const bool isLaterYear = next.digits == 4 ? next.value > year && next.value < 2200
                                                  : next.digits == 2 && next.value > year % 100;
        if (!isLaterYear || (isJoined(end + 2) && is(end + 3, Number)))
            return true;
    }
    return i > 1 && isJoined(i - 1) && is(i - 2, Number) &&
           (lexeme(i - 2).digits != 4 || isPartOfNumber(i - 2, i - 1));
}

/// A day of the month in digits or as an ordinal.
std::size_t Grammar::readDay(std::size_t i, int& day, bool& isOrdinal) const
{
    isOrdinal = false;
    if (isMoney(i))
        return 0;
    if (is(i, Number) && lexeme(i).digits <= 2 && lexeme(i).value >= 1 && lexeme(i).value <= 31) {
        const Lexeme& next = lexeme(i + 1);
        if (next.isGlued && next.kind == None && i + 1 < m_lexemes.size() && word(i + 1) == "%")
            return 0;
        if (isWord(i + 1, "percent") || isWord(i + 1, "million") || isWord(i + 1, "billion"))
            return 0;
        day = lexeme(i).value;
        return i + 1;
    }
    int number = 0;
    std::size_t end = readOrdinal(is(i, The) ? i + 1 : i, number);
    if (end == 0 && is(i, Cardinal) && lexeme(i).value > 0 && !is(i + 1, Scale)) {
        double cardinal = 0;
        bool isFuzzy = false;
        end = readNumber(i, cardinal, isFuzzy);
        number = static_cast<int>(cardinal);
        if (is(end, Unit) || number > 31 || readSpokenYear(i, number) != 0)
            return 0;
    }
    if (end == 0 || number > 31)
        return 0;
    isOrdinal = true;
    day = number;
    return end;
}

/// Whether a word that is also a verb or a name ("may", "march", "august") is the month here.
bool Grammar::isNamedMonthHere(std::size_t i) const
{
    // "April revenue", "its June sales"
    static constexpr ListedWords reported{std::to_array<std::string_view>(
        {"auction",   "contract", "contracts",  "cpi",          "data",     "deadline",   "deliveries",
         "delivery",  "earnings", "election",   "elections",    "exports",  "figures",    "forecast",
         "forecasts", "futures",  "imports",    "inflation",    "jobs",     "meeting",    "minutes",
         "numbers",   "orders",   "output",     "passenger",    "payrolls", "production", "quarter",
         "reading",   "readings", "referendum", "report",       "results",  "retail",     "revenue",
         "revenues",  "sales",    "shipments",  "statement",    "summit",   "survey",     "tally",
         "trade",     "traffic",  "turnover",   "unemployment", "volumes",  "vote"})};
    const Lexeme& month = lexeme(i);
    const WordClass previous = before(i).kind;
    const bool isPreceded = previous == In || previous == Since || previous == By || previous == From ||
                            previous == To || previous == Of || previous == Between || previous == Before ||
                            previous == After || previous == Last || previous == Next || previous == This ||
                            previous == Early || previous == Mid || previous == Late || previous == And ||
                            previous == Dash || previous == For || previous == Past || previous == Coming;
    const bool startsRange = is(i + 1, Dash) && lexeme(i + 1).isGlued && is(i + 2, Month);
    const bool isOtherWord = month.value == 3 || month.value == 4 || month.value == 5 || month.value == 6 ||
                             month.value == 8 || month.isShort;
    if (!month.isCapitalized && isOtherWord)
        return previous != To && isPreceded &&
               ((month.value != 5 && !month.isShort) || (previous == In && endsPhrase(i + 1)));
    if (isOtherWord)
        return isPreceded || startsRange || m_lexemes.size() <= 2 || (is(i + 1, Comma) && is(i + 2, Month)) ||
               is(i + 1, To) || (!month.isAllUpper && reported.contains(word(i + 1)));
    return true;
}

Phrase Grammar::bareMonth(std::size_t i)
{
    if (!isNamedMonthHere(i))
        return {};
    CalendarFields fields;
    fields.month = static_cast<std::int8_t>(lexeme(i).value);
    return monthOf(fields, afterPoint(i + 1), "dates/month");
}

/// The month or day that ends at \a end, of the year that is told behind it: "October last year", "May 5 of
/// this year".
Phrase Grammar::monthOf(CalendarFields fields, std::size_t end, std::string_view rule)
{
    const std::size_t at = skip(end, Of);
    TimeUnit unit = TimeUnit::Day;
    double times = 1;
    const bool isPicked = is(at, Last) || is(at, This) || is(at, Next) || is(at, Following);
    const bool isYear = isPicked && readUnit(at + 1, unit, times) == at + 2 && unit == TimeUnit::Year &&
                        !lexeme(at + 1).isPlural && !isWord(at + 2, "'s") && word(at + 2) != "\u2019s";
    const Phrase year = isYear ? relative(at, 1) : Phrase{};
    if (!year || m_tree[year.node].op != TimeOp::Relative)
        return make(calendar(fields), end, rule);
    const Phrase month = make(nthIn(TimeUnit::Month, fields.month, year.node), year.end, rule);
    return fields.day == 0 ? month : make(nthIn(TimeUnit::Day, fields.day, month.node), year.end, rule);
}

/// "on the 15th": a day of the month that is meant, where nothing follows that it could be the number of.
Phrase Grammar::dayAlone(std::size_t i)
{
    const bool isDay = is(i, Ordinal) && lexeme(i).startsWithDigit && lexeme(i).value <= 31;
    const bool endsHere = i + 1 >= m_lexemes.size() || is(i + 1, Comma) || is(i + 1, Point) ||
                          is(i + 1, At) || is(i + 1, And) || is(i + 1, To);
    const bool isBare = i > 0 && is(i - 1, On);
    if (!isDay || !endsHere || (!isBare && i < 2) ||
        (!isBare && !is(i - 2, On) && !is(i - 2, By) && !is(i - 2, Since) && !is(i - 2, To)))
        return {};
    CalendarFields fields;
    fields.day = static_cast<std::int8_t>(lexeme(i).value);
    return make(calendar(fields), i + 1, "dates/day");
}

/// The second day of "July 13-15" or "13 to 15 July", as a range.
Phrase Grammar::dayRange(std::size_t i, int month, int firstDay)
{
    if (!is(i, Dash) && !is(i, To))
        return {};
    int day = 0;
    bool isOrdinal = false;
    const std::size_t end = readDay(skip(i + 1, The), day, isOrdinal);
    // "from April 27th to the 3rd": of the month after.
    const bool isNextMonth = day <= firstDay && isOrdinal && is(i + 1, The) && month < 12;
    if (end == 0 || (day <= firstDay && !isNextMonth) || is(end, Month) || is(end, Of))
        return {};
    CalendarFields fields;
    fields.month = static_cast<std::int8_t>(isNextMonth ? month + 1 : month);
    fields.day = static_cast<std::int8_t>(day);
    return make(calendar(fields), end, {});
}

/// "January 20, 2025", "Jan. 20th", "January 2025", "July 13-15", "January".
Phrase Grammar::monthFirst(std::size_t i)
{
    if (const Phrase quarterOf = quarterOfMonth(i, 1))
        return quarterOf;
    CalendarFields fields;
    fields.month = static_cast<std::int8_t>(lexeme(i).value);
    std::size_t at = afterPoint(i + 1);
    int year = 0;
    int day = 0;
    bool isOrdinal = false;
    const bool isJoined = (is(at, Slash) || is(at, Dash)) && lexeme(at).isGlued && lexeme(at + 1).isGlued;
    // "Sep-23-2020"
    if (isJoined && lexeme(at + 1).digits <= 2 && lexeme(at + 2).kind == lexeme(at).kind &&
        readYear(at + 3, year) != 0 && readDay(at + 1, day, isOrdinal) == at + 2) {
        fields.day = static_cast<std::int8_t>(day);
        fields.year = year;
        return make(calendar(fields), at + 4, "dates/month-day");
    }
    if (const std::size_t end = readYearAfter(at, year)) {
        fields.year = year;
        return make(calendar(fields), end, "dates/month-year");
    }
    if (isJoined || (is(at, Comma) && is(at + 1, Ordinal) && lexeme(at + 1).startsWithDigit))
        ++at;
    const std::size_t dayEnd = readDay(at, day, isOrdinal);
    if (dayEnd == 0 ||
        (!lexeme(i).isCapitalized && word(i) == "may" && !isOrdinal && before(i).kind == None && i > 0))
        return bareMonth(i);
    fields.day = static_cast<std::int8_t>(day);
    const Phrase last = dayRange(dayEnd, fields.month, day);
    const std::size_t end = last ? last.end : dayEnd;
    std::size_t yearEnd = readYearAfter(end, year);
    if (yearEnd != 0)
        fields.year = year;
    else if (!last)
        yearEnd = readWeekdayBehind(end, fields.weekday);
    const Phrase first = yearEnd == 0 && !last
                             ? monthOf(fields, end, "dates/month-day")
                             : make(calendar(fields), yearEnd ? yearEnd : end, "dates/month-day");
    if (!last)
        return first;
    m_tree[last.node].fields.year = fields.year;
    TimeNode range;
    range.op = TimeOp::Range;
    range.first = first.node;
    range.second = last.node;
    return make(range, first.end, "dates/day-range");
}

namespace {
/// The first day of "the 27th to the 3rd of April", which is of the month before.
CalendarFields openingOf(CalendarFields last, int day, int lastDay)
{
    if (lastDay == 0 || lastDay > day)
        return last;
    const bool isOfYearBefore = last.month == 1 && last.year != CalendarFields::none;
    last.month = static_cast<std::int8_t>(last.month == 1 ? 12 : last.month - 1);
    last.year -= isOfYearBefore ? 1 : 0;
    return last;
}
} // namespace

/// "12 January", "20th of Jan. 2025", "the 3rd of March", "10-22 August 2012".
Phrase Grammar::dayFirst(std::size_t i)
{
    int day = 0;
    bool isOrdinal = false;
    std::size_t at = readDay(i, day, isOrdinal);
    if (at == 0)
        return {};
    int lastDay = 0;
    bool lastIsOrdinal = false;
    const bool isBetween = before(i).is(Between) || (before(i).is(The) && i > 1 && is(i - 2, Between));
    if (is(at, Dash) || is(at, To) || (isBetween && is(at, And))) {
        const std::size_t end = readDay(skip(at + 1, The), lastDay, lastIsOrdinal);
        // "from the 27th to the 3rd of April": of the month before.
        const bool isOverEnd = lastDay <= day && isOrdinal && lastIsOrdinal && is(at, To) && is(end, Of);
        if (end != 0 && (lastDay > day || isOverEnd))
            at = end;
        else
            lastDay = 0;
    }
    if (isWord(at, "day") && isOrdinal)
        ++at;
    if (is(at, Of) || ((is(at, Slash) || is(at, Dash)) && lexeme(at).isGlued))
        ++at;
    // "One may ask"
    const bool isModal =
        is(i, Cardinal) && !lexeme(at).isCapitalized && (isWord(at, "may") || isWord(at, "march"));
    if (isModal)
        return {};
    if (!is(at, Month) || (!lexeme(at).isCapitalized && !isOrdinal && !lastIsOrdinal &&
                           (word(at) == "may" || word(at) == "march") && i > 0))
        return {};
    CalendarFields fields;
    fields.day = static_cast<std::int8_t>(day);
    fields.month = static_cast<std::int8_t>(lexeme(at).value);
    at = afterPoint(at + 1);
    int year = 0;
    if (const std::size_t end = readYearAfter(at, year)) {
        fields.year = year;
        at = end;
    } else if (is(at, Number) && lexeme(at).digits == 2 && lexeme(at).value > 31 &&
               at + 1 >= m_lexemes.size()) {
        fields.year = fullYear(lexeme(at).value);
        ++at;
    }
    if (lastDay == 0 && fields.year == CalendarFields::none)
        return monthOf(fields, at, "dates/day-month");
    const Phrase first = make(calendar(openingOf(fields, day, lastDay)), at, "dates/day-month");
    if (lastDay == 0)
        return first;
    fields.day = static_cast<std::int8_t>(lastDay);
    TimeNode range;
    range.op = TimeOp::Range;
    range.first = first.node;
    range.second = add(calendar(fields));
    return make(range, at, "dates/day-range");
}

/// Whether nothing follows that a number could be the number of.
bool Grammar::endsPhrase(std::size_t i) const
{
    return i >= m_lexemes.size() || is(i, Comma) || is(i, Point) || is(i, At) || is(i, From) ||
           is(i, Between) || word(i) == "!" || word(i) == "?" || word(i) == ";" || word(i) == ")";
}

} // namespace crossread::dates
