// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/article_keeping.h"

#include "model/extract/extract.h"
#include "model/extract/lexicon.h"
#include "model/store/project_articles.h"

#include <map>

namespace crossread {

namespace {

using PresentTexts = std::map<ArticleKey, const std::string*>;
using Analyzed = std::vector<std::shared_ptr<const AnalyzedArticle>>;

PresentTexts textsOf(const Corpus& corpus)
{
    PresentTexts texts;
    for (std::size_t i = 0; i < corpus.articleCount(); ++i) {
        const Article& article = corpus.article(idAt<ArticleId>(i));
        texts.emplace(keyOf(article), &article.text);
    }
    return texts;
}

bool isSame(const QByteArray& stored, const std::string& text)
{
    return stored == QByteArrayView(text.data(), static_cast<qsizetype>(text.size()));
}

/// Adds the article as it was stored, if it is one of the present that says something else now.
void addEarlier(const ArticleKeeping& keeping, const PresentTexts& present, const StoredArticle& stored,
                Analyzed& earlier)
{
    const auto now = present.find(stored.key);
    if (now == present.end() || keeping.known.contains(stored.key) || isSame(stored.text, *now->second))
        return;
    auto capture = storedCapture(*keeping.file, stored);
    if (!capture)
        return;
    auto analyzed = std::make_shared<AnalyzedArticle>();
    analyzed->article = std::move(*capture);
    describe(analyzed->article, *keeping.lexicon);
    analyzed->findings = extract(analyzed->article, *keeping.lexicon);
    earlier.push_back(std::move(analyzed));
}

std::shared_ptr<const Corpus> corpusOf(Analyzed earlier)
{
    return earlier.empty() ? nullptr : buildCorpus(std::move(earlier));
}

/// Before the project takes the articles anew.
void findEarlier(const ArticleKeeping& keeping, const std::vector<StoredArticle>& stored, KeptArticles& kept)
{
    const PresentTexts present = textsOf(*keeping.corpus);
    Analyzed changed;
    for (const StoredArticle& article : stored)
        addEarlier(keeping, present, article, changed);
    std::set<ArticleKey> told;
    for (const auto& analyzed : changed)
        told.insert(keyOf(analyzed->article));
    Analyzed earlier;
    const auto captures = keeping.file->captures({{}, true});
    for (const StoredCapture& capture : captures ? *captures : std::vector<StoredCapture>{}) {
        if (!told.contains(capture.article.key))
            addEarlier(keeping, present, capture.article, earlier);
    }
    kept.changed = corpusOf(std::move(changed));
    kept.earlier = corpusOf(std::move(earlier));
}

QString bringArticles(const ArticleKeeping& keeping, const std::vector<StoredArticle>& stored)
{
    std::map<ArticleKey, const QByteArray*> kept;
    for (const StoredArticle& article : stored)
        kept.emplace(article.key, &article.text);
    Analyzed missing;
    std::set<ArticleKey> present;
    for (std::size_t i = 0; i < keeping.corpus->articleCount(); ++i) {
        const auto& analyzed = keeping.corpus->analyzed(idAt<ArticleId>(i));
        const ArticleKey key = keyOf(analyzed->article);
        present.insert(key);
        const auto known = kept.find(key);
        if (known == kept.end() || !isSame(*known->second, analyzed->article.text))
            missing.push_back(analyzed);
    }
    for (const auto& [key, text] : kept) {
        if (!keeping.isRemoving || present.contains(key))
            continue;
        if (const auto removed = keeping.file->removeArticle(key); !removed)
            return removed.reason();
    }
    if (missing.empty())
        return {};
    const auto added = storeArticles(*keeping.file, missing);
    return added ? QString() : added.reason();
}

} // namespace

KeptArticles keepArticles(const ArticleKeeping& keeping)
{
    KeptArticles kept;
    const auto stored = keeping.file->articles();
    if (!stored) {
        kept.failure = stored.reason();
        return kept;
    }
    if (keeping.lexicon)
        findEarlier(keeping, *stored, kept);
    if (!keeping.file->isReadOnly())
        kept.failure = bringArticles(keeping, *stored);
    return kept;
}

} // namespace crossread
