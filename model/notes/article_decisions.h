// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/decided_corpus.h"

namespace crossread {

/// What a decision did to one article.
struct ArticleEffect {
    quint32 places = 0;
    QString obstacle;
};

/// The article that a correction is about alone; the null key for those of entities and rules.
[[nodiscard]] ArticleKey articleOf(const Correction& correction);
/// Whether it changes the findings of every article.
[[nodiscard]] bool isAboutAllArticles(const Correction& correction);

/// One article with its own decisions and those about all articles applied, in their order. Gives \a found
/// itself where nothing changed. One effect for each decision.
[[nodiscard]] std::shared_ptr<const AnalyzedArticle>
decidedArticle(const std::shared_ptr<const AnalyzedArticle>& found,
               std::span<const Decision* const> decisions, const Lexicon* lexicon,
               std::vector<ArticleEffect>& effects);

/// The article without these mentions, ascending.
[[nodiscard]] std::shared_ptr<const AnalyzedArticle> withoutMentions(const AnalyzedArticle& article,
                                                                     std::span<const Index> mentions);

} // namespace crossread
