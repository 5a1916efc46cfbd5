// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entities/entities_view.h"
#include "ui/entities/entity_list_model.h"
#include "ui/figures/figure_table_model.h"
#include "ui/figures/figures_view.h"
#include "ui/roles.h"
#include "ui/theme/theme.h"
#include "ui/window/command_field.h"
#include "ui/window/first_steps.h"
#include "ui/window/room_for_texts.h"
#include "ui/window/status_line.h"
#include "ui/window/window_fixture.h"
#include "ui/wording.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QFile>
#include <QListView>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTreeView>

#include <algorithm>

using namespace crossread;
using namespace crossread::test;

/// The whole window, on the offscreen platform, with real files.
class WindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QFile::remove(WindowSettings::filePath()); }

    void startsEmptyAndSaysSo();
    void theFirstStartShowsTheSampleWithAnEntitySelected();
    void aClickOnAnEntityLightsEveryView();
    void everyViewHasANameAndTakesTheKeyboard();
    void everyDockCanBeHiddenAndShown();
    void aViewBehindAnotherTabIsBroughtToTheFront();
    void textsSideBySideAreGivenTheirHeight();
    void theCommandListKnowsEveryAction();
    void withoutArticlesNothingIsOfferedToDoWithThem();
    void searchFindsNamesAndTitles();
    void escStepsOutOfSelectionThenFilters();
};

void WindowTest::startsEmptyAndSaysSo()
{
    Theme theme;
    MainWindow window(theme);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QVERIFY(window.statusLine().text().contains(QStringLiteral("No articles")));
    QCOMPARE(window.workspace().corpus().articleCount(), std::size_t(0));
}

void WindowTest::theFirstStartShowsTheSampleWithAnEntitySelected()
{
    Theme theme;
    MainWindow window(theme);
    window.setSampleFolder(sampleFolder());
    window.show();
    QSignalSpy places(&window.workspace(), &Workspace::placeRequested);
    QSignalSpy read(&window, &MainWindow::setRead);
    window.openFirstSet();
    QVERIFY(read.wait(patience));
    const Corpus& corpus = window.workspace().corpus();
    QVERIFY(corpus.articleCount() >= 12);
    QCOMPARE(window.workspace().selection().entities.size(), std::size_t(1));
    const EntityId entity = window.workspace().selection().entities.front();
    QCOMPARE(toQString(corpus.entity(entity).name), QStringLiteral("DeepSeek"));
    QVERIFY(places.last().at(1).toBool());
    QVERIFY(window.firstSteps()->isVisible());
    QVERIFY(!window.workspace().history().canGoBack());
}

void WindowTest::aClickOnAnEntityLightsEveryView()
{
    Theme theme;
    MainWindow window(theme);
    window.resize(1280, 800);
    window.show();
    openSet(window, {sampleFolder()});
    auto& entities = dynamic_cast<EntitiesView&>(*window.view(QStringLiteral("entities")));
    auto& figures = dynamic_cast<FiguresView&>(*window.view(QStringLiteral("figures")));
    window.workspace().hub().clear();
    const QModelIndex heading = entities.model().index(1, 0);
    const QModelIndex row = entities.model().index(0, 0, heading);
    entities.list().scrollTo(row);
    QTest::mouseClick(entities.list().viewport(), Qt::LeftButton, {},
                      entities.list().visualRect(row).center());
    const auto id = static_cast<EntityId>(*entities.model().idOf(row));
    QCOMPARE(window.workspace().selection(), Selection::ofEntity(id));
    const Linked& linked = window.workspace().linked();
    QCOMPARE(linked.articles.related.count(), window.workspace().corpus().articlesOf(id).size());
    // Behind another tab it takes the selection when it is shown.
    window.dock(QStringLiteral("figures"))->raise();
    QTRY_VERIFY(figures.isVisible());
    linked.figures.related.forEach([&](FigureId figure) {
        const QModelIndex figureRow = figures.model().indexOf(static_cast<quint32>(figure));
        QVERIFY(figureRow.data(RelatedRole).toBool());
    });
    QVERIFY(window.statusLine().text().contains(toQString(window.workspace().corpus().entity(id).name)));
}

