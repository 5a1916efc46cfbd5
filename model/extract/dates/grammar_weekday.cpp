// SPDX-License-Identifier: GPL-3.0-or-later
// Days of the week, alone and with their day, date or week.
#include "model/extract/dates/grammar.h"

namespace crossread::dates {

using enum WordClass;

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
                          (is(at, The) && (endsPhrase(end) || (is(end, Cardinal) && !isWord(end, "one"))));
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
    // "Monday two weeks from now"
    if (is(name.end, Cardinal) || is(name.end, Number) || is(name.end, Article)) {
        const Phrase away = depth > 0 ? amountFirst(name.end, depth - 1) : Phrase{};
        const bool isWeeks = away && m_tree[away.node].op == TimeOp::Shift &&
                             m_tree[away.node].origin == Origin::Now &&
                             m_tree[away.node].amount.grain() == TimeUnit::Week;
        if (isWeeks) {
            TimeNode within;
            within.op = TimeOp::Within;
            within.first = name.node;
            within.second = away.node;
            return make(within, away.end, "dates/weekday-of-week");
        }
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

} // namespace crossread::dates
