// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/copies.h"
#include "model/corpus/neighbours.h"
#include "model/extract/findings.h"
#include "model/text/article.h"

#include <memory>
#include <span>
#include <string>
#include <vector>

namespace crossread {

/// One article with what was found in it. Shared between corpora, never changed.
struct AnalyzedArticle {
    Article article;
    Findings findings;
};

/// A person, organisation, ... of the whole set.
struct Entity {
    std::string name; ///< the fullest usual form
    EntityKind kind = EntityKind::Organization;
    std::vector<std::string> aliases;  ///< other forms that stand in the texts, most frequent first
    std::vector<std::string> evidence; ///< why these forms are one, a sentence each
};

/// The in-memory model of a set of articles: columns indexed by id, with neighbour lists both ways.
///
/// A corpus is immutable and may be read from every thread; a changed set is a new corpus. Ids are dense and
/// number the rows in the order of the articles and their texts, so an article's findings are id ranges.
class Corpus {
public:
    [[nodiscard]] std::size_t articleCount() const { return m_articles.size(); }
    [[nodiscard]] std::size_t entityCount() const { return m_entities.size(); }
    [[nodiscard]] std::size_t mentionCount() const { return m_mentionSpans.size(); }
    [[nodiscard]] std::size_t figureCount() const { return m_figureArticles.size(); }
    [[nodiscard]] std::size_t dateCount() const { return m_dateArticles.size(); }
    [[nodiscard]] std::size_t eventCount() const { return m_eventArticles.size(); }
    [[nodiscard]] std::size_t quotationCount() const { return m_quotationArticles.size(); }

    // Articles
    [[nodiscard]] const Article& article(ArticleId id) const { return m_articles[indexOf(id)]->article; }
    [[nodiscard]] const std::shared_ptr<const AnalyzedArticle>& analyzed(ArticleId id) const
    {
        return m_articles[indexOf(id)];
    }
    [[nodiscard]] IdRange<MentionId> mentionsIn(ArticleId id) const
    {
        return rangeOf<MentionId>(m_firstMention, id);
    }
    [[nodiscard]] IdRange<FigureId> figuresIn(ArticleId id) const
    {
        return rangeOf<FigureId>(m_firstFigure, id);
    }
    [[nodiscard]] IdRange<DateId> datesIn(ArticleId id) const { return rangeOf<DateId>(m_firstDate, id); }
    [[nodiscard]] IdRange<EventId> eventsIn(ArticleId id) const { return rangeOf<EventId>(m_firstEvent, id); }
    [[nodiscard]] IdRange<QuotationId> quotationsIn(ArticleId id) const
    {
        return rangeOf<QuotationId>(m_firstQuotation, id);
    }
    /// Entities mentioned in the article, each once, ascending.
    [[nodiscard]] std::span<const EntityId> entitiesIn(ArticleId id) const
    {
        return m_entitiesOfArticle.of(id);
    }
    [[nodiscard]] std::size_t wordCount(ArticleId id) const { return m_wordCounts[indexOf(id)]; }

    // Entities
    [[nodiscard]] const Entity& entity(EntityId id) const { return m_entities[indexOf(id)]; }
    /// In the order of articles and their texts.
    [[nodiscard]] std::span<const MentionId> mentionsOf(EntityId id) const
    {
        return m_mentionsOfEntity.of(id);
    }
    /// Articles that mention it, each once, ascending.
    [[nodiscard]] std::span<const ArticleId> articlesOf(EntityId id) const
    {
        return m_articlesOfEntity.of(id);
    }
    /// Figures whose subject it is.
    [[nodiscard]] std::span<const FigureId> figuresOf(EntityId id) const { return m_figuresOfEntity.of(id); }
    /// Figures whose subject it is or whose sentence mentions it.
    [[nodiscard]] std::span<const FigureId> figuresAround(EntityId id) const
    {
        return m_figuresAroundEntity.of(id);
    }
    /// Events it takes part in.
    [[nodiscard]] std::span<const EventId> eventsOf(EntityId id) const { return m_eventsOfEntity.of(id); }

    // Mentions
    [[nodiscard]] ArticleId articleOf(MentionId id) const { return m_mentionArticles[indexOf(id)]; }
    [[nodiscard]] Span spanOf(MentionId id) const { return m_mentionSpans[indexOf(id)]; }
    [[nodiscard]] EntityId entityOf(MentionId id) const { return m_mentionEntities[indexOf(id)]; }
    [[nodiscard]] const Mention& mention(MentionId id) const
    {
        return finding(articleOf(id), id, m_firstMention, &Findings::mentions);
    }

    // Figures
    [[nodiscard]] ArticleId articleOf(FigureId id) const { return m_figureArticles[indexOf(id)]; }
    [[nodiscard]] const Figure& figure(FigureId id) const
    {
        return finding(articleOf(id), id, m_firstFigure, &Findings::figures);
    }
    /// The entity whose quantity it is, or nothing.
    [[nodiscard]] std::optional<EntityId> subjectOf(FigureId id) const;
    /// The subject and the entities its sentence mentions, each once.
    [[nodiscard]] std::span<const EntityId> entitiesAround(FigureId id) const
    {
        return m_entitiesAroundFigure.of(id);
    }
    /// Who says so, where an entity is named for it.
    [[nodiscard]] std::optional<EntityId> speakerOf(FigureId id) const;
    /// The date it holds for, or nothing.
    [[nodiscard]] std::optional<DateId> periodOf(FigureId id) const;

