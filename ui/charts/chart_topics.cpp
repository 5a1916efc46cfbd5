// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_topics.h"

#include "model/base/translated.h"
#include "ui/wording.h"

#include <algorithm>
#include <array>
#include <map>
#include <unicode/ucurr.h>

namespace crossread {

namespace {

/// Measures that name their own unit: what is counted there (chips, GPUs, H800s) stands in the raw words.
bool countsThings(Measure measure)
{
    return measure == Measure::Chips || measure == Measure::Parameters || measure == Measure::Tokens;
}

bool isQuantity(Measure measure)
{
    return countsThings(measure) || measure == Measure::Compute || measure == Measure::Energy;
}

QString moneyLabel(const ChartTopic& topic)
{
    const QString unit = toQString(topic.unit);
    if (topic.measure == Measure::Other)
        return translated("other sums in %1", "currency").arg(unit);
    return topic.measure ? translated("%1 in %2", "measure, currency").arg(measureName(*topic.measure), unit)
                         : translated("all sums in %1", "currency").arg(unit);
}

std::vector<ChartTopic> moneyTopics(const std::map<std::string, std::map<Measure, std::size_t>>& counts)
{
    constexpr std::size_t fewest = 2; // of a measure alone; fewer stand in the chart of all sums
    std::vector<ChartTopic> topics;
    for (const auto& [unit, measures] : counts) {
        ChartTopic all{ChartKind::Money, unit, {}, 0, {}};
        for (const auto& [measure, count] : measures) {
            all.figures += count;
            if (count >= fewest && measures.size() > 1)
                topics.push_back({ChartKind::Money, unit, measure, count, {}});
        }
        topics.push_back(all);
    }
    for (ChartTopic& topic : topics)
        topic.label = moneyLabel(topic);
    return topics;
}

std::vector<ChartTopic> quantityTopics(const std::map<std::string, std::map<Measure, std::size_t>>& counts)
{
    std::vector<ChartTopic> topics;
    for (const auto& [unit, measures] : counts) {
        for (const auto& [measure, count] : measures) {
            ChartTopic topic{ChartKind::Quantities, unit, measure, count, measureName(measure)};
            if (!unit.empty())
                topic.label =
                    translated("%1 in %2", "measure, unit").arg(measureName(measure), toQString(unit));
            topics.push_back(topic);
        }
    }
    return topics;
}

} // namespace

bool isCurrency(std::string_view unit)
{
    if (unit.size() != 3)
        return false;
    std::array<char16_t, 4> code{};
    std::copy(unit.begin(), unit.end(), code.begin());
    return ucurr_getNumericCode(code.data()) != 0;
}

bool isAbout(const ChartTopic& topic, const Figure& figure)
{
    switch (topic.kind) {
    case ChartKind::Money:
        return figure.unit == topic.unit && (!topic.measure || figure.measure == *topic.measure);
    case ChartKind::Quantities:
        return figure.measure == topic.measure && (countsThings(figure.measure) || figure.unit == topic.unit);
    case ChartKind::Mentions:
    case ChartKind::Measures:
        break;
    }
    return topic.kind == ChartKind::Measures;
}

std::vector<ChartTopic> chartTopics(const Corpus& corpus, const Shown& shown, ChartKind kind)
{
    if (kind == ChartKind::Mentions)
        return {{kind, {}, {}, corpus.mentionCount(), translated("mentions by article")}};
    if (kind == ChartKind::Measures)
        return {{kind, {}, {}, shown.figures.count(), translated("figures by kind")}};
    std::map<std::string, std::map<Measure, std::size_t>> counts;
    shown.figures.forEach([&](FigureId id) {
        const Figure& figure = corpus.figure(id);
        if (!figure.value && !figure.low && !figure.high)
            return;
        if (kind == ChartKind::Money && isCurrency(figure.unit) && !isQuantity(figure.measure))
            ++counts[figure.unit][figure.measure];
        if (kind == ChartKind::Quantities && isQuantity(figure.measure))
            ++counts[countsThings(figure.measure) ? std::string() : figure.unit][figure.measure];
    });
    auto topics = kind == ChartKind::Money ? moneyTopics(counts) : quantityTopics(counts);
    std::stable_sort(topics.begin(), topics.end(), [](const ChartTopic& a, const ChartTopic& b) {
        return std::tuple(b.figures, a.measure.has_value()) < std::tuple(a.figures, b.measure.has_value());
    });
    return topics;
}

namespace {

QString titleOf(const ChartTopic& topic)
{
    static const std::map<Measure, const char*> titles{
        {Measure::Cost, QT_TRANSLATE_NOOP("crossread", "What things were said to cost")},
        {Measure::TrainingCost, QT_TRANSLATE_NOOP("crossread", "What training was said to cost")},
        {Measure::Price, QT_TRANSLATE_NOOP("crossread", "What prices were said to be")},
        {Measure::Funding, QT_TRANSLATE_NOOP("crossread", "How much money was said to be raised")},
        {Measure::Investment, QT_TRANSLATE_NOOP("crossread", "How much was said to be invested")},
        {Measure::Revenue, QT_TRANSLATE_NOOP("crossread", "How much revenue was said to be made")},
        {Measure::Profit, QT_TRANSLATE_NOOP("crossread", "How much profit was said to be made")},
        {Measure::MarketValue,
         QT_TRANSLATE_NOOP("crossread", "What companies were said to be worth, to gain or to lose")},
        {Measure::Assets, QT_TRANSLATE_NOOP("crossread", "How much was said to be owned")},
        {Measure::Change, QT_TRANSLATE_NOOP("crossread", "By how much sums were said to change")},
        {Measure::Other, QT_TRANSLATE_NOOP("crossread", "Other sums of money the articles name")},
        {Measure::Compute, QT_TRANSLATE_NOOP("crossread", "How much computing was spoken of")},
        {Measure::Energy, QT_TRANSLATE_NOOP("crossread", "How much energy was spoken of")},
        {Measure::Chips, QT_TRANSLATE_NOOP("crossread", "How many chips were spoken of")},
        {Measure::Parameters, QT_TRANSLATE_NOOP("crossread", "How large models were said to be")},
        {Measure::Tokens, QT_TRANSLATE_NOOP("crossread", "How many tokens were spoken of")}};
    const auto found = topic.measure ? titles.find(*topic.measure) : titles.end();
    if (found != titles.end())
        return translated(found->second);
    if (topic.measure)
        return translated("What the articles say of %1", "a measure").arg(measureName(*topic.measure));
    return topic.kind == ChartKind::Money ? translated("Sums of money the articles name")
                                          : translated("What kinds of figures the articles give");
}

} // namespace

QString chartTitle(const ChartTopic& topic)
{
    if (topic.unit.empty())
        return titleOf(topic);
    return translated("%1, in %2", "a chart's title, its unit").arg(titleOf(topic), toQString(topic.unit));
}

} // namespace crossread
