// SPDX-License-Identifier: GPL-3.0-or-later
// Projects that do not open as they should, and a disk that takes nothing.
#include "model/store/backups.h"
#include "model/store/project.h"
#include "tools/store/recording_layer.h"
#include "ui/window/desk_windows.h"

#include <QFileInfo>
#include <QScopeGuard>

using namespace crossread;
using namespace crossread::test;

class ProjectProblemsTest : public QObject {
    Q_OBJECT

private:
    DeskWindows m_desk;

private Q_SLOTS:
    void init() { m_desk.begin(); }
    void cleanup() { m_desk.end(); }

    void aProjectThatDoesNotOpenLeavesTheWindowEmpty()
    {
        auto window = m_desk.open();
        QVERIFY(window);
        writeNote(*window, QStringLiteral("Untitled"));
        window->close();
        window.reset();
        const QString path = writeFile(m_desk.folder, QStringLiteral("broken.crossread"), "Not a project.");
        MainWindow other(m_desk.theme());
        other.show();
        other.start({path});
        QVERIFY(other.notice().isVisible());
        QCOMPARE(other.desk().project(), nullptr);
        QTest::qWait(50);
        QCOMPARE(other.workspace().corpus().articleCount(), 0U);
        QVERIFY(other.workspace().notebook().notes().empty());
        // Articles added there are kept as ever: in the untitled project.
        QSignalSpy read(&other, &MainWindow::setRead);
        other.addPaths(m_desk.articles());
        QVERIFY(read.wait(patience));
        QVERIFY(other.desk().project() != nullptr);
        QVERIFY(other.desk().isUntitled());
    }

    void aProjectOfANewerVersionOpensForReadingAndIsNotTouched()
    {
        const QString path = m_desk.path(QStringLiteral("Newer.crossread"));
        {
            auto window = m_desk.open();
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
        QCOMPARE(writeFile(m_desk.folder, QStringLiteral("Newer.crossread"), newer), path);
        const QStringList files = QDir(m_desk.folder.path()).entryList(QDir::Files | QDir::Hidden);
        {
            MainWindow window(m_desk.theme());
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
        QCOMPARE(QDir(m_desk.folder.path()).entryList(QDir::Files | QDir::Hidden), files);
    }

    void whoeverChoosesNoFileHasTheOffersBack()
    {
        const QString path = writeFile(m_desk.folder, QStringLiteral("left.crossread"), "Dear all.");
        MainWindow window(m_desk.theme());
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
        const QString path = m_desk.path(QStringLiteral("Bent.crossread"));
        {
            auto window = m_desk.open();
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
        MainWindow window(m_desk.theme());
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
        QCOMPARE(QDir(m_desk.folder.path()).entryList({QStringLiteral("Bent (damaged*.crossread")}).size(),
                 1);
    }

    void aWindowWhoseDiskIsFullDoesNotCloseWithoutAWord()
    {
        const QString path = m_desk.path(QStringLiteral("Full.crossread"));
        {
            auto window = m_desk.open();
            QVERIFY(window);
            window->saveProjectCopy(path);
            QVERIFY(window->close());
        }
        RecordingLayer layer;
        OpenOptions options;
        options.layer = layer.name();
        MainWindow window(m_desk.theme());
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
        QVERIFY(!window.openProject(m_desk.path(QStringLiteral("Other.crossread"))));
        QCOMPARE(window.desk().path(), path);
        auto buttons = window.notice().findChildren<QPushButton*>();
        QCOMPARE(buttons.size(), 3);
        buttons.first()->click();
        QVERIFY(window.notice().isVisible());
        const QString copy = m_desk.path(QStringLiteral("Rescued.crossread"));
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

    void aWindowThatNoPlaceTakesIsHeldBackUntilItsWorkHasOne()
    {
        const QByteArray temporary = qgetenv("TMPDIR");
        const QString blocked = writeFile(m_desk.folder, QStringLiteral("blocked"), "No folder.");
        const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
        QVERIFY(QDir().mkpath(QFileInfo(data).absolutePath()));
        QVERIFY(QFile::copy(blocked, data));
        qputenv("TMPDIR", blocked.toLocal8Bit());
        const auto restore = qScopeGuard([&] {
            temporary.isNull() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", temporary);
            QFile::remove(data);
        });
        auto window = m_desk.open();
        QVERIFY(window);
        QCOMPARE(window->desk().project(), nullptr);
        QVERIFY(window->notice().isVisible());
        QVERIFY(window->close()); // nothing was done
        window->show();
        writeNote(*window, QStringLiteral("Ask again"));
        window->noteActs().keep();
        QVERIFY2(window->desk().saveState().startsWith(QLatin1String("Not saved:")),
                 qPrintable(window->desk().saveState()));
        window->undo();
        window->redo();
        QVERIFY(!window->close());
        QVERIFY(window->isVisible());
        QVERIFY2(window->notice().sentence().contains(QLatin1String("it would be lost now")),
                 qPrintable(window->notice().sentence()));
        const QString copy = m_desk.path(QStringLiteral("Kept.crossread"));
        answerDialog([&copy](QFileDialog& dialog) {
            dialog.selectFile(copy);
            QMetaObject::invokeMethod(&dialog, "accept");
        });
        offer(*window, QStringLiteral("Save a &Copy Elsewhere…"))->click();
        QVERIFY(!window->isVisible());
        window.reset();
        const auto kept = Project::open(copy);
        QVERIFY(kept.project && !kept.problem);
        QCOMPARE(kept.project->notebook().notes().begin()->second.text, std::string("Ask again"));
        QVERIFY(!kept.project->undoName().isEmpty());
        const auto articles = kept.project->file().articles();
        QVERIFY(articles && articles->size() == 2);
    }

    void whatNoPlaceTookIsKeptOnceThereIsOne()
    {
        const QString letter = writeFile(m_desk.folder, QStringLiteral("letter.crossread"), "Dear all.");
        MainWindow window(m_desk.theme());
        window.show();
        window.start({letter});
        QCOMPARE(window.desk().project(), nullptr);
        QVERIFY(window.workspace().door().perform(SetMemo{{}, "Who paid?", presentTime()}));
        // The untitled project takes it.
        QVERIFY(window.close());
        QVERIFY(window.desk().isUntitled());
        QCOMPARE(window.desk().project()->notebook().memos().at({}).text, std::string("Who paid?"));
    }

    void whatIsNoProjectSaysSo()
    {
        const QString path =
            writeFile(m_desk.folder, QStringLiteral("letter.crossread"), "Dear all, this is a letter.");
        MainWindow window(m_desk.theme());
        window.show();
        QVERIFY(!window.openProject(path));
        QVERIFY(window.notice().isVisible());
        QVERIFY(window.notice().problem().sentence.contains(QStringLiteral("letter.crossread")));
    }
};

QTEST_MAIN(ProjectProblemsTest)
#include "tst_project_problems.moc"
