// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entities/entities_view.h"
#include "ui/entities/entity_list_model.h"
#include "ui/reading/reading_area.h"
#include "ui/reading/reading_pane.h"
#include "ui/theme/theme.h"
#include "ui/window/first_steps.h"
#include "ui/window/load_report.h"
#include "ui/window/window_fixture.h"

#include <QApplication>
#include <QDockWidget>
#include <QDropEvent>
#include <QMimeData>
#include <QStandardPaths>
#include <QThreadPool>
#include <QTimer>
#include <QTreeView>

using namespace crossread;
using namespace crossread::test;

/// What the window reads, and what of it comes back at the next start.
class WindowSetsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QFile::remove(WindowSettings::filePath()); }

    void droppedFilesAreRead();
    void filesThatCannotBeReadAreReported();
    void addingKeepsWhatIsThere();
    void themeLayoutAndSetComeBack();
    void layoutThemeAndSetAreKeptWithoutAClose();
    void everySetComesBackAsItWasLeft();
    void damageInAFileIsReported();
    void theHintIsDismissedForEver();
    void closingWhileReadingWaitsForTheEnd();
};

void WindowSetsTest::droppedFilesAreRead()
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

void WindowSetsTest::filesThatCannotBeReadAreReported()
{
    const QTemporaryDir folder;
    const QString bad = writeFile(folder, QStringLiteral("empty.txt"), {});
    const QString good = writeFile(folder, QStringLiteral("good.txt"), "A sentence that can be read.\n");
    Theme theme;
    MainWindow window(theme);
    window.show();
    openSet(window, {bad, good});
    QCOMPARE(window.workspace().corpus().articleCount(), std::size_t(1));
    auto& report = dynamic_cast<LoadReport&>(*window.view(QStringLiteral("loadReport")));
    QCOMPARE(report.list().model()->rowCount(), 1);
    QVERIFY(report.list().model()->index(0, 0).data().toString().endsWith(QStringLiteral("empty.txt")));
    QVERIFY(!report.list().model()->index(0, 1).data().toString().isEmpty());
}

void WindowSetsTest::addingKeepsWhatIsThere()
{
    const QTemporaryDir folder;
    const QString one = writeFile(folder, QStringLiteral("one.txt"), "The first of the two.\n");
    const QString two = writeFile(folder, QStringLiteral("two.txt"), "The second of the two.\n");
    Theme theme;
    MainWindow window(theme);
    window.show();
    openSet(window, {one});
    window.workspace().hub().select(Selection::ofArticle(ArticleId{0}));
    QSignalSpy read(&window, &MainWindow::setRead);
    window.addPaths({two});
    QVERIFY(read.wait(patience));
    QCOMPARE(window.workspace().corpus().articleCount(), std::size_t(2));
    QCOMPARE(window.workspace().selection(), Selection::ofArticle(ArticleId{0}));
    QCOMPARE(window.openPaths(), QStringList({one, two}));
}

void WindowSetsTest::themeLayoutAndSetComeBack()
{
    const QString dark = Theme::names().last();
    {
        Theme theme;
        MainWindow window(theme);
        window.show();
        openSet(window, {sampleFolder()});
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

void WindowSetsTest::layoutThemeAndSetAreKeptWithoutAClose()
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
    openSet(window, {one});
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

void WindowSetsTest::everySetComesBackAsItWasLeft()
{
    const QTemporaryDir folder;
    const QString one = writeFile(folder, QStringLiteral("one.txt"), "The first of the two.\n");
    const QString two = writeFile(folder, QStringLiteral("two.txt"), "The second of the two.\n");
    Theme theme;
    MainWindow window(theme);
    window.show();
    auto& reading = dynamic_cast<ReadingArea&>(*window.view(QStringLiteral("reading")));
    openSet(window, {one, two});
    reading.setPaneCount(3);
    reading.openIn(2, ArticleId{1});
    openSet(window, {one});
    reading.setPaneCount(1);
    reading.openIn(0, ArticleId{0});
    // The order of the paths is not what makes a set.
    openSet(window, {two, one});
    QCOMPARE(reading.paneCount(), 3);
    QVERIFY(reading.pane(2).hasArticle());
    QCOMPARE(window.workspace().corpus().article(reading.pane(2).articleId()).path, two);
    openSet(window, {one});
    QCOMPARE(reading.paneCount(), 1);
    QVERIFY(reading.pane(0).hasArticle());
}

void WindowSetsTest::damageInAFileIsReported()
{
    const QTemporaryDir folder;
    const QString path =
        writeFile(folder, QStringLiteral("damaged.txt"),
                  "\xEF\xBB\xBFThe laboratory bought chips.\n\nIt paid \xFF\xFE a sum for them.\n");
    Theme theme;
    MainWindow window(theme);
    window.show();
    openSet(window, {path});
    QCOMPARE(window.workspace().corpus().articleCount(), std::size_t(1));
    QVERIFY(window.workspace().corpus().article(ArticleId{0}).damagedPlaces > 0);
    auto& report = dynamic_cast<LoadReport&>(*window.view(QStringLiteral("loadReport")));
    QCOMPARE(report.list().model()->rowCount(), 1);
    QVERIFY(report.list().model()->index(0, 1).data().toString().contains(QStringLiteral("decoded")));
}

void WindowSetsTest::theHintIsDismissedForEver()
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

void WindowSetsTest::closingWhileReadingWaitsForTheEnd()
{
    Theme theme;
    auto window = std::make_unique<MainWindow>(theme);
    window->show();
    window->openSet({sampleFolder()});
    window.reset();
    QVERIFY(QThreadPool::globalInstance()->waitForDone(patience));
}

QTEST_MAIN(WindowSetsTest)
#include "tst_window_sets.moc"
