// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/amount.h"
#include "model/extract/figures/counted_noun.h"
#include "model/extract/figures/units.h"
#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>

namespace crossread::figures {

namespace {

/// Words before or behind an amount and what they make of it. "nearly" and "almost" count as about: the
/// amount is what the writer wants to be remembered.
struct Phrase {
    std::array<std::string_view, 4> words; ///< in order; unused ones empty
    Comparator comparator;
    bool isInSpan =
        true; ///< a reader's mark of the figure takes the words in ("more than 7%", but "up to" not)
};

constexpr Phrase before[] = {
    {{"something", "like", "", ""}, Comparator::About, false},
    {{"passed", "", "", ""}, Comparator::More, false},
    {{"passes", "", "", ""}, Comparator::More, false},
    {{"tops", "", "", ""}, Comparator::More, false},
    {{"no", "more", "than", ""}, Comparator::AtMost},
    {{"not", "more", "than", ""}, Comparator::AtMost},
    {{"no", "less", "than", ""}, Comparator::AtLeast},
    {{"not", "less", "than", ""}, Comparator::AtLeast},
    {{"no", "fewer", "than", ""}, Comparator::AtLeast},
    {{"more", "than", "", ""}, Comparator::More},
    {{"greater", "than", "", ""}, Comparator::More},
    {{"higher", "than", "", ""}, Comparator::More},
    {{"larger", "than", "", ""}, Comparator::More},
    {{"bigger", "than", "", ""}, Comparator::More},
    {{"older", "than", "", ""}, Comparator::More},
    {{"longer", "than", "", ""}, Comparator::More},
    {{"better", "than", "", ""}, Comparator::More},
    {{"in", "excess", "of", ""}, Comparator::More},
    {{"upwards", "of", "", ""}, Comparator::More},
    {{"upward", "of", "", ""}, Comparator::More},
    {{"north", "of", "", ""}, Comparator::More},
    {{"well", "over", "", ""}, Comparator::More},
    {{"just", "over", "", ""}, Comparator::More},
    {{"over", "", "", ""}, Comparator::More},
    {{"well", "above", "", ""}, Comparator::More},
    {{"above", "", "", ""}, Comparator::More},
    {{"exceeding", "", "", ""}, Comparator::More},
    {{"exceeds", "", "", ""}, Comparator::More, false},
    {{"exceeded", "", "", ""}, Comparator::More, false},
    {{"surpassing", "", "", ""}, Comparator::More, false},
    {{"topping", "", "", ""}, Comparator::More, false},
    {{"topped", "", "", ""}, Comparator::More, false},
    {{"surpassed", "", "", ""}, Comparator::More, false},
    {{"exceed", "", "", ""}, Comparator::More, false},
    {{"beyond", "", "", ""}, Comparator::More},
    {{"at", "least", "", ""}, Comparator::AtLeast},
    {{"minimum", "of", "", ""}, Comparator::AtLeast},
    {{"as", "little", "as", ""}, Comparator::AtLeast, false},
    {{"as", "few", "as", ""}, Comparator::AtLeast, false},
    {{"as", "low", "as", ""}, Comparator::AtLeast, false},
    {{"starting", "at", "", ""}, Comparator::AtLeast, false},
    {{"less", "than", "", ""}, Comparator::Less},
    {{"fewer", "than", "", ""}, Comparator::Less},
    {{"lower", "than", "", ""}, Comparator::Less},
    {{"smaller", "than", "", ""}, Comparator::Less},
    {{"younger", "than", "", ""}, Comparator::Less},
    {{"shorter", "than", "", ""}, Comparator::Less},
    {{"well", "under", "", ""}, Comparator::Less},
    {{"just", "under", "", ""}, Comparator::Less},
    {{"just", "below", "", ""}, Comparator::Less},
    {{"under", "", "", ""}, Comparator::Less},
    {{"well", "below", "", ""}, Comparator::Less},
    {{"below", "", "", ""}, Comparator::Less},
    {{"just", "shy", "of", ""}, Comparator::Less},
    {{"just", "short", "of", ""}, Comparator::Less},
    {{"short", "of", "", ""}, Comparator::Less, false},
    {{"up", "to", "", ""}, Comparator::AtMost, false},
    {{"at", "most", "", ""}, Comparator::AtMost},
    {{"as", "much", "as", ""}, Comparator::AtMost, false},
    {{"as", "many", "as", ""}, Comparator::AtMost, false},
    {{"as", "high", "as", ""}, Comparator::AtMost, false},
    {{"maximum", "of", "", ""}, Comparator::AtMost},
    {{"limited", "to", "", ""}, Comparator::AtMost, false},
    {{"capped", "at", "", ""}, Comparator::AtMost, false},
    {{"an", "estimated", "", ""}, Comparator::About, false},
    {{"estimated", "", "", ""}, Comparator::About, false},
    {{"estimated", "at", "", ""}, Comparator::About, false},
    {{"estimated", "to", "be", ""}, Comparator::About, false},
    {{"somewhere", "around", "", ""}, Comparator::About},
    {{"about", "", "", ""}, Comparator::About},
    {{"around", "", "", ""}, Comparator::About},
    {{"approximately", "", "", ""}, Comparator::About},
    {{"approx", "", "", ""}, Comparator::About},
    {{"approx", ".", "", ""}, Comparator::About},
    {{"roughly", "", "", ""}, Comparator::About},
    {{"some", "", "", ""}, Comparator::About},
    {{"nearly", "", "", ""}, Comparator::About},
    {{"almost", "", "", ""}, Comparator::About},
    {{"close", "to", "", ""}, Comparator::About},
    {{"near", "", "", ""}, Comparator::About},
    {{"something", "like", "", ""}, Comparator::About, false},
    {{"circa", "", "", ""}, Comparator::About},
    {{"ca", ".", "", ""}, Comparator::About},
    {{"perhaps", "", "", ""}, Comparator::About, false},
    {{"on", "the", "order", "of"}, Comparator::About, false},
    {{"~", "", "", ""}, Comparator::About},
    {{">", "", "", ""}, Comparator::More},
    {{"<", "", "", ""}, Comparator::Less},
};

constexpr Phrase behind[] = {
    {{"give", "or", "take", ""}, Comparator::About}, {{",", "give", "or", "take"}, Comparator::About},
    {{"or", "more", "", ""}, Comparator::AtLeast},   {{"or", "above", "", ""}, Comparator::AtLeast},
    {{"or", "higher", "", ""}, Comparator::AtLeast}, {{"and", "above", "", ""}, Comparator::AtLeast},
    {{"or", "over", "", ""}, Comparator::AtLeast},   {{"or", "better", "", ""}, Comparator::AtLeast},
    {{"and", "up", "", ""}, Comparator::AtLeast},    {{"or", "less", "", ""}, Comparator::AtMost},
    {{"or", "fewer", "", ""}, Comparator::AtMost},   {{"or", "below", "", ""}, Comparator::AtMost},
    {{"or", "under", "", ""}, Comparator::AtMost},   {{"or", "so", "", ""}, Comparator::About},
    {{"more", "or", "less", ""}, Comparator::About}, {{"-", "odd", "", ""}, Comparator::About},
    {{"+", "", "", ""}, Comparator::AtLeast},        {{"-", "plus", "", ""}, Comparator::AtLeast},
    {{"at", "least", "", ""}, Comparator::AtLeast},  {{"at", "most", "", ""}, Comparator::AtMost},
    {{"and", "over", "", ""}, Comparator::AtLeast},  {{"and", "older", "", ""}, Comparator::AtLeast},
    {{"or", "older", "", ""}, Comparator::AtLeast},  {{"or", "younger", "", ""}, Comparator::AtMost},
    {{"and", "under", "", ""}, Comparator::AtMost},  {{"and", "younger", "", ""}, Comparator::AtMost},
};

constexpr std::size_t lengthOf(const Phrase& phrase)
{
    std::size_t length = 0;
    while (length < phrase.words.size() && !phrase.words[length].empty())
        ++length;
    return length;
}

/// The words and signs that phrases before an amount end with, and that those behind it begin with: most of
/// what stands there is none.
constexpr WordGlance lastWords =
    glanceOf(before, [](const Phrase& phrase) { return phrase.words[lengthOf(phrase) - 1]; });
constexpr WordGlance firstWords = glanceOf(behind, [](const Phrase& phrase) { return phrase.words[0]; });

/// An atom as phrases spell it: a mark by its letter.
bool mayStand(const Line& line, const WordGlance& glance, std::size_t at)
{
    if (!line.has(at))
        return false;
    return line.isKind(at, AtomKind::Mark) ? glance.mayHold({&line[at].mark, 1})
                                           : glance.mayHold(line.wordAt(at));
}

bool stands(const Line& line, std::string_view word, std::size_t at)
{
    const bool isMark = word.size() == 1 && (word[0] < 'a' || word[0] > 'z');
    return isMark ? line.isMark(at, word[0]) : line.is(at, word);
}

bool stands(const Line& line, const Phrase& phrase, std::size_t at)
{
    for (std::size_t word = 0; word < phrase.words.size() && !phrase.words[word].empty(); ++word) {
        if (!stands(line, phrase.words[word], at + word))
            return false;
    }
    return true;
}

/// Words that may stand between the comparator and the amount: "more than a record $5m", "about another 20".
std::size_t skipBack(const Line& line, std::size_t first)
{
    std::size_t at = first;
    if (at > 0 && line.isAnyOf(at - 1, {"a", "an", "another", "the", "its", "their"}))
        --at;
    return at;
}

const Phrase* longestBefore(const Line& line, std::size_t end)
{
    if (end == 0 || !mayStand(line, lastWords, end - 1))
        return nullptr;
    const Phrase* best = nullptr;
    for (const Phrase& phrase : before) {
        const std::size_t length = lengthOf(phrase);
        if (length > end || !stands(line, phrase.words[length - 1], end - 1))
            continue;
        if ((!best || length > lengthOf(*best)) && stands(line, phrase, end - length))
            best = &phrase;
    }
    return best;
}

/// "the toll passed 200" tells that there are more, "the bill passed 51-49" does not.
bool isPassedLevel(const Line& line, std::size_t verb, const Quantity& quantity)
{
    static constexpr ListedWords levels(std::to_array<std::string_view>(
        {"attendance",   "capacity",  "cases",  "cost",      "costs",   "count",   "deaths",
         "debt",         "figure",    "income", "inflation", "number",  "numbers", "output",
         "population",   "price",     "prices", "profit",    "profits", "revenue", "revenues",
         "sales",        "spending",  "speed",  "speeds",    "sum",     "tally",   "temperature",
         "temperatures", "toll",      "tolls",  "total",     "totals",  "turnout", "turnover",
         "users",        "valuation", "value",  "volume"}));
    constexpr std::size_t reach = 8;
    const bool isScore =
        (line.isMark(quantity.end, '-') && line.isKind(quantity.end + 1, AtomKind::Number)) ||
        (line.is(quantity.end, "to") && line.isKind(quantity.end + 1, AtomKind::Number));
    if (isScore)
        return false;
    for (std::size_t back = 1; back <= std::min(reach, verb); ++back) {
        if (line.isKind(verb - back, AtomKind::Word) && levels.contains(line.wordAt(verb - back)))
            return true;
        if (line.isMark(verb - back, ';') || line.isMark(verb - back, '.'))
            break;
    }
    if (line.isAnyOf(quantity.end, {"mark", "milestone", "threshold"}))
        return true;
    if (quantity.first != verb + 1 ||
        (line.is(quantity.end, "in") &&
         line.isAnyOf(quantity.end + 1, {"aid", "cuts", "funding", "relief", "spending", "stimulus", "tax"})))
        return false;
    return quantity.hasScale || (quantity.kind == UnitKind::None && quantity.isGrouped) ||
           quantity.kind == UnitKind::Money || quantity.kind == UnitKind::Percent;
}

/// "six times more than" is no comparator of what follows, nor is "some" before a small count.
bool isOther(const Line& line, const Phrase& phrase, std::size_t begin, const Quantity& quantity)
{
    if (phrase.words[0] == "more" && begin > 0 &&
        line.isAnyOf(begin - 1, {"times", "fold", "percent", "even", "far"}))
        return true;
    if (line.isAnyOf(begin, {"passed", "passes", "topped", "tops"}))
        return !isPassedLevel(line, begin, quantity);
    if (phrase.words[0] == "some")
        return quantity.value && *quantity.value < 10 && !quantity.hasScale &&
               quantity.kind != UnitKind::Money;
    return phrase.words[0] == "over" && begin > 0 && line.isAnyOf(begin - 1, {"all", "spread"});
}

/// "50 or more schools": what is counted stands behind the comparator.
void countBehind(const Line& line, std::size_t at, Quantity& quantity)
{
    const bool isOne = !quantity.hasDigits && quantity.value && *quantity.value <= 1; // "one or more of them"
    if (quantity.kind != UnitKind::None || quantity.isDecimal || isOne || line.is(at, "of"))
        return;
    if (const auto unit = readUnit(line, at, false)) {
        quantity.kind = unit->kind;
        quantity.unit = unit->symbol;
        quantity.end = unit->end;
        return;
    }
    const auto noun = countedNoun(line, at);
    if (!noun || !isPlural(line.wordAt(*noun)))
        return;
    quantity.kind = UnitKind::Count;
    quantity.unit = line.wordAt(*noun);
    quantity.noun = *noun;
    quantity.by = "figures/count";
}

/// Takes up a comparator behind the amount or, where \a at is farther on, behind what it counts.
bool readBehind(const Line& line, std::size_t at, Quantity& quantity)
{
    if (!mayStand(line, firstWords, at))
        return false;
    for (const Phrase& phrase : behind) {
        if (!stands(line, phrase, at) || line.is(at + lengthOf(phrase), "than"))
            continue; // "678 points, or more than 7.3%" compares what follows
        const bool isSign = phrase.words[0] == "+" || phrase.words[0] == "-";
        if (isSign && (!line.isGlued(at) || at != quantity.end))
            continue;
        quantity.comparator = phrase.comparator;
        quantity.isHedged = phrase.comparator == Comparator::About;
        if (isSign)
            quantity.end += lengthOf(phrase);
        if (isSign || at == quantity.end)
            countBehind(line, at + lengthOf(phrase), quantity); // "50 or more schools", "30+ people"
        return true;
    }
    return false;
}

} // namespace

void readComparator(const Line& line, Quantity& quantity)
{
    std::size_t end = quantity.first;
    const Phrase* phrase = longestBefore(line, end);
    if (!phrase) {
        end = skipBack(line, end);
        phrase = end < quantity.first ? longestBefore(line, end) : nullptr;
    }
    const std::size_t begin = phrase ? end - lengthOf(*phrase) : end;
    if (!phrase || isOther(line, *phrase, begin, quantity)) {
        const bool isCounted = quantity.kind == UnitKind::Count && quantity.noun >= quantity.end;
        if (!readBehind(line, quantity.end, quantity) && isCounted)
            readBehind(line, quantity.noun + 1, quantity);
        return;
    }
    quantity.comparator = phrase->comparator;
    quantity.isHedged = phrase->comparator == Comparator::About;
    quantity.firstWithComparator = begin;
    quantity.isComparatorInSpan = phrase->isInSpan && end == quantity.first;
}

} // namespace crossread::figures
