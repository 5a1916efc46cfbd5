// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/copy_differences.h"
#include "model/link/selection.h"
#include "model/text/article.h"

#include <QString>

#include <memory>
#include <vector>

namespace crossread {

/// Words of a text with some of those around them, in one line each.
struct WordsAround {
    QString before;
    QString words; ///< empty where the other text has words and this one has none
    QString after;
    [[nodiscard]] QString text() const { return before + words + after; }
};

/// One thing that two texts say differently.
struct DifferenceRow {
    CopyDifferenceKind kind = CopyDifferenceKind::Wording;
    WordsAround first;
    WordsAround second;
    Span firstSpan;
    Span secondSpan;
};

/// What differs between two articles: numbers first, then names, hedges and wording.
struct Comparison {
    static constexpr std::size_t mostRows = 2000;

    std::vector<DifferenceRow> rows;
    std::size_t inAll = 0; ///< differences found; rows are the gravest of them
};

[[nodiscard]] Comparison compare(const Article& first, const Article& second);

/// "2 numbers, 1 name, 14 wordings"
[[nodiscard]] QString summaryOf(const Comparison& comparison);
/// "a number"
[[nodiscard]] QString kindText(CopyDifferenceKind kind);

} // namespace crossread
