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
    std::size_t leading = 0; ///< bytes of white space and invisible characters that the quote begins with

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
    double prefixLikeness = 0;  ///< of the 48 characters before
    double suffixLikeness = 0;  ///< of the 48 characters behind
    std::size_t keptBefore = 0; ///< characters right before that are the same to the letter
    std::size_t keptBehind = 0; ///< and right behind
    bool isQuoteSame = false;
    bool isPrefixWhole = false; ///< all of the prefix stands right before, and is long enough to tell
    bool isSuffixWhole = false;

    [[nodiscard]] std::size_t kept() const { return keptBefore + keptBehind; }
    [[nodiscard]] double leastSide() const { return std::min(prefixLikeness, suffixLikeness); }
    [[nodiscard]] double contextLikeness() const { return (prefixLikeness + suffixLikeness) / 2; }
    [[nodiscard]] double likeness() const { return (quoteLikeness + contextLikeness()) / 2; }
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

/// Whether quote and context together are evidence enough, were there no other candidate.
[[nodiscard]] bool isEvidence(const Anchor& anchor, const AnchorPattern& pattern,
                              const AnchorCandidate& candidate);

/// Whether another candidate makes the best one doubtful. It needs less than evidence for that: a place that
/// lost half of its words may be the one that was marked, and the best a copy of it.
[[nodiscard]] bool isRival(const Anchor& anchor, const AnchorPattern& pattern, const AnchorCandidate& best,
                           const AnchorCandidate& other);

} // namespace crossread
