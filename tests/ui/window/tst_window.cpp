// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entities/entities_view.h"
#include "ui/entities/entity_list_model.h"
#include "ui/figures/figure_table_model.h"
#include "ui/figures/figures_view.h"
#include "ui/library/article_list_model.h"
#include "ui/library/library_view.h"
#include "ui/reading/reading_area.h"
#include "ui/reading/reading_pane.h"
#include "ui/roles.h"
#include "ui/theme/theme.h"
#include "ui/window/command_field.h"
#include "ui/window/first_steps.h"
#include "ui/window/load_report.h"
#include "ui/window/main_window.h"
#include "ui/window/status_line.h"
#include "ui/wording.h"

#include <QAction>
#include <QApplication>
#include <QDockWidget>
#include <QDropEvent>
#include <QFile>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>
#include <QTimer>
#include <QTreeView>

using namespace crossread;

namespace {

constexpr int patience = 60000;

QString sampleFolder()
{
    return qEnvironmentVariable("CROSSREAD_SOURCE") + QStringLiteral("/resources/sample");
}

QString writeFile(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

} // namespace

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
    void theCommandListKnowsEveryAction();
    void searchFindsNamesAndTitles();
    void escStepsOutOfSelectionThenFilters();
    void droppedFilesAreRead();
    void filesThatCannotBeReadAreReported();
    void addingKeepsWhatIsThere();
    void themeLayoutAndSetComeBack();
    void layoutThemeAndSetAreKeptWithoutAClose();
    void everySetComesBackAsItWasLeft();
    void damageInAFileIsReported();
    void theHintIsDismissedForEver();
    void closingWhileReadingWaitsForTheEnd();

private:
    static void open(MainWindow& window, const QStringList& paths)
    {
        QSignalSpy read(&window, &MainWindow::setRead);
        window.openSet(paths);
        QVERIFY(read.wait(patience));
    }
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
    open(window, {sampleFolder()});
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
    open(window, {sampleFolder()});
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
        QVERIFY2(!dock->isHidden(), name);
        dock->toggleViewAction()->trigger();
        QVERIFY2(dock->isHidden(), name);
        dock->toggleViewAction()->trigger();
        QVERIFY2(!dock->isHidden(), name);
    }
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

