// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus/corpus.h"
#include "model/ingest/reader.h"
#include "model/store/backups.h"
#include "model/store/project.h"
#include "model/store/project_articles.h"
#include "tests/app/program.h"
#include "tests/model/store/version1.h"

#include <QFile>
#include <QProcess>
#include <QScopeGuard>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

#include <array>
#include <zlib.h>

using namespace crossread;
using test::bytesOfFile;

namespace {

const QByteArray text =
    "Harbour Daily\n\nMarch 3, 2025\n\nThe Norwold Bank lent $40 million to Tern Systems on Monday, about "
    "twice what it lent in 2023. Tern Systems builds ferries.\n";

/// A project with one article and one correction: Tern Systems is called Tern Ferries. There is a note, a
/// memo, and a highlight that was taken back.
void makeProject(const QString& path, const QString& articlePath)
{
    OpenOptions options;
    options.backupFolder = path + QStringLiteral("-backups");
    const auto opened = Project::create(path, options);
    QVERIFY(opened.project);
    auto analyzed = std::make_shared<AnalyzedArticle>();
    auto article = readArticle({articlePath, text});
    QVERIFY(article.isOk());
    analyzed->article = std::move(*article);
    const std::vector<std::shared_ptr<const AnalyzedArticle>> articles{analyzed};
    const auto stored = storeArticles(opened.project->file(), articles);
    QVERIFY(stored.isOk() && stored->empty());
    const EntityRef entity{"Tern Systems", EntityKind::Organization, "Tern Systems"};
    const auto anchorOn = [&](std::string_view words) {
        const std::size_t at = analyzed->article.text.find(words);
        return makeAnchor(analyzed->article, makeSpan(at, at + words.size()));
    };
    const auto noteOn = [&](std::string_view words, std::string remark) {
        return AddNote{
            {newKey<NoteKey>(), anchorOn(words), NoteColour::Orange, std::move(remark), {}, {}, {}}};
    };
    CorrectFigure correction;
    correction.figure = {FindingKind::Figure, anchorOn("$40 million")};
    correction.quantity = CorrectFigure::Quantity{4.5e7, {}, {}};
    const std::array<Change, 5> changes{
        AddDecision{{newKey<DecisionKey>(), RenameEntity{entity, "Tern Ferries"}, {}}, {}},
        AddDecision{{newKey<DecisionKey>(), correction, {}}, {}},
        noteOn("about twice what it lent in 2023", "Ask the **bank**, see <https://example.org/loan>."),
        SetMemo{{}, "Who pays for the ferries?", {}}, noteOn("builds ferries", "A slip of the hand.")};
    for (const Change& change : changes) {
        const auto done = opened.project->perform(change);
        QVERIFY2(done.isOk(), qPrintable(done ? QString() : done.reason()));
    }
    QVERIFY(opened.project->undo());
}

/// The document of an ODT file, which is a zip archive.
QByteArray contentOfOdt(const QByteArray& zip)
{
    constexpr qsizetype header = 30;
    const qsizetype at = zip.indexOf("content.xml") - header;
    if (at < 0)
        return {};
    const auto number = [&zip, at](qsizetype offset) {
        return qFromLittleEndian<quint32>(zip.constData() + at + offset);
    };
    const qsizetype names =
        static_cast<qsizetype>(number(26) & 0xFFFF) + static_cast<qsizetype>(number(28) & 0xFFFF);
    QByteArray packed = zip.mid(at + header + names, static_cast<qsizetype>(number(18)));
    if ((number(8) & 0xFFFF) == 0)
        return packed;
    QByteArray content(static_cast<qsizetype>(number(22)), '\0');
    z_stream stream{};
    stream.next_in = reinterpret_cast<Bytef*>(packed.data());
    stream.avail_in = static_cast<uInt>(packed.size());
    stream.next_out = reinterpret_cast<Bytef*>(content.data());
    stream.avail_out = static_cast<uInt>(content.size());
    inflateInit2(&stream, -MAX_WBITS);
    const int end = inflate(&stream, Z_FINISH);
    inflateEnd(&stream);
    return end == Z_STREAM_END ? content : QByteArray();
}

} // namespace

class TestProjectCommand : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString m_project;
    QString m_article;