    // Dates
    [[nodiscard]] ArticleId articleOf(DateId id) const { return m_dateArticles[indexOf(id)]; }
    [[nodiscard]] const DateFinding& date(DateId id) const
    {
        return finding(articleOf(id), id, m_firstDate, &Findings::dates);
    }

    // Events
    [[nodiscard]] ArticleId articleOf(EventId id) const { return m_eventArticles[indexOf(id)]; }
    [[nodiscard]] const Event& event(EventId id) const
    {
        return finding(articleOf(id), id, m_firstEvent, &Findings::events);
    }
    [[nodiscard]] DateId dateOf(EventId id) const;
    /// Participants, each once, in the order of the sentence.
    [[nodiscard]] std::span<const EntityId> entitiesOf(EventId id) const { return m_entitiesOfEvent.of(id); }

    // Quotations
    [[nodiscard]] ArticleId articleOf(QuotationId id) const { return m_quotationArticles[indexOf(id)]; }
    [[nodiscard]] const Quotation& quotation(QuotationId id) const
    {
        return finding(articleOf(id), id, m_firstQuotation, &Findings::quotations);
    }
    [[nodiscard]] std::optional<EntityId> speakerOf(QuotationId id) const;

    // Copies
    /// Groups of articles that are rewrites of one text, by their first article.
    [[nodiscard]] const std::vector<Origin>& origins() const { return m_origins; }
    /// The group that the article belongs to, or null.
    [[nodiscard]] const Origin* originOf(ArticleId id) const;
    /// The passages of the article that an earlier article has, word for word or rewritten, in order.
    [[nodiscard]] std::span<const CopiedPassage> copiedPassagesIn(ArticleId id) const;
    /// The article's text for differencesBetween() (model/corpus/copy_differences.h); holds for as long as
    /// the corpus.
    [[nodiscard]] CopyText copyTextOf(ArticleId id) const { return {article(id).text, article(id).passages}; }
    /// The same of one passage, for telling what a CopiedPassage says otherwise than its original.
    [[nodiscard]] CopyText copyTextOf(ArticleId id, quint32 passage) const
    {
        return {article(id).text, std::span(article(id).passages).subspan(passage, 1)};
    }

    /// The words of a span.
    [[nodiscard]] std::string_view textOf(ArticleId id, Span span) const { return span.in(article(id).text); }

private:
    friend class CorpusBuilder;

    template <Id T>
    [[nodiscard]] IdRange<T> rangeOf(const std::vector<quint32>& firsts, ArticleId id) const
    {
        return {firsts[indexOf(id)], firsts[indexOf(id) + 1]};
    }
    template <Id T, typename Finding>
    [[nodiscard]] const Finding& finding(ArticleId owner, T id, const std::vector<quint32>& firsts,
                                         std::vector<Finding> Findings::*list) const
    {
        return (m_articles[indexOf(owner)]->findings.*list)[indexOf(id) - firsts[indexOf(owner)]];
    }
    [[nodiscard]] EntityId entityOfMention(ArticleId id, Index mention) const
    {
        return m_mentionEntities[m_firstMention[indexOf(id)] + mention];
    }

    std::vector<std::shared_ptr<const AnalyzedArticle>> m_articles;
    std::vector<quint32> m_wordCounts;
    std::vector<quint32> m_firstMention, m_firstFigure, m_firstDate, m_firstEvent, m_firstQuotation;
    std::vector<Entity> m_entities;
    std::vector<ArticleId> m_mentionArticles, m_figureArticles, m_dateArticles, m_eventArticles,
        m_quotationArticles;
    std::vector<Span> m_mentionSpans;
    std::vector<EntityId> m_mentionEntities;
    Neighbours<EntityId, MentionId> m_mentionsOfEntity;
    Neighbours<EntityId, ArticleId> m_articlesOfEntity;
    Neighbours<ArticleId, EntityId> m_entitiesOfArticle;
    Neighbours<EntityId, FigureId> m_figuresOfEntity;
    Neighbours<EntityId, FigureId> m_figuresAroundEntity;
    Neighbours<FigureId, EntityId> m_entitiesAroundFigure;
    Neighbours<EntityId, EventId> m_eventsOfEntity;
    Neighbours<EventId, EntityId> m_entitiesOfEvent;
    std::vector<Origin> m_origins;
    std::vector<CopiedPassage> m_copiedPassages;
};

/// The corpus of these articles, in their order; entities are resolved across them.
[[nodiscard]] std::shared_ptr<const Corpus>
buildCorpus(std::vector<std::shared_ptr<const AnalyzedArticle>> articles);

} // namespace crossread
