// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/project_file.h"
#include "model/store/store_fixture.h"

#include <QDir>
#include <QFile>
#include <QStandardPaths>

using namespace crossread;
using namespace crossread::test;

class TestProjectFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatWasWrittenIsReadBackAfterReopening()
    {
        const ProjectFolder folder;
        ArticleKey key{};
        qint64 sourceId = 0;
        const std::vector<JournalEntry> entries{changeEntry(1), changeEntry(2, true),
                                                actEntry(3, JournalAct::Undo, 1)};
        {
            const auto made = ProjectFile::create(folder.path());
            QVERIFY2(made.file, qPrintable(made.problem ? made.problem->sentence : QString()));
            const auto id = made.file->addSource(
                {folder.path(QStringLiteral("a.txt")), "Bytes \0 of a file", {}, "plain"});
            VERIFY_OK(id);
            sourceId = *id;
            const auto put = made.file->putArticle({{}, QStringLiteral("a.txt"), sourceId, "Text", {}});
            VERIFY_OK(put);
            key = *put;
            VERIFY_OK(made.file->append(entries));
            VERIFY_OK(made.file->putSnapshot({2, "state"}));
            VERIFY_OK(made.file->setLayout(QStringLiteral("docks"), "left"));
        }
        const auto opened = ProjectFile::open(folder.path());
        QVERIFY(opened.file && !opened.problem);
        QCOMPARE(opened.file->lastSequence(), 3U);
        QCOMPARE(journalOf(*opened.file), entries);
        QCOMPARE(journalOf(*opened.file, 2).size(), 1U);
        QCOMPARE(opened.file->articles()->front().key, key);
        QCOMPARE(opened.file->articles()->front().text, QByteArray("Text"));
        QCOMPARE(opened.file->source(sourceId)->reading, QByteArray("plain"));
        QCOMPARE(opened.file->latestSnapshot()->state, QByteArray("state"));
        QCOMPARE(*opened.file->layout(QStringLiteral("docks")), QByteArray("left"));
        QVERIFY(opened.file->layout(QStringLiteral("other"))->isEmpty());
    }

    void aSecondWindowLearnsWhoHoldsTheProject()
    {
        const ProjectFolder folder;
        const auto first = ProjectFile::create(folder.path());
        QVERIFY(first.file);
        const auto second = ProjectFile::open(folder.path());
        QVERIFY(!second.file);
        QCOMPARE(second.problem->kind, ProjectProblemKind::InUse);
        QVERIFY(second.problem->sentence.contains(QString::number(QCoreApplication::applicationPid())));
        QVERIFY(!second.problem->sentence.contains(QStringLiteral("  ")));
        QCOMPARE(second.problem->waysOn.front(), WayOn::OpenReadOnly);
        OpenOptions reading;
        reading.isReadOnly = true;
        QVERIFY(ProjectFile::open(folder.path(), reading).file);
    }

    void aHolderWithoutANameLeavesNoGapInTheSentence()
    {
        const auto value = qgetenv("USER");
        const auto other = qgetenv("LOGNAME");
        qunsetenv("USER");
        qunsetenv("LOGNAME");
        const ProjectFolder folder;
        const auto first = ProjectFile::create(folder.path());
        qputenv("USER", value);
        qputenv("LOGNAME", other);
        const auto second = ProjectFile::open(folder.path());
        QVERIFY(second.problem);
        QVERIFY2(!second.problem->sentence.contains(QStringLiteral("  ")),
                 qPrintable(second.problem->sentence));
    }

    void aCopyHoldsEverything()
    {
        const ProjectFolder folder;
        const auto made = ProjectFile::create(folder.path());
        VERIFY_OK(made.file->append({changeEntry(1)}));
        const QString copy = folder.path(QStringLiteral("Copy.crossread"));
        VERIFY_OK(made.file->saveCopy(copy));
        QVERIFY(!made.file->saveCopy(copy));
        const auto opened = ProjectFile::open(copy);
        QVERIFY(opened.file);
        QCOMPARE(journalOf(*opened.file), (std::vector<JournalEntry>{changeEntry(1)}));
    }

    void whatIsNoProjectIsRefusedInASentenceAndNotTouched_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ProjectProblemKind>("kind");
        QTest::newRow("no bytes") << QByteArray() << ProjectProblemKind::Empty;
        QTest::newRow("text") << QByteArray("Just a text.") << ProjectProblemKind::NotAProject;
        QTest::newRow("long text") << QByteArray("text ").repeated(5000) << ProjectProblemKind::NotAProject;
    }

    void whatIsNoProjectIsRefusedInASentenceAndNotTouched()
    {
        QFETCH(QByteArray, bytes);
        const ProjectFolder folder;
        QFile file{folder.path()};
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        file.close();
        const auto opened = ProjectFile::open(folder.path());
        QVERIFY(!opened.file);
        QTEST(opened.problem->kind, "kind");
        QVERIFY(opened.problem->sentence.contains(QStringLiteral("Affair.crossread")));
        QVERIFY(!opened.problem->waysOn.empty());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }

    void twoWindowsOnOneProjectCannotDiverge()
    {
        const ProjectFolder folder;
        const auto first = ProjectFile::create(folder.path(), folder.options());
        VERIFY_OK(first.file->append({changeEntry(1)}));
        QVERIFY(!ProjectFile::open(folder.path(), folder.options()).file);
        // Whoever got past that would bring changes that do not follow the last one.
        const auto diverged = first.file->append({changeEntry(1)});
        QVERIFY(!diverged);
        QVERIFY2(diverged.reason().contains(QStringLiteral("does not follow")),
                 qPrintable(diverged.reason()));
        QCOMPARE(journalOf(*first.file).size(), 1U);
    }

    void theLockEndsWithItsHolder()
    {
        const ProjectFolder folder;
        QVERIFY(ProjectFile::create(folder.path(), folder.options()).file);
        QVERIFY(!QFile::exists(folder.path() + QStringLiteral("-lock")));
        // As a killed process leaves it: the file is there, and nobody holds it.
        QVERIFY(writeFile(folder.path() + QStringLiteral("-lock"), "somebody\nelsewhere\n1\nlong ago"));
        QVERIFY(ProjectFile::open(folder.path(), folder.options()).file);
    }

    void closingLeavesOneFile()
    {
        const ProjectFolder folder;
        {
            const auto made = ProjectFile::create(folder.path(), folder.options());
            VERIFY_OK(made.file->append({changeEntry(1)}));
        }
        const QStringList left = QDir{QFileInfo{folder.path()}.path()}.entryList(QDir::Files | QDir::Hidden);
        QCOMPARE(left, QStringList{QStringLiteral("Affair.crossread")});
    }

    void whereNothingCanBeWrittenItOpensForReading()
    {
        const ProjectFolder folder;
        {
            const auto made = ProjectFile::create(folder.path(), folder.options());
            VERIFY_OK(made.file->append({changeEntry(1)}));
        }
        const QByteArray before = bytesOfFile(folder.path());
        // A folder in the place of the lock file stands in for a disk that takes no file; root may write
        // anywhere.
        QVERIFY(QDir{}.mkdir(folder.path() + QStringLiteral("-lock")));
        const auto opened = ProjectFile::open(folder.path(), folder.options());
        QVERIFY(opened.file && opened.file->isReadOnly());
        QCOMPARE(opened.problem->kind, ProjectProblemKind::ReadOnlyDisk);
        QCOMPARE(opened.problem->waysOn.front(), WayOn::OpenCopy);
        QVERIFY(!opened.file->append({changeEntry(2)}));
        QCOMPARE(bytesOfFile(folder.path()), before);
        const auto copy = ProjectFile::openCopy(folder.path(), folder.path(QStringLiteral("Copy.crossread")),
                                                folder.options());
        QVERIFY2(copy.file && !copy.problem, qPrintable(sentencesOf(copy)));
        VERIFY_OK(copy.file->append({changeEntry(2)}));
    }

    void theUntitledProjectIsThereAgainAndASecondWindowHasItsOwn()
    {
        QStandardPaths::setTestModeEnabled(true);
        const QString path = ProjectFile::untitledPath();
        QFile::remove(path);
        {
            const auto first = ProjectFile::openUntitled();
            QVERIFY2(first.file, qPrintable(sentencesOf(first)));
            QCOMPARE(first.file->path(), path);
            VERIFY_OK(first.file->append({changeEntry(1)}));
            const auto second = ProjectFile::openUntitled();
            QVERIFY(second.file && second.file->path() != path);
        }
        const auto again = ProjectFile::openUntitled();
        QVERIFY(again.file);
        QCOMPARE(again.file->lastSequence(), 1U);
        QDir{QFileInfo{path}.path()}.removeRecursively();
    }

    void anUntitledProjectThatDoesNotOpenIsPassedOverAndTold()
    {
        QStandardPaths::setTestModeEnabled(true);
        const QString path = ProjectFile::untitledPath();
        const QDir folder = QFileInfo{path}.dir();
        QVERIFY(QDir{}.mkpath(folder.path()));
        QFile::remove(path);
        QVERIFY(writeFile(path, "Not a project."));
        {
            const auto other = ProjectFile::openUntitled();
            QVERIFY(other.file && !other.file->isReadOnly());
            QVERIFY(other.file->path() != path);
            QVERIFY(ProjectFile::isUntitled(other.file->path()));
            QVERIFY(other.problem);
            QCOMPARE(other.problem->kind, ProjectProblemKind::NotAProject);
        }
        QCOMPARE(bytesOfFile(path), QByteArray("Not a project."));
        QDir{folder.path()}.removeRecursively();
    }

    void workWithoutANameIsKeptElsewhereWhereTheDataFolderTakesNothing()
    {
        QStandardPaths::setTestModeEnabled(true);
        const QTemporaryDir temporary;
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", temporary.path().toLocal8Bit());
        const QString folder = QFileInfo{ProjectFile::untitledPath()}.path();
        QDir{folder}.removeRecursively();
        QVERIFY(QDir{}.mkpath(QFileInfo{folder}.path()));
        QVERIFY(writeFile(folder, "A file in the place of the folder."));
        QString path;
        for (const quint64 sequence : {quint64{0}, quint64{1}}) {
            const auto opened = ProjectFile::openUntitled();
            QVERIFY2(opened.file && !opened.file->isReadOnly(), qPrintable(sentencesOf(opened)));
            path = opened.file->path();
            QVERIFY2(path.startsWith(temporary.path()), qPrintable(path));
            QVERIFY(ProjectFile::isUntitled(path));
            QVERIFY(opened.problem->sentence.contains(QFileInfo{path}.path()));
            QCOMPARE(opened.file->lastSequence(), sequence);
            VERIFY_OK(opened.file->append({changeEntry(sequence + 1)}));
        }
        QVERIFY(QFile::remove(folder));
        const auto usual = ProjectFile::openUntitled();
        QVERIFY(usual.file && !usual.problem);
        QVERIFY(usual.file->path() != path);
        qputenv("TMPDIR", before);
        if (before.isNull())
            qunsetenv("TMPDIR");
        QDir{folder}.removeRecursively();
    }

    void creatingNeverOverwrites()
    {
        const ProjectFolder folder;
        QVERIFY(ProjectFile::create(folder.path()).file);
        const auto again = ProjectFile::create(folder.path());
        QVERIFY(!again.file);
        QCOMPARE(again.problem->kind, ProjectProblemKind::Exists);
    }
};

QTEST_GUILESS_MAIN(TestProjectFile)
#include "tst_project_file.moc"
