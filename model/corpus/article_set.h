// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/ingest/load.h"

namespace crossread {

class Lexicon;

enum class ReadingStage : unsigned char { Listing, Reading, Extracting, Resolving };

struct ReadingProgress {
    ReadingStage stage = ReadingStage::Listing;
    qsizetype done = 0;
    qsizetype inAll = 0;
};

/// What came of reading a set: a corpus of what could be read, and why the rest could not.
struct ArticleSet {
    std::shared_ptr<const Corpus> corpus; ///< never null unless cancelled
    std::vector<LoadProblem> problems;
    bool isCancelled = false;
};

/// Reads files and folders, describes and extracts on all cores, and builds the corpus; \a before keeps its
/// articles in front, and a path it already holds is not read again. Blocks: call it from a background
/// thread. \a progress and \a isCancelled are called from that thread, at most every 50 ms.
[[nodiscard]] ArticleSet readArticleSet(const QStringList& paths, const Lexicon& lexicon,
                                        const std::shared_ptr<const Corpus>& before = {},
                                        const std::function<void(ReadingProgress)>& progress = {},
                                        const std::function<bool()>& isCancelled = {});

/// Reads again what the files of \a present hold by now. An article whose file has other bytes takes its
/// place with a new reading, under its key; one whose file is the same, gone or not readable stays as it is,
/// and the last two are told as problems. Files under \a paths that \a present does not hold come behind.
[[nodiscard]] ArticleSet rereadArticleSet(const QStringList& paths,
                                          const std::shared_ptr<const Corpus>& present,
                                          const Lexicon& lexicon,
                                          const std::function<void(ReadingProgress)>& progress = {},
                                          const std::function<bool()>& isCancelled = {});

/// The same for articles that were read already, as a project keeps them: their keys stay.
[[nodiscard]] ArticleSet analyzeArticles(std::vector<Article> articles, const Lexicon& lexicon,
                                         const std::shared_ptr<const Corpus>& before = {},
                                         const std::function<void(ReadingProgress)>& progress = {},
                                         const std::function<bool()>& isCancelled = {});

} // namespace crossread
