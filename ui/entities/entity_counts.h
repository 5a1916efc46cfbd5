// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/id_set.h"
#include "model/corpus/corpus.h"

#include <QList>

namespace crossread {

/// How often each entity is mentioned in the articles shown.
struct EntityCounts {
    std::vector<quint32> mentions;
    std::vector<quint32> articles;
};

[[nodiscard]] EntityCounts countEntities(const Corpus& corpus, const IdSet<ArticleId>& shown);

/// Mentions by article in the articles' order, at most \a most bars: above that, neighbouring articles
/// share one.
[[nodiscard]] QList<int> mentionBars(const Corpus& corpus, EntityId entity, int most);

} // namespace crossread
