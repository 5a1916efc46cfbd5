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
        if (hour > 12)
            return {};
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
    if ((isWord(i, "p") || isWord(i, "a")) && isWord(i + 1, "m") && clock.hour <= 12) {
        clock.hour = static_cast<std::int8_t>(clock.hour % 12 + (isWord(i, "p") ? 12 : 0));
        clock.hasMeridiem = true;
        return i + 2;
    }
    if (!is(i, Meridiem) || clock.hour > 12)
        return 0;
    const bool isUpperAm = isWord(i, "am") && !lexeme(i).isAllUpper && lexeme(i).isCapitalized;
    if (isUpperAm)
        return 0;
    clock.hour = static_cast<std::int8_t>(clock.hour % 12 + lexeme(i).value);
    clock.hasMeridiem = true;
    return i + 1;
}

/// "+02", "-0230", "+2:45" behind "UTC" or "GMT".
std::size_t Grammar::readOffset(std::size_t i, ClockFields& clock) const
{
    const bool isPlus = i < m_lexemes.size() && word(i) == "+";
    if (!lexeme(i).isGlued || (!isPlus && !is(i, Dash)) || !lexeme(i + 1).isGlued ||
        !lexeme(i + 1).startsWithDigit || clock.zone != 0)
        return i;
    const std::string_view digits = word(i + 1);
    int value = 0;
    std::size_t count = 0;
    for (const char digit : digits) {
        if (isDigit(digit) && count < 4) {
            value = value * 10 + (digit - '0');
            ++count;
        }
    }
    const int minutes = count > 2 ? value / 100 * 60 + value % 100 : value * 60;
    if (minutes > 14 * 60)
        return i;
    clock.zone = isPlus ? minutes : -minutes;
    return i + 2;
}

/// "EST", "UTC", "(PST)" behind a time, or a distance from UTC.
std::size_t Grammar::readZone(std::size_t i, ClockFields& clock) const
{
    if (is(i, Zone) && (lexeme(i).isAllUpper || m_lexemes.size() < 6)) {
        clock.zone = lexeme(i).value;
        return readOffset(i + 1, clock);
    }
    if (is(i, Open) && is(i + 1, Zone) && i + 2 < m_lexemes.size() && word(i + 2) == ")") {
        clock.zone = lexeme(i + 1).value;
        return i + 3;
    }
    return i;
}

/// A time of day, or a range of two: "9:45 pm", "half past three", "5 to 6 pm".
Phrase Grammar::clock(std::size_t i, bool isAfterDay)
{
    if (const Phrase range = clockRange(i, isAfterDay))
        return range;
    if (const Phrase spoken = minutesPast(i))
        return spoken;
    return lexeme(i).startsWithDigit ? writtenClock(i, isAfterDay) : spokenClock(i, isAfterDay);
}

/// "0800 UTC", "1140 a.m.": hours and minutes in one number.
Phrase Grammar::militaryClock(std::size_t i)
{
    const Lexeme& number = lexeme(i);
    if (!number.is(Number) || number.digits < 3 || number.digits > 4 || number.value >= 2400 ||
        number.value % 100 >= 60)
        return {};
    TimeNode node;
    node.op = TimeOp::Clock;
    node.clock.hour = static_cast<std::int8_t>(number.value / 100);
    node.clock.minute = static_cast<std::int8_t>(number.value % 100);
    std::size_t end = readMeridiem(i + 1, node.clock);
    if (end == 0 && number.digits == 4 && is(i + 1, Zone)) {
        end = readZone(i + 1, node.clock);
        node.clock.hasMeridiem = true;
    }
    return end > i + 1 ? make(node, end, "dates/clock") : Phrase{};
}

/// Without minutes it needs "am" or "pm", or a day and "at" before it.
Phrase Grammar::writtenClock(std::size_t i, bool isAfterDay)
{
    const bool isTorn = lexeme(i).isGlued && i > 0 && !is(i - 1, Dash) && !is(i - 1, Open) &&
                        !is(i - 1, At) && before(i).kind == None && lexeme(i).span.begin > 0 &&
                        m_text[lexeme(i).span.begin - 1] == '%';
    if (lexeme(i).span.length() > 10 || isTorn)
        return {};
    if (const Phrase military = militaryClock(i))
        return military;
    const WrittenClock written = readWritten(word(i));
    if (!written.isWhole)
        return {};
    TimeNode node;
    node.op = TimeOp::Clock;
    node.clock = written.fields;
    std::size_t end = i + 1;
    if (!node.clock.hasMeridiem) {
        const std::size_t oclock = isWord(end, "o'clock") || isWord(end, "oclock") ? end + 1 : end;
        const std::size_t after = readMeridiem(oclock, node.clock);
        const std::size_t partEnd = after != 0 ? 0 : readPartAfter(oclock, node.clock);
        if (after != 0 || partEnd != 0)
            end = after != 0 ? after : partEnd;
        else if (oclock != end)
            end = oclock;
        else if ((!written.hasMinutes && !isAfterDay) ||
                 (written.hasPoint && !isAfterDay && !before(i).is(At)))
            return {};
        else if (isAfterDay && !written.hasMinutes &&
                 (is(end, Unit) || is(end, Month) || is(end, Scale) || word(end) == "%"))
            return {};
    }
    return zoned(node, end);
}

