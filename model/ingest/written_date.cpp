// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/written_date.h"

#include "model/text/ascii.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace crossread {

namespace {

constexpr std::size_t longestLook = 400;

enum class PieceKind : unsigned char { Number, Word, Mark };

struct Piece {
    PieceKind kind;
    Span span;
    unsigned number = 0; ///< of a number of up to 8 digits
    unsigned digits = 0;
};

bool isLetterByte(char c)
{
    return ascii::isLetter(c) || static_cast<unsigned char>(c) >= 0x80;
}

bool startsCjkMark(std::string_view text)
{
    return text.starts_with("年") || text.starts_with("月") || text.starts_with("日");
}

std::size_t wordEnd(std::string_view text, std::size_t at)
{
    const auto isSpecial = [text](std::size_t i) {
        const auto rest = text.substr(i);
        return startsCjkMark(rest) || rest.starts_with("\xC2\xA0") || rest.starts_with("\xE2\x80");
    };
    while (at < text.size() && isLetterByte(text[at]) && !isSpecial(at))
        ++at;
    return at;
}

std::vector<Piece> pieces(std::string_view text)
{
    text = text.substr(0, std::min(text.size(), longestLook));
    std::vector<Piece> result;
    for (std::size_t at = 0; at < text.size();) {
        const auto begin = at;
        if (ascii::isSpace(text[at])) {
            ++at;
        } else if (ascii::isDigit(text[at])) {
            unsigned number = 0;
            for (; at < text.size() && ascii::isDigit(text[at]); ++at)
                number = at - begin < 8 ? number * 10 + static_cast<unsigned>(text[at] - '0') : number;
            result.push_back(
                {PieceKind::Number, makeSpan(begin, at), number, static_cast<unsigned>(at - begin)});
        } else if (const auto end = wordEnd(text, at); end > at) {
            at = end;
            result.push_back({PieceKind::Word, makeSpan(begin, at), 0, 0});
        } else {
            const auto rest = text.substr(at);
            at += rest.starts_with("\xC2\xA0")                          ? 2
                  : startsCjkMark(rest) || rest.starts_with("\xE2\x80") ? 3
                                                                        : 1;
            at = std::min(at, text.size());
            if (!rest.starts_with("\xC2\xA0"))
                result.push_back({PieceKind::Mark, makeSpan(begin, at), 0, 0});
        }
    }
    return result;
}

/// Walks over the pieces of one text.
class Cursor {
public:
    Cursor(std::string_view text, const std::vector<Piece>& all, std::size_t at)
        : m_text(text), m_all(all), m_at(at)
    {
    }

    [[nodiscard]] bool isAtEnd() const { return m_at >= m_all.size(); }
    [[nodiscard]] std::size_t end() const { return m_at == 0 ? 0 : m_all[m_at - 1].span.end; }
    [[nodiscard]] bool isGlued() const
    {
        return m_at > 0 && !isAtEnd() && m_all[m_at - 1].span.end == m_all[m_at].span.begin;
    }

