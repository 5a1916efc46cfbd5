// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/cardinal.h"

#include <cmath>

namespace crossread::figures {

Denominator readDenominator(const Line& line, std::size_t at)
{
    if (line.isMark(at, '-'))
        ++at;
    const NumberWord* word = numberWordAt(line, at);
    if (!word)
        return {};
    double tens = 0;
    if (word->role == NumberRole::Tens && (line.isMark(at + 1, '-') || numberWordAt(line, at + 1))) {
        tens = word->value;
        at += line.isMark(at + 1, '-') ? 2 : 1;
        word = numberWordAt(line, at);
        if (!word || (word->role != NumberRole::Ordinal && word->role != NumberRole::Ordinals) ||
            word->value > 9)
            return {};
    }
    const bool isPlural =
        word->role == NumberRole::Ordinals || line.is(at, "quarters") || line.is(at, "halves");
    switch (word->role) {
    case NumberRole::Half:
        return {2, at + 1, isPlural};
    case NumberRole::Quarter:
        return {4, at + 1, isPlural};
    case NumberRole::Ordinal:
    case NumberRole::Ordinals:
        if (tens + word->value < 3)
            return {};
        return {tens + word->value, at + 1, isPlural};
    default:
        return {};
    }
}

namespace {

/// The atom behind a hyphen at \a at that joins two words, or \a at.
std::size_t behindHyphen(const Line& line, std::size_t at)
{
    return line.isMark(at, '-') && line.isGlued(at) && line.isGlued(at + 1) ? at + 1 : at;
}

/// "of a million", "million", "a dozen" behind a fraction: what it is a fraction of.
void scaleFraction(const Line& line, Numeral& numeral)
{
    std::size_t at = numeral.end;
    const std::size_t article = behindHyphen(line, at); // "half-a-dozen"
    if (article > at && line.is(article, "a"))
        at = behindHyphen(line, article + 1);
    if (line.is(at, "of"))
        ++at;
    if (line.is(at, "a"))
        ++at;
    const NumberWord* word = numberWordAt(line, at);
    if (!word)
        return;
    const bool isScale = word->role == NumberRole::Scale || word->role == NumberRole::Dozen ||
                         word->role == NumberRole::Hundred;
    if (!isScale)
        return;
    numeral.value *= word->value;
    numeral.end = at + 1;
    numeral.hasScale = true;
    numeral.isFraction = false;
}

/// What may follow a bare "a third" or "half" so that it is an amount and no rank or part of a game.
bool isFractionContext(const Line& line, std::size_t at)
{
    static constexpr std::string_view followers[] = {
        "of",      "the",    "its",  "their",   "his",     "her",     "our",   "that",
        "as",      "less",   "more", "lower",   "higher",  "cheaper", "fewer", "faster",
        "smaller", "larger", "from", "million", "billion", "trillion"};
    return at >= line.size() || line.isKind(at, AtomKind::Mark) || line.isAnyOf(at, followers);
}

/// "and a half", "and three quarters" behind a whole number; "four-and-a-half".
void addFraction(const Line& line, double lastScale, Numeral& numeral)
{
    std::size_t at = numeral.end;
    const bool isJoined = line.is(behindHyphen(line, at), "and") && behindHyphen(line, at) > at;
    if (isJoined)
        ++at;
    if (line.isKind(at, AtomKind::Number) && line[at].isFraction && line[at].hasSpaceBefore &&
        numeral.hasDigits) {
        numeral.value += line[at].value; // "10 1/2"
        numeral.end = at + 1;
        return;
    }
    if (!line.is(at, "and"))
        return;
    at = isJoined ? behindHyphen(line, at + 1) : at + 1;
    double over = 1;
    if (line.isAnyOf(at, {"a", "an"}))
        at = isJoined ? behindHyphen(line, at + 1) : at + 1;
    else if (Cardinal cardinal(line, at); cardinal.read() && !cardinal.hasDigits()) {
        over = cardinal.value();
        at = cardinal.end();
    } else {
        return;
    }
    const Denominator denominator = readDenominator(line, at);
    if (denominator.value == 0 || over >= denominator.value || denominator.isPlural != (over > 1))
        return;
    Numeral part{at, denominator.end, over / denominator.value, 0};
    const bool isScaled = numeral.hasScale && lastScale < 1e300 && std::fmod(numeral.value, lastScale) == 0;
    scaleFraction(line, part);
    if (part.hasScale && !isScaled)
        numeral.value = (numeral.value + over / denominator.value) * (part.value * denominator.value / over);
    else
        numeral.value += part.hasScale ? part.value : isScaled ? part.value * lastScale : part.value;
    numeral.hasScale = numeral.hasScale || part.hasScale;
    numeral.isDecimal = true;
    numeral.end = part.end;
}

/// "six quarters", "two quarters in a row": parts of a year, where "three-quarters" and "three quarters of
/// the firms" are a fraction.
bool areQuartersOfYear(const Line& line, const Numeral& numeral, std::size_t end)
{
    if (!line.is(numeral.end, "quarters") || numeral.value == 0.5)
        return false;
    if (numeral.value != 1 && numeral.value != 3)
        return true;
    const bool isAlone = numeral.first == 0 && end >= line.size();
    const bool isStep = numeral.first > 0 && line.is(numeral.first - 1, "by");
    if (isAlone || isStep)
        return false;
    if (line.is(end, "of"))
        return line.isAnyOf(end + 1, {"contraction", "decline", "declines", "declining", "expansion",
                                      "falling", "growth", "losses", "negative", "positive", "profit",
                                      "recession", "rising", "shrinking", "stagnation"});
    return !line.isAnyOf(end, {"a", "an", "as", "empty", "full", "his", "its", "point", "points", "that",
                               "the", "their"}) &&
           !numberWordAt(line, end);
}

/// "two thirds", "one-eighth", "twenty-three fifths".
bool divide(const Line& line, Numeral& numeral)
{
    const Denominator denominator = readDenominator(line, numeral.end);
    if (denominator.value == 0 || (numeral.hasDigits && !denominator.isPlural) ||
        areQuartersOfYear(line, numeral, denominator.end))
        return false;
    const bool isOne = numeral.value == 1;
    if (denominator.isPlural == isOne)
        return false;
    numeral.value /= denominator.value;
    numeral.end = denominator.end;
    numeral.isFraction = true;
    scaleFraction(line, numeral);
    return true;
}

/// "two hundred point zero three": the digits behind the point.
void addDecimals(const Line& line, Numeral& numeral)
{
    if (!line.is(numeral.end, "point") || numeral.hasDigits)
        return;
    double place = 1;
    double decimals = 0;
    std::size_t at = numeral.end + 1;
    for (; at < numeral.end + longestNumeral; ++at) {
        const NumberWord* word = numberWordAt(line, at);
        if (!word || word->role > NumberRole::Tens)
            break;
        const bool isDigit = word->value < 10;
        const NumberWord* next = line.isMark(at + 1, '-') ? numberWordAt(line, at + 2) : nullptr;
        const bool isPair = word->role == NumberRole::Tens && isRole(next, NumberRole::Unit);
        place /= isDigit ? 10 : 100;
        decimals += (word->value + (isPair ? next->value : 0)) * place;
        at += isPair ? 2 : 0;
    }
    if (at == numeral.end + 1)
        return;
    numeral.value += decimals;
    numeral.end = at;
    numeral.isDecimal = true;
}

/// Behind these "one in five" is no fraction: "won two in five days".
constexpr std::string_view timesAndGames[] = {"days",    "weeks",   "months", "years",   "hours",
                                              "minutes", "seconds", "games",  "matches", "percent"};

/// "a one-in-four chance", but no "one-in-100-year flood".
bool addHyphenedWhole(const Line& line, Numeral& numeral)
{
    const std::size_t in = behindHyphen(line, numeral.end);
    if (in == numeral.end || !line.is(in, "in") || numeral.isDecimal || numeral.hasScale ||
        numeral.value > 10 || behindHyphen(line, in + 1) == in + 1)
        return false;
    Cardinal whole(line, in + 2);
    if (!whole.read() || whole.value() > 1e6 || whole.value() <= numeral.value)
        return false;
    if (line.isMark(whole.end(), '-') && line.isGlued(whole.end()))
        return false;
    numeral.value /= whole.value();
    numeral.end = whole.end();
    numeral.isFraction = true;
    return true;
}

/// "one in five", "two out of three", "one over three": a fraction of a whole.
bool addWhole(const Line& line, Numeral& numeral)
{
    const bool isOver = line.is(numeral.end, "over");
    const bool isOut = line.is(numeral.end, "out") && line.is(numeral.end + 1, "of");
    if (addHyphenedWhole(line, numeral))
        return true;
    if ((!isOver && !isOut && !line.is(numeral.end, "in")) || numeral.isDecimal)
        return false;
    const bool isEvery = !isOut && line.is(numeral.end + 1, "every"); // "one in every 50"
    Cardinal whole(line, numeral.end + (isOut || isEvery ? 2 : 1));
    if (!whole.read() || whole.value() > 1e6)
        return false;
    const bool isPlural = line.isAnyOf(whole.end(), {"hundreds", "thousands"});
    const std::size_t end = isPlural ? whole.end() + 1 : whole.end();
    const bool isProper = !numeral.hasScale && numeral.value <= 10 && whole.value() > numeral.value;
    const bool isWholeLine = end >= line.size() || line.isKind(end, AtomKind::Mark);
    if (isOver ? !isWholeLine : !isProper)
        return false;
    if (line.isMark(end, '%') || line.isAnyOf(end, timesAndGames))
        return false;
    numeral.value /= whole.value() * (isPlural ? 100 : 1);
    numeral.end = end;
    numeral.isFraction = true;
    return true;
}

} // namespace

void readFractionBehind(const Line& line, double lastScale, Numeral& numeral)
{
    if (divide(line, numeral) || addWhole(line, numeral))
        return;
    addDecimals(line, numeral);
    addFraction(line, lastScale, numeral);
}

namespace {

/// "a year and a half": the half belongs to what stands before it.
bool isAddedHalf(const Line& line, std::size_t first)
{
    const std::size_t article = first > 0 && line.is(first - 1, "a") ? first - 1 : first;
    return article > 2 && line.is(article, "a") && line.is(article - 1, "and") &&
           line.isKind(article - 2, AtomKind::Word) &&
           line.isAnyOf(article - 3, {"a", "an", "one", "another"});
}

} // namespace

std::optional<Numeral> readBareFraction(const Line& line, std::size_t first)
{
    if (isAddedHalf(line, first))
        return std::nullopt;
    std::size_t at = first;
    const bool hasArticle = line.isAnyOf(at, {"a", "an"});
    if (hasArticle)
        ++at;
    const NumberWord* word = numberWordAt(line, at);
    if (!word)
        return std::nullopt;
    if (!hasArticle && word->role != NumberRole::Half && word->role != NumberRole::Quarter)
        return std::nullopt;
    const Denominator denominator = readDenominator(line, at);
    if (denominator.value == 0 || denominator.isPlural)
        return std::nullopt;
    Numeral numeral{first, denominator.end, 1 / denominator.value, 0};
    numeral.isFraction = true;
    scaleFraction(line, numeral);
    const std::size_t next = behindHyphen(line, numeral.end);
    const bool isOfPoint = line.isAnyOf(next, {"point", "percentage"}); // "a quarter-point cut"
    if (numeral.hasScale || isOfPoint)
        return numeral;
    const bool isUnit =
        line.isAnyOf(numeral.end, {"a", "an"}) && word->role == NumberRole::Half; // "half a percent"
    if (isUnit) {
        ++numeral.end;
        return numeral;
    }
    if (word->role == NumberRole::Quarter && !hasArticle)
        return std::nullopt;
    const bool isCompared = word->role == NumberRole::Half && first > 0 &&
                            line.isAnyOf(first - 1, {"than", "about", "almost", "nearly", "over", "roughly"});
    const bool isStep =
        first > 0 && (hasArticle ? line.isAnyOf(first - 1, {"by", "as"}) : line.is(first - 1, "by"));
    if (!isCompared && !isStep && !isFractionContext(line, numeral.end) &&
        !(hasArticle && word->role == NumberRole::Half))
        return std::nullopt;
    return numeral;
}

} // namespace crossread::figures
