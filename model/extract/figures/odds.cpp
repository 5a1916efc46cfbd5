// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/amount.h"

#include <algorithm>

namespace crossread::figures {

namespace {

/// Words near which "three to one" is a proportion and no range, score or time.
bool isNearProportion(const Line& line, std::size_t first)
{
    static constexpr std::string_view words[] = {"advantage", "majority",    "margin",     "odds",
                                                 "outnumber", "outnumbered", "outnumbers", "ratio"};
    constexpr std::size_t reach = 7;
    for (std::size_t back = 1; back <= std::min(reach, first); ++back) {
        if (line.isMark(first - back, ';') || line.isMark(first - back, '.'))
            return false;
        if (line.isAnyOf(first - back, words))
            return true;
    }
    return false;
}

} // namespace

namespace {

Quantity timesOf(const Numeral& numeral, std::size_t end)
{
    Quantity quantity;
    quantity.first = quantity.firstWithComparator = numeral.first;
    quantity.end = end;
    quantity.value = numeral.value;
    quantity.hasDigits = numeral.hasDigits;
    quantity.unit = "times";
    quantity.kind = UnitKind::Times;
    quantity.by = "figures/odds";
    return quantity;
}

/// "odds of 20-1", "a 500-1 shot": told from the score of a game by the talk of betting.
std::optional<Quantity> readBet(const Line& line, const Numeral& numeral)
{
    static constexpr std::string_view bets[] = {"bet",       "bets",       "betting", "bookie", "bookies",
                                                "bookmaker", "bookmakers", "odds",    "priced", "wager"};
    constexpr std::size_t reach = 7;
    constexpr double least = 2;
    const std::size_t dash = numeral.end;
    const bool isOne = line.isMark(dash, '-') && line.isGlued(dash) && line.isGlued(dash + 1) &&
                       line.isKind(dash + 1, AtomKind::Number) && line[dash + 1].value == 1 &&
                       !line[dash + 1].isDecimal;
    if (!isOne || !numeral.hasDigits || numeral.value < least)
        return std::nullopt;
    bool isTold = line.isAnyOf(dash + 2, {"outsider", "outsiders", "shot", "chance", "underdog", "underdogs",
                                          "longshot", "favourite", "favorite", "favourites", "favorites"});
    for (std::size_t back = 1; !isTold && back <= std::min(reach, numeral.first); ++back)
        isTold = line.isAnyOf(numeral.first - back, bets);
    return isTold ? std::optional(timesOf(numeral, dash + 2)) : std::nullopt;
}

} // namespace

std::optional<Quantity> readOdds(const Line& line, std::size_t first)
{
    const auto more = readNumeral(line, first);
    if (!more || more->isOrdinal || more->isVague || more->isFraction || more->isMultiple || more->hasScale)
        return std::nullopt;
    if (auto bet = readBet(line, *more))
        return bet;
    const bool isJoined = line.isMark(more->end, '-') && line.isGlued(more->end);
    const std::size_t to = isJoined ? more->end + 1 : more->end;
    if (!line.is(to, "to") || (isJoined && !line.isMark(to + 1, '-')))
        return std::nullopt;
    const auto one = readNumeral(line, isJoined ? to + 2 : to + 1);
    if (!one || one->value != 1 || one->end > (isJoined ? to + 3 : to + 2) || more->value <= 1 ||
        (!isJoined && !isNearProportion(line, first)))
        return std::nullopt;
    return timesOf(*more, one->end);
}

} // namespace crossread::figures
