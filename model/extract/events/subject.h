// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/events/clause.h"
#include "model/extract/events/sentence_words.h"

namespace crossread::events {

/// The words that name who or what does it, for the verb group that starts at \a verb.
[[nodiscard]] TokenRange subjectOf(const SentenceWords& words, std::size_t verb);

/// The last noun phrase that ends at \a end: back to a preposition, verb or mark.
[[nodiscard]] TokenRange nounPhraseBefore(const SentenceWords& words, std::size_t end);

} // namespace crossread::events
