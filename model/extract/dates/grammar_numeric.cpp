// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/grammar.h"
#include "model/text/ascii.h"

namespace crossread::dates {

using enum WordClass;

namespace {

using ascii::isDigit;

/// Reads characters one after the other; a failed reading leaves the place as it was.
class Characters {
public:
    Characters(std::string_view text, std::size_t position) : m_text(text), m_position(position) {}

    [[nodiscard]] char peek(std::size_t ahead = 0) const
    {
        return m_position + ahead < m_text.size() ? m_text[m_position + ahead] : '\0';
    }
    [[nodiscard]] std::size_t position() const { return m_position; }
    void skip(std::size_t count = 1) { m_position += count; }

    /// Up to \a most digits; the number of those read.
    std::size_t number(std::size_t most, int& value)
    {
        std::size_t count = 0;
        value = 0;
        while (count < most && isDigit(peek(count))) {
            value = value * 10 + (peek(count) - '0');
            ++count;
        }
        if (count == 0 || isDigit(peek(count)))
            return 0;
        m_position += count;
        return count;
    }

private:
    std::string_view m_text;
    std::size_t m_position;
};

bool isDay(int day)
{
    return day >= 1 && day <= 31;
}

bool isMonth(int month)
{
    return month >= 1 && month <= 12;
}

struct NumericParts {
    int values[3] = {0, 0, 0};
    std::size_t digits[3] = {0, 0, 0};
    int count = 0;
    char separator = '\0';
    std::size_t end = 0;
};

NumericParts readParts(std::string_view text, std::size_t position)
{
    Characters in(text, position);
    NumericParts parts;
    while (parts.count < 3) {
        const std::size_t index = static_cast<std::size_t>(parts.count);
        parts.digits[index] = in.number(4, parts.values[index]);
        if (parts.digits[index] == 0 || parts.digits[index] == 3)
            break;
        ++parts.count;
        parts.end = in.position();
        const char mark = in.peek();
        if ((mark != '/' && mark != '-' && mark != '.') ||
            (parts.separator != '\0' && mark != parts.separator) || !isDigit(in.peek(1)))
            break;
        if (parts.count < 3) {
            parts.separator = mark;
            in.skip();
        }
    }
    return parts;
}

/// Year, month and day from three numbers; ambiguous ones keep `isDayFirst` open.
bool assign(const NumericParts& parts, CalendarFields& fields, bool& isAmbiguous)
{
    const auto [a, b, c] = parts.values;
    const auto set = [&fields](int year, int month, int day) {
        fields.year = year;
        fields.month = static_cast<std::int8_t>(month);
        fields.day = static_cast<std::int8_t>(day);
        return isMonth(month) && isDay(day);
    };
    if (parts.digits[0] == 4)
        return parts.digits[2] <= 2 && set(a, b, c);
    if (parts.digits[0] > 2 || parts.digits[1] > 2 || (parts.digits[2] != 4 && parts.digits[2] != 2))
        return false;
    const int year = parts.digits[2] == 4 ? c : c < 50 ? 2000 + c : 1900 + c;
    if (a > 12)
        return set(year, b, a);
    isAmbiguous = b <= 12 && a != b;
    return set(year, a, b);
}

/// Whether "11/7" stands there.
bool isSlashedPair(std::string_view text, std::size_t position)
{
    Characters in(text, position);
    int number = 0;
    if (in.number(2, number) == 0 || in.peek() != '/')
        return false;
    in.skip();
    return in.number(2, number) != 0;
}

} // namespace

/// "31 10 1974", "2014 12 28", "20161016": the numbers of a date with spaces or nothing between them.
Phrase Grammar::spacedDate(std::size_t i)
{
    const Lexeme& first = lexeme(i);
    const Lexeme& second = lexeme(i + 1);
    const Lexeme& third = lexeme(i + 2);
    if (!first.is(Number) || before(i).is(Number) || isMoney(i))
        return {};
    TimeNode node;
    NumericParts parts;
    std::size_t end = i + 3;
    bool isAmbiguous = false;
    if (first.digits == 8) {
        parts.values[0] = first.value / 10000;
        parts.values[1] = first.value / 100 % 100;
        parts.values[2] = first.value % 100;
        parts.digits[0] = 4;
        parts.digits[1] = parts.digits[2] = 2;
        end = i + 1;
    } else if (second.is(Number) && third.is(Number) && !second.isGlued && !third.isGlued &&
               second.digits == 2 &&
               (first.digits == 4 ? third.digits == 2 : first.digits == 2 && third.digits == 4)) {
        int at = 0;
        for (const Lexeme* number : {&first, &second, &third}) {
            parts.values[at] = number->value;
            parts.digits[at++] = number->digits;
        }
    } else {
        return {};
    }
    const int year = parts.digits[0] == 4 ? parts.values[0] : parts.values[2];
    if (year < 1900 || year > 2099 || is(end, Number) || !assign(parts, node.fields, isAmbiguous))
        return {};
    node.count = isAmbiguous ? 1 : 0;
    return make(node, end, "dates/numeric");
}

/// "11/7" after a preposition or a weekday, into the fields of \a node; whole where ", 2020" follows.
Phrase Grammar::monthAndDay(std::size_t i, std::size_t position, TimeNode& node, bool& isAmbiguous)
{
    const NumericParts parts = readParts(m_text, position);
    const auto [a, b, c] = parts.values;
    const char behind = parts.end < m_text.size() ? m_text[parts.end] : '\0';
    const WordClass previous = before(i).kind;
    const bool startsRange = behind == '-' && isSlashedPair(m_text, parts.end + 1);
    const bool isPreceded = previous == On || previous == Weekday || previous == Since || previous == To ||
                            previous == From || previous == Between || previous == Or || i == 0 ||
                            previous == Comma || previous == Dash || previous == This || previous == Next ||
                            previous == Before || previous == After || startsRange;
    const bool isDate = parts.separator == '/' && isPreceded && parts.digits[0] <= 2 &&
                        parts.digits[1] <= 2 && !(a == 24 && b == 7);
    if (!isDate || !((isMonth(a) && isDay(b)) || (isMonth(b) && isDay(a))))
        return {};
    if (i == 0 && m_lexemes.size() > 5 && !startsRange)
        return {};
    const bool monthIsFirst = isMonth(a) && isDay(b);
    isAmbiguous = isMonth(a) && isMonth(b) && a != b;
    node.fields.month = static_cast<std::int8_t>(monthIsFirst ? a : b);
    node.fields.day = static_cast<std::int8_t>(monthIsFirst ? b : a);
    const std::size_t behindDay = lexemeAt(parts.end, i);
    int year = 0;
    if (behindDay == 0 || !is(behindDay, Comma) || readYear(behindDay + 1, year) == 0)
        return {};
    node.fields.year = year;
    node.count = isAmbiguous ? 1 : 0;
    return make(node, behindDay + 2, "dates/numeric");
}

/// "2025-01-20", "20/01/2025", "1.20.2025", "04/2016", "2014/10". Two numbers without a year only after "on"
/// and the like, or a weekday.
Phrase Grammar::numericDate(std::size_t i)
{
    // "133-03-03-2020" is the number of something.
    const bool isTorn =
        lexeme(i).isGlued && before(i).is(Dash) && i > 1 && before(i).isGlued && lexeme(i - 2).digits == 3;
    if (!lexeme(i).startsWithDigit || isTorn)
        return {};
    const std::size_t begin = lexeme(i).span.begin;
    const NumericParts parts = readParts(m_text, begin);
    const char behind = parts.end < m_text.size() ? m_text[parts.end] : '\0';
    const bool isTime = behind == 'T' && parts.end + 1 < m_text.size() && isDigit(m_text[parts.end + 1]);
    TimeNode node;
    bool isAmbiguous = false;
    if (parts.count == 3) {
        if (!assign(parts, node.fields, isAmbiguous) ||
            ((behind == parts.separator || behind == '/') && parts.end + 1 < m_text.size() &&
             isDigit(m_text[parts.end + 1])))
            return {};
        if (parts.separator == '.' && parts.digits[0] != 4 && parts.digits[2] != 4 && !before(i).is(On))
            return {};
    } else if (parts.count == 2 && parts.separator != '.') {
        const auto [a, b, c] = parts.values;
        if (parts.digits[0] == 4 && parts.digits[1] == 2 && parts.separator == '-' && b == (a + 1) % 100)
            return {};
        if (parts.digits[0] == 4 && isMonth(b) && parts.digits[1] <= 2 && a >= 1800 && a < 2200) {
            node.fields.year = a;
            node.fields.month = static_cast<std::int8_t>(b);
        } else if (parts.digits[1] == 4 && isMonth(a) && parts.separator == '/') {
            node.fields.year = b;
            node.fields.month = static_cast<std::int8_t>(a);
        } else {
            const Phrase withYear = monthAndDay(i, begin, node, isAmbiguous);
            if (withYear || node.fields.day == 0)
                return withYear;
        }
    } else {
        return {};
    }
    node.count = isAmbiguous ? 1 : 0;
    std::size_t end = lexemeAt(parts.end, i);
    if (isTime)
        return isoTime(node, parts.end + 1, i);
    if (end == 0 || lexeme(end - 1).span.end != parts.end)
        return {};
    return make(node, end, "dates/numeric");
}

/// The time of an ISO 8601 date and time, from behind its "T" on.
Phrase Grammar::isoTime(const TimeNode& day, std::size_t position, std::size_t i)
{
    Characters in(m_text, position);
    TimeNode time;
    time.op = TimeOp::Clock;
    time.clock.hasMeridiem = true;
    int hour = 0;
    int minute = 0;
    int second = -1;
    int rest = 0;
    if (in.number(2, hour) != 2 || in.peek() != ':')
        return {};
    in.skip();
    if (in.number(2, minute) != 2)
        return {};
    if (in.peek() == ':') {
        in.skip();
        in.number(2, second);
        if (in.peek() == '.' && isDigit(in.peek(1))) {
            in.skip();
            in.number(9, rest);
        }
    }
    if (ascii::lower(in.peek()) == 'z') {
        in.skip();
        time.clock.zone = 0;
    } else if ((in.peek() == '+' || in.peek() == '-') && isDigit(in.peek(1))) {
        const int sign = in.peek() == '+' ? 1 : -1;
        in.skip();
        int hours = 0;
        int minutes = 0;
        if (in.number(4, hours) == 4) {
            minutes = hours % 100;
            hours /= 100;
        } else if (in.peek() == ':') {
            in.skip();
            in.number(2, minutes);
        }
        time.clock.zone = sign * (hours * 60 + minutes);
    }
    const std::size_t end = lexemeAt(in.position(), i);
    if (end == 0 || hour > 24 || minute > 59)
        return {};
    time.clock.hour = static_cast<std::int8_t>(hour);
    time.clock.minute = static_cast<std::int8_t>(minute);
    time.clock.second = static_cast<std::int8_t>(second);
    TimeNode node;
    node.op = TimeOp::DayTime;
    node.first = add(day);
    node.second = add(time);
    return make(node, end, "dates/iso-time");
}

} // namespace crossread::dates
