// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus_fixture.h"
#include "ui/entities/entities_view.h"
#include "ui/entities/entity_list_model.h"
#include "ui/export/export_panel.h"
#include "ui/export/export_writer.h"
#include "ui/figures/figure_table_model.h"
#include "ui/figures/figures_view.h"
#include "ui/library/article_list_model.h"
#include "ui/library/library_view.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace crossread;
using namespace crossread::test;

namespace {

QList<quint32> selectedIds(const QTreeView& list, const IdRows& rows)
{
    QList<quint32> ids;
    for (const QModelIndex& index : list.selectionModel()->selectedRows())
        ids << rows.idOf(index).value_or(9999);
    std::sort(ids.begin(), ids.end());
    return ids;
}

void click(QTreeView& list, const QModelIndex& index, Qt::KeyboardModifiers modifiers = {})
{
    list.scrollTo(index);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, modifiers,
                      list.visualRect(index.siblingAtColumn(0)).center());
}

} // namespace

/// The lists as the analyst uses them: all gestures go through the hub and come back from it.
class LinkedListsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void aClickSelectsInTheHub();
    void ctrlClickAddsAndTakesAway();
    void shiftAndArrowsSelectARange();
    void aClickOnAHeadingLeavesTheSelection();
    void theHubsSelectionShowsInTheList();
    void aSelectionSurvivesFilteringItAway();
    void aSelectionSurvivesSorting();
    void aNewCorpusClearsTheList();
    void aCorrectionKeepsTheRowOrItsNeighbour();
    void theFilterFieldLeadsIntoItsList();
    void hoveringTellsTheHub();
    void enterGoesToTheWords();
    void ctrlEnterOpensBeside();
    void copyTakesTheSourceAlong();
    void filterToNarrowsEveryList();
    void aFrozenListKeepsItsPicture();
    void theFiguresShownAreExportedAsData();
    void theLibraryIsATableWhenWide();
    void theLibraryTellsOfProblems();

private:
    EntitiesView& entities() { return *m_entities; }
    QModelIndex rowOf(std::string_view name)
    {
        return m_entities->model().indexOf(static_cast<quint32>(entityNamed(m_workspace->corpus(), name)));
    }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<LibraryView> m_library;
    std::unique_ptr<EntitiesView> m_entities;
    std::unique_ptr<FiguresView> m_figures;
};

void LinkedListsTest::init()
{
    m_theme = std::make_unique<Theme>();
    m_workspace = std::make_unique<Workspace>();
    m_library = std::make_unique<LibraryView>(*m_workspace, *m_theme);
    m_entities = std::make_unique<EntitiesView>(*m_workspace, *m_theme);
    m_figures = std::make_unique<FiguresView>(*m_workspace, *m_theme);
    m_workspace->setArticleSet({twoArticles(), {}, false});
    for (View* view : std::initializer_list<View*>{m_library.get(), m_entities.get(), m_figures.get()}) {
        view->resize(300, 600);
        view->show();
    }
    QVERIFY(QTest::qWaitForWindowExposed(m_entities.get()));
}

void LinkedListsTest::cleanup()
{
    m_figures.reset();
    m_entities.reset();
    m_library.reset();
    m_workspace.reset();
    m_theme.reset();
}

void LinkedListsTest::aClickSelectsInTheHub()
{
    click(entities().list(), rowOf("Orbis"));
    QCOMPARE(m_workspace->selection(), Selection::ofEntity(entityNamed(m_workspace->corpus(), "Orbis")));
    QCOMPARE(selectedIds(entities().list(), entities().model()).size(), 1);
    QVERIFY(m_workspace->linked().articles.related.contains(ArticleId{1}));
}

void LinkedListsTest::ctrlClickAddsAndTakesAway()
{
    click(entities().list(), rowOf("Orbis"));
    click(entities().list(), rowOf("Vega"), Qt::ControlModifier);
    QCOMPARE(m_workspace->selection().entities.size(), std::size_t(2));
    click(entities().list(), rowOf("Orbis"), Qt::ControlModifier);
    QCOMPARE(m_workspace->selection(), Selection::ofEntity(entityNamed(m_workspace->corpus(), "Vega")));
}

