// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/atoms.h"

#include <optional>
#include <string>

namespace crossread::figures {

/// What a unit measures, as far as figures differ by it.
enum class UnitKind : unsigned char {
    None,
    Money,
    Percent,
    PercentPoints,
    Points,
    Times,
    Physical,
    Temperature,
    Angle,
    Data,
    Time,
    Energy,
    Power,
    Compute,
    ComputeRate,
    Count,
    Rank,
    Age,
    Score
};

/// A unit at atoms [first, end).
struct UnitName {
    std::string symbol; ///< as formats.md spells it: "%", "km", "GWh", "FLOP/s", "years"
    UnitKind kind = UnitKind::None;
    double factor = 1; ///< the value is to be multiplied by it: "petaFLOP" is 1e15 FLOP
    std::size_t end = 0;
};

/// The unit that stands at \a first, behind an amount in digits or in words; nothing where none does.
[[nodiscard]] std::optional<UnitName> readUnit(const Line& line, std::size_t first, bool isAfterDigits);

} // namespace crossread::figures
