// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/analysis.h"

#include "model/exchange/json_writer.h"
#include "model/text/text_map.h"

#include <array>
#include <cmath>
#include <optional>

namespace crossread {

namespace {

/// To three places: more would promise what a count of words does not hold.
double rounded(double share)
{
    return std::round(share * 1000) / 1000;
}

std::string nameOfId(char letter, std::size_t index)
{
    return letter + std::to_string(index + 1);
}

std::string_view nameOf(SourceFormat format)
{
    static constexpr std::array<std::string_view, 3> names{"text", "markdown", "html"};
    return names.at(static_cast<std::size_t>(format));
}

/// Writes one article: its own members and its findings, positions as code points.
class ArticleAnalysis {
public:
    ArticleAnalysis(const Corpus& corpus, ArticleId id, JsonWriter& json)
        : m_corpus(corpus), m_id(id), m_article(corpus.article(id)), m_map(m_article.text), m_json(json)
    {
    }

    void writeHead(const AnalysisOptions& options)
    {
        m_json.member("id", nameOfId('a', indexOf(m_id)));
        m_json.member("path", m_article.path.toStdString());
        m_json.member("format", nameOf(m_article.format));
        m_json.member("title", m_article.title);
        for (const auto& [key, text] : {std::pair{"source", &m_article.source},
                                        {"author", &m_article.author},
                                        {"url", &m_article.url}}) {
            m_json.key(key);
            m_json.textOrNull(*text);
        }
        writePublished();
        m_json.member("language", m_article.language.empty() ? std::string_view("und") : m_article.language);
        m_json.member("length", m_map.lengthInCodePoints());
        if (options.withText)
            m_json.member("text", m_article.text);
    }

    void writeFindings()
    {
        writePassages();
        writeMentions();
        writeFigures();
        writeDates();
        writeEvents();
        writeQuotations();
    }

private:
    void writeSpan(Span span)
    {
        const CodePointSpan at = m_map.toCodePoints(span);
        m_json.member("begin", at.begin);
        m_json.member("end", at.end);
    }

    void writeSpanAndText(Span span)
    {
        writeSpan(span);
        m_json.member("text", span.in(m_article.text));
    }

    void writeEntity(std::string_view key, std::optional<EntityId> entity)
    {
        m_json.key(key);
        m_json.value(entity ? std::optional(nameOfId('e', indexOf(*entity))) : std::nullopt);
    }

    void writeRange(const DateRange& range)
    {
        m_json.member("from", range.from ? std::optional(isoDate(*range.from)) : std::nullopt);
        m_json.member("to", range.to ? std::optional(isoDate(*range.to)) : std::nullopt);
        m_json.member("precision", crossread::nameOf(range.precision));
    }

    void writePublished()
    {
        m_json.key("published");
        const PublicationDate& published = m_article.published;
        if (!published.isKnown()) {
            m_json.null();
            return;
        }
        m_json.beginObject();
        writeRange(published.range);
        m_json.member("text", published.text);
        m_json.key("basis");
        m_json.textOrNull(crossread::nameOf(published.basis));
        m_json.endObject();
    }

    void writePassages()
    {
        m_json.key("passages");
        m_json.beginArray();
        auto copied = m_corpus.copiedPassagesIn(m_id);
        for (quint32 i = 0; i < m_article.passages.size(); ++i) {
            const Passage& passage = m_article.passages[i];
            m_json.beginObject();
            writeSpan(passage.span);
            m_json.member("kind", crossread::nameOf(passage.kind));
            m_json.member("role", crossread::nameOf(passage.role));
            if (passage.repeats)
                writeOriginal("of", m_id, *passage.repeats, 1);
            if (!copied.empty() && copied.front().passage == i) {
                const CopiedPassage& copy = copied.front();
                const Span original = m_corpus.article(copy.original).passages[copy.originalPassage].span;
                writeOriginal(copy.isExact ? "of" : "rewrites", copy.original, original, copy.share);
                copied = copied.subspan(1);
            }
            m_json.endObject();
        }
        m_json.endArray();
    }

