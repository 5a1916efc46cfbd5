// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/atoms.h"
#include "model/extract/figures/units.h"
#include "model/extract/findings.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossread::figures {

/// An amount with its unit, before it is known what it is an amount of.
struct Quantity {
    std::size_t first = 0; ///< atoms [first, end) of the line, comparator words apart
    std::size_t end = 0;
    std::optional<double> value, low, high;
    std::string unit;
    UnitKind kind = UnitKind::None;
    Comparator comparator = Comparator::Equal;
    std::size_t firstWithComparator = 0; ///< where the comparator's words begin; first when there are none
    bool isComparatorInSpan = false;     ///< the figure is marked together with its comparator
    bool isHedged = false;               ///< its comparator says "about"
    bool hasDigits = false;
    bool hasScale = false;
    bool isDecimal = false;
    bool isGrouped = false;
    bool isVague = false; ///< "thousands", "hundreds of billions"
    bool isFraction = false;
    bool isHyphenated = false;  ///< "40-year-old", "12-member"
    bool isPartOfRange = false; ///< shares a unit with the next one: "9 and 10 t"
    bool isSure = false;        ///< a figure whatever stands around it, though a date's words touch it
    bool isUnclear = false;     ///< money of a currency that nothing tells: no figure
    std::size_t noun = 0;       ///< of counts: the counted noun's atom
    Rule by;
};

/// The quantities of one line, in order and apart from each other. Ordinals and bare numbers that are no
/// amount of anything are left out; which of them an article claims is findFigures()' business.
[[nodiscard]] std::vector<Quantity> readQuantities(const Line& line);

} // namespace crossread::figures