    bool skipMark(std::string_view mark)
    {
        if (isAtEnd() || m_all[m_at].kind != PieceKind::Mark || m_all[m_at].span.in(m_text) != mark)
            return false;
        ++m_at;
        return true;
    }
    bool skipWord(std::initializer_list<std::string_view> words)
    {
        if (isAtEnd() || m_all[m_at].kind != PieceKind::Word)
            return false;
        const auto word = m_all[m_at].span.in(m_text);
        if (std::ranges::none_of(words, [word](auto one) { return ascii::equals(word, one); }))
            return false;
        ++m_at;
        return true;
    }
    std::optional<unsigned> number(unsigned fewestDigits, unsigned mostDigits)
    {
        if (isAtEnd() || m_all[m_at].kind != PieceKind::Number || m_all[m_at].digits < fewestDigits ||
            m_all[m_at].digits > mostDigits)
            return {};
        return m_all[m_at++].number;
    }
    std::optional<unsigned> year()
    {
        const auto before = m_at;
        const auto value = number(4, 4);
        if (value && *value >= 1900 && *value <= 2100)
            return value;
        m_at = before;
        return {};
    }
    std::optional<unsigned> month()
    {
        if (isAtEnd() || m_all[m_at].kind != PieceKind::Word)
            return {};
        const auto named = monthNamed(m_all[m_at].span.in(m_text));
        if (named == 0)
            return {};
        ++m_at;
        skipMark(".");
        return named;
    }
    std::optional<unsigned> dayOfMonth()
    {
        const auto value = number(1, 2);
        if (value && isGlued())
            skipWord({"st", "nd", "rd", "th", "er"});
        return value;
    }

private:
    std::string_view m_text;
    const std::vector<Piece>& m_all;
    std::size_t m_at;
};

struct ReadDate {
    DateRange range;
    std::size_t end = 0;
    bool isAmbiguous = false;
};

std::optional<ReadDate> dayRead(const Cursor& cursor, unsigned year, unsigned month, unsigned day,
                                bool isAmbiguous = false)
{
    const auto date = dayOf(static_cast<int>(year), month, day);
    if (!date)
        return {};
    return ReadDate{dayRange(*date), cursor.end(), isAmbiguous};
}

/// "2025-01-31", "2025/1/31", "2025年1月31日", "20250131".
std::optional<ReadDate> yearFirst(Cursor cursor)
{
    if (Cursor whole = cursor; const auto digits = whole.number(8, 8))
        if (const auto year = *digits / 10000; year >= 1900 && year <= 2100)
            return dayRead(whole, year, *digits / 100 % 100, *digits % 100);
    const auto year = cursor.year();
    if (!year)
        return {};
    if (cursor.skipMark("年")) {
        const auto month = cursor.number(1, 2);
        if (!month || !cursor.skipMark("月"))
            return {};
        const auto day = cursor.number(1, 2);
        if (!day || !cursor.skipMark("日"))
            return {};
        return dayRead(cursor, *year, *month, *day);
    }
    for (const std::string_view mark : {"-", "/", "."}) {
        Cursor next = cursor;
        if (!next.skipMark(mark))
            continue;
        const auto month = next.number(1, 2);
        if (!month || !next.skipMark(mark))
            return {};
        const auto day = next.number(1, 2);
        return day ? dayRead(next, *year, *month, *day) : std::nullopt;
    }
    return {};
}

/// "31.01.2025", "01/31/2025", "31-01-2025", and years of two digits after a slash.
std::optional<ReadDate> numbersOnly(Cursor cursor)
{
    const auto first = cursor.number(1, 2);
    if (!first)
        return {};
    for (const std::string_view mark : {".", "/", "-"}) {
        Cursor next = cursor;
        if (!next.skipMark(mark))
            continue;
        const auto second = next.number(1, 2);
        if (!second || !next.skipMark(mark))
            return {};
        auto year = next.year();
        if (!year && mark == "/")
            if (const auto shortYear = next.number(2, 2))
                year = 2000 + *shortYear;
        if (!year)
            return {};
        const bool isMonthFirst = mark == "/" && *first <= 12;
        const bool isAmbiguous = mark == "/" && *first <= 12 && *second <= 12 && *first != *second;
        return isMonthFirst ? dayRead(next, *year, *first, *second, isAmbiguous)
                            : dayRead(next, *year, *second, *first);
    }
    return {};
}

/// "31 January 2025", "31st of January, 2025", "31. Januar 2025", "31 de enero de 2025", "31-Jan-2025".
std::optional<ReadDate> dayFirst(Cursor cursor)
{
    const auto day = cursor.dayOfMonth();
    if (!day)
        return {};
    if (!cursor.skipMark(".") && !cursor.skipMark("-"))
        cursor.skipWord({"of", "de"});
    const auto month = cursor.month();
    if (!month)
        return {};
    if (!cursor.skipMark(",") && !cursor.skipMark("-"))
        cursor.skipWord({"de", "del"});
    const auto year = cursor.year();
    return year ? dayRead(cursor, *year, *month, *day) : std::nullopt;
}

/// "January 31, 2025", "Jan. 31st 2025", "January 2025".
std::optional<ReadDate> monthFirst(Cursor cursor)
{
    const auto month = cursor.month();
    if (!month)
        return {};
    Cursor withDay = cursor;
    withDay.skipMark("-");
    if (const auto day = withDay.dayOfMonth()) {
        if (!withDay.skipMark(","))
            withDay.skipMark("-");
        if (const auto year = withDay.year())
            return dayRead(withDay, *year, *month, *day);
        return {};
    }
    if (!cursor.skipMark(","))
        cursor.skipWord({"de", "of"});
    const auto year = cursor.year();
    if (!year)
        return {};
    return ReadDate{monthRange(static_cast<int>(*year), *month), cursor.end(), false};
}

/// Where the date whose first piece is \a first begins, with the weekday before it: "Friday, 31 January
/// 2025".
std::size_t beginWithWeekday(std::string_view text, const std::vector<Piece>& all, std::size_t first)
{
    std::size_t before = first;
    if (before > 0 && all[before - 1].kind == PieceKind::Mark &&
        (all[before - 1].span.in(text) == "," || all[before - 1].span.in(text) == "."))
        --before;
    const bool hasWeekday =
        before > 0 && all[before - 1].kind == PieceKind::Word && weekdayNamed(all[before - 1].span.in(text));
    return all[hasWeekday ? before - 1 : first].span.begin;
}

} // namespace

