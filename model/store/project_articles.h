// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/article_set.h"
#include "model/store/project_file.h"

#include <span>

/// Articles into a project and out of it again.
namespace crossread {

/// The articles of a project as they were read from their files.
struct StoredArticles {
    std::vector<Article> articles; ///< in the order they were added, under their keys
    std::vector<LoadProblem> problems;
    /// Articles whose text is another one than when they were added, since a reader has become better: notes
    /// on them have to be placed anew.
    std::vector<ArticleKey> reread;
};

/// Reads the kept bytes again, on all cores. Blocks: call it from a background thread.
[[nodiscard]] StoredArticles readStoredArticles(ProjectFile& file);

/// Reads the articles of a project and finds what is in them, or takes it from the FindingsCache of this
/// machine, which it brings up to date. Blocks; progress and cancelling as analyzeArticles() has them.
[[nodiscard]] ArticleSet analyzeStoredArticles(ProjectFile& file, const Lexicon& lexicon,
                                               const std::function<void(ReadingProgress)>& progress = {},
                                               const std::function<bool()>& isCancelled = {});

/// Keeps articles with the bytes of their files, in one transaction; an article that the project has is
/// replaced. A file that is gone or has changed since it was read is a problem, and its article is kept with
/// the text alone.
[[nodiscard]] Result<std::vector<LoadProblem>>
storeArticles(ProjectFile& file, std::span<const std::shared_ptr<const AnalyzedArticle>> articles);

/// The article as it was when the project took it: from the bytes of its file, or where a reader has become
/// better since, from the text that was kept.
[[nodiscard]] Result<Article> storedCapture(ProjectFile& file, const StoredArticle& stored);

/// Gives articles that were just read the keys that the project knows them by: by their path, else by their
/// text. Others stay without.
[[nodiscard]] Result<Done> takeKeys(ProjectFile& file, std::vector<Article>& articles);

} // namespace crossread
