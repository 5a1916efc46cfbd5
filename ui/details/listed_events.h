// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/link/filter.h"
#include "model/link/selection.h"

#include <vector>

namespace crossread {

/// Events of a selection as a list, in the order of time.
struct ListedEvents {
    std::vector<EventId> events;
    std::size_t beyond = 0; ///< of a brushed range, the last ones: they begin before it or end after it
};

/// The events that a brushed range meets and, where several were picked, these; of them what is shown. Empty
/// for a single event, of which the details tell all there is.
[[nodiscard]] ListedEvents listedEvents(const Corpus& corpus, const Selection& selection,
                                        const IdSet<EventId>& shown);

} // namespace crossread
