// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/filter.h"

#include <algorithm>

namespace crossread {

namespace {

template <Id T>
IdSet<T> setOf(std::size_t size, const std::vector<T>& ids)
{
    IdSet<T> set(size);
    for (const T id : ids) {
        if (indexOf(id) < size)
            set.insert(id);
    }
    return set;
}

template <typename T>
bool holds(const std::vector<T>& list, T value)
{
    return std::find(list.begin(), list.end(), value) != list.end();
}

/// Narrows what is shown by one filter's condition. Entities are counted over the shown articles at the end.
struct Narrowing {
    const Corpus& corpus;
    Shown& shown;
    IdSet<EntityId>& entities;

    void operator()(const Filter::Articles& filter) const
    {
        shown.articles &= setOf(corpus.articleCount(), filter.ids);
    }

    void operator()(const Filter::Entities& filter) const
    {
        IdSet<ArticleId> articles(corpus.articleCount());
        IdSet<FigureId> figures(corpus.figureCount());
        IdSet<EventId> events(corpus.eventCount());
        for (const EntityId entity : filter.ids) {
            if (indexOf(entity) >= corpus.entityCount())
                continue;
            for (const ArticleId id : corpus.articlesOf(entity))
                articles.insert(id);
            for (const FigureId id : corpus.figuresAround(entity))
                figures.insert(id);
            for (const EventId id : corpus.eventsOf(entity))
                events.insert(id);
        }
        shown.articles &= articles;
        shown.figures &= figures;
        shown.events &= events;
    }

    void operator()(const Filter::Kinds& filter) const
    {
        for (std::size_t i = 0; i < corpus.entityCount(); ++i) {
            if (!holds(filter.kinds, corpus.entity(idAt<EntityId>(i)).kind))
                entities.remove(idAt<EntityId>(i));
        }
    }

    void operator()(const Filter::Measures& filter) const
    {
        for (std::size_t i = 0; i < corpus.figureCount(); ++i) {
            if (!holds(filter.measures, corpus.figure(idAt<FigureId>(i)).measure))
                shown.figures.remove(idAt<FigureId>(i));
        }
    }

    void operator()(const Filter::Dates& filter) const
    {
        IdSet<ArticleId> articles(corpus.articleCount());
        for (std::size_t i = 0; i < corpus.articleCount(); ++i) {
            if (intersects(corpus.article(idAt<ArticleId>(i)).published.range, filter.range))
                articles.insert(idAt<ArticleId>(i));
        }
        for (std::size_t i = 0; i < corpus.eventCount(); ++i) {
            const auto id = idAt<EventId>(i);
            if (intersects(corpus.date(corpus.dateOf(id)).range, filter.range))
                articles.insert(corpus.articleOf(id));
            else
                shown.events.remove(id);
        }
        for (std::size_t i = 0; i < corpus.figureCount(); ++i) {
            const auto id = idAt<FigureId>(i);
            const auto period = corpus.periodOf(id);
            const DateRange& range =
                period ? corpus.date(*period).range : corpus.article(corpus.articleOf(id)).published.range;
            if (!intersects(range, filter.range))
                shown.figures.remove(id);
        }
        shown.articles &= articles;
    }
};

/// Rows whose article is not shown are not shown either.
void keepToShownArticles(const Corpus& corpus, Shown& shown, IdSet<EntityId>& entities)
{
    IdSet<EntityId> mentioned(corpus.entityCount());
    for (std::size_t i = 0; i < corpus.articleCount(); ++i) {
        const auto id = idAt<ArticleId>(i);
        if (shown.articles.contains(id)) {
            for (const EntityId entity : corpus.entitiesIn(id))
                mentioned.insert(entity);
            continue;
        }
        for (const FigureId figure : corpus.figuresIn(id))
            shown.figures.remove(figure);
        for (const EventId event : corpus.eventsIn(id))
            shown.events.remove(event);
    }
    entities &= mentioned;
}

} // namespace

Shown applyFilters(const Corpus& corpus, const std::vector<Filter>& filters)
{
    Shown shown{IdSet<ArticleId>(corpus.articleCount(), true),
                {},
                IdSet<FigureId>(corpus.figureCount(), true),
                IdSet<EventId>(corpus.eventCount(), true)};
    IdSet<EntityId> entities(corpus.entityCount(), true);
    for (const Filter& filter : filters)
        std::visit(Narrowing{corpus, shown, entities}, filter.condition);
    if (!filters.empty())
        keepToShownArticles(corpus, shown, entities);
    shown.entities = std::move(entities);
    return shown;
}

void FilterStack::push(Filter filter)
{
    const auto isEqual = [&filter](const Filter& other) { return other.condition == filter.condition; };
    if (std::any_of(m_filters.begin(), m_filters.end(), isEqual))
        return;
    if (std::holds_alternative<Filter::Dates>(filter.condition)) {
        std::erase_if(m_filters, [](const Filter& other) {
            return std::holds_alternative<Filter::Dates>(other.condition);
        });
    }
    m_filters.push_back(std::move(filter));
    Q_EMIT changed();
}

void FilterStack::removeAt(std::size_t index)
{
    if (index >= m_filters.size())
        return;
    m_filters.erase(m_filters.begin() + static_cast<std::ptrdiff_t>(index));
    Q_EMIT changed();
}

void FilterStack::clear()
{
    if (m_filters.empty())
        return;
    m_filters.clear();
    Q_EMIT changed();
}

} // namespace crossread
