// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"

#include <map>
#include <memory>
#include <set>
#include <vector>

namespace crossread {

/// Earlier captures of articles: what an article said before it was read again and said something else. Of
/// each article the last one before the present; a project keeps it (ProjectFile::captures()).
class Captures {
public:
    /// \a now takes the place of \a before.
    void take(const Corpus& before, const Corpus& now);

    /// Captures from before the window was open, as a project keeps them, in no order. Where \a now says
    /// something else it counts as changed, unless there is an earlier capture of the article already.
    void add(const Corpus& earlier, const Corpus& now);

    /// The same of captures that were told of earlier: they do not count as changed.
    void restore(const Corpus& earlier, const Corpus& now);

    /// Null where the article was read once only, or said the same each time.
    [[nodiscard]] std::shared_ptr<const AnalyzedArticle> earlierOf(ArticleKey article) const;
    /// Articles with an earlier capture, in the order of the present corpus.
    [[nodiscard]] const std::vector<ArticleId>& articles() const { return m_articles; }
    /// Of these the ones that said something else when take() was last called, and of
    /// those that add() brought since.
    [[nodiscard]] const std::vector<ArticleId>& changedLast() const { return m_changedLast; }

private:
    /// Takes over captures of articles that have none, and gives their keys.
    std::set<ArticleKey> takeMissing(const Corpus& earlier, const Corpus& now);

    std::map<ArticleKey, std::shared_ptr<const AnalyzedArticle>> m_earlier;
    std::vector<ArticleId> m_articles;
    std::vector<ArticleId> m_changedLast;
};

} // namespace crossread
