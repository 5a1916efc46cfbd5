// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/grammar.h"
#include "model/extract/listed_words.h"

#include <charconv>

namespace crossread::dates {

using enum WordClass;

namespace {

constexpr int fortnight = 100;

} // namespace

/// "3h", "15min", "3.5years": number and unit in one token.
std::size_t Grammar::readGlued(std::size_t i, double& number, TimeUnit& unit) const
{
    if (!lexeme(i).startsWithDigit || lexeme(i).kind != None)
        return 0;
    const std::string_view token = word(i);
    const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), number);
    const std::string_view ending = token.substr(static_cast<std::size_t>(end - token.data()));
    if (error != std::errc{} || ending.empty() || number > 10000)
        return 0;
    const DateWord& entry = dateWord(ending);
    if (entry.kind == Unit && entry.value != fortnight) {
        unit = static_cast<TimeUnit>(entry.value);
        return i + 1;
    }
    // One letter only where a distance in time is asked for: "5m" is mostly five million.
    const bool isAsked =
        before(i).is(In) || before(i).is(For) || before(i).is(Within) || is(i + 1, Ago) || is(i + 1, Later);
    static constexpr std::pair<std::string_view, TimeUnit> letters[] = {
        {"h", TimeUnit::Hour}, {"d", TimeUnit::Day}, {"w", TimeUnit::Week}, {"y", TimeUnit::Year}};
    for (const auto& [letter, letterUnit] : letters) {
        if (ending.size() == 1 && (ending[0] | 32) == letter[0] && (isAsked || letter == "h")) {
            unit = letterUnit;
            return i + 1;
        }
    }
    return 0;
}

std::size_t Grammar::readUnit(std::size_t i, TimeUnit& unit, double& times) const
{
    if (is(i, Quarter) && lexeme(i).value == 0) {
        unit = TimeUnit::Quarter;
        return i + 1;
    }
    // A hotel's nights are days.
    if (is(i, DayPart) && isWord(i, "nights")) {
        unit = TimeUnit::Day;
        return i + 1;
    }
    if (!is(i, Unit))
        return 0;
    if (isWord(i, "week") && is(i + 1, Dash) && lexeme(i + 1).isGlued && isWord(i + 2, "end")) {
        unit = TimeUnit::Weekend;
        return i + 3;
    }
    if (lexeme(i).value == fortnight) {
        unit = TimeUnit::Week;
        times = 2;
    } else {
        unit = static_cast<TimeUnit>(lexeme(i).value);
    }
    return i + 1;
}

/// A number in digits or words; "a few" and "several" are fuzzy, "a couple of" is two.
std::size_t Grammar::readNumber(std::size_t i, double& number, bool& isFuzzy) const
{
    const Lexeme& first = lexeme(i);
    if (first.startsWithDigit) {
        const std::string_view digits = word(i);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return error == std::errc{} && end == digits.data() + digits.size() && number < 100000 ? i + 1 : 0;
    }
    std::size_t at = i;
    if (is(at, Article)) {
        number = 1;
        ++at;
        if (is(at, Few)) {
            isFuzzy = true;
            return at + 1;
        }
        if (is(at, Couple)) {
            number = 2;
            return is(at + 1, Of) ? at + 2 : at + 1;
        }
        if (isWord(at, "dozen")) {
            number = 12;
            return at + 1;
        }
        return is(at, Scale) ? (number = lexeme(at).value, at + 1) : at;
    }
    if (is(at, Few) || is(at, Couple)) {
        isFuzzy = is(at, Few);
        number = 2;
        return is(at, Couple) && is(at + 1, Of) ? at + 2 : at + 1;
    }
    if (!is(at, Cardinal))
        return 0;
    number = lexeme(at).value;
    ++at;
    const std::size_t ones = is(at, Dash) || (is(at, And) && number == 20) ? at + 1 : at;
    if (number >= 20 && is(ones, Cardinal) && lexeme(ones).value > 0 && lexeme(ones).value < 10) {
        number += lexeme(ones).value;
        at = ones + 1;
    }
    if (is(at, Scale)) {
        number *= lexeme(at).value;
        ++at;
        const std::size_t rest = skip(at, And);
        if (is(rest, Cardinal)) {
            number += lexeme(rest).value;
            at = rest + 1;
        }
    }
    return at;
}

