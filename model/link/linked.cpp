// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/linked.h"

#include <algorithm>

namespace crossread {

namespace {

/// Collects what each part of a selection lights up; a row that is selected is not also related.
class Lighting {
public:
    explicit Lighting(const Corpus& corpus) : m_corpus(corpus)
    {
        m_linked.articles = rows<ArticleId>(corpus.articleCount());
        m_linked.entities = rows<EntityId>(corpus.entityCount());
        m_linked.figures = rows<FigureId>(corpus.figureCount());
        m_linked.events = rows<EventId>(corpus.eventCount());
    }

    void select(EntityId id)
    {
        if (!take(m_linked.entities, id, m_corpus.entityCount()))
            return;
        relateAll(m_linked.articles, m_corpus.articlesOf(id));
        for (const FigureId figure : m_corpus.figuresAround(id)) {
            m_linked.figures.related.insert(figure);
            relateAll(m_linked.entities, m_corpus.entitiesAround(figure));
        }
        for (const EventId event : m_corpus.eventsOf(id)) {
            m_linked.events.related.insert(event);
            relateAll(m_linked.entities, m_corpus.entitiesOf(event));
        }
    }

    void select(FigureId id)
    {
        if (!take(m_linked.figures, id, m_corpus.figureCount()))
            return;
        m_linked.articles.related.insert(m_corpus.articleOf(id));
        if (const auto speaker = m_corpus.speakerOf(id))
            m_linked.entities.related.insert(*speaker);
        const auto subject = m_corpus.subjectOf(id);
        if (!subject)
            return;
        m_linked.entities.related.insert(*subject);
        for (const FigureId other : m_corpus.figuresOf(*subject)) {
            if (m_corpus.figure(other).measure == m_corpus.figure(id).measure)
                m_linked.figures.related.insert(other);
        }
    }

    void select(EventId id)
    {
        if (!take(m_linked.events, id, m_corpus.eventCount()))
            return;
        m_linked.articles.related.insert(m_corpus.articleOf(id));
        relateAll(m_linked.entities, m_corpus.entitiesOf(id));
        const DateRange& range = m_corpus.date(m_corpus.dateOf(id)).range;
        for (const EntityId entity : m_corpus.entitiesOf(id)) {
            for (const EventId other : m_corpus.eventsOf(entity)) {
                if (m_corpus.date(m_corpus.dateOf(other)).range == range)
                    m_linked.events.related.insert(other);
            }
        }
    }

    void select(ArticleId id)
    {
        if (!take(m_linked.articles, id, m_corpus.articleCount()))
            return;
        relateAll(m_linked.entities, m_corpus.entitiesIn(id));
        relateAll(m_linked.figures, m_corpus.figuresIn(id));
        relateAll(m_linked.events, m_corpus.eventsIn(id));
    }

    void select(const TextPlace& place)
    {
        if (indexOf(place.article) >= m_corpus.articleCount())
            return;
        m_linked.articles.related.insert(place.article);
        for (const MentionId id : m_corpus.mentionsIn(place.article)) {
            if (m_corpus.spanOf(id).intersects(place.span))
                m_linked.entities.selected.insert(m_corpus.entityOf(id));
        }
        for (const FigureId id : m_corpus.figuresIn(place.article)) {
            if (m_corpus.figure(id).span.intersects(place.span))
                m_linked.figures.selected.insert(id);
        }
        for (const EventId id : m_corpus.eventsIn(place.article)) {
            if (m_corpus.date(m_corpus.dateOf(id)).span.intersects(place.span))
                m_linked.events.selected.insert(id);
        }
    }

    void select(const DateRange& range)
    {
        for (std::size_t i = 0; i < m_corpus.eventCount(); ++i) {
            const auto id = idAt<EventId>(i);
            if (!intersects(m_corpus.date(m_corpus.dateOf(id)).range, range))
                continue;
            m_linked.events.selected.insert(id);
            m_linked.articles.related.insert(m_corpus.articleOf(id));
            relateAll(m_linked.entities, m_corpus.entitiesOf(id));
        }
        for (std::size_t i = 0; i < m_corpus.articleCount(); ++i) {
            if (intersects(m_corpus.article(idAt<ArticleId>(i)).published.range, range))
                m_linked.articles.related.insert(idAt<ArticleId>(i));
        }
    }

    [[nodiscard]] Linked finish()
    {
        keepApart(m_linked.articles);
        keepApart(m_linked.entities);
        keepApart(m_linked.figures);
        keepApart(m_linked.events);
        return std::move(m_linked);
    }

private:
    template <Id T>
    static Linked::Rows<T> rows(std::size_t size)
    {
        return {IdSet<T>(size), IdSet<T>(size)};
    }
    template <Id T>
    static bool take(Linked::Rows<T>& table, T id, std::size_t size)
    {
        if (indexOf(id) >= size)
            return false;
        table.selected.insert(id);
        return true;
    }
    template <Id T, typename Ids>
    static void relateAll(Linked::Rows<T>& table, const Ids& ids)
    {
        for (const T id : ids)
            table.related.insert(id);
    }
    template <Id T>
    static void keepApart(Linked::Rows<T>& table)
    {
        table.selected.forEach([&table](T id) { table.related.remove(id); });
    }

    const Corpus& m_corpus;
    Linked m_linked;
};

} // namespace

Linked link(const Corpus& corpus, const Selection& selection)
{
    Lighting lighting(corpus);
    for (const EntityId id : selection.entities)
        lighting.select(id);
    for (const FigureId id : selection.figures)
        lighting.select(id);
    for (const EventId id : selection.events)
        lighting.select(id);
    for (const ArticleId id : selection.articles)
        lighting.select(id);
    if (selection.text)
        lighting.select(*selection.text);
    if (selection.dates)
        lighting.select(*selection.dates);
    return lighting.finish();
}

std::vector<TextPlace> placesOf(const Corpus& corpus, const Selection& selection)
{
    std::vector<TextPlace> places;
    for (const EntityId entity : selection.entities) {
        for (const MentionId id : corpus.mentionsOf(entity))
            places.push_back({corpus.articleOf(id), corpus.spanOf(id)});
    }
    for (const FigureId id : selection.figures)
        places.push_back({corpus.articleOf(id), corpus.figure(id).span});
    for (const EventId id : selection.events)
        places.push_back({corpus.articleOf(id), corpus.event(id).span});
    if (selection.text)
        places.push_back(*selection.text);
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

} // namespace crossread
