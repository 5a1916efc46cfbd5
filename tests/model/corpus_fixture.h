// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"

#include <algorithm>
#include <string>
#include <string_view>

/// Corpora written by hand, so that a test says in its own lines what is in them.
namespace crossread::test {

/// Builds one analyzed article: text first, then findings by the words they stand on.
class ArticleFixture {
public:
    explicit ArticleFixture(std::string text)
    {
        m_analyzed.article.text = std::move(text);
        m_analyzed.article.path = QStringLiteral("article.txt");
        m_analyzed.article.passages.resize(1);
        m_analyzed.article.passages[0].span = makeSpan(0, m_analyzed.article.text.size());
    }

    /// Makes each line a passage of its own; else the whole text is one.
    ArticleFixture& splitByLines()
    {
        const std::string& text = m_analyzed.article.text;
        m_analyzed.article.passages.clear();
        for (std::size_t begin = 0; begin < text.size();) {
            const std::size_t end = std::min(text.find('\n', begin), text.size());
            m_analyzed.article.passages.emplace_back().span = makeSpan(begin, end);
            begin = end + 1;
        }
        return *this;
    }
    ArticleFixture& titled(std::string title)
    {
        m_analyzed.article.title = std::move(title);
        return *this;
    }
    ArticleFixture& published(Day day)
    {
        m_analyzed.article.published = {dayRange(day), {}, DateBasis::Metadata};
        return *this;
    }
    /// The \a nth place (from 0) where \a words stand is a mention.
    ArticleFixture& mention(std::string_view words, EntityKind kind, int nth = 0)
    {
        m_analyzed.findings.mentions.push_back({spanOf(words, nth), kind, "test", {}});
        return *this;
    }
    ArticleFixture& figure(std::string_view words, double value, Measure measure,
                           std::optional<Index> subject = {})
    {
        Figure figure;
        figure.span = spanOf(words);
        figure.sentence = sentenceAround(figure.span);
        figure.value = value;
        figure.unit = "USD";
        figure.measure = measure;
        figure.subject = subject;
        figure.by = "test";
        m_analyzed.findings.figures.push_back(figure);
        return *this;
    }
    /// A date and an event of its sentence with these mentions.
    ArticleFixture& event(std::string_view dateWords, DateRange range, std::vector<Index> mentions)
    {
        DateFinding date;
        date.span = spanOf(dateWords);
        date.range = range;
        date.sentence = sentenceAround(date.span);
        date.by = "test";
        m_analyzed.findings.dates.push_back(date);
        Event event;
        event.span = date.sentence;
        event.date = static_cast<Index>(m_analyzed.findings.dates.size() - 1);
        event.headline = std::string(date.sentence.in(m_analyzed.article.text));
        event.mentions = std::move(mentions);
        event.by = "test";
        m_analyzed.findings.events.push_back(event);
        return *this;
    }

    [[nodiscard]] std::shared_ptr<const AnalyzedArticle> build() const
    {
        return std::make_shared<AnalyzedArticle>(m_analyzed);
    }

private:
    [[nodiscard]] Span spanOf(std::string_view words, int nth = 0) const
    {
        std::size_t at = m_analyzed.article.text.find(words);
        for (; nth > 0; --nth)
            at = m_analyzed.article.text.find(words, at + 1);
        Q_ASSERT(at != std::string::npos);
        return makeSpan(at, at + words.size());
    }
    /// From full stop to full stop: enough for the sentences of tests.
    [[nodiscard]] Span sentenceAround(Span span) const
    {
        const std::string& text = m_analyzed.article.text;
        const std::size_t before = text.rfind(". ", span.begin);
        const std::size_t after = text.find(". ", span.end);
        return makeSpan(before == std::string::npos ? 0 : before + 2,
                        after == std::string::npos ? text.size() : after + 1);
    }

    AnalyzedArticle m_analyzed;
};

/// Two articles with a company in common:
/// 0: "Orbis built Vega for $5 million. Orbis opened in Lisbon on 3 May 2024."
/// 1: "Vega cost $6 million. Mara Lind left Orbis on 3 May 2024."
[[nodiscard]] inline std::shared_ptr<const Corpus> twoArticles()
{
    const Day may3 = *dayOf(2024, 5, 3);
    return buildCorpus(
        {ArticleFixture("Orbis built Vega for $5 million. Orbis opened in Lisbon on 3 May 2024.")
             .titled("First")
             .published(*dayOf(2024, 5, 10))
             .mention("Orbis", EntityKind::Organization)
             .mention("Vega", EntityKind::Product)
             .mention("Orbis", EntityKind::Organization, 1)
             .mention("Lisbon", EntityKind::Place)
             .figure("$5 million", 5e6, Measure::Cost, 1)
             .event("3 May 2024", dayRange(may3), {2, 3})
             .build(),
         ArticleFixture("Vega cost $6 million. Mara Lind left Orbis on 3 May 2024.")
             .titled("Second")
             .published(*dayOf(2024, 6, 1))
             .mention("Vega", EntityKind::Product)
             .mention("Mara Lind", EntityKind::Person)
             .mention("Orbis", EntityKind::Organization)
             .figure("$6 million", 6e6, Measure::Cost, 0)
             .event("3 May 2024", dayRange(may3), {1, 2})
             .build()});
}

/// The entity with this name. Precondition: there is one.
[[nodiscard]] inline EntityId entityNamed(const Corpus& corpus, std::string_view name)
{
    for (std::size_t i = 0; i < corpus.entityCount(); ++i) {
        if (corpus.entity(idAt<EntityId>(i)).name == name)
            return idAt<EntityId>(i);
    }
    Q_UNREACHABLE();
}

} // namespace crossread::test
