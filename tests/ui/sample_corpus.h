// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"

#include <string>

/// Corpora made by hand for the tests of the pictures: a sentence for each finding, no extraction.
namespace crossread::sample {

/// Writes one article, a sentence at a time.
class ArticleWriter {
public:
    ArticleWriter(const char* title, const char* source, std::optional<Day> published = {})
    {
        Article& article = m_analyzed->article;
        article.path = QString::fromUtf8(title) + QStringLiteral(".txt");
        article.title = title;
        article.source = source;
        if (published)
            article.published = {dayRange(*published), "", DateBasis::Dateline};
    }

    Index mention(const std::string& name, EntityKind kind = EntityKind::Organization)
    {
        Mention found;
        found.span = write(name);
        found.kind = kind;
        m_analyzed->findings.mentions.push_back(found);
        return static_cast<Index>(m_analyzed->findings.mentions.size() - 1);
    }
    /// A figure; \a shape is completed with its words' place.
    ArticleWriter& figure(Figure shape, const std::string& words)
    {
        shape.span = write(words);
        shape.sentence = shape.span;
        m_analyzed->findings.figures.push_back(shape);
        return *this;
    }
    ArticleWriter& event(const DateRange& range, const std::string& headline,
                         std::vector<Index> mentions = {}, std::optional<Stance> stance = {})
    {
        DateFinding date;
        date.range = range;
        date.span = write("on that date");
        m_analyzed->findings.dates.push_back(date);
        Event event;
        event.date = static_cast<Index>(m_analyzed->findings.dates.size() - 1);
        event.headline = headline;
        event.mentions = std::move(mentions);
        event.span = write(headline);
        if (stance) {
            event.attribution.emplace();
            event.attribution->stance = *stance;
        }
        m_analyzed->findings.events.push_back(event);
        return *this;
    }
    [[nodiscard]] std::shared_ptr<const AnalyzedArticle> done() { return m_analyzed; }

private:
    Span write(const std::string& words)
    {
        std::string& text = m_analyzed->article.text;
        const std::size_t begin = text.size();
        text += words;
        const Span span = makeSpan(begin, text.size());
        text += ". ";
        return span;
    }

    std::shared_ptr<AnalyzedArticle> m_analyzed = std::make_shared<AnalyzedArticle>();
};

inline Figure money(double value, Measure measure = Measure::TrainingCost,
                    Comparator comparator = Comparator::Equal, const char* unit = "USD")
{
    Figure figure;
    figure.value = value;
    figure.unit = unit;
    figure.measure = measure;
    figure.comparator = comparator;
    return figure;
}

inline Figure reported(Figure figure)
{
    figure.attribution.emplace();
    figure.attribution->stance = Stance::Reported;
    return figure;
}

/// Two articles: five dated events of every shape, one without a place in time, figures of every shape.
inline std::shared_ptr<const Corpus> twoArticles()
{
    ArticleWriter one("Harbour opens its model", "Harbour Ledger", dayOf(2025, 1, 31));
    const Index lab = one.mention("Lantern Labs");
    const Index model = one.mention("Beacon-3", EntityKind::Product);
    Figure cost = money(5.6e6);
    cost.subject = model;
    one.figure(cost, "5.6 million dollars");
    one.figure(reported(money(1e8, Measure::TrainingCost, Comparator::More)),
               "more than 100 million dollars");
    one.event(dayRange(*dayOf(2025, 1, 20)), "Lantern Labs releases Beacon-3", {lab, model});
    one.event(monthRange(2024, 12), "Lantern Labs trains Beacon-2", {lab}, Stance::Reported);
    one.event({dayOf(2023, 5, 1), std::nullopt, DatePrecision::Month}, "Lantern Labs has existed", {lab});

    ArticleWriter two("What the tide brought", "Coastal Courier");
    const Index rival = two.mention("Meridian");
    two.mention("Lantern Labs");
    Figure range;
    range.low = 2e7;
    range.high = 5e7;
    range.unit = "USD";
    range.measure = Measure::TrainingCost;
    two.figure(range, "20 to 50 million dollars");
    two.figure(money(5e6, Measure::TrainingCost, Comparator::Less), "less than 5 million dollars");
    two.figure(money(6e6, Measure::TrainingCost, Comparator::About), "about 6 million dollars");
    Figure chips;
    chips.value = 2048;
    chips.unit = "chips";
    chips.measure = Measure::Chips;
    two.figure(chips, "2,048 chips");
    two.event({std::nullopt, dayOf(2024, 6, 30), DatePrecision::Month}, "Meridian stores its chips", {rival});
    two.event({dayOf(2025, 1, 20), dayOf(2025, 1, 22), DatePrecision::Day}, "Meridian answers", {rival});
    two.event({}, "Meridian is to answer again", {rival});
    return buildCorpus({one.done(), two.done()});
}

} // namespace crossread::sample
