// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision_fixture.h"

#include <QTest>

using namespace crossread;
using namespace crossread::test;

class EntityDecisionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void mergedEntitiesCountAsOneInAllTables();
    void aPreviewTellsWhatAMergeWillMake();
    void aMergeTakenBackGivesTheSameBytes();
    void aMergeHoldsWhenArticlesAreReadAgainAndAdded();
    void aSplitBySpellingMakesAnEntityOfItsOwn();
    void aSplitByMentionsMakesAnEntityOfItsOwn();
    void laterDecisionsKnowTheNamesThatEarlierOnesGave();
    void aKindIsChangedForTheWholeEntity();
    void anAliasTakesOverTheEntityOfThatName();
    void aRejectedEntityStaysAwayWhenArticlesAreAdded();
    void rejectingANameLeavesItsNamesakeOfAnotherKind();
};

void EntityDecisionsTest::mergedEntitiesCountAsOneInAllTables()
{
    const auto found = twoFound();
    const auto result = decided(found, {mergeOrbis(*found)});
    QCOMPARE(result.outcomes.front().places, 1u);
    const Corpus& corpus = *result.corpus;
    QCOMPARE(corpus.entityCount(), found->entityCount() - 1);
    const EntityId orbis = entityNamed(corpus, "Orbis");
    QCOMPARE(corpus.mentionsOf(orbis).size(), std::size_t{3});
    QCOMPARE(corpus.articlesOf(orbis).size(), std::size_t{2});
    QCOMPARE(corpus.entity(orbis).aliases, std::vector<std::string>{"Orbis Labs"});
    QVERIFY(!corpus.entity(orbis).evidence.empty());
    QCOMPARE(corpus.mentionCount(), found->mentionCount());
}

void EntityDecisionsTest::aPreviewTellsWhatAMergeWillMake()
{
    const auto found = twoFound();
    const EntityId labs = entityNamed(*found, "Orbis Labs");
    const MergePreview preview = previewMerge(*found, std::span(&labs, 1), entityNamed(*found, "Orbis"));
    const auto result = decided(found, {mergeOrbis(*found)});
    const EntityId orbis = entityNamed(*result.corpus, "Orbis");
    QCOMPARE(preview.from.size(), std::size_t{1});
    QCOMPARE(preview.merged.mentions, result.corpus->mentionsOf(orbis).size());
    QCOMPARE(preview.merged.articles, result.corpus->articlesOf(orbis).size());
    QCOMPARE(preview.merged.figures, result.corpus->figuresOf(orbis).size());
    QCOMPARE(preview.merged.events, result.corpus->eventsOf(orbis).size());
    QCOMPARE(preview.aliases, result.corpus->entity(orbis).aliases);
    QVERIFY(preview.warnings.empty());
    const EntityId lind = entityNamed(*found, "Mara Lind");
    QCOMPARE(previewMerge(*found, std::span(&lind, 1), entityNamed(*found, "Orbis")).warnings.size(),
             std::size_t{1});
}

void EntityDecisionsTest::aMergeTakenBackGivesTheSameBytes()
{
    const auto found = twoFound();
    Decider decider({});
    const auto decisions = decisionsOf({mergeOrbis(*found)});
    const std::string before = bytesOf(decider.decide(found, {}).corpus);
    const std::string merged = bytesOf(decider.decide(found, decisions).corpus);
    QVERIFY(merged != before);
    QCOMPARE(bytesOf(decider.decide(found, {}).corpus), before);
    QCOMPARE(bytesOf(decider.decide(found, decisions).corpus), merged);
}

void EntityDecisionsTest::aMergeHoldsWhenArticlesAreReadAgainAndAdded()
{
    const auto found = twoFound();
    const Correction merge = mergeOrbis(*found);
    const auto again = buildCorpus({firstArticle(), thirdArticle(), secondArticle()});
    const auto result = decided(again, {merge});
    QVERIFY(!contains(namesIn(*result.corpus), "Orbis Labs"));
    QCOMPARE(result.corpus->mentionsOf(entityNamed(*result.corpus, "Orbis")).size(), std::size_t{5});
}

void EntityDecisionsTest::aSplitBySpellingMakesAnEntityOfItsOwn()
{
    const auto found = twoFound();
    const auto merged = decided(found, {mergeOrbis(*found)});
    const EntityRef whole = refTo(*merged.corpus, entityNamed(*merged.corpus, "Orbis"));
    const auto result =
        decided(found, {mergeOrbis(*found),
                        SplitEntity{whole, {"Orbis Labs"}, {}, "The laboratory", EntityKind::Organization}});
    const Corpus& corpus = *result.corpus;
    QCOMPARE(corpus.mentionsOf(entityNamed(corpus, "Orbis")).size(), std::size_t{2});
    const EntityId laboratory = entityNamed(corpus, "The laboratory");
    QCOMPARE(corpus.mentionsOf(laboratory).size(), std::size_t{1});
    QCOMPARE(corpus.entity(laboratory).aliases, std::vector<std::string>{"Orbis Labs"});
}

