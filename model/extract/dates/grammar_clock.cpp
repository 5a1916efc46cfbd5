// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/grammar.h"

namespace crossread::dates {

using enum WordClass;

namespace {

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr char lowered(char letter)
{
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
}

/// What the characters of one token tell of a time: "9", "9:45", "9.30pm", "16h30", "9p".
struct WrittenClock {
    ClockFields fields;
    bool hasMinutes = false;
    bool hasPoint = false;
    bool isWhole = false; ///< nothing is left of the token
};

WrittenClock readWritten(std::string_view token)
{
    WrittenClock clock;
    std::size_t at = 0;
    const auto number = [&](std::size_t most) {
        int value = 0;
        std::size_t count = 0;
        for (; count < most && at < token.size() && isDigit(token[at]); ++count, ++at)
            value = value * 10 + (token[at] - '0');
        return count == 0 ? -1 : value;
    };
    clock.fields.hour = static_cast<std::int8_t>(number(2));
    if (at + 2 < token.size() + 0 && (token[at] == ':' || token[at] == '.' || lowered(token[at]) == 'h') &&
        isDigit(token[at + 1])) {
        clock.hasPoint = token[at] == '.';
        ++at;
        const std::size_t begin = at;
        clock.fields.minute = static_cast<std::int8_t>(number(2));
        clock.hasMinutes = at - begin == 2;
        if (at + 2 < token.size() && token[at] == ':') {
            ++at;
            clock.fields.second = static_cast<std::int8_t>(number(2));
        }
    }
    const std::string_view rest = token.substr(at);
    const char first = rest.empty() ? '\0' : lowered(rest[0]);
    const bool isMeridiem = (first == 'a' || first == 'p') &&
                            (rest.size() == 1 || lowered(rest[1]) == 'm' || rest.substr(1, 2) == ".m");
    if (isMeridiem && rest.size() <= 4) {
        clock.fields.hasMeridiem = true;
        const int hour = clock.fields.hour;
        if (hour <= 12)
            clock.fields.hour = static_cast<std::int8_t>(hour % 12 + (first == 'p' ? 12 : 0));
        clock.isWhole = true;
    } else {
        clock.isWhole = rest.empty();
    }
    const bool isClock = clock.fields.hour >= 0 && clock.fields.hour <= 24 && clock.fields.minute < 60 &&
                         clock.fields.second < 60;
    clock.isWhole = clock.isWhole && isClock;
    return clock;
}

} // namespace

/// "am", "p.m." behind an hour; turns the hour to 0 to 23.
std::size_t Grammar::readMeridiem(std::size_t i, ClockFields& clock) const
{
    if (!is(i, Meridiem) || clock.hour > 12)
        return 0;
    const bool isUpperAm = isWord(i, "am") && !lexeme(i).isAllUpper && lexeme(i).isCapitalized;
    if (isUpperAm)
        return 0;
    clock.hour = static_cast<std::int8_t>(clock.hour % 12 + lexeme(i).value);
    clock.hasMeridiem = true;
    return i + 1;
}

/// "EST", "UTC", "(PST)" behind a time, or a distance from UTC.
std::size_t Grammar::readZone(std::size_t i, ClockFields& clock) const
{
    if (is(i, Zone) && (lexeme(i).isAllUpper || m_lexemes.size() < 6)) {
        clock.zone = lexeme(i).value;
        return i + 1;
    }
    if (is(i, Open) && is(i + 1, Zone) && i + 2 < m_lexemes.size() && word(i + 2) == ")") {
        clock.zone = lexeme(i + 1).value;
        return i + 3;
    }
    return i;
}

/// A time of day in digits. Without minutes it needs "am" or "pm", or a day and "at" before it.
Phrase Grammar::clock(std::size_t i, bool isAfterDay)
{
    if (!lexeme(i).startsWithDigit)
        return spokenClock(i, isAfterDay);
    if (lexeme(i).span.length() > 10)
        return {};
    if (is(i, Number) && lexeme(i).digits == 4 && lexeme(i).value < 2400 && lexeme(i).value % 100 < 60 &&
        is(i + 1, Zone)) {
        TimeNode military;
        military.op = TimeOp::Clock;
        military.clock.hour = static_cast<std::int8_t>(lexeme(i).value / 100);
        military.clock.minute = static_cast<std::int8_t>(lexeme(i).value % 100);
        military.clock.hasMeridiem = true;
        const std::size_t zoneEnd = readZone(i + 1, military.clock);
        return make(military, zoneEnd, "dates/clock");
    }
    WrittenClock written = readWritten(word(i));
    if (!written.isWhole)
        return {};
    std::size_t end = i + 1;
    if (!written.fields.hasMeridiem) {
        if (const std::size_t after = readMeridiem(end, written.fields))
            end = after;
        else if (isWord(end, "o'clock") || isWord(end, "oclock"))
            end = readMeridiem(end + 1, written.fields) ? end + 2 : end + 1;
        else if (!written.hasMinutes && !isAfterDay)
            return {};
        else if (written.hasPoint && !isAfterDay && !before(i).is(At))
            return {};
    }
    TimeNode node;
    node.op = TimeOp::Clock;
    if (is(end, In) && is(end + 1, The) && is(end + 2, DayPart)) {
        const auto part = static_cast<PartOfDay>(lexeme(end + 2).value);
        if (part != PartOfDay::Morning && written.fields.hour < 12)
            written.fields.hour = static_cast<std::int8_t>(written.fields.hour + 12);
        written.fields.hasMeridiem = true;
        end += 3;
    }
    end = readZone(end, written.fields);
    node.clock = written.fields;
    return make(node, end, "dates/clock");
}

/// "noon", "midnight", "six o'clock", "half past three".
Phrase Grammar::spokenClock(std::size_t i, bool isAfterDay)
{
    TimeNode node;
    node.op = TimeOp::Clock;
    if (is(i, Noon)) {
        node.clock.hour = static_cast<std::int8_t>(lexeme(i).value);
        node.clock.hasMeridiem = true;
        return make(node, i + 1, "dates/clock");
    }
    if (!is(i, Cardinal) || lexeme(i).value < 1 || lexeme(i).value > 12 || isWord(i, "single"))
        return {};
    node.clock.hour = static_cast<std::int8_t>(lexeme(i).value);
    std::size_t end = i + 1;
    bool isClock = isAfterDay;
    if (isWord(end, "o'clock") || isWord(end, "oclock")) {
        ++end;
        isClock = true;
    }
    if (const std::size_t after = readMeridiem(end, node.clock)) {
        end = after;
        isClock = true;
    }
    return isClock ? make(node, end, "dates/clock") : Phrase{};
}

/// "morning", "in the afternoon", "early morning" behind a day.
Phrase Grammar::partOfDay(std::size_t i)
{
    std::size_t at = i;
    if (is(at, In) && is(at + 1, The))
        at += 2;
    else if (is(at, At) && isWord(at + 1, "night"))
        ++at;
    at = is(at, Early) || is(at, Late) ? at + 1 : at;
    if (!is(at, DayPart) || lexeme(at).isPlural)
        return {};
    TimeNode node;
    node.op = TimeOp::DayPart;
    node.dayPart = static_cast<PartOfDay>(lexeme(at).value);
    return make(node, at + 1, "dates/day-part");
}

/// Joins a day with the time that follows: "Monday morning", "January 20 at 9:45 pm EST".
Phrase Grammar::withTime(Phrase day)
{
    const TimeNode& node = m_tree[day.node];
    const bool isDay = (node.op == TimeOp::Calendar && (node.fields.day != 0 || node.fields.weekday != 0)) ||
                       (node.op == TimeOp::Relative && node.unit == TimeUnit::Day) ||
                       node.op == TimeOp::Within || node.op == TimeOp::Holiday;
    if (!isDay)
        return day;
    Phrase time = partOfDay(day.end);
    if (!time) {
        std::size_t at = skip(day.end, Comma);
        const bool isAt = is(at, At);
        time = clock(isAt ? at + 1 : at, isAt);
    }
    if (!time)
        return day;
    if (m_tree[time.node].op == TimeOp::DayPart && is(time.end, At)) {
        if (const Phrase exact = clock(time.end + 1, true)) {
            const PartOfDay part = m_tree[time.node].dayPart;
            ClockFields& fields = m_tree[exact.node].clock;
            if (part != PartOfDay::Morning && fields.hour < 12 && !fields.hasMeridiem)
                fields.hour = static_cast<std::int8_t>(fields.hour + 12);
            fields.hasMeridiem = true;
            time = exact;
        }
    }
    TimeNode joined;
    joined.op = TimeOp::DayTime;
    joined.first = day.node;
    joined.second = time.node;
    return make(joined, time.end, "dates/day-time");
}

/// "9:45 pm on Monday", "8:23 AM, July 9", "noon".
Phrase Grammar::timeFirst(std::size_t i, int depth)
{
    const Phrase time = clock(i, false);
    if (!time || depth <= 0)
        return time;
    std::size_t at = skip(time.end, Comma);
    at = is(at, On) ? at + 1 : at;
    const Phrase day = is(at, The) ? theCore(at + 1, depth - 1) : core(at, depth - 1);
    if (!day)
        return time;
    const TimeNode& node = m_tree[day.node];
    const bool isDay = (node.op == TimeOp::Calendar && (node.fields.day != 0 || node.fields.weekday != 0)) ||
                       (node.op == TimeOp::Relative && node.unit == TimeUnit::Day);
    if (!isDay)
        return time;
    TimeNode joined;
    joined.op = TimeOp::DayTime;
    joined.first = day.node;
    joined.second = time.node;
    return make(joined, day.end, "dates/time-day");
}

} // namespace crossread::dates
