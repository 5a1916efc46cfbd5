// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/grammar.h"

#include <algorithm>
#include <array>

namespace crossread::dates {

using enum WordClass;

namespace {

TimeNode calendar(const CalendarFields& fields)
{
    TimeNode node;
    node.op = TimeOp::Calendar;
    node.fields = fields;
    return node;
}

/// Two digits are of this or the last century, as the hundred years around 2000 are split by most programs.
int fullYear(int twoDigits)
{
    return twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;
}

} // namespace

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

/// Four digits, or two behind an apostrophe.
std::size_t Grammar::readYear(std::size_t i, int& year) const
{
    if (is(i, Number) && lexeme(i).digits == 4 && lexeme(i).value >= 1000 && lexeme(i).value < 2200) {
        year = lexeme(i).value;
        return i + 1;
    }
    if (is(i, Apostrophe) && is(i + 1, Number) && lexeme(i + 1).isGlued && lexeme(i + 1).digits == 2) {
        year = fullYear(lexeme(i + 1).value);
        return i + 2;
    }
    return 0;
}

/// "BC" and "AD" behind a year, which may then have fewer digits.
std::size_t Grammar::readEra(std::size_t i, int& year) const
{
    if (is(i, Number) && lexeme(i).digits <= 4 && is(i + 1, Era)) {
        // The year before 1 AD is 0, as ISO 8601 counts.
        year = lexeme(i + 1).value < 0 ? 1 - lexeme(i).value : lexeme(i).value;
        return i + 2;
    }
    if (isWord(i, "ad") && lexeme(i).isAllUpper && is(i + 1, Number)) {
        year = lexeme(i + 1).value;
        return i + 2;
    }
    return 0;
}

/// The year behind a day or month: ", 2025", "2025", "of 2025", "'25", "-2025".
std::size_t Grammar::readYearAfter(std::size_t i, int& year) const
{
    std::size_t at = i;
    const bool isIn = is(at, In) && lexeme(at).value == 0 && is(at + 1, Number) && lexeme(at + 1).digits == 4;
    if (is(at, Comma) || is(at, Of) || isIn ||
        ((is(at, Slash) || is(at, Dash)) && lexeme(at).isGlued && lexeme(at + 1).isGlued))
        ++at;
    if (const std::size_t end = readEra(at, year))
        return end;
    if (const std::size_t end = readYear(at, year))
        return end;
    if (const std::size_t end = readSpokenYear(at, year))
        return end;
    // "21-APR-16", and at the end of a line "Aug 9, 96".
    const bool isGlued = at > i && is(i, Dash);
    const bool isLast = at + 1 >= m_lexemes.size() && lexeme(at).value > 31;
    if (is(at, Number) && lexeme(at).digits == 2 && (isGlued || isLast)) {
        year = fullYear(lexeme(at).value);
        return at + 1;
    }
    return 0;
}

/// Whether a word that is also a verb or a name ("may", "march", "august") is the month here.
bool Grammar::isNamedMonthHere(std::size_t i) const
{
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
        return previous != To && isPreceded && month.value != 5 && !month.isShort;
    if (isOtherWord)
        return isPreceded || startsRange || m_lexemes.size() <= 2 || (is(i + 1, Comma) && is(i + 2, Month)) ||
               is(i + 1, To);
    return true;
}

Phrase Grammar::bareMonth(std::size_t i)
{
    if (!isNamedMonthHere(i))
        return {};
    CalendarFields fields;
    fields.month = static_cast<std::int8_t>(lexeme(i).value);
    return make(calendar(fields), afterPoint(i + 1), "dates/month");
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

/// "nineteen eighty six", "two thousand and five", "twenty fifteen" behind a month.
std::size_t Grammar::readSpokenYear(std::size_t i, int& year) const
{
    if (!is(i, Cardinal))
        return 0;
    double number = 0;
    bool isFuzzy = false;
    if (is(i + 1, Scale)) {
        const std::size_t end = readNumber(i, number, isFuzzy);
        year = static_cast<int>(number);
        const bool hasOnes =
            is(end, Cardinal) && year % 100 >= 20 && year % 10 == 0 && lexeme(end).value < 10;
        year += hasOnes ? lexeme(end).value : 0;
        return year >= 1000 && year < 2100 ? (hasOnes ? end + 1 : end) : 0;
    }
    if (lexeme(i).value != 19 && lexeme(i).value != 20)
        return 0;
    const std::size_t end = readNumber(i + 1, number, isFuzzy);
    if (end == 0 || !is(i + 1, Cardinal) || number < 10 || number > 99)
        return 0;
    year = lexeme(i).value * 100 + static_cast<int>(number);
    return end;
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

/// "Jul 18, Fri": the weekday behind a date that ends there.
std::size_t Grammar::readWeekdayBehind(std::size_t i, std::int8_t& weekday) const
{
    if (!is(i, Comma) || !is(i + 1, Weekday) || lexeme(i + 1).isPlural)
        return 0;
    const std::size_t end = afterPoint(i + 2);
    if (end < m_lexemes.size() && !is(end, Comma) && !is(end, Point))
        return 0;
    weekday = static_cast<std::int8_t>(lexeme(i + 1).value);
    return end;
}

/// "January 20, 2025", "Jan. 20th", "January 2025", "July 13-15", "January".
Phrase Grammar::monthFirst(std::size_t i)
{
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
    const Phrase first = make(calendar(fields), yearEnd ? yearEnd : end, "dates/month-day");
    if (!last)
        return first;
    m_tree[last.node].fields.year = fields.year;
    TimeNode range;
    range.op = TimeOp::Range;
    range.first = first.node;
    range.second = last.node;
    return make(range, first.end, "dates/day-range");
}

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
    CalendarFields opening = fields;
    if (lastDay != 0 && lastDay <= day) {
        opening.month = static_cast<std::int8_t>(fields.month == 1 ? 12 : fields.month - 1);
        opening.year -= fields.month == 1 && fields.year != CalendarFields::none ? 1 : 0;
    }
    const Phrase first = make(calendar(opening), at, "dates/day-month");
    if (lastDay == 0)
        return first;
    fields.day = static_cast<std::int8_t>(lastDay);
    TimeNode range;
    range.op = TimeOp::Range;
    range.first = first.node;
    range.second = add(calendar(fields));
    return make(range, at, "dates/day-range");
}

/// The date behind the weekday at \a i: ", January 20", "10 Jan 2012", "the 3rd of March".
Phrase Grammar::weekdayDate(std::size_t i, std::size_t at)
{
    Phrase day;
    if (is(at, Month))
        day = monthFirst(at);
    else if (lexeme(at).startsWithDigit || is(at, The) || is(at, Ordinal))
        day = lexeme(at).startsWithDigit ? numericDate(at) : Phrase{};
    if (!day && (lexeme(at).startsWithDigit || is(at, The) || is(at, Ordinal)))
        day = dayFirst(at);
    if (!day || m_tree[day.node].fields.day == 0)
        return {};
    m_tree[day.node].fields.weekday = static_cast<std::int8_t>(lexeme(i).value);
    return {day.node, day.end, "dates/weekday-date"};
}

/// The day of the month behind the weekday at \a i: "Friday the 13th", "Monday 21".
Phrase Grammar::weekdayDay(std::size_t i, std::size_t at)
{
    int number = 0;
    std::size_t end = readOrdinal(is(at, The) ? at + 1 : at, number);
    const bool isDigits = lexeme(at).startsWithDigit || (is(at, The) && lexeme(at + 1).startsWithDigit) ||
                          (is(at, The) && (endsPhrase(end) || is(end, Cardinal)));
    // "on Monday 21 at nine"
    if (end == 0 && is(at, Number) && at == afterPoint(i + 1) && lexeme(at).digits <= 2 &&
        lexeme(at).value <= 31 && lexeme(at).value > 0 && endsPhrase(at + 1)) {
        number = lexeme(at).value;
        end = at + 1;
    }
    if (end == 0 || !isDigits || number > 31 || is(end, Quarter) || is(end, Unit))
        return {};
    CalendarFields fields;
    fields.weekday = static_cast<std::int8_t>(lexeme(i).value);
    fields.day = static_cast<std::int8_t>(number);
    return make(calendar(fields), end, "dates/weekday-day");
}

/// The weekday \a name with the week behind it: "Monday of last week", "Friday after next".
Phrase Grammar::weekdayOfWeek(Phrase name, int depth)
{
    if (is(name.end, After) && is(name.end + 1, Next)) {
        m_tree[name.node].pick = Pick::Next;
        m_tree[name.node].count = 3;
        return {name.node, name.end + 2, "dates/weekdays-away"};
    }
    std::size_t of = skip(name.end, Comma);
    if (is(of, Of) || is(of, From) || is(of, In))
        ++of;
    of = skip(of, The);
    const bool isPicked =
        is(of, Last) || is(of, Next) || is(of, This) || is(of, Coming) || is(of, Following) || is(of, Past);
    const Phrase week = depth > 0 && isPicked ? relative(of, depth - 1) : Phrase{};
    if (!week || m_tree[week.node].op != TimeOp::Relative || m_tree[week.node].unit != TimeUnit::Week)
        return name;
    TimeNode within;
    within.op = TimeOp::Within;
    within.first = name.node;
    within.second = week.node;
    return make(within, week.end, "dates/weekday-of-week");
}

/// "Monday, January 20", "Tue 10 Jan 2012", "Friday the 13th", "Monday of last week", "Monday".
Phrase Grammar::weekdayFirst(std::size_t i, int depth)
{
    const Lexeme& weekday = lexeme(i);
    if (i > 0 && isWord(i - 1, "black") && before(i).isCapitalized)
        return {};
    std::size_t at = skip(afterPoint(i + 1), Comma);
    at = is(at, Dash) ? at + 1 : at;
    if (const Phrase day = weekdayDate(i, at))
        return day;
    CalendarFields fields;
    fields.weekday = static_cast<std::int8_t>(weekday.value);
    if (weekday.isPlural) {
        TimeNode node;
        node.op = TimeOp::Set;
        node.fields = fields;
        return make(node, i + 1, "dates/weekdays");
    }
    const bool isAbbreviation = weekday.isShort && !weekday.hasPoint;
    const bool isWordToo =
        isAbbreviation && (weekday.value >= 6 || weekday.value == 3 || !weekday.isCapitalized);
    const bool hasDay = lexeme(at).startsWithDigit && is(at, Ordinal);
    if (isWordToo && !hasDay && m_lexemes.size() > 2 && !is(i + 1, At) && !before(i).is(On))
        return {};
    if (const Phrase day = weekdayDay(i, at))
        return day;
    return weekdayOfWeek(make(calendar(fields), afterPoint(i + 1), "dates/weekday"), depth);
}

/// "2018 Q4", "2018-Q4", "2019 H2".
Phrase Grammar::yearWithPart(std::size_t i, std::size_t at)
{
    at = skip(at, Dash);
    const bool isQuarter = is(at, Quarter) && lexeme(at).value != 0;
    int year = 0;
    if ((!isQuarter && !is(at, HalfYear)) || readYearAfter(at + 1, year) != 0)
        return {};
    CalendarFields fields;
    readYear(i, fields.year);
    (isQuarter ? fields.quarter : fields.half) = static_cast<std::int8_t>(lexeme(at).value);
    return make(calendar(fields), at + 1, isQuarter ? "dates/quarter" : "dates/half");
}

/// Whether nothing follows that a number could be the number of.
bool Grammar::endsPhrase(std::size_t i) const
{
    return i >= m_lexemes.size() || is(i, Comma) || is(i, Point) || is(i, At) || is(i, From) ||
           is(i, Between) || word(i) == "!" || word(i) == "?" || word(i) == ";" || word(i) == ")";
}

/// A year in words, where only a year can stand: "in nineteen ninety-six".
Phrase Grammar::spokenYear(std::size_t i)
{
    const Lexeme& previous = before(i);
    CalendarFields fields;
    const std::size_t end = previous.is(In) || previous.is(Since) || previous.is(By) || previous.is(From)
                                ? readSpokenYear(i, fields.year)
                                : 0;
    return end != 0 && !is(end, Unit) &&
                   (end >= m_lexemes.size() || lexeme(end).kind != None || !lexeme(end - 1).is(Scale))
               ? make(calendar(fields), end, "dates/year")
               : Phrase{};
}

/// "2017 April", "2024/Aug", "2018 March 18".
Phrase Grammar::yearFirst(std::size_t i)
{
    CalendarFields fields;
    std::size_t at = readYear(i, fields.year);
    if (at == 0 && lexeme(i).digits == 2 && lexeme(i + 1).isGlued && lexeme(i + 1).value != 0 &&
        (is(i + 1, Quarter) || is(i + 1, HalfYear))) {
        fields.year = fullYear(lexeme(i).value);
        (is(i + 1, Quarter) ? fields.quarter : fields.half) = static_cast<std::int8_t>(lexeme(i + 1).value);
        return make(calendar(fields), i + 2, "dates/quarter");
    }
    if (at == 0)
        return {};
    if (const Phrase part = yearWithPart(i, at))
        return part;
    at = is(at, Dash) || is(at, Slash) || is(at, Era) ? at + 1 : at;
    if (!is(at, Month) || (!lexeme(at).isCapitalized && m_lexemes.size() > 8 && lexeme(at).value == 5))
        return {};
    fields.month = static_cast<std::int8_t>(lexeme(at).value);
    at = afterPoint(at + 1);
    const std::size_t dayAt = is(at, Dash) || is(at, Slash) ? at + 1 : at;
    int day = 0;
    bool isOrdinal = false;
    int year = 0;
    if (readYearAfter(at, year) != 0 || readYearAfter(dayAt + 1, year) != 0)
        return {};
    if (const std::size_t end = readDay(dayAt, day, isOrdinal)) {
        fields.day = static_cast<std::int8_t>(day);
        at = end;
    }
    return make(calendar(fields), at, "dates/year-month");
}

/// A year by itself, where what stands around it does not make it a number of something.
Phrase Grammar::bareYear(std::size_t i)
{
    CalendarFields fields;
    int year = 0;
    if (const std::size_t end = readEra(i, year)) {
        fields.year = year;
        return make(calendar(fields), end, "dates/year");
    }
    const std::size_t end = readYear(i, year);
    if (end == 0)
        return {};
    fields.year = year;
    const Lexeme& previous = before(i);
    const Lexeme& next = lexeme(end);
    const bool isPreceded = previous.is(In) || previous.is(Since) || previous.is(By) || previous.is(From) ||
                            previous.is(Before) || previous.is(After) || previous.is(Early) ||
                            previous.is(Mid) || previous.is(Late) || previous.is(Between);
    const std::string_view nextWord = word(end);
    const bool countsThings = next.kind == None && !next.isCapitalized && nextWord.size() > 3 &&
                              nextWord.back() == 's' && nextWord != "was" && nextWord != "this" &&
                              nextWord != "has" && !nextWord.ends_with("ss") && nextWord[0] >= 'a' &&
                              nextWord[0] <= 'z';
    if (is(i, Apostrophe))
        return isPreceded || previous.is(Of) || previous.is(The) ? make(calendar(fields), end, "dates/year")
                                                                 : Phrase{};
    if (next.isGlued && (nextWord == "%" || nextWord == ":" || is(end, Slash) || nextWord == "+"))
        return {};
    if (isMoney(i) || (lexeme(i).isGlued && is(i - 1, Point)) || (is(i, Number) && isPartOfNumber(i, end)))
        return {};
    if (!isPreceded && (year < 1900 || year > 2049 || countsThings || next.is(Scale) || next.is(Unit)))
        return {};
    // "Russell 2000 Index"
    if (!isPreceded && previous.isCapitalized && next.isCapitalized && next.kind == None && !previous.is(The))
        return {};
    if (isPreceded && (year < 1200 || next.is(Unit) || (countsThings && year < 1900)))
        return {};
    if (lexeme(i).isGlued && previous.is(Dash) && i > 1 && !is(i - 2, Number) && !is(i - 2, Month) &&
        !is(i - 2, Mid))
        return {};
    return make(calendar(fields), end, "dates/year");
}

} // namespace crossread::dates