void WindowTest::searchFindsNamesAndTitles()
{
    Theme theme;
    MainWindow window(theme);
    window.show();
    open(window, {sampleFolder()});
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
    open(window, {sampleFolder()});
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

void WindowTest::droppedFilesAreRead()
{
    const QTemporaryDir folder;
    const QString path =
        writeFile(folder, QStringLiteral("note.txt"), "A small note.\n\nIt has two passages.\n");
    Theme theme;
    MainWindow window(theme);
    window.show();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QSignalSpy read(&window, &MainWindow::setRead);
    QDropEvent drop({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QApplication::sendEvent(&window, &drop);
    QVERIFY(read.wait(patience));
    QCOMPARE(window.workspace().corpus().articleCount(), std::size_t(1));
}

void WindowTest::filesThatCannotBeReadAreReported()
{
    const QTemporaryDir folder;
    const QString bad = writeFile(folder, QStringLiteral("empty.txt"), {});
    const QString good = writeFile(folder, QStringLiteral("good.txt"), "A sentence that can be read.\n");
    Theme theme;
    MainWindow window(theme);
    window.show();
    open(window, {bad, good});
    QCOMPARE(window.workspace().corpus().articleCount(), std::size_t(1));
    auto& report = dynamic_cast<LoadReport&>(*window.view(QStringLiteral("loadReport")));
    QCOMPARE(report.list().model()->rowCount(), 1);
    QVERIFY(report.list().model()->index(0, 0).data().toString().endsWith(QStringLiteral("empty.txt")));
    QVERIFY(!report.list().model()->index(0, 1).data().toString().isEmpty());
}

void WindowTest::addingKeepsWhatIsThere()
{
    const QTemporaryDir folder;
    const QString one = writeFile(folder, QStringLiteral("one.txt"), "The first of the two.\n");
    const QString two = writeFile(folder, QStringLiteral("two.txt"), "The second of the two.\n");
    Theme theme;
    MainWindow window(theme);
    window.show();
    open(window, {one});
    window.workspace().hub().select(Selection::ofArticle(ArticleId{0}));
    QSignalSpy read(&window, &MainWindow::setRead);
    window.addPaths({two});
    QVERIFY(read.wait(patience));
    QCOMPARE(window.workspace().corpus().articleCount(), std::size_t(2));
    QCOMPARE(window.workspace().selection(), Selection::ofArticle(ArticleId{0}));
    QCOMPARE(window.openPaths(), QStringList({one, two}));
}

void WindowTest::themeLayoutAndSetComeBack()
{
    const QString dark = Theme::names().last();
    {
        Theme theme;
        MainWindow window(theme);
        window.show();
        open(window, {sampleFolder()});
        theme.choose(dark);
        window.dock(QStringLiteral("details"))->hide();
        dynamic_cast<EntitiesView&>(*window.view(QStringLiteral("entities")))
            .model()
            .setOrder(EntityListModel::Order::ByName);
        window.close();
    }
    Theme theme;
    MainWindow window(theme);
    window.show();
    QCOMPARE(theme.chosenName(), dark);
    QVERIFY(window.dock(QStringLiteral("details"))->isHidden());
    QSignalSpy read(&window, &MainWindow::setRead);
    window.openFirstSet();
    QVERIFY(read.wait(patience));
    QCOMPARE(window.openPaths(), QStringList({sampleFolder()}));
    QCOMPARE(dynamic_cast<EntitiesView&>(*window.view(QStringLiteral("entities"))).model().order(),
             EntityListModel::Order::ByName);
    theme.choose({});
}

void WindowTest::layoutThemeAndSetAreKeptWithoutAClose()
{
    const QTemporaryDir folder;
    const QString one = writeFile(folder, QStringLiteral("one.txt"), "The only one.\n");
    const QString dark = Theme::names().last();
    Theme theme;
    MainWindow window(theme);
    window.show();
    theme.choose(dark);
    QCOMPARE(WindowSettings::load().theme, dark);
    window.findChild<QTimer*>(QStringLiteral("saveDelay"))->setInterval(20);
    open(window, {one});
    QTRY_COMPARE(WindowSettings::load().openSet, QStringList{one});
    const QByteArray before = WindowSettings::load().layout;
    window.dock(QStringLiteral("details"))->hide();
    QTRY_VERIFY(WindowSettings::load().layout != before);
    // A window that was open meanwhile does not take another one's choice back.
    WindowSettings other = WindowSettings::load();
    const WindowSettings asRead = other;
    theme.choose({});
    other.isHintDismissed = true;
    other.saveChanges(asRead);
    QCOMPARE(WindowSettings::load().theme, QString());
    QVERIFY(WindowSettings::load().isHintDismissed);
}

void WindowTest::everySetComesBackAsItWasLeft()
{
    const QTemporaryDir folder;
    const QString one = writeFile(folder, QStringLiteral("one.txt"), "The first of the two.\n");
    const QString two = writeFile(folder, QStringLiteral("two.txt"), "The second of the two.\n");
    Theme theme;
    MainWindow window(theme);
    window.show();
    auto& reading = dynamic_cast<ReadingArea&>(*window.view(QStringLiteral("reading")));
    open(window, {one, two});
    reading.setPaneCount(3);
    reading.openIn(2, ArticleId{1});
    open(window, {one});
    reading.setPaneCount(1);
    reading.openIn(0, ArticleId{0});
    // The order of the paths is not what makes a set.
    open(window, {two, one});
    QCOMPARE(reading.paneCount(), 3);
    QVERIFY(reading.pane(2).hasArticle());
    QCOMPARE(window.workspace().corpus().article(reading.pane(2).articleId()).path, two);
    open(window, {one});
    QCOMPARE(reading.paneCount(), 1);
    QVERIFY(reading.pane(0).hasArticle());
}

void WindowTest::damageInAFileIsReported()
{
    const QTemporaryDir folder;
    const QString path =
        writeFile(folder, QStringLiteral("damaged.txt"),
                  "\xEF\xBB\xBFThe laboratory bought chips.\n\nIt paid \xFF\xFE a sum for them.\n");
    Theme theme;
    MainWindow window(theme);
    window.show();
    open(window, {path});
    QCOMPARE(window.workspace().corpus().articleCount(), std::size_t(1));
    QVERIFY(window.workspace().corpus().article(ArticleId{0}).damagedPlaces > 0);
    auto& report = dynamic_cast<LoadReport&>(*window.view(QStringLiteral("loadReport")));
    QCOMPARE(report.list().model()->rowCount(), 1);
    QVERIFY(report.list().model()->index(0, 1).data().toString().contains(QStringLiteral("decoded")));
}

void WindowTest::theHintIsDismissedForEver()
{
    {
        Theme theme;
        MainWindow window(theme);
        QVERIFY(window.firstSteps() != nullptr);
        Q_EMIT window.firstSteps()->dismissed();
    }
    Theme theme;
    MainWindow window(theme);
    QVERIFY(window.firstSteps() == nullptr);
}

void WindowTest::closingWhileReadingWaitsForTheEnd()
{
    Theme theme;
    auto window = std::make_unique<MainWindow>(theme);
    window->show();
    window->openSet({sampleFolder()});
    window.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
}

QTEST_MAIN(WindowTest)
#include "tst_window.moc"