void WindowTest::everyViewHasANameAndTakesTheKeyboard()
{
    Theme theme;
    MainWindow window(theme);
    window.show();
    openSet(window, {sampleFolder()});
    for (const char* name : {"library", "entities", "details", "figures", "loadReport"}) {
        View* view = window.view(QLatin1String(name));
        QVERIFY2(view != nullptr, name);
        QVERIFY2(!view->windowTitle().isEmpty(), name);
        QVERIFY2(!view->focusTarget()->accessibleName().isEmpty(), name);
        QVERIFY2(view->focusTarget()->focusPolicy() & Qt::TabFocus, name);
    }
}

void WindowTest::everyDockCanBeHiddenAndShown()
{
    Theme theme;
    MainWindow window(theme);
    window.show();
    for (const char* name : {"library", "entities", "details", "figures", "loadReport"}) {
        QDockWidget* dock = window.dock(QLatin1String(name));
        dock->show();
        dock->raise();
        QVERIFY2(!dock->isHidden(), name);
        dock->toggleViewAction()->trigger();
        QVERIFY2(dock->isHidden(), name);
        dock->toggleViewAction()->trigger();
        QVERIFY2(!dock->isHidden(), name);
    }
}

void WindowTest::aViewBehindAnotherTabIsBroughtToTheFront()
{
    Theme theme;
    MainWindow window(theme);
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QDockWidget* figures = window.dock(QStringLiteral("figures"));
    const QList<QAction*> actions = window.allActions();
    const auto found = std::find_if(actions.begin(), actions.end(), [&](const QAction* action) {
        return plainText(*action) == figures->windowTitle() && action->isCheckable();
    });
    QVERIFY(found != actions.end());
    QVERIFY(!figures->isHidden());
    QVERIFY(figures->visibleRegion().isEmpty());
    (*found)->trigger();
    QTRY_VERIFY(!figures->visibleRegion().isEmpty());
    QVERIFY((*found)->isChecked());
    (*found)->trigger();
    QVERIFY(figures->isHidden());
    QVERIFY(!(*found)->isChecked());
}

void WindowTest::textsSideBySideAreGivenTheirHeight()
{
    Theme theme;
    MainWindow window(theme);
    window.resize(1280, 800);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    QDockWidget* timeline = window.dock(QStringLiteral("timeline"));
    QDockWidget* copies = window.dock(QStringLiteral("copies"));
    window.setAnimated(false); // a height on its way is nobody's
    timeline->raise();
    window.resizeDocks({timeline}, {240}, Qt::Vertical);
    QTest::qWait(50);
    const int before = timeline->height();
    QVERIFY(before < RoomForTexts::leastHeight);
    copies->raise();
    QTRY_VERIFY(copies->height() > before);
    const int given = copies->height();
    timeline->raise();
    QTRY_COMPARE(timeline->height(), before);
    // A height that the reader set holds.
    copies->raise();
    QTRY_COMPARE(copies->height(), given);
    window.resizeDocks({copies}, {given - 20}, Qt::Vertical);
    QTRY_VERIFY(copies->height() < given);
    const int own = copies->height();
    timeline->raise();
    QTest::qWait(50);
    QCOMPARE(timeline->height(), own);
}

