// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/numeral.h"

#include "model/extract/figures/cardinal.h"
#include "model/extract/figures/counted_noun.h"

#include <cmath>

namespace crossread::figures {

namespace {

/// "dozens", "tens of thousands", "hundreds of billions".
std::optional<Numeral> readMany(const Line& line, std::size_t first)
{
    const NumberWord* word = numberWordAt(line, first);
    if (!isRole(word, NumberRole::Many))
        return std::nullopt;
    const bool isDozens = word->value == 12;
    Numeral numeral{first, first + 1, isDozens ? 24 : word->value, isDozens ? 100 : word->value * 10, true};
    numeral.hasScale = true;
    for (int links = 0; links < 3 && line.is(numeral.end, "of"); ++links) {
        const NumberWord* next = numberWordAt(line, numeral.end + 1);
        if (!isRole(next, NumberRole::Many))
            break;
        numeral.value *= next->value;
        numeral.high *= next->value;
        numeral.end += 2;
    }
    if (word->value == 10 && numeral.end == first + 1)
        return std::nullopt; // "tens" alone
    return numeral;
}

/// "several hundred", "a few thousand", "a couple of million".
std::optional<Numeral> readSome(const Line& line, std::size_t first)
{
    std::size_t at = line.is(first, "a") ? first + 1 : first;
    const NumberWord* some = numberWordAt(line, at);
    if (!isRole(some, NumberRole::Some))
        return std::nullopt;
    ++at;
    if (line.is(at, "of"))
        ++at;
    const NumberWord* scale = numberWordAt(line, at);
    if (!scale || (scale->role != NumberRole::Hundred && scale->role != NumberRole::Scale &&
                   scale->role != NumberRole::Dozen))
        return std::nullopt;
    Numeral numeral{first, at + 1, scale->value * 2, scale->value * 10, true};
    numeral.isVague = some->value != 2; // "a couple of hundred" is two hundred
    numeral.hasScale = true;
    const NumberWord* second = numberWordAt(line, at + 1);
    if (isRole(second, NumberRole::Scale) && second->value > scale->value) {
        numeral.value *= second->value;
        numeral.high *= second->value;
        numeral.end = at + 2;
    }
    return numeral;
}

/// "9st", "11st 4lb": a weight, not the eleventh.
bool isStone(const Line& line, std::size_t first)
{
    const double rest = std::fmod(line[first].value, 10);
    const bool isEleventh = std::fmod(line[first].value, 100) == 11;
    return line.is(first + 1, "st") &&
           (rest != 1 || isEleventh ||
            (line.isKind(first + 2, AtomKind::Number) && line.isAnyOf(first + 3, {"lb", "lbs"})));
}

std::optional<Numeral> readOrdinal(const Line& line, std::size_t first)
{
    if (line.isKind(first, AtomKind::Number) && line.isGlued(first + 1) &&
        line.isAnyOf(first + 1, {"st", "nd", "rd", "th"}) && !isStone(line, first)) {
        Numeral numeral{first, first + 2, line[first].value, 0};
        numeral.hasDigits = true;
        numeral.isOrdinal = true;
        return numeral;
    }
    double tens = 0;
    std::size_t at = first;
    const NumberWord* word = numberWordAt(line, at);
    if (isRole(word, NumberRole::Tens) && line.isMark(at + 1, '-')) {
        tens = word->value;
        at += 2;
        word = numberWordAt(line, at);
    }
    if (!isRole(word, NumberRole::Ordinal) || (tens > 0 && word->value > 9))
        return std::nullopt;
    Numeral numeral{first, at + 1, tens + word->value, 0};
    numeral.isOrdinal = true;
    return numeral;
}

/// "this one", "the one you mentioned": no number.
bool isPronoun(const Line& line, std::size_t first)
{
    if (!line.is(first, "one") || first == 0 || line.isMark(first + 1, '-') || numberWordAt(line, first + 1))
        return false;
    const bool isAlone = !line.isKind(first + 1, AtomKind::Word) || isFunctionWord(line, first + 1);
    return isAlone && line.isAnyOf(first - 1, {"the", "this", "that", "which", "each", "every", "any", "no",
                                               "another", "some"});
}

std::optional<Numeral> readUnsigned(const Line& line, std::size_t first)
{
    // All numerals begin so; most words of a text are none.
    if (!line.isKind(first, AtomKind::Number) && !numberWordAt(line, first))
        return std::nullopt;
    if (auto ordinal = readOrdinal(line, first))
        return ordinal;
    if (line.isKind(first, AtomKind::Number) && line[first].isFraction) {
        Numeral numeral{first, first + 1, line[first].value, 0};
        numeral.hasDigits = true;
        numeral.isFraction = true;
        numeral.isDecimal = true;
        return numeral;
    }
    if (auto many = readMany(line, first))
        return many;
    if (auto some = readSome(line, first))
        return some;
    if (isPronoun(line, first))
        return std::nullopt;
    Cardinal cardinal(line, first);
    if (!cardinal.read())
        return readBareFraction(line, first);
    Numeral numeral{first, cardinal.end(), cardinal.value(), 0};
    numeral.hasDigits = cardinal.hasDigits();
    numeral.hasScale = cardinal.hasScale();
    numeral.isDecimal = line[first].isDecimal;
    numeral.isGrouped = line[first].isGrouped;
    readFractionBehind(line, cardinal.lastScale(), numeral);
    return numeral;
}

/// Whether the dash there is a minus: before a number, and nothing glued before it but a bracket or a
/// currency.
bool isMinusSign(const Line& line, std::size_t at)
{
    if (!line.isMark(at, '-') || !line.isKind(at + 1, AtomKind::Number) || (!line.isGlued(at + 1) && at > 0))
        return false;
    return at == 0 || line[at].hasSpaceBefore || line.isMark(at - 1, '(') ||
           line.isKind(at - 1, AtomKind::Currency);
}

/// Behind money a lone "m" is a million; a space before it is rare with "t" and "k".
bool isMoneyMagnitude(std::string_view written, bool isGlued)
{
    return isGlued || written.size() > 1 || written == "m" || written == "b" || written == "M" ||
           written == "B";
}

/// Behind other numbers "m" is a metre, "mm" a millimetre and "b" often a bit.
bool isPlainMagnitude(std::string_view written, bool isGlued, const Numeral& numeral)
{
    if (written.size() > 1)
        return written != "mm" && written != "MM" && (written != "mil" || isGlued);
    if (!isGlued)
        return written == "k" && numeral.isDecimal;
    const bool isBillions = written == "b" && (numeral.isDecimal || numeral.value < 1000);
    return isBillions || written == "k" || written == "K" || written == "M" || written == "B";
}

} // namespace

std::optional<Numeral> readNumeral(const Line& line, std::size_t first)
{
    const NumberWord* word = numberWordAt(line, first);
    if (isRole(word, NumberRole::Multiple)) {
        Numeral numeral{first, first + 1, word->value, 0};
        numeral.isMultiple = true;
        return numeral;
    }
    const bool isSign = isMinusSign(line, first);
    if (!isSign && !isRole(word, NumberRole::Minus))
        return readUnsigned(line, first);
    auto numeral = readUnsigned(line, first + 1);
    if (!numeral || numeral->isOrdinal || numeral->isVague)
        return std::nullopt;
    numeral->first = first;
    numeral->value = -numeral->value;
    return numeral;
}

bool applyScale(const Line& line, std::size_t at, bool isMoney, Numeral& numeral)
{
    const NumberWord* word = numberWordAt(line, at);
    if (!word)
        return false;
    const bool isWord =
        word->role == NumberRole::Scale || (word->role == NumberRole::Many && word->value >= 1000);
    if (isWord && !numeral.hasScale) {
        numeral.value *= word->value;
        numeral.high *= word->value;
        numeral.hasScale = true;
        numeral.end = at + 1;
        return true;
    }
    if (word->role != NumberRole::Abbreviation || !numeral.hasDigits || numeral.hasScale)
        return false;
    const std::string_view written = line.wordAt(at);
    if (!(isMoney ? isMoneyMagnitude(written, line.isGlued(at))
                  : isPlainMagnitude(written, line.isGlued(at), numeral)))
        return false;
    numeral.value *= word->value;
    numeral.hasScale = true;
    numeral.end = at + 1;
    return true;
}

} // namespace crossread::figures
