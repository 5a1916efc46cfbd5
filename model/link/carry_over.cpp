// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/carry_over.h"

#include <algorithm>

namespace crossread {

namespace {

template <typename Ids, typename Carry>
Ids carried(const Ids& ids, Carry carry)
{
    Ids kept;
    for (const auto id : ids) {
        if (const auto there = carry(id); there && std::find(kept.begin(), kept.end(), *there) == kept.end())
            kept.push_back(*there);
    }
    return kept;
}

} // namespace

std::optional<EntityId> CarryOver::entity(EntityId id) const
{
    if (indexOf(id) >= m_before.entityCount())
        return {};
    for (const MentionId mention : m_before.mentionsOf(id)) {
        const Span span = m_before.spanOf(mention);
        for (const MentionId there : m_after.mentionsIn(m_before.articleOf(mention))) {
            if (m_after.spanOf(there) == span)
                return m_after.entityOf(there);
        }
    }
    return {};
}

std::optional<FigureId> CarryOver::figure(FigureId id) const
{
    if (indexOf(id) >= m_before.figureCount())
        return {};
    for (const FigureId there : m_after.figuresIn(m_before.articleOf(id))) {
        if (m_after.figure(there).span == m_before.figure(id).span)
            return there;
    }
    return {};
}

std::optional<EventId> CarryOver::event(EventId id) const
{
    if (indexOf(id) >= m_before.eventCount())
        return {};
    const Span dateSpan = m_before.date(m_before.dateOf(id)).span;
    for (const EventId there : m_after.eventsIn(m_before.articleOf(id))) {
        if (m_after.event(there).span == m_before.event(id).span &&
            m_after.date(m_after.dateOf(there)).span == dateSpan)
            return there;
    }
    return {};
}

Selection CarryOver::selection(const Selection& selection) const
{
    Selection kept = selection;
    kept.entities = carried(selection.entities, [this](EntityId id) { return entity(id); });
    kept.figures = carried(selection.figures, [this](FigureId id) { return figure(id); });
    kept.events = carried(selection.events, [this](EventId id) { return event(id); });
    return kept;
}

std::optional<Filter> CarryOver::filter(const Filter& filter) const
{
    const auto* entities = std::get_if<Filter::Entities>(&filter.condition);
    if (entities == nullptr)
        return filter;
    Filter::Entities kept{carried(entities->ids, [this](EntityId id) { return entity(id); })};
    if (kept.ids.empty())
        return {};
    return Filter{filter.label, std::move(kept)};
}

} // namespace crossread
