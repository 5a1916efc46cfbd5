// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/quantity.h"

#include <optional>
#include <span>

namespace crossread::figures {

/// What the reading of a claim sees: one sentence with the names and dates in it.
struct Sight {
    const Line& line;
    std::span<const Mention> mentions; ///< of the sentence
    std::size_t firstMention = 0;      ///< index of the first of them among all
    std::span<const DateFinding> dates;
    std::size_t firstDate = 0;
};

/// Gives a bare "hundreds of billions" its currency where the sentence speaks of money ("valued in", "spent",
/// another amount of money): the article's last one, else dollars.
void implyMoney(const Line& line, std::string_view lastCurrency, std::vector<Quantity>& quantities);

/// Makes "405B" parameters before "model" or behind a product's name.
void implyParameters(const Sight& sight, std::vector<Quantity>& quantities);

/// Whether \a quantity is a figure of the article: not part of a name or date, no idiom, no list number, no
/// duration that only places something in time.
[[nodiscard]] bool isFigure(const Sight& sight, const Quantity& quantity);

/// What the amount is an amount of, from the nouns and verbs around it.
[[nodiscard]] Measure measureOf(const Sight& sight, const Quantity& quantity);

/// The mention (index among all) whose quantity it is.
[[nodiscard]] std::optional<Index> subjectOf(const Sight& sight, const Quantity& quantity, Measure measure);

/// The date (index among all) the quantity holds for.
[[nodiscard]] std::optional<Index> periodOf(const Sight& sight, const Quantity& quantity);

/// The words that weaken it: "about", "an estimated", "could".
[[nodiscard]] Span hedgeOf(const Sight& sight, const Quantity& quantity);

/// From the first to the last atom that a reader marks as the figure.
[[nodiscard]] Span markedSpan(const Line& line, const Quantity& quantity);

} // namespace crossread::figures
