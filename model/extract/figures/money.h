// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/numeral.h"
#include "model/extract/figures/quantity.h"

#include <optional>

/// The parts of an amount that are money. Used by readAmount() alone.
namespace crossread::figures {

/// What the numeral tells; it has no unit yet.
[[nodiscard]] Quantity quantityOf(std::size_t first, const Numeral& numeral, Rule by);
void multiply(Quantity& quantity, double factor);

/// "$5.6 million": the currency stands first.
[[nodiscard]] std::optional<Quantity> readMoneyBefore(const Line& line, std::size_t first);
/// "5.6 million dollars", "75 USD million": the currency stands at \a at, behind the numeral.
bool addMoneyAfter(const Line& line, const Numeral& numeral, std::size_t at, Quantity& quantity);
/// "9p a share", "from 50p to 75p"; "1080p" tells a screen's lines.
bool addPence(const Line& line, const Numeral& numeral, std::size_t at, Quantity& quantity);

} // namespace crossread::figures