void LinkedListsTest::shiftAndArrowsSelectARange()
{
    m_figures->table().setFocus();
    click(m_figures->table(), m_figures->model().index(0, 0));
    QTest::keyClick(&m_figures->table(), Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(m_workspace->selection().figures, std::vector<FigureId>({FigureId{0}, FigureId{1}}));
    QTest::keyClick(&m_figures->table(), Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(m_workspace->selection().figures, std::vector<FigureId>({FigureId{0}}));
}

void LinkedListsTest::aClickOnAHeadingLeavesTheSelection()
{
    click(entities().list(), rowOf("Orbis"));
    const Selection before = m_workspace->selection();
    click(entities().list(), rowOf("Vega").parent());
    QCOMPARE(m_workspace->selection(), before);
}

void LinkedListsTest::theHubsSelectionShowsInTheList()
{
    m_workspace->hub().select(Selection::ofFigure(FigureId{1}));
    QCOMPARE(selectedIds(m_figures->table(), m_figures->model()), QList<quint32>({1}));
    m_workspace->hub().clear();
    QVERIFY(selectedIds(m_figures->table(), m_figures->model()).isEmpty());
}

void LinkedListsTest::aSelectionSurvivesFilteringItAway()
{
    QSignalSpy changes(&m_workspace->hub(), &SelectionHub::changed);
    m_workspace->hub().select(Selection::ofEntity(entityNamed(m_workspace->corpus(), "Orbis")));
    entities().filterField().setText(QStringLiteral("vega"));
    QVERIFY(selectedIds(entities().list(), entities().model()).isEmpty());
    QCOMPARE(changes.size(), 1);
    entities().filterField().clear();
    QCOMPARE(selectedIds(entities().list(), entities().model()).size(), 1);
    QCOMPARE(changes.size(), 1);
}

void LinkedListsTest::aSelectionSurvivesSorting()
{
    m_workspace->hub().select(Selection::ofFigure(FigureId{1}));
    m_figures->model().sort(FigureTableModel::Value, Qt::DescendingOrder);
    QCOMPARE(m_figures->table().selectionModel()->selectedRows().first().row(), 0);
    m_figures->model().sort(FigureTableModel::Value, Qt::AscendingOrder);
    QCOMPARE(m_figures->table().selectionModel()->selectedRows().first().row(), 1);
}

void LinkedListsTest::aNewCorpusClearsTheList()
{
    m_workspace->hub().select(Selection::ofFigure(FigureId{1}));
    m_workspace->setArticleSet({Workspace::emptyCorpus(), {}, false});
    QCOMPARE(m_figures->model().rowCount(), 0);
    QVERIFY(m_workspace->selection().isEmpty());
}

void LinkedListsTest::aCorrectionKeepsTheRowOrItsNeighbour()
{
    constexpr int count = 60;
    const auto corpusWithout = [](int left) {
        std::string text;
        for (int i = 0; i < count; ++i)
            text += QStringLiteral("Firm%1 met Town%1. ").arg(i, 2, 10, QChar(u'0')).toStdString();
        ArticleFixture article(text);
        for (int i = 0; i < count; ++i) {
            const std::string number = QStringLiteral("%1").arg(i, 2, 10, QChar(u'0')).toStdString();
            if (i != left)
                article.mention("Firm" + number, EntityKind::Organization);
            article.mention("Town" + number, EntityKind::Place);
        }
        return buildCorpus({article.build()});
    };
    m_workspace->setArticleSet({corpusWithout(-1), {}, false});
    click(entities().list(), rowOf("Firm40"));
    const int scroll = entities().list().verticalScrollBar()->value();
    QVERIFY(scroll > 0);
    m_workspace->setDecided({corpusWithout(50), {}});
    QCOMPARE(entities().list().currentIndex(), rowOf("Firm40"));
    QCOMPARE(entities().list().verticalScrollBar()->value(), scroll);
    m_workspace->setDecided({corpusWithout(40), {}});
    QCOMPARE(entities().list().currentIndex(), rowOf("Firm41"));
    QCOMPARE(entities().list().verticalScrollBar()->value(), scroll);
    QVERIFY(m_workspace->selection().entities.empty());
}

void LinkedListsTest::theFilterFieldLeadsIntoItsList()
{
    QLineEdit& field = m_entities->filterField();
    field.setFocus();
    QTest::keyClicks(&field, QStringLiteral("lis"));
    QTest::keyClick(&field, Qt::Key_Return);
    const Selection lisbon = Selection::ofEntity(entityNamed(m_workspace->corpus(), "Lisbon"));
    QVERIFY(m_workspace->selection() == lisbon);
    QVERIFY(m_entities->focusWidget() == &field);
    QTest::keyClick(&field, Qt::Key_Down);
    QVERIFY(m_entities->focusWidget() == &m_entities->list());
    QVERIFY(m_workspace->selection() == lisbon);

    // Where no row is current, Down goes to the first and past its heading.
    m_workspace->hub().clear();
    field.clear();
    field.setFocus();
    QTest::keyClicks(&field, QStringLiteral("mara"));
    QTest::keyClick(&field, Qt::Key_Down);
    QVERIFY(m_workspace->selection() == Selection::ofEntity(entityNamed(m_workspace->corpus(), "Mara Lind")));
    QTest::keyClick(&m_figures->filterField(), Qt::Key_Return);
    QCOMPARE(m_workspace->selection().figures.size(), 1U);
}

void LinkedListsTest::hoveringTellsTheHub()
{
    const EntityId vega = entityNamed(m_workspace->corpus(), "Vega");
    Q_EMIT entities().list().entered(rowOf("Vega"));
    QCOMPARE(m_workspace->hub().hover().entity, std::optional(vega));
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(entities().list().viewport(), &leave);
    QCOMPARE(m_workspace->hub().hover(), Hover());
}

void LinkedListsTest::enterGoesToTheWords()
{
    QSignalSpy places(m_workspace.get(), &Workspace::placeRequested);
    entities().list().setFocus();
    click(entities().list(), rowOf("Mara Lind"));
    QApplication::setActiveWindow(m_entities.get());
    QTest::keyClick(&entities().list(), Qt::Key_Return);
    QCOMPARE(places.size(), 1);
    const auto place = places.first().first().value<TextPlace>();
    QCOMPARE(place.article, ArticleId{1});
    QVERIFY(!places.first().at(1).toBool());
}

void LinkedListsTest::ctrlEnterOpensBeside()
{
    QSignalSpy places(m_workspace.get(), &Workspace::placeRequested);
    m_library->list().setFocus();
    click(m_library->list(), m_library->model().index(1, 0));
    QApplication::setActiveWindow(m_library.get());
    QTest::keyClick(&m_library->list(), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(places.size(), 1);
    QVERIFY(places.first().at(1).toBool());
}

void LinkedListsTest::copyTakesTheSourceAlong()
{
    m_figures->table().setFocus();
    click(m_figures->table(), m_figures->model().index(0, 0));
    QApplication::setActiveWindow(m_figures.get());
    QTest::keyClick(&m_figures->table(), Qt::Key_C, Qt::ControlModifier);
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(QStringLiteral("Orbis built Vega for $5 million.")));
    QVERIFY(copied.contains(QStringLiteral("First")));
    QVERIFY(copied.contains(QStringLiteral("2024")));
}

void LinkedListsTest::filterToNarrowsEveryList()
{
    m_workspace->filters().push(
        {QStringLiteral("Mara"), Filter::Entities{{entityNamed(m_workspace->corpus(), "Mara Lind")}}});
    QCOMPARE(m_library->model().rowCount(), 1);
    QVERIFY(!rowOf("Lisbon").isValid());
    m_workspace->filters().clear();
    QCOMPARE(m_library->model().rowCount(), 2);
    QVERIFY(rowOf("Lisbon").isValid());
}

void LinkedListsTest::aFrozenListKeepsItsPicture()
{
    m_figures->setFrozen(true);
    m_workspace->hub().select(Selection::ofFigure(FigureId{1}));
    QVERIFY(selectedIds(m_figures->table(), m_figures->model()).isEmpty());
    m_figures->setFrozen(false);
    QCOMPARE(selectedIds(m_figures->table(), m_figures->model()), QList<quint32>({1}));
}

void LinkedListsTest::theFiguresShownAreExportedAsData()
{
    const Exportable* figures = m_figures->exportable();
    QVERIFY(figures != nullptr);
    const QList<QStringList> all = figures->exportData();
    QCOMPARE(all.size(), m_figures->model().rowCount() + 1);
    QCOMPARE(all.first().size(), static_cast<int>(FigureTableModel::columnsInAll));
    for (int column = 1; column < FigureTableModel::columnsInAll; ++column)
        QCOMPARE(all.at(1).at(column), m_figures->model().index(0, column).data().toString());
    m_workspace->filters().push({{}, Filter::Articles{{ArticleId{0}}}});
    QVERIFY(m_figures->model().rowCount() + 1 < all.size());
    QCOMPARE(figures->exportData().size(), m_figures->model().rowCount() + 1);
    m_workspace->filters().clear();
    const ExportPanel panel(*m_figures, nullptr);
    QCOMPARE(panel.settings().format, ExportFormat::Csv);
    QVERIFY(!panel.findChild<QCheckBox*>()->isVisibleTo(&panel));
    QVERIFY(exportedBytes(*figures, panel.settings()).startsWith("Comparator,Value,"));
}

void LinkedListsTest::theLibraryIsATableWhenWide()
{
    QVERIFY(m_library->isShowingCards());
    QVERIFY(m_library->list().isColumnHidden(ArticleListModel::Words));
    m_library->resize(900, 400);
    QVERIFY(!m_library->isShowingCards());
    QVERIFY(!m_library->list().isColumnHidden(ArticleListModel::Words));
}

void LinkedListsTest::theLibraryTellsOfProblems()
{
    QVERIFY(m_library->problemBar().isHidden());
    QSignalSpy requested(m_library.get(), &LibraryView::problemsRequested);
    m_workspace->setArticleSet(
        {twoArticles(), {{QStringLiteral("a.bin"), QStringLiteral("It is not text.")}}, false});
    QVERIFY(!m_library->problemBar().isHidden());
    m_library->problemBar().click();
    QCOMPARE(requested.size(), 1);
}

QTEST_MAIN(LinkedListsTest)
#include "tst_linked_lists.moc"
