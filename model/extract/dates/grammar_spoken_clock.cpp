// SPDX-License-Identifier: GPL-3.0-or-later
// Clock times in words: "half past nine", "ten to six", "nine thirty".
#include "model/extract/dates/grammar.h"

namespace crossread::dates {

using enum WordClass;

/// "half past three", "a quarter to noon", "20 minutes past 3 pm".
Phrase Grammar::minutesPast(std::size_t i)
{
    std::size_t at = skip(i, Article);
    int minutes = 0;
    const bool isPart = is(at, Half) || (is(at, Quarter) && lexeme(at).value == 0 && !lexeme(at).isPlural);
    if (isPart) {
        minutes = is(at, Half) ? 30 : 15;
        ++at;
    } else {
        double number = 0;
        bool isFuzzy = false;
        const std::size_t end = at == i ? readNumber(at, number, isFuzzy) : 0;
        if (end == 0 || isFuzzy || number < 1 || number > 59 || number != static_cast<int>(number))
            return {};
        minutes = static_cast<int>(number);
        at = end;
    }
    const bool saysMinutes = is(at, Unit) && lexeme(at).value == static_cast<int>(TimeUnit::Minute);
    if (saysMinutes)
        ++at;
    const bool saysSo = saysMinutes || isPart || is(at + 1, Noon);
    const bool isBefore = (is(at, To) && lexeme(at).value == 0 && saysSo) || (is(at, Before) && saysSo);
    if (!is(at, Past) && !is(at, After) && !isBefore)
        return {};
    const bool isPast = is(at, Past);
    TimeNode node;
    node.op = TimeOp::Clock;
    Phrase hour = lexeme(at + 1).startsWithDigit ? writtenClock(at + 1, false) : spokenClock(at + 1, false);
    std::size_t end = hour.end;
    if (hour) {
        node.clock = m_tree[hour.node].clock;
    } else {
        if (!isPast && !(isPart && isBefore))
            return {};
        end = readHour(at + 1, node.clock);
        if (end == 0)
            return {};
        if (const std::size_t partEnd = readPartAfter(end, node.clock))
            end = partEnd;
    }
    if (node.clock.minute > 0)
        return {};
    node.clock.minute = static_cast<std::int8_t>(isBefore ? 60 - minutes : minutes);
    if (isBefore)
        node.clock.hour = static_cast<std::int8_t>((node.clock.hour + 23) % 24);
    return make(node, end, "dates/clock");
}

/// "thirty", "twenty-seven", "oh three" behind an hour.
std::size_t Grammar::readSpokenMinutes(std::size_t i, double& minutes) const
{
    const std::size_t at = is(i, Dash) && lexeme(i).isGlued ? i + 1 : i;
    bool isFuzzy = false;
    if (isWord(at, "oh") || isWord(at, "o") || isWord(at, "zero")) {
        const std::size_t ones = is(at + 1, Dash) && lexeme(at + 1).isGlued ? at + 2 : at + 1;
        if (!is(ones, Cardinal) || lexeme(ones).value < 1 || lexeme(ones).value > 9)
            return 0;
        minutes = lexeme(ones).value;
        return ones + 1;
    }
    if (!is(at, Cardinal) || lexeme(at).value < 10)
        return 0;
    const std::size_t end = readNumber(at, minutes, isFuzzy);
    return end != 0 && minutes < 60 ? end : 0;
}

/// "noon", "midnight", "six o'clock", "ten thirty am".
Phrase Grammar::spokenClock(std::size_t i, bool isAfterDay)
{
    TimeNode node;
    node.op = TimeOp::Clock;
    const std::size_t half = is(i, Mid) ? skip(i + 1, Dash) : i;
    if (half != i && (isWord(half, "day") || isWord(half, "night"))) {
        node.clock.hour = isWord(half, "day") ? 12 : 24;
        node.clock.hasMeridiem = true;
        return make(node, half + 1, "dates/clock");
    }
    if (is(i, Noon)) {
        // Midnight ends the day it is told of.
        node.clock.hour = static_cast<std::int8_t>(lexeme(i).value == 0 ? 24 : lexeme(i).value);
        node.clock.hasMeridiem = true;
        return make(node, i + 1, "dates/clock");
    }
    if (!is(i, Cardinal))
        return {};
    std::size_t end = readHour(i, node.clock);
    if (end == 0)
        return {};
    bool isClock = isAfterDay;
    double minutes = 0;
    ClockFields withMinutes = node.clock;
    const std::size_t minuteEnd = readSpokenMinutes(end, minutes);
    if (minuteEnd != 0) {
        withMinutes.minute = static_cast<std::int8_t>(minutes);
        std::size_t after = readMeridiem(minuteEnd, withMinutes);
        after = after != 0 ? after : readPartAfter(minuteEnd, withMinutes);
        const WordClass previous = before(i).kind;
        const bool isAsked = isAfterDay || previous == At || previous == Past ||
                             ((previous == From || previous == To || previous == Between) &&
                              (endsPhrase(minuteEnd) || is(minuteEnd, To) || is(minuteEnd, And))) ||
                             (is(minuteEnd, Deictic) && endsPhrase(minuteEnd + 2));
        if (after != 0 || (isAsked && !is(minuteEnd, Unit) && !is(minuteEnd, Scale))) {
            node.clock = withMinutes;
            return zoned(node, after != 0 ? after : minuteEnd);
        }
    }
    if (const std::size_t oclock = behindOClock(end); oclock != end) {
        end = oclock;
        isClock = true;
    }
    if (const std::size_t after = readMeridiem(end, node.clock)) {
        end = after;
        isClock = true;
    } else if (const std::size_t partEnd = readPartAfter(end, node.clock)) {
        end = partEnd;
        isClock = true;
    }
    return isClock ? zoned(node, end) : Phrase{};
}

/// "morning", "in the afternoon", "early morning" behind a day.
Phrase Grammar::partOfDay(std::size_t i)
{
    std::size_t at = i;
    if (is(at, In) && is(at + 1, The))
        at += 2;
    else if (is(at, At) &&
             (isWord(at + 1, "night") || isWord(at + 1, "lunch") || isWord(at + 1, "lunchtime")))
        ++at;
    at = is(at, Early) || is(at, Late) ? at + 1 : at;
    if (!is(at, DayPart) || lexeme(at).isPlural)
        return {};
    TimeNode node;
    node.op = TimeOp::DayPart;
    node.dayPart = static_cast<PartOfDay>(lexeme(at).value);
    return make(node, at + 1, "dates/day-part");
}

} // namespace crossread::dates
