// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/quantity.h"

#include "model/extract/figures/age.h"
#include "model/extract/figures/amount.h"
#include "model/extract/figures/cardinal.h"
#include "model/extract/figures/currencies.h"

#include <algorithm>
#include <cmath>

namespace crossread::figures {

namespace {

/// What joins two amounts of a range, and where the second one begins; 0 for nothing.
std::size_t behindConnector(const Line& line, std::size_t at, bool isBetween)
{
    if (line.isMark(at, '-') && line.isGlued(at) && (line.is(at + 1, "to") || line.is(at + 1, "and")))
        return line.isMark(at + 2, '-') && line.isGlued(at + 2) ? at + 3
                                                                : at + 2; // "8- to 16-metre", "18-to-24"
    if (line.isMark(at, '-') && line.isGlued(at) == line.isGlued(at + 1))
        return at + 1;
    if (line.is(at, "to") || line.is(at, "or") || (isBetween && line.is(at, "and")))
        return at + 1;
    return 0;
}

/// "2,000.45±0.01 pounds": the range that an error leaves.
std::optional<Quantity> readWithError(const Line& line, const Quantity& middle)
{
    if (!line.isMark(middle.end, 'P') || middle.kind != UnitKind::None || !middle.value)
        return std::nullopt;
    auto error = readAmount(line, middle.end + 1);
    if (!error || !error->value || error->kind == UnitKind::Money)
        return std::nullopt;
    Quantity range = *error;
    range.first = range.firstWithComparator = middle.first;
    range.low = *middle.value - *error->value;
    range.high = *middle.value + *error->value;
    range.value.reset();
    range.by = "figures/range-error";
    return range;
}

/// Whether a verb of change before the first amount makes "3% to 5%" a step and no range.
bool isStep(const Line& line, std::size_t first)
{
    static constexpr std::string_view changes[] = {
        "rose",      "rise",       "rises",     "rising",  "fell",    "fall",    "falls",     "falling",
        "dropped",   "drop",       "dropping",  "grew",    "grow",    "growing", "increased", "increase",
        "increases", "increasing", "decreased", "cut",     "cuts",    "cutting", "raised",    "raise",
        "lifted",    "jumped",     "climbed",   "slipped", "slid",    "sank",    "gained",    "lost",
        "lose",      "declined",   "plunged",   "soared",  "surged",  "reduced", "lowered",   "expanded",
        "went",      "up",         "down",      "added",   "doubled", "changed", "moved",     "advanced"};
    for (std::size_t back = 1; back <= 6 && back <= first; ++back) {
        if (line.isMark(first - back, '.') || line.isMark(first - back, ';'))
            return false;
        if (line.isAnyOf(first - back, changes))
            return true;
    }
    return false;
}

bool isRangeVerb(const Line& line, std::size_t at)
{
    return line.isAnyOf(at, {"range", "ranges", "ranging", "ranged", "anywhere", "between", "anything"});
}

bool isYearLike(const Quantity& quantity)
{
    return quantity.value && quantity.hasDigits && !quantity.isGrouped && !quantity.isDecimal &&
           *quantity.value >= 1900 && *quantity.value < 2100;
}

bool isDigitWord(const NumberWord* word)
{
    return word && word->role <= NumberRole::Tens;
}

/// The magnitude of the numeral whose first atom is \a first: of "7 million" and "5 lakh crore"; 1 where it
/// has none of its own.
double magnitudeAt(const Line& line, std::size_t first, std::size_t end)
{
    std::size_t at = first;
    while (at < end && !line.isKind(at, AtomKind::Number) && !isDigitWord(numberWordAt(line, at)))
        ++at; // a currency
    double magnitude = 1;
    for (++at; at < end; ++at) {
        const NumberWord* word = numberWordAt(line, at);
        if (line.isMark(at, '-') || (isDigitWord(word) && magnitude == 1))
            continue;
        const bool isScale = isRole(word, NumberRole::Scale) || isRole(word, NumberRole::Hundred) ||
                             isRole(word, NumberRole::Dozen) ||
                             (isRole(word, NumberRole::Abbreviation) && magnitude == 1);
        if (!isScale)
            break;
        magnitude *= word->value;
    }
    return magnitude;
}

/// The lower amount takes the unit and magnitude that only the upper one has: "€70-75m", "5 to 7 percent",
/// "three or four hundred people".
void shareUnit(const Line& line, Quantity& low, const Quantity& high, std::size_t second)
{
    const double upper = *high.value;
    if (high.hasScale && !low.hasScale) {
        const double magnitude = magnitudeAt(line, second, high.end);
        const double scale = *low.value * magnitude <= upper ? magnitude : 1;
        if (line.isMark(low.end, '-') || low.kind == UnitKind::None || *low.value < upper / 1000)
            *low.value *= scale;
    }
    if (low.kind == UnitKind::None || low.kind == UnitKind::Count) {
        low.kind = high.kind;
        low.unit = high.unit;
    }
}

/// Undoes the unit's factor on a shared unit: "5 to 7 petaFLOP" has read 7e15 already.
bool canJoin(const Quantity& low, const Quantity& high)
{
    if (!low.value || !high.value || low.isHyphenated || low.kind == UnitKind::Times)
        return false;
    if (low.isFraction != high.isFraction)
        return false;
    const bool isBare =
        low.kind == UnitKind::None || (low.kind == UnitKind::Count && high.kind == UnitKind::Count);
    return isBare || (low.kind == high.kind && low.unit == high.unit);
}

/// The second end of a range of money: what stands there is money too, "75m" no length.
std::optional<Quantity> readMoneyEnd(const Line& line, std::size_t second, const Quantity& low)
{
    auto high = readAmount(line, second);
    auto numeral = readNumeral(line, second);
    if ((high && high->kind == UnitKind::Money) || !numeral || !line.isMark(low.end, '-'))
        return high;
    applyScale(line, numeral->end, true, *numeral);
    if (numeral->isOrdinal || numeral->isVague || !numeral->hasDigits)
        return std::nullopt;
    Quantity end = low;
    end.first = second;
    end.end = numeral->end;
    end.value = numeral->value;
    end.hasScale = numeral->hasScale;
    return end;
}

/// "between 10m and 12m tonnes": what stood for metres are millions, as in the second end.
void readMillions(const Line& line, std::size_t second, const Quantity& high, Quantity& low)
{
    const bool isMetres = low.kind == UnitKind::Physical && low.unit == "m" && low.end == low.first + 2 &&
                          line.is(low.end - 1, "m") && line.isGlued(low.end - 1);
    if (!isMetres || !high.hasScale || !line.is(second + 1, "m") || !line.isGlued(second + 1))
        return;
    *low.value *= 1e6;
    low.hasScale = true;
    low.kind = UnitKind::None;
    low.unit.clear();
}

/// "aged 11 to 16", "aged 5 to 36 months": both ends are ages where the first is one.
void readAgeEnd(const Quantity& low, Quantity& high)
{
    if (low.kind != UnitKind::Age || !high.value || *high.value > 130 ||
        (high.kind != UnitKind::None && high.kind != UnitKind::Time && high.kind != UnitKind::Count))
        return;
    high.unit = high.kind == UnitKind::Time ? high.unit : low.unit;
    high.kind = UnitKind::Age;
    high.noun = 0;
}

/// "five or six boats", "three or four hundred people": neighbours in one breath. \a low has the magnitude of
/// \a high already.
bool isEither(const Quantity& low, double least, const Quantity& high)
{
    constexpr double farthestRatio = 2.5;
    const bool isCounted = high.kind == UnitKind::None
                               ? high.hasScale && !low.hasScale // "four or five million"
                               : high.kind != UnitKind::Age && high.kind != UnitKind::Score;
    return low.kind == UnitKind::None && !low.isFraction && !low.isDecimal && isCounted &&
           low.hasDigits == high.hasDigits && least > 0 && *high.value <= farthestRatio * least &&
           (low.hasDigits || *low.value != 1) && !isYearLike(low);
}

/// "between 3 and 7 percent", "from 3 to 5 percent", "$5-7 million": one quantity of two ends, or nothing.
std::optional<Quantity> joined(const Line& line, Quantity low, std::size_t second)
{
    const bool isBetween = low.first > 0 && line.is(low.first - 1, "between");
    const bool isFrom = low.first > 0 && line.is(low.first - 1, "from");
    auto high = low.kind == UnitKind::Money && low.unit.size() == 3 ? readMoneyEnd(line, second, low)
                                                                    : readAmount(line, second);
    if (!high)
        return std::nullopt;
    readMillions(line, second, *high, low);
    readAgeEnd(low, *high);
    if (high->kind == UnitKind::Age && low.kind == UnitKind::Age)
        low.unit = high->unit;
    if (!canJoin(low, *high))
        return std::nullopt;
    // "8 million in 2019 to 11 million in 2021"
    if (isYearLike(low) && low.kind == UnitKind::None && low.first > 0 &&
        line.isAnyOf(low.first - 1, {"in", "since", "during", "of"}))
        return std::nullopt;
    const bool isDash = line.isMark(low.end, '-');
    const bool isRepeated =
        low.kind != UnitKind::None && low.kind != UnitKind::Count && high->kind == low.kind && !isDash;
    const bool isRange = isBetween || isDash ||
                         (low.first > 0 && isRangeVerb(line, low.first - (isFrom ? 2 : 1) % (low.first + 1)));
    if (!isRange && (isFrom ? isRepeated || isStep(line, low.first) : isRepeated && isStep(line, low.first)))
        return std::nullopt;
    if (isDash && (line.isMark(high->end, '-') && line.isKind(high->end + 1, AtomKind::Number)))
        return std::nullopt;
    Quantity range = low;
    shareUnit(line, range, *high, second);
    if (line.is(second - 1, "or") && !isEither(low, *range.value, *high))
        return std::nullopt;
    if (range.kind == UnitKind::None && high->kind == UnitKind::None &&
        (isDash || isYearLike(low) || isYearLike(*high) || isStep(line, low.first)))
        return std::nullopt;
    if (*range.value >= *high->value && high->kind != UnitKind::Temperature)
        return std::nullopt;
    range.low = std::min(*range.value, *high->value);
    range.high = std::max(*range.value, *high->value);
    range.value.reset();
    range.kind = high->kind == UnitKind::None ? range.kind : high->kind;
    range.unit = high->kind == UnitKind::None ? range.unit : high->unit;
    range.noun = high->noun;
    range.end = high->end;
    range.isHyphenated = high->isHyphenated;
    range.hasScale = range.hasScale || high->hasScale;
    range.by = "figures/range";
    range.isComparatorInSpan = isBetween;
    range.firstWithComparator = isBetween ? low.first - 1 : low.first;
    return range;
}

std::optional<Quantity> readRangeOrAmount(const Line& line, std::size_t first)
{
    auto amount = readAmount(line, first);
    if (!amount || !amount->value)
        return amount;
    if (auto range = readWithError(line, *amount))
        return range;
    const bool isBetween = first > 0 && line.is(first - 1, "between");
    // A counted noun is read far behind the number; the range's second end stands right after it.
    const std::size_t second = behindConnector(line, amount->end, isBetween);
    if (second > 0) {
        if (auto range = joined(line, *amount, second))
            return range;
    }
    return amount;
}

/// "37 billion × 14.8 trillion, or 3.3 × 10^24 FLOP": a factor has no part in its product's unit.
bool isFactor(const Line& line, const Quantity& quantity)
{
    return line.isMark(quantity.end, 'x') || (quantity.first > 0 && line.isMark(quantity.first - 1, 'x'));
}

/// "9 and 10 t", "2.2, 3.1 and 4 percent": bare numbers before an amount in a list take its unit.
void shareUnitsInLists(const Line& line, std::vector<Quantity>& quantities)
{
    for (std::size_t index = quantities.size(); index-- > 1;) {
        Quantity& low = quantities[index - 1];
        const Quantity& high = quantities[index];
        const std::size_t between = high.first - low.end;
        const bool isListed =
            (between == 1 && (line.isAnyOf(low.end, {"and", "or"}) || line.isMark(low.end, ','))) ||
            (between == 2 && line.isMark(low.end, ',') && line.isAnyOf(low.end + 1, {"and", "or"}));
        // "rose from 12.41 to 12.82 euros"
        const bool isStepTo = between == 1 && line.is(low.end, "to") && low.first > 0 &&
                              line.is(low.first - 1, "from") && low.isDecimal == high.isDecimal;
        const bool isShared = high.kind != UnitKind::None && (isStepTo || high.kind != UnitKind::Money);
        const bool isBare =
            low.kind == UnitKind::None || (low.kind == UnitKind::Count && low.noun == high.noun);
        if ((!isListed && !isStepTo) || !isShared || !isBare || isYearLike(low) ||
            low.hasDigits != high.hasDigits || isFactor(line, low) || isFactor(line, high))
            continue;
        low.kind = high.kind;
        low.unit = high.unit;
        low.noun = high.noun;
        low.by = "figures/shared-unit";
    }
}

/// 4.1 times a million is 4,100,000 and nothing less.
double withoutRest(double value)
{
    constexpr double least = 1000;
    constexpr double part = 1e-15;
    const double whole = std::round(value);
    return std::abs(value) >= least && std::abs(value - whole) <= part * std::abs(value) ? whole : value;
}

/// Whether a quantity can begin there: turns nearly all words and marks of a line away at once.
bool mayBegin(const Line& line, std::size_t at)
{
    switch (line[at].kind) {
    case AtomKind::Number:
    case AtomKind::Currency:
        return true;
    case AtomKind::Mark:
        return line[at].mark == '-'; // a minus
    case AtomKind::Opaque:
        return line.wordAt(at).ends_with('s'); // "in her 40s"
    case AtomKind::Word:
        break;
    }
    const std::string_view word = line.wordAt(at);
    const bool mayBeNumber = lowered(word.front()) == 'n' && (line.is(at, "no") || line.is(at, "number"));
    // A word has a number glued to it only where the scanner parted them: "R20m".
    return mayBeNumber || numberWordAt(line, at) || line.isKind(at + 1, AtomKind::Currency) ||
           (line.isKind(at + 1, AtomKind::Number) && line.isGlued(at + 1)) || isCurrencyCode(word);
}

} // namespace

std::vector<Quantity> readQuantities(const Line& line)
{
    std::vector<Quantity> quantities;
    std::size_t at = 0;
    while (at < line.size()) {
        if (!mayBegin(line, at)) {
            ++at;
            continue;
        }
        const bool isBehindRank = !quantities.empty() && quantities.back().kind == UnitKind::Rank;
        auto quantity = readRank(line, at);
        if (!quantity && isBehindRank)
            quantity = readRankAgain(line, at);
        if (!quantity)
            quantity = readAgeGroup(line, at);
        if (!quantity)
            quantity = readOdds(line, at);
        if (!quantity)
            quantity = readRangeOrAmount(line, at);
        if (!quantity) {
            ++at;
            continue;
        }
        const bool isGroup = quantity->kind == UnitKind::Age && quantity->isSure;
        if (quantity->kind != UnitKind::Rank && !isGroup && (!quantity->low || quantity->isVague))
            readComparator(line, *quantity);
        at = std::max(quantity->end, at + 1);
        quantities.push_back(std::move(*quantity));
    }
    shareUnitsInLists(line, quantities);
    for (Quantity& quantity : quantities) {
        for (auto* value : {&quantity.value, &quantity.low, &quantity.high}) {
            if (*value)
                **value = withoutRest(**value);
        }
    }
    return quantities;
}

} // namespace crossread::figures
