// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile and broken files of others. Nothing is ever unpacked: archives must be refused as what they are.
#include "article_checks.h"
#include "model/extract/extract.h"
#include "model/extract/lexicon.h"
#include "model/ingest/load.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace crossread;

namespace {

QString badInputs()
{
    return qEnvironmentVariable("CROSSREAD_SHARED") + QStringLiteral("/bad-inputs");
}

QStringList filesUnder(const QString& folder)
{
    QStringList files;
    for (QDirIterator it{folder, QDir::Files, QDirIterator::Subdirectories}; it.hasNext();)
        files << it.next();
    files.sort();
    return files;
}

} // namespace

class BadInputsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!QDir{badInputs()}.exists())
            QSKIP("The collection of bad inputs is not here.");
    }

    void everyFileIsReadOrRefusedWithASentence()
    {
        const QStringList files = filesUnder(badInputs());
        QVERIFY(files.size() > 1000);
        const Lexicon lexicon;
        const LoadedSet set = loadFiles({files, {}});
        QCOMPARE(static_cast<qsizetype>(set.articles.size() + set.problems.size()), files.size());
        for (const LoadProblem& problem : set.problems)
            QVERIFY2(problem.reason.startsWith(QFileInfo{problem.path}.fileName()) &&
                         problem.reason.endsWith(QLatin1Char('.')),
                     qPrintable(problem.reason));
        for (Article article : set.articles) {
            describe(article, lexicon);
            const QString fault = faultOf(article);
            QVERIFY2(fault.isEmpty(), qPrintable(article.path + QStringLiteral(": ") + fault));
        }
    }

    void archivesAreRefusedAsWhatTheyAre()
    {
        QStringList archives;
        for (const QString& file : filesUnder(badInputs() + QStringLiteral("/made")))
            if (file.endsWith(QLatin1String(".zip")) || file.endsWith(QLatin1String(".qdpx")) ||
                file.endsWith(QLatin1String(".docx")))
                archives << file;
        QVERIFY(!archives.isEmpty());
        const LoadedSet set = loadFiles({archives, {}});
        QVERIFY(set.articles.empty());
        for (const LoadProblem& problem : set.problems)
            QVERIFY2(problem.reason.contains(QLatin1String("a ZIP archive")), qPrintable(problem.reason));
    }

    void noFileTakesLong()
    {
        for (const QString& file : filesUnder(badInputs() + QStringLiteral("/made"))) {
            QElapsedTimer timer;
            timer.start();
            const LoadedSet set = loadFiles({{file}, {}});
            // Generous, for a loaded machine, a debug build and sanitizers; a quadratic reader takes minutes.
            QVERIFY2(timer.elapsed() < 20000,
                     qPrintable(QStringLiteral("%1: %2 ms").arg(file).arg(timer.elapsed())));
        }
    }

    void aTreeOfHostileNamesIsListedAndRead()
    {
        QTemporaryDir folder;
        QProcess script;
        script.start(QStringLiteral("bash"), {badInputs() + QStringLiteral("/made/mk_bad_tree.sh"),
                                              folder.path() + QStringLiteral("/tree")});
        QVERIFY(script.waitForFinished(30000));
        const LoadedSet set = loadFiles(listFiles({folder.path() + QStringLiteral("/tree")}));
        QVERIFY(set.articles.size() >= 10);
        for (const Article& article : set.articles)
            QVERIFY2(!article.text.starts_with("root:"), "a link led out of the folder");
        QStringList reasons;
        for (const LoadProblem& problem : set.problems)
            reasons << problem.reason;
        const QString all = reasons.join(QLatin1Char('\n'));
        for (const char* const part :
             {"dangling.txt is a link to a file that does not exist.",
              "link.txt is a link that leads out of the folder", "empty.txt is empty.", "pipe.txt is a pipe",
              "sparse-5g.txt is larger than"})
            QVERIFY2(all.contains(QLatin1String(part)), qPrintable(all));
    }
};

QTEST_GUILESS_MAIN(BadInputsTest)
#include "tst_bad_inputs.moc"
