// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus/corpus_builder.h"

#include "model/text/ascii.h"

#include <algorithm>
#include <future>
#include <utility>

namespace crossread {

namespace {

/// White-space separated runs that hold a letter or digit: what people call the words of a text.
std::size_t countWords(std::string_view text)
{
    std::size_t words = 0;
    bool isInWord = false;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isSpace = byte <= ' ';
        const bool isLetter = byte >= 0x80 || ascii::isLetter(c) || ascii::isDigit(c);
        if (isSpace)
            isInWord = false;
        else if (isLetter && !isInWord) {
            isInWord = true;
            ++words;
        }
    }
    return words;
}

/// Appends an article's list to a table: its first id, and the article of each of its rows.
template <typename Finding>
void addRows(const std::vector<Finding>& list, ArticleId article, std::vector<quint32>& firsts,
             std::vector<ArticleId>& articles)
{
    articles.insert(articles.end(), list.size(), article);
    firsts.push_back(static_cast<quint32>(articles.size()));
}

/// Sentences name a handful of entities, so a look through the list beats a set.
void addOnce(std::vector<EntityId>& seen, EntityId entity)
{
    if (std::find(seen.begin(), seen.end(), entity) == seen.end())
        seen.push_back(entity);
}

} // namespace

CorpusBuilder::CorpusBuilder(std::vector<std::shared_ptr<const AnalyzedArticle>> articles)
    : m_corpus(std::make_shared<Corpus>())
{
    m_corpus->m_articles = std::move(articles);
}

std::shared_ptr<const Corpus> CorpusBuilder::build()
{
    addColumns();
    addEntities();
    addMentionNeighbours();
    addFigureNeighbours();
    addEventNeighbours();
    addArticleNeighbours();
    addCopies();
    return std::move(m_corpus);
}

void CorpusBuilder::addColumns()
{
    Corpus& corpus = *m_corpus;
    for (auto* firsts : {&corpus.m_firstMention, &corpus.m_firstFigure, &corpus.m_firstDate,
                         &corpus.m_firstEvent, &corpus.m_firstQuotation})
        firsts->push_back(0);
    for (std::size_t i = 0; i < corpus.m_articles.size(); ++i) {
        const auto id = idAt<ArticleId>(i);
        const auto& [article, findings] = *corpus.m_articles[i];
        addRows(findings.mentions, id, corpus.m_firstMention, corpus.m_mentionArticles);
        addRows(findings.figures, id, corpus.m_firstFigure, corpus.m_figureArticles);
        addRows(findings.dates, id, corpus.m_firstDate, corpus.m_dateArticles);
        addRows(findings.events, id, corpus.m_firstEvent, corpus.m_eventArticles);
        addRows(findings.quotations, id, corpus.m_firstQuotation, corpus.m_quotationArticles);
        for (const Mention& mention : findings.mentions)
            corpus.m_mentionSpans.push_back(mention.span);
        std::size_t words = 0;
        for (const Passage& passage : article.passages)
            words += passage.isRead() ? countWords(passage.span.in(article.text)) : 0;
        corpus.m_wordCounts.push_back(static_cast<quint32>(words));
    }
}

void CorpusBuilder::addEntities()
{
    std::vector<ArticleNames> names;
    names.reserve(m_corpus->m_articles.size());
    for (const auto& analyzed : m_corpus->m_articles)
        names.push_back({analyzed->article.text, analyzed->findings.mentions});
    Resolution resolution = m_resolution ? *std::exchange(m_resolution, {}) : resolveEntities(names);
    m_corpus->m_entities.reserve(resolution.entities.size());
    for (ResolvedEntity& entity : resolution.entities)
        m_corpus->m_entities.push_back(
            {std::move(entity.name), entity.kind, std::move(entity.aliases), std::move(entity.evidence)});
    m_corpus->m_mentionEntities.reserve(m_corpus->mentionCount());
    for (const auto& ofArticle : resolution.entityOfMention) {
        for (const quint32 entity : ofArticle)
            m_corpus->m_mentionEntities.push_back(idAt<EntityId>(entity));
    }
}

void CorpusBuilder::addMentionNeighbours()
{
    std::vector<std::pair<EntityId, MentionId>> mentions;
    mentions.reserve(m_corpus->mentionCount());
    for (std::size_t i = 0; i < m_corpus->mentionCount(); ++i)
        mentions.emplace_back(m_corpus->m_mentionEntities[i], idAt<MentionId>(i));
    m_corpus->m_mentionsOfEntity = {m_corpus->entityCount(), mentions};
}

