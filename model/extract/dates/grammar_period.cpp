// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/grammar.h"
#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>

namespace crossread::dates {

using enum WordClass;

namespace {

TimeNode nthNode(TimeUnit unit, int count, NodeIndex of)
{
    TimeNode node;
    node.op = TimeOp::Nth;
    node.unit = unit;
    node.count = count;
    node.first = of;
    return node;
}

} // namespace

/// The year, or the relative year, behind a quarter, half or season: "2024", "of 2024", "of this year", "last
/// year".
Phrase Grammar::yearOf(std::size_t i, int depth)
{
    const bool isJoined = (is(i, Dash) || is(i, Slash)) && lexeme(i).isGlued && lexeme(i + 1).isGlued;
    std::size_t at = isJoined ? i + 1 : skip(i, Comma);
    at = is(at, Of) || is(at, In) ? at + 1 : at;
    if (is(at, FiscalYear))
        return fiscalYear(at);
    int year = 0;
    if (const std::size_t end = readYear(at, year)) {
        TimeNode node;
        node.fields.year = year;
        return make(node, end, "dates/year");
    }
    const std::size_t name = skip(at, The);
    if (depth == 0 || (name != at && !is(at - 1, Of)))
        return {};
    if (is(name, Last) || is(name, Next) || is(name, This) || is(name, Past) || is(name, Following)) {
        const Phrase relativeYear = relative(name, depth - 1);
        const bool isYear = relativeYear && m_tree[relativeYear.node].op == TimeOp::Relative &&
                            m_tree[relativeYear.node].unit == TimeUnit::Year;
        return isYear ? relativeYear : Phrase{};
    }
    if (name != at && isWord(name, "year"))
        return relativeUnit(name, 0, Origin::Now);
    return {};
}

/// "this year's first quarter", "last year's second half": the part that is told behind the year.
Phrase Grammar::partOfYear(Phrase year)
{
    const bool isYear =
        year && m_tree[year.node].op == TimeOp::Relative && m_tree[year.node].unit == TimeUnit::Year;
    if (!isYear || !(isWord(year.end, "'s") || word(year.end) == "\u2019s"))
        return year;
    int number = 0;
    const std::size_t at = readOrdinal(year.end + 1, number);
    const bool isQuarter = is(at, Quarter) && lexeme(at).value == 0 && !lexeme(at).isPlural && number <= 4;
    if (at == 0 || (!isQuarter && !(is(at, Half) && number <= 2)))
        return year;
    return make(nthNode(isQuarter ? TimeUnit::Quarter : TimeUnit::Half, number, year.node), at + 1,
                isQuarter ? "dates/quarter" : "dates/half");
}

/// Whether the sentence tells of a match, whose quarters are no periods of the calendar: "scored 12 points
/// in the second quarter".
bool Grammar::isSportsQuarter(std::size_t begin, std::size_t end) const
{
    static constexpr ListedWords sports{std::to_array<std::string_view>(
        {"basket",   "baskets",      "buzzer",    "coach",       "dunk",      "fumble",     "fumbled",
         "halftime", "interception", "kickoff",   "layup",       "nba",       "nfl",        "outscored",
         "overtime", "possession",   "punt",      "quarterback", "rebounds",  "score",      "scored",
         "scores",   "scoring",      "sidelines", "teammates",   "touchdown", "touchdowns", "trailed",
         "trailing", "yard",         "yards"})};
    static constexpr ListedWords business{std::to_array<std::string_view>(
        {"analysts", "bank", "billion", "company", "earnings", "economy", "fiscal", "gdp", "growth", "income",
         "investors", "million", "percent", "profit", "profits", "revenue", "revenues", "sales", "shares"})};
    constexpr std::size_t reach = 24;
    bool isSports = false;
    for (std::size_t at = begin > reach ? begin - reach : 0; at < std::min(m_lexemes.size(), end + reach);
         ++at) {
        if (business.contains(word(at)))
            return false;
        isSports = isSports || sports.contains(word(at));
    }
    return isSports;
}

/// Whether "second quarter" without a year is a time and not a verb with its adverb: "Second, quarter the
/// lemons", "first quarter the tomatoes"; nor the quarter of a match.
bool Grammar::isQuarterOfYear(std::size_t begin, std::size_t end) const
{
    const bool hasObject = is(end, The) || is(end, Article) || isWord(end, "your") || isWord(end, "each") ||
                           isWord(end, "them") || isWord(end, "it");
    const bool isVerb = hasObject && !before(begin).is(The) && !before(begin).is(In);
    return !isVerb && !isSportsQuarter(begin, end);
}

/// "Q3 2024", "third quarter of 2024", "the fourth quarter", "fiscal second quarter".
Phrase Grammar::quarter(std::size_t i, int depth)
{
    int number = lexeme(i).value;
    std::size_t end = i + 1;
    bool isFiscal = false;
    if (is(i, FiscalYear) && lexeme(i).value < 1000) {
        isFiscal = true;
        const Phrase inner = quarter(i + 1, depth);
        if (inner)
            m_tree[inner.node].fields.isFiscal = true;
        return inner;
    }
    if (is(i, Quarter)) {
        if (number == 0)
            return {};
    } else {
        std::size_t at = readOrdinal(i, number);
        if (at == 0 || number > 4)
            return {};
        at = skip(at, Dash);
        if (is(at, FiscalYear)) {
            isFiscal = true;
            ++at;
        }
        if (!is(at, Quarter) || lexeme(at).value != 0 || lexeme(at).isPlural)
            return {};
        end = afterPoint(at + 1);
    }
    TimeNode node;
    node.fields.isFiscal = isFiscal;
    node.fields.quarter = static_cast<std::int8_t>(number);
    const Phrase year = yearOf(end, depth);
    if (!year && !is(i, Quarter) && !isFiscal && !isQuarterOfYear(i, end))
        return {};
    if (!year)
        return make(node, end, "dates/quarter");
    if (m_tree[year.node].op == TimeOp::Calendar) {
        node.fields.year = m_tree[year.node].fields.year;
        node.fields.isFiscal |= m_tree[year.node].fields.isFiscal;
        return make(node, year.end, "dates/quarter");
    }
    return make(nthNode(TimeUnit::Quarter, number, year.node), year.end, "dates/quarter");
}

/// "H1 2024", "the first half of 2024", "second half of last year".
Phrase Grammar::halfYear(std::size_t i, int depth)
{
    int number = lexeme(i).value;
    std::size_t end = i + 1;
    const bool isCode = is(i, HalfYear);
    if (!isCode) {
        end = readOrdinal(i, number);
        if (end == 0 || number > 2 || !is(end, Half))
            return {};
        ++end;
    }
    const Phrase year = yearOf(end, depth);
    if (!year)
        return {};
    if (m_tree[year.node].op != TimeOp::Calendar)
        return make(nthNode(TimeUnit::Half, number, year.node), year.end, "dates/half");
    TimeNode node;
    node.fields = m_tree[year.node].fields;
    node.fields.half = static_cast<std::int8_t>(number);
    return make(node, year.end, "dates/half");
}

/// "summer 2024", "the winter of 1999", "summer"; "fall" and "spring" only where they cannot be verbs.
Phrase Grammar::season(std::size_t i, int depth)
{
    TimeNode node;
    node.fields.season = static_cast<std::int8_t>(lexeme(i).value);
    const Phrase year = yearOf(i + 1, depth);
    if (year && m_tree[year.node].op == TimeOp::Calendar) {
        node.fields.year = m_tree[year.node].fields.year;
        return make(node, year.end, "dates/season");
    }
    if (year)
        return make(nthNode(TimeUnit::Season, node.fields.season, year.node), year.end, "dates/season");
    const Lexeme& previous = before(i);
    const bool isVerbToo = isWord(i, "fall") || isWord(i, "spring");
    const bool isWhole = i > 1 && is(i - 2, The) && (isWord(i - 1, "whole") || isWord(i - 1, "entire"));
    const bool isAfterThe =
        (isWhole || previous.is(The)) &&
        (!isVerbToo || (i > 1 && (is(i - 2, In) || is(i - 2, Early) || is(i - 2, By) || is(i - 2, Of) ||
                                  is(i - 2, To) || is(i - 2, Since) || is(i - 2, Late))));
    const bool isInSeason = isAfterThe || previous.is(In) || previous.is(Early) || previous.is(Late) ||
                            previous.is(Mid) || previous.is(By) || previous.is(Since);
    const bool namesSomething = lexeme(i + 1).isCapitalized && lexeme(i).isCapitalized;
    if (!isInSeason || namesSomething || lexeme(i + 1).is(Of))
        return {};
    return make(node, i + 1, "dates/season");
}

/// "1990s", "the '90s", "the nineties".
Phrase Grammar::decade(std::size_t i)
{
    const bool hasApostrophe = is(i, Apostrophe);
    const std::size_t at = hasApostrophe ? i + 1 : i;
    if (!is(at, Decade))
        return {};
    const int value = lexeme(at).value;
    const Lexeme& previous = before(i);
    const bool isInWords = !lexeme(at).startsWithDigit && previous.is(In);
    const bool isPreceded = hasApostrophe || previous.is(The) || previous.is(Mid) || previous.is(Early) ||
                            previous.is(Late) || (previous.is(Dash) && i > 1 && is(i - 2, Mid));
    if (value < 1000 && !isInWords && (!isPreceded || before(i - 1).is(In) == false) && !hasApostrophe &&
        !(previous.is(The) && !is(at + 1, Of) && i > 1 &&
          (is(i - 2, In) || is(i - 2, Of) || is(i - 2, From) || is(i - 2, Since) || is(i - 2, Late) ||
           is(i - 2, Early))) &&
        !previous.is(Mid) && !previous.is(Early) && !previous.is(Late))
        return {};
    if (value >= 1000 && (value < 1200 || value > 2090))
        return {};
    TimeNode node;
    node.fields.decade = value;
    return make(node, at + 1, "dates/decade");
}

/// "19th century", "the first century BC".
Phrase Grammar::century(std::size_t i)
{
    int number = 0;
    std::size_t end = readOrdinal(i, number);
    if (end == 0)
        return {};
    end = skip(end, Dash);
    if (!is(end, Unit) || lexeme(end).value != static_cast<int>(TimeUnit::Century) || lexeme(end).isPlural)
        return {};
    ++end;
    TimeNode node;
    node.fields.century = (number - 1) * 100;
    if (is(end, Era)) {
        if (lexeme(end).value < 0)
            node.fields.century = -number * 100;
        ++end;
    }
    return make(node, end, "dates/century");
}

/// "FY24", "fiscal 2024", "fiscal year 2024", "the financial year 2023".
Phrase Grammar::fiscalYear(std::size_t i)
{
    TimeNode node;
    node.fields.isFiscal = true;
    if (lexeme(i).value > 1000) {
        node.fields.year = lexeme(i).value;
        return make(node, i + 1, "dates/fiscal");
    }
    std::size_t at = i + 1;
    const bool hasYearWord = isWord(at, "year");
    at += hasYearWord ? 1 : 0;
    int year = 0;
    if (const std::size_t end = readYear(at, year)) {
        node.fields.year = year;
        return make(node, end, "dates/fiscal");
    }
    if (hasYearWord && before(i).is(The)) {
        TimeNode relativeYear;
        relativeYear.op = TimeOp::Relative;
        relativeYear.unit = TimeUnit::Year;
        relativeYear.fields.isFiscal = true;
        return make(relativeYear, at, "dates/fiscal");
    }
    return {};
}

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
    return make(nthNode(TimeUnit::Day, day, month.node), month.end, "dates/day-of-month");
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
    TimeNode node = nthNode(unit, sign, period.node);
    node.amount.of(unit) = number;
    return make(node, period.end, "dates/nth");
}

