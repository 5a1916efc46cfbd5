// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/article_set.h"

#include <string>

/// The analysis format, "crossread-analysis" version 1: everything the program found, as JSON for other
/// programs. Positions are code points into the canonical text, ends exclusive; lists are sorted by begin,
/// then end; the same input gives the same bytes.
namespace crossread {

struct AnalysisOptions {
    bool withText = false; ///< the canonical texts too
};

/// The analysis of a whole set as one JSON object, ending with a line end.
[[nodiscard]] std::string analysisOf(const ArticleSet& set, const AnalysisOptions& options = {});

/// The findings of one article of a corpus as members of a JSON object, after a member "id" that holds \a id
/// as it is (JSON). What `crossread extract` answers, without a line end.
[[nodiscard]] std::string findingsOf(const Corpus& corpus, ArticleId article, std::string_view id);

} // namespace crossread
