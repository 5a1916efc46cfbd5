// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/numeral.h"

#include "model/extract/figures/number_words.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace crossread::figures {

namespace {

/// The number word at an atom, or nothing.
const NumberWord* numberWordAt(const Line& line, std::size_t at)
{
    return line.isKind(at, AtomKind::Word) ? findNumberWord(LowerWord(line.wordAt(at)).view()) : nullptr;
}

bool isRole(const NumberWord* word, NumberRole role)
{
    return word && word->role == role;
}

/// The longest run of number words read as one numeral: nobody writes more, and hostile text may.
constexpr std::size_t longestNumeral = 24;

/// Reads the whole part: "two hundred and five thousand", "3 hundred and 21", "5.6 million".
class Cardinal {
public:
    Cardinal(const Line& line, std::size_t first) : m_line(line), m_first(first), m_at(first) {}

    /// Whether there is one; then value() and end() tell.
    bool read();

    [[nodiscard]] double value() const { return m_total + std::max(m_current, 0.0); }
    [[nodiscard]] std::size_t end() const { return m_at; }
    [[nodiscard]] bool hasDigits() const { return m_hasDigits; }
    [[nodiscard]] bool hasScale() const { return m_hasScale; }
    [[nodiscard]] double lastScale() const { return m_scale; }

private:
    bool take(std::size_t at);
    bool takeDigits(const Atom& atom);
    bool takeWord(const NumberWord& word);
    std::size_t joined(std::size_t at) const;

