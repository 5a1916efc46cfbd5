// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/filter.h"
#include "model/link/selection.h"

namespace crossread {

/// Brings selections and filters from one corpus over into another one of the same articles in the same
/// order, whose findings differ: entities go by their mentions, figures and events by their places. What is
/// not there any more is left out.
class CarryOver {
public:
    /// Both must outlive this.
    CarryOver(const Corpus& before, const Corpus& after) : m_before(before), m_after(after) {}

    [[nodiscard]] std::optional<EntityId> entity(EntityId id) const;
    [[nodiscard]] std::optional<FigureId> figure(FigureId id) const;
    [[nodiscard]] std::optional<EventId> event(EventId id) const;
    [[nodiscard]] Selection selection(const Selection& selection) const;
    /// Nothing for a filter to things that are all gone.
    [[nodiscard]] std::optional<Filter> filter(const Filter& filter) const;

private:
    const Corpus& m_before;
    const Corpus& m_after;
};

} // namespace crossread
