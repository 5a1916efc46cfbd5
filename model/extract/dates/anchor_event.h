// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/dates/date_finder.h"

#include <optional>
#include <span>

namespace crossread::dates {

/// The dated happening that a distance counts from where the text tells it elsewhere: for "two days after the
/// release of V3", whose words behind "after" begin at byte \a behind, the finding whose clause says that V3
/// was released, or speaks of its release. The nearest one before the distance, or else behind it; nothing
/// where none tells. \a distance is the distance's own place in \a found, which is in the order of the text.
///
/// A happening and its noun are known by one stem ("announced", "announcement") or from a short list
/// ("sold", "sale"). Who or what took part is compared where the distance names it. Only as many dates and
/// words are looked at as keep this linear in the text.
[[nodiscard]] std::optional<std::size_t> anchorEvent(const Document& document,
                                                     std::span<const FoundDate> found, std::size_t distance,
                                                     std::size_t behind);

} // namespace crossread::dates
