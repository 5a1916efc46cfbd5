// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/shingles.h"

#include <vector>

namespace crossread {

/// The words of a text's story, side by side with their hashes.
struct ComparedWords {
    explicit ComparedWords(const CopyText& source);

    /// Whether word \a i is the first of its passage or follows a mark that ends a sentence or opens a
    /// quotation.
    [[nodiscard]] bool beginsSentence(std::size_t i) const;

    std::string_view text;
    std::vector<quint64> hashes;
    std::vector<Span> spans;
};

/// Words [firstA, endA) of one text stand where [firstB, endB) stand in the other. One of the two may be
/// empty.
struct WordGap {
    std::size_t firstA = 0;
    std::size_t endA = 0;
    std::size_t firstB = 0;
    std::size_t endB = 0;
};

/// What is left when the words that two texts have in common, in order, are taken away.
[[nodiscard]] std::vector<WordGap> gapsBetween(const ComparedWords& a, const ComparedWords& b);

} // namespace crossread