void WindowTest::theCommandListKnowsEveryAction()
{
    Theme theme;
    MainWindow window(theme);
    window.show();
    const QList<QAction*> actions = window.allActions();
    QVERIFY(actions.size() > 20);
    QSet<QString> keys;
    for (const QAction* action : actions) {
        QVERIFY(!plainText(*action).isEmpty());
        for (const QKeySequence& key : action->shortcuts()) {
            const QString name = key.toString();
            QVERIFY2(!keys.contains(name), qPrintable(name + QLatin1Char(' ') + action->text()));
            keys.insert(name);
        }
    }
    for (const char* key : {"Ctrl+O", "Ctrl+K", "Ctrl+Shift+P", "Alt+Left", "Alt+Right", "F6", "Shift+F6",
                            "Esc", "Ctrl+E", "F1"})
        QVERIFY2(keys.contains(QLatin1String(key)), key);
    window.commandField().startCommand();
    QCOMPARE(window.commandField().hits().size(), findCommands(actions, {}).size());
}

void WindowTest::withoutArticlesNothingIsOfferedToDoWithThem()
{
    Theme theme;
    MainWindow window(theme);
    window.show();
    const auto isOffered = [&window](const char* name) {
        const QList<QAction*> actions = window.allActions();
        return std::any_of(actions.begin(), actions.end(), [name](const QAction* action) {
            return plainText(*action) == QString::fromUtf8(name) && action->isEnabled();
        });
    };
    const auto needing = {
        "Find in Article",   "Copy with Source", "Highlight",      "Next Mention or Hit",
        "Reading Pane 2",    "Export View…",     "Export Report…", "Reload Articles from Disk",
        "Close All Articles"};
    for (const char* name : needing)
        QVERIFY2(!isOffered(name), name);
    QVERIFY(!isOffered("Next Difference"));
    QVERIFY(isOffered("Larger Text"));
    openSet(window, {sampleFolder()});
    for (const char* name : needing)
        QVERIFY2(isOffered(name), name);
    QVERIFY(isOffered("Next Difference"));
}

void WindowTest::searchFindsNamesAndTitles()
{
    Theme theme;
    MainWindow window(theme);
    window.show();
    openSet(window, {sampleFolder()});
    window.workspace().hub().clear();
    CommandField& field = window.commandField();
    field.startSearch();
    QTest::keyClicks(&field, QStringLiteral("deepseek"));
    QVERIFY(!field.hits().isEmpty());
    QVERIFY(std::holds_alternative<EntityId>(field.hits().first().what));
    QVERIFY(std::holds_alternative<ArticleId>(field.hits().last().what));
    QTest::keyClick(&field, Qt::Key_Return);
    QCOMPARE(window.workspace().selection().entities.size(), std::size_t(1));
    QVERIFY(field.text().isEmpty());
    field.startCommand();
    QTest::keyClicks(&field, QStringLiteral("filters"));
    QCOMPARE(field.hits().size(), 0); // there are none to remove
    const auto* answers = window.findChild<QListView*>(QStringLiteral("answers"));
    QVERIFY(answers->isVisible());
    QCOMPARE(answers->model()->rowCount(), 1);
    QCOMPARE(answers->model()->index(0, 0).data().toString(), QStringLiteral("No command matches"));
    QTest::keyClick(&field, Qt::Key_Return);
    QVERIFY(field.hasFocus());
    QTest::keyClick(&field, Qt::Key_Escape);
    QVERIFY(!field.hasFocus());
}

void WindowTest::escStepsOutOfSelectionThenFilters()
{
    Theme theme;
    MainWindow window(theme);
    window.show();
    QApplication::setActiveWindow(&window);
    openSet(window, {sampleFolder()});
    Workspace& workspace = window.workspace();
    workspace.hub().select(Selection::ofArticle(ArticleId{0}));
    workspace.filters().push({QStringLiteral("one"), Filter::Articles{{ArticleId{0}}}});
    window.view(QStringLiteral("library"))->focusTarget()->setFocus();
    QTest::keyClick(&window, Qt::Key_Escape);
    QVERIFY(workspace.selection().isEmpty());
    QCOMPARE(workspace.filters().filters().size(), std::size_t(1));
    QTest::keyClick(&window, Qt::Key_Escape);
    QVERIFY(workspace.filters().filters().empty());
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
