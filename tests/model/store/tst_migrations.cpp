// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/backups.h"
#include "model/store/database.h"
#include "model/store/schema.h"
#include "model/store/store_fixture.h"
#include "model/store/version1.h"
#include "model/store/version2.h"

#include <algorithm>

using namespace crossread;
using namespace crossread::test;

class TestMigrations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aProjectOfVersion1IsBroughtUpToDateWithAllItHolds()
    {
        const ProjectFolder folder;
        makeVersion1(folder.path());
        QCOMPARE(projectApplicationId, 1129476708);
        for (int opening = 0; opening < 2; ++opening) {
            const auto opened = ProjectFile::open(folder.path(), folder.options());
            QVERIFY2(opened.file && !opened.problem, qPrintable(sentencesOf(opened)));
            QCOMPARE(opened.file->key(), QStringLiteral("0123456789abcdef0123456789abcdef"));
            const auto entries = journalOf(*opened.file);
            QCOMPARE(entries.size(), 2U);
            QCOMPARE(entries[0].forward, QByteArray("do 1"));
            QCOMPARE(entries[1].act, JournalAct::Undo);
            QVERIFY(opened.file->history().redoStep());
            const auto articles = opened.file->articles();
            VERIFY_OK(articles);
            QCOMPARE(articles->front().text, QByteArray("lamps"));
            QCOMPARE(articles->front().key.high, 0x0011223344556677U);
            QCOMPARE(opened.file->source(articles->front().source)->bytes, QByteArray("Hello lamps"));
            QCOMPARE(*opened.file->layout(QStringLiteral("docks")), QByteArray("left"));
            VERIFY_OK(opened.file->setLayout(QStringLiteral("columns"), "two"));
        }
    }

    void aBackupOfTheOlderVersionIsMadeBefore()
    {
        const ProjectFolder folder;
        makeVersion1(folder.path());
        QVERIFY(ProjectFile::open(folder.path(), folder.options()).file);
        const auto backups = Backups{folder.options().backupFolder}.of(folder.path());
        QCOMPARE(backups.size(), 1U);
        QVERIFY(backups.front().isBeforeMigration);
        auto database = Database::open(backups.front().path, DatabaseMode::Immutable);
        VERIFY_OK(database);
        QCOMPARE((*database)->integerOf("PRAGMA user_version")->value_or(0), 1);
    }

    void anOlderVersionIsNotChangedWhenItIsOpenedForReading()
    {
        const ProjectFolder folder;
        makeVersion1(folder.path());
        const QByteArray before = bytesOfFile(folder.path());
        OpenOptions options = folder.options();
        options.isReadOnly = true;
        const auto opened = ProjectFile::open(folder.path(), options);
        QVERIFY(!opened.file);
        QCOMPARE(opened.problem->waysOn.front(), WayOn::OpenCopy);
        QCOMPARE(bytesOfFile(folder.path()), before);
        const auto copy = ProjectFile::openCopy(folder.path(), folder.path(QStringLiteral("Copy.crossread")),
                                                folder.options());
        QVERIFY2(copy.file, qPrintable(sentencesOf(copy)));
        QCOMPARE(copy.file->lastSequence(), 2U);
        QCOMPARE(bytesOfFile(folder.path()), before);
    }

    void aLaterVersionWithADamagedNumberIsNotTakenForVersion1()
    {
        const ProjectFolder folder;
        makeVersion2(folder.path());
        {
            auto database = Database::open(folder.path(), DatabaseMode::ReadWrite);
            VERIFY_OK((*database)->run("PRAGMA user_version=1"));
            VERIFY_OK((*database)->finish());
        }
        const auto opened = ProjectFile::open(folder.path(), folder.options());
        QVERIFY(!opened.file);
        QCOMPARE(opened.problem->kind, ProjectProblemKind::Damaged);
        auto database = Database::open(folder.path(), DatabaseMode::Immutable);
        QCOMPARE((*database)->integerOf("SELECT count(*) FROM articles")->value_or(0), 2);
    }

    void aProjectOfVersion2IsBroughtUpToDateWithAllItHolds_data()
    {
        QTest::addColumn<bool>("isInUse");
        QTest::newRow("closed") << false;
        QTest::newRow("after a crash, with a log") << true;
    }

    void aProjectOfVersion2IsBroughtUpToDateWithAllItHolds()
    {
        QFETCH(const bool, isInUse);
        const ProjectFolder folder;
        if (isInUse)
            makeVersion2InUse(folder.path());
        else
            makeVersion2(folder.path());
        for (int opening = 0; opening < 3; ++opening) {
            const auto opened = ProjectFile::open(folder.path(), folder.options());
            QVERIFY2(opened.file && !opened.problem, qPrintable(sentencesOf(opened)));
            auto entries = journalOf(*opened.file);
            QCOMPARE(entries.size(), isInUse ? 4U : 3U);
            QCOMPARE(entries[0], changeEntry(1));
            QCOMPARE(entries[2], actEntry(3, JournalAct::Undo, 2));
            const auto articles = opened.file->articles();
            VERIFY_OK(articles);
            QCOMPARE(articles->size(), 2U);
            QCOMPARE(articles->front().text, QByteArray("lamps"));
            QCOMPARE(articles->front().key, (ArticleKey{0x0011223344556677U, 0x8899aabbccddeeffU}));
            QCOMPARE(opened.file->source(articles->front().source)->bytes, QByteArray("Hello lamps"));
            QCOMPARE(opened.file->latestSnapshot()->state, QByteArray("state"));
            QCOMPARE(*opened.file->layout(QStringLiteral("docks")), QByteArray("left"));
            // What is new works.
            QCOMPARE(opened.file->captures()->size(), static_cast<std::size_t>(opening));
            VERIFY_OK(opened.file->addArticles(
                {changedArticle(articles->back().key, QByteArray::number(opening))}));
        }
        const auto backups = Backups{folder.options().backupFolder}.of(folder.path());
        QCOMPARE(backups.size(), 1U);
        QVERIFY(backups.front().isBeforeMigration);
    }

    void aCrashBetweenMigrationAndFirstChangeIsNoDamage()
    {
        const ProjectFolder folder;
        makeVersion2InUse(folder.path());
        {
            auto database = Database::open(folder.path(), DatabaseMode::ReadWrite);
            VERIFY_OK(migrate(**database, 2));
        }
        const auto opened = ProjectFile::open(folder.path(), folder.options());
        QVERIFY2(opened.file && !opened.problem, qPrintable(sentencesOf(opened)));
        QCOMPARE(opened.file->lastSequence(), 4U);
    }

    void damageIsNoticedBeforeVersion2IsChanged()
    {
        const ProjectFolder folder;
        makeVersion2InUse(folder.path());
        QVERIFY(QFile::remove(folder.path() + QStringLiteral("-wal")));
        const QByteArray before = bytesOfFile(folder.path());
        const auto opened = ProjectFile::open(folder.path(), folder.options());
        QVERIFY(!opened.file);
        QCOMPARE(opened.problem->kind, ProjectProblemKind::Damaged);
        QCOMPARE(bytesOfFile(folder.path()), before);
        OpenOptions options = folder.options();
        options.acceptsDamage = true;
        const auto accepted = ProjectFile::open(folder.path(), options);
        QVERIFY2(accepted.file && !accepted.file->isReadOnly(), qPrintable(sentencesOf(accepted)));
        QCOMPARE(accepted.file->lastSequence(), 3U);
        VERIFY_OK(accepted.file->append({changeEntry(4)}));
    }

    void version2IsReadAndCopiedWhereNothingCanBeWritten()
    {
        const ProjectFolder folder;
        makeVersion2(folder.path());
        const QByteArray before = bytesOfFile(folder.path());
        OpenOptions options = folder.options();
        options.isReadOnly = true;
        {
            const auto opened = ProjectFile::open(folder.path(), options);
            QVERIFY2(opened.file && opened.file->isReadOnly(), qPrintable(sentencesOf(opened)));
            QCOMPARE(opened.file->articles()->size(), 2U);
            QVERIFY(opened.file->captures()->empty());
            QCOMPARE(opened.file->lastSequence(), 3U);
        }
        const auto copy = ProjectFile::openCopy(folder.path(), folder.path(QStringLiteral("Copy.crossread")),
                                                folder.options());
        QVERIFY2(copy.file && !copy.file->isReadOnly(), qPrintable(sentencesOf(copy)));
        QCOMPARE(copy.file->lastSequence(), 3U);
        QCOMPARE(bytesOfFile(folder.path()), before);
    }

    void aBackupThatVersion2MadeIsGood()
    {
        const ProjectFolder folder;
        makeVersion2(folder.path());
        const Backups backups{folder.options().backupFolder};
        {
            const auto opened = ProjectFile::open(folder.path(), folder.options());
            QVERIFY(opened.file);
        }
        const auto before = backups.of(folder.path()).front();
        QVERIFY(before.isBeforeMigration);
        QVERIFY(writeFile(folder.path(), "spoilt"));
        const auto good = backups.lastGood(folder.path());
        QVERIFY(good);
        VERIFY_OK(backups.restore(*good, folder.path()));
        const auto opened = ProjectFile::open(folder.path(), folder.options());
        QVERIFY2(opened.file && !opened.problem, qPrintable(sentencesOf(opened)));
        QCOMPARE(opened.file->lastSequence(), 3U);
        // Damage in such a backup is seen by its seals, not by its structure alone.
        QByteArray bytes = bytesOfFile(before.path);
        const qsizetype place = bytes.indexOf("take back 1");
        QVERIFY(place > 0);
        bytes[place] = 'T';
        QVERIFY(writeFile(before.path, bytes));
        const auto next = backups.lastGood(folder.path());
        QVERIFY(!next || next->path != before.path);
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
