// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/atoms.h"

#include <optional>

namespace crossread::figures {

/// A number as it is written: digits, words or both, magnitude applied.
struct Numeral {
    std::size_t first = 0; ///< atoms [first, end)
    std::size_t end = 0;
    double value = 0; ///< of a vague one its low end
    double high = 0;  ///< of a vague one: "thousands" reaches to ten thousand
    bool isVague = false;
    bool hasDigits = false;
    bool hasScale = false;   ///< hundred, thousand, "bn", ...
    bool isFraction = false; ///< less than a whole, written as one: "two thirds", "3/4", "half"
    bool isDecimal = false;
    bool isGrouped = false;
    bool isOrdinal = false;  ///< "third", "21st": a rank, no amount
    bool isMultiple = false; ///< "twice", "tenfold"
};

/// The longest numeral that starts at atom \a first, or nothing. Every atom is looked at a bounded number of
/// times.
[[nodiscard]] std::optional<Numeral> readNumeral(const Line& line, std::size_t first);

/// Applies "million", "bn" or "lakh" at \a at to \a numeral where it stands after one; says whether it did.
bool applyScale(const Line& line, std::size_t at, bool isMoney, Numeral& numeral);

} // namespace crossread::figures
