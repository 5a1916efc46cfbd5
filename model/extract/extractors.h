// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/document.h"
#include "model/extract/findings.h"

#include <vector>

/// The extractors, in the order in which extract() runs them: each may use what the earlier ones found.
/// All are pure, linear in the length of the text, and return lists sorted by span.
namespace crossread {

class Lexicon;

/// People, organisations, places, products, groups and works; short forms point to their full form.
[[nodiscard]] std::vector<Mention> findMentions(const Document& document, const Lexicon& lexicon);

/// Dates, times, durations and sets, resolved against Document::reference.
[[nodiscard]] std::vector<DateFinding> findDates(const Document& document);

/// Quantities with unit, comparator and measure; subject and period where the sentence tells them.
[[nodiscard]] std::vector<Figure> findFigures(const Document& document, const std::vector<Mention>& mentions,
                                              const std::vector<DateFinding>& dates);

/// Direct, mixed and indirect speech with its speaker.
[[nodiscard]] std::vector<Quotation> findQuotations(const Document& document, const Lexicon& lexicon,
                                                    const std::vector<Mention>& mentions);

/// Dated happenings.
[[nodiscard]] std::vector<Event> findEvents(const Document& document, const std::vector<Mention>& mentions,
                                            const std::vector<DateFinding>& dates);

/// Sets the attribution of figures and events from cues and quotations around them.
void attribute(const Document& document, const Lexicon& lexicon, Findings& findings);

} // namespace crossread