private Q_SLOTS:
    void initTestCase()
    {
        m_project = m_folder.filePath(QStringLiteral("Affair.crossread"));
        m_article = writtenFile(m_folder.path(), QStringLiteral("loan.txt"), text);
        makeProject(m_project, m_article);
    }

    void theArticlesOfAProjectAreAnalysedAsTheyWereCorrected()
    {
        const Outcome outcome =
            runProgram({QStringLiteral("analyze"), QStringLiteral("--project"), m_project}, {});
        QVERIFY2(outcome.code == 0, outcome.errors.constData());
        QVERIFY2(outcome.out.contains("Tern Ferries"), outcome.out.constData());
        QVERIFY(outcome.out.contains("Norwold Bank"));
        // The second time from the findings that were kept.
        const Outcome again =
            runProgram({QStringLiteral("analyze"), QStringLiteral("--project"), m_project}, {});
        QCOMPARE(again.out, outcome.out);
    }

    void correctionsHoldForTheSameFileOnTheDisk()
    {
        const Outcome outcome =
            runProgram({QStringLiteral("analyze"), m_article, QStringLiteral("--project"), m_project}, {});
        QVERIFY2(outcome.code == 0, outcome.errors.constData());
        QVERIFY(outcome.out.contains("Tern Ferries"));
        const Outcome without = runProgram({QStringLiteral("analyze"), m_article}, {});
        QVERIFY(without.out.contains("Tern Systems") && !without.out.contains("Tern Ferries"));
    }

    void theProjectNeedNotHaveItsFilesAnyMore()
    {
        QVERIFY(QFile::rename(m_article, m_article + QStringLiteral(".gone")));
        const Outcome outcome =
            runProgram({QStringLiteral("analyze"), QStringLiteral("--project"), m_project}, {});
        QVERIFY(QFile::rename(m_article + QStringLiteral(".gone"), m_article));
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.out.contains("Tern Ferries"));
    }

    void aProjectInUseIsReadAllTheSame()
    {
        OpenOptions options;
        options.backupFolder = m_project + QStringLiteral("-backups");
        const auto window = Project::open(m_project, options);
        QVERIFY(window.project);
        const Outcome outcome =
            runProgram({QStringLiteral("analyze"), QStringLiteral("--project"), m_project}, {});
        QVERIFY2(outcome.code == 0, outcome.errors.constData());
        QVERIFY(outcome.out.contains("Tern Ferries"));
    }

    void whatCannotBeOpenedIsToldInASentence_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("sentence");
        const auto row = [this](const char* name, const QByteArray& bytes, const char* sentence) {
            const QString file = QString::fromLatin1(name) + QStringLiteral(".crossread");
            QTest::newRow(name) << (bytes.isNull() ? m_folder.filePath(file)
                                                   : writtenFile(m_folder.path(), file, bytes))
                                << QByteArray(sentence);
        };
        const QByteArray whole = bytesOfFile(m_project);
        QByteArray newer = whole;
        newer[63] = 99; // the last byte of user_version, by the format of SQLite's header
        newer.replace("CREATE TABLE layout", "CREATE TABLE LAYOUT"); // not as this version makes it
        QByteArray damaged = whole;
        for (qsizetype at = damaged.size() / 2; at < damaged.size(); at += 64)
            damaged[at] = static_cast<char>(~damaged[at]);
        row("missing", {}, "missing.crossread does not exist");
        row("empty", "", "empty.crossread is empty");
        row("foreign", text, "foreign.crossread is not a Crossread project");
        row("cut", whole.left(whole.size() / 2), "cut.crossread is damaged");
        row("damaged", damaged, "damaged.crossread is damaged");
        row("newer %2", newer,
            "newer %2.crossread was made by a newer version of Crossread (its format is 99");
        QTest::newRow("folder") << m_folder.path() << QByteArray("is not a file");
    }

    void whatCannotBeOpenedIsToldInASentence()
    {
        QFETCH(const QString, path);
        QFETCH(const QByteArray, sentence);
        const QByteArray before = bytesOfFile(path);
        const Outcome outcome = runProgram({QStringLiteral("analyze"), QStringLiteral("--project"), path});
        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.out.isEmpty());
        QVERIFY2(outcome.errors.startsWith("crossread: ") && outcome.errors.contains(sentence),
                 outcome.errors.constData());
        QCOMPARE(bytesOfFile(path), before);
    }

    void aDamagedProjectIsToldOfWithItsBackup()
    {
        const QTemporaryDir data;
        qputenv("XDG_DATA_HOME", data.path().toLocal8Bit());
        const auto restore = qScopeGuard([] { qunsetenv("XDG_DATA_HOME"); });
        const QString path = m_folder.filePath(QStringLiteral("Bent.crossread"));
        makeProject(path, m_article);
        QString backup;
        {
            const auto project = Project::open(path);
            QVERIFY(project.project);
            const Backups backups(data.filePath(QStringLiteral("crossread/crossread/backups")));
            const auto made = backups.make(project.project->file());
            QVERIFY(made.isOk());
            backup = made->path;
        }
        const QByteArray whole = bytesOfFile(path);
        static_cast<void>(
            writtenFile(m_folder.path(), QStringLiteral("Bent.crossread"), whole.left(whole.size() / 2)));
        const Outcome outcome = runProgram({QStringLiteral("analyze"), QStringLiteral("--project"), path});
        QCOMPARE(outcome.code, 3);
        QVERIFY2(outcome.errors.contains("Bent.crossread is damaged") &&
                     outcome.errors.contains("The last good backup is of ") &&
                     outcome.errors.contains(backup.toUtf8()) &&
                     outcome.errors.contains("open Bent.crossread in the window"),
                 outcome.errors.constData());
        // As it says, the backup can be read in its place.
        const Outcome read = runProgram({QStringLiteral("analyze"), QStringLiteral("--project"), backup});
        QVERIFY2(read.code == 0, read.errors.constData());
        QVERIFY(read.out.contains("Tern Ferries"));
    }

    void aProjectOfANewerVersionIsReadWhereItsTablesAreKnown()
    {
        QByteArray newer = bytesOfFile(m_project);
        newer[63] = 99;
        const QString path = writtenFile(m_folder.path(), QStringLiteral("Newer.crossread"), newer);
        const Outcome outcome = runProgram({QStringLiteral("analyze"), QStringLiteral("--project"), path});
        QVERIFY2(outcome.code == 0, outcome.errors.constData());
        QVERIFY(outcome.out.contains("Tern Ferries"));
        QVERIFY2(outcome.errors.contains("Newer.crossread was made by a newer version of Crossread"),
                 outcome.errors.constData());
        QCOMPARE(bytesOfFile(path), newer);
    }

    void aCommandThatTakesNoProjectSaysSo()
    {
        const Outcome outcome =
            runProgram({QStringLiteral("extract"), QStringLiteral("--project"), m_project}, {});
        QCOMPARE(outcome.code, 2);
        QVERIFY2(outcome.errors.contains("extract takes no project"), outcome.errors.constData());
    }

    void badPathsBesideAProjectAreListedAndTheRestGoesOn()
    {
        const QString broken = writtenFile(m_folder.path(), QStringLiteral("broken.pdf"), "%PDF-1.7 nothing");
        const Outcome outcome =
            runProgram({QStringLiteral("analyze"), QStringLiteral("--project"), m_project, m_article, broken,
                        m_folder.filePath(QStringLiteral("nowhere.txt"))});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.out.contains("Tern Ferries"));
        QVERIFY2(outcome.errors.contains("broken.pdf") && outcome.errors.contains("nowhere.txt"),
                 outcome.errors.constData());
    }

    void aProjectOfAnOlderVersionIsReadFromACopy()
    {
        const QString older = m_folder.filePath(QStringLiteral("Older.crossread"));
        test::makeVersion1(older, {});
        const QByteArray before = bytesOfFile(older);
        const Outcome outcome = runProgram({QStringLiteral("analyze"), QStringLiteral("--project"), older});
        QVERIFY2(outcome.code == 0, outcome.errors.constData());
        QVERIFY(outcome.out.contains("b.txt"));
        QCOMPARE(bytesOfFile(older), before);
    }

    void theReportHoldsTheNotesTheCorrectionsAndTheChangeLog_data()
    {
        QTest::addColumn<QString>("ending");
        QTest::addColumn<QByteArray>("note");
        QTest::newRow("Markdown") << QStringLiteral("md") << QByteArray("Ask the **bank**, see");
        QTest::newRow("HTML") << QStringLiteral("html")
                              << QByteArray("<p>Ask the <strong>bank</strong>, see <a href=");
        QTest::newRow("ODT") << QStringLiteral("odt") << QByteArray("bank");
    }

    void theReportHoldsTheNotesTheCorrectionsAndTheChangeLog()
    {
        QFETCH(const QString, ending);
        QFETCH(const QByteArray, note);
        const QString path = m_folder.filePath(QStringLiteral("report.") + ending);
        const Outcome outcome = runProgram({QStringLiteral("report"), QStringLiteral("--project"), m_project,
                                            QStringLiteral("--out"), path});
        QVERIFY2(outcome.code == 0, outcome.errors.constData());
        QByteArray report = bytesOfFile(path);
        if (ending == QLatin1String("odt"))
            report = contentOfOdt(report);
        for (const QByteArray& words :
             {note, QByteArray("about twice what it lent in 2023"), QByteArray("Who pays for the ferries?"),
              QByteArray("Affair"), QByteArray("Rename Tern Systems to Tern Ferries"), QByteArray("undone"),
              QByteArray("$40 million (corrected: 45000000 USD)"), QByteArray("loan.txt")})
            QVERIFY2(report.contains(words), words.constData());
        QVERIFY(!report.contains("A slip of the hand"));
    }

    void theReportAsPdfHoldsTheNotesToo()
    {
        const QString reader = QStandardPaths::findExecutable(QStringLiteral("pdftotext"));
        if (reader.isEmpty())
            QSKIP("pdftotext, which reads the PDF back, is not installed");
        const QString path = m_folder.filePath(QStringLiteral("report.pdf"));
        QCOMPARE(runProgram({QStringLiteral("report"), QStringLiteral("--project"), m_project,
                             QStringLiteral("--out"), path})
                     .code,
                 0);
        QProcess process;
        process.start(reader, {path, QStringLiteral("-")});
        QVERIFY(process.waitForFinished());
        const QByteArray words = process.readAllStandardOutput().simplified();
        QVERIFY2(words.contains("about twice what it lent in 2023") && words.contains("Ask the bank, see"),
                 words.constData());
    }
};

QTEST_GUILESS_MAIN(TestProjectCommand)
#include "tst_project_command.moc"
