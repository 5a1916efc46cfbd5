// SPDX-License-Identifier: GPL-3.0-or-later
// Years in digits and words.
#include "model/extract/dates/grammar.h"

#include <charconv>

namespace crossread::dates {

using enum WordClass;

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
    // The Buddhist era of Thailand: "2568 BE".
    if (is(i, Number) && lexeme(i).digits == 4 && lexeme(i).value > 2400 && word(i + 1) == "BE") {
        year = lexeme(i).value - 543;
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
    const bool isDayJoined = dayAt > at && lexeme(dayAt).digits <= 2; // "2019-Aug-01"
    if ((!isDayJoined && readYearAfter(at, year) != 0) || readYearAfter(dayAt + 1, year) != 0)
        return {};
    if (const std::size_t end = readDay(dayAt, day, isOrdinal)) {
        fields.day = static_cast<std::int8_t>(day);
        at = end;
    }
    return make(calendar(fields), at, "dates/year-month");
}

/// "the 2019-20 season", "2023/24": a year that begins in the one and ends in the other. "2001-02" is a month
/// unless a season, term or budget follows.
Phrase Grammar::twoYears(std::size_t i)
{
    CalendarFields from;
    int second = 0;
    std::size_t end = 0;
    const std::string_view token = word(i);
    // "2023/24" is one token.
    if (lexeme(i).startsWithDigit && token.size() == 7 && token[4] == '/') {
        std::from_chars(token.data(), token.data() + 4, from.year);
        std::from_chars(token.data() + 5, token.data() + 7, second);
        end = i + 1;
    } else if (const std::size_t at = readYear(i, from.year)) {
        const bool isJoined = (is(at, Dash) || is(at, Slash)) && lexeme(at).isGlued && is(at + 1, Number) &&
                              lexeme(at + 1).isGlued && lexeme(at + 1).digits == 2;
        second = lexeme(at + 1).value;
        end = isJoined ? at + 2 : 0;
    }
    if (end == 0 || is(i, Apostrophe) || from.year < 1000 || second != (from.year + 1) % 100 || isMoney(i))
        return {};
    const std::string_view next = word(end);
    const bool isTold = next == "season" || next == "campaign" || next == "budget" || next == "term" ||
                        next == "academic" || next == "fiscal" || next == "financial" || next == "school" ||
                        next == "tax";
    const bool goesOn = end < m_lexemes.size() && lexeme(end).isGlued && (is(end, Dash) || is(end, Slash));
    if (goesOn || (!isTold && second <= 12))
        return {};
    CalendarFields to;
    to.year = from.year + 1;
    TimeNode range;
    range.op = TimeOp::Range;
    range.first = add(calendar(from));
    range.second = add(calendar(to));
    return make(range, end, "dates/two-years");
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
        !is(i - 2, Mid) && !is(i - 2, Early) && !is(i - 2, Late) && !is(i - 2, End))
        return {};
    return make(calendar(fields), end, "dates/year");
}

} // namespace crossread::dates
