// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"

namespace crossread {

/// Lays the findings of all articles out in the columns of a corpus. Used once, by buildCorpus().
class CorpusBuilder {
public:
    explicit CorpusBuilder(std::vector<std::shared_ptr<const AnalyzedArticle>> articles);
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
};

} // namespace crossread