    const Line& m_line;
    std::size_t m_first;
    std::size_t m_at;
    double m_total = 0;
    double m_current = -1; ///< what the next scale multiplies; -1 while nothing was read
    double m_scale = std::numeric_limits<double>::infinity();
    bool m_hasDigits = false;
    bool m_hasScale = false;
    bool m_isPlainDigits = false; ///< the last part were digits: words may only scale them
};

bool Cardinal::takeDigits(const Atom& atom)
{
    const bool isLater = m_current >= 0 || m_total > 0;
    if (isLater) {
        const bool fits =
            atom.value < 100 && m_current >= 100 && std::fmod(m_current, 100) == 0 && !atom.isDecimal;
        const bool fitsAfterScale = m_current < 0 && !atom.isDecimal && atom.value < m_scale && m_scale > 100;
        if (!fits && !fitsAfterScale)
            return false;
    }
    m_current = std::max(m_current, 0.0) + atom.value;
    m_hasDigits = true;
    m_isPlainDigits = true;
    return true;
}

bool Cardinal::takeWord(const NumberWord& word)
{
    const double rest = m_current < 0 ? 0 : m_current;
    switch (word.role) {
    case NumberRole::Zero:
    case NumberRole::Unit:
    case NumberRole::Teen:
    case NumberRole::Tens: {
        const double room = word.role == NumberRole::Unit && std::fmod(rest, 100) >= 20 ? 10 : 100;
        if (m_current >= 0 && (std::fmod(rest, room) != 0 || rest == 0 || m_isPlainDigits))
            return false;
        m_current = rest + word.value;
        return true;
    }
    case NumberRole::Hundred:
        if (rest >= 100 || (m_current == 0))
            return m_isPlainDigits && rest < 1000
                       ? (m_current = rest * 100, m_hasScale = true, m_isPlainDigits = false, true)
                       : false;
        m_current = (m_current < 0 ? 1 : rest) * 100;
        m_hasScale = true;
        m_isPlainDigits = false;
        return true;
    case NumberRole::Scale:
        if (word.value >= m_scale || (m_current < 0 && m_total > 0))
            return false;
        m_total += (m_current < 0 ? 1 : rest) * word.value;
        m_scale = word.value;
        m_current = -1;
        m_hasScale = true;
        m_isPlainDigits = false;
        return true;
    case NumberRole::Dozen:
        m_current = (m_current < 0 ? 1 : rest) * 12;
        m_hasScale = true;
        return true;
    default:
        return false;
    }
}

bool Cardinal::take(std::size_t at)
{
    if (m_line.isKind(at, AtomKind::Number) && !m_line[at].isFraction)
        return takeDigits(m_line[at]);
    const NumberWord* word = numberWordAt(m_line, at);
    return word && takeWord(*word);
}

/// The atom that a numeral may go on at: behind "and", "&" or a hyphen.
std::size_t Cardinal::joined(std::size_t at) const
{
    if (m_line.is(at, "and") || m_line.isMark(at, '&'))
        return m_hasScale ? at + 1 : at;
    if (m_line.isMark(at, '-') && numberWordAt(m_line, at + 1) && at > m_first &&
        !m_line.isKind(at - 1, AtomKind::Number))
        return at + 1;
    const bool isListed = m_line.isMark(at, ',') && m_scale < 1e300 && numberWordAt(m_line, at + 1) &&
                          !m_hasDigits && m_current < 0;
    return isListed ? at + 1 : at;
}

bool Cardinal::read()
{
    if (isRole(numberWordAt(m_line, m_at), NumberRole::Article)) {
        const NumberWord* next = numberWordAt(m_line, m_at + 1);
        if (!isRole(next, NumberRole::Hundred) && !isRole(next, NumberRole::Scale) &&
            !isRole(next, NumberRole::Dozen))
            return false;
        ++m_at;
    }
    if (!take(m_at))
        return false;
    ++m_at;
    while (m_at < m_first + longestNumeral) {
        std::size_t next = joined(m_at);
        if (next != m_at && isRole(numberWordAt(m_line, next), NumberRole::Article))
            break; // "two and a half" is a fraction's business
        if (!take(next))
            break;
        m_at = next + 1;
    }
    return true;
}

/// A denominator at \a at: "thirds", "quarter", "-eighth", "twenty-first(s)"; 0 where there is none.
struct Denominator {
    double value = 0;
    std::size_t end = 0;
    bool isPlural = false;
};

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

/// "of a million", "million", "a dozen" behind a fraction: what it is a fraction of.
void scaleFraction(const Line& line, Numeral& numeral)
{
    std::size_t at = numeral.end;
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

std::optional<Numeral> readBareFraction(const Line& line, std::size_t first)
{
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
    if (numeral.hasScale)
        return numeral;
    const bool isUnit =
        line.isAnyOf(numeral.end, {"a", "an"}) && word->role == NumberRole::Half; // "half a percent"
    if (isUnit) {
        ++numeral.end;
        return numeral;
    }
    if (word->role == NumberRole::Quarter && !hasArticle)
        return std::nullopt;
    if (!isFractionContext(line, numeral.end) && !(hasArticle && word->role == NumberRole::Half))
        return std::nullopt;
    return numeral;
}

/// "and a half", "and three quarters" behind a whole number.
void addFraction(const Line& line, double lastScale, Numeral& numeral)
{
    std::size_t at = numeral.end;
    if (line.isKind(at, AtomKind::Number) && line[at].isFraction && line[at].hasSpaceBefore &&
        numeral.hasDigits) {
        numeral.value += line[at].value; // "10 1/2"
        numeral.end = at + 1;
        return;
    }
    if (!line.is(at, "and"))
        return;
    ++at;
    double over = 1;
    if (line.isAnyOf(at, {"a", "an"}))
        ++at;
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

/// "two thirds", "one-eighth", "twenty-three fifths".
bool divide(const Line& line, Numeral& numeral)
{
    const Denominator denominator = readDenominator(line, numeral.end);
    if (denominator.value == 0 || (numeral.hasDigits && !denominator.isPlural))
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

/// "one in five", "two out of three": a fraction of a whole.
bool addWhole(const Line& line, Numeral& numeral)
{
    const std::size_t at = line.is(numeral.end, "in")                                      ? numeral.end + 1
                           : line.is(numeral.end, "out") && line.is(numeral.end + 1, "of") ? numeral.end + 2
                                                                                           : 0;
    if (at == 0 || numeral.hasScale || numeral.value > 10 || numeral.isDecimal)
        return false;
    Cardinal whole(line, at);
    if (!whole.read() || whole.value() <= numeral.value || whole.value() > 1e6)
        return false;
    const std::size_t end =
        line.isAnyOf(whole.end(), {"hundreds", "thousands"}) ? whole.end() + 1 : whole.end();
    if (line.isMark(end, '%') || line.isAnyOf(end, {"days", "weeks", "months", "years", "hours", "minutes",
                                                    "seconds", "games", "matches", "percent"}))
        return false;
    numeral.value /= whole.value() * (end > whole.end() ? 100 : 1);
    numeral.end = end;
    numeral.isFraction = true;
    return true;
}

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
    if (some->value == 2) {
        numeral.isVague = false;
    }
    numeral.hasScale = true;
    const NumberWord* second = numberWordAt(line, at + 1);
    if (isRole(second, NumberRole::Scale) && second->value > scale->value) {
        numeral.value *= second->value;
        numeral.high *= second->value;
        numeral.end = at + 2;
    }
    return numeral;
}

std::optional<Numeral> readOrdinal(const Line& line, std::size_t first)
{
    if (line.isKind(first, AtomKind::Number) && line.isGlued(first + 1) &&
        line.isAnyOf(first + 1, {"st", "nd", "rd", "th"})) {
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

std::optional<Numeral> readUnsigned(const Line& line, std::size_t first)
{
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
    Cardinal cardinal(line, first);
    if (!cardinal.read())
        return readBareFraction(line, first);
    Numeral numeral{first, cardinal.end(), cardinal.value(), 0};
    numeral.hasDigits = cardinal.hasDigits();
    numeral.hasScale = cardinal.hasScale();
    numeral.isDecimal = line[first].isDecimal;
    numeral.isGrouped = line[first].isGrouped;
    if (!divide(line, numeral) && !addWhole(line, numeral)) {
        addDecimals(line, numeral);
        addFraction(line, cardinal.lastScale(), numeral);
    }
    return numeral;
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
    const bool isSign = line.isMark(first, '-') && line.isKind(first + 1, AtomKind::Number) &&
                        (line.isGlued(first + 1) || first == 0) &&
                        (first == 0 || line[first].hasSpaceBefore || line.isMark(first - 1, '('));
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
    const bool isLong = written.size() > 1;
    const bool isGlued = line.isGlued(at);
    const bool isPlain =
        written == "k" || written == "K" || written == "M" || written == "B" || written == "bn";
    const bool isSure =
        isMoney ? (isGlued || isLong || written == "m" || written == "b" || written == "M" || written == "B")
                : (isLong && written != "mm" && written != "MM" && written != "mil" && written != "bill") ||
                      (isPlain && isGlued);
    if (!isSure)
        return false;
    numeral.value *= word->value;
    numeral.hasScale = true;
    numeral.end = at + 1;
    return true;
}

} // namespace crossread::figures
