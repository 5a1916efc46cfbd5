// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/grammar.h"

namespace crossread::dates {

using enum WordClass;

namespace {

bool namesDay(const TimeNode& node)
{
    return (node.op == TimeOp::Calendar && (node.fields.day != 0 || node.fields.weekday != 0)) ||
           (node.op == TimeOp::Relative && node.unit == TimeUnit::Day) ||
           (node.op == TimeOp::Within && node.first != noNode) || node.op == TimeOp::Holiday;
}

} // namespace

/// "in the morning", "during the night" of the day that is told of; "in the evening at eight".
Phrase Grammar::bareDayPart(std::size_t i)
{
    if (const Phrase whole = is(i + 1, Of) ? partThenDay(i, 1) : Phrase{})
        return whole;
    const bool isAfterIn = before(i).is(The) && i > 1 && (is(i - 2, In) || is(i - 2, Within));
    if ((!isAfterIn && m_lexemes.size() > 1) || lexeme(i).isPlural || is(i + 1, Of))
        return {};
    if (is(i + 1, At)) {
        if (const Phrase exact = clock(i + 2, true)) {
            fitTo(static_cast<PartOfDay>(lexeme(i).value), exact.node);
            return exact;
        }
    }
    return dayPartAt(i);
}

Phrase Grammar::dayPartAt(std::size_t i)
{
    TimeNode node;
    node.op = TimeOp::DayPart;
    node.dayPart = static_cast<PartOfDay>(lexeme(i).value);
    const bool isNightTime = is(i + 1, Dash) && lexeme(i + 1).isGlued && isWord(i + 2, "time");
    return make(node, isNightTime ? i + 3 : i + 1, "dates/day-part");
}

/// "the morning of January 20".
Phrase Grammar::partThenDay(std::size_t i, int depth)
{
    if (lexeme(i).isPlural)
        return {};
    const std::size_t at = skip(i + 2, The);
    const Phrase day = at == i + 2 ? core(at, depth) : theCore(at, depth);
    if (!day || !namesDay(m_tree[day.node]))
        return {};
    TimeNode part;
    part.op = TimeOp::DayPart;
    part.dayPart = static_cast<PartOfDay>(lexeme(i).value);
    TimeNode joined;
    joined.op = TimeOp::DayTime;
    joined.first = day.node;
    joined.second = add(part);
    return make(joined, day.end, "dates/day-time");
}

/// Puts an hour without "am" and "pm" into the part of the day that is told with it.
void Grammar::fitTo(PartOfDay part, NodeIndex clockNode)
{
    const TimeNode node = m_tree[clockNode];
    if (node.op == TimeOp::Range) {
        fitTo(part, node.first);
        fitTo(part, node.second);
        return;
    }
    if (node.op != TimeOp::Clock || node.clock.hasMeridiem)
        return;
    ClockFields& clock = m_tree[clockNode].clock;
    const bool isLate = part != PartOfDay::Morning && !(part == PartOfDay::Night && clock.hour < 6);
    if (isLate && clock.hour < 12)
        clock.hour = static_cast<std::int8_t>(clock.hour + 12);
    clock.hasMeridiem = true;
}

/// The year that computers write behind the time: "Oct 26 11:00:09 EDT 2023".
Phrase Grammar::yearBehindTime(Phrase time)
{
    const TimeNode node = m_tree[time.node];
    int year = 0;
    const bool isClock = m_tree[node.second].op == TimeOp::Clock && m_tree[node.second].clock.second >= 0;
    const bool lacksYear = m_tree[node.first].op == TimeOp::Calendar &&
                           m_tree[node.first].fields.month != 0 &&
                           m_tree[node.first].fields.year == CalendarFields::none;
    const std::size_t end = isClock && lacksYear && is(time.end, Number) ? readYear(time.end, year) : 0;
    if (end == 0)
        return time;
    m_tree[node.first].fields.year = year;
    return {time.node, end, time.rule};
}

/// "Monday after 5 pm", "January 1 before 2:00", "tomorrow no later than noon".
Phrase Grammar::boundedTime(Phrase day, std::size_t i)
{
    std::size_t at = isWord(i, "any") && isWord(i + 1, "time") ? i + 2 : i;
    at = isWord(at, "anytime") || isWord(at, "sometime") ? at + 1 : at;
    const bool isNot = isWord(at, "no");
    at += isNot ? 1 : 0;
    int bound = 0;
    if ((is(at, Later) || is(at, Earlier)) && isWord(at + 1, "than")) {
        bound = is(at, Later) ? 1 : -1;
        ++at;
    } else if (!isNot && (is(at, After) || is(at, Since) || (is(at, From) && at > i))) {
        bound = 1;
    } else if (!isNot && (is(at, Before) || is(at, By) || (is(at, To) && lexeme(at).value == 1))) {
        bound = -1;
    }
    if (bound == 0)
        return {};
    const Phrase time = clock(at + 1, true);
    // "on Monday after three, five and ten years"
    const bool isCount = time && time.end == at + 2 && is(at + 1, Cardinal) && !endsSentence(time.end);
    if (!time || isCount || m_tree[time.node].op != TimeOp::Clock)
        return {};
    TimeNode joined;
    joined.op = TimeOp::DayTime;
    joined.first = day.node;
    joined.second = time.node;
    joined.bound = static_cast<std::int8_t>(isNot ? -bound : bound);
    return make(joined, time.end, "dates/day-time");
}

/// Joins a day with the time that follows: "Monday morning", "January 20 at 9:45 pm EST", "tonight at 8".
Phrase Grammar::withTime(Phrase day)
{
    const TimeNode node = m_tree[day.node];
    const bool hasPart = node.op == TimeOp::DayTime && m_tree[node.second].op == TimeOp::DayPart;
    const bool isDay = namesDay(node) || (node.op == TimeOp::Within && node.first == noNode) ||
                       (node.op == TimeOp::Nth && node.fields.weekday != 0) || hasPart;
    if (!isDay)
        return day;
    Phrase time = hasPart ? Phrase{} : partOfDay(day.end);
    const bool hasPartNow = hasPart || time;
    const PartOfDay part = hasPart ? m_tree[node.second].dayPart
                           : time  ? m_tree[time.node].dayPart
                                   : PartOfDay::Morning;
    std::size_t clockAt = skip(time ? time.end : day.end, Comma);
    const bool isRound = hasPartNow && is(clockAt, Approximate) && endsPhrase(clockAt + 2);
    const bool isAt =
        is(clockAt, At) || is(clockAt, From) || is(clockAt, For) || is(clockAt, Between) || isRound;
    const bool isHour = is(clockAt, At) || is(clockAt, From) || isRound;
    clockAt += isAt ? 1 : 0;
    if (isHour && is(clockAt, Approximate) && endsPhrase(clockAt + 2))
        ++clockAt;
    if (const Phrase exact = clock(clockAt, isHour)) {
        if (hasPartNow)
            fitTo(part, exact.node);
        time = exact;
    }
    if (!time && !hasPart) {
        const Phrase bounded = boundedTime(day, skip(day.end, Comma));
        return bounded ? bounded : day;
    }
    if (!time)
        return day;
    TimeNode joined;
    joined.op = TimeOp::DayTime;
    joined.first = hasPart ? node.first : day.node;
    joined.second = time.node;
    return yearBehindTime(make(joined, time.end, "dates/day-time"));
}

/// "8 tonight", "9 tomorrow morning", "at 9 tomorrow".
Phrase Grammar::hourFirst(std::size_t i, int depth)
{
    TimeNode hour;
    hour.op = TimeOp::Clock;
    std::size_t at = readHour(i, hour.clock);
    at = at != 0 ? skip(at, Comma) : 0;
    // "building 4 this afternoon"
    const bool isAsked = before(i).kind != None || i == 0;
    const bool isBare =
        is(at, Deictic) && !is(at + 1, DayPart) && (before(i).is(At) || (i == 0 && m_lexemes.size() == 2));
    if (at == 0 || depth <= 0 || !isAsked ||
        !(is(at, Tonight) || (is(at, This) && is(at + 1, DayPart)) ||
          (is(at, Deictic) && is(at + 1, DayPart)) || isBare))
        return {};
    const Phrase day = isBare ? core(at, depth - 1) : point(at, depth - 1);
    if (!day || (m_tree[day.node].op != TimeOp::DayTime && !isBare))
        return {};
    TimeNode joined = m_tree[day.node];
    if (isBare) {
        joined = {};
        joined.op = TimeOp::DayTime;
        joined.first = day.node;
    } else if (m_tree[joined.second].op != TimeOp::DayPart) {
        return {};
    }
    const NodeIndex clockNode = add(hour);
    if (!isBare)
        fitTo(m_tree[joined.second].dayPart, clockNode);
    joined.second = clockNode;
    return make(joined, day.end, "dates/time-day");
}

/// A time with the day behind it: "9:45 pm on Monday", "8:23 AM, July 9", "between 7 and 9:30 last night".
Phrase Grammar::clockThenDay(std::size_t i, int depth)
{
    const bool isAfterOpening = before(i).is(Between) || before(i).is(From);
    const Phrase time = clock(i, false);
    const Phrase hours = !time && isAfterOpening ? clockRange(i, true) : Phrase{};
    const Phrase asked =
        time && isAfterOpening && m_tree[time.node].op == TimeOp::Clock ? clockRange(i, true) : hours;
    if (depth <= 0 || (!time && !asked))
        return time;
    for (const Phrase& each : {asked, time}) {
        if (!each)
            continue;
        std::size_t at = skip(each.end, Comma);
        at = is(at, On) || is(at, Of) ? at + 1 : at;
        const Phrase day = is(at, The) ? theCore(at + 1, depth - 1) : core(at, depth - 1);
        if (!day)
            continue;
        const TimeNode node = m_tree[day.node];
        const bool hasPart = node.op == TimeOp::DayTime && m_tree[node.second].op == TimeOp::DayPart;
        if (!namesDay(node) && !hasPart)
            continue;
        if (hasPart)
            fitTo(m_tree[node.second].dayPart, each.node);
        TimeNode joined;
        joined.op = TimeOp::DayTime;
        joined.first = hasPart ? node.first : day.node;
        joined.second = each.node;
        Phrase whole = make(joined, day.end, "dates/time-day");
        const Phrase part = hasPart ? Phrase{} : partOfDay(day.end);
        if (part) {
            fitTo(m_tree[part.node].dayPart, each.node);
            whole.end = part.end;
        }
        return whole;
    }
    return time;
}

/// "9:45 pm on Monday", "8 tonight", "noon".
Phrase Grammar::timeFirst(std::size_t i, int depth)
{
    if (const Phrase hour = hourFirst(i, depth))
        return hour;
    return clockThenDay(i, depth);
}

} // namespace crossread::dates
