// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/age.h"
#include "model/extract/figures/claim.h"
#include "model/extract/figures/counted_noun.h"

#include <algorithm>

namespace crossread::figures {

namespace {

constexpr double smallestImplied = 1e6;
constexpr std::size_t impliedReach = 7;

bool isMoneyWord(const Line& line, std::size_t at)
{
    static constexpr std::string_view words[] = {
        "valued",  "valuation", "worth",   "spent",    "spend",     "spending",    "spends",     "cost",
        "costs",   "costing",   "invest",  "invested", "pledge",    "pledged",     "raised",     "raise",
        "raising", "funding",   "revenue", "revenues", "investing", "profit",      "profits",    "losses",
        "needed",  "budget",    "pay",     "paid",     "sales",     "investments", "investment", "earned",
        "pour",    "poured",    "pouring", "fine",     "debt"};
    return line.isAnyOf(at, words);
}

bool isNearMoneyWord(const Line& line, const Quantity& quantity)
{
    const std::size_t begin = quantity.first > impliedReach ? quantity.first - impliedReach : 0;
    for (std::size_t at = begin; at < quantity.end + 3 && line.has(at); ++at) {
        if (isMoneyWord(line, at))
            return true;
    }
    return false;
}

bool followsProduct(const Sight& sight, const Quantity& quantity)
{
    if (quantity.first == 0)
        return false;
    const quint32 end = sight.line[quantity.first - 1].span.end;
    return std::ranges::any_of(findingsAt(sight.mentions, end - 1, end), [end](const Mention& mention) {
        return mention.kind == EntityKind::Product && mention.span.end == end;
    });
}

void set(Quantity& quantity, UnitKind kind, std::string_view unit, Rule by)
{
    quantity.kind = kind;
    quantity.unit = unit;
    quantity.by = by;
}

bool isBare(const Quantity& quantity)
{
    return quantity.kind == UnitKind::None;
}

/// "hundreds of billions" where the sentence speaks of money: of the currency that was told last, or dollars.
/// A plain number ("spent eleven million") is money only where a currency was told.
bool implyMoney(const Line& line, std::string_view currency, Quantity& quantity)
{
    const double size = quantity.value.value_or(quantity.low.value_or(0));
    const bool isTold = !currency.empty() || quantity.isVague;
    if (!isTold || !isBare(quantity) || !quantity.hasScale || size < smallestImplied ||
        !isNearMoneyWord(line, quantity))
        return false;
    set(quantity, UnitKind::Money, currency.empty() ? "USD" : currency, "figures/money-implied");
    return true;
}

/// "shrank to 300 million francs from 450 million": set beside the money just told.
bool implyMoneyAgain(const Line& line, const Quantity* previous, Quantity& quantity)
{
    constexpr std::size_t reach = 10;
    const std::size_t first = quantity.firstWithComparator;
    const bool isBehindMoney = previous && previous->kind == UnitKind::Money && previous->hasScale &&
                               first > previous->end && first - previous->end <= reach;
    if (!isBare(quantity) || !quantity.hasScale || !isBehindMoney ||
        line.isKind(quantity.end, AtomKind::Word) != isFunctionWord(line, quantity.end))
        return false;
    if (!line.isAnyOf(first - 1, {"from", "to", "with", "against", "versus", "than"}))
        return false;
    set(quantity, UnitKind::Money, previous->unit, "figures/money-again");
    return true;
}

/// "405B" before "model" or behind a product's name.
bool implyParameters(const Sight& sight, Quantity& quantity)
{
    const Line& line = sight.line;
    const bool isOpen = isBare(quantity) || quantity.kind == UnitKind::Count;
    if (!isOpen || !quantity.hasDigits || !quantity.hasScale || !quantity.value ||
        *quantity.value < smallestImplied)
        return false;
    const std::size_t noun = line.isMark(quantity.end, '-') ? quantity.end + 1 : quantity.end;
    const bool isModel = line.isAnyOf(
        noun, {"model", "models", "parameter", "params", "llm", "llms", "version", "variant", "moe"});
    if (!isModel && !followsProduct(sight, quantity))
        return false;
    set(quantity, UnitKind::Count, "parameters", "figures/parameters-implied");
    quantity.noun = 0;
    return true;
}

/// "scores 88.5 on MMLU", "against 87.2": a result without a unit.
bool implyScore(const Line& line, const Quantity* previous, Quantity& quantity)
{
    if (!isBare(quantity) || !quantity.hasDigits || quantity.first == 0 || quantity.hasScale ||
        quantity.isGrouped)
        return false;
    const std::size_t before = quantity.first - 1;
    const bool isScored =
        line.isAnyOf(before, {"score", "scores", "scored", "scoring"}) ||
        (before > 0 && line.isAnyOf(before, {"of", "at"}) && line.isAnyOf(before - 1, {"score", "scores"}));
    const bool isAgainst =
        previous && previous->kind == UnitKind::Score && quantity.isDecimal &&
        line.isAnyOf(before, {"against", "versus", "had", "got", "reached", "with", "at", "to"});
    // "reached 79.8 percent on a test; the other stood at 79.2"
    const bool isPercentAgain =
        previous && previous->kind == UnitKind::Percent && previous->isDecimal && quantity.isDecimal &&
        *quantity.value <= 100 &&
        (line.isAnyOf(before, {"against", "versus"}) ||
         (line.is(before, "and") && line.is(quantity.end, "on")) ||
         (before > 0 && line.is(before, "at") && line.isAnyOf(before - 1, {"put", "stood", "stands"})));
    if (isPercentAgain) {
        set(quantity, UnitKind::Percent, "%", "figures/percent-again");
        return true;
    }
    if (!isScored && !isAgainst)
        return false;
    set(quantity, UnitKind::Score, isAgainst ? std::string_view(previous->unit) : std::string_view(),
        "figures/score");
    return true;
}

/// "the number of tokens, which was 14.8 trillion": the noun that a number behind its verb counts; 0 for
/// none.
std::size_t numberedNoun(const Line& line, std::size_t begin)
{
    std::size_t at = begin;
    bool hasVerb = false;
    while (at > 3 && (line.isAnyOf(at - 1, {"was", "is", "were", "reached", "which", "at", "to", "rose"}) ||
                      line.isMark(at - 1, ','))) {
        hasVerb = hasVerb || line.isKind(at - 1, AtomKind::Word);
        --at;
    }
    const bool isCounted = hasVerb && at > 2 && line.isKind(at - 1, AtomKind::Word) &&
                           line.is(at - 2, "of") && line.is(at - 3, "number");
    return isCounted ? at - 1 : 0;
}

/// "the number of people claiming benefits rose 15,000 to 444,000": the noun that is counted; 0 for none.
std::size_t movingNumber(const Line& line, std::size_t begin)
{
    constexpr std::size_t reach = 16;
    if (begin < 4 || !line.isAnyOf(begin - 1, {"at", "by", "dropped", "fell", "grew", "hit", "increased",
                                               "jumped", "reached", "rose", "to"}))
        return 0;
    for (std::size_t back = 2; back <= reach && back < begin; ++back) {
        const std::size_t at = begin - back;
        if (line.isMark(at, ';') || line.isMark(at, '.'))
            return 0;
        if (line.is(at, "of") && line.is(at - 1, "number"))
            return line.isKind(at + 1, AtomKind::Word) ? at + 1 : 0;
    }
    return 0;
}

/// "subscribers grew by 9.3 million to 269.6 million": those whose number is told.
std::optional<std::size_t> grownNoun(const Line& line, std::size_t begin)
{
    constexpr std::size_t reach = 8;
    if (begin < 2 || !line.isAnyOf(begin - 1, {"by", "to", "from"}))
        return {};
    for (std::size_t back = 2; back <= reach && back < begin; ++back) {
        const std::size_t at = begin - back;
        if (line.isMark(at, ';') || line.isMark(at, '.') || line.isMark(at, ','))
            return {};
        if (line.isAnyOf(at, {"grew", "rose", "fell", "dropped", "increased", "climbed", "jumped"}))
            return line.isAnyOf(at - 1, {"customers", "members", "passengers", "subscribers", "users",
                                         "viewers", "visitors"})
                       ? std::optional(at - 1)
                       : std::nullopt;
    }
    return {};
}

/// "killing nine people and injuring 1,000": a verb like the one before, of the same things.
bool isCoordinated(const Line& line, std::size_t begin)
{
    if (begin < 2 || !line.isKind(begin - 1, AtomKind::Word) || !line.is(begin - 2, "and"))
        return false;
    const std::string_view verb = line.wordAt(begin - 1);
    const bool isVerb = verb.ends_with("ing") || verb.ends_with("ed") || line.is(begin - 1, "hurt");
    return isVerb && !line.isAnyOf(begin - 1, {"employed", "employing", "hired", "hiring", "including"});
}

/// "of 150 colonies, 22 survived; of those, five spawned", "by 88 votes to 61", "12 of them": part of
/// what was counted before.
bool isPartOf(const Line& line, const Quantity& whole, const Quantity& quantity)
{
    const std::size_t begin = quantity.firstWithComparator;
    if (begin == 0 || !quantity.value || quantity.isDecimal || quantity.isFraction || *quantity.value <= 1)
        return false;
    const bool isVote = line.is(begin - 1, "to") && whole.noun + 2 == begin && whole.noun >= whole.end &&
                        line.isAnyOf(whole.noun, {"goals", "points", "seats", "votes"});
    const bool isOfThem = line.is(quantity.end, "of") && line.is(quantity.end + 1, "them") &&
                          (quantity.hasDigits || line.isMark(begin - 1, ','));
    if (isVote || isOfThem)
        return true;
    const bool isBehindComma = line.isMark(begin - 1, ',') && line.isKind(quantity.end, AtomKind::Word) &&
                               !line[quantity.end].isCapitalized && !line.isGlued(quantity.end);
    if (!isBehindComma)
        return false;
    if (begin > 2 && line.is(begin - 3, "of") && line.isAnyOf(begin - 2, {"these", "those", "them"}))
        return true;
    constexpr std::size_t reach = 24;
    std::size_t of = whole.firstWithComparator;
    of -= of > 0 && line.isAnyOf(of - 1, {"the", "its", "their", "some"}) ? 1 : 0;
    const bool isWhole = of > 0 && line.is(of - 1, "of") &&
                         (of == 1 || line.isKind(of - 2, AtomKind::Mark)) && begin - of < reach;
    return isWhole && whole.value && *quantity.value < *whole.value &&
           (!quantity.hasDigits || *quantity.value < 1900 || quantity.isGrouped);
}

/// "more than 200 injured", "12 dead": what befell them tells that people are counted.
bool implyPeople(const Line& line, Quantity& quantity)
{
    const bool isOpen = isBare(quantity) && !quantity.isDecimal && !quantity.isFraction && quantity.end > 0;
    const std::size_t first = quantity.firstWithComparator;
    const bool isCrowd = isOpen && first > 1 && line.is(first - 1, "of") &&
                         line.isAnyOf(first - 2, {"attendance", "audience", "crowd", "population"});
    if (!isOpen ||
        (!isCrowd && !line.isAnyOf(quantity.end, {"arrested", "dead", "detained", "displaced", "homeless",
                                                  "hospitalised", "hospitalized", "hurt", "injured", "killed",
                                                  "missing", "stranded", "wounded"})))
        return false;
    set(quantity, UnitKind::Count, "people", "figures/people-implied");
    quantity.noun = 0;
    return true;
}

/// "671 billion parameters, of which about 37 billion": the noun of the number before.
bool implyNoun(const Line& line, const Quantity* previous, Quantity& quantity)
{
    const std::size_t begin = quantity.firstWithComparator;
    if (const std::size_t noun = numberedNoun(line, begin); noun != 0 && isBare(quantity)) {
        set(quantity, UnitKind::Count, line.wordAt(noun), "figures/number-of");
        quantity.noun = noun;
        return true;
    }
    if (const std::size_t noun = isBare(quantity) && !quantity.isDecimal ? movingNumber(line, begin) : 0) {
        set(quantity, UnitKind::Count, line.wordAt(noun), "figures/number-of");
        return true;
    }
    if (const auto noun = grownNoun(line, begin); noun && isBare(quantity) && quantity.hasScale) {
        set(quantity, UnitKind::Count, line.wordAt(*noun), "figures/number-of");
        return true;
    }
    // "trained on 20 trillion tokens; the other had used 14.8 trillion"
    const bool isRepeated = isBare(quantity) && previous && previous->kind == UnitKind::Count &&
                            previous->hasScale && quantity.hasScale &&
                            (previous->unit == "tokens" || previous->unit == "parameters") &&
                            !line.isKind(quantity.end, AtomKind::Word);
    // "348 jets, down from 528", "killing nine people and injuring 1,000"
    const bool isSame = isBare(quantity) && previous && previous->kind == UnitKind::Count &&
                        !quantity.isDecimal && quantity.hasDigits &&
                        !line.isKind(quantity.end, AtomKind::Currency) &&
                        (isComparedWithPrevious(line, quantity) || isCoordinated(line, begin) ||
                         (begin > 0 && line.isAnyOf(begin - 1, {"expected", "forecast", "predicted"})));
    if (isRepeated || isSame) {
        set(quantity, UnitKind::Count, previous->unit, "figures/count-again");
        return true;
    }
    if (isBare(quantity) && previous && previous->kind == UnitKind::Count &&
        isPartOf(line, *previous, quantity)) {
        set(quantity, UnitKind::Count, previous->unit, "figures/count-of-which");
        return true;
    }
    if (!isBare(quantity) || !previous || previous->kind != UnitKind::Count || begin < 2 ||
        !line.is(begin - 2, "of") || !line.isAnyOf(begin - 1, {"which", "whom", "them"}))
        return false;
    set(quantity, UnitKind::Count, previous->unit, "figures/count-of-which");
    return true;
}

} // namespace

void implyUnits(const Sight& sight, std::string_view lastCurrency, std::vector<Quantity>& quantities)
{
    std::string currency(lastCurrency);
    const Quantity* previous = nullptr;
    for (Quantity& quantity : quantities) {
        if (previous)
            shareAge(sight.line, *previous, quantity);
        if (quantity.kind == UnitKind::Money)
            currency = quantity.unit;
        const bool isImplied = implyMoneyAgain(sight.line, previous, quantity) ||
                               implyMoney(sight.line, currency, quantity) ||
                               implyParameters(sight, quantity) || implyAge(sight, quantity) ||
                               implyScore(sight.line, previous, quantity) ||
                               implyPeople(sight.line, quantity) || implyNoun(sight.line, previous, quantity);
        if (isImplied || !isBare(quantity))
            previous = &quantity;
    }
}

bool isRestated(const Line& line, const Quantity& previous, const Quantity& quantity)
{
    // "one yuan per million tokens, about 14 cents": another currency behind the rate's comma.
    constexpr std::size_t longestRate = 7;
    std::size_t comma = previous.end;
    while (comma < previous.end + longestRate && line.has(comma) && !line.isMark(comma, ','))
        ++comma;
    const bool isRate = line.is(previous.end, "per") && line.isMark(comma, ',');
    if (isRate && previous.unit != quantity.unit && quantity.firstWithComparator == comma + 1)
        return true;
    std::size_t at = previous.end;
    while (line.isMark(at, ',') || line.isMark(at, '(') ||
           line.isAnyOf(at, {"or", "about", "some", "roughly", "around"}))
        ++at;
    return at == quantity.first && at > previous.end &&
           (line.isMark(previous.end, '(') || line.is(previous.end, "or") || line.is(previous.end + 1, "or"));
}

bool isComparedWithPrevious(const Line& line, const Quantity& quantity)
{
    const std::size_t at = quantity.firstWithComparator;
    if (at > 1 && line.is(at - 1, "from") && line.isAnyOf(at - 2, {"up", "down"}))
        return true;
    if (at > 1 && line.is(at - 1, "at") && line.isAnyOf(at - 2, {"put", "stood", "stands"}))
        return true;
    return at > 0 && line.isAnyOf(at - 1, {"against", "versus"});
}

} // namespace crossread::figures
