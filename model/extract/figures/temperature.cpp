// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/temperature.h"

#include "model/extract/figures/counted_noun.h"
#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace crossread::figures {

namespace {

constexpr ListedWords heat(std::to_array<std::string_view>(
    {"boils",        "cold",         "colder", "coldest",  "cool",   "cooler", "degrees",
     "freezes",      "frost",        "heat",   "heatwave", "highs",  "hot",    "hotter",
     "hottest",      "lows",         "melts",  "mercury",  "shade",  "sunny",  "temperature",
     "temperatures", "thermometers", "warm",   "warmed",   "warmer", "warming"}));

/// What a number with a letter is the name of: "section 3C", "seat 24C".
constexpr ListedWords labels(std::to_array<std::string_view>(
    {"annex",    "apartment", "appendix", "article",  "articles", "block",    "bra",    "bras",
     "building", "buildings", "bus",      "category", "chapter",  "chapters", "class",  "classes",
     "clause",   "clauses",   "court",    "cup",      "exhibit",  "fig",      "figure", "flat",
     "flats",    "flight",    "form",     "gate",     "gates",    "grade",    "group",  "hall",
     "highway",  "item",      "line",     "no",       "number",   "page",     "part",   "phase",
     "platform", "pool",      "room",     "rooms",    "route",    "row",      "rows",   "rule",
     "schedule", "seat",      "seats",    "section",  "sections", "size",     "sizes",  "stand",
     "suite",    "table",     "terminal", "tier",     "type",     "unit",     "units",  "ward",
     "year",     "zone"}));

/// Words that a level or a change stands behind.
constexpr ListedWords levels(std::to_array<std::string_view>(
    {"about",  "above",    "almost", "and",  "around", "at",      "below",   "between",  "by",
     "exceed", "exceeded", "fell",   "from", "hit",    "hits",    "minus",   "nearly",   "negative",
     "nor",    "of",       "or",     "over", "plus",   "reach",   "reached", "reaching", "roughly",
     "rose",   "some",     "than",   "to",   "topped", "touched", "under",   "up"}));

constexpr std::size_t heatReach = 10;

bool isNearHeat(const Line& line, const Quantity& quantity)
{
    const std::size_t begin = quantity.first - std::min(heatReach, quantity.first);
    for (std::size_t near = begin; near < quantity.end + heatReach && line.has(near); ++near) {
        if (line.isKind(near, AtomKind::Word) && heat.contains(line.wordAt(near)))
            return true;
    }
    return false;
}

/// "rows 12C to 14C": a label stands before the number or those that it is listed with.
bool isLettered(const Line& line, std::size_t first)
{
    constexpr std::size_t reach = 5;
    for (std::size_t back = 1; back <= std::min(reach, first); ++back) {
        const std::size_t at = first - back;
        if (line.isKind(at, AtomKind::Word) && labels.contains(line.wordAt(at)))
            return back == 1 || line.isKind(at + 1, AtomKind::Number);
    }
    return false;
}

/// Whether what stands before the number lets it be a temperature although no word of heat is near.
bool mayBeLevel(const Line& line, const Quantity& quantity, bool isFahrenheit)
{
    constexpr double leastTold = 10;
    constexpr double lastCentury = 21;
    const std::size_t first = quantity.first;
    const bool isSmall = std::abs(*quantity.value) < leastTold;
    const bool isAim = line.isAnyOf(quantity.end + 1, {"ceiling", "goal", "limit", "target", "threshold"});
    if (quantity.isDecimal || *quantity.value < 0 || isAim)
        return true;
    if (first == 0)
        return !isSmall;
    const bool isLevel = line.isKind(first - 1, AtomKind::Word) && levels.contains(line.wordAt(first - 1));
    if (isSmall)
        return isLevel && !isFahrenheit && !line.isAnyOf(first - 1, {"and", "or", "of"});
    const bool isNamed = line.isKind(first - 1, AtomKind::Word) && line[first - 1].isCapitalized &&
                         !isFunctionWord(line, first - 1);
    if (isLevel)
        return true;
    const bool isListed = line.isMark(first - 1, ',') || line.isMark(first - 1, ';');
    if (isListed && *quantity.value <= lastCentury)
        return false;
    const bool isCentury = *quantity.value <= lastCentury && line.isKind(quantity.end + 1, AtomKind::Word);
    constexpr std::string_view openMarks = "(\"-~_:,;";
    const bool isBehindMark = line.isKind(first - 1, AtomKind::Mark) &&
                              openMarks.find(line[first - 1].mark) == std::string_view::npos;
    return !isNamed && !isCentury && !isBehindMark;
}

} // namespace

bool addBareDegrees(const Line& line, std::size_t at, Quantity& quantity)
{
    constexpr double hottest = 3000;
    const std::string_view scale = line.has(at) ? line.wordAt(at) : std::string_view();
    if (!line.isGlued(at) || !quantity.hasDigits || quantity.hasScale || (scale != "C" && scale != "F") ||
        !quantity.value || *quantity.value > hottest)
        return false;
    const std::size_t first = quantity.first;
    const bool isJoined = line.isMark(at + 1, '-') && line.isGlued(at + 1) && line.isGlued(at + 2) &&
                          !line.isKind(at + 2, AtomKind::Number);
    const bool isName = first > 1 && line.isMark(first - 1, '-') && line.isGlued(first - 1) &&
                        line.isGlued(first) && line.isKind(first - 2, AtomKind::Word) &&
                        line.wordAt(first - 2) != scale;
    const bool isLabel = isLettered(line, first);
    const bool isPer = line.isMark(at + 1, '/') && !line.isKind(at + 2, AtomKind::Number);
    if (isLabel || isPer ||
        (!isNearHeat(line, quantity) && (isJoined || isName || !mayBeLevel(line, quantity, scale == "F"))))
        return false;
    quantity.unit = "\xC2\xB0";
    quantity.unit += scale;
    quantity.kind = UnitKind::Temperature;
    quantity.end = at + 1;
    quantity.by = "figures/unit";
    return true;
}

} // namespace crossread::figures
