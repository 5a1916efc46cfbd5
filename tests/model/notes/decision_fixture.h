// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus_fixture.h"
#include "model/exchange/analysis.h"
#include "model/extract/lexicon.h"
#include "model/notes/decided_corpus.h"

#include <algorithm>

/// Articles that decisions are tried on.
namespace crossread::test {

using Found = std::shared_ptr<const AnalyzedArticle>;

/// The article with a key of its own, as a project gives it.
inline Found keyed(const Found& article, quint64 key)
{
    auto copy = std::make_shared<AnalyzedArticle>(*article);
    copy->article.key = {1, key};
    return copy;
}

inline Found firstArticle()
{
    return keyed(ArticleFixture("Orbis built Vega for $5 million. Orbis opened in Lisbon on 3 May 2024.")
                     .titled("First")
                     .mention("Orbis", EntityKind::Organization)
                     .mention("Vega", EntityKind::Product)
                     .mention("Orbis", EntityKind::Organization, 1)
                     .mention("Lisbon", EntityKind::Place)
                     .figure("$5 million", 5e6, Measure::Cost, 1)
                     .event("3 May 2024", dayRange(*dayOf(2024, 5, 3)), {2, 3})
                     .build(),
                 1);
}

inline Found secondArticle()
{
    return keyed(ArticleFixture("Vega One cost $6 million. Mara Lind left Orbis Labs. Lind spoke.")
                     .titled("Second")
                     .mention("Vega One", EntityKind::Product)
                     .mention("Mara Lind", EntityKind::Person)
                     .mention("Orbis Labs", EntityKind::Organization)
                     .mention("Lind", EntityKind::Person, 1)
                     .figure("$6 million", 6e6, Measure::Cost, 0)
                     .build(),
                 2);
}

inline Found thirdArticle()
{
    return keyed(ArticleFixture("Orbis and Vega. Orbis again, and Lisbon.")
                     .mention("Orbis", EntityKind::Organization)
                     .mention("Vega", EntityKind::Product)
                     .mention("Orbis", EntityKind::Organization, 1)
                     .mention("Lisbon", EntityKind::Place)
                     .build(),
                 3);
}

inline std::shared_ptr<const Corpus> twoFound()
{
    return buildCorpus({firstArticle(), secondArticle()});
}

inline std::string bytesOf(const std::shared_ptr<const Corpus>& corpus)
{
    return analysisOf({corpus, {}, false}, {true});
}

inline std::vector<Decision> decisionsOf(std::vector<Correction> corrections)
{
    std::vector<Decision> decisions;
    for (Correction& correction : corrections)
        decisions.push_back({{7, decisions.size() + 1}, std::move(correction), {}});
    return decisions;
}

inline DecidedCorpus decided(const std::shared_ptr<const Corpus>& found, std::vector<Correction> corrections,
                             const std::shared_ptr<const Lexicon>& lexicon = {})
{
    return applyDecisions(found, decisionsOf(std::move(corrections)), lexicon);
}

inline std::vector<std::string> namesIn(const Corpus& corpus)
{
    std::vector<std::string> names;
    for (std::size_t i = 0; i < corpus.entityCount(); ++i)
        names.push_back(corpus.entity(idAt<EntityId>(i)).name);
    return names;
}

inline bool contains(const std::vector<std::string>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

inline Correction mergeOrbis(const Corpus& corpus)
{
    const EntityId labs = entityNamed(corpus, "Orbis Labs");
    return mergeOf(corpus, std::span(&labs, 1), entityNamed(corpus, "Orbis"));
}

} // namespace crossread::test
