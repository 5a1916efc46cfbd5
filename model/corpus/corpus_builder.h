// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/corpus/resolution.h"

#include <optional>

namespace crossread {

/// The corpus of these articles with entities that were resolved already (and corrected by the analyst).
/// \a sameTexts, where given, is a corpus of articles with the same texts and read passages in the same
/// order: copies are taken from it instead of being looked for again.
[[nodiscard]] std::shared_ptr<const Corpus>
buildCorpus(std::vector<std::shared_ptr<const AnalyzedArticle>> articles, Resolution resolution,
            const Corpus* sameTexts = nullptr);

/// Lays the findings of all articles out in the columns of a corpus. Used once, by buildCorpus().
class CorpusBuilder {
public:
    explicit CorpusBuilder(std::vector<std::shared_ptr<const AnalyzedArticle>> articles);
    void setResolution(Resolution resolution) { m_resolution = std::move(resolution); }
    void setCopiesOf(const Corpus* corpus) { m_sameTexts = corpus; }
    [[nodiscard]] std::shared_ptr<const Corpus> build();

private:
    void addColumns();
    void addEntities();
    void addMentionNeighbours();
    void addFigureNeighbours();
    void addEventNeighbours();
    void addArticleNeighbours();
    void addCopies();

    std::shared_ptr<Corpus> m_corpus;
    std::optional<Resolution> m_resolution;
    const Corpus* m_sameTexts = nullptr;
};

} // namespace crossread
