// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/quantity.h"

#include <algorithm>
#include <optional>
#include <span>

namespace crossread::figures {

/// The entities that "it", "the company" and "he" stand for: the first of each kind in the sentence before.
struct Topic {
    std::optional<Index> organization, product, person;
    bool isProductLast = false; ///< a product led the last sentence that named either

    /// Takes up the mentions of a sentence that has been read; \a firstIndex is the first one's among all.
    void learn(std::string_view text, std::span<const Mention> mentions, std::size_t firstIndex);
};

/// What the reading of a claim sees: one sentence with the names and dates in it.
struct Sight {
    const Line& line;
    std::span<const Mention> mentions; ///< of the sentence
    std::size_t firstMention = 0;      ///< index of the first of them among all
    std::span<const DateFinding> dates;
    std::size_t firstDate = 0;
    Topic topic; ///< of the sentences before
};

/// Those of the findings that touch bytes \a begin to \a end. Logarithmic: a sentence may hold thousands.
template <typename Finding>
[[nodiscard]] std::span<const Finding> findingsAt(std::span<const Finding> findings, quint32 begin,
                                                  quint32 end)
{
    const auto first = std::ranges::partition_point(
        findings, [begin](const Finding& finding) { return finding.span.end <= begin; });
    const auto last = std::partition_point(
        first, findings.end(), [end](const Finding& finding) { return finding.span.begin < end; });
    return {first, last};
}

/// Gives amounts without a unit the one that the sentence tells: "hundreds of billions" their currency (the
/// article's last one, else dollars), "405B" parameters, "Liang, 40," years, "of which 37 billion" the noun
/// before.
void implyUnits(const Sight& sight, std::string_view lastCurrency, std::vector<Quantity>& quantities);

/// Whether the amount says the previous one again in another unit: "40 billion yuan ($5.5bn)", "9% or 998
/// points".
[[nodiscard]] bool isRestated(const Line& line, const Quantity& previous, const Quantity& quantity);

/// Whether the amount is set beside the one before, whose measure it shares: "up from 9 percent",
/// "against 87.2".
[[nodiscard]] bool isComparedWithPrevious(const Line& line, const Quantity& quantity);

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
