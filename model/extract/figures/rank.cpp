// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/amount.h"

namespace crossread::figures {

namespace {

constexpr double lastRank = 500;

Quantity made(std::size_t first, std::size_t end, double value)
{
    Quantity quantity;
    quantity.first = quantity.firstWithComparator = first;
    quantity.end = end;
    quantity.value = value;
    quantity.kind = UnitKind::Rank;
    quantity.by = "figures/rank";
    return quantity;
}

/// Whether a verb of ranking stands right before, adverbs apart: "is currently ranked only second".
bool isRanked(const Line& line, std::size_t first)
{
    if (first > 0 && line.isAnyOf(first - 1, {"stood", "stands"}))
        return true;
    std::size_t at = first;
    for (int skipped = 0; skipped < 3 && at > 0; ++skipped) {
        if (line.isAnyOf(at - 1, {"ranked", "ranks", "rank", "ranking", "placed", "finished"}))
            return true;
        if (!line.isAnyOf(at - 1, {"only", "currently", "now", "at", "as", "in", "just", "the"}))
            return false;
        --at;
    }
    return false;
}

/// What a number is on instead of a place in an order: "the number 7 shirt", "No. 10 Downing Street".
bool isLabel(const Line& line, std::size_t end)
{
    if (line.isKind(end, AtomKind::Word) && line[end].isCapitalized &&
        line.isAnyOf(end + 1, {"street", "road", "avenue", "lane", "square"}))
        return true;
    return line.isAnyOf(end, {"bus", "iron", "jersey", "line", "plant", "platform", "reactor", "road",
                              "route", "seat", "shirt", "street", "train", "tram", "unit", "wood"});
}

/// "No. 2" and "number two"; nothing for the numbers of resolutions, flights and houses ("Resolution No.
/// 2231").
std::optional<Quantity> readNumbered(const Line& line, std::size_t first)
{
    const bool isShort = line.is(first, "no") && line.isMark(first + 1, '.') && line[first].isCapitalized;
    const bool isLong = line.is(first, "number") &&
                        (isRanked(line, first) || (first > 0 && line.isAnyOf(first - 1, {"the", "'s"})));
    if (!isShort && !isLong)
        return std::nullopt;
    const auto numeral = readNumeral(line, first + (isShort ? 2 : 1));
    if (!numeral || numeral->isOrdinal || numeral->isVague || numeral->isDecimal || numeral->value < 1 ||
        numeral->value > lastRank || isLabel(line, numeral->end))
        return std::nullopt;
    const bool isTitled =
        first > 0 && line[first - 1].isCapitalized && !line.isAnyOf(first - 1, {"the", "a", "its", "'s"});
    if (isTitled)
        return std::nullopt;
    return made(first, numeral->end, numeral->value);
}

} // namespace

std::optional<Quantity> readRank(const Line& line, std::size_t first)
{
    if (!line.isKind(first, AtomKind::Word) && !line.isKind(first, AtomKind::Number))
        return std::nullopt;
    if (auto numbered = readNumbered(line, first))
        return numbered;
    if (!isRanked(line, first))
        return std::nullopt;
    const auto numeral = readNumeral(line, first);
    if (!numeral || !numeral->isOrdinal || numeral->value > lastRank)
        return std::nullopt;
    return made(first, numeral->end, numeral->value);
}

std::optional<Quantity> readRankAgain(const Line& line, std::size_t first)
{
    const auto numeral = readNumeral(line, first);
    if (first == 0 || !numeral || !numeral->isOrdinal || numeral->value > lastRank ||
        !line.isAnyOf(first - 1, {"from", "to"}) || line.isKind(numeral->end, AtomKind::Number))
        return std::nullopt;
    return made(first, numeral->end, numeral->value);
}

} // namespace crossread::figures
