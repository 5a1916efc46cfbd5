// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/document.h"
#include "model/extract/findings.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace crossread::events {

/// The happening that a date of a sentence belongs to, in tokens of the document.
struct Clause {
    std::size_t subject; ///< first token of the subject; equal to `verb` where there is none
    std::size_t subjectEnd;
    std::size_t verb; ///< first token of the verb group: "was", "will", "released"
    std::size_t verbEnd;
    std::size_t end; ///< behind the last token that belongs to the clause
};

/// The clause of \a date, by the verb of happening nearest to it: the last one before it if no border stands
/// between, else the first one behind it outside of insertions. Nothing where there is none.
[[nodiscard]] std::optional<Clause> clauseOf(const Document& document, const Sentence& sentence, Span date);

/// Subject, verb and object without the date, at most about 60 bytes, cut between words.
[[nodiscard]] std::string headlineOf(const Document& document, const Clause& clause,
                                     std::span<const Span> dates);

} // namespace crossread::events
