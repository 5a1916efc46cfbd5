// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/quantity.h"

namespace crossread::figures {

/// "41.5C", "30F in the shade": degrees without their sign, behind the digits at \a at. A whole number with a
/// letter may also be a class, a seat or a clause, so there what stands around it tells. Says whether it is
/// one.
bool addBareDegrees(const Line& line, std::size_t at, Quantity& quantity);

} // namespace crossread::figures
