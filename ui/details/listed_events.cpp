// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/listed_events.h"

#include <algorithm>
#include <tuple>

namespace crossread {

namespace {

bool isWithin(const DateRange& range, const DateRange& whole)
{
    return range.from && range.to && (!whole.from || *range.from >= *whole.from) &&
           (!whole.to || *range.to <= *whole.to);
}

} // namespace

ListedEvents listedEvents(const Corpus& corpus, const Selection& selection, const IdSet<EventId>& shown)
{
    const auto rangeOf = [&corpus](EventId id) -> const DateRange& {
        return corpus.date(corpus.dateOf(id)).range;
    };
    ListedEvents listed;
    if (selection.events.size() > 1 || selection.dates)
        listed.events = selection.events;
    for (std::size_t i = 0; selection.dates && i < corpus.eventCount(); ++i) {
        if (intersects(rangeOf(idAt<EventId>(i)), *selection.dates))
            listed.events.push_back(idAt<EventId>(i));
    }
    std::erase_if(listed.events, [&shown](EventId id) { return !shown.contains(id); });
    const auto isBeyond = [&](EventId id) {
        return selection.dates && !isWithin(rangeOf(id), *selection.dates);
    };
    const auto key = [&](EventId id) {
        const DateRange& range = rangeOf(id);
        const Day from = range.from.value_or(range.to.value_or(Day::max()));
        return std::tuple(isBeyond(id), from, range.to.value_or(Day::max()), id);
    };
    std::sort(listed.events.begin(), listed.events.end(),
              [&key](EventId a, EventId b) { return key(a) < key(b); });
    listed.events.erase(std::unique(listed.events.begin(), listed.events.end()), listed.events.end());
    listed.beyond =
        static_cast<std::size_t>(std::count_if(listed.events.begin(), listed.events.end(), isBeyond));
    return listed;
}

} // namespace crossread
