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

std::optional<Quantity> readOdds(const Line& line, std::size_t first)
{
    const auto more = readNumeral(line, first);
    if (!more || more->isOrdinal || more->isVague || more->isFraction || more->isMultiple || more->hasScale)
        return std::nullopt;
    const bool isJoined = line.isMark(more->end, '-') && line.isGlued(more->end);
    const std::size_t to = isJoined ? more->end + 1 : more->end;
    if (!line.is(to, "to") || (isJoined && !line.isMark(to + 1, '-')))
        return std::nullopt;
    const auto one = readNumeral(line, isJoined ? to + 2 : to + 1);
    if (!one || one->value != 1 || one->end > (isJoined ? to + 3 : to + 2) || more->value <= 1 ||
        (!isJoined && !isNearProportion(line, first)))
        return std::nullopt;
    Quantity quantity;
    quantity.first = quantity.firstWithComparator = first;
    quantity.end = one->end;
    quantity.value = more->value;
    quantity.hasDigits = more->hasDigits;
    quantity.unit = "times";
    quantity.kind = UnitKind::Times;
    quantity.by = "figures/odds";
    return quantity;
}

} // namespace crossread::figures
