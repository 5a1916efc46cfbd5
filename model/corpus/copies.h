// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/ids.h"
#include "model/corpus/shingles.h"

#include <span>
#include <vector>

/// Which articles are rewrites of one another. Copies are grouped, never merged: each stays with its own
/// figures.
namespace crossread {

/// Articles that go back to one text, ascending, at least two.
struct Origin {
    std::vector<ArticleId> articles;
    double share = 0; ///< of words in common: the lowest CopyPair::share that holds the group together
};

/// Two texts by their places in the list, first < second.
struct CopyPair {
    quint32 first = 0;
    quint32 second = 0;
    double share = 0; ///< Jaccard similarity of their sequences of five words; 1 for the very same words
};

/// A passage that an earlier article has, word for word or rewritten.
struct CopiedPassage {
    ArticleId article = ArticleId{0};
    quint32 passage = 0; ///< index into the article's passages
    ArticleId original = ArticleId{0};
    quint32 originalPassage = 0; ///< index into the original's passages
    double share = 1;            ///< as CopyPair::share; 1 also where only marks and letter case differ
    bool isExact = false;        ///< letter for letter but for white space and ASCII case
};

inline constexpr double leastShareOfCopies = 0.5;

/// The pairs of \a texts with a share of at least \a leastShare, by first, then second. Of texts with the
/// very same words each is listed with the first of them only. MinHash of 64 values in 32 bands of two rows
/// (Broder 1997; Indyk and Motwani 1998), each candidate then checked on the shingles themselves, so no pair
/// is wrong; one with share s is missed with the chance (1 - s²)^32: 1 in 10,000 at 0.5, never from 0.8.
/// Linear in the length of the texts; of more than 64 texts alike each is compared with the 64 before it.
[[nodiscard]] std::vector<CopyPair> findCopies(std::span<const CopyText> texts,
                                               double leastShare = leastShareOfCopies);

/// The groups that \a pairs tie together, by their first article.
[[nodiscard]] std::vector<Origin> originsOf(std::span<const CopyPair> pairs);

/// Passages of a story of at least 40 bytes that are copies of a passage of an earlier text in the sense of
/// findCopies(), each with its nearest there, of several the first. By article, then passage. A passage that
/// differs in a number from its original is one that is not exact; both stay.
[[nodiscard]] std::vector<CopiedPassage> findCopiedPassages(std::span<const CopyText> texts,
                                                            double leastShare = leastShareOfCopies);

} // namespace crossread
