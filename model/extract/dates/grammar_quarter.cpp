// SPDX-License-Identifier: GPL-3.0-or-later
// Quarters and halves of a year, and the year behind them.
#include "model/extract/dates/grammar.h"
#include "model/extract/listed_words.h"
#include "model/text/ascii.h"

#include <algorithm>
#include <array>

namespace crossread::dates {

using enum WordClass;

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

/// "1H25", "3Q24", "9M24", "1H 2025": part and year in one word.
Phrase Grammar::codedPeriod(std::size_t i)
{
    const std::string_view code = word(i);
    if (lexeme(i).kind != None || code.size() < 2 || code.size() > 6 || code[0] < '1' || code[0] > '9')
        return {};
    const char letter = static_cast<char>(code[1] | 0x20);
    const int number = code[0] - '0';
    const std::string_view digits = code.substr(2);
    const bool isKnown = (letter == 'q' && number <= 4) || (letter == 'h' && number <= 2) ||
                         (letter == 'm' && (number == 3 || number == 6 || number == 9) && !digits.empty());
    const bool isNumber = std::ranges::all_of(digits, ascii::isDigit);
    if (!isKnown || !isNumber || digits.size() % 2 != 0 || (letter == 'h' && code[1] == 'h'))
        return {};
    TimeNode node;
    std::size_t end = i + 1;
    if (digits.empty()) {
        end = readYear(i + 1, node.fields.year);
    } else {
        node.fields.year = 0;
        for (const char digit : digits)
            node.fields.year = node.fields.year * 10 + (digit - '0');
        node.fields.year += digits.size() == 2 ? 2000 : 0;
    }
    if (end == 0 || node.fields.year < 1900 || node.fields.year > 2199)
        return {};
    if (letter != 'm') {
        (letter == 'q' ? node.fields.quarter : node.fields.half) = static_cast<std::int8_t>(number);
        return make(node, end, letter == 'q' ? "dates/quarter" : "dates/half");
    }
    TimeNode months = nthIn(TimeUnit::Month, 1, add(node));
    months.amount.of(TimeUnit::Month) = number;
    return make(months, end, "dates/nth");
}

/// "the June quarter", "the March quarter of 2024", "the April-June quarter": the one that ends with that
/// month.
Phrase Grammar::quarterOfMonth(std::size_t i, int depth)
{
    std::size_t last = i;
    const std::size_t dash = afterPoint(i + 1);
    if (is(dash, Dash) && lexeme(dash).isGlued && is(dash + 1, Month)) {
        if (lexeme(dash + 1).value != lexeme(i).value + 2)
            return {};
        last = dash + 1;
    } else if (before(i).is(Dash) && i > 1 && is(i - 2, Month)) {
        return {};
    }
    const std::size_t at = skip(afterPoint(last + 1), Dash);
    if (!is(at, Quarter) || lexeme(at).value != 0 || lexeme(at).isPlural || lexeme(last).value % 3 != 0 ||
        !lexeme(i).isCapitalized)
        return {};
    TimeNode node;
    node.fields.quarter = static_cast<std::int8_t>(lexeme(last).value / 3);
    const Phrase year = yearOf(at + 1, depth);
    if (year && m_tree[year.node].op != TimeOp::Calendar)
        return make(nthIn(TimeUnit::Quarter, node.fields.quarter, year.node), year.end, "dates/quarter");
    if (year)
        node.fields.year = m_tree[year.node].fields.year;
    return make(node, year ? year.end : at + 1, "dates/quarter");
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
    return make(nthIn(isQuarter ? TimeUnit::Quarter : TimeUnit::Half, number, year.node), at + 1,
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
    return make(nthIn(TimeUnit::Quarter, number, year.node), year.end, "dates/quarter");
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
    // "the second half of March"
    if (!year && !isCode && depth > 0 && is(end, Of) && is(end + 1, Month)) {
        const Phrase month = monthFirst(end + 1);
        if (!month || m_tree[month.node].fields.day != 0)
            return {};
        TimeNode part;
        part.op = TimeOp::Part;
        part.part = number == 1 ? PartOf::Start : PartOf::End;
        part.first = month.node;
        return make(part, month.end, "dates/part");
    }
    if (!year)
        return {};
    if (m_tree[year.node].op != TimeOp::Calendar)
        return make(nthIn(TimeUnit::Half, number, year.node), year.end, "dates/half");
    TimeNode node;
    node.fields = m_tree[year.node].fields;
    node.fields.half = static_cast<std::int8_t>(number);
    return make(node, year.end, "dates/half");
}

} // namespace crossread::dates
