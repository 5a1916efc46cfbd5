// SPDX-License-Identifier: GPL-3.0-or-later
// Speed of the floor `text`, in megabytes of UTF-8 per second of one core: build preset bench, then
// build/bench/bin/bench/bench_text
#include "model/text/blocks.h"
#include "model/text/fold.h"
#include "model/text/text_map.h"
#include "model/text/tokens.h"
#include "model/text/utf8.h"

#include <QTest>

#include <ctime>

using namespace crossread;

namespace {

/// News-like text of the given size, written for this purpose.
std::string newsOf(std::size_t size)
{
    static constexpr std::string_view article =
        "A laboratory counts its chips\n\n"
        "HARBOUR CITY – The firm’s newest model cost $5.6 million to train, according to a report that it "
        "put online "
        "on January 20, 2025; rivals are said to have spent 10,000 times the energy. “We had 2,048 H800 "
        "chips, and "
        "no more,” Dr. Ada Lindqvist, 47, said in an interview with Northern Compute Review.\n\n"
        "Shares of the U.S. maker fell 17% on Monday, the worst day since 2020. Analysts at Pemberton & Sons "
        "don't "
        "expect the R1-Lite release to change that: \"It's one-tenth of the price,\" one of them wrote. The "
        "company "
        "did not answer questions. In Genève, where the café at the Musée keeps a rack of its own, nobody "
        "minded.\n\n";
    std::string text;
    while (text.size() < size)
        text += article;
    return text;
}

/// Runs \a work for about a second of processor time and reports megabytes per second as the result.
template <typename Work>
void measure(const std::string& text, const Work& work)
{
    work();
    const std::clock_t start = std::clock();
    std::clock_t best = CLOCKS_PER_SEC * 100;
    for (std::clock_t now = start; now - start < CLOCKS_PER_SEC;) {
        work();
        const std::clock_t end = std::clock();
        best = std::min(best, end - now);
        now = end;
    }
    const double seconds = double(std::max<std::clock_t>(best, 1)) / CLOCKS_PER_SEC;
    const double speed = double(text.size()) / 1e6 / seconds;
    QTest::setBenchmarkResult(double(text.size()) / seconds, QTest::BytesPerSecond);
    qInfo("%s %s: %.0f MB/s", QTest::currentTestFunction(),
          QTest::currentDataTag() ? QTest::currentDataTag() : "", speed);
}

} // namespace

class TextBench : public QObject {
    Q_OBJECT

    const std::string m_news = newsOf(4'000'000);

private Q_SLOTS:
    void tokenizesNews()
    {
        std::vector<Token> tokens;
        measure(m_news, [&] {
            tokens.clear();
            tokenize(m_news, 0, tokens);
        });
        QVERIFY(!tokens.empty());
    }

    void findsSentences()
    {
        const std::vector<Passage> passages = splitIntoBlocks(m_news);
        std::size_t sentences = 0;
        measure(m_news, [&] { sentences = tokenize(m_news, passages).sentences.size(); });
        QVERIFY(sentences > 0);
    }

    void splitsIntoBlocks()
    {
        std::size_t passages = 0;
        measure(m_news, [&] { passages = splitIntoBlocks(m_news).size(); });
        QVERIFY(passages > 0);
    }

    void checksUtf8()
    {
        std::size_t valid = 0;
        measure(m_news, [&] { valid = utf8::validPrefix(m_news); });
        QCOMPARE(valid, m_news.size());
    }

    void buildsATextMap()
    {
        qsizetype length = 0;
        measure(m_news, [&] { length = TextMap(m_news).lengthInUtf16(); });
        QVERIFY(length > 0);
    }

    void foldsNames()
    {
        std::size_t length = 0;
        measure(m_news, [&] { length = nameKey(m_news).size(); });
        QVERIFY(length > 0);
    }

    void looksUpPositions()
    {
        const TextMap map(m_news);
        QBENCHMARK
        {
            qsizetype sum = 0;
            for (quint32 byte = 0; byte < m_news.size(); byte += 4001)
                sum += qsizetype(map.fromUtf16(map.toUtf16(byte)));
            QVERIFY(sum > 0);
        }
    }

    void tokenizesHostileText_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("one word") << QByteArray(5'000'000, 'a');
        QTest::newRow("quotation marks") << QByteArray(1'000'000, '"');
        QTest::newRow("apostrophes") << QByteArray(1'000'000, '\'');
        QTest::newRow("digits with dots") << QByteArray("1.").repeated(100'000);
        QTest::newRow("stops") << QByteArray(1'000'000, '.');
        QTest::newRow("lines") << QByteArray("a\n").repeated(500'000);
    }
    void tokenizesHostileText()
    {
        QFETCH(QByteArray, text);
        const std::string bytes = text.toStdString();
        std::size_t sentences = 0;
        measure(bytes, [&] { sentences = tokenize(bytes, splitIntoBlocks(bytes)).sentences.size(); });
        QVERIFY(sentences > 0);
    }
};

QTEST_APPLESS_MAIN(TextBench)
#include "bench_text.moc"