/// "half an hour", "half a year", "a half hour".
std::size_t Grammar::readHalf(std::size_t i) const
{
    std::size_t at = is(i, Article) && is(i + 1, Half) ? i + 1 : i;
    if (!is(at, Half))
        return 0;
    ++at;
    at = skip(at, Dash);
    at = skip(at, Article);
    return is(at, Unit) ? at : 0;
}

/// "1/2 hour", "3/4h", "a quarter of an hour", "\u00bd hour": the lexeme of the unit; 0 where there is none.
/// The unit may be glued to the second number.
std::size_t Grammar::readFraction(std::size_t i, double& number, TimeUnit& gluedUnit, bool& isGlued) const
{
    isGlued = false;
    if (lexeme(i).startsWithDigit && word(i).size() >= 3 && word(i)[1] == '/') {
        const std::string_view digits = word(i).substr(0, 3);
        const std::string_view ending = word(i).substr(3);
        number = digits == "1/2" ? 0.5 : digits == "1/4" ? 0.25 : digits == "3/4" ? 0.75 : 0;
        isGlued = number != 0 && (ending == "h" || ending == "hr");
        gluedUnit = TimeUnit::Hour;
        return isGlued ? i + 1 : number != 0 && ending.empty() && is(i + 1, Unit) ? i + 1 : 0;
    }
    if (is(i, Number) && is(i + 1, Slash) && lexeme(i + 1).isGlued && lexeme(i + 2).isGlued &&
        lexeme(i + 2).startsWithDigit && lexeme(i).value < lexeme(i + 2).value && lexeme(i + 2).value <= 4) {
        number = static_cast<double>(lexeme(i).value) / lexeme(i + 2).value;
        if (is(i + 2, Number))
            return is(i + 3, Unit) ? i + 3 : 0;
        double denominator = 0;
        isGlued = readGlued(i + 2, denominator, gluedUnit) != 0;
        return isGlued ? i + 3 : 0;
    }
    if (word(i) == "\u00bd" && is(i + 1, Unit)) {
        number = 0.5;
        return i + 1;
    }
    std::size_t at = skip(i, Article);
    const bool isThree = isWord(at, "three");
    number = isThree ? 0.75 : 0.25;
    at = isThree ? skip(at + 1, Dash) : at;
    // "a quarter century", "a quarter-century"
    const std::size_t whole = skip(at + 1, Dash);
    if (!isThree && at > i && is(at, Quarter) && lexeme(at).value == 0 && isWord(whole, "century"))
        return whole;
    if (!is(at, Quarter) || lexeme(at).value != 0 || !is(at + 1, Of) || !is(at + 2, Article) ||
        !is(at + 3, Unit))
        return 0;
    return at + 3;
}

/// "and a half", "and a quarter" behind a number or its unit: how much, and the lexeme behind it.
std::size_t Grammar::readAndPart(std::size_t i, double& more) const
{
    // "two-and-a-half"
    const auto behindDash = [this](std::size_t at) {
        return is(at, Dash) && lexeme(at).isGlued && lexeme(at + 1).isGlued ? at + 1 : at;
    };
    const bool isJoined = behindDash(i) != i;
    i = behindDash(i);
    if (!is(i, And))
        return 0;
    std::size_t at = behindDash(i + 1);
    at = is(at, Article) ? behindDash(at + 1) : at;
    const bool isQuarter = is(at, Quarter) && lexeme(at).value == 0 && !lexeme(at).isPlural && at > i + 1;
    if (!is(at, Half) && !isQuarter)
        return 0;
    // "an hour and half the night"
    if (at == i + 1 && (is(at + 1, The) || is(at + 1, Of) || is(at + 1, Article)))
        return 0;
    more = isQuarter ? 0.25 : 0.5;
    return isJoined ? behindDash(at + 1) : at + 1;
}

