// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/program.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace crossread;

namespace {

QList<QJsonObject> answersIn(const QByteArray& out)
{
    QList<QJsonObject> answers;
    const QList<QByteArray> lines = out.trimmed().split('\n');
    for (const QByteArray& line : lines)
        answers.append(QJsonDocument::fromJson(line).object());
    return answers;
}

QByteArray headOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(2000) : QByteArray();
}

} // namespace

class OtherCommandsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersEachLineInItsPlace()
    {
        const Outcome outcome = runProgram({QStringLiteral("extract")},
                                           "{\"id\": 7, \"text\": \"Tern Systems paid $5 million.\"}\n"
                                           "this is no JSON\n"
                                           "{\"id\": \"last\", \"text\": \"It rained.\"}\n");
        const QList<QJsonObject> answers = answersIn(outcome.out);
        QCOMPARE(answers.size(), 3);
        QCOMPARE(answers[0][QLatin1String("id")].toInt(), 7);
        QCOMPARE(answers[0][QLatin1String("figures")][0][QLatin1String("value")].toDouble(), 5e6);
        QVERIFY(answers[1][QLatin1String("error")].toString().startsWith(QStringLiteral("line 2: ")));
        QCOMPARE(answers[2][QLatin1String("id")].toString(), QStringLiteral("last"));
    }

    void anIdComesBackAsItWasWritten()
    {
        const QByteArrayList ids{"18446744073709551617", "1.10", "-0",  "\"a\\u0041 \\\" b\"",
                                 "[ 1, {\"id\": 2} ]",   "true", "null"};
        QByteArray lines;
        for (const QByteArray& id : ids)
            lines += "{\"text\": \"It rained.\", \"of\": {\"id\": 5}, \"id\" : " + id + " }\n";
        const Outcome outcome = runProgram({QStringLiteral("extract")}, lines);
        QCOMPARE(outcome.code, 0);
        const QByteArrayList answers = outcome.out.trimmed().split('\n');
        QCOMPARE(answers.size(), ids.size());
        for (qsizetype i = 0; i < ids.size(); ++i)
            QVERIFY2(answers[i].startsWith("{\"id\":" + ids[i] + ','), answers[i].left(80).constData());
    }

    void resolvesDatesAgainstTheLinesReferenceBeforeTheCommands()
    {
        const Outcome outcome = runProgram(
            {QStringLiteral("extract"), QStringLiteral("--reference-date"), QStringLiteral("2024-05-10")},
            "{\"id\": 1, \"text\": \"The bridge opened yesterday.\"}\n"
            "{\"id\": 2, \"text\": \"The bridge opened yesterday.\", "
            "\"reference\": \"2025-01-31T00:00:00\"}\n");
        QCOMPARE(outcome.code, 0);
        const QList<QJsonObject> answers = answersIn(outcome.out);
        QCOMPARE(answers.size(), 2);
        QCOMPARE(answers[0][QLatin1String("dates")][0][QLatin1String("from")].toString(),
                 QStringLiteral("2024-05-09"));
        QCOMPARE(answers[1][QLatin1String("dates")][0][QLatin1String("from")].toString(),
                 QStringLiteral("2025-01-30"));
    }

    void wrongUsageIsToldAndEndsWithTwo_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no path") << QStringList{QStringLiteral("analyze")};
        QTest::newRow("unknown option")
            << QStringList{QStringLiteral("analyze"), QStringLiteral("--no-such")};
        QTest::newRow("no day") << QStringList{QStringLiteral("extract"), QStringLiteral("--reference-date"),
                                               QStringLiteral("soon")};
        QTest::newRow("charts to nowhere") << QStringList{QStringLiteral("charts"), sampleFolder()};
        QTest::newRow("report to nowhere") << QStringList{QStringLiteral("report"), sampleFolder()};
    }

    void wrongUsageIsToldAndEndsWithTwo()
    {
        QFETCH(QStringList, arguments);
        const Outcome outcome = runProgram(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY(!outcome.errors.isEmpty());
        QVERIFY(outcome.out.isEmpty());
    }

    void tellsHelpAndVersionEverywhere()
    {
        for (const char* command : {"", "analyze", "extract", "charts", "report"}) {
            QStringList arguments;
            if (*command != '\0')
                arguments.append(QString::fromLatin1(command));
            const Outcome help = runProgram(arguments + QStringList{QStringLiteral("--help")});
            QVERIFY2(help.code == 0 && help.out.contains("analyze"), command);
            const Outcome version = runProgram(arguments + QStringList{QStringLiteral("--version")});
            QVERIFY2(version.code == 0 && version.out.contains("0.1"), command);
        }
    }

    void whatStandsBehindTwoDashesIsAFile()
    {
        const Outcome window = runProgram({QStringLiteral("--"), QStringLiteral("--help")});
        QVERIFY2(window.code == 2 && window.out.isEmpty(), window.out);
        const Outcome command =
            runProgram({QStringLiteral("analyze"), QStringLiteral("--"), QStringLiteral("--help")});
        QCOMPARE(command.code, 3);
        QVERIFY2(command.errors.contains("--help"), command.errors);
    }

    void aMissingFolderIsNamedOnce()
    {
        const Outcome outcome = runProgram({QStringLiteral("analyze"), QStringLiteral("no/such/folder/")});
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.errors.count("folder") == 1, outcome.errors);
    }

    void optionsMayComeBeforeTheCommand()
    {
        QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("analysis.json"));
        const Outcome outcome = runProgram({QStringLiteral("--quiet"), QStringLiteral("--out"), file,
                                            QStringLiteral("analyze"), sampleFolder()});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY(headOf(file).startsWith('{'));
    }

    void aWindowWithoutAScreenIsRefusedWithASentence()
    {
        const Outcome outcome = runProgram({sampleFolder()});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.errors.contains("there is no display"), outcome.errors);
        const Outcome wrong = runProgram({QStringLiteral("--no-such"), sampleFolder()});
        QCOMPARE(wrong.code, 2);
        QVERIFY2(wrong.errors.startsWith("Usage: "), wrong.errors);
    }

    void whatCannotBeWrittenIsToldAndEndsWithOne()
    {
        if (!QFileInfo(QStringLiteral("/dev/full")).exists())
            QSKIP("There is no /dev/full here.");
        for (const char* command : {"analyze", "report", "charts"}) {
            QTemporaryDir folder;
            const bool isCharts = qstrcmp(command, "charts") == 0;
            const QString out =
                isCharts ? folder.filePath(QStringLiteral("file/charts")) : QStringLiteral("/dev/full");
            const QString at =
                qstrcmp(command, "report") == 0 ? folder.filePath(QStringLiteral("no/r.md")) : out;
            if (isCharts)
                static_cast<void>(writtenFile(folder.path(), QStringLiteral("file"), "no folder"));
            const Outcome outcome = runProgram({QString::fromLatin1(command), sampleFolder(),
                                                QStringLiteral("--quiet"), QStringLiteral("--out"), at});
            QVERIFY2(outcome.code == 1, command);
            QVERIFY2(outcome.errors.count('\n') == 1 && outcome.errors.contains(at.toUtf8()), outcome.errors);
        }
    }

    void writesEveryChartInEveryFormat()
    {
        QTemporaryDir folder;
        const Outcome outcome = runProgram({QStringLiteral("charts"), sampleFolder(), QStringLiteral("--out"),
                                            folder.path(), QStringLiteral("--quiet")});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.errors, QByteArray());
        const QDir written(folder.path());
        const QStringList drawings = written.entryList({QStringLiteral("*.svg")});
        QVERIFY(drawings.size() >= 4);
        for (const QString& drawing : drawings) {
            const QString base = folder.filePath(QFileInfo(drawing).completeBaseName());
            QVERIFY2(headOf(base + QStringLiteral(".svg")).contains("<svg"), qPrintable(base));
            QVERIFY2(headOf(base + QStringLiteral(".png")).startsWith("\x89PNG"), qPrintable(base));
            QVERIFY2(headOf(base + QStringLiteral(".pdf")).startsWith("%PDF"), qPrintable(base));
            QVERIFY2(headOf(base + QStringLiteral(".csv")).contains(','), qPrintable(base));
        }
    }

    void writesOnlyTheFormatsAskedFor()
    {
        QTemporaryDir folder;
        const Outcome outcome =
            runProgram({QStringLiteral("charts"), sampleFolder(), QStringLiteral("--out"), folder.path(),
                        QStringLiteral("--format"), QStringLiteral("csv")});
        QVERIFY2(outcome.code == 0 || outcome.code == 1, outcome.errors);
        const QStringList files = QDir(folder.path()).entryList(QDir::Files);
        QVERIFY(!files.isEmpty());
        for (const QString& file : files)
            QVERIFY2(file.endsWith(QStringLiteral(".csv")), qPrintable(file));
    }

    void writesTheReport_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("sign");
        QTest::newRow("Markdown") << QStringLiteral("report.md") << QByteArray("# ");
        QTest::newRow("HTML") << QStringLiteral("report.html") << QByteArray("<html");
        QTest::newRow("ODT") << QStringLiteral("report.odt") << QByteArray("PK");
        QTest::newRow("PDF") << QStringLiteral("report.pdf") << QByteArray("%PDF");
    }

    void writesTheReport()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, sign);
        QTemporaryDir folder;
        const QString path = folder.filePath(name);
        const Outcome outcome =
            runProgram({QStringLiteral("report"), sampleFolder(), QStringLiteral("--out"), path});
        QVERIFY2(outcome.code == 0 || outcome.code == 1, outcome.errors);
        QVERIFY(headOf(path).contains(sign));
    }
};

QTEST_GUILESS_MAIN(OtherCommandsTest)
#include "tst_other_commands.moc"
