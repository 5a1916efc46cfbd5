// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entities/entity_counts.h"

#include <algorithm>

namespace crossread {

EntityCounts countEntities(const Corpus& corpus, const IdSet<ArticleId>& shown)
{
    EntityCounts counts;
    counts.mentions.assign(corpus.entityCount(), 0);
    counts.articles.assign(corpus.entityCount(), 0);
    shown.forEach([&](ArticleId article) {
        for (const MentionId mention : corpus.mentionsIn(article))
            ++counts.mentions[indexOf(corpus.entityOf(mention))];
        for (const EntityId entity : corpus.entitiesIn(article))
            ++counts.articles[indexOf(entity)];
    });
    return counts;
}

QList<int> mentionBars(const Corpus& corpus, EntityId entity, int most)
{
    const std::size_t articles = corpus.articleCount();
    const std::size_t bars = std::min(articles, static_cast<std::size_t>(most));
    QList<int> heights(static_cast<qsizetype>(bars), 0);
    for (const MentionId mention : corpus.mentionsOf(entity)) {
        const std::size_t bar = indexOf(corpus.articleOf(mention)) * bars / articles;
        ++heights[static_cast<qsizetype>(bar)];
    }
    return heights;
}

} // namespace crossread
