// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/backups.h"
#include "model/store/store_fixture.h"

using namespace crossread;
using namespace crossread::test;

class TestBackups : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aBackupHoldsTheProjectAsItWas()
    {
        const ProjectFolder folder;
        const auto made = ProjectFile::create(folder.path(), folder.options());
        VERIFY_OK(made.file->addArticles({articleNumber(1)}));
        VERIFY_OK(made.file->append({changeEntry(1)}));
        const QByteArray content = contentOf(*made.file);
        const Backups backups{folder.options().backupFolder};
        QVERIFY(backups.isDue(*made.file));
        const auto backup = backups.make(*made.file);
        VERIFY_OK(backup);
        QVERIFY(!backups.isDue(*made.file, 0));
        VERIFY_OK(made.file->append({changeEntry(2)}));
        QVERIFY(backups.isDue(*made.file, 0));
        const auto opened = ProjectFile::open(backup->path, folder.options());
        QVERIFY2(opened.file && !opened.problem, qPrintable(sentencesOf(opened)));
        QCOMPARE(contentOf(*opened.file), content);
        QCOMPARE(opened.file->key(), made.file->key());
    }

    void aBackupThatIsDamagedDoesNotCount()
    {
        const ProjectFolder folder;
        const auto made = ProjectFile::create(folder.path(), folder.options());
        const Backups backups{folder.options().backupFolder};
        VERIFY_OK(made.file->append({changeEntry(1)}));
        const auto good = backups.make(*made.file);
        VERIFY_OK(good);
        VERIFY_OK(made.file->append({changeEntry(2)}));
        const auto bad = backups.make(*made.file);
        VERIFY_OK(bad);
        QCOMPARE(backups.lastGood(folder.path()), *bad);
        QByteArray bytes = bytesOfFile(bad->path);
        bytes[bytes.indexOf("take back 2")] = 'T';
        QVERIFY(writeFile(bad->path, bytes));
        QCOMPARE(backups.lastGood(folder.path()), *good);
    }

    void theNewestFiveAreKept()
    {
        const ProjectFolder folder;
        const auto made = ProjectFile::create(folder.path(), folder.options());
        const Backups backups{folder.options().backupFolder};
        for (quint64 i = 1; i <= 8; ++i) {
            VERIFY_OK(made.file->append({changeEntry(i)}));
            VERIFY_OK(backups.make(*made.file));
        }
        const auto kept = backups.of(folder.path());
        QCOMPARE(kept.size(), 5U);
        const auto newest = ProjectFile::open(kept.front().path, folder.options());
        QCOMPARE(newest.file->lastSequence(), 8U);
    }

    void aProjectOfZeroBytesAfterACrashIsRestored()
    {
        const ProjectFolder folder;
        QByteArray content;
        {
            const auto made = ProjectFile::create(folder.path(), folder.options());
            VERIFY_OK(made.file->append({changeEntry(1)}));
            content = contentOf(*made.file);
            VERIFY_OK(Backups{folder.options().backupFolder}.make(*made.file));
        }
        QVERIFY(writeFile(folder.path(), {}));
        const auto refused = ProjectFile::open(folder.path(), folder.options());
        QVERIFY(!refused.file);
        QCOMPARE(refused.problem->kind, ProjectProblemKind::Empty);
        QCOMPARE(refused.problem->waysOn.front(), WayOn::RestoreBackup);
        const Backups backups{folder.options().backupFolder};
        VERIFY_OK(backups.restore(*backups.lastGood(folder.path()), folder.path()));
        const auto opened = ProjectFile::open(folder.path(), folder.options());
        QVERIFY(opened.file);
        QCOMPARE(contentOf(*opened.file), content);
    }

    void aProjectThatIsGoneIsRestored()
    {
        const ProjectFolder folder;
        {
            const auto made = ProjectFile::create(folder.path(), folder.options());
            VERIFY_OK(Backups{folder.options().backupFolder}.make(*made.file));
        }
        QVERIFY(QFile::remove(folder.path()));
        const auto refused = ProjectFile::open(folder.path(), folder.options());
        QCOMPARE(refused.problem->kind, ProjectProblemKind::Missing);
        QCOMPARE(refused.problem->waysOn.front(), WayOn::RestoreBackup);
        const Backups backups{folder.options().backupFolder};
        const auto aside = backups.restore(*backups.lastGood(folder.path()), folder.path());
        VERIFY_OK(aside);
        QVERIFY(aside->isEmpty());
        QVERIFY(ProjectFile::open(folder.path(), folder.options()).file);
    }

    void nothingIsRestoredUnderAnOpenWindow()
    {
        const ProjectFolder folder;
        const auto made = ProjectFile::create(folder.path(), folder.options());
        const Backups backups{folder.options().backupFolder};
        const auto backup = backups.make(*made.file);
        VERIFY_OK(backup);
        QVERIFY(!backups.restore(*backup, folder.path()));
    }

    void aProjectTakenAwayIsItsNewestBackup()
    {
        const ProjectFolder folder;
        const Backups backups{folder.options().backupFolder};
        {
            const auto made = ProjectFile::create(folder.path(), folder.options());
            VERIFY_OK(made.file->append({changeEntry(1)}));
            QVERIFY(!backups.takeAway(folder.path()));
            QVERIFY(QFileInfo::exists(folder.path()));
        }
        const QByteArray bytes = bytesOfFile(folder.path());
        const auto backup = backups.takeAway(folder.path());
        VERIFY_OK(backup);
        QVERIFY(!QFileInfo::exists(folder.path()));
        QCOMPARE(bytesOfFile(backup->path), bytes);
        QCOMPARE(backups.lastGood(folder.path()), *backup);
    }

    void aProjectThatMovedFindsItsBackups()
    {
        const ProjectFolder folder;
        {
            const auto made = ProjectFile::create(folder.path(), folder.options());
            VERIFY_OK(Backups{folder.options().backupFolder}.make(*made.file));
        }
        const QString moved = folder.path(QStringLiteral("Other name.crossread"));
        QVERIFY(QFile::rename(folder.path(), moved));
        QCOMPARE(Backups{folder.options().backupFolder}.of(moved).size(), 1U);
    }
};

QTEST_GUILESS_MAIN(TestBackups)
#include "tst_backups.moc"
