// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/claim.h"

#include <algorithm>

namespace crossread::figures {

namespace {

constexpr double smallestImplied = 1e6;
constexpr std::size_t reach = 7;

bool isMoneyWord(const Line& line, std::size_t at)
{
    static constexpr std::string_view words[] = {
        "valued",      "valuation", "worth",   "spent",   "spend",    "spending",  "spends",
        "cost",        "costs",     "costing", "invest",  "invested", "investing", "investment",
        "investments", "raised",    "raise",   "raising", "funding",  "revenue",   "revenues",
        "profit",      "profits",   "losses",  "needed",  "budget",   "pay",       "paid",
        "earned",      "pour",      "poured",  "pouring", "fine",     "debt"};
    return line.isAnyOf(at, words);
}

bool isNearMoneyWord(const Line& line, const Quantity& quantity)
{
    const std::size_t begin = quantity.first > reach ? quantity.first - reach : 0;
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
    return std::ranges::any_of(sight.mentions, [end](const Mention& mention) {
        return mention.kind == EntityKind::Product && mention.span.end == end;
    });
}

} // namespace

void implyParameters(const Sight& sight, std::vector<Quantity>& quantities)
{
    const Line& line = sight.line;
    for (Quantity& quantity : quantities) {
        const bool isBare = quantity.kind == UnitKind::None || quantity.kind == UnitKind::Count;
        if (!isBare || !quantity.hasDigits || !quantity.hasScale || !quantity.value ||
            *quantity.value < smallestImplied)
            continue;
        const std::size_t noun = line.isMark(quantity.end, '-') ? quantity.end + 1 : quantity.end;
        const bool isModel = line.isAnyOf(
            noun, {"model", "models", "parameter", "params", "llm", "llms", "version", "variant", "moe"});
        if (!isModel && !followsProduct(sight, quantity))
            continue;
        quantity.kind = UnitKind::Count;
        quantity.unit = "parameters";
        quantity.by = "figures/parameters-implied";
    }
}

void implyMoney(const Line& line, std::string_view lastCurrency, std::vector<Quantity>& quantities)
{
    std::string_view currency = lastCurrency;
    for (Quantity& quantity : quantities) {
        if (quantity.kind == UnitKind::Money)
            currency = quantity.unit;
        const double size = quantity.value.value_or(quantity.low.value_or(0));
        if (quantity.kind != UnitKind::None || !quantity.hasScale || size < smallestImplied ||
            !isNearMoneyWord(line, quantity))
            continue;
        quantity.kind = UnitKind::Money;
        quantity.unit = currency.empty() ? "USD" : currency;
        quantity.by = "figures/money-implied";
    }
}

} // namespace crossread::figures
