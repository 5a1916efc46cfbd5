// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/article.h"

#include <QString>
#include <QStringList>
#include <QtGlobal>

#include <functional>
#include <vector>

namespace crossread {

/// A file that could not be read, and the sentence that says why.
struct LoadProblem {
    QString path;
    QString reason;
};

struct FileList {
    QStringList files;                 ///< in the order they are to be read, each once
    std::vector<LoadProblem> problems; ///< paths that do not exist, folders without rights
};

/// Every file under the given files and folders: folders recursively in the order of their names, hidden
/// files and files of kinds no reader takes left out (a file that is named itself is always in). Documents
/// that hold articles but that no reader takes yet (PDF, Word, e-mail, ...) are problems, so that they are
/// not missed in silence. Links are followed only inside the folder given, so nothing outside it is read and
/// nothing loops.
[[nodiscard]] FileList listFiles(const QStringList& paths);

struct LoadProgress {
    qsizetype filesDone = 0;
    qsizetype filesInAll = 0;
};

struct LoadedSet {
    std::vector<Article> articles; ///< in the order of the file list
    std::vector<LoadProblem> problems;
    bool isCancelled = false;
};

/// Reads files with several reader threads (cold disk, not the processor, is the limit). Blocks until done:
/// call it from a background thread. \a progress and \a isCancelled are called from that calling thread, at
/// most every 50 ms. The result does not depend on the number of threads.
[[nodiscard]] LoadedSet loadFiles(const FileList& list,
                                  const std::function<void(LoadProgress)>& progress = {},
                                  const std::function<bool()>& isCancelled = {});

} // namespace crossread
