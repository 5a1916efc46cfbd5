// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/amount.h"

#include "model/extract/figures/age.h"
#include "model/extract/figures/counted_noun.h"
#include "model/extract/figures/money.h"
#include "model/extract/figures/temperature.h"
#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>

namespace crossread::figures {

namespace {

/// "six times", "10x", "3-fold".
bool addTimes(const Line& line, std::size_t at, Quantity& quantity)
{
    const bool isSign = line.isGlued(at) && quantity.hasDigits &&
                        (line.isAnyOf(at, {"x", "fold"}) || line.isMark(at, 'x')) &&
                        !line.isKind(at + 1, AtomKind::Number);
    if (!isSign && !line.isAnyOf(at, {"times", "fold"}))
        return false;
    quantity.unit = "times";
    quantity.kind = UnitKind::Times;
    quantity.end = at + 1;
    quantity.by = "figures/multiple";
    return true;
}

/// The smaller part of a length or weight behind the greater: "5 feet and 6 inches", "9st 4lb", "7lb 3oz".
void addMinor(const Line& line, Quantity& quantity)
{
    struct Pair {
        std::string_view major;
        double parts;
        std::array<std::string_view, 3> words;
    };
    static constexpr std::array<Pair, 3> pairs{{{"ft", 12, {"in", "inch", "inches"}},
                                                {"stone", 14, {"lb", "lbs", "pounds"}},
                                                {"lb", 16, {"oz", "ounce", "ounces"}}}};
    const auto pair = std::ranges::find(pairs, quantity.unit, &Pair::major);
    if (pair == pairs.end() || !quantity.value)
        return;
    const std::size_t at = line.is(quantity.end, "and") ? quantity.end + 1 : quantity.end;
    const auto minor = readNumeral(line, at);
    if (!minor || minor->isVague || minor->value >= pair->parts || !line.isAnyOf(minor->end, pair->words))
        return;
    *quantity.value += minor->value / pair->parts;
    quantity.end = minor->end + 1;
}

/// Digits joined to a word before them are part of its name: "SCP-173", "GPT-4", but not "8-to-16".
bool isJoinedToName(const Line& line, std::size_t first)
{
    const bool isUnit = first > 2 && line.isGlued(first - 2) && line.isKind(first - 3, AtomKind::Number);
    return first > 1 && line.isMark(first - 1, '-') && line.isGlued(first - 1) && line.isGlued(first) &&
           line.isKind(first - 2, AtomKind::Word) && !isUnit && // "3km-5km"
           !line.isAnyOf(first - 2, {"to", "and", "sub", "over", "under", "mid", "pre", "post"});
}

bool addUnit(const Line& line, std::size_t at, Quantity& quantity)
{
    std::size_t from = at;
    const bool isBracketed = quantity.hasDigits && ((line.isMark(at, '(') && line.isMark(at + 2, ')')) ||
                                                    (line.isMark(at, '[') && line.isMark(at + 2, ']')));
    // "tens of millions of tonnes"
    if (isBracketed || (quantity.isVague && line.is(at, "of")))
        ++from;
    const auto unit = readUnit(line, from, quantity.hasDigits);
    if (!unit || unit->symbol == "turns" || isJoinedToName(line, quantity.first))
        return false;
    constexpr std::size_t longestSymbol = 2;
    const bool isApart = line.isKind(from, AtomKind::Word) && line[from].hasSpaceBefore &&
                         line.wordAt(from).size() <= longestSymbol;
    if (isApart && line.isMark(unit->end, '-') && line.isGlued(unit->end) &&
        line.isKind(unit->end + 1, AtomKind::Number))
        return false; // "24703 L-202"
    if (unit->symbol == "stone" && line.is(from, "st") && !line.isGlued(from))
        return false;
    if (isBracketed && unit->kind == UnitKind::Time)
        return false;
    if (unit->symbol == "in" && line.is(from, "in") &&
        !line.isAnyOf(from + 1, {"thick", "long", "wide", "tall", "high", "deep"}) &&
        unit->end < line.size() && !line.isKind(unit->end, AtomKind::Mark))
        return false;
    quantity.unit = unit->symbol;
    quantity.kind = unit->kind;
    quantity.end = unit->end + (isBracketed ? 1 : 0);
    quantity.by = "figures/unit";
    multiply(quantity, unit->factor);
    addMinor(line, quantity);
    return true;
}

bool isCountable(const Line& line, std::size_t noun)
{
    const std::string_view word = line.wordAt(noun);
    return isPlural(word) || isModelNumber(word) || (line.isMark(noun - 1, '-') && word.ends_with('s'));
}

/// "7.8 flattened whole streets": what looks like the past of a verb parts the decimal from the noun.
bool isBehindVerb(const Line& line, std::size_t at, std::size_t noun)
{
    for (std::size_t word = at; word < noun; ++word) {
        if (line.isKind(word, AtomKind::Word) && line.wordAt(word).ends_with("ed"))
            return true;
    }
    return false;
}

/// Nouns that a counted noun is not understood without: "four data centres", "ten graphics cards".
bool opensCompound(const Line& line, std::size_t at)
{
    return line.isAnyOf(at, {"car", "coal", "court", "data", "gas", "graphics", "oil", "patent", "power",
                             "production", "research", "space", "steel", "test", "training", "wind"});
}

/// "a 6,000-strong crowd": how many belong to it.
bool addStrong(const Line& line, std::size_t at, Quantity& quantity)
{
    if (!line.is(at, "strong"))
        return false;
    const bool isOfPeople = line.isAnyOf(
        at + 1, {"army",    "audience",  "brigade",    "choir",  "community",  "congregation", "contingent",
                 "crew",    "crowd",     "delegation", "force",  "garrison",   "group",        "membership",
                 "militia", "orchestra", "party",      "police", "population", "security",     "squad",
                 "staff",   "team",      "union",      "unit",   "workforce"});
    quantity.unit = isOfPeople ? "people" : "";
    quantity.noun = at;
    quantity.end = at + 1;
    return true;
}

/// "three straight quarters" tells how long, not how many of them.
bool isSpanOfTime(const Line& line, std::size_t at, std::size_t noun)
{
    return noun == at + 1 && line.isAnyOf(at, {"consecutive", "straight", "successive"}) &&
           line.isAnyOf(noun, {"quarters", "years", "months", "weeks", "days"});
}

bool addCount(const Line& line, std::size_t at, const Numeral& numeral, Quantity& quantity)
{
    if (quantity.isHyphenated && addStrong(line, at, quantity)) {
        quantity.isSure = quantity.unit == "people";
    } else if (quantity.isHyphenated) {
        if (!line.isKind(at, AtomKind::Word) || !isHyphenNoun(line.wordAt(at)))
            return false;
        quantity.unit = line.wordAt(at);
        if (line.isAnyOf(at, {"parameter", "token"}))
            quantity.unit += 's'; // as without the hyphens
        quantity.noun = at;
        quantity.end = at + 1;
    } else {
        const auto noun = countedNoun(line, at);
        if (!noun || !isCountable(line, *noun) ||
            (numeral.isDecimal && !numeral.hasScale && isBehindVerb(line, at, *noun)))
            return false;
        if (isSpanOfTime(line, at, *noun)) {
            quantity.kind = UnitKind::Time;
            quantity.unit = line.wordAt(*noun);
            quantity.end = *noun + 1;
            return true;
        }
        quantity.noun = *noun;
        const bool isCompound = *noun > at + 1 && line.isMark(*noun - 1, '-') && line.isGlued(*noun);
        const bool isOpened = !isCompound && *noun > at && opensCompound(line, *noun - 1);
        const std::size_t first = isCompound ? *noun - 2 : isOpened ? *noun - 1 : *noun; // "start-ups"
        quantity.unit = Span{line[first].span.begin, line[*noun].span.end}.in(line.text);
    }
    quantity.kind = UnitKind::Count;
    quantity.by = numeral.isVague ? "figures/count-vague" : "figures/count";
    return true;
}

/// "a tenth of the price", "half the cost", "twice the speed".
bool addRatio(const Numeral& numeral, Quantity& quantity)
{
    if (!numeral.isFraction && !numeral.isMultiple)
        return false;
    quantity.unit = "times";
    quantity.kind = UnitKind::Times;
    quantity.by = numeral.isFraction ? "figures/fraction" : "figures/multiple";
    return true;
}

/// A million written as a glued "m" before what is counted: "75m users".
bool isMillions(const Line& line, const Numeral& numeral)
{
    if (!numeral.hasDigits || numeral.hasScale || !line.isGlued(numeral.end) || !line.is(numeral.end, "m"))
        return false;
    if (line.is(numeral.end + 1, "bpd"))
        return true;
    if (line.isAnyOf(numeral.end + 1, {"finals", "heats", "hurdles", "races", "relays", "sprints"}))
        return false; // metres
    const auto noun = countedNoun(line, numeral.end + 1);
    return noun && *noun == numeral.end + 1 && isPlural(line.wordAt(*noun));
}

/// Behind trillion-scale numbers of tokens or parameters a bare "T" is a magnitude: "15T tokens".
bool isTrillions(const Line& line, const Numeral& numeral)
{
    return numeral.hasDigits && !numeral.hasScale && line.isGlued(numeral.end) && line.has(numeral.end) &&
           line.wordAt(numeral.end) == "T" &&
           line.isAnyOf(numeral.end + 1, {"tokens", "parameters", "params"});
}

void scaleNumeral(const Line& line, Numeral& numeral)
{
    if (applyScale(line, numeral.end, false, numeral))
        return;
    if (isMillions(line, numeral) || isTrillions(line, numeral)) {
        numeral.value *= isMillions(line, numeral) ? 1e6 : 1e12;
        numeral.hasScale = true;
        ++numeral.end;
    }
}

/// "a half-point cut", "raised rates by a quarter point": a fraction of a point where rates are told.
bool addPoints(const Line& line, std::size_t at, Quantity& quantity)
{
    static constexpr ListedWords rates(std::to_array<std::string_view>(
        {"bank",      "basis",      "bond",     "borrowing", "central",    "cut",       "cuts",
         "easing",    "fed",        "hike",     "hikes",     "increase",   "increases", "inflation",
         "interest",  "lending",    "monetary", "percent",   "percentage", "rate",      "rates",
         "reduction", "reductions", "rise",     "rises",     "yield",      "yields"}));
    constexpr std::size_t reach = 10;
    const bool isOf = line.is(at, "of") && line.is(at + 1, "a"); // "a quarter of a point"
    const std::size_t point = isOf ? at + 2 : at;
    if (!quantity.isFraction || quantity.hasScale || !line.isAnyOf(point, {"point", "points"}))
        return false;
    const std::size_t begin = quantity.first - std::min(reach, quantity.first);
    bool isTold = false;
    for (std::size_t near = begin; !isTold && near < point + reach && line.has(near); ++near)
        isTold = line.isMark(near, '%') ||
                 (line.isKind(near, AtomKind::Word) && rates.contains(line.wordAt(near)));
    if (!isTold)
        return false;
    quantity.unit = "percentage points";
    quantity.kind = UnitKind::PercentPoints;
    quantity.end = point + 1;
    quantity.by = "figures/unit";
    return true;
}

/// "a magnitude 6.1 earthquake", "the 7.1-magnitude quake", "5.9 on the Richter scale".
bool addMagnitude(const Line& line, std::size_t at, Quantity& quantity)
{
    constexpr double strongest = 11;
    if (!quantity.hasDigits || quantity.hasScale || *quantity.value > strongest)
        return false;
    std::size_t before = quantity.first;
    if (before > 0 && (line.is(before - 1, "of") || (line.isMark(before - 1, '-') && line.isGlued(before))))
        --before;
    const bool isBehind = before > 0 && line.is(before - 1, "magnitude");
    const bool isBefore =
        line.is(at, "magnitude") && (quantity.isHyphenated || quantity.isDecimal ||
                                     line.isAnyOf(at + 1, {"earthquake", "quake", "tremor", "aftershock"}));
    const bool isRichter = line.is(at, "on") && line.is(at + 1, "the") && line.is(at + 2, "richter");
    if (!isBehind && !isBefore && !isRichter)
        return false;
    quantity.kind = UnitKind::Score;
    quantity.isSure = true;
    quantity.end = isBefore && quantity.isHyphenated ? at + 1 : quantity.end;
    quantity.by = "figures/score";
    return true;
}

/// "by a factor of 10"
bool addFactor(const Line& line, Quantity& quantity)
{
    if (quantity.first < 2 || !line.is(quantity.first - 1, "of") || !line.is(quantity.first - 2, "factor") ||
        quantity.first < 4 || !line.is(quantity.first - 4, "by"))
        return false;
    quantity.unit = "times";
    quantity.kind = UnitKind::Times;
    quantity.isSure = true;
    quantity.by = "figures/multiple";
    return true;
}

/// A fraction that "a" of the noun behind it belongs to: "half a loaf" is no ratio.
bool endsInArticle(const Line& line, const Numeral& numeral)
{
    return numeral.isFraction && numeral.end > numeral.first + 1 &&
           line.isAnyOf(numeral.end - 1, {"a", "an"});
}

} // namespace

std::optional<Quantity> readAmount(const Line& line, std::size_t first)
{
    if (auto money = readMoneyBefore(line, first))
        return money;
    auto numeral = readNumeral(line, first);
    if (!numeral || numeral->isOrdinal)
        return std::nullopt;
    const std::size_t bare = numeral->end;
    scaleNumeral(line, *numeral);
    Quantity quantity = quantityOf(first, *numeral, "figures/number");
    if (numeral->isMultiple)
        return addRatio(*numeral, quantity) ? std::optional(quantity) : std::nullopt;
    std::size_t at = numeral->end;
    if (line.isMark(at, '-') && line.isKind(at + 1, AtomKind::Word) &&
        (line.isGlued(at + 1) || line[at].hasSpaceBefore)) {
        ++at;
        quantity.isHyphenated = true;
        Numeral again = *numeral;
        if (applyScale(line, at, false, again)) {
            *numeral = again; // "1-million-member"
            quantity.value = again.value;
            at = again.end;
            at += line.isMark(at, '-') && line.isGlued(at) && line.isGlued(at + 1) ? 1 : 0;
        }
    }
    const bool isUnitFound = addMoneyAfter(line, *numeral, at, quantity) ||
                             addPence(line, *numeral, at, quantity) || addAge(line, at, quantity) ||
                             addTimes(line, at, quantity) || addBareDegrees(line, at, quantity) ||
                             addPoints(line, at, quantity) || addMagnitude(line, at, quantity) ||
                             addUnit(line, at, quantity) || addFactor(line, quantity);
    if (isUnitFound)
        return quantity;
    if (addAgeBefore(line, *numeral, quantity))
        return quantity;
    const bool isGluedName =
        bare == numeral->end && line.isGlued(bare) && line.isKind(bare, AtomKind::Word) && numeral->hasDigits;
    if (isGluedName && !line.is(bare, "'s"))
        return std::nullopt; // "36Kr", "4o"
    if (endsInArticle(line, *numeral) || (numeral->isFraction && line.isAnyOf(at, {"point", "points"})))
        return std::nullopt;
    if (addRatio(*numeral, quantity) || addCount(line, at, *numeral, quantity))
        return quantity;
    quantity.isHyphenated = false;
    return quantity;
}

} // namespace crossread::figures
