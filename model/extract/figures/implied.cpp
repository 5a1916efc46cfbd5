// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/claim.h"

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

/// "hundreds of billions" where the sentence speaks of money.
bool implyMoney(const Line& line, std::string_view currency, Quantity& quantity)
{
    const double size = quantity.value.value_or(quantity.low.value_or(0));
    if (!isBare(quantity) || !quantity.hasScale || size < smallestImplied || !isNearMoneyWord(line, quantity))
        return false;
    set(quantity, UnitKind::Money, currency.empty() ? "USD" : currency, "figures/money-implied");
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

/// "Liang Wenfeng, 40, founded": a number between commas behind a person's name.
bool implyAge(const Sight& sight, Quantity& quantity)
{
    const Line& line = sight.line;
    constexpr double youngest = 10;
    constexpr double oldest = 115;
    if (!isBare(quantity) || !quantity.hasDigits || !quantity.value || quantity.isDecimal ||
        *quantity.value < youngest || *quantity.value > oldest || quantity.first < 2)
        return false;
    const std::size_t before = quantity.first - 1;
    const bool isStated = line.isAnyOf(before, {"is", "was", "turns", "turned"});
    const bool isClosed = quantity.end >= line.size() || line.isMark(quantity.end, ',') ||
                          line.isMark(quantity.end, '.') || line.isMark(quantity.end, ';');
    if (!isStated && !line.isMark(before, ','))
        return false;
    const bool isPronoun = isStated && line.isAnyOf(before - 1, {"he", "she"});
    const quint32 nameEnd = line[quantity.first - 2].span.end;
    const bool isNamed = std::ranges::any_of(
        findingsAt(sight.mentions, nameEnd - 1, nameEnd), [nameEnd](const Mention& mention) {
            return mention.kind == EntityKind::Person && mention.span.end == nameEnd;
        });
    if (!isClosed || (!isNamed && !isPronoun))
        return false;
    set(quantity, UnitKind::Age, "years", "figures/age-apposition");
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
    if (!isScored && !isAgainst)
        return false;
    set(quantity, UnitKind::Score, isAgainst ? std::string_view(previous->unit) : std::string_view(),
        "figures/score");
    return true;
}

/// "671 billion parameters, of which about 37 billion": the noun of the number before.
bool implyNoun(const Line& line, const Quantity* previous, Quantity& quantity)
{
    const std::size_t begin = quantity.firstWithComparator;
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
        if (quantity.kind == UnitKind::Money)
            currency = quantity.unit;
        const bool isImplied = implyMoney(sight.line, currency, quantity) ||
                               implyParameters(sight, quantity) || implyAge(sight, quantity) ||
                               implyScore(sight.line, previous, quantity) ||
                               implyNoun(sight.line, previous, quantity);
        if (isImplied || !isBare(quantity))
            previous = &quantity;
    }
}

bool isRestated(const Line& line, const Quantity& previous, const Quantity& quantity)
{
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
    return at > 0 && line.isAnyOf(at - 1, {"against", "versus"});
}

} // namespace crossread::figures
