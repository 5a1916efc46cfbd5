// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/claim.h"
#include "model/extract/figures/measure_cues.h"

#include <algorithm>

namespace crossread::figures {

namespace {

using Words = std::initializer_list<std::string_view>;

constexpr std::size_t measureReach = 14;
constexpr int commaCost = 5;
constexpr double smallestTrainingCost = 1e5;
constexpr double largestTrainingCost = 1e10;

bool partsClauses(const Line& line, std::size_t at)
{
    return line.isMark(at, ',') || line.isMark(at, ';') || line.isMark(at, '_');
}

/// The cue of the table with the best lead around the quantity.
class CueSearch {
public:
    /// \a isLevel: what something changed to, which is no change itself.
    CueSearch(const Line& line, const Quantity& quantity, Cues cues, bool isLevel = false)
        : m_line(line), m_cues(cues), m_isLevel(isLevel)
    {
        int commas = 0;
        for (std::size_t back = 1; back <= measureReach && back <= quantity.first; ++back) {
            const std::size_t at = quantity.first - back;
            commas += partsClauses(line, at) ? commaCost : 0;
            look(at, static_cast<int>(back) + commas, Side::Before);
        }
        commas = 0;
        for (std::size_t ahead = 0; ahead < measureReach && line.has(quantity.end + ahead); ++ahead) {
            const std::size_t at = quantity.end + ahead;
            commas += partsClauses(line, at) ? commaCost : 0;
            look(at, static_cast<int>(ahead) + 2 + commas, Side::After);
        }
    }

    [[nodiscard]] Measure measureOr(Measure fallback) const { return m_best ? m_best->measure : fallback; }
    [[nodiscard]] bool isWord(std::string_view word) const { return m_best && m_best->word == word; }
    [[nodiscard]] std::size_t place() const { return m_place; }

private:
    void look(std::size_t at, int distance, Side side)
    {
        // "close to 2 billion" compares; it is no price at the close.
        if (!m_line.isKind(at, AtomKind::Word) || (m_line.is(at, "close") && m_line.is(at + 1, "to")))
            return;
        const Cue* found = m_cues.find(m_line.wordAt(at));
        if (!found || (m_isLevel && found->measure == Measure::Change))
            return;
        // A share's price is no share of something.
        if (found->measure == Measure::Share && m_line.is(at, "share") &&
            m_line.isAnyOf(at + 1, {"price", "prices", "index", "indexes", "capital", "sale", "sales"}))
            return;
        const bool fits = found->side == Side::Either || found->side == side;
        if (!fits || found->weight - distance <= m_lead)
            return;
        m_lead = found->weight - distance;
        m_best = found;
        m_place = at;
    }

