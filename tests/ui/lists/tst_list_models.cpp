// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus_fixture.h"
#include "model/link/filter.h"
#include "ui/details/place_list_model.h"
#include "ui/entities/entity_list_model.h"
#include "ui/figures/figure_table_model.h"
#include "ui/library/article_list_model.h"
#include "ui/roles.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QTest>

using namespace crossread;
using namespace crossread::test;

class ListModelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void articlesStayAGoodModelThroughFilterSortAndReset();
    void articlesAreFoundByTitleAndSource();
    void articlesAreSortedByEveryColumn();
    void anArticleIsDraggedAsItsId();
    void entitiesStandUnderTheirKinds();
    void entitiesStayAGoodModelThroughFilterSortAndReset();
    void entitiesAreFoundByAliasWhateverTheCase();
    void entitiesAreCountedInTheArticlesShown();
    void headingsHaveNoId();
    void barsHoldEveryMention();
    void figuresStayAGoodModelThroughFilterSortAndReset();
    void figuresAreSortedByValue();
    void figuresAreFoundBySubjectAndSentence();
    void relatedRowsAreMarked();
    void placesShowTheirSentence();

private:
    using Tester = QAbstractItemModelTester;
    std::shared_ptr<const Corpus> m_corpus = twoArticles();
};

void ListModelsTest::articlesStayAGoodModelThroughFilterSortAndReset()
{
    ArticleListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setCorpus(m_corpus);
    QCOMPARE(model.rowCount(), 2);
    model.setFilterText(QStringLiteral("sec"));
    QCOMPARE(model.rowCount(), 1);
    model.sort(ArticleListModel::Date, Qt::DescendingOrder);
    model.setFilterText({});
    QCOMPARE(model.articleAt(0), ArticleId{1});
    IdSet<ArticleId> shown(2);
    model.setShown(shown);
    QCOMPARE(model.rowCount(), 0);
    model.setCorpus(buildCorpus({}));
    QCOMPARE(model.rowCount(), 0);
}

void ListModelsTest::articlesAreFoundByTitleAndSource()
{
    ArticleListModel model;
    model.setCorpus(m_corpus);
    model.setFilterText(QStringLiteral("FIRST"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, ArticleListModel::Title).data().toString(), QStringLiteral("First"));
    model.setFilterText(QStringLiteral("nothing such"));
    QCOMPARE(model.rowCount(), 0);
}

void ListModelsTest::articlesAreSortedByEveryColumn()
{
    ArticleListModel model;
    model.setCorpus(m_corpus);
    for (const int column : {ArticleListModel::Title, ArticleListModel::Date}) {
        model.sort(column, Qt::AscendingOrder);
        QCOMPARE(model.articleAt(0), ArticleId{0});
        model.sort(column, Qt::DescendingOrder);
        QCOMPARE(model.articleAt(0), ArticleId{1});
    }
    for (int column = 0; column < model.columnCount(); ++column) {
        model.sort(column, Qt::AscendingOrder);
        QCOMPARE(model.rowCount(), 2);
    }
}

void ListModelsTest::anArticleIsDraggedAsItsId()
{
    ArticleListModel model;
    model.setCorpus(m_corpus);
    const std::unique_ptr<QMimeData> data(model.mimeData({model.index(1, 0)}));
    QCOMPARE(data->data(QLatin1String(ArticleListModel::mimeType)), QByteArray("1"));
    QVERIFY(model.flags(model.index(1, 0)) & Qt::ItemIsDragEnabled);
}

void ListModelsTest::entitiesStandUnderTheirKinds()
{
    EntityListModel model;
    model.setCorpus(m_corpus);
    QCOMPARE(model.entityRows(), 4);
    QCOMPARE(model.rowCount(), 4); // person, organization, place, product
    const QModelIndex orbis = model.indexOf(static_cast<quint32>(entityNamed(*m_corpus, "Orbis")));
    QCOMPARE(orbis.data().toString(), QStringLiteral("Orbis"));
    QCOMPARE(orbis.parent().data(KindRole).toInt(), static_cast<int>(EntityKind::Organization));
    QCOMPARE(orbis.siblingAtColumn(EntityListModel::Mentions).data().toString(), QStringLiteral("3"));
}

void ListModelsTest::entitiesStayAGoodModelThroughFilterSortAndReset()
{
    EntityListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setCorpus(m_corpus);
    model.setFilterText(QStringLiteral("o"));
    model.setOrder(EntityListModel::Order::ByName);
    model.setFilterText(QStringLiteral("zzz"));
    QCOMPARE(model.rowCount(), 0);
    model.setFilterText({});
    model.setOrder(EntityListModel::Order::ByArticles);
    model.setShown(applyFilters(*m_corpus, {{{}, Filter::Articles{{ArticleId{0}}}}}));
    QCOMPARE(model.entityRows(), 3);
    model.setCorpus(buildCorpus({}));
    QCOMPARE(model.rowCount(), 0);
}

