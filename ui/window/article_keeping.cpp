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

/// The article as it was stored, if it is one of the present that says something else now.
std::shared_ptr<const Article> readEarlier(const ArticleKeeping& keeping, const PresentTexts& present,
                                           const StoredArticle& stored)
{
    const auto now = present.find(stored.key);
    if (now == present.end() || keeping.known.contains(stored.key) || isSame(stored.text, *now->second))
        return nullptr;
    auto article = storedCapture(*keeping.file, stored);
    return article ? std::make_shared<const Article>(std::move(*article)) : nullptr;
}

std::shared_ptr<const AnalyzedArticle> analyzed(const Article& article, const Lexicon& lexicon)
{
    auto analyzed = std::make_shared<AnalyzedArticle>();
    analyzed->article = article;
    describe(analyzed->article, lexicon);
    analyzed->findings = extract(analyzed->article, lexicon);
    return analyzed;
}

/// Before the project takes the articles anew. Only what was not told of yet is looked through at once.
void findEarlier(const ArticleKeeping& keeping, const std::vector<StoredArticle>& stored, KeptArticles& kept)
{
    const PresentTexts present = textsOf(*keeping.corpus);
    const auto captures = keeping.file->captures();
    for (const StoredCapture& capture : captures ? *captures : std::vector<StoredCapture>{}) {
        if (const auto article = readEarlier(keeping, present, capture.article))
            kept.earlier.push_back(
                {article, capture.article.textHash, capture.until,
                 [article, lexicon = keeping.lexicon] { return analyzed(*article, *lexicon); }});
    }
    Analyzed changed;
    for (const StoredArticle& one : stored) {
        if (const auto article = readEarlier(keeping, present, one)) {
            changed.push_back(analyzed(*article, *keeping.lexicon));
            kept.earlier.push_back(captureOf(changed.back(), keeping.moment));
        }
    }
    kept.changed = changed.empty() ? nullptr : buildCorpus(std::move(changed));
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
