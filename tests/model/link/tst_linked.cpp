// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus_fixture.h"
#include "model/link/linked.h"

#include <QTest>

using namespace crossread;
using namespace crossread::test;

class TestLinked : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lightsNothingForAnEmptySelection()
    {
        const auto corpus = twoArticles();
        const Linked linked = link(*corpus, {});
        QVERIFY(linked.articles.selected.isEmpty() && linked.articles.related.isEmpty());
        QVERIFY(linked.entities.selected.isEmpty() && linked.entities.related.isEmpty());
    }

    void anEntityLightsItsArticlesFiguresAndEvents()
    {
        const auto corpus = twoArticles();
        const EntityId vega = entityNamed(*corpus, "Vega");
        const Linked linked = link(*corpus, Selection::ofEntity(vega));
        QVERIFY(linked.entities.selected.contains(vega));
        QCOMPARE(linked.articles.related.count(), 2U);
        QCOMPARE(linked.figures.related.count(), 2U);
        QCOMPARE(linked.events.related.count(), 0U);
        QVERIFY(linked.entities.related.contains(entityNamed(*corpus, "Orbis")));
    }

    void aFigureLightsItsSubjectAndTheFiguresOfTheSameQuantity()
    {
        const auto corpus = twoArticles();
        const Linked linked = link(*corpus, Selection::ofFigure(FigureId{0}));
        QVERIFY(linked.figures.selected.contains(FigureId{0}));
        QVERIFY(linked.figures.related.contains(FigureId{1}));
        QVERIFY(!linked.figures.related.contains(FigureId{0}));
        QVERIFY(linked.entities.related.contains(entityNamed(*corpus, "Vega")));
        QVERIFY(!linked.entities.related.contains(entityNamed(*corpus, "Lisbon")));
    }

    void anEventLightsItsParticipantsAndWhatElseTheyDidThatDay()
    {
        const auto corpus = twoArticles();
        const Linked linked = link(*corpus, Selection::ofEvent(EventId{0}));
        QVERIFY(linked.events.selected.contains(EventId{0}));
        QVERIFY(linked.events.related.contains(EventId{1}));
        QVERIFY(linked.entities.related.contains(entityNamed(*corpus, "Lisbon")));
    }

    void aTextPlaceSelectsTheFindingsItTouches()
    {
        const auto corpus = twoArticles();
        Selection selection;
        selection.text = TextPlace{ArticleId{1}, {0, 12}}; // "Vega cost $6"
        const Linked linked = link(*corpus, selection);
        QVERIFY(linked.entities.selected.contains(entityNamed(*corpus, "Vega")));
        QVERIFY(linked.figures.selected.contains(FigureId{1}));
        QVERIFY(!linked.entities.selected.contains(entityNamed(*corpus, "Mara Lind")));
    }

    void aDateRangeSelectsTheEventsInItAndArticlesOfIt()
    {
        const auto corpus = twoArticles();
        Selection selection;
        selection.dates = DateRange{dayOf(2024, 5, 1), dayOf(2024, 5, 31), DatePrecision::Day};
        Linked linked = link(*corpus, selection);
        QCOMPARE(linked.events.selected.count(), 2U);
        selection.dates = DateRange{dayOf(2024, 6, 1), {}, DatePrecision::Day};
        linked = link(*corpus, selection);
        QCOMPARE(linked.events.selected.count(), 0U);
        QVERIFY(linked.articles.related.contains(ArticleId{1}));
        QVERIFY(!linked.articles.related.contains(ArticleId{0}));
    }

    void noRowIsBothSelectedAndRelated()
    {
        const auto corpus = twoArticles();
        Selection selection;
        for (std::size_t i = 0; i < corpus->entityCount(); ++i)
            selection.entities.push_back(idAt<EntityId>(i));
        selection.articles = {ArticleId{0}};
        selection.figures = {FigureId{0}};
        selection.events = {EventId{1}};
        Linked linked = link(*corpus, selection);
        linked.articles.related &= linked.articles.selected;
        linked.entities.related &= linked.entities.selected;
        linked.figures.related &= linked.figures.selected;
        linked.events.related &= linked.events.selected;
        QVERIFY(linked.articles.related.isEmpty() && linked.entities.related.isEmpty());
        QVERIFY(linked.figures.related.isEmpty() && linked.events.related.isEmpty());
    }

    void idsOfAnotherCorpusLightNothing()
    {
        const auto corpus = twoArticles();
        Selection selection = Selection::ofEntity(EntityId{999});
        selection.articles = {ArticleId{999}};
        selection.figures = {FigureId{999}};
        selection.events = {EventId{999}};
        selection.text = TextPlace{ArticleId{999}, {0, 1}};
        const Linked linked = link(*corpus, selection);
        QVERIFY(linked.entities.selected.isEmpty() && linked.articles.selected.isEmpty());
    }

    void placesOfASelectionStandInTheOrderOfArticlesAndText()
    {
        const auto corpus = twoArticles();
        Selection selection = Selection::ofEntity(entityNamed(*corpus, "Orbis"));
        selection.figures = {FigureId{1}};
        const auto places = placesOf(*corpus, selection);
        QCOMPARE(places.size(), 4U);
        QVERIFY(std::is_sorted(places.begin(), places.end()));
        QCOMPARE(corpus->textOf(places[0].article, places[0].span), std::string_view("Orbis"));
        QCOMPARE(corpus->textOf(places[2].article, places[2].span), std::string_view("$6 million"));
    }
};

QTEST_GUILESS_MAIN(TestLinked)
#include "tst_linked.moc"
