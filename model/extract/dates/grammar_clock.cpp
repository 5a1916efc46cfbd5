// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/grammar.h"
#include "model/extract/listed_words.h"
#include "model/text/ascii.h"

#include <algorithm>

namespace crossread::dates {

using enum WordClass;

namespace {

using ascii::isDigit;

/// What the characters of one token tell of a time: "9", "9:45", "9.30pm", "16h30", "9p".
struct WrittenClock {
    ClockFields fields;
    bool hasMinutes = false;
    bool hasPoint = false;
    bool isHour = false;  ///< "15h", "11ish": an hour by its mark
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
    if (at + 2 < token.size() + 0 &&
        (token[at] == ':' || token[at] == '.' || ascii::lower(token[at]) == 'h') && isDigit(token[at + 1])) {
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
    const char first = rest.empty() ? '\0' : ascii::lower(rest[0]);
    const bool isMeridiem = (first == 'a' || first == 'p') &&
                            (rest.size() == 1 || ascii::lower(rest[1]) == 'm' || rest.substr(1, 2) == ".m");
    if (isMeridiem && rest.size() <= 4) {
        clock.fields.hasMeridiem = true;
        const auto hour = clock.fields.hour;
        if (hour > 12)
            return {};
        clock.fields.hour = static_cast<std::int8_t>(hour % 12 + (first == 'p' ? 12 : 0));
        clock.isWhole = true;
    } else {
        clock.isHour = !clock.hasMinutes && (rest == "h" || rest == "ish");
        clock.fields.isApproximate = rest == "ish";
        clock.isWhole = rest.empty() || clock.isHour;
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
    if (is(i, Point) && lexeme(i).isGlued && is(i + 1, Meridiem) && lexeme(i + 1).isGlued)
        return readMeridiem(i + 1, clock);
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
    const auto closes = [this](std::size_t at) { return at < m_lexemes.size() && word(at) == ")"; };
    if (is(i, Zone) && (lexeme(i).isAllUpper || m_lexemes.size() < 6 || lexeme(i).span.length() > 2)) {
        clock.zone = lexeme(i).value;
        clock.hasSummerTime = lexeme(i).span.length() == 2 || isWord(i, "cet");
        const std::size_t end = readOffset(i + 1, clock);
        // "GMT+0900 (JST)"
        return end > i + 1 && is(end, Open) && is(end + 1, Zone) && closes(end + 2) ? end + 3 : end;
    }
    if (is(i, Open) && is(i + 1, Zone)) {
        clock.zone = lexeme(i + 1).value;
        const std::size_t end = readOffset(i + 2, clock);
        if (closes(end))
            return end + 1;
        clock.zone.reset();
    }
    return i;
}

/// Whether a bare hour may end there: "at five in Paris" is a time, "at five checkpoints" and "by three
/// votes" are none.
bool Grammar::closesHour(std::size_t i) const
{
    static constexpr ListedWords conjunctions{
        std::to_array<std::string_view>({"as", "because", "but", "if", "please", "sharp", "thanks", "until",
                                         "when", "where", "while", "with"})};
    switch (lexeme(i).kind) {
    case In:
    case On:
    case And:
    case Or:
    case To:
    case For:
    case By:
    case Dash:
    case Slash:
    case Deictic:
    case Tonight:
    case Weekday:
    case Month:
    case Last:
    case This:
    case Next:
    case Every:
    case WordClass::Open:
        return true;
    default:
        return endsPhrase(i) || conjunctions.contains(word(i));
    }
}

/// A time of day, or a range of two: "9:45 pm", "half past three", "5 to 6 pm".
Phrase Grammar::clock(std::size_t i, bool isAfterDay)
{
    if (const Phrase range = clockRange(i, isAfterDay))
        return range;
    if (const Phrase spoken = minutesPast(i))
        return spoken;
    const Phrase single =
        lexeme(i).startsWithDigit ? writtenClock(i, isAfterDay) : spokenClock(i, isAfterDay);
    const bool isBareHour = isAfterDay && single && single.end == i + 1 && (is(i, Cardinal) || is(i, Number));
    return isBareHour && !closesHour(single.end) ? Phrase{} : single;
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
    if (end == 0)
        end = readPartAfter(i + 1, node.clock);
    // "between 0730-0930"
    const bool isWritten = number.digits == 4 && word(i)[0] == '0' && number.value >= 100;
    const WordClass previous = before(i).kind;
    if (end == 0 && isWritten &&
        (previous == At || previous == From || previous == Between || previous == Dash || previous == To))
        return make(node, i + 1, "dates/clock");
    return end > i + 1 ? make(node, end, "dates/clock") : Phrase{};
}

/// Behind "o'clock" at \a i, or \a i itself.
std::size_t Grammar::behindOClock(std::size_t i) const
{
    if (isWord(i, "o'clock") || isWord(i, "oclock"))
        return i + 1;
    return isWord(i, "o") && isWord(i + 1, "clock") ? i + 2 : i;
}

/// Without minutes it needs "am" or "pm", or a day and "at" before it.
Phrase Grammar::writtenClock(std::size_t i, bool isAfterDay)
{
    const bool isTorn = lexeme(i).isGlued && i > 0 && !is(i - 1, Dash) && !is(i - 1, Open) &&
                        !is(i - 1, At) && before(i).kind == None && lexeme(i).span.begin > 0 &&
                        m_text[lexeme(i).span.begin - 1] == '%';
    if (lexeme(i).span.length() > 10 || isTorn || isRaceTime(i))
        return {};
    if (const Phrase military = militaryClock(i))
        return military;
    const WrittenClock written = readWritten(word(i));
    // "9p a share" is money.
    const bool isPence = written.fields.hasMeridiem && word(i).ends_with('p') &&
                         (isWord(i + 1, "a") || isWord(i + 1, "per") || isWord(i + 1, "each"));
    if (!written.isWhole || isPence)
        return {};
    TimeNode node;
    node.op = TimeOp::Clock;
    node.clock = written.fields;
    std::size_t end = i + 1;
    if (!node.clock.hasMeridiem) {
        const std::size_t oclock = behindOClock(end);
        const std::size_t after = readMeridiem(oclock, node.clock);
        const std::size_t partEnd = after != 0 ? 0 : readPartAfter(oclock, node.clock);
        const bool isNoon = is(end, Noon) && node.clock.hour == 12 && !written.hasMinutes;
        if (after != 0 || partEnd != 0)
            end = after != 0 ? after : partEnd;
        else if (oclock != end)
            end = oclock;
        else if (isNoon)
            return spokenClock(end, isAfterDay);
        else if (written.isHour) {
            const WordClass previous = before(i).kind;
            if (!isAfterDay && previous != At && previous != Past && !is(end, Zone) &&
                !(previous == Dash && i > 1 && lexeme(i - 2).startsWithDigit) &&
                !(node.clock.isApproximate && endsPhrase(end)))
                return {};
        }
        // "at 6.45 percent"
        else if (written.hasPoint && !isAfterDay && is(end, None) && end < m_lexemes.size() &&
                 !endsPhrase(end))
            return {};
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
    // "local time", "Eastern time", "Eastern Daylight Time"
    const bool isNamed = isWord(end, "local") || (lexeme(end).isCapitalized && is(end, None));
    const std::size_t kind = isWord(end + 1, "standard") || isWord(end + 1, "daylight") ? end + 2 : end + 1;
    const std::size_t zoneEnd = isNamed && isWord(kind, "time") ? kind + 1 : readZone(end, node.clock);
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
    if (!second || (firstIsAlone && secondIsAlone && (!isAfterDay || !closesHour(second.end))))
        return {};
    ClockFields& a = m_tree[first.node].clock;
    ClockFields& b = m_tree[second.node].clock;
    if (secondIsAlone && !isAfterDay && !a.hasMeridiem)
        return {};
    const bool isBeforeLate =
        (a.hour + 12) * 60 + std::max<int>(a.minute, 0) <= b.hour * 60 + std::max<int>(b.minute, 0);
    if (b.hasMeridiem && !a.hasMeridiem && b.hour >= 12 && a.hour < 12 && isBeforeLate)
        a.hour = static_cast<std::int8_t>(a.hour + 12);
    else if (a.hasMeridiem && !b.hasMeridiem && b.hour < 12 && b.hour <= a.hour)
        b.hour = static_cast<std::int8_t>(b.hour + 12);
    else if (!a.hasMeridiem && !b.hasMeridiem && b.hour < a.hour && b.hour < 12)
        b.hour = static_cast<std::int8_t>(b.hour + 12);
    a.hasMeridiem |= b.hasMeridiem;
    b.hasMeridiem |= a.hasMeridiem;
    a.zone = a.zone ? a.zone : b.zone;
    TimeNode range;
    range.op = TimeOp::Range;
    range.first = first.node;
    range.second = second.node;
    return make(range, second.end, "dates/clock-range");
}

} // namespace crossread::dates
