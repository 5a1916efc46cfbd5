// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/grammar.h"

namespace crossread::dates {

using enum WordClass;

namespace {

constexpr int mostNested = 3;
constexpr int overnightValue = 100;

Phrase longer(Phrase a, Phrase b)
{
    return !a || (b && b.end > a.end) ? b : a;
}

} // namespace

const Lexeme Grammar::none{};

bool Grammar::starts(const Lexeme& lexeme)
{
    switch (lexeme.kind) {
    case None:
        return lexeme.startsWithDigit;
    case Of:
    case In:
    case On:
    case At:
    case By:
    case From:
    case To:
    case Between:
    case And:
    case Or:
    case For:
    case Within:
    case Scale:
    case Ago:
    case Before:
    case After:
    case Since:
    case Hence:
    case Meridiem:
    case Zone:
    case Only:
    case Comma:
    case Dash:
    case Slash:
    case Point:
    case Open:
        return false;
    default:
        return true;
    }
}

bool Grammar::isWord(std::size_t i, std::string_view lower) const
{
    if (i >= m_lexemes.size())
        return false;
    const std::string_view text = word(i);
    if (text.size() != lower.size())
        return false;
    for (std::size_t k = 0; k < text.size(); ++k) {
        const char letter = text[k] >= 'A' && text[k] <= 'Z' ? static_cast<char>(text[k] + 32) : text[k];
        if (letter != lower[k])
            return false;
    }
    return true;
}

std::size_t Grammar::lexemeAt(std::size_t position, std::size_t from) const
{
    std::size_t i = from;
    while (i < m_lexemes.size() && m_lexemes[i].span.end <= position)
        ++i;
    const bool isInside = i < m_lexemes.size() && m_lexemes[i].span.begin < position;
    return isInside ? 0 : i;
}

NodeIndex Grammar::add(const TimeNode& node)
{
    if (m_tree.size() >= noNode)
        return noNode;
    m_tree.push_back(node);
    return static_cast<NodeIndex>(m_tree.size() - 1);
}

Phrase Grammar::make(const TimeNode& node, std::size_t end, std::string_view rule)
{
    return {add(node), end, rule};
}

Phrase Grammar::expression(std::size_t i)
{
    if (m_tree.size() > noNode - 64u)
        return {};
    Phrase best = longer(longer(point(i, mostNested), amountFirst(i, mostNested)), set(i));
    if (best)
        return best;
    if (is(i, Unit) && lexeme(i).isPlural)
        return bareUnits(i);
    return reference(i);
}

/// A day, month or other point, with the time of day behind or before it.
Phrase Grammar::point(std::size_t i, int depth)
{
    Phrase day = is(i, The) ? theCore(i + 1, depth) : core(i, depth);
    if (day)
        day = withTime(day);
    return longer(day, timeFirst(i, depth));
}

/// What needs or may have "the" before it.
Phrase Grammar::theCore(std::size_t i, int depth)
{
    if (const Phrase day = dayAlone(i))
        return day;
    if (is(i, Unit) && !isWord(i, "second")) {
        if (const Phrase name = isWord(i, "day") && is(i + 1, Of) ? holiday(i, depth) : Phrase{})
            return name;
        if (const Phrase day = deictic(i, depth))
            return day;
        return longer(unitOf(i, depth), theUnit(i));
    }
    if (is(i, Article) || is(i, Deictic))
        return {};
    // "the final quarter of 2023"
    if (isWord(i, "final"))
        return nth(i, depth);
    const Phrase phrase = core(i, depth);
    // "the Independence Day of this year"
    if (phrase && m_tree[phrase.node].op == TimeOp::Holiday && m_tree[phrase.node].first != noNode)
        return phrase;
    // "the 1989 crackdown", "the January 20 release": the article belongs to the noun behind the date.
    // "the late-2025 start", "the FY25 budget"
    const bool isCode = (is(i + 1, Dash) && lexeme(i + 1).isGlued && is(i + 2, Number)) ||
                        (is(i, FiscalYear) && lexeme(i).value > 1000);
    const bool isNounsArticle =
        phrase &&
        ((isCode && (phrase.rule == "dates/part" || phrase.rule == "dates/fiscal")) ||
         phrase.rule == "dates/year" || phrase.rule == "dates/month-day" ||
         phrase.rule == "dates/month-year" || phrase.rule == "dates/weekday" ||
         phrase.rule == "dates/month" || phrase.rule == "dates/holiday" || phrase.rule == "dates/two-years");
    return isNounsArticle ? Phrase{} : phrase;
}

Phrase Grammar::digitsFirst(std::size_t i, int depth)
{
    if (const Phrase day = before(i).is(On) ? dayAlone(i) : Phrase{})
        return day;
    Phrase best = longer(longer(numericDate(i), spacedDate(i)), ordinalFirst(i, depth));
    best = longer(longer(best, yearFirst(i)), codedPeriod(i));
    best = longer(best, twoYears(i));
    return longer(longer(best, decade(i)), bareYear(i));
}

/// "third of March", "19th century", "first Monday of", "second quarter".
Phrase Grammar::ordinalFirst(std::size_t i, int depth)
{
    const Phrase best = longer(longer(dayFirst(i), century(i)), nth(i, depth));
    return longer(best, longer(quarter(i, depth), halfYear(i, depth)));
}

/// What is counted from now, from what was told, or within a period.
Phrase Grammar::relativeCore(std::size_t i, int depth)
{
    const Lexeme& first = lexeme(i);
    switch (first.kind) {
    case Deictic:
    case Tonight:
        return lexeme(i).value == overnightValue ? overnight(i) : deictic(i, depth);
    case Last:
        return longer(relative(i, depth), nth(i, depth));
    case Past:
    case Next:
    case Coming:
    case This:
    case Following:
        return relative(i, depth);
    case That:
    case Same:
        return told(i, depth);
    case Early:
    case Late:
    case Mid:
    case Start:
    case Middle:
    case End:
        return longer(part(i, depth), first.is(Early) || first.is(Late) ? laterIn(i, depth) : Phrase{});
    case Later:
    case Earlier:
        return laterIn(i, depth);
    default:
        return {};
    }
}

Phrase Grammar::core(std::size_t i, int depth)
{
    if (depth < 0)
        return {};
    const Lexeme& first = lexeme(i);
    if (first.startsWithDigit)
        return digitsFirst(i, depth);
    if (const Phrase relativePhrase = relativeCore(i, depth))
        return relativePhrase;
    switch (first.kind) {
    case DayPart:
        return bareDayPart(i);
    case Month:
        return longer(monthFirst(i), holiday(i, depth));
    case Weekday:
        return weekdayFirst(i, depth);
    case Ordinal:
        return ordinalFirst(i, depth);
    case Cardinal:
        return longer(ordinalFirst(i, depth), spokenYear(i));
    case Season:
        return season(i, depth);
    case Quarter:
        return quarter(i, depth);
    case HalfYear:
        return halfYear(i, depth);
    case FiscalYear:
        return longer(quarter(i, depth), fiscalYear(i));
    case Holiday:
        return holiday(i, depth);
    case Decade:
        return decade(i);
    case Era:
        return bareYear(i);
    case Apostrophe:
        return longer(longer(decade(i), twoYears(i)), bareYear(i));
    case Unit:
        if (isWord(i, "second"))
            return ordinalFirst(i, depth);
        // "Day of Reconciliation"
        if (isWord(i, "day") && is(i + 1, Of) && (lexeme(i).isCapitalized || m_lexemes.size() < 6)) {
            if (const Phrase name = holiday(i, depth))
                return name;
        }
        return longer(longer(deictic(i, depth), unitOf(i, depth)), yearEnd(i, depth));
    default:
        return {};
    }
}

} // namespace crossread::dates
