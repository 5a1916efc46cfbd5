// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/claim.h"

#include <algorithm>
#include <cstdlib>

namespace crossread::figures {

namespace {

enum class Side : unsigned char { Before, After, Either };

/// A word that tells what an amount near it is. The nearest wins; \a weight is a lead in words.
struct Cue {
    std::string_view word;
    Measure measure;
    Side side = Side::Either;
    int weight = 0;
};

constexpr Cue moneyCues[] = {
    {"cost", Measure::Cost, Side::Either, 2},
    {"costs", Measure::Cost, Side::Either, 2},
    {"costing", Measure::Cost, Side::Either, 2},
    {"spent", Measure::Cost, Side::Either, 1},
    {"spend", Measure::Cost, Side::Either, 1},
    {"spends", Measure::Cost, Side::Either, 1},
    {"spending", Measure::Cost, Side::Either, 1},
    {"expenses", Measure::Cost},
    {"expenditure", Measure::Cost},
    {"budget", Measure::Cost},
    {"price", Measure::Price, Side::Either, 1},
    {"priced", Measure::Price, Side::Either, 2},
    {"prices", Measure::Price, Side::Either, 1},
    {"retail", Measure::Price},
    {"retails", Measure::Price},
    {"sells", Measure::Price, Side::Before},
    {"sold", Measure::Price, Side::Before, -2},
    {"charges", Measure::Price, Side::Before},
    {"fee", Measure::Price},
    {"fees", Measure::Price},
    {"per", Measure::Price, Side::After, 1},
    {"bought", Measure::Price, Side::Before},
    {"buy", Measure::Price, Side::Before},
    {"acquire", Measure::Price, Side::Before},
    {"acquired", Measure::Price, Side::Before},
    {"acquisition", Measure::Price},
    {"raised", Measure::Funding, Side::Before, 2},
    {"raise", Measure::Funding, Side::Before, 2},
    {"raising", Measure::Funding, Side::Before, 2},
    {"funding", Measure::Funding, Side::Either, 1},
    {"financing", Measure::Funding},
    {"grant", Measure::Funding},
    {"subsidies", Measure::Funding},
    {"invest", Measure::Investment, Side::Either, 2},
    {"invested", Measure::Investment, Side::Either, 2},
    {"investing", Measure::Investment, Side::Either, 2},
    {"invests", Measure::Investment, Side::Either, 2},
    {"investment", Measure::Investment, Side::Either, 1},
    {"investments", Measure::Investment, Side::Either, 1},
    {"stake", Measure::Investment},
    {"revenue", Measure::Revenue, Side::Either, 1},
    {"revenues", Measure::Revenue, Side::Either, 1},
    {"sales", Measure::Revenue},
    {"turnover", Measure::Revenue},
    {"profit", Measure::Profit, Side::Either, 1},
    {"profits", Measure::Profit, Side::Either, 1},
    {"earnings", Measure::Profit},
    {"earned", Measure::Profit},
    {"income", Measure::Profit},
    {"loss", Measure::Profit},
    {"losses", Measure::Profit},
    {"valuation", Measure::MarketValue, Side::Either, 3},
    {"valued", Measure::MarketValue, Side::Either, 3},
    {"capitalization", Measure::MarketValue, Side::Either, 4},
    {"capitalisation", Measure::MarketValue, Side::Either, 4},
    {"worth", Measure::MarketValue, Side::Before, 0},
    {"assets", Measure::Assets, Side::Either, 2},
};

constexpr Cue percentCues[] = {
    {"rose", Measure::Change},
    {"rise", Measure::Change},
    {"rises", Measure::Change},
    {"rising", Measure::Change},
    {"fell", Measure::Change},
    {"fall", Measure::Change},
    {"falls", Measure::Change},
    {"falling", Measure::Change},
    {"fallen", Measure::Change},
    {"drop", Measure::Change},
    {"dropped", Measure::Change},
    {"drops", Measure::Change},
    {"increase", Measure::Change},
    {"increased", Measure::Change},
    {"increases", Measure::Change},
    {"increasing", Measure::Change},
    {"decrease", Measure::Change},
    {"decreased", Measure::Change},
    {"cut", Measure::Change},
    {"cuts", Measure::Change},
    {"cutting", Measure::Change},
    {"reduce", Measure::Change},
    {"reduced", Measure::Change},
    {"reducing", Measure::Change},
    {"reduction", Measure::Change},
    {"grew", Measure::Change},
    {"grow", Measure::Change},
    {"grown", Measure::Change},
    {"growth", Measure::Change},
    {"growing", Measure::Change},
    {"decline", Measure::Change},
    {"declined", Measure::Change},
    {"gain", Measure::Change},
    {"gained", Measure::Change},
    {"gains", Measure::Change},
    {"gaining", Measure::Change},
    {"lost", Measure::Change},
    {"losing", Measure::Change},
    {"lose", Measure::Change},
    {"plunged", Measure::Change},
    {"plunge", Measure::Change},
    {"tumbled", Measure::Change},
    {"jumped", Measure::Change},
    {"jump", Measure::Change},
    {"surged", Measure::Change},
    {"soared", Measure::Change},
    {"slid", Measure::Change},
    {"slipped", Measure::Change},
    {"climbed", Measure::Change},
    {"contracted", Measure::Change},
    {"shrank", Measure::Change},
    {"slashed", Measure::Change},
    {"lowered", Measure::Change},
    {"lowering", Measure::Change},
    {"raised", Measure::Change},
    {"down", Measure::Change},
    {"up", Measure::Change},
    {"cheaper", Measure::Change, Side::After, 2},
    {"higher", Measure::Change, Side::After, 2},
    {"lower", Measure::Change, Side::After, 2},
    {"more", Measure::Change, Side::After, 2},
    {"less", Measure::Change, Side::After, 2},
    {"fewer", Measure::Change, Side::After, 2},
    {"faster", Measure::Change, Side::After, 2},
    {"loss", Measure::Change},
    {"discount", Measure::Change},
    {"of", Measure::Share, Side::After, 8},
    {"share", Measure::Share, Side::Either, 4},
    {"stake", Measure::Share, Side::Either, 4},
    {"accounts", Measure::Share, Side::Before, 3},
    {"accounted", Measure::Share, Side::Before, 3},
    {"accounting", Measure::Share, Side::Before, 3},
    {"majority", Measure::Share},
    {"owns", Measure::Share, Side::Before},
    {"owned", Measure::Share},
    {"contributes", Measure::Share, Side::Before},
    {"score", Measure::Score, Side::Either, 4},
    {"scored", Measure::Score, Side::Either, 4},
    {"scores", Measure::Score, Side::Either, 4},
    {"scoring", Measure::Score, Side::Either, 4},
    {"accuracy", Measure::Score, Side::Either, 4},
    {"benchmark", Measure::Score, Side::Either, 3},
    {"benchmarks", Measure::Score, Side::Either, 3},
};

constexpr int reach = 14;
constexpr int commaCost = 5;

/// The measure of the cue with the best lead, or \a fallback.
Measure nearest(const Line& line, const Quantity& quantity, std::span<const Cue> cues, Measure fallback)
{
    int best = -reach;
    Measure measure = fallback;
    const auto look = [&](std::size_t at, int distance, Side side) {
        for (const Cue& cue : cues) {
            const bool fits = cue.side == Side::Either || cue.side == side;
            if (fits && cue.weight - distance > best && line.is(at, cue.word)) {
                best = cue.weight - distance;
                measure = cue.measure;
            }
        }
    };
    int commas = 0;
    for (std::size_t back = 1; back <= static_cast<std::size_t>(reach) && back <= quantity.first; ++back) {
        const std::size_t at = quantity.first - back;
        if (line.isMark(at, ',') || line.isMark(at, ';') || line.isMark(at, '_'))
            commas += commaCost;
        look(at, static_cast<int>(back) + commas, Side::Before);
    }
    commas = 0;
    for (std::size_t ahead = 0; ahead < static_cast<std::size_t>(reach) && line.has(quantity.end + ahead);
         ++ahead) {
        const std::size_t at = quantity.end + ahead;
        if (line.isMark(at, ',') || line.isMark(at, ';') || line.isMark(at, '_'))
            commas += commaCost;
        look(at, static_cast<int>(ahead) + 2 + commas, Side::After);
    }
    return measure;
}

bool hasWordNear(const Line& line, const Quantity& quantity, std::initializer_list<std::string_view> words,
                 std::size_t distance)
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

Measure moneyMeasure(const Sight& sight, const Quantity& quantity)
{
    const Line& line = sight.line;
    if (isMarketValue(line, quantity))
        return Measure::MarketValue;
    if (hasWordNear(line, quantity, {"train", "trained", "training", "pretrain", "pretrained", "pretraining"},
                    12))
        return Measure::TrainingCost;
    const Measure measure = nearest(line, quantity, moneyCues, Measure::Other);
    const bool isMade =
        hasWordNear(line, quantity, {"develop", "developed", "build", "built", "create", "design"}, 12);
    const bool isModel =
        hasWordNear(line, quantity, {"model", "models", "llm", "llms"}, 24) ||
        std::ranges::any_of(sight.mentions, [](const Mention& m) { return m.kind == EntityKind::Product; });
    return isMade && isModel && (measure == Measure::Cost || measure == Measure::Other)
               ? Measure::TrainingCost
               : measure;
}

Measure countMeasure(std::string_view noun)
{
    const LowerWord lower(noun);
    const std::string_view word = lower.view();
    const auto isOneOf = [word](std::initializer_list<std::string_view> words) {
        return std::ranges::find(words, word) != words.end();
    };
    if (isOneOf({"chips", "gpus", "processors", "semiconductors", "accelerators", "microchips", "tpus",
                 "h100s", "h800s", "a100s", "h20s", "cpus", "cards"}))
        return Measure::Chips;
    if (isOneOf(
            {"users", "subscribers", "customers", "downloads", "members", "viewers", "readers", "visitors"}))
        return Measure::Users;
    if (isOneOf({"employees", "staff", "workers", "staffers", "engineers", "researchers", "personnel", "jobs",
                 "developers", "scientists"}))
        return Measure::Employees;
    if (isOneOf({"parameters", "params"}))
        return Measure::Parameters;
    if (word == "tokens")
        return Measure::Tokens;
    return Measure::Count;
}

} // namespace

Measure measureOf(const Sight& sight, const Quantity& quantity)
{
    switch (quantity.kind) {
    case UnitKind::Money:
        return moneyMeasure(sight, quantity);
    case UnitKind::Percent:
    case UnitKind::PercentPoints:
        return nearest(sight.line, quantity, percentCues, Measure::Other);
    case UnitKind::Times:
        return Measure::Ratio;
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
    case UnitKind::Count: {
        if (LowerWord(quantity.unit).view() == "points")
            return nearest(sight.line, quantity, percentCues, Measure::Score);
        return countMeasure(quantity.unit);
    }
    default:
        return Measure::Other;
    }
}

} // namespace crossread::figures
