// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/checksum.h"
#include "model/store/database.h"
#include "model/store/packing.h"
#include "model/store/store_fixture.h"

using namespace crossread;
using namespace crossread::test;

class TestDatabase : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checksumsAreThoseOfTheSpecification()
    {
        // Known answers of XXH64.
        QCOMPARE(checksum({}), 0xEF46DB3751D8E999);
        QCOMPARE(checksum("a"), 0xD24EC4F1A98C6E5B);
        QCOMPARE(checksum("abc"), 0x44BC2CF5AD770999);
        QCOMPARE(checksum("Nobody inspects the spammish repetition"), 0xFBCEA83C8A378BF1);
    }

    void sealsTellColumnsApart()
    {
        QVERIFY(Seal{1}.add(QByteArrayView{"ab"}).add(QByteArrayView{"c"}).value() !=
                Seal{1}.add(QByteArrayView{"a"}).add(QByteArrayView{"bc"}).value());
        QVERIFY(Seal{1}.add(qint64{7}).value() != Seal{2}.add(qint64{7}).value());
        QVERIFY(chained(chained(0, 1), 2) != chained(chained(0, 2), 1));
    }

    void packedBytesComeBack()
    {
        for (const QByteArray& bytes :
             {QByteArray(), QByteArray("a"), QByteArray("lamps and tides ").repeated(5000)}) {
            QCOMPARE(unpacked(packed(bytes), bytes.size()), bytes);
            QVERIFY(!unpacked(packed(bytes), bytes.size() + 1));
        }
    }

    void bytesThatUnpackToMoreThanTheySayTakeNoMemory()
    {
        const QByteArray bomb = packed(QByteArray(50'000'000, 'x'));
        QVERIFY(bomb.size() < 1'000'000);
        QVERIFY(!unpacked(bomb, 1000));
        QVERIFY(!unpacked(bomb, qint64{1} << 60));
        QVERIFY(!unpacked(bomb, -1));
        QVERIFY(!unpacked("no packed bytes", 10));
    }

    void noCodeOfAForeignFileRuns_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("trigger") << QByteArray(
            "CREATE TRIGGER t AFTER INSERT ON journal BEGIN DELETE FROM journal; END");
        QTest::newRow("view") << QByteArray("CREATE VIEW v AS SELECT * FROM journal");
        QTest::newRow("view in place of a table") << QByteArray(
            "ALTER TABLE layout RENAME TO l; CREATE VIEW layout AS SELECT name, seal, value FROM l");
        QTest::newRow("index with an expression") << QByteArray("CREATE INDEX i ON journal(abs(time))");
        QTest::newRow("another table") << QByteArray("CREATE TABLE other(x)");
        QTest::newRow("another column") << QByteArray("ALTER TABLE journal ADD COLUMN more DEFAULT 0");
    }

    void noCodeOfAForeignFileRuns()
    {
        QFETCH(QByteArray, sql);
        const ProjectFolder folder;
        QVERIFY(ProjectFile::create(folder.path(), folder.options()).file);
        {
            auto database = Database::open(folder.path(), DatabaseMode::ReadWrite);
            VERIFY_OK(database);
            VERIFY_OK((*database)->run(sql.toStdString()));
            VERIFY_OK((*database)->finish());
        }
        const auto opened = ProjectFile::open(folder.path(), folder.options());
        QVERIFY(!opened.file);
        QCOMPARE(opened.problem->kind, ProjectProblemKind::Damaged);
        QVERIFY2(opened.problem->sentence.contains(QStringLiteral("tables")),
                 qPrintable(sentencesOf(opened)));
    }

    void noExtensionIsLoaded()
    {
        auto database = Database::open(QStringLiteral(":memory:"), DatabaseMode::Create);
        VERIFY_OK(database);
        QVERIFY(!(*database)->run("SELECT load_extension('anything')"));
        QVERIFY(!(*database)->run("ATTACH '/tmp/other.db' AS other"));
    }

    void aTransactionThatIsNotCommittedLeavesNothing()
    {
        auto database = Database::open(QStringLiteral(":memory:"), DatabaseMode::Create);
        VERIFY_OK((*database)->run("CREATE TABLE t(x)"));
        {
            auto transaction = Transaction::begin(**database);
            VERIFY_OK(transaction);
            VERIFY_OK((*database)->run("INSERT INTO t VALUES(1)"));
        }
        QCOMPARE((*database)->integerOf("SELECT count(*) FROM t")->value_or(9), 0);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