void CorpusBuilder::addFigureNeighbours()
{
    Corpus& corpus = *m_corpus;
    std::vector<std::pair<EntityId, FigureId>> ofEntity;
    std::vector<std::pair<EntityId, FigureId>> aroundEntity;
    std::vector<std::pair<FigureId, EntityId>> aroundFigure;
    std::vector<EntityId> seen;
    for (std::size_t i = 0; i < corpus.figureCount(); ++i) {
        const auto id = idAt<FigureId>(i);
        seen.clear();
        if (const auto subject = corpus.subjectOf(id)) {
            ofEntity.emplace_back(*subject, id);
            addOnce(seen, *subject);
        }
        const ArticleId article = corpus.articleOf(id);
        const Span sentence = corpus.figure(id).sentence;
        const auto first = corpus.m_mentionSpans.begin() + corpus.m_firstMention[indexOf(article)];
        const auto end = corpus.m_mentionSpans.begin() + corpus.m_firstMention[indexOf(article) + 1];
        for (auto span = std::lower_bound(first, end, Span{sentence.begin, 0});
             span != end && span->end <= sentence.end; ++span)
            addOnce(seen,
                    corpus.m_mentionEntities[static_cast<std::size_t>(span - corpus.m_mentionSpans.begin())]);
        for (const EntityId entity : seen) {
            aroundEntity.emplace_back(entity, id);
            aroundFigure.emplace_back(id, entity);
        }
    }
    corpus.m_figuresOfEntity = {corpus.entityCount(), ofEntity};
    corpus.m_figuresAroundEntity = {corpus.entityCount(), aroundEntity};
    corpus.m_entitiesAroundFigure = {corpus.figureCount(), aroundFigure};
}

void CorpusBuilder::addEventNeighbours()
{
    Corpus& corpus = *m_corpus;
    std::vector<std::pair<EventId, EntityId>> participants;
    std::vector<std::pair<EntityId, EventId>> events;
    std::vector<EntityId> seen;
    for (std::size_t i = 0; i < corpus.eventCount(); ++i) {
        const auto id = idAt<EventId>(i);
        seen.clear();
        for (const Index mention : corpus.event(id).mentions)
            addOnce(seen, corpus.entityOfMention(corpus.articleOf(id), mention));
        for (const EntityId entity : seen) {
            participants.emplace_back(id, entity);
            events.emplace_back(entity, id);
        }
    }
    corpus.m_entitiesOfEvent = {corpus.eventCount(), participants};
    corpus.m_eventsOfEntity = {corpus.entityCount(), events};
}

void CorpusBuilder::addArticleNeighbours()
{
    Corpus& corpus = *m_corpus;
    std::vector<std::pair<EntityId, ArticleId>> articlesOf;
    std::vector<std::pair<ArticleId, EntityId>> entitiesOf;
    std::vector<EntityId> ofArticle;
    for (std::size_t i = 0; i < corpus.articleCount(); ++i) {
        const auto id = idAt<ArticleId>(i);
        ofArticle.clear();
        for (const MentionId mention : corpus.mentionsIn(id))
            ofArticle.push_back(corpus.entityOf(mention));
        std::sort(ofArticle.begin(), ofArticle.end());
        ofArticle.erase(std::unique(ofArticle.begin(), ofArticle.end()), ofArticle.end());
        for (const EntityId entity : ofArticle) {
            articlesOf.emplace_back(entity, id);
            entitiesOf.emplace_back(id, entity);
        }
    }
    corpus.m_articlesOfEntity = {corpus.entityCount(), articlesOf};
    corpus.m_entitiesOfArticle = {corpus.articleCount(), entitiesOf};
}

void CorpusBuilder::addCopies()
{
    if (m_corpus->articleCount() < 2)
        return;
    if (m_sameTexts) {
        m_corpus->m_origins = m_sameTexts->m_origins;
        m_corpus->m_copiedPassages = m_sameTexts->m_copiedPassages;
        return;
    }
    std::vector<CopyText> texts;
    texts.reserve(m_corpus->articleCount());
    for (std::size_t i = 0; i < m_corpus->articleCount(); ++i)
        texts.push_back(m_corpus->copyTextOf(idAt<ArticleId>(i)));
    auto pairs = std::async(std::launch::async, [&texts] { return findCopies(texts); });
    m_corpus->m_copiedPassages = findCopiedPassages(texts);
    m_corpus->m_origins = originsOf(pairs.get());
}

} // namespace crossread
