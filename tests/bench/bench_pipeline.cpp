// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of the whole way from file bytes to the corpus, and of what a selection lights up, at the sizes the
// window is built for. Prints one line a measurement; fails below the floor that the README states.
#include "model/corpus/article_set.h"
#include "model/extract/extract.h"
#include "model/extract/lexicon.h"
#include "model/ingest/reader.h"
#include "model/link/filter.h"
#include "model/link/linked.h"
#include "tools/article_generator.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <ctime>

using namespace crossread;
using namespace crossread::test;

namespace {

constexpr double floorMegabytesPerSecond = 2.0;

double megabytesPerSecond(std::size_t bytes, double seconds)
{
    return static_cast<double>(bytes) / 1e6 / seconds;
}

/// Processor time of this process: unlike a wall clock it does not count what other programs take.
double processorSeconds()
{
    return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

/// Reads, describes and extracts one text on this thread; adds what extraction alone took to \a extracting.
std::shared_ptr<const AnalyzedArticle> analyzed(const std::string& text, const Lexicon& lexicon,
                                                double& extracting)
{
    auto result = std::make_shared<AnalyzedArticle>();
    auto article = readArticle({QStringLiteral("generated.txt"), QByteArray::fromStdString(text)});
    result->article = std::move(article).value();
    describe(result->article, lexicon);
    const double start = processorSeconds();
    result->findings = extract(result->article, lexicon);
    extracting += processorSeconds() - start;
    return result;
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

} // namespace

class BenchPipeline : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Lexicon> m_lexicon;

private Q_SLOTS:
    void initTestCase()
    {
        QElapsedTimer timer;
        timer.start();
        auto lexicon = Lexicon::load();
        QVERIFY2(lexicon.isOk(), qPrintable(lexicon ? QString() : lexicon.reason()));
        m_lexicon = *lexicon;
        qInfo("lexicon loaded in %lld ms", timer.elapsed());
        if (!ArticleGenerator(1).isReady())
            QSKIP("The sample articles are not where CROSSREAD_SOURCE points.");
    }

    void bytesToFindingsOnOneCore_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("count");
        QTest::newRow("1,000 articles of 4 KB") << 4'000 << 1000;
        QTest::newRow("1 article of 1 MB") << 1'000'000 << 1;
    }

    void bytesToFindingsOnOneCore()
    {
        QFETCH(int, size);
        QFETCH(int, count);
        ArticleGenerator generator(20250131);
        std::vector<std::string> texts;
        std::size_t bytes = 0;
        for (int i = 0; i < count; ++i) {
            texts.push_back(generator.text(static_cast<std::size_t>(size)));
            bytes += texts.back().size();
        }
        std::vector<std::shared_ptr<const AnalyzedArticle>> articles;
        double extracting = 0;
        const double start = processorSeconds();
        for (const std::string& text : texts)
            articles.push_back(analyzed(text, *m_lexicon, extracting));
        const double reading = processorSeconds() - start - extracting;
        const auto corpus = buildCorpus(std::move(articles));
        const double whole = processorSeconds() - start;
        const double rate = megabytesPerSecond(bytes, whole);
        qInfo("%s: %.2f MB/s on one core (extraction %.2f MB/s, reading and describing %.0f ms, corpus %.0f "
              "ms, "
              "%zu entities, %zu mentions)",
              QTest::currentDataTag(), rate, megabytesPerSecond(bytes, extracting), reading * 1000,
              (whole - extracting - reading) * 1000, corpus->entityCount(), corpus->mentionCount());
        QVERIFY2(rate >= floorMegabytesPerSecond, "below the floor that the README states");
    }

    void selectionIn1000Articles()
    {
        ArticleGenerator generator(7);
        std::vector<std::shared_ptr<const AnalyzedArticle>> articles;
        double extracting = 0;
        for (int i = 0; i < 1000; ++i)
            articles.push_back(analyzed(generator.text(4000), *m_lexicon, extracting));
        const auto corpus = buildCorpus(std::move(articles));
        std::vector<double> linking;
        std::vector<double> filtering;
        for (std::size_t i = 0; i < corpus->entityCount(); ++i) {
            QElapsedTimer timer;
            timer.start();
            const Linked linked = link(*corpus, Selection::ofEntity(idAt<EntityId>(i)));
            linking.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            timer.restart();
            const Shown shown = applyFilters(*corpus, {{{}, Filter::Entities{{idAt<EntityId>(i)}}}});
            filtering.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            QVERIFY(linked.entities.selected.count() == 1 && !shown.articles.isEmpty());
        }
        qInfo("1,000 articles, %zu entities: link p95 %.3f ms, max %.3f ms; filter p95 %.3f ms, max %.3f ms",
              corpus->entityCount(), percentile(linking, 0.95), percentile(linking, 1),
              percentile(filtering, 0.95), percentile(filtering, 1));
        QVERIFY(percentile(linking, 0.95) < 4);
        QVERIFY(percentile(filtering, 0.95) < 5);
    }
};

QTEST_GUILESS_MAIN(BenchPipeline)
#include "bench_pipeline.moc"
