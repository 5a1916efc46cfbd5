// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/backups.h"
#include "model/store/project.h"
#include "tools/store/recording_layer.h"
#include "ui/corrections.h"
#include "ui/corrections/correction_panel.h"
#include "ui/corrections/entity_page.h"
#include "ui/corrections/merge_page.h"
#include "ui/notes/desk_fixture.h"
#include "ui/notes/note_acts.h"
#include "ui/notes/note_editor.h"
#include "ui/reading/reading_area.h"
#include "ui/reading/reading_pane.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"
#include "ui/window/project_desk.h"
#include "ui/window/project_notice.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>

using namespace crossread;
using namespace crossread::test;

namespace {

constexpr int patience = 60000;

QString writeFile(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes)
{
    QFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return {};
    return file.fileName();
}

const QByteArray firstArticle =
    "Orbis opens in Lisbon\n\n"
    "Orbis Systems said on 3 May 2024 that Mara Lind will run its office in Lisbon. "
    "The company paid $5 million for the house.\n";
const QByteArray secondArticle =
    "A costly house\n\n"
    "Orbis paid $6 million, said Mara Lind, who left Orbis Systems in June 2024.\n";

} // namespace

/// What an analyst does in a whole window, and finds again in the next one.
class DeskTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QStringList m_articles;
    Theme* m_theme = nullptr;

    std::unique_ptr<MainWindow> openWindow()
    {
        auto window = std::make_unique<MainWindow>(*m_theme);
        QSignalSpy read(window.get(), &MainWindow::setRead);
        window->start(m_articles);
        if (!read.wait(patience))
            return {};
        window->show();
        return window;
    }
    static ReadingArea& reading(MainWindow& window) { return *window.findChild<ReadingArea*>(); }
    static void writeNote(MainWindow& window, const QString& words)
    {
        const TextPlace place = placeOf(window.workspace().corpus(), ArticleId{0}, "$5 million");
        window.workspace().goTo(place);
        window.noteActs().act(NoteAct::Write, place, {});
        QTest::keyClicks(&window.noteActs().editor().field(), words);
    }

    /// What the file dialog that opens next is told.
    static void answerDialog(const std::function<void(QFileDialog&)>& answer)
    {
        auto* timer = new QTimer(qApp);
        connect(timer, &QTimer::timeout, timer, [timer, answer] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr)
                return;
            timer->stop();
            timer->deleteLater();
            answer(*dialog);
        });
        timer->start(10);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        m_articles = {writeFile(m_folder, QStringLiteral("first.txt"), firstArticle),
                      writeFile(m_folder, QStringLiteral("second.txt"), secondArticle)};
    }
    void init()
    {
        QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)).removeRecursively();
        m_theme = new Theme;
    }
    void cleanup() { delete m_theme; }

    void closingTheWindowWithinTheSaveDelayKeepsTheLastNote()
    {
        auto window = openWindow();
        QVERIFY(window);
        writeNote(*window, QStringLiteral("Who"));
        window->noteActs().keep();
        QTRY_COMPARE(window->desk().saveState(), QStringLiteral("All changes saved"));
        QTest::keyClicks(&window->noteActs().editor().field(), QStringLiteral(" paid?"));
        QCOMPARE(window->desk().saveState(), QStringLiteral("Saving…"));
        window->close();
        window.reset();
        window = openWindow();
        QVERIFY(window);
        const auto& notes = window->workspace().notebook().notes();
        QCOMPARE(notes.size(), 1U);
        QCOMPARE(notes.begin()->second.text, std::string("Who paid?"));
        QVERIFY(window->workspace().noteBoard().placeOf(notes.begin()->first));
    }

    void undoGoesBackPastARestart()
    {
        auto window = openWindow();
        QVERIFY(window);
        writeNote(*window, QStringLiteral("Too much"));
        window->close();
        window.reset();
        window = openWindow();
        QVERIFY(window);
        QVERIFY(!window->workspace().door().undoName().isEmpty());
        window->undo();
        QCOMPARE(window->workspace().notebook().notes().begin()->second.text, std::string());
        window->undo();
        QVERIFY(window->workspace().notebook().notes().empty());
        window->redo();
        QCOMPARE(window->workspace().notebook().notes().size(), 1U);
    }

    void mergedNamesAreOneInEveryViewAndApartAgainAfterUndo()
    {
        auto window = openWindow();
        QVERIFY(window);
        Workspace& workspace = window->workspace();
        const std::size_t before = workspace.corpus().entityCount();
        QVERIFY(before >= 2);
        const std::vector<EntityId> two{EntityId{0}, EntityId{1}};
        const std::string kept = workspace.corpus().entity(EntityId{0}).name;
        window->dock(QStringLiteral("correct"))->show();
        window->dock(QStringLiteral("correct"))->raise();
        Selection selection;
        selection.entities = two;
        workspace.hub().select(selection);
        auto* panel = window->findChild<CorrectionPanel*>();
        QVERIFY(panel->mergePage().previewText().contains(QString::fromStdString(kept)));
        panel->mergePage().chooseInto(EntityId{0});
        const int top = reading(*window).pane(0).text().verticalScrollBar()->value();
        panel->mergePage().merge();
        QTRY_COMPARE(workspace.corpus().entityCount(), before - 1);
        QCOMPARE(workspace.selection().entities.size(), 1U);
        QCOMPARE(reading(*window).pane(0).text().verticalScrollBar()->value(), top);
        window->undo();
        QTRY_COMPARE(workspace.corpus().entityCount(), before);
        QCOMPARE(workspace.corpus().entity(EntityId{0}).name, kept);
    }

    void aRenameHoldsAfterARestart()
    {
        auto window = openWindow();
        QVERIFY(window);
        window->workspace().hub().select(Selection::ofEntity(EntityId{0}));
        EntityPage& page = window->findChild<CorrectionPanel*>()->entityPage();
        page.nameField().setText(QStringLiteral("Orbis Group"));
        page.apply();
        QTRY_COMPARE(window->workspace().corpus().entity(EntityId{0}).name, std::string("Orbis Group"));
        window->close();
        window.reset();
        window = openWindow();
        QVERIFY(window);
        QTRY_COMPARE(window->workspace().corpus().entity(EntityId{0}).name, std::string("Orbis Group"));
    }

    void aProjectWithANameHoldsItsArticlesAndNotes()
    {
        auto window = openWindow();
        QVERIFY(window);
        writeNote(*window, QStringLiteral("Ask again"));
        const QString path = m_folder.filePath(QStringLiteral("Affair.crossread"));
        window->saveProjectCopy(path);
        QCOMPARE(window->desk().path(), path);
        window->close();
        window.reset();
        QFile::rename(m_articles.first(), m_articles.first() + QStringLiteral(".away"));
        window = std::make_unique<MainWindow>(*m_theme);
        QSignalSpy read(window.get(), &MainWindow::setRead);
        window->start({});
        QVERIFY(read.wait(patience));
        QFile::rename(m_articles.first() + QStringLiteral(".away"), m_articles.first());
        QCOMPARE(window->desk().name(), QStringLiteral("Affair"));
        QCOMPARE(window->workspace().corpus().articleCount(), 2U);
        QCOMPARE(window->workspace().notebook().notes().begin()->second.text, std::string("Ask again"));
        QVERIFY(
            window->workspace().noteBoard().placeOf(window->workspace().notebook().notes().begin()->first));
    }

    void theUntitledProjectIsEmptyOnceItHasAName()
    {
        auto window = openWindow();
        QVERIFY(window);
        writeNote(*window, QStringLiteral("Ask again"));
        const QString untitled = window->desk().path();
        window->saveProjectCopy(m_folder.filePath(QStringLiteral("Named.crossread")));
        QCOMPARE(window->desk().name(), QStringLiteral("Named"));
        QCOMPARE(window->workspace().notebook().notes().size(), 1U);
        window->closeProject();
        QVERIFY(window->desk().isUntitled());
        QVERIFY(window->workspace().notebook().notes().empty());
        QVERIFY(window->workspace().door().undoName().isEmpty());
        // What it held is not gone: it is the newest backup of that place.
        const auto backup = Backups().lastGood(untitled);
        QVERIFY(backup);
        const auto kept = Project::open(backup->path);
        QVERIFY(kept.project);
        QCOMPARE(kept.project->notebook().notes().begin()->second.text, std::string("Ask again"));
    }

    void aNameThatIsTakenLeavesTheUntitledProjectAsItWas()
    {
        auto window = openWindow();
        QVERIFY(window);
        writeNote(*window, QStringLiteral("Ask again"));
        const QString taken = writeFile(m_folder, QStringLiteral("Taken.crossread"), "Mine.");
        window->saveProjectCopy(taken);
        QVERIFY(window->desk().isUntitled());
        QCOMPARE(window->workspace().notebook().notes().size(), 1U);
        QVERIFY(QFile::exists(window->desk().path()));
    }

    void twoWindowsOnOneProjectDoNotDiverge()
    {
        auto window = openWindow();
        QVERIFY(window);
        const QString path = m_folder.filePath(QStringLiteral("Shared.crossread"));
        window->saveProjectCopy(path);
        MainWindow other(*m_theme);
        other.show();
        QVERIFY(!other.openProject(path));
        QVERIFY(other.notice().isVisible());
        QVERIFY(other.notice().problem().kind == ProjectProblemKind::InUse);
        QVERIFY(!other.notice().problem().waysOn.empty());
    }

    void aProjectThatDoesNotOpenLeavesTheWindowEmpty()
    {
        auto window = openWindow();
        QVERIFY(window);
        writeNote(*window, QStringLiteral("Untitled"));
        window->close();
        window.reset();
        const QString path = writeFile(m_folder, QStringLiteral("broken.crossread"), "Not a project.");
        MainWindow other(*m_theme);
        other.show();
        other.start({path});
        QVERIFY(other.notice().isVisible());
        QCOMPARE(other.desk().project(), nullptr);
        QTest::qWait(50);
        QCOMPARE(other.workspace().corpus().articleCount(), 0U);
        QVERIFY(other.workspace().notebook().notes().empty());
        // Articles added there are kept as ever: in the untitled project.
        QSignalSpy read(&other, &MainWindow::setRead);
        other.addPaths(m_articles);
        QVERIFY(read.wait(patience));
        QVERIFY(other.desk().project() != nullptr);
        QVERIFY(other.desk().isUntitled());
    }

    void theTitleNamesTheProjectAndSaysWhenItIsReadOnly()
    {
        auto window = openWindow();
        QVERIFY(window);
        QVERIFY(window->windowTitle().startsWith(QStringLiteral("Untitled")));
        const auto isOffered = [&window](const QString& text) {
            const auto actions = window->allActions();
            return std::any_of(actions.begin(), actions.end(),
                               [&](const QAction* action) { return action->text() == text; });
        };
        QVERIFY(isOffered(QStringLiteral("Na&me This Project…")));
        const QString path = m_folder.filePath(QStringLiteral("Told.crossread"));
        window->saveProjectCopy(path);
        QVERIFY(window->windowTitle().startsWith(QStringLiteral("Told –")));
        QVERIFY(isOffered(QStringLiteral("Save a Cop&y…")));
        MainWindow reader(*m_theme);
        OpenOptions options;
        options.isReadOnly = true;
        QVERIFY(reader.openProject(path, options));
        QVERIFY(reader.windowTitle().startsWith(QStringLiteral("Told (read-only)")));
    }

    void aProjectOfANewerVersionOpensForReadingAndIsNotTouched()
    {
        const QString path = m_folder.filePath(QStringLiteral("Newer.crossread"));
        {
            auto window = openWindow();
            QVERIFY(window);
            writeNote(*window, QStringLiteral("Ask again"));
            window->saveProjectCopy(path);
            window->close();
        }
        const auto bytesOf = [&path] {
            QFile file(path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QByteArray newer = bytesOf();
        newer[63] = 99; // the last byte of user_version, by the format of SQLite's header
        QCOMPARE(writeFile(m_folder, QStringLiteral("Newer.crossread"), newer), path);
        const QStringList files = QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden);
        {
            MainWindow window(*m_theme);
            window.show();
            window.start({path});
            QCOMPARE(window.notice().problem().kind, ProjectProblemKind::Newer);
            QCOMPARE(window.desk().project(), nullptr);
            QSignalSpy read(&window, &MainWindow::setRead);
            const auto buttons = window.notice().findChildren<QPushButton*>();
            QCOMPARE(buttons.size(), 3);
            buttons.first()->click();
            QVERIFY(read.wait(patience));
            QVERIFY(window.windowTitle().startsWith(QStringLiteral("Newer (read-only)")));
            QVERIFY(window.notice().isVisible());
            QVERIFY(window.notice().problem().sentence.contains(QStringLiteral("reading only")));
            QCOMPARE(window.workspace().notebook().notes().begin()->second.text, std::string("Ask again"));
            QCOMPARE(window.workspace().corpus().articleCount(), 2U);
            window.close();
        }
        QCOMPARE(bytesOf(), newer);
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), files);
    }

    void whoeverChoosesNoFileHasTheOffersBack()
    {
        const QString path = writeFile(m_folder, QStringLiteral("left.crossread"), "Dear all.");
        MainWindow window(*m_theme);
        window.show();
        window.start({path});
        const QString sentence = window.notice().sentence();
        const auto buttons = window.notice().findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 1);
        answerDialog([](QFileDialog& dialog) { dialog.reject(); });
        buttons.first()->click();
        QVERIFY(window.notice().isVisible());
        QCOMPARE(window.notice().sentence(), sentence);
        QCOMPARE(window.notice().findChildren<QPushButton*>().size(), 1);
    }

    void whatWasOpenedInSpiteOfDamageCanStillGoBackToItsBackup()
    {
        const QString path = m_folder.filePath(QStringLiteral("Bent.crossread"));
        {
            auto window = openWindow();
            QVERIFY(window);
            writeNote(*window, QStringLiteral("Ask again"));
            window->saveProjectCopy(path);
            QVERIFY(window->close());
            window.reset();
            const auto project = Project::open(path);
            QVERIFY(project.project);
            QVERIFY(Backups().make(project.project->file()));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        QByteArray bytes = file.readAll();
        const qsizetype at = bytes.indexOf("Write the note");
        QVERIFY(at > 0);
        QVERIFY(file.seek(at));
        QCOMPARE(file.write("w"), 1);
        file.close();
        MainWindow window(*m_theme);
        window.show();
        OpenOptions options;
        options.acceptsDamage = true;
        QSignalSpy read(&window, &MainWindow::setRead);
        QVERIFY(window.openProject(path, options));
        QVERIFY(read.wait(patience));
        QVERIFY(window.desk().project()->isReadOnly());
        const auto buttons = window.notice().findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 1);
        QCOMPARE(buttons.first()->text(), ProjectNotice::nameOf(WayOn::RestoreBackup));
        buttons.first()->click();
        QVERIFY(read.wait(patience));
        QVERIFY(!window.desk().project()->isReadOnly());
        QCOMPARE(window.workspace().notebook().notes().begin()->second.text, std::string("Ask again"));
        QVERIFY(window.notice().isVisible());
        QVERIFY2(window.notice().sentence().contains(QLatin1String("as it was on")),
                 qPrintable(window.notice().sentence()));
        QCOMPARE(QDir(m_folder.path()).entryList({QStringLiteral("Bent (damaged*.crossread")}).size(), 1);
    }

    void whatAnotherWindowLeftWithoutANameCanBeOpenedAgain()
    {
        auto first = openWindow();
        auto second = openWindow();
        QVERIFY(first && second);
        const QString path = second->desk().path();
        QVERIFY(path != first->desk().path());
        writeNote(*second, QStringLiteral("Ask again"));
        QVERIFY(first->close() && second->close());
        second.reset();
        first.reset();
        auto window = openWindow();
        QVERIFY(window);
        QVERIFY(window->workspace().notebook().notes().empty());
        const auto menus = window->findChildren<QMenu*>();
        const auto recent = std::find_if(menus.begin(), menus.end(), [](const QMenu* menu) {
            return menu->title() == QStringLiteral("Open Recent Pro&ject");
        });
        QVERIFY(recent != menus.end());
        Q_EMIT(*recent)->aboutToShow();
        const auto actions = (*recent)->actions();
        const auto left = std::find_if(actions.begin(), actions.end(),
                                       [&path](const QAction* action) { return action->toolTip() == path; });
        QVERIFY(left != actions.end());
        QSignalSpy read(window.get(), &MainWindow::setRead);
        (*left)->trigger();
        QVERIFY(read.wait(patience));
        QVERIFY(window->desk().isUntitled());
        QCOMPARE(window->workspace().notebook().notes().size(), 1U);
    }

    void aWindowWhoseDiskIsFullDoesNotCloseWithoutAWord()
    {
        const QString path = m_folder.filePath(QStringLiteral("Full.crossread"));
        {
            auto window = openWindow();
            QVERIFY(window);
            window->saveProjectCopy(path);
            QVERIFY(window->close());
        }
        RecordingLayer layer;
        OpenOptions options;
        options.layer = layer.name();
        MainWindow window(*m_theme);
        window.show();
        QSignalSpy read(&window, &MainWindow::setRead);
        QVERIFY(window.openProject(path, options));
        QVERIFY(read.wait(patience));
        layer.failAt(1, DiskFault::Full, true);
        Workspace& workspace = window.workspace();
        const auto write = [&workspace](const char* words) {
            return workspace.door().perform(
                AddNote{noteOn(workspace.corpus(), ArticleId{0}, "Mara Lind", words)});
        };
        QVERIFY(write("Ask again"));
        QVERIFY(!window.close());
        QVERIFY(window.isVisible());
        QVERIFY(window.notice().isVisible());
        QVERIFY2(window.notice().sentence().contains(QLatin1String("the disk is full")),
                 qPrintable(window.notice().sentence()));
        // Nor is the project left for another one, or for none.
        QVERIFY(!window.openProject(m_folder.filePath(QStringLiteral("Other.crossread"))));
        QCOMPARE(window.desk().path(), path);
        auto buttons = window.notice().findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 3);
        buttons.first()->click();
        QVERIFY(window.notice().isVisible());
        const QString copy = m_folder.filePath(QStringLiteral("Rescued.crossread"));
        QVERIFY(!window.close());
        buttons = window.notice().findChildren<QPushButton*>();
        answerDialog([&copy](QFileDialog& dialog) {
            dialog.selectFile(copy);
            QMetaObject::invokeMethod(&dialog, "accept");
        });
        buttons[1]->click();
        QVERIFY(!window.isVisible());
        const auto rescued = Project::open(copy);
        QVERIFY(rescued.project);
        QCOMPARE(rescued.project->notebook().notes().size(), 1U);
        // With room again what waited is written, the notice goes, and it closes as ever.
        window.show();
        QVERIFY(write("And again"));
        QVERIFY(!window.close());
        QVERIFY(window.notice().isVisible());
        layer.repair();
        QTRY_VERIFY_WITH_TIMEOUT(!window.notice().isVisible(), patience);
        QCOMPARE(window.desk().saveState(), QStringLiteral("All changes saved"));
        QVERIFY(window.close());
    }

    void aCopyIsProposedBesideTheProjectUnderANameOfItsOwn()
    {
        const QString path = m_folder.filePath(QStringLiteral("Held.crossread"));
        auto holder = openWindow();
        QVERIFY(holder);
        writeNote(*holder, QStringLiteral("Ask again"));
        holder->saveProjectCopy(path);
        writeFile(m_folder, QStringLiteral("Held (copy).crossread"), "Taken.");
        MainWindow window(*m_theme);
        window.show();
        window.start({path});
        QCOMPARE(window.notice().problem().kind, ProjectProblemKind::InUse);
        const auto buttons = window.notice().findChildren<QPushButton*>();
        const auto copy = std::find_if(buttons.begin(), buttons.end(), [](const QPushButton* button) {
            return button->text() == ProjectNotice::nameOf(WayOn::OpenCopy);
        });
        QVERIFY(copy != buttons.end());
        QString proposed;
        answerDialog([&proposed](QFileDialog& dialog) {
            proposed = dialog.selectedFiles().value(0);
            // A name without the ending gets it.
            dialog.selectFile(QStringLiteral("Mine"));
            QMetaObject::invokeMethod(&dialog, "accept");
        });
        QSignalSpy read(&window, &MainWindow::setRead);
        (*copy)->click();
        QVERIFY(read.wait(patience));
        QCOMPARE(proposed, m_folder.filePath(QStringLiteral("Held (copy) 2.crossread")));
        QCOMPARE(window.desk().path(), m_folder.filePath(QStringLiteral("Mine.crossread")));
        QCOMPARE(window.workspace().notebook().notes().size(), 1U);
        QVERIFY(!window.notice().isVisible());
    }

    void whatIsNoProjectSaysSo()
    {
        const QString path =
            writeFile(m_folder, QStringLiteral("letter.crossread"), "Dear all, this is a letter.");
        MainWindow window(*m_theme);
        window.show();
        QVERIFY(!window.openProject(path));
        QVERIFY(window.notice().isVisible());
        QVERIFY(window.notice().problem().sentence.contains(QStringLiteral("letter.crossread")));
    }
};

QTEST_MAIN(DeskTest)
#include "tst_desk.moc"
