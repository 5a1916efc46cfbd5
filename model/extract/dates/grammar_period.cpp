// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/grammar.h"
#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>

namespace crossread::dates {

using enum WordClass;

/// "summer 2024", "the winter of 1999", "summer"; "fall" and "spring" only where they cannot be verbs.
Phrase Grammar::season(std::size_t i, int depth)
{
    TimeNode node;
    node.fields.season = static_cast<std::int8_t>(lexeme(i).value);
    const Phrase year = yearOf(i + 1, depth);
    if (year && m_tree[year.node].op == TimeOp::Calendar) {
        node.fields.year = m_tree[year.node].fields.year;
        return make(node, readSecondYear(year.end, node.fields.year), "dates/season");
    }
    if (year)
        return make(nthIn(TimeUnit::Season, node.fields.season, year.node), year.end, "dates/season");
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

/// "-24" behind "2023", the "/25" of "FY24/25": behind the year after \a year, or \a i itself.
std::size_t Grammar::readSecondYear(std::size_t i, int year) const
{
    const bool isJoined = (is(i, Dash) || is(i, Slash)) && lexeme(i).isGlued && is(i + 1, Number) &&
                          lexeme(i + 1).isGlued && (lexeme(i + 1).digits == 2 || lexeme(i + 1).digits == 4);
    return isJoined && lexeme(i + 1).value % 100 == (year + 1) % 100 ? i + 2 : i;
}

/// "in his early 60s", "men in their 50s and 60s": somebody's age.
bool Grammar::isOfSomebodysAge(std::size_t i) const
{
    static constexpr ListedWords owners{
        std::to_array<std::string_view>({"aged", "her", "his", "my", "our", "their", "whose", "your"})};
    constexpr std::size_t reach = 6;
    for (std::size_t back = 1; back <= std::min(reach, i); ++back) {
        if (owners.contains(word(i - back)))
            return true;
        if (is(i - back, Comma) || is(i - back, The))
            return false;
    }
    return false;
}

/// "year-end", "month-end": the end of the present one.
Phrase Grammar::yearEnd(std::size_t i, int depth)
{
    TimeUnit unit = TimeUnit::Day;
    double times = 1;
    const bool isEnd = readUnit(i, unit, times) == i + 1 && unit >= TimeUnit::Month &&
                       unit <= TimeUnit::Year && !lexeme(i).isPlural && is(i + 1, Dash) &&
                       lexeme(i + 1).isGlued && is(i + 2, End) && lexeme(i + 2).isGlued &&
                       isWord(i + 2, "end");
    if (!isEnd || depth == 0)
        return {};
    TimeNode node;
    node.op = TimeOp::Part;
    node.part = PartOf::End;
    int year = 0;
    if (const std::size_t end = unit == TimeUnit::Year ? readYear(i + 3, year) : 0) {
        TimeNode told;
        told.fields.year = year;
        node.first = add(told);
        return make(node, end, "dates/part");
    }
    // "year-end bonuses"
    const WordClass previous = before(i).kind;
    const bool isAsked = previous == By || previous == At || previous == Before || previous == To ||
                         previous == Since || previous == After || previous == In || previous == From;
    if (!isAsked && !endsPhrase(i + 3))
        return {};
    node.first = add(relativeNode(unit, 0, Origin::Now));
    return make(node, i + 3, "dates/part");
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
        !previous.is(Mid) && !previous.is(Early) && !previous.is(Late) &&
        !(previous.is(And) && i > 1 && is(i - 2, Decade)))
        return {};
    if ((value >= 1000 && (value < 1200 || value > 2090)) ||
        (value < 100 && !hasApostrophe && isOfSomebodysAge(i)))
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
        const std::size_t end = readSecondYear(i + 1, lexeme(i).value);
        node.fields.year = lexeme(i).value + (end > i + 1 ? 1 : 0);
        return make(node, end, "dates/fiscal");
    }
    std::size_t at = i + 1;
    const bool hasYearWord = isWord(at, "year");
    at += hasYearWord ? 1 : 0;
    int year = 0;
    if (const std::size_t end = readYear(at, year)) {
        const std::size_t second = readSecondYear(end, year);
        node.fields.year = year + (second > end ? 1 : 0);
        return make(node, second, "dates/fiscal");
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
        else if (first.is(Mid) && at > i + 1 && isWord(at, "century") && !isWord(at + 1, "modern") &&
                 !lexeme(i).isCapitalized)
            period = relativeUnit(at, 0, Origin::Now);
    } else if (first.is(End) && is(at, Dash) && lexeme(at).isGlued && lexeme(at + 1).isGlued &&
               (is(at + 1, Month) || is(at + 1, Number))) {
        // "end-2026", "end-March"
        period = point(at + 1, depth - 1);
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