std::optional<WrittenDate> readWrittenDate(std::string_view text)
{
    const auto all = pieces(text);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind == PieceKind::Mark)
            continue;
        const Cursor cursor{text, all, i};
        std::optional<ReadDate> read;
        for (const auto form : {yearFirst, numbersOnly, dayFirst, monthFirst})
            if (read = form(cursor); read)
                return WrittenDate{makeSpan(beginWithWeekday(text, all, i), read->end), read->range,
                                   read->isAmbiguous};
    }
    return {};
}

std::optional<YearlessDate> readYearlessDate(std::string_view text)
{
    const auto all = pieces(text);
    if (all.empty())
        return {};
    YearlessDate date;
    std::size_t at = 0;
    if (all[0].kind == PieceKind::Word) {
        date.weekday = weekdayNamed(all[0].span.in(text));
        at = date.weekday ? 1 : 0;
    }
    Cursor cursor{text, all, at};
    if (at == 1 && !cursor.skipMark(","))
        cursor.skipMark(".");
    std::optional<unsigned> month = cursor.month();
    std::optional<unsigned> day = cursor.dayOfMonth();
    if (!month && day) {
        if (!cursor.skipMark("."))
            cursor.skipWord({"of", "de"});
        month = cursor.month();
    }
    if (!month || !day || !dayOf(2024, *month, *day))
        return {};
    date.month = *month;
    date.day = *day;
    date.span = makeSpan(all[0].span.begin, cursor.end());
    return date;
}

std::optional<WrittenDate> dateInAddress(std::string_view address)
{
    const auto all = pieces(address);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].kind != PieceKind::Number || (all[i].digits != 4 && all[i].digits != 8))
            continue;
        Cursor cursor{address, all, i};
        if (const auto read = yearFirst(cursor))
            return WrittenDate{makeSpan(all[i].span.begin, read->end), read->range, false};
        const auto year = cursor.year();
        if (!year || !(cursor.skipMark("/") || cursor.skipMark("-") || cursor.skipMark("_")))
            continue;
        const auto named = cursor.month();
        const auto month = named ? named : cursor.number(2, 2);
        if (!month || *month < 1 || *month > 12)
            continue;
        auto range = monthRange(static_cast<int>(*year), *month);
        auto end = cursor.end();
        if (cursor.skipMark("/") || cursor.skipMark("-") || cursor.skipMark("_"))
            if (const auto day = cursor.number(1, 2))
                if (const auto read = dayRead(cursor, *year, *month, *day)) {
                    range = read->range;
                    end = read->end;
                }
        return WrittenDate{makeSpan(all[i].span.begin, end), range, false};
    }
    return {};
}

bool isDateLine(std::string_view line)
{
    line = ascii::trimmed(line);
    if (line.size() > 60)
        return false;
    auto rest = line;
    if (const auto date = readWrittenDate(line)) {
        if (date->span.begin > 24)
            return false;
        rest = line.substr(date->span.end);
        const auto lead = ascii::lowered(ascii::trimmed(line.substr(0, date->span.begin)));
        const auto leadWord = ascii::trimmed(
            lead.ends_with(',') ? std::string_view{lead}.substr(0, lead.size() - 1) : std::string_view{lead});
        if (!lead.empty() && !weekdayNamed(leadWord) && lead != "published" && lead != "published:" &&
            lead != "posted" && lead != "posted on" && lead != "updated" && lead != "updated:" &&
            lead != "published on" && lead != "date:" && lead != "on")
            return false;
    } else if (const auto yearless = readYearlessDate(line)) {
        rest = line.substr(yearless->span.end);
    } else {
        return false;
    }
    // A time of day and a zone may follow, words may not.
    const auto letters = std::ranges::count_if(rest, ascii::isLetter);
    return rest.size() <= 24 && letters <= 8;
}

bool isMachineStamp(std::string_view line)
{
    line = ascii::trimmed(line);
    return line.find('/') != line.npos && line.find(':') != line.npos && line.size() <= 20 &&
           std::ranges::none_of(line, isLetterByte) && isDateLine(line);
}

} // namespace crossread
