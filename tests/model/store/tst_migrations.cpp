// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/backups.h"
#include "model/store/database.h"
#include "model/store/schema.h"
#include "model/store/store_fixture.h"
#include "model/store/version1.h"

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

    void aNewerVersionIsRefusedAndNotTouched()
    {
        const ProjectFolder folder;
        QVERIFY(ProjectFile::create(folder.path(), folder.options()).file);
        {
            auto database = Database::open(folder.path(), DatabaseMode::ReadWrite);
            VERIFY_OK((*database)->run("PRAGMA user_version=99"));
            VERIFY_OK((*database)->finish());
        }
        const QByteArray before = bytesOfFile(folder.path());
        const auto opened = ProjectFile::open(folder.path(), folder.options());
        QVERIFY(!opened.file);
        QCOMPARE(opened.problem->kind, ProjectProblemKind::Newer);
        QVERIFY(opened.problem->sentence.contains(QStringLiteral("newer version")));
        QCOMPARE(bytesOfFile(folder.path()), before);
    }

    void ofANewerVersionNoBackupIsOffered()
    {
        const ProjectFolder folder;
        {
            const auto made = ProjectFile::create(folder.path(), folder.options());
            VERIFY_OK(Backups{folder.options().backupFolder}.make(*made.file));
        }
        {
            auto database = Database::open(folder.path(), DatabaseMode::ReadWrite);
            VERIFY_OK((*database)->run("PRAGMA user_version=99"));
            VERIFY_OK((*database)->finish());
        }
        const auto opened = ProjectFile::open(folder.path(), folder.options());
        QVERIFY(!opened.file);
        QCOMPARE(opened.problem->kind, ProjectProblemKind::Newer);
        QCOMPARE(opened.problem->waysOn, std::vector<WayOn>{WayOn::ChooseAnother});
        QVERIFY(opened.problem->details.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestMigrations)
#include "tst_migrations.moc"
