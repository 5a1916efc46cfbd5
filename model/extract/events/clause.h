// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/document.h"
#include "model/extract/findings.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

namespace crossread::events {

/// Tokens [begin, end) of the document.
struct TokenRange {
    std::size_t begin = 0;
    std::size_t end = 0;
    [[nodiscard]] bool isEmpty() const { return begin >= end; }
};

/// The happening that a date of a sentence belongs to. Of a happening told by a noun ("the 1989 crackdown")
/// there is a subject alone.
struct Clause {
    TokenRange subject;
    TokenRange verb; ///< the verb group: "was released", "plans to open"
    TokenRange object;
    TokenRange auxiliary = {}; ///< a "was" before "and" that the verb shares; stands before the subject

    [[nodiscard]] std::size_t begin() const
    {
        return subject.isEmpty() ? verb.begin
                                 : std::min(subject.begin, verb.isEmpty() ? subject.begin : verb.begin);
    }
    [[nodiscard]] std::size_t end() const { return std::max({subject.end, verb.end, object.end}); }
};

/// The clause of \a date, by the verb of happening nearest to it: the last one before it if no border stands
/// between, else the first one behind it. \a others are the sentence's dates: a verb beyond another date
/// belongs to that one. Nothing where there is none.
[[nodiscard]] std::optional<Clause> clauseOf(const Document& document, const Sentence& sentence, Span date,
                                             std::span<const Span> others);

/// Subject, verb and object without the dates, about 60 bytes, cut between words.
[[nodiscard]] std::string headlineOf(const Document& document, const Clause& clause,
                                     std::span<const Span> dates);

} // namespace crossread::events
