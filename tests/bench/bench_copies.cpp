// SPDX-License-Identifier: GPL-3.0-or-later
// Near-duplicates among 20,000 documents: build preset bench, then build/bench/bin/bench/bench_copies
#include "tools/copy_generator.h"

#include <QTest>

#include <ctime>

using namespace crossread;
using namespace crossread::test;

namespace {

constexpr double slowest = 3; ///< seconds of processor time; the aim is 1

double secondsSince(std::clock_t start)
{
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

} // namespace

class BenchCopies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nearDuplicatesOf20000Documents()
    {
        const PlantedCopies planted = plantCopies(20000, 3);
        const std::vector<CopyText> texts = planted.copyTexts();
        std::size_t bytes = 0;
        for (const std::string& text : planted.texts)
            bytes += text.size();
        const std::clock_t start = std::clock();
        const std::vector<CopyPair> found = findCopies(texts);
        const double seconds = secondsSince(start);
        const Recall near = recallOf(found, planted, 0.8);
        const Recall half = recallOf(found, planted, 0.5);
        qInfo("%.0f MB in %.2f s; from 0.8 on %zu of %zu, from 0.5 on %zu of %zu; %zu pairs",
              double(bytes) / 1e6, seconds, near.found, near.planted, half.found, half.planted, found.size());
        QTest::setBenchmarkResult(seconds * 1000, QTest::WalltimeMilliseconds);
        QCOMPARE(near.found, near.planted);
        QVERIFY(double(half.found) >= 0.99 * double(half.planted));
        QVERIFY2(seconds < slowest, "too slow");
    }

    void copiedPassagesOf20000Documents()
    {
        const PlantedCopies planted = plantCopies(20000, 4);
        const std::vector<CopyText> texts = planted.copyTexts();
        const std::clock_t start = std::clock();
        const std::vector<CopiedPassage> found = findCopiedPassages(texts);
        qInfo("%zu copied passages in %.2f s", found.size(), secondsSince(start));
        QTest::setBenchmarkResult(secondsSince(start) * 1000, QTest::WalltimeMilliseconds);
        QVERIFY(secondsSince(start) < slowest);
    }
};

QTEST_APPLESS_MAIN(BenchCopies)
#include "bench_copies.moc"
