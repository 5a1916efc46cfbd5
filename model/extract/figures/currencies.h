// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/atoms.h"

#include <optional>

namespace crossread::figures {

/// A currency named at some atoms: by a sign, a code or words.
struct CurrencyName {
    std::string_view code; ///< ISO 4217
    double factor = 1;     ///< of the main unit: 0.01 for cents
    std::size_t first = 0; ///< atoms [first, end)
    std::size_t end = 0;
    bool isAmbiguous = false; ///< "pounds", "won": money only where a magnitude or the sentence says so
};

/// Whether \a word is a code that stands before amounts: "USD", "RMB", "Rs".
[[nodiscard]] bool isCurrencyCode(std::string_view word);

/// A sign or code before an amount: "$", "US$", "U.S. $", "RMB", "Rs."; nothing where none starts at \a
/// first.
[[nodiscard]] std::optional<CurrencyName> currencyBefore(const Line& line, std::size_t first);

/// The sign, code or words after an amount: "€", "USD", "US dollars", "cents", "yuan".
[[nodiscard]] std::optional<CurrencyName> currencyAfter(const Line& line, std::size_t first);

} // namespace crossread::figures
