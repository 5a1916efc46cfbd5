// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace crossread;

namespace {

const QByteArray goodText =
    "Harbour Daily\n\nMarch 3, 2025\n\nThe Norwold Bank lent $40 million to Tern Systems on "
    "Monday, about twice what it lent in 2023.\n";

QJsonObject analysisIn(const QByteArray& out)
{
    return QJsonDocument::fromJson(out).object();
}

/// The first list entry whose words are not the ones the article has at its place; empty when all are.
QString firstMisplaced(const QJsonObject& article, const QString& list)
{
    const std::u32string text = article[QLatin1String("text")].toString().toStdU32String();
    const QJsonArray entries = article[list].toArray();
    for (const QJsonValue& value : entries) {
        const auto begin = static_cast<std::size_t>(value[QLatin1String("begin")].toInteger());
        const auto end = static_cast<std::size_t>(value[QLatin1String("end")].toInteger());
        const std::u32string words = value[QLatin1String("text")].toString().toStdU32String();
        if (end > text.size() || begin >= end || text.substr(begin, end - begin) != words)
            return QStringLiteral("%1 of %2 at %3")
                .arg(list, article[QLatin1String("path")].toString())
                .arg(begin);
    }
    return {};
}

} // namespace

class AnalyzeCommandTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheSampleArticlesIntoOneObject()
    {
        const Outcome outcome = runProgram({QStringLiteral("analyze"), sampleFolder()});
        QVERIFY2(outcome.code == 0 || outcome.code == 1, outcome.errors);
        const QJsonObject analysis = analysisIn(outcome.out);
        QCOMPARE(analysis[QLatin1String("format")].toString(), QStringLiteral("crossread-analysis"));
        QCOMPARE(analysis[QLatin1String("version")].toInt(), 1);
        QVERIFY(analysis[QLatin1String("articles")].toArray().size() >= 12);
        QVERIFY(analysis[QLatin1String("entities")].toArray().size() >= 12);
    }

    void printsTheSameBytesTwice()
    {
        const QStringList arguments{QStringLiteral("analyze"), sampleFolder()};
        const QByteArray first = runProgram(arguments).out;
        QVERIFY(!first.isEmpty());
        QCOMPARE(runProgram(arguments).out, first);
    }

    void countsPositionsInCodePointsOfTheText()
    {
        const Outcome outcome =
            runProgram({QStringLiteral("analyze"), sampleFolder(), QStringLiteral("--with-text")});
        int mentions = 0;
        const QJsonArray articles = analysisIn(outcome.out)[QLatin1String("articles")].toArray();
        for (const QJsonValue& article : articles) {
            mentions += static_cast<int>(article[QLatin1String("mentions")].toArray().size());
            for (const char* list : {"mentions", "figures", "dates"})
                QCOMPARE(firstMisplaced(article.toObject(), QString::fromLatin1(list)), QString());
        }
        QVERIFY(mentions > 50);
    }

    void writesTheSameIntoAFile()
    {
        QTemporaryDir folder;
        const QString path = writtenFile(folder.path(), QStringLiteral("loan.txt"), goodText);
        const QString out = folder.filePath(QStringLiteral("analysis.json"));
        const Outcome printed = runProgram({QStringLiteral("analyze"), path});
        const Outcome written = runProgram({QStringLiteral("analyze"), path, QStringLiteral("--out"), out});
        QCOMPARE(printed.code, 0);
        QCOMPARE(written.code, 0);
        QVERIFY(written.out.isEmpty());
        QFile file(out);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().trimmed(), printed.out.trimmed());
    }

    void aBadFileIsAProblemAndTheRestGoesOn_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary")
            << QByteArray::fromHex("7f454c4602010100000000000000000003003e00").repeated(400);
        QTest::newRow("picture") << QByteArray::fromHex(
                                        "89504e470d0a1a0a0000000d49484452000000100000001008") +
                                        QByteArray(2000, '\0');
    }

    void aBadFileIsAProblemAndTheRestGoesOn()
    {
        QFETCH(QByteArray, bytes);
        QTemporaryDir folder;
        const QString good = writtenFile(folder.path(), QStringLiteral("good.txt"), goodText);
        const QString bad = writtenFile(folder.path(), QStringLiteral("bad.txt"), bytes);
        const Outcome outcome = runProgram({QStringLiteral("analyze"), bad, good});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.errors.contains("bad.txt"), outcome.errors);
        const QJsonObject analysis = analysisIn(outcome.out);
        QCOMPARE(analysis[QLatin1String("articles")].toArray().size(), 1);
        QCOMPARE(analysis[QLatin1String("problems")].toArray().size(), 1);
        QVERIFY(!analysis[QLatin1String("problems")][0][QLatin1String("reason")].toString().isEmpty());
    }

    void aFolderWithoutRightsIsAProblem()
    {
        if (geteuid() == 0)
            QSKIP("root may read everything, so no folder can be closed to this test");
        QTemporaryDir folder;
        const QString good = writtenFile(folder.path(), QStringLiteral("good.txt"), goodText);
        const QString closed = folder.filePath(QStringLiteral("closed"));
        QVERIFY(QDir().mkdir(closed));
        QVERIFY(QFile::setPermissions(closed, {}));
        const Outcome outcome = runProgram({QStringLiteral("analyze"), closed, good});
        QFile::setPermissions(closed, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.errors.contains("closed"), outcome.errors);
    }

    void aLineOfMillionsOfLettersIsReadOrRefusedWithASentence()
    {
        QTemporaryDir folder;
        const QByteArray line =
            QByteArray("The bank lent 40 million dollars in 2023, it said. ").repeated(100'000);
        const QString longLine = writtenFile(folder.path(), QStringLiteral("long.txt"), line);
        const QString good = writtenFile(folder.path(), QStringLiteral("good.txt"), goodText);
        const Outcome outcome = runProgram({QStringLiteral("analyze"), longLine, good});
        QVERIFY2(outcome.code == 0 || (outcome.code == 1 && outcome.errors.contains("long.txt")),
                 outcome.errors);
        QVERIFY(outcome.out.contains("good.txt"));
    }

    void nothingReadIsAnEndOfItsOwn()
    {
        QTemporaryDir folder;
        const Outcome outcome =
            runProgram({QStringLiteral("analyze"), folder.filePath(QStringLiteral("nowhere.txt"))});
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.errors.contains("nowhere.txt"), outcome.errors);
    }

    void aFileThatCannotBeWrittenIsToldByName()
    {
        const Outcome outcome = runProgram({QStringLiteral("analyze"), sampleFolder(),
                                            QStringLiteral("--out"), QStringLiteral("/nowhere/at/all.json")});
        QVERIFY(outcome.code != 0);
        QVERIFY2(outcome.errors.contains("/nowhere/at/all.json"), outcome.errors);
    }
};

QTEST_GUILESS_MAIN(AnalyzeCommandTest)
#include "tst_analyze_command.moc"