/// "first Monday of October", "the last day of 2015", "third week of the month".
Phrase Grammar::nth(std::size_t i, int depth)
{
    int number = 0;
    std::size_t at = 0;
    if (is(i, Last)) {
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
    TimeNode node = nthNode(TimeUnit::Day, number, noNode);
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

/// "early 2009", "mid-March", "the end of the year", "start of 2020".
Phrase Grammar::part(std::size_t i, int depth)
{
    const Lexeme& first = lexeme(i);
    TimeNode node;
    node.op = TimeOp::Part;
    const bool isAdjective = first.is(Early) || first.is(Mid) || first.is(Late);
    node.part = first.is(Early) || first.is(Start) ? PartOf::Start
                : first.is(Late) || first.is(End)  ? PartOf::End
                                                   : PartOf::Middle;
    if (depth == 0)
        return {};
    Phrase period;
    std::size_t at = i + 1;
    if (isAdjective) {
        at = skip(at, Dash);
        if (is(at, To) && (is(at + 1, Mid) || is(at + 1, Late)))
            at = skip(at + 2, Dash);
        const bool hasThe = is(at, The);
        if (hasThe || is(at, In) || is(at, On))
            period = laterIn(i, depth);
        else if (is(at, Month) || is(at, Season) || lexeme(at).startsWithDigit || is(at, Apostrophe) ||
                 is(at, Decade) || is(at, Quarter) || is(at, Ordinal) || is(at, Deictic) || is(at, Weekday))
            period = point(at, depth - 1);
        else if (is(at, This) || is(at, Last) || is(at, Next))
            period = relative(at, depth - 1);
        else if (is(at, DayPart) && !lexeme(at).isPlural && (before(i).is(In) || (i > 1 && is(i - 2, In))))
            period = dayPartAt(at);
    } else if (is(at, Of)) {
        ++at;
        TimeUnit unit = TimeUnit::Day;
        double times = 1;
        const std::size_t unitAt = skip(at, The);
        if (readUnit(unitAt, unit, times) != 0 && !lexeme(unitAt).isPlural && unit >= TimeUnit::Day)
            period = is(unitAt + 1, Of) || is(unitAt + 1, Number) ? unitOf(unitAt, depth - 1)
                                                                  : relativeUnit(unitAt, 0, Origin::Told);
        else if (!is(at, Article))
            period = point(unitAt, depth - 1);
    }
    if (!period || m_tree[period.node].op == TimeOp::Duration || m_tree[period.node].op == TimeOp::Clock)
        return {};
    node.first = period.node;
    return make(node, period.end, "dates/part");
}

} // namespace crossread::dates