/// The clock with the zone behind it.
Phrase Grammar::zoned(TimeNode node, std::size_t end)
{
    const std::size_t zoneEnd = readZone(end, node.clock);
    return make(node, zoneEnd, "dates/clock");
}

/// "in the morning", "at night" behind an hour: which half of the day.
std::size_t Grammar::readPartAfter(std::size_t i, ClockFields& clock) const
{
    std::size_t at = 0;
    if (is(i, In))
        at = skip(i + 1, The);
    else if (is(i, At) && isWord(i + 1, "night"))
        at = i + 1;
    if (at == 0 || clock.hour > 12)
        return 0;
    if (is(at, Meridiem)) {
        clock.hour = static_cast<std::int8_t>(clock.hour % 12 + lexeme(at).value);
    } else {
        if (!is(at, DayPart) || lexeme(at).isPlural)
            return 0;
        const auto part = static_cast<PartOfDay>(lexeme(at).value);
        const bool isLate = part == PartOfDay::Afternoon || part == PartOfDay::Evening ||
                            (part == PartOfDay::Night && clock.hour > 5);
        if (isLate && clock.hour < 12)
            clock.hour = static_cast<std::int8_t>(clock.hour + 12);
    }
    clock.hasMeridiem = true;
    return at + 1;
}

/// An hour alone, as in "5 to 6 pm".
std::size_t Grammar::readHour(std::size_t i, ClockFields& clock) const
{
    const bool isNumber = is(i, Number) && lexeme(i).digits <= 2 && lexeme(i).value <= 24;
    const bool isSpoken =
        is(i, Cardinal) && lexeme(i).value >= 1 && lexeme(i).value <= 12 && !isWord(i, "single");
    if (!isNumber && !isSpoken)
        return 0;
    clock.hour = static_cast<std::int8_t>(lexeme(i).value);
    return i + 1;
}

/// One end of a range: a whole time, or an hour alone.
Phrase Grammar::rangeEnd(std::size_t i, bool& isHourAlone)
{
    isHourAlone = false;
    if (const Phrase spoken = minutesPast(i))
        return spoken;
    if (const Phrase whole = lexeme(i).startsWithDigit ? writtenClock(i, false) : spokenClock(i, false))
        return whole;
    TimeNode node;
    node.op = TimeOp::Clock;
    const std::size_t end = readHour(i, node.clock);
    isHourAlone = true;
    return end != 0 ? make(node, end, "dates/clock") : Phrase{};
}

/// "3:30-4:30 pm", "from 9 to 11 a.m.", "between 10 and 11:30"; after a day "11-4" too.
Phrase Grammar::clockRange(std::size_t i, bool isAfterDay)
{
    bool firstIsAlone = false;
    bool secondIsAlone = false;
    const Lexeme& next = lexeme(i + 1);
    // Most numbers are no times: look at what follows before anything is read.
    if (lexeme(i).is(Number) && !next.is(Dash) && !next.is(To) && !next.is(And) && !next.is(Meridiem) &&
        !next.is(In) && !isWord(i + 1, "o'clock") && lexeme(i).span.length() < 3)
        return {};
    const Phrase first = rangeEnd(i, firstIsAlone);
    if (!first)
        return {};
    const bool isJoined =
        is(first.end, Dash) || is(first.end, To) || (is(first.end, And) && before(i).is(Between));
    if (!isJoined)
        return {};
    const Phrase second = rangeEnd(first.end + 1, secondIsAlone);
    if (!second || (firstIsAlone && secondIsAlone && !isAfterDay))
        return {};
    ClockFields& a = m_tree[first.node].clock;
    ClockFields& b = m_tree[second.node].clock;
    if (secondIsAlone && !isAfterDay && !a.hasMeridiem)
        return {};
    if (b.hasMeridiem && !a.hasMeridiem && b.hour >= 12 && a.hour < 12 && a.hour + 12 <= b.hour)
        a.hour = static_cast<std::int8_t>(a.hour + 12);
    else if (a.hasMeridiem && !b.hasMeridiem && b.hour < 12 && b.hour <= a.hour)
        b.hour = static_cast<std::int8_t>(b.hour + 12);
    else if (!a.hasMeridiem && !b.hasMeridiem && b.hour < a.hour && b.hour < 12)
        b.hour = static_cast<std::int8_t>(b.hour + 12);
    a.hasMeridiem |= b.hasMeridiem;
    b.hasMeridiem |= a.hasMeridiem;
    TimeNode range;
    range.op = TimeOp::Range;
    range.first = first.node;
    range.second = second.node;
    return make(range, second.end, "dates/clock-range");
}

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

