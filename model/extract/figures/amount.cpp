// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/amount.h"

#include "model/extract/figures/counted_noun.h"
#include "model/extract/figures/money.h"

#include <algorithm>
#include <array>

namespace crossread::figures {

namespace {

bool isTimeWord(const Line& line, std::size_t at)
{
    return line.isAnyOf(at, {"year", "years", "month", "months", "week", "weeks", "day", "days"});
}

/// "aged 40", "age 87", "at the age of 56".
bool isAged(const Line& line, std::size_t first)
{
    if (first == 0)
        return false;
    return line.isAnyOf(first - 1, {"aged", "age"}) ||
           (first > 1 && line.is(first - 1, "of") && line.is(first - 2, "age"));
}

/// "40-year-old", "40 years old", "three months of age", "87 yo".
bool addAge(const Line& line, std::size_t at, Quantity& quantity)
{
    const bool isShort = line.is(at, "yo");
    if (!isShort && !isTimeWord(line, at))
        return false;
    std::size_t end = at + 1;
    if (!isShort) {
        if (line.isMark(end, '-'))
            ++end;
        if (line.isAnyOf(end, {"old", "olds"}))
            ++end;
        else if (line.is(end, "of") && line.is(end + 1, "age"))
            end += 2;
        else
            return false;
    }
    const char letter = isShort ? 'y' : static_cast<char>(line.wordAt(at).front() | 0x20);
    quantity.unit = letter == 'y' ? "years" : letter == 'm' ? "months" : letter == 'w' ? "weeks" : "days";
    quantity.kind = UnitKind::Age;
    quantity.end = end;
    quantity.by = "figures/age";
    return true;
}

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

/// "2 inches" behind "5 feet", with or without "and".
void addInches(const Line& line, Quantity& quantity)
{
    const std::size_t at = line.is(quantity.end, "and") ? quantity.end + 1 : quantity.end;
    const auto inches = readNumeral(line, at);
    if (!quantity.value || !inches || inches->isVague || inches->value >= 12 ||
        !line.isAnyOf(inches->end, {"in", "inch", "inches"}))
        return;
    *quantity.value += inches->value / 12;
    quantity.end = inches->end + 1;
}

/// Digits joined to a word before them are part of its name: "SCP-173", "GPT-4", but not "8-to-16".
bool isJoinedToName(const Line& line, std::size_t first)
{
    return first > 1 && line.isMark(first - 1, '-') && line.isGlued(first - 1) && line.isGlued(first) &&
           line.isKind(first - 2, AtomKind::Word) &&
           !line.isAnyOf(first - 2, {"to", "and", "sub", "over", "under", "mid", "pre", "post"});
}

/// "41.5C", "30F in the shade": without a degree sign only a decimal or the talk of heat tells it.
bool addBareDegrees(const Line& line, std::size_t at, Quantity& quantity)
{
    static constexpr std::string_view heat[] = {
        "cold",    "cool", "degrees",      "heat",        "hot",          "hottest", "coldest",
        "mercury", "warm", "temperatures", "temperature", "thermometers", "warmer",  "warming",
        "highs",   "lows", "cooler",       "shade",       "sunny",        "frost",   "heatwave"};
    constexpr std::size_t reach = 10;
    const std::string_view scale = line.has(at) ? line.wordAt(at) : std::string_view();
    if (!line.isGlued(at) || !quantity.hasDigits || quantity.hasScale || (scale != "C" && scale != "F"))
        return false;
    bool isTold = false;
    for (std::size_t near = quantity.first - std::min(reach, quantity.first);
         !isTold && near < quantity.end + reach && line.has(near); ++near)
        isTold = line.isAnyOf(near, heat);
    if (!isTold)
        return false;
    quantity.unit = "\xC2\xB0";
    quantity.unit += scale;
    quantity.kind = UnitKind::Temperature;
    quantity.end = at + 1;
    quantity.by = "figures/unit";
    return true;
}

bool addUnit(const Line& line, std::size_t at, Quantity& quantity)
{
    std::size_t from = at;
    const bool isBracketed = quantity.hasDigits && ((line.isMark(at, '(') && line.isMark(at + 2, ')')) ||
                                                    (line.isMark(at, '[') && line.isMark(at + 2, ']')));
    if (isBracketed)
        ++from;
    const auto unit = readUnit(line, from, quantity.hasDigits);
    if (!unit || unit->symbol == "turns" || isJoinedToName(line, quantity.first))
        return false;
    if (line.isMark(unit->end, '-') && line.isGlued(unit->end) &&
        line.isKind(unit->end + 1, AtomKind::Number))
        return false; // "24703 L-202"
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
    if (quantity.unit == "ft")
        addInches(line, quantity);
    return true;
}

/// Nouns that a hyphen joins to their number and that are counted all the same.
bool isHyphenNoun(const Line& line, std::size_t at)
{
    return line.isAnyOf(at, {"member", "person", "seat", "page", "nation", "country", "point", "room",
                             "story", "storey", "billion", "parameter", "token"});
}

bool isCountable(const Line& line, std::size_t noun)
{
    const std::string_view word = line.wordAt(noun);
    return isPlural(word) || isModelNumber(word) || (line.isMark(noun - 1, '-') && word.ends_with('s'));
}

/// Nouns that a counted noun is not understood without: "four data centres", "ten graphics cards".
bool opensCompound(const Line& line, std::size_t at)
{
    return line.isAnyOf(at, {"car", "coal", "court", "data", "gas", "graphics", "oil", "patent", "power",
                             "production", "research", "space", "steel", "test", "training", "wind"});
}

bool addCount(const Line& line, std::size_t at, const Numeral& numeral, Quantity& quantity)
{
    if (quantity.isHyphenated) {
        if (!isHyphenNoun(line, at))
            return false;
        quantity.unit = line.wordAt(at);
        if (line.isAnyOf(at, {"parameter", "token"}))
            quantity.unit += 's'; // as without the hyphens
        quantity.noun = at;
        quantity.end = at + 1;
    } else {
        const auto noun = countedNoun(line, at);
        if (!noun || !isCountable(line, *noun))
            return false;
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
                             addUnit(line, at, quantity);
    if (isUnitFound)
        return quantity;
    if (isAged(line, first) && numeral->value < 130 && !numeral->hasScale) {
        quantity.unit = "years";
        quantity.kind = UnitKind::Age;
        quantity.by = "figures/age";
        // "a man of age 87": the word is the number's label, as a currency's code is.
        quantity.first -= line.is(first - 1, "age") ? 1 : 0;
        return quantity;
    }
    const bool isGluedName =
        bare == numeral->end && line.isGlued(bare) && line.isKind(bare, AtomKind::Word) && numeral->hasDigits;
    if (isGluedName && !line.is(bare, "'s"))
        return std::nullopt; // "36Kr", "4o"
    if (addRatio(*numeral, quantity) || addCount(line, at, *numeral, quantity))
        return quantity;
    quantity.isHyphenated = false;
    return quantity;
}

} // namespace crossread::figures
