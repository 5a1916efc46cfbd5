// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/shingles.h"

#include <string_view>
#include <vector>

namespace crossread {

enum class CopyDifferenceKind : unsigned char {
    Number,
    Name,
    Hedge, ///< words that weaken or attribute: "about", "less than", "reportedly", "may"
    Wording,
    LetterCase, ///< the same words, "the" and "THE"
};

/// "number", "name", "hedge", "wording", "letter case".
[[nodiscard]] std::string_view nameOf(CopyDifferenceKind kind);

/// Words that stand in one of two near-duplicates and others, or none, in the other.
struct CopyDifference {
    CopyDifferenceKind kind = CopyDifferenceKind::Wording;
    Span first;  ///< in the first text; empty, at the place where they would stand, when words were added
    Span second; ///< likewise in the second
};

/// What differs between the stories of two texts: numbers first, then names, hedges, wording, each in
/// the order of the first text. Marks do not count, and letter case is no difference of words: where words
/// that are the same are written in another case they come last, a stretch at a time; a capital that only one
/// of the texts needs, since a sentence begins there, is none. Words are aligned on those that stand
/// once in both (patience diff: Cohen 2004) and between these on the longest common sequence; where the texts
/// have nothing in common over more than 300 words a side, that stretch is one difference. About linear for
/// near-duplicates.
[[nodiscard]] std::vector<CopyDifference> differencesBetween(const CopyText& first, const CopyText& second);

} // namespace crossread
