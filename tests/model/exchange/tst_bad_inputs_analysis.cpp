// SPDX-License-Identifier: GPL-3.0-or-later
// Hostile and broken files of others, taken the whole way from the folder to the JSON that is printed.
#include "model/exchange/analysis.h"
#include "model/extract/extract.h"
#include "model/extract/lexicon.h"
#include "model/ingest/reader.h"
#include "model/text/utf8.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace crossread;

namespace {

/// Generous, for a loaded machine, a debug build and sanitizers; a quadratic step takes minutes.
constexpr qint64 longest = 120'000;

} // namespace

class TestBadInputsAnalysis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const auto lexicon = Lexicon::load();
        QVERIFY(lexicon.isOk());
        m_lexicon = *lexicon;
    }

    void aQuotedPassageOfOneWordMayBeAllThereIs()
    {
        auto article = readArticle({QStringLiteral("quote.md"), "> yes\n"});
        QVERIFY(article.isOk());
        QVERIFY(!article->passages.empty());
        describe(*article, *m_lexicon);
        QVERIFY(extract(*article, *m_lexicon).quotations.size() <= 1);
    }

    void everyBadInputIsAnalysedOrRefusedWithOneSentence_data()
    {
        QTest::addColumn<QString>("folder");
        const QDir all(qEnvironmentVariable("CROSSREAD_SHARED") + QStringLiteral("/bad-inputs"));
        if (!all.exists())
            QSKIP("The collection of bad inputs is not here.");
        for (const QString& name : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(name)) << all.filePath(name);
    }

    void everyBadInputIsAnalysedOrRefusedWithOneSentence()
    {
        QFETCH(QString, folder);
        QElapsedTimer timer;
        timer.start();
        const ArticleSet set = readArticleSet({folder}, *m_lexicon);
        for (const LoadProblem& problem : set.problems)
            QVERIFY2(problem.reason.endsWith(QLatin1Char('.')) && !problem.reason.contains(QLatin1Char('\n')),
                     qPrintable(problem.reason));
        const std::string json = analysisOf(set, {true});
        QCOMPARE(utf8::validPrefix(json), json.size());
        const QJsonObject analysis = QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
        QCOMPARE(static_cast<std::size_t>(analysis[QLatin1String("articles")].toArray().size()),
                 set.corpus->articleCount());
        qInfo("%s: %zu articles, %zu problems in %lld ms", QTest::currentDataTag(),
              set.corpus->articleCount(), set.problems.size(), timer.elapsed());
        QVERIFY(timer.elapsed() < longest);
    }

private:
    std::shared_ptr<const Lexicon> m_lexicon;
};

QTEST_GUILESS_MAIN(TestBadInputsAnalysis)
#include "tst_bad_inputs_analysis.moc"