void ListModelsTest::entitiesAreFoundByAliasWhateverTheCase()
{
    const auto corpus = buildCorpus({ArticleFixture("Søren Blix met Ana. High-Flyer and HighFlyer rose.")
                                         .mention("Søren Blix", EntityKind::Person)
                                         .mention("High-Flyer", EntityKind::Organization)
                                         .mention("HighFlyer", EntityKind::Organization)
                                         .build()});
    EntityListModel model;
    model.setCorpus(corpus);
    model.setFilterText(QStringLiteral("soren"));
    QCOMPARE(model.entityRows(), 1);
    model.setFilterText(QStringLiteral("SØREN"));
    QCOMPARE(model.entityRows(), 1);
    model.setFilterText(QStringLiteral("highflyer"));
    QCOMPARE(model.entityRows(), 1);
    model.setFilterText(QStringLiteral("high-fly"));
    QCOMPARE(model.entityRows(), 1);
}

void ListModelsTest::entitiesAreCountedInTheArticlesShown()
{
    EntityListModel model;
    model.setCorpus(m_corpus);
    const auto orbis = static_cast<quint32>(entityNamed(*m_corpus, "Orbis"));
    model.setShown(applyFilters(*m_corpus, {{{}, Filter::Articles{{ArticleId{1}}}}}));
    const QModelIndex row = model.indexOf(orbis);
    QCOMPARE(row.siblingAtColumn(EntityListModel::Mentions).data().toString(), QStringLiteral("1"));
}

void ListModelsTest::headingsHaveNoId()
{
    EntityListModel model;
    model.setCorpus(m_corpus);
    QVERIFY(!model.idOf(model.index(0, 0)));
    QVERIFY(!(model.flags(model.index(0, 0)) & Qt::ItemIsSelectable));
    QVERIFY(!model.indexOf(4711).isValid());
}

void ListModelsTest::barsHoldEveryMention()
{
    const EntityId orbis = entityNamed(*m_corpus, "Orbis");
    QCOMPARE(mentionBars(*m_corpus, orbis, 20), QList<int>({2, 1}));
    QCOMPARE(mentionBars(*m_corpus, orbis, 1), QList<int>({3}));
}

void ListModelsTest::figuresStayAGoodModelThroughFilterSortAndReset()
{
    FigureTableModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setCorpus(m_corpus);
    QCOMPARE(model.rowCount(), 2);
    for (int column = 0; column < model.columnCount(); ++column)
        model.sort(column, Qt::DescendingOrder);
    model.setFilterText(QStringLiteral("million"));
    QCOMPARE(model.rowCount(), 2);
    IdSet<FigureId> shown(2);
    shown.insert(FigureId{1});
    model.setShown(shown);
    QCOMPARE(model.rowCount(), 1);
    model.setCorpus(buildCorpus({}));
    QCOMPARE(model.rowCount(), 0);
}

void ListModelsTest::figuresAreSortedByValue()
{
    FigureTableModel model;
    model.setCorpus(m_corpus);
    model.sort(FigureTableModel::Value, Qt::DescendingOrder);
    QCOMPARE(model.idOf(model.index(0, 0)), std::optional<quint32>(1));
    model.sort(FigureTableModel::Value, Qt::AscendingOrder);
    QCOMPARE(model.idOf(model.index(0, 0)), std::optional<quint32>(0));
    QCOMPARE(model.index(0, FigureTableModel::Value).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight,
             int(Qt::AlignRight));
}

void ListModelsTest::figuresAreFoundBySubjectAndSentence()
{
    FigureTableModel model;
    model.setCorpus(m_corpus);
    model.setFilterText(QStringLiteral("orbis built"));
    QCOMPARE(model.rowCount(), 1);
    model.setFilterText(QStringLiteral("vega"));
    QCOMPARE(model.rowCount(), 2);
}

void ListModelsTest::relatedRowsAreMarked()
{
    ArticleListModel model;
    model.setCorpus(m_corpus);
    const Selection selection = Selection::ofEntity(entityNamed(*m_corpus, "Lisbon"));
    model.setLinked(link(*m_corpus, selection).articles);
    QVERIFY(model.index(0, 0).data(RelatedRole).toBool());
    QVERIFY(!model.index(1, 0).data(RelatedRole).toBool());
}

void ListModelsTest::placesShowTheirSentence()
{
    PlaceListModel model;
    const Tester tester(&model, Tester::FailureReportingMode::QtTest);
    model.setPlaces(m_corpus, placesOf(*m_corpus, Selection::ofEntity(entityNamed(*m_corpus, "Mara Lind"))));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0).data().toString(), QStringLiteral("Mara Lind left Orbis on 3 May 2024."));
    QCOMPARE(model.index(0).data(PlaceRole).value<QList<int>>(), QList<int>({0, 9}));
    model.setPlaces(m_corpus, {});
    QCOMPARE(model.rowCount(), 0);
}

QTEST_MAIN(ListModelsTest)
#include "tst_list_models.moc"
