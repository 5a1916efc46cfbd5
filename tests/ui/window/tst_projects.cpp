// SPDX-License-Identifier: GPL-3.0-or-later
// Projects under a name: what goes into them, and where copies go.
#include "model/store/backups.h"
#include "model/store/project.h"
#include "ui/window/desk_windows.h"

#include <QAction>

#include <algorithm>

using namespace crossread;
using namespace crossread::test;

class ProjectsTest : public QObject {
    Q_OBJECT

private:
    DeskWindows m_desk;

private Q_SLOTS:
    void init() { m_desk.begin(); }
    void cleanup() { m_desk.end(); }

    void aProjectWithANameHoldsItsArticlesAndNotes()
    {
        auto window = m_desk.open();
        QVERIFY(window);
        writeNote(*window, QStringLiteral("Ask again"));
        const QString path = m_desk.path(QStringLiteral("Affair.crossread"));
        window->saveProjectCopy(path);
        QCOMPARE(window->desk().path(), path);
        window->close();
        window.reset();
        QFile::rename(m_desk.articles().first(), m_desk.articles().first() + QStringLiteral(".away"));
        window = std::make_unique<MainWindow>(m_desk.theme());
        QSignalSpy read(window.get(), &MainWindow::setRead);
        window->start({});
        QVERIFY(read.wait(patience));
        QFile::rename(m_desk.articles().first() + QStringLiteral(".away"), m_desk.articles().first());
        QCOMPARE(window->desk().name(), QStringLiteral("Affair"));
        QCOMPARE(window->workspace().corpus().articleCount(), 2U);
        QCOMPARE(window->workspace().notebook().notes().begin()->second.text, std::string("Ask again"));
        QVERIFY(
            window->workspace().noteBoard().placeOf(window->workspace().notebook().notes().begin()->first));
    }

    void theUntitledProjectIsEmptyOnceItHasAName()
    {
        auto window = m_desk.open();
        QVERIFY(window);
        writeNote(*window, QStringLiteral("Ask again"));
        const QString untitled = window->desk().path();
        window->saveProjectCopy(m_desk.path(QStringLiteral("Named.crossread")));
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
        auto window = m_desk.open();
        QVERIFY(window);
        writeNote(*window, QStringLiteral("Ask again"));
        const QString taken = writeFile(m_desk.folder, QStringLiteral("Taken.crossread"), "Mine.");
        window->saveProjectCopy(taken);
        QVERIFY(window->desk().isUntitled());
        QCOMPARE(window->workspace().notebook().notes().size(), 1U);
        QVERIFY(QFile::exists(window->desk().path()));
    }

    void twoWindowsOnOneProjectDoNotDiverge()
    {
        auto window = m_desk.open();
        QVERIFY(window);
        const QString path = m_desk.path(QStringLiteral("Shared.crossread"));
        window->saveProjectCopy(path);
        MainWindow other(m_desk.theme());
        other.show();
        QVERIFY(!other.openProject(path));
        QVERIFY(other.notice().isVisible());
        QVERIFY(other.notice().problem().kind == ProjectProblemKind::InUse);
        QVERIFY(!other.notice().problem().waysOn.empty());
    }

    void theTitleNamesTheProjectAndSaysWhenItIsReadOnly()
    {
        auto window = m_desk.open();
        QVERIFY(window);
        QVERIFY(window->windowTitle().startsWith(QStringLiteral("Untitled")));
        const auto isOffered = [&window](const QString& text) {
            const auto actions = window->allActions();
            return std::any_of(actions.begin(), actions.end(),
                               [&](const QAction* action) { return action->text() == text; });
        };
        QVERIFY(isOffered(QStringLiteral("Na&me This Project…")));
        const QString path = m_desk.path(QStringLiteral("Told.crossread"));
        window->saveProjectCopy(path);
        QVERIFY(window->windowTitle().startsWith(QStringLiteral("Told –")));
        QVERIFY(isOffered(QStringLiteral("Save a Cop&y…")));
        MainWindow reader(m_desk.theme());
        OpenOptions options;
        options.isReadOnly = true;
        QVERIFY(reader.openProject(path, options));
        QVERIFY(reader.windowTitle().startsWith(QStringLiteral("Told (read-only)")));
    }

    void aCopyIsProposedBesideTheProjectUnderANameOfItsOwn()
    {
        const QString path = m_desk.path(QStringLiteral("Held %2.crossread"));
        auto holder = m_desk.open();
        QVERIFY(holder);
        writeNote(*holder, QStringLiteral("Ask again"));
        holder->saveProjectCopy(path);
        writeFile(m_desk.folder, QStringLiteral("Held %2 (copy).crossread"), "Taken.");
        MainWindow window(m_desk.theme());
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
        QCOMPARE(proposed, m_desk.path(QStringLiteral("Held %2 (copy) 2.crossread")));
        QCOMPARE(window.desk().path(), m_desk.path(QStringLiteral("Mine.crossread")));
        QCOMPARE(window.workspace().notebook().notes().size(), 1U);
        QVERIFY(!window.notice().isVisible());
    }
};

QTEST_MAIN(ProjectsTest)
#include "tst_projects.moc"
