// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/copy_places.h"

#include <algorithm>
#include <tuple>

namespace crossread {

namespace {

TextPlace placeOf(const Corpus& corpus, ArticleId article, quint32 passage)
{
    return {article, corpus.article(article).passages[passage].span};
}

} // namespace

std::vector<TextPlace> samePassages(const Corpus& corpus, const TextPlace& place)
{
    std::vector<TextPlace> places;
    const auto isTouched = [&place](const TextPlace& passage) {
        return passage.article == place.article &&
               (passage.span.intersects(place.span) || passage.span.contains(place.span));
    };
    // What it copies, and through that its sisters: copies of the same original.
    std::vector<TextPlace> originals;
    for (const CopiedPassage& copy : corpus.copiedPassagesIn(place.article)) {
        if (isTouched(placeOf(corpus, copy.article, copy.passage)))
            originals.push_back(placeOf(corpus, copy.original, copy.originalPassage));
    }
    places = originals;
    for (std::size_t i = 0; i < corpus.articleCount(); ++i) {
        for (const CopiedPassage& copy : corpus.copiedPassagesIn(idAt<ArticleId>(i))) {
            const TextPlace original = placeOf(corpus, copy.original, copy.originalPassage);
            const bool isSister = std::find(originals.begin(), originals.end(), original) != originals.end();
            const TextPlace here = placeOf(corpus, copy.article, copy.passage);
            if ((isSister || isTouched(original)) && !isTouched(here))
                places.push_back(here);
        }
    }
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

std::vector<ArticleId> byPublication(const Corpus& corpus, const Origin& origin)
{
    std::vector<ArticleId> articles = origin.articles;
    const auto key = [&corpus](ArticleId id) {
        const PublicationDate& published = corpus.article(id).published;
        return std::tuple(!published.isKnown(), published.reference().value_or(Day{}), id);
    };
    std::sort(articles.begin(), articles.end(),
              [&key](ArticleId one, ArticleId other) { return key(one) < key(other); });
    return articles;
}

std::vector<ArticleId> copiesOf(const Corpus& corpus, ArticleId id)
{
    const Origin* origin = corpus.originOf(id);
    if (origin == nullptr)
        return {};
    std::vector<ArticleId> articles = byPublication(corpus, *origin);
    std::erase(articles, id);
    return articles;
}

} // namespace crossread
