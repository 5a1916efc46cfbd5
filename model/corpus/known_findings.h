// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/article_set.h"

namespace crossread {

/// What was found before in an article that was just read, or null. Called from several threads.
using KnownFindings = std::function<std::shared_ptr<const AnalyzedArticle>(const Article& read)>;

/// As analyzeArticles() of article_set.h; what \a known has is not looked for again.
[[nodiscard]] ArticleSet analyzeArticles(std::vector<Article> articles, const Lexicon& lexicon,
                                         const KnownFindings& known,
                                         const std::shared_ptr<const Corpus>& before = {},
                                         const std::function<void(ReadingProgress)>& progress = {},
                                         const std::function<bool()>& isCancelled = {});

} // namespace crossread
