// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus_fixture.h"
#include "model/link/workspace.h"

/// A workspace of two articles with notes on them.
namespace crossread::test {

/// The articles of twoArticles() under paths, and so under keys, of their own.
[[nodiscard]] inline std::shared_ptr<const Corpus> twoNamedArticles()
{
    const auto corpus = twoArticles();
    std::vector<std::shared_ptr<const AnalyzedArticle>> articles;
    for (std::size_t i = 0; i < corpus->articleCount(); ++i) {
        auto copy = std::make_shared<AnalyzedArticle>(*corpus->analyzed(idAt<ArticleId>(i)));
        copy->article.path = QStringLiteral("article%1.txt").arg(i);
        articles.push_back(std::move(copy));
    }
    return buildCorpus(std::move(articles));
}

/// The place of the first \a words in an article.
[[nodiscard]] inline TextPlace placeOf(const Corpus& corpus, ArticleId article, std::string_view words)
{
    const std::size_t at = corpus.article(article).text.find(words);
    Q_ASSERT(at != std::string::npos);
    return {article, makeSpan(at, at + words.size())};
}

[[nodiscard]] inline Note noteOn(const Corpus& corpus, ArticleId article, std::string_view words,
                                 std::string text = {}, std::vector<TagKey> tags = {})
{
    const Timestamp now = presentTime();
    const TextPlace place = placeOf(corpus, article, words);
    return {newKey<NoteKey>(),
            makeAnchor(corpus.article(article), place.span),
            NoteColour::Yellow,
            std::move(text),
            std::move(tags),
            now,
            now};
}

} // namespace crossread::test
