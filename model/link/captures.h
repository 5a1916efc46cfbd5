// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"

#include <QByteArray>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace crossread {

/// What an article said until it was read again and said something else.
struct Capture {
    using Analysis = std::function<std::shared_ptr<const AnalyzedArticle>()>;

    std::shared_ptr<const Article> article; ///< as it was read, under the key of the present one
    QByteArray textHash;                    ///< SHA-256 of its text
    quint64 until = 0; ///< when the next text took its place, in milliseconds since 1970-01-01 UTC
    /// The article with what was found in it. Where that has to be looked for it takes as long as reading the
    /// article did; for any thread.
    Analysis analyzed;
};

/// Of an article whose findings are known.
[[nodiscard]] Capture captureOf(const std::shared_ptr<const AnalyzedArticle>& analyzed, quint64 until);

/// Earlier captures of articles: what they said before they were read again and said something else. Of each
/// article the last ones that differ from each other and from the present text, as many as a project keeps
/// (ProjectFile::captures()).
class Captures {
public:
    static constexpr std::size_t mostOfOne = 5;

    /// \a now takes the place of \a before; \a moment in milliseconds since 1970-01-01 UTC.
    void take(const Corpus& before, const Corpus& now, quint64 moment);

    /// Captures from before the window was open, as a project keeps them, of each article oldest
    /// first: they go before those that are known. Those of articles that are not in \a now are passed over,
    /// and so are those that say what it says.
    void restore(const std::vector<Capture>& earlier, const Corpus& now);

    /// The articles of \a earlier, which are among those that were restored, count as changed: nobody was
    /// told of it before.
    void countAsChanged(const Corpus& earlier, const Corpus& now);

    /// Oldest first; empty where the article was read once only, or said the same each time.
    [[nodiscard]] const std::vector<Capture>& of(ArticleKey article) const;
    /// Articles with an earlier capture, in the order of the present corpus.
    [[nodiscard]] const std::vector<ArticleId>& articles() const { return m_articles; }
    /// Of these the ones that said something else when take() was last called, and of
    /// those that were counted as changed since.
    [[nodiscard]] const std::vector<ArticleId>& changedLast() const { return m_changedLast; }

private:
    std::map<ArticleKey, std::vector<Capture>> m_earlier;
    std::vector<ArticleId> m_articles;
    std::vector<ArticleId> m_changedLast;
};

} // namespace crossread
