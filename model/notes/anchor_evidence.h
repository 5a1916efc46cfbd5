// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/anchor.h"
#include "model/notes/compared_text.h"

#include <algorithm>
#include <optional>

/// How much speaks for a place. Used by AnchorPlacer alone.
namespace crossread {

/// Compared characters of one side; a shorter one tells little unless the text ends there.
inline constexpr std::size_t leastTelling = 24;

/// An anchor's words as they are compared: prefix, quote without the white space at its ends, and suffix in
/// one.
struct AnchorPattern {
    explicit AnchorPattern(const Anchor& anchor);

    std::string text;      ///< prefix, quote and suffix
    ComparedText compared; ///< of text
    std::size_t quoteBegin = 0;
    std::size_t quoteEnd = 0;
    std::size_t leading = 0;  ///< bytes of white space and invisible characters that the quote begins with
    std::size_t trailing = 0; ///< and that it ends with

    [[nodiscard]] std::u32string_view chars() const { return compared.chars(); }
    [[nodiscard]] std::u32string_view prefix() const { return chars().substr(0, quoteBegin); }
    [[nodiscard]] std::u32string_view quote() const
    {
        return chars().substr(quoteBegin, quoteEnd - quoteBegin);
    }
    [[nodiscard]] std::u32string_view suffix() const { return chars().substr(quoteEnd); }

    AnchorPattern(const AnchorPattern&) = delete;
    AnchorPattern& operator=(const AnchorPattern&) = delete;
};

/// A place that an anchor may stand at, and what speaks for it. Likenesses are 1 for the same, about 0.3 for
/// unrelated text.
struct AnchorCandidate {
    std::size_t begin = 0; ///< of the quote, in compared characters of the text
    std::size_t end = 0;
    double quoteLikeness = 0;
    double prefixLikeness = 0; ///< of the 48 characters before
    double suffixLikeness = 0; ///< of the 48 characters behind
    double errors = 0;         ///< edits that make quote and surroundings what stands here
    double length = 0;         ///< characters of quote and surroundings that were compared
    bool isQuoteSame = false;
    bool isPrefixWhole = false; ///< all of the prefix stands right before, and is long enough to tell
    bool isSuffixWhole = false;
    std::size_t keptBefore = 0; ///< characters right before that are the same to the letter
    std::size_t keptBehind = 0; ///< and right behind

    [[nodiscard]] bool isWhole() const { return isQuoteSame && isPrefixWhole && isSuffixWhole; }
    [[nodiscard]] double leastSide() const { return std::min(prefixLikeness, suffixLikeness); }
    [[nodiscard]] double contextLikeness() const { return (prefixLikeness + suffixLikeness) / 2; }
    [[nodiscard]] bool meets(const AnchorCandidate& other) const
    {
        return begin < other.end && other.begin < end;
    }
};

/// The candidate around a diagonal: the text position of the pattern's first character. Nothing where no part
/// of the quote is there.
[[nodiscard]] std::optional<AnchorCandidate> candidateAt(const AnchorPattern& pattern,
                                                         std::u32string_view text, qsizetype diagonal);

/// The candidate whose quote stands to the letter at a position of the text; what is around it is weighed on
/// each side by itself.
[[nodiscard]] AnchorCandidate candidateWithQuoteAt(const AnchorPattern& pattern, std::u32string_view text,
                                                   std::size_t position);

/// Whether one side stands there to the letter and told the place from all others of the old text.
[[nodiscard]] bool isSure(const Anchor& anchor, const AnchorCandidate& candidate);

/// Whether enough of quote and context stands here, were there no other candidate: the same words with more
/// than half of what was compared, or somewhat changed words in their surroundings.
[[nodiscard]] bool isEvidence(const Anchor& anchor, const AnchorPattern& pattern,
                              const AnchorCandidate& candidate);

/// Whether another place, with half of the quote at least, is about as like quote and context as the best one
/// is: of two that differ by less than a lost side, either may be the one that was marked and the other its
/// copy. It needs no evidence of its own for that; what was marked may have lost it.
[[nodiscard]] bool isRival(const AnchorCandidate& best, const AnchorCandidate& other);

/// Whether the words here are no more like the quote than words of another passage were when it was marked,
/// as the rows of a table are like each other: it is that passage, and speaks neither for itself nor against
/// others.
[[nodiscard]] bool isLookAlike(const Anchor& anchor, const AnchorCandidate& candidate);

/// How many characters two texts have in common, from the end backward and from the begin.
[[nodiscard]] std::size_t commonEnd(std::u32string_view a, std::u32string_view b);
[[nodiscard]] std::size_t commonStart(std::u32string_view a, std::u32string_view b);

} // namespace crossread
