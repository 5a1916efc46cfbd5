// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/captures.h"
#include "model/store/project_file.h"

#include <memory>
#include <set>

namespace crossread {

class Lexicon;

/// What is to be kept of the articles of a window, and where.
struct ArticleKeeping {
    ProjectFile* file;
    std::shared_ptr<const Corpus> corpus;
    std::shared_ptr<const Lexicon> lexicon; ///< null: earlier captures are not looked for
    std::set<ArticleKey> known;             ///< articles whose earlier captures the window has
    bool isRemoving;                        ///< articles that are not in the corpus
    quint64 moment;                         ///< in milliseconds since 1970-01-01 UTC
};

struct KeptArticles {
    /// What articles said when the project last kept them that say something else now; null where none does.
    std::shared_ptr<const Corpus> changed;
    /// All that articles said before, as the project has it now; of each article oldest first.
    std::vector<Capture> earlier;
    QString failure; ///< why not everything is in the project
};

/// Brings the articles of a project to those of a corpus; one that is open for reading stays as it is. Reads
/// and writes: for the background.
[[nodiscard]] KeptArticles keepArticles(const ArticleKeeping& keeping);

} // namespace crossread
