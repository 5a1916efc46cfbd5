// SPDX-License-Identifier: GPL-3.0-or-later
// What is counted within a period: "first Monday of October", "the 20th of next month".
#include "model/extract/dates/grammar.h"

namespace crossread::dates {

using enum WordClass;

/// "the 20th of next month".
Phrase Grammar::dayOfMonth(std::size_t i, int day, int depth)
{
    if (is(i, Every) && lexeme(i).value == 0 && isWord(i + 1, "month")) {
        TimeNode node;
        node.op = TimeOp::Set;
        node.fields.day = static_cast<std::int8_t>(day);
        return make(node, i + 2, "dates/set");
    }
    const std::size_t at = skip(i, The);
    Phrase month;
    if (is(at, Last) || is(at, Next) || is(at, This) || is(at, Following))
        month = relative(at, depth - 1);
    else if (at != i)
        month = relativeUnit(at, 0, Origin::Told);
    if (!month || m_tree[month.node].unit != TimeUnit::Month || m_tree[month.node].op != TimeOp::Relative)
        return {};
    return make(nthIn(TimeUnit::Day, day, month.node), month.end, "dates/day-of-month");
}

/// "nine months of 2024", "three quarters of the year" behind "first" or "last".
Phrase Grammar::nthUnits(std::size_t i, int sign, int depth)
{
    if (!is(i, Cardinal) && !is(i, Number))
        return {};
    double number = 0;
    double times = 1;
    bool isFuzzy = false;
    TimeUnit unit = TimeUnit::Day;
    const std::size_t unitAt = readNumber(i, number, isFuzzy);
    const std::size_t end = unitAt != 0 ? readUnit(unitAt, unit, times) : 0;
    if (end == 0 || number < 2 || number > 400 || unit < TimeUnit::Day || (!is(end, Of) && !is(end, In)))
        return {};
    const std::size_t at = skip(end + 1, The);
    TimeUnit periodUnit = TimeUnit::Day;
    Phrase period;
    if (at != end + 1 && readUnit(at, periodUnit, times) != 0 && !lexeme(at).isPlural && !is(at + 1, Number))
        period = relativeUnit(at, 0, Origin::Now);
    else
        period = point(at, depth - 1);
    const bool isLonger =
        period && (m_tree[period.node].op == TimeOp::Calendar || m_tree[period.node].op == TimeOp::Relative);
    if (!isLonger)
        return {};
    TimeNode node = nthIn(unit, sign, period.node);
    node.amount.of(unit) = number;
    return make(node, period.end, "dates/nth");
}

/// "first", "last", "second last", "3 of": negative counts from the end. Behind it, or 0.
std::size_t Grammar::readNth(std::size_t i, int& number) const
{
    std::size_t at = 0;
    if (is(i, Last) || isWord(i, "final")) {
        number = -1;
        at = i + 1;
    } else {
        at = readOrdinal(i, number);
        if (at != 0 && is(at, Last)) {
            number = -number;
            ++at;
        }
    }
    if (at == 0 && is(i, Number) && lexeme(i).digits <= 2 && is(i + 1, Of)) {
        number = lexeme(i).value;
        at = i + 1;
    }
    return at;
}

/// "each month" behind "the first Tuesday of": a set.
Phrase Grammar::ofEach(std::size_t i)
{
    TimeUnit unit = TimeUnit::Day;
    double times = 1;
    const std::size_t end = readUnit(i + 1, unit, times);
    if (end == 0 || lexeme(i + 1).isPlural)
        return {};
    TimeNode set;
    set.op = TimeOp::Set;
    set.amount.of(unit) = times;
    return make(set, end, "dates/set");
}

/// "first Monday of October", "the last day of 2015", "third week of the month".
Phrase Grammar::nth(std::size_t i, int depth)
{
    int number = 0;
    const std::size_t at = readNth(i, number);
    if (at == 0 || depth == 0)
        return {};
    if (number == 1 || number == -1) {
        if (const Phrase units = nthUnits(at, number, depth))
            return units;
    }
    if (is(at, Of) && number > 0 && number <= 31)
        return dayOfMonth(at + 1, number, depth);
    // "the 21st this month"
    if (lexeme(i).startsWithDigit && number > 0 && number <= 31 && isWord(at + 1, "month") &&
        (is(at, This) || is(at, Last) || is(at, Next)))
        return dayOfMonth(at, number, depth);
    TimeNode node = nthIn(TimeUnit::Day, number, noNode);
    TimeUnit unit = TimeUnit::Day;
    double times = 1;
    std::size_t end = 0;
    if (is(at, Weekday) && !lexeme(at).isPlural) {
        node.fields.weekday = static_cast<std::int8_t>(lexeme(at).value);
        end = afterPoint(at + 1);
    } else {
        end = readUnit(at, unit, times);
        if (end == 0 || lexeme(at).isPlural || unit < TimeUnit::Day)
            return {};
        node.unit = unit;
    }
    if (!is(end, Of) && !is(end, In))
        return {};
    const std::size_t of = end + 1;
    if (is(of, Every) && lexeme(of).value == 0)
        return ofEach(of);
    // "the first day of the Year of the Snake"
    if (is(of, The) && is(of + 1, Unit) && is(of + 2, Of) && is(of + 3, The))
        return {};
    Phrase period;
    TimeUnit periodUnit = TimeUnit::Day;
    if (is(of, The) && readUnit(of + 1, periodUnit, times) != 0 && periodUnit > TimeUnit::Day) {
        period = point(of + 1, depth - 1);
        if (!period)
            period = relativeUnit(of + 1, 0, Origin::Told);
    } else {
        period = point(skip(of, The), depth - 1);
    }
    if (!period)
        return {};
    node.first = period.node;
    return make(node, period.end, "dates/nth");
}

} // namespace crossread::dates
