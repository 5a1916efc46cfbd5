// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus_fixture.h"
#include "model/link/filter.h"

#include <QSignalSpy>
#include <QTest>

using namespace crossread;
using namespace crossread::test;

class TestFilter : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void showsEverythingWithoutFilters()
    {
        const auto corpus = twoArticles();
        const Shown shown = applyFilters(*corpus, {});
        QCOMPARE(shown.articles.count(), corpus->articleCount());
        QCOMPARE(shown.entities.count(), corpus->entityCount());
        QCOMPARE(shown.figures.count(), corpus->figureCount());
        QCOMPARE(shown.events.count(), corpus->eventCount());
    }

    void anArticleFilterHidesWhatStandsElsewhere()
    {
        const auto corpus = twoArticles();
        const Shown shown = applyFilters(*corpus, {{{}, Filter::Articles{{ArticleId{0}}}}});
        QVERIFY(!shown.articles.contains(ArticleId{1}));
        QVERIFY(shown.entities.contains(entityNamed(*corpus, "Lisbon")));
        QVERIFY(!shown.entities.contains(entityNamed(*corpus, "Mara Lind")));
        QVERIFY(shown.figures.contains(FigureId{0}) && !shown.figures.contains(FigureId{1}));
        QVERIFY(shown.events.contains(EventId{0}) && !shown.events.contains(EventId{1}));
    }

    void anEntityFilterKeepsFiguresWhoseSentenceNamesIt()
    {
        const auto corpus = twoArticles();
        const Shown shown = applyFilters(*corpus, {{{}, Filter::Entities{{entityNamed(*corpus, "Orbis")}}}});
        QCOMPARE(shown.articles.count(), 2U);
        QVERIFY(shown.figures.contains(FigureId{0}));
        QVERIFY(!shown.figures.contains(FigureId{1}));
    }

    void aDateFilterKeepsEventsInItAndFiguresOfArticlesPublishedInIt()
    {
        const auto corpus = twoArticles();
        const DateRange june{dayOf(2024, 6, 1), dayOf(2024, 6, 30), DatePrecision::Month};
        const Shown shown = applyFilters(*corpus, {{{}, Filter::Dates{june}}});
        QCOMPARE(shown.events.count(), 0U);
        QVERIFY(!shown.figures.contains(FigureId{0}) && shown.figures.contains(FigureId{1}));
        QVERIFY(!shown.articles.contains(ArticleId{0}) && shown.articles.contains(ArticleId{1}));
    }

    void allFiltersMustPass()
    {
        const auto corpus = twoArticles();
        const Shown shown = applyFilters(*corpus, {{{}, Filter::Entities{{entityNamed(*corpus, "Lisbon")}}},
                                                   {{}, Filter::Articles{{ArticleId{1}}}}});
        QVERIFY(shown.articles.isEmpty());
        QVERIFY(shown.entities.isEmpty());
    }

    void kindsAndMeasuresNarrowTheirOwnTables()
    {
        const auto corpus = twoArticles();
        const Shown places = applyFilters(*corpus, {{{}, Filter::Kinds{{EntityKind::Place}}}});
        QCOMPARE(places.entities.count(), 1U);
        const Shown prices = applyFilters(*corpus, {{{}, Filter::Measures{{Measure::Price}}}});
        QCOMPARE(prices.figures.count(), 0U);
        QCOMPARE(prices.articles.count(), 2U);
    }

    void theStackIsSilentForAnEqualConditionAndKeepsOneDateRange()
    {
        FilterStack stack;
        QSignalSpy changed(&stack, &FilterStack::changed);
        stack.push({QStringLiteral("one"), Filter::Articles{{ArticleId{1}}}});
        stack.push({QStringLiteral("other label"), Filter::Articles{{ArticleId{1}}}});
        QCOMPARE(changed.count(), 1);
        stack.push({QStringLiteral("May"), Filter::Dates{monthRange(2024, 5)}});
        stack.push({QStringLiteral("June"), Filter::Dates{monthRange(2024, 6)}});
        QCOMPARE(stack.filters().size(), 2U);
        QCOMPARE(stack.filters().back().label, QStringLiteral("June"));
        stack.removeAt(0);
        stack.removeAt(7);
        QCOMPARE(stack.filters().size(), 1U);
        stack.clear();
        stack.clear();
        QCOMPARE(changed.count(), 5);
    }
};

QTEST_GUILESS_MAIN(TestFilter)
#include "tst_filter.moc"