    /// Where the words of a passage stood first; the share they have in common where some differ.
    void writeOriginal(std::string_view key, ArticleId article, Span span, double share)
    {
        if (article != m_id && (!m_originalMap || m_original != article)) {
            m_originalMap.emplace(m_corpus.article(article).text);
            m_original = article;
        }
        const CodePointSpan at = (article == m_id ? m_map : *m_originalMap).toCodePoints(span);
        m_json.key(key);
        m_json.beginObject();
        m_json.member("article", nameOfId('a', indexOf(article)));
        m_json.member("begin", at.begin);
        m_json.member("end", at.end);
        if (share < 1)
            m_json.member("share", rounded(share));
        m_json.endObject();
    }

    void writeMentions()
    {
        m_json.key("mentions");
        m_json.beginArray();
        for (const MentionId id : m_corpus.mentionsIn(m_id)) {
            const Mention& mention = m_corpus.mention(id);
            m_json.beginObject();
            writeSpanAndText(mention.span);
            m_json.member("type", crossread::nameOf(mention.kind));
            writeEntity("entity", m_corpus.entityOf(id));
            m_json.member("by", mention.by);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeAttribution(const std::optional<Attribution>& attribution, std::optional<EntityId> speaker)
    {
        m_json.key("attribution");
        if (!attribution) {
            m_json.null();
            return;
        }
        m_json.beginObject();
        writeEntity("speaker", speaker);
        if (!attribution->speakerText.empty())
            m_json.member("speakerText", attribution->speakerText);
        m_json.key("cue");
        m_json.textOrNull(attribution->cue.in(m_article.text));
        m_json.member("stance", crossread::nameOf(attribution->stance));
        m_json.endObject();
    }

    void writePeriod(FigureId id)
    {
        m_json.key("period");
        const auto period = m_corpus.periodOf(id);
        if (!period) {
            m_json.null();
            return;
        }
        m_json.beginObject();
        writeRange(m_corpus.date(*period).range);
        m_json.member("text", m_corpus.date(*period).span.in(m_article.text));
        m_json.endObject();
    }

    void writeFigures()
    {
        m_json.key("figures");
        m_json.beginArray();
        for (const FigureId id : m_corpus.figuresIn(m_id)) {
            const Figure& figure = m_corpus.figure(id);
            m_json.beginObject();
            writeSpanAndText(figure.span);
            m_json.member("value", figure.value);
            m_json.member("low", figure.low);
            m_json.member("high", figure.high);
            m_json.member("unit", figure.unit);
            m_json.member("comparator", crossread::nameOf(figure.comparator));
            m_json.member("measure", crossread::nameOf(figure.measure));
            writeEntity("subject", m_corpus.subjectOf(id));
            writeAttribution(figure.attribution, m_corpus.speakerOf(id));
            writePeriod(id);
            m_json.key("hedge");
            m_json.textOrNull(figure.hedge.in(m_article.text));
            m_json.member("by", figure.by);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeDates()
    {
        m_json.key("dates");
        m_json.beginArray();
        for (const DateId id : m_corpus.datesIn(m_id)) {
            const DateFinding& date = m_corpus.date(id);
            m_json.beginObject();
            writeSpanAndText(date.span);
            writeRange(date.range);
            m_json.member("timex", date.timex);
            m_json.member("type", crossread::nameOf(date.type));
            m_json.member("by", date.by);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeEvents()
    {
        m_json.key("events");
        m_json.beginArray();
        for (const EventId id : m_corpus.eventsIn(m_id)) {
            const Event& event = m_corpus.event(id);
            m_json.beginObject();
            writeSpan(event.span);
            m_json.member("date", event.date);
            m_json.member("headline", event.headline);
            m_json.key("entities");
            m_json.beginArray();
            for (const EntityId entity : m_corpus.entitiesOf(id))
                m_json.value(nameOfId('e', indexOf(entity)));
            m_json.endArray();
            const auto& attribution = event.attribution;
            std::optional<EntityId> speaker;
            if (attribution && attribution->speaker)
                speaker = m_corpus.entityOf(m_corpus.mentionsIn(m_id)[*attribution->speaker]);
            writeAttribution(attribution, speaker);
            m_json.member("by", event.by);
            m_json.endObject();
        }
        m_json.endArray();
    }

    void writeQuotations()
    {
        m_json.key("quotations");
        m_json.beginArray();
        for (const QuotationId id : m_corpus.quotationsIn(m_id)) {
            const Quotation& quotation = m_corpus.quotation(id);
            m_json.beginObject();
            writeSpan(quotation.span);
            writeEntity("speaker", m_corpus.speakerOf(id));
            m_json.member("kind", crossread::nameOf(quotation.kind));
            m_json.key("cue");
            m_json.textOrNull(quotation.cue.in(m_article.text));
            m_json.member("by", quotation.by);
            m_json.endObject();
        }
        m_json.endArray();
    }

    const Corpus& m_corpus;
    ArticleId m_id;
    const Article& m_article;
    TextMap m_map;
    std::optional<TextMap> m_originalMap; ///< of the article that was copied from last
    ArticleId m_original = ArticleId{0};
    JsonWriter& m_json;
};

void writeEntities(const Corpus& corpus, JsonWriter& json)
{
    json.key("entities");
    json.beginArray();
    for (std::size_t i = 0; i < corpus.entityCount(); ++i) {
        const auto id = idAt<EntityId>(i);
        const Entity& entity = corpus.entity(id);
        json.beginObject();
        json.member("id", nameOfId('e', i));
        json.member("name", entity.name);
        json.member("type", nameOf(entity.kind));
        json.key("aliases");
        json.beginArray();
        for (const std::string& alias : entity.aliases)
            json.value(alias);
        json.endArray();
        json.member("mentions", corpus.mentionsOf(id).size());
        json.member("articles", corpus.articlesOf(id).size());
        json.key("evidence");
        json.beginArray();
        for (const std::string& sentence : entity.evidence)
            json.value(sentence);
        json.endArray();
        json.endObject();
    }
    json.endArray();
}

void writeOrigins(const Corpus& corpus, JsonWriter& json)
{
    json.key("origins");
    json.beginArray();
    for (const Origin& origin : corpus.origins()) {
        json.beginObject();
        json.key("articles");
        json.beginArray();
        for (const ArticleId article : origin.articles)
            json.value(nameOfId('a', indexOf(article)));
        json.endArray();
        json.member("share", rounded(origin.share));
        json.endObject();
    }
    json.endArray();
}

void writeProblems(const std::vector<LoadProblem>& problems, JsonWriter& json)
{
    json.key("problems");
    json.beginArray();
    for (const LoadProblem& problem : problems) {
        json.beginObject();
        json.member("path", problem.path.toStdString());
        json.member("reason", problem.reason.toStdString());
        json.endObject();
    }
    json.endArray();
}

} // namespace

std::string analysisOf(const ArticleSet& set, const AnalysisOptions& options)
{
    JsonWriter json;
    json.beginObject();
    json.member("format", "crossread-analysis");
    json.member("version", 1);
    json.key("articles");
    json.beginArray();
    for (std::size_t i = 0; i < set.corpus->articleCount(); ++i) {
        json.beginObject();
        ArticleAnalysis analysis(*set.corpus, idAt<ArticleId>(i), json);
        analysis.writeHead(options);
        analysis.writeFindings();
        json.endObject();
    }
    json.endArray();
    writeEntities(*set.corpus, json);
    writeOrigins(*set.corpus, json);
    writeProblems(set.problems, json);
    json.endObject();
    return json.take() + '\n';
}

std::string findingsOf(const Corpus& corpus, ArticleId article, std::string_view id)
{
    JsonWriter json;
    json.beginObject();
    json.key("id");
    json.raw(id);
    ArticleAnalysis(corpus, article, json).writeFindings();
    writeEntities(corpus, json);
    json.endObject();
    return json.take();
}

} // namespace crossread
