// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/numeral.h"
#include "model/extract/figures/quantity.h"

#include <optional>

namespace crossread::figures {

/// One amount: a numeral with the currency, magnitude and unit around it, no range and no comparator.
/// Nothing where none starts at \a first.
[[nodiscard]] std::optional<Quantity> readAmount(const Line& line, std::size_t first);

/// "ranked second", "No. 2": a place in an order.
[[nodiscard]] std::optional<Quantity> readRank(const Line& line, std::size_t first);

/// Behind a rank the one it was or became: "17th, down from ninth".
[[nodiscard]] std::optional<Quantity> readRankAgain(const Line& line, std::size_t first);

/// "outnumber them by three to one", "a 10-to-1 ratio": how many times the first is of the second.
[[nodiscard]] std::optional<Quantity> readOdds(const Line& line, std::size_t first);

/// The comparator words around [first, end) of \a quantity; widens firstWithComparator and end.
void readComparator(const Line& line, Quantity& quantity);

} // namespace crossread::figures
