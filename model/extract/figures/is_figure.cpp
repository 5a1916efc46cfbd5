// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/claim.h"
#include "model/extract/figures/counted_noun.h"

#include <algorithm>

namespace crossread::figures {

namespace {

Span atomSpan(const Line& line, std::size_t first, std::size_t end)
{
    return {line[first].span.begin, line[end - 1].span.end};
}

/// Units whose sign or letters no name goes on with, even where one was marked: "30C", "25bp".
bool isSignedUnit(UnitKind kind)
{
    return kind == UnitKind::Money || kind == UnitKind::Percent || kind == UnitKind::PercentPoints ||
           kind == UnitKind::Temperature;
}

/// Whether a name holds the number itself ("Qihoo 360", "Llama 3.1"), not only what it counts.
bool isInName(const Sight& sight, const Quantity& quantity)
{
    if (isSignedUnit(quantity.kind))
        return false;
    const Span number = sight.line[quantity.first].span;
    return std::ranges::any_of(findingsAt(sight.mentions, number.begin, number.end),
                               [&](const Mention& mention) { return mention.span.contains(number); });
}

bool isInDate(const Sight& sight, const Quantity& quantity)
{
    const Span span = atomSpan(sight.line, quantity.first, quantity.end);
    if (quantity.kind == UnitKind::Money || quantity.kind == UnitKind::Percent)
        return false;
    return std::ranges::any_of(findingsAt(sight.dates, span.begin, span.end), [&](const DateFinding& date) {
        return date.type != DateType::Duration && date.span.intersects(span);
    });
}

/// A number right behind a capitalised word that is no comparator: "Boeing 777", "Article 5", "January 20".
bool followsName(const Line& line, const Quantity& quantity)
{
    if (quantity.first == 0 || quantity.firstWithComparator != quantity.first || !quantity.hasDigits)
        return false;
    const Atom& before = line[quantity.first - 1];
    const bool isHyphen = line.isMark(quantity.first - 1, '-') && line.isGlued(quantity.first - 1) &&
                          line.isGlued(quantity.first);
    if (isHyphen)
        return true;
    if (before.kind != AtomKind::Word || !before.isCapitalized || isFunctionWord(line, quantity.first - 1))
        return false;
    return !quantity.isGrouped && !quantity.hasScale;
}

/// "runway 27L", "gate 14", "seat 22A": the number tells which one.
bool isLabelled(const Line& line, const Quantity& quantity)
{
    if (quantity.first == 0 || !quantity.hasDigits || quantity.hasScale || quantity.isGrouped ||
        quantity.firstWithComparator != quantity.first || quantity.low)
        return false;
    return line.isAnyOf(quantity.first - 1,
                        {"apartment", "article", "berth",   "chapter", "channel",  "episode",  "flat",
                         "flight",    "gate",    "highway", "page",    "pier",     "platform", "room",
                         "route",     "runway",  "seat",    "suite",   "terminal", "ward"});
}

/// "in a dozen years": a scale that is no more than a number.
bool isDozen(const Quantity& quantity)
{
    return quantity.value && *quantity.value < 100;
}

bool isYearLike(const Quantity& quantity)
{
    return quantity.value && quantity.hasDigits && !quantity.isGrouped && !quantity.isDecimal &&
           !quantity.hasScale && *quantity.value >= 1900 && *quantity.value < 2100;
}

/// "these two powers", "both", "one thing": small numbers that point back instead of counting.
bool isPointing(const Line& line, const Quantity& quantity)
{
    if (quantity.hasDigits || !quantity.value || *quantity.value > 12 ||
        quantity.comparator != Comparator::Equal)
        return false;
    const bool isEmptyNoun =
        line.isAnyOf(quantity.noun, {"things", "ways", "sides", "parts", "kinds", "types", "sorts", "reasons",
                                     "questions", "hands", "cents", "halves"});
    if (quantity.isFraction && quantity.kind != UnitKind::Count)
        return false; // "half a degree"
    if (*quantity.value <= 1 || (isEmptyNoun && quantity.noun > 0))
        return true;
    // "her two sons": how many she has, not which ones
    const bool isKin =
        quantity.noun > 0 && quantity.first > 0 &&
        line.isAnyOf(quantity.first - 1, {"his", "her", "their"}) &&
        line.isAnyOf(quantity.noun, {"brothers", "children", "daughters", "grandchildren", "kids", "nephews",
                                     "nieces", "siblings", "sisters", "sons"});
    return !isKin && !quantity.isHyphenated && quantity.first > 0 &&
           line.isAnyOf(quantity.first - 1,
                        {"the", "these", "those", "all", "its", "their", "our", "his", "her", "other",
                         "first", "last", "next", "past", "one", "two", "every", "or"});
}

/// A name for a thing, not a count: “one hundred models” in quotation marks of its own, "war of a hundred
/// models".
bool isSlogan(const Line& line, const Quantity& quantity)
{
    if (quantity.hasDigits || quantity.kind != UnitKind::Count)
        return false;
    std::size_t begin = quantity.first;
    while (begin > 0 && (line.isMark(begin - 1, '[') || line.isMark(begin - 1, ']') ||
                         line.isAnyOf(begin - 1, {"a", "the"})))
        --begin;
    const std::size_t end = quantity.noun + 1;
    const bool isQuoted =
        begin > 0 && line.isMark(begin - 1, '"') && (line.isMark(end, '"') || line.isMark(end + 1, '"'));
    const bool isOf = begin > 1 && line.is(begin - 1, "of") &&
                      line.isAnyOf(begin - 2, {"war", "age", "era", "land", "city", "tale", "house", "battle",
                                               "year", "valley"});
    return isQuoted || isOf;
}

/// Durations are figures where they say how much time something took, not when it was.
bool isDurationClaim(const Line& line, const Quantity& quantity)
{
    if (line.isAnyOf(quantity.end, {"ago", "later", "after", "before", "earlier", "from", "since", "prior",
                                    "following", "previously", "apart"}))
        return false;
    std::size_t at = quantity.firstWithComparator;
    bool isStressed = at != quantity.first;
    while (at > 0 &&
           line.isAnyOf(at - 1, {"just", "only", "a", "mere", "merely", "the", "full", "some", "another"})) {
        isStressed = isStressed || !line.isAnyOf(at - 1, {"a", "the"});
        --at;
    }
    if (at > 0 && line.is(at - 1, "in"))
        return isStressed;
    return at > 0 &&
           line.isAnyOf(at - 1,
                        {"took", "take", "takes", "taking", "taken", "spent", "spend", "spends", "lasted",
                         "lasts", "requires", "required", "require", "needed", "needs", "runs", "ran"}) &&
           !line.isAnyOf(at, {"the"});
}

/// "will double", "is set to triple": behind these the word is a verb.
bool isVerb(const Line& line, std::size_t first)
{
    std::size_t at = first;
    for (int adverbs = 0; adverbs < 2 && at > 0 &&
                          line.isAnyOf(at - 1, {"almost", "more", "nearly", "roughly", "than", "more-than"});
         ++adverbs)
        --at;
    return at > 0 && line.isAnyOf(at - 1, {"can", "could", "may", "might", "must", "not", "should", "to",
                                           "will", "would", "'ll", "'d"});
}

/// "doubled as a hall", "doubled down".
bool doublesAs(const Line& line, const Quantity& quantity)
{
    if (line.isAnyOf(quantity.end, {"back", "down", "over", "up"}))
        return true;
    return line.is(quantity.end, "as") && quantity.comparator == Comparator::Equal &&
           line.isAnyOf(quantity.end + 1, {"a", "an", "both", "his", "her", "its", "one", "the", "their"});
}

bool isMultipleClaim(const Line& line, const Quantity& whole)
{
    if (whole.by == std::string_view("figures/odds"))
        return true;
    Quantity quantity = whole;
    if (line.isMark(quantity.end, '"'))
        ++quantity.end;
    if (quantity.first > 0 && line.is(quantity.first, "half") &&
        line.isAnyOf(quantity.first - 1, {"first", "second", "third", "latter", "other", "better", "at"}) &&
        quantity.firstWithComparator == quantity.first)
        return false;
    if (line.isAnyOf(quantity.first,
                     {"doubled", "doubling", "halved", "halving", "quadrupled", "quadrupling", "quintupled",
                      "quintupling", "trebled", "trebling", "tripled", "tripling"}))
        return !doublesAs(line, quantity);
    if (line.isAnyOf(quantity.first, {"double", "halve", "quadruple", "quintuple", "treble", "triple"}) &&
        isVerb(line, quantity.firstWithComparator))
        return !doublesAs(line, quantity) && !line.isMark(quantity.end, '-');
    const std::string_view before = line.wordAt(whole.end - 1);
    const bool isFold = before.ends_with("fold") || before.ends_with('x') || before == "\xC3\x97";
    if (isFold)
        return true;
    const bool isHalfWord = line.is(quantity.end - 1, "half") && line.isMark(quantity.end, '-') &&
                            line.isGlued(quantity.end) && line.isGlued(quantity.end + 1);
    if (isHalfWord)
        return false; // "half-time"
    if (quantity.isFraction)
        return !line.is(quantity.end, "hour") &&
               !line.isAnyOf(quantity.end, {"year", "season", "day", "time", "term"});
    if (line.isAnyOf(quantity.end, {"more",   "less",   "fewer",    "as",     "the",    "that",    "its",
                                    "their",  "what",   "higher",   "lower",  "larger", "smaller", "cheaper",
                                    "faster", "slower", "greater",  "bigger", "better", "over",    "longer",
                                    "his",    "her",    "stronger", "than",   "of",     "earnings"}))
        return !line.isAnyOf(quantity.end + 1, {"year", "season", "game", "match", "week", "day"});
    const std::string_view next = line.has(quantity.end) ? line.wordAt(quantity.end) : std::string_view();
    return line.is(whole.end - 1, "times") && next.size() > 4 && next.ends_with("er");
}

/// "circa 1600", "in about 1750"
bool isOldYear(const Line& line, const Quantity& quantity)
{
    constexpr double oldest = 100;
    constexpr double newest = 2100;
    const std::size_t first = quantity.firstWithComparator;
    if (quantity.comparator != Comparator::About || !quantity.value || *quantity.value < oldest ||
        *quantity.value >= newest || quantity.isDecimal)
        return false;
    return line.isAnyOf(first, {"c", "ca", "circa"}) ||
           (first > 0 && *quantity.value >= 1000 &&
            line.isAnyOf(first - 1, {"in", "from", "since", "until"}));
}

/// A number without unit or noun counts as a figure only where the sentence uses it as a level: "to 9,000",
/// "at 8,579.19".
bool isLevel(const Line& line, const Quantity& quantity)
{
    const double size = quantity.value.value_or(quantity.low.value_or(0));
    if (!quantity.hasDigits && (!quantity.hasScale || size < 1e6))
        return false;
    const bool isLoneWord = !quantity.hasDigits && !quantity.isVague &&
                            line.isAnyOf(quantity.first, {"million", "billion", "trillion"});
    if (isLoneWord)
        return false;
    if (line.isAnyOf(quantity.end, {"st", "nd", "rd", "th"}) || line.isMark(quantity.end, ')'))
        return false;
    if (quantity.isGrouped || quantity.hasScale || quantity.isVague)
        return true;
    if (isOldYear(line, quantity))
        return false;
    if (quantity.comparator != Comparator::Equal)
        return !isYearLike(quantity);
    const std::size_t first = quantity.first;
    // "the difference was 2.4", but no version
    const bool isResult = first > 1 &&
                          line.isAnyOf(first - 1, {"averaged", "hit", "reached", "was", "were"}) &&
                          !line.isAnyOf(first - 2, {"chapter", "it", "release", "section", "version"});
    return quantity.isDecimal && first > 0 &&
           (isResult || line.isAnyOf(first - 1, {"to", "at", "of", "from", "by", "magnitude"}));
}

} // namespace

bool isFigure(const Sight& sight, const Quantity& quantity)
{
    const Line& line = sight.line;
    if (quantity.isSure || quantity.isUnclear)
        return quantity.isSure;
    if (quantity.first > 0 && line.is(quantity.first - 1, "per"))
        return false; // the denominator of a price or rate
    if (isInName(sight, quantity) || isInDate(sight, quantity))
        return false;
    switch (quantity.kind) {
    case UnitKind::Money:
    case UnitKind::Percent:
    case UnitKind::PercentPoints:
    case UnitKind::Age:
    case UnitKind::Rank:
        return true;
    case UnitKind::Times:
        return isMultipleClaim(line, quantity);
    case UnitKind::Time:
        return (quantity.hasScale && !isDozen(quantity)) ||
               (!followsName(line, quantity) && !isPointing(line, quantity) &&
                isDurationClaim(line, quantity));
    case UnitKind::None:
        return !isLabelled(line, quantity) && !followsName(line, quantity) && !isYearLike(quantity) &&
               isLevel(line, quantity);
    case UnitKind::Count:
        if (isYearLike(quantity) && quantity.comparator == Comparator::Equal)
            return false;
        return !isLabelled(line, quantity) && !followsName(line, quantity) && !isPointing(line, quantity) &&
               !isSlogan(line, quantity);
    default:
        return !isLabelled(line, quantity) && !followsName(line, quantity) &&
               (quantity.hasDigits || !isPointing(line, quantity));
    }
}

Span markedSpan(const Line& line, const Quantity& quantity)
{
    const std::size_t first = quantity.isComparatorInSpan ? quantity.firstWithComparator : quantity.first;
    const bool hasNoun =
        quantity.kind == UnitKind::Count && quantity.noun >= quantity.end && quantity.noun < quantity.end + 6;
    const bool isPartitive =
        hasNoun && !quantity.isVague && line.is(quantity.end, "of"); // "10,000 of Nvidia's ... chips"
    const std::size_t end = hasNoun && !isPartitive ? quantity.noun + 1 : quantity.end;
    return atomSpan(line, first, end);
}

} // namespace crossread::figures