void EntityDecisionsTest::aSplitByMentionsMakesAnEntityOfItsOwn()
{
    const auto found = twoFound();
    const EntityId orbis = entityNamed(*found, "Orbis");
    const FindingRef second = refTo(*found, found->mentionsOf(orbis)[1]);
    const auto result = decided(
        found,
        {SplitEntity{refTo(*found, orbis), {}, {second}, "Orbis of Lisbon", EntityKind::Organization}});
    const Corpus& corpus = *result.corpus;
    QCOMPARE(corpus.mentionsOf(entityNamed(corpus, "Orbis")).size(), std::size_t{1});
    const EntityId other = entityNamed(corpus, "Orbis of Lisbon");
    QCOMPARE(corpus.eventsOf(other).size(), std::size_t{1});
    // What is named by the new name is the new entity, though both are spelled alike.
    const auto renamed = decided(
        found, {SplitEntity{refTo(*found, orbis), {}, {second}, "Orbis of Lisbon", EntityKind::Organization},
                RenameEntity{refTo(corpus, other), "The harbour firm"}});
    QVERIFY(contains(namesIn(*renamed.corpus), "The harbour firm"));
    QVERIFY(contains(namesIn(*renamed.corpus), "Orbis"));
}

void EntityDecisionsTest::laterDecisionsKnowTheNamesThatEarlierOnesGave()
{
    const auto found = twoFound();
    const Correction rename = RenameEntity{refTo(*found, entityNamed(*found, "Orbis")), "Orbis Group"};
    const auto renamed = decided(found, {rename});
    const EntityId group = entityNamed(*renamed.corpus, "Orbis Group");
    QCOMPARE(renamed.corpus->entity(group).aliases, std::vector<std::string>{"Orbis"});
    const EntityId labs = entityNamed(*renamed.corpus, "Orbis Labs");
    const auto result = decided(found, {rename, mergeOf(*renamed.corpus, std::span(&labs, 1), group)});
    QCOMPARE(result.corpus->mentionsOf(entityNamed(*result.corpus, "Orbis Group")).size(), std::size_t{3});
}

void EntityDecisionsTest::aKindIsChangedForTheWholeEntity()
{
    const auto found = twoFound();
    const auto result =
        decided(found, {SetEntityKind{refTo(*found, entityNamed(*found, "Vega")), EntityKind::Organization}});
    QCOMPARE(result.corpus->entity(entityNamed(*result.corpus, "Vega")).kind, EntityKind::Organization);
}

void EntityDecisionsTest::anAliasTakesOverTheEntityOfThatName()
{
    const auto found = twoFound();
    const auto result =
        decided(found, {AddAlias{refTo(*found, entityNamed(*found, "Vega")), "Vega One"},
                        AddAlias{refTo(*found, entityNamed(*found, "Vega")), "The Vega model"}});
    const EntityId vega = entityNamed(*result.corpus, "Vega");
    QCOMPARE(result.corpus->mentionsOf(vega).size(), std::size_t{2});
    QVERIFY(contains(result.corpus->entity(vega).aliases, "The Vega model"));
    QCOMPARE(result.corpus->figuresOf(vega).size(), std::size_t{2});
}

void EntityDecisionsTest::aRejectedEntityStaysAwayWhenArticlesAreAdded()
{
    const auto found = twoFound();
    const Correction reject = rejectionOf(*found, entityNamed(*found, "Orbis"));
    const auto result = decided(found, {reject});
    QVERIFY(!contains(namesIn(*result.corpus), "Orbis"));
    QVERIFY(contains(namesIn(*result.corpus), "Orbis Labs"));
    const auto more = decided(buildCorpus({firstArticle(), secondArticle(), thirdArticle()}), {reject});
    QVERIFY(!contains(namesIn(*more.corpus), "Orbis"));
    QCOMPARE(more.corpus->mentionsIn(ArticleId{2}).size(), std::size_t{2});
}

void EntityDecisionsTest::rejectingANameLeavesItsNamesakeOfAnotherKind()
{
    const auto found = buildCorpus({keyed(ArticleFixture("Lind is a town. Lind is a painter.")
                                              .mention("Lind", EntityKind::Place)
                                              .mention("Lind", EntityKind::Person, 1)
                                              .build(),
                                          1)});
    QCOMPARE(found->entityCount(), std::size_t{2});
    const auto result = decided(found, {rejectionOf(*found, EntityId{0})});
    QCOMPARE(result.corpus->entityCount(), std::size_t{1});
    QCOMPARE(result.corpus->entity(EntityId{0}).kind, EntityKind::Person);
}

QTEST_GUILESS_MAIN(EntityDecisionsTest)
#include "tst_entity_decisions.moc"
