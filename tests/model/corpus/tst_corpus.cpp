// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus_fixture.h"

#include <QTest>

using namespace crossread;
using namespace crossread::test;

class TestCorpus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anEmptySetHasEmptyTables()
    {
        const auto corpus = buildCorpus({});
        QCOMPARE(corpus->articleCount(), 0U);
        QCOMPARE(corpus->entityCount(), 0U);
        QCOMPARE(corpus->mentionCount(), 0U);
    }

    void idsOfAnArticleFollowEachOther()
    {
        const auto corpus = twoArticles();
        QCOMPARE(corpus->mentionCount(), 7U);
        QCOMPARE(corpus->mentionsIn(ArticleId{0}).size(), 4U);
        QCOMPARE(corpus->mentionsIn(ArticleId{1})[0], MentionId{4});
        QCOMPARE(corpus->articleOf(MentionId{4}), ArticleId{1});
        QCOMPARE(corpus->textOf(ArticleId{1}, corpus->spanOf(MentionId{5})), std::string_view("Mara Lind"));
    }

    void entitiesAreOneAcrossArticles()
    {
        const auto corpus = twoArticles();
        QCOMPARE(corpus->entityCount(), 4U);
        const EntityId orbis = entityNamed(*corpus, "Orbis");
        QCOMPARE(corpus->mentionsOf(orbis).size(), 3U);
        QCOMPARE(corpus->articlesOf(orbis).size(), 2U);
    }

    void neighboursGoBothWays()
    {
        const auto corpus = twoArticles();
        for (std::size_t i = 0; i < corpus->entityCount(); ++i) {
            const auto entity = idAt<EntityId>(i);
            for (const MentionId mention : corpus->mentionsOf(entity))
                QCOMPARE(corpus->entityOf(mention), entity);
            for (const ArticleId article : corpus->articlesOf(entity)) {
                const auto back = corpus->entitiesIn(article);
                QVERIFY(std::find(back.begin(), back.end(), entity) != back.end());
            }
            for (const FigureId figure : corpus->figuresAround(entity)) {
                const auto back = corpus->entitiesAround(figure);
                QVERIFY(std::find(back.begin(), back.end(), entity) != back.end());
            }
            for (const EventId event : corpus->eventsOf(entity)) {
                const auto back = corpus->entitiesOf(event);
                QVERIFY(std::find(back.begin(), back.end(), entity) != back.end());
            }
        }
    }

    void figuresKnowTheirSubject()
    {
        const auto corpus = twoArticles();
        const EntityId vega = entityNamed(*corpus, "Vega");
        QCOMPARE(corpus->subjectOf(FigureId{1}), vega);
        QCOMPARE(corpus->figuresOf(vega).size(), 2U);
        QCOMPARE(corpus->figure(FigureId{1}).value, 6e6);
    }

    void eventsKnowTheirDateAndParticipants()
    {
        const auto corpus = twoArticles();
        QCOMPARE(corpus->date(corpus->dateOf(EventId{1})).range.from, dayOf(2024, 5, 3));
        QCOMPARE(corpus->entitiesOf(EventId{1}).size(), 2U);
        QCOMPARE(corpus->entitiesOf(EventId{1})[0], entityNamed(*corpus, "Mara Lind"));
    }

    void wordsOfFurnitureAreNotCounted()
    {
        auto analyzed = std::make_shared<AnalyzedArticle>();
        analyzed->article.text = "Two words.\n\nSubscribe to our newsletter";
        analyzed->article.passages.resize(2);
        analyzed->article.passages[0].span = {0, 10};
        analyzed->article.passages[1].span = {12, 39};
        analyzed->article.passages[1].role = PassageRole::Furniture;
        QCOMPARE(buildCorpus({analyzed})->wordCount(ArticleId{0}), 2U);
    }
};

QTEST_GUILESS_MAIN(TestCorpus)
#include "tst_corpus.moc"
