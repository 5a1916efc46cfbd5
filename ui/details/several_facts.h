// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/details/facts.h"

namespace crossread {

/// What several things in focus are, how many of which, and of what.
[[nodiscard]] Facts factsOfSeveral(const Corpus& corpus, const Selection& selection);
/// What lies in a brushed range of dates.
[[nodiscard]] Facts factsOfRange(const Corpus& corpus, const DateRange& range,
                                 const std::vector<EventId>& events);

} // namespace crossread