/// "three-quarters of voters", "a quarter of its sales": a part of something, not of the year. \a begin is
/// the number's lexeme, \a unit that of "quarters".
bool Grammar::isShare(std::size_t begin, std::size_t unit, double number) const
{
    static constexpr ListedWords periods{std::to_array<std::string_view>(
        {"contraction", "decline", "declines", "expansion", "falling", "growth", "losses", "negative",
         "profit", "profits", "recession", "rising"})};
    const bool isPart = (number == 3 && lexeme(unit).isPlural) || (number == 1 && !lexeme(unit).isPlural);
    // "three straight quarters of growth"
    if (!isPart || (unit > begin + 1 && !is(unit - 1, Dash)))
        return false;
    if (number == 3 && is(unit - 1, Dash))
        return true;
    return is(unit + 1, Of) && !periods.contains(word(unit + 2));
}

/// Behind "full" in "two full years".
std::size_t Grammar::behindManner(std::size_t i) const
{
    static constexpr std::string_view manners[] = {"more",    "full",     "straight", "consecutive",
                                                   "trading", "business", "whole",    "calendar",
                                                   "working", "further",  "long",     "successive"};
    for (const std::string_view manner : manners) {
        if (isWord(i, manner))
            return i + 1;
    }
    return i;
}

/// Numbers with their units: "two years", "2 years, 1 month and 21 days", "a year and a half", "18-month".
std::size_t Grammar::readAmount(std::size_t i, Amount& amount) const
{
    std::size_t end = 0;
    for (std::size_t at = i, parts = 0; parts < 6; ++parts) {
        double number = 0;
        double times = 1;
        bool isFuzzy = false;
        TimeUnit unit = TimeUnit::Day;
        std::size_t unitAt = readHalf(at);
        bool isGluedFraction = false;
        const std::size_t fractionEnd = unitAt == 0 ? readFraction(at, number, unit, isGluedFraction) : 0;
        const std::size_t gluedEnd = isGluedFraction    ? fractionEnd
                                     : fractionEnd != 0 ? 0
                                                        : readGlued(at, number, unit);
        if (gluedEnd != 0) {
            unitAt = gluedEnd;
        } else if (fractionEnd != 0) {
            unitAt = fractionEnd;
        } else if (unitAt != 0) {
            number = 0.5;
        } else {
            unitAt = readNumber(at, number, isFuzzy);
            if (unitAt == 0)
                break;
            double more = 0;
            if (const std::size_t partEnd = readAndPart(unitAt, more); partEnd != 0 && is(partEnd, Unit)) {
                number += more;
                unitAt = partEnd;
            }
            unitAt = behindManner(skip(unitAt, Dash));
            if (is(unitAt, Quarter) && isShare(at, unitAt, number))
                break;
        }
        const std::size_t unitEnd = gluedEnd != 0 ? gluedEnd : readUnit(unitAt, unit, times);
        if (unitEnd == 0 || (gluedEnd == 0 && unit == TimeUnit::Second && !lexeme(unitAt).isPlural &&
                             !lexeme(unitAt).isShort && number != 1))
            break;
        if (unit == TimeUnit::Second && is(at, Article) && !lexeme(unitAt).isPlural && parts == 0)
            break;
        amount.isFuzzy |= isFuzzy;
        end = afterPoint(unitEnd);
        double more = 0;
        if (const std::size_t partEnd = readAndPart(end, more)) {
            number += more;
            end = partEnd;
        }
        // "a quarter of a century" counts to the year.
        const bool isPartOfCentury = unit == TimeUnit::Century && number < 1 && !isFuzzy;
        amount.of(isPartOfCentury ? TimeUnit::Year : unit) += isPartOfCentury ? number * 100
                                                              : isFuzzy       ? 1
                                                                              : number * times;
        at = skip(end, Comma);
        at = skip(at, And);
        if (is(at, Article) || is(at, Few))
            break;
    }
    return end;
}

} // namespace crossread::dates