    const Line& m_line;
    Cues m_cues;
    bool m_isLevel;
    const Cue* m_best = nullptr;
    int m_lead = -static_cast<int>(measureReach);
    std::size_t m_place = 0;
};

bool hasWordNear(const Line& line, const Quantity& quantity, Words words, std::size_t distance)
{
    const std::size_t begin = quantity.first > distance ? quantity.first - distance : 0;
    for (std::size_t at = begin; at < quantity.end + distance && line.has(at); ++at) {
        if (line.isAnyOf(at, words))
            return true;
    }
    return false;
}

bool isMarketValue(const Line& line, const Quantity& quantity)
{
    for (std::size_t at = quantity.first > 8 ? quantity.first - 8 : 0; at < quantity.end + 6 && line.has(at);
         ++at) {
        if (line.is(at, "market") &&
            line.isAnyOf(at + 1, {"value", "cap", "capitalization", "capitalisation", "valuation"}))
            return true;
    }
    return false;
}

/// "$2 an hour", "$98 a share", "$2.19 per million tokens".
bool isRate(const Line& line, const Quantity& quantity)
{
    const std::size_t at = quantity.end;
    if (line.isAnyOf(at, {"per", "apiece", "each"}))
        return true;
    const bool isYearly = line.isAnyOf(at + 1, {"year", "month"}) && quantity.hasScale;
    return line.isAnyOf(at, {"a", "an"}) && !isYearly &&
           line.isAnyOf(at + 1, {"hour",  "share", "month",    "year",   "piece", "barrel", "ton",    "tonne",
                                 "kilo",  "pound", "unit",     "day",    "head",  "ounce",  "gallon", "dose",
                                 "litre", "liter", "kilogram", "ticket", "night", "person", "minute"});
}

/// "plans to spend", "will spend": money that is still to be laid out is invested.
bool isPlanned(const Line& line, std::size_t at)
{
    return at > 0 && line.isAnyOf(at, {"spend", "spending"}) &&
           line.isAnyOf(at - 1, {"to", "will", "would", "could"});
}

double sizeOf(const Quantity& quantity)
{
    return quantity.value.value_or(quantity.high.value_or(0));
}

constexpr std::size_t mostMentions = 64; ///< of a sentence that are looked at for each of its sums

bool speaksOfModels(const Sight& sight, const Quantity& quantity)
{
    return hasWordNear(sight.line, quantity, {"model", "models", "llm", "llms", "chatbot"}, 24) ||
           std::ranges::any_of(sight.mentions.first(std::min(sight.mentions.size(), mostMentions)),
                               [](const Mention& mention) { return mention.kind == EntityKind::Product; });
}

/// Money that making a model took: said with "train", or with "develop" and "build" where a model is spoken
/// of.
bool isTrainingCost(const Sight& sight, const Quantity& quantity, Measure measure)
{
    const Line& line = sight.line;
    if (sizeOf(quantity) < smallestTrainingCost || sizeOf(quantity) > largestTrainingCost * 100)
        return false;
    if (hasWordNear(line, quantity,
                    {"train", "trained", "trains", "training", "pretrain", "pretrained", "pretraining"}, 12))
        return measure != Measure::Funding && measure != Measure::Revenue && measure != Measure::MarketValue;
    if (measure != Measure::Cost && measure != Measure::Other)
        return false;
    return hasWordNear(line, quantity,
                       {"develop", "developed", "developing", "build", "built", "create", "design"}, 12) &&
           speaksOfModels(sight, quantity);
}

/// What two words that belong together tell of a sum behind them: "looked after $1.4 billion", "would set a
/// newcomer back $400 million", "has been asking the ministry for forty million".
Measure phraseMeasure(const Line& line, const Quantity& quantity)
{
    constexpr std::size_t longest = 8;
    const std::size_t first = quantity.firstWithComparator;
    const auto stands = [&](Words words) {
        for (std::size_t back = 1; back <= longest && back <= first; ++back) {
            if (line.isAnyOf(first - back, words))
                return first - back;
        }
        return line.size();
    };
    if (first == 0)
        return Measure::Other;
    if (const std::size_t at = stands({"looks", "looked", "looking"}); line.is(at + 1, "after"))
        return Measure::Assets;
    if (const std::size_t at = stands({"took", "taken", "takes"}); line.is(at + 1, "in"))
        return hasWordNear(line, quantity, {"value", "valuation", "round", "investors"}, longest)
                   ? Measure::Funding
                   : Measure::Revenue;
    if (line.is(first - 1, "back") && line.has(stands({"set", "sets", "setting"})))
        return Measure::Cost;
    const bool isAskedFor = line.is(first - 1, "for") && line.has(stands({"ask", "asks", "asked", "asking"}));
    return isAskedFor ? Measure::Funding : Measure::Other;
}

Measure moneyMeasure(const Sight& sight, const Quantity& quantity)
{
    const Line& line = sight.line;
    if (isMarketValue(line, quantity))
        return Measure::MarketValue;
    if (isRate(line, quantity))
        return Measure::Price;
    if (const Measure told = phraseMeasure(line, quantity); told != Measure::Other)
        return told;
    const CueSearch cue(line, quantity, moneyCues());
    const Measure measure = cue.measureOr(Measure::Other);
    if (isTrainingCost(sight, quantity, measure))
        return Measure::TrainingCost;
    if (measure == Measure::Cost && isPlanned(line, cue.place()))
        return Measure::Investment;
    // "fell $1.12", "shed 98 cents"
    if (measure == Measure::Other && quantity.firstWithComparator > 0 &&
        line.isAnyOf(quantity.firstWithComparator - 1,
                     {"climbed", "declined", "dipped", "dropped", "eased", "fell", "gained", "jumped",
                      "plunged", "rose", "sank", "shed", "slid", "slipped", "soared", "surged", "tumbled"}))
        return Measure::Change;
    if (measure == Measure::Other && hasWordNear(line, quantity, {"burn", "burned", "burning", "burns"}, 3))
        return Measure::Cost;
    const bool isLoss = cue.isWord("lost") || cue.isWord("loss") || cue.isWord("losses");
    if ((isLoss || measure == Measure::Other) &&
        hasWordNear(line, quantity, {"shares", "stock", "stocks", "shareholders"}, 20) &&
        hasWordNear(line, quantity, {"lost", "lose", "loses", "loss", "losing", "shed"}, 8))
        return Measure::MarketValue;
    return measure;
}

bool isOneOf(std::string_view word, Words words)
{
    return std::ranges::find(words, word) != words.end();
}

Measure countMeasure(const Line& line, const Quantity& quantity)
{
    const LowerWord lower(quantity.unit);
    const std::string_view word = lower.view();
    if (isOneOf(word, {"chips", "gpus", "processors", "semiconductors", "accelerators", "microchips", "tpus",
                       "cpus"}))
        return Measure::Chips;
    const bool isModelNumber = word.find_first_of("0123456789") != std::string_view::npos;
    if (isModelNumber)
        return Measure::Chips; // "50,000 H100s"
    if (word.ends_with("cards") && quantity.noun > 0 && line.is(quantity.noun - 1, "graphics"))
        return Measure::Chips;
    if (isOneOf(word, {"users", "subscribers", "downloads", "visitors"}))
        return Measure::Users;
    if (isOneOf(word, {"employees", "staff", "staffers", "personnel"}))
        return Measure::Employees;
    const bool isHired = isOneOf(word, {"people", "workers", "engineers", "researchers", "scientists",
                                        "developers", "staff"}) &&
                         hasWordNear(line, quantity,
                                     {"employs", "employ", "employed", "employing", "workforce", "hired",
                                      "hires", "staff", "payroll"},
                                     6);
    if (isHired)
        return Measure::Employees;
    if (isOneOf(word, {"parameters", "params"}))
        return Measure::Parameters;
    return word == "tokens" ? Measure::Tokens : Measure::Count;
}

/// What fractions are taken of when they compare: "a tenth of the price", against "a third of all voters".
bool isAmountNoun(const Line& line, std::size_t first)
{
    static constexpr std::string_view nouns[] = {
        "price",      "prices",    "cost",   "costs",       "power",  "compute", "computation", "computing",
        "size",       "speed",     "budget", "time",        "energy", "rate",    "weight",      "length",
        "height",     "resources", "memory", "electricity", "number", "amount",  "value",       "level",
        "parameters", "chips",     "money",  "fee",         "wage",   "salary",  "performance"};
    for (std::size_t at = first; at < first + 6 && line.has(at) && !partsClauses(line, at); ++at) {
        if (line.isAnyOf(at, nouns))
            return true;
    }
    return false;
}

Measure timesMeasure(const Line& line, const Quantity& quantity)
{
    if (!quantity.isFraction)
        return Measure::Ratio;
    const std::size_t before = quantity.firstWithComparator;
    if (before > 0 && line.is(before - 1, "by"))
        return Measure::Change;
    const bool isOf = line.is(quantity.end, "of");
    if (isOf || line.isAnyOf(quantity.end, {"the", "its", "their", "our", "his", "her"}))
        return !isOf || line.isAnyOf(quantity.end + 1, {"what", "that"}) ||
                       isAmountNoun(line, quantity.end + 1)
                   ? Measure::Ratio
                   : Measure::Share;
    return line.isAnyOf(quantity.end, {"as", "that", "what"}) ? Measure::Ratio : Measure::Share;
}

/// "79.8 percent on AIME": a result in a test, where a name follows or the sentence speaks of scores.
bool isScore(const Sight& sight, const Quantity& quantity)
{
    const Line& line = sight.line;
    if (!line.isAnyOf(quantity.end, {"on", "in"}) || !line.has(quantity.end + 1))
        return false;
    const Span next = line[line.is(quantity.end + 1, "the")
                               ? quantity.end + 2 < line.size() ? quantity.end + 2 : quantity.end + 1
                               : quantity.end + 1]
                          .span;
    const bool isWork =
        std::ranges::any_of(findingsAt(sight.mentions, next.begin, next.end), [next](const Mention& mention) {
            return mention.kind == EntityKind::Work && mention.span.contains(next);
        });
    const Atom& atom = line[quantity.end + 1];
    const bool isAcronym = atom.isAllUpper && atom.span.length() >= 3 && !line.isMark(quantity.end + 2, '.');
    return isWork || (isAcronym && line.is(quantity.end, "on"));
}

/// "fell two points to 31%", "was 61 percent, down from 70 percent"
bool isReachedLevel(const Line& line, const Quantity& quantity)
{
    const std::size_t first = quantity.firstWithComparator;
    const bool isCompared = line.isMark(quantity.end, ',') &&
                            line.isAnyOf(quantity.end + 1, {"down", "up"}) &&
                            line.is(quantity.end + 2, "from");
    if (first > 0 && ((isCompared && line.isAnyOf(first - 1, {"are", "at", "is", "was", "were"})) ||
                      (line.is(first - 1, "from") && !quantity.low)))
        return true;
    return first > 1 && line.is(first - 1, "to") && !line.isAnyOf(first - 2, {"close", "up"}) &&
           !quantity.low;
}

Measure percentMeasure(const Sight& sight, const Quantity& quantity)
{
    // "21 points from 28 games"
    const bool isOfGames = quantity.kind == UnitKind::Count &&
                           hasWordNear(sight.line, quantity, {"assists", "games", "matches", "rebounds"}, 6);
    if (isScore(sight, quantity) || isOfGames)
        return Measure::Score;
    if (sight.line.is(quantity.end, "of") && quantity.kind != UnitKind::Count) // "hundreds of points"
        return Measure::Share;
    return CueSearch(sight.line, quantity, percentCues(), isReachedLevel(sight.line, quantity))
        .measureOr(Measure::Other);
}

} // namespace

Measure measureOf(const Sight& sight, const Quantity& quantity)
{
    switch (quantity.kind) {
    case UnitKind::Money:
        return moneyMeasure(sight, quantity);
    case UnitKind::Percent:
    case UnitKind::PercentPoints:
        return percentMeasure(sight, quantity);
    case UnitKind::Times:
        return timesMeasure(sight.line, quantity);
    case UnitKind::Time:
        return Measure::Duration;
    case UnitKind::Age:
        return Measure::Age;
    case UnitKind::Rank:
        return Measure::Rank;
    case UnitKind::Energy:
    case UnitKind::Power:
        return Measure::Energy;
    case UnitKind::Compute:
    case UnitKind::ComputeRate:
        return Measure::Compute;
    case UnitKind::Score:
        return Measure::Score;
    case UnitKind::Count:
        return LowerWord(quantity.unit).view() == "points"
                   ? (isScore(sight, quantity) ? Measure::Score : percentMeasure(sight, quantity))
                   : countMeasure(sight.line, quantity);
    default:
        return Measure::Other;
    }
}

} // namespace crossread::figures
