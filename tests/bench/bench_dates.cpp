// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of dates and events, in megabytes of UTF-8 per second of one core: build preset bench, then
// build/bench/bin/bench/bench_dates
#include "model/extract/extractors.h"
#include "model/text/tokens.h"

#include <QTest>

#include <ctime>

using namespace crossread;

namespace {

constexpr std::string_view article = "The laboratory opened its doors in March 2019, three years after the "
                                     "fund behind it had been founded. Shares "
                                     "of the chip maker fell 17% on Monday, the worst day since 2020, and "
                                     "rose 3% on Tuesday morning. The company "
                                     "plans to release a second model in October; analysts expect sales of "
                                     "$5.6 million in the third quarter.\n"
                                     "“We had 2,048 chips, and no more,” its founder said last week in an "
                                     "interview. Few had heard of the city, "
                                     "which lies an hour from the coast, and fewer had read the report that "
                                     "it put online. Rivals are said to have "
                                     "spent ten times as much energy on a model that is no better, though "
                                     "they would not say how they had counted.\n"
                                     "By 2030 the state wants to lead the field. Since the measures of "
                                     "October 2022, which were tightened a year "
                                     "later, no new machines may be sold there, and old ones are traded at "
                                     "prices that nobody would have paid before.\n";

/// \a piece repeated to a size, cut into passages at line ends, with its tokens.
struct Prepared {
    std::string text;
    std::vector<Passage> passages;
    TokenizedText tokenized;

    Prepared(std::string_view piece, std::size_t size)
    {
        while (text.size() < size)
            text += piece;
        std::size_t begin = 0;
        for (std::size_t i = 0; i < text.size(); ++i) {
            if (text[i] != '\n')
                continue;
            passages.emplace_back().span = makeSpan(begin, i);
            begin = i + 1;
        }
        if (begin < text.size())
            passages.emplace_back().span = makeSpan(begin, text.size());
        tokenized = tokenize(text, passages);
    }
    [[nodiscard]] Document document() const
    {
        return {text, passages, tokenized.tokens, tokenized.sentences, dayOf(2025, 1, 31)};
    }
};

/// Megabytes per second of processor time, the best of about a second.
template <typename Work>
double speedOf(std::size_t bytes, const Work& work)
{
    work();
    std::clock_t best = CLOCKS_PER_SEC * 100;
    const std::clock_t start = std::clock();
    for (std::clock_t now = start; now - start < CLOCKS_PER_SEC;) {
        work();
        const std::clock_t end = std::clock();
        best = std::min(best, end - now);
        now = end;
    }
    return static_cast<double>(bytes) / 1e6 /
           (static_cast<double>(std::max<std::clock_t>(best, 1)) / CLOCKS_PER_SEC);
}

} // namespace

class BenchDates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void dates_data();
    void dates();
    void events();
};

void BenchDates::dates_data()
{
    QTest::addColumn<QByteArray>("piece");
    QTest::addColumn<int>("size");
    const QByteArray news(article.data(), static_cast<qsizetype>(article.size()));
    QTest::newRow("news, 4 KB") << news << 4000;
    QTest::newRow("news, 1 MB") << news << 1000000;
    QTest::newRow("digits") << QByteArray(100000, '7') << 1000000;
    QTest::newRow("one word") << QByteArray(1000000, 'x') << 5000000;
    QTest::newRow("distances") << QByteArray("a week after ") << 1000000;
    QTest::newRow("day of day") << QByteArray("the first day of ") << 1000000;
}

void BenchDates::dates()
{
    QFETCH(const QByteArray, piece);
    QFETCH(const int, size);
    const Prepared prepared({piece.data(), static_cast<std::size_t>(piece.size())},
                            static_cast<std::size_t>(size));
    const Document document = prepared.document();
    const double speed = speedOf(prepared.text.size(), [&document] { (void)findDates(document); });
    QTest::setBenchmarkResult(speed * 1e6, QTest::BytesPerSecond);
    QVERIFY(speed > 1);
}

void BenchDates::events()
{
    const Prepared prepared(article, 1000000);
    const Document document = prepared.document();
    const std::vector<DateFinding> dates = findDates(document);
    const double speed = speedOf(prepared.text.size(), [&] { (void)findEvents(document, {}, dates); });
    QTest::setBenchmarkResult(speed * 1e6, QTest::BytesPerSecond);
    QVERIFY(speed > 1);
}

QTEST_GUILESS_MAIN(BenchDates)
#include "bench_dates.moc"