/// "noon", "midnight", "six o'clock", "ten thirty am".
Phrase Grammar::spokenClock(std::size_t i, bool isAfterDay)
{
    TimeNode node;
    node.op = TimeOp::Clock;
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
    bool isFuzzy = false;
    ClockFields withMinutes = node.clock;
    const std::size_t minuteEnd =
        is(end, Cardinal) && lexeme(end).value >= 10 ? readNumber(end, minutes, isFuzzy) : 0;
    if (minuteEnd != 0 && minutes < 60) {
        withMinutes.minute = static_cast<std::int8_t>(minutes);
        if (const std::size_t after = readMeridiem(minuteEnd, withMinutes)) {
            node.clock = withMinutes;
            return zoned(node, after);
        }
    }
    if (isWord(end, "o'clock") || isWord(end, "oclock")) {
        ++end;
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

/// "in the morning", "during the night" of the day that is told of; "in the evening at eight".
Phrase Grammar::bareDayPart(std::size_t i)
{
    const bool isAfterIn = before(i).is(The) && i > 1 && (is(i - 2, In) || is(i - 2, Within));
    if ((!isAfterIn && m_lexemes.size() > 1) || lexeme(i).isPlural || is(i + 1, Of))
        return {};
    TimeNode node;
    node.op = TimeOp::DayPart;
    node.dayPart = static_cast<PartOfDay>(lexeme(i).value);
    if (is(i + 1, At)) {
        if (const Phrase exact = clock(i + 2, true)) {
            fitTo(node.dayPart, exact.node);
            return exact;
        }
    }
    return make(node, i + 1, "dates/day-part");
}

/// Puts an hour without "am" and "pm" into the part of the day that is told with it.
void Grammar::fitTo(PartOfDay part, NodeIndex clockNode)
{
    TimeNode& node = m_tree[clockNode];
    if (node.op != TimeOp::Clock || node.clock.hasMeridiem)
        return;
    const bool isLate = part != PartOfDay::Morning && !(part == PartOfDay::Night && node.clock.hour < 6);
    if (isLate && node.clock.hour < 12)
        node.clock.hour = static_cast<std::int8_t>(node.clock.hour + 12);
    node.clock.hasMeridiem = true;
}

/// Joins a day with the time that follows: "Monday morning", "January 20 at 9:45 pm EST", "tonight at 8".
Phrase Grammar::withTime(Phrase day)
{
    const TimeNode node = m_tree[day.node];
    const bool hasPart = node.op == TimeOp::DayTime && m_tree[node.second].op == TimeOp::DayPart;
    const bool isDay = (node.op == TimeOp::Calendar && (node.fields.day != 0 || node.fields.weekday != 0)) ||
                       (node.op == TimeOp::Relative && node.unit == TimeUnit::Day) ||
                       node.op == TimeOp::Within || node.op == TimeOp::Holiday ||
                       (node.op == TimeOp::Nth && node.fields.weekday != 0) || hasPart;
    if (!isDay)
        return day;
    Phrase time = hasPart ? Phrase{} : partOfDay(day.end);
    const bool hasPartNow = hasPart || time;
    const PartOfDay part = hasPart ? m_tree[node.second].dayPart
                           : time  ? m_tree[time.node].dayPart
                                   : PartOfDay::Morning;
    const std::size_t clockAt = skip(time ? time.end : day.end, Comma);
    const bool isAt = is(clockAt, At) || is(clockAt, From) || is(clockAt, For) || is(clockAt, Between);
    if (const Phrase exact = clock(isAt ? clockAt + 1 : clockAt, is(clockAt, At) || is(clockAt, From))) {
        if (hasPartNow)
            fitTo(part, exact.node);
        time = exact;
    }
    if (!time)
        return day;
    TimeNode joined;
    joined.op = TimeOp::DayTime;
    joined.first = hasPart ? node.first : day.node;
    joined.second = time.node;
    return make(joined, time.end, "dates/day-time");
}

/// "8 tonight", "9 tomorrow morning".
Phrase Grammar::hourFirst(std::size_t i, int depth)
{
    TimeNode hour;
    hour.op = TimeOp::Clock;
    std::size_t at = readHour(i, hour.clock);
    at = at != 0 ? skip(at, Comma) : 0;
    if (at == 0 || depth <= 0 ||
        !(is(at, Tonight) || (is(at, This) && is(at + 1, DayPart)) ||
          (is(at, Deictic) && is(at + 1, DayPart))))
        return {};
    const Phrase day = point(at, depth - 1);
    if (!day || m_tree[day.node].op != TimeOp::DayTime)
        return {};
    TimeNode joined = m_tree[day.node];
    if (m_tree[joined.second].op != TimeOp::DayPart)
        return {};
    const NodeIndex clockNode = add(hour);
    fitTo(m_tree[joined.second].dayPart, clockNode);
    joined.second = clockNode;
    return make(joined, day.end, "dates/time-day");
}

/// "9:45 pm on Monday", "8:23 AM, July 9", "noon".
Phrase Grammar::timeFirst(std::size_t i, int depth)
{
    if (const Phrase hour = hourFirst(i, depth))
        return hour;
    const Phrase time = clock(i, false);
    if (!time || depth <= 0)
        return time;
    std::size_t at = skip(time.end, Comma);
    at = is(at, On) || is(at, Of) ? at + 1 : at;
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
