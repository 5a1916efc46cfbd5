// SPDX-License-Identifier: GPL-3.0-or-later
// What an amount of time tells: how long something took, or a point so far away.
#include "model/extract/dates/grammar.h"

namespace crossread::dates {

using enum WordClass;

/// "40-year-old", "three years old", "years of age": an age, not a stretch of the calendar.
bool Grammar::isAge(std::size_t end) const
{
    const std::size_t at = skip(end, Dash);
    return isWord(at, "old") || isWord(at, "olds") || (is(end, Of) && isWord(end + 1, "age"));
}

/// An amount of time and what it is: "two weeks ago", "a year later", "two days after Christmas", "six
/// months".
Phrase Grammar::amountFirst(std::size_t i, int depth)
{
    // "over six years" and "nearly five months" are marked whole, "about" is not.
    if (is(i, Approximate) && lexeme(i).value == 0)
        return {};
    const std::size_t begin = is(i, Approximate) ? i + 1 : i;
    TimeNode node;
    const std::size_t end = readAmount(begin, node.amount);
    if (end == 0)
        return begin == i && weekdaysAway(begin) ? weekdaysAway(begin) : rollingInside(begin);
    if (isAge(end))
        return {};
    const Phrase away = amountAway(node, begin, end, depth);
    // "a few days back" is no distance.
    const bool isRefused = (is(end, Ago) || is(end, Hence)) && !away;
    return away || isRefused ? away : amountAlone(node, i, end);
}

/// An amount with what it counts from: "ago", "later", "after Christmas".
Phrase Grammar::amountAway(TimeNode node, std::size_t begin, std::size_t end, int depth)
{
    node.op = TimeOp::Shift;
    node.count = -1;
    if (is(end, Ago))
        return lexeme(end).value == 1 && node.amount.isFuzzy ? Phrase{} : make(node, end + 1, "dates/ago");
    if (is(end, Earlier)) {
        node.origin = Origin::Told;
        return make(node, end + 1, "dates/earlier");
    }
    if (is(end, After) && isWord(end + 1, "that")) {
        node.origin = Origin::Told;
        node.count = 1;
        return make(node, end + 2, "dates/later");
    }
    node.count = 1;
    if (is(end, Later)) {
        node.origin = Origin::Told;
        return make(node, end + 1, "dates/later");
    }
    if (is(end, Hence))
        return lexeme(end).value == 1 ? Phrase{} : make(node, end + 1, "dates/from-now");
    const bool goesBack = is(end, Before);
    if (depth > 0 && (goesBack || is(end, After) || is(end, From) || is(end, Since))) {
        std::size_t from = end + 1;
        if (isWord(from, "right"))
            ++from;
        if (is(from, Now))
            return make(node, from + 1, "dates/from-now");
        if (const Phrase anchor = point(from, depth - 1)) {
            node.origin = Origin::Node;
            node.first = anchor.node;
            node.count = goesBack ? -1 : 1;
            return make(node, anchor.end, "dates/distance");
        }
    }
    // "two weeks before, he had sold": from what was told.
    const bool isAlone = end + 1 >= m_lexemes.size() || is(end + 1, Comma) || is(end + 1, Point);
    if (isAlone && !is(begin, Article) && (is(end, Before) || is(end, After))) {
        node.origin = Origin::Told;
        node.count = is(end, Before) ? -1 : 1;
        return make(node, end + 1, "dates/earlier");
    }
    return {};
}

/// An amount by itself: a duration.
Phrase Grammar::amountAlone(TimeNode node, std::size_t i, std::size_t end)
{
    const std::size_t begin = is(i, Approximate) ? i + 1 : i;
    // "a day" and "a second" by themselves are seldom a duration.
    const WordClass previous = before(i).kind;
    const bool isOne = is(begin, Article) && end == begin + 2;
    const bool isPreceded = previous == In || previous == For || previous == Within || previous == Only ||
                            previous == Approximate || isWord(i - 1, "than") || isWord(i - 1, "least") ||
                            isWord(i - 1, "lasted") || isWord(i - 1, "took") || is(end, After) ||
                            is(end, Before) || isWord(end, "or");
    if (isOne && begin == i && !isPreceded)
        return {};
    if (isOne && is(end, Or) && isWord(end + 1, "two")) {
        node.amount.isFuzzy = true;
        end += 2;
    } else if (isOne && begin == i && isWord(end, "or"))
        return {};
    if (is(end, Dash) && isWord(end + 1, "long"))
        end += 2;
    if (is(begin, Few) && lexeme(begin).value == 1 && node.amount.of(TimeUnit::Day) != 0)
        return {};
    node.op = TimeOp::Duration;
    node.count = 0;
    return make(node, end, "dates/duration");
}

/// "the 13 last minutes", "two upcoming days".
Phrase Grammar::rollingInside(std::size_t i)
{
    double number = 0;
    double times = 1;
    bool isFuzzy = false;
    TimeUnit unit = TimeUnit::Day;
    const std::size_t at = readNumber(i, number, isFuzzy);
    const bool looksBack = at != 0 && (is(at, Last) || is(at, Past));
    if (at == 0 || is(i, Article) || (!looksBack && !is(at, Next) && !is(at, Coming)))
        return {};
    const std::size_t end = readUnit(at + 1, unit, times);
    if (end == 0)
        return {};
    TimeNode node;
    node.op = TimeOp::Rolling;
    node.count = looksBack ? -1 : 1;
    node.amount.of(unit) = isFuzzy ? 1 : number * times;
    node.amount.isFuzzy = isFuzzy;
    return make(node, end, "dates/rolling");
}

/// "two Fridays ago", "three Sundays from now".
Phrase Grammar::weekdaysAway(std::size_t i)
{
    double number = 0;
    bool isFuzzy = false;
    const std::size_t at = readNumber(i, number, isFuzzy);
    if (at == 0 || isFuzzy || !is(at, Weekday) || number < 1 || number > 60)
        return {};
    const bool goesBack = is(at + 1, Ago);
    if (!goesBack && !(is(at + 1, From) && is(at + 2, Now)))
        return {};
    TimeNode node;
    node.pick = goesBack ? Pick::Last : Pick::Next;
    node.fields.weekday = static_cast<std::int8_t>(lexeme(at).value);
    node.count = static_cast<int>(number) + 1;
    return make(node, goesBack ? at + 2 : at + 3, "dates/weekdays-away");
}

/// "for years", "decades-long": units without a number.
Phrase Grammar::bareUnits(std::size_t i)
{
    const Lexeme& first = lexeme(i);
    if (!is(i, Unit) || !first.isPlural || first.isShort)
        return {};
    const WordClass previous = before(i).kind;
    const bool isLong = is(i + 1, Dash) && isWord(i + 2, "long");
    const bool isPreceded = previous == In || previous == For || previous == Within || previous == Only;
    const bool isShifted = is(i + 1, Later) || is(i + 1, Ago) || is(i + 1, Earlier);
    if (!isLong && !isPreceded && !isShifted)
        return {};
    TimeNode node;
    node.op = TimeOp::Duration;
    double times = 1;
    TimeUnit unit = TimeUnit::Day;
    readUnit(i, unit, times);
    node.amount.of(unit) = 1;
    node.amount.isFuzzy = true;
    if (isShifted) {
        node.op = TimeOp::Shift;
        node.count = is(i + 1, Later) ? 1 : -1;
        node.origin = is(i + 1, Ago) ? Origin::Now : Origin::Told;
        return make(node, i + 2, "dates/ago");
    }
    return make(node, isLong ? i + 3 : i + 1, "dates/duration");
}

} // namespace crossread::dates
