// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/extractors.h"
#include "model/extract/lexicon.h"
#include "model/text/tokens.h"

#include <QElapsedTimer>
#include <QTest>

#include <ctime>

using namespace crossread;

/// Names in news text, in bytes a second of processor time; hostile text must cost no more than five times as
/// much a byte.
class BenchNames : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void loadsWithinFiftyMilliseconds();
    void isFastAndLinear();
    void standsHostileText_data();
    void standsHostileText();

private:
    /// Seconds of processor time for findMentions() on \a text, tokens made before.
    [[nodiscard]] double secondsFor(const std::string& text) const;
    [[nodiscard]] static std::string news(std::size_t size);

    std::shared_ptr<const Lexicon> m_lexicon;
};

void BenchNames::initTestCase()
{
    const auto lexicon = Lexicon::load();
    QVERIFY(lexicon.isOk());
    m_lexicon = *lexicon;
}

void BenchNames::loadsWithinFiftyMilliseconds()
{
    QElapsedTimer timer;
    timer.start();
    QVERIFY(Lexicon::load().isOk());
    QVERIFY2(timer.elapsed() < 50, qPrintable(QString::number(timer.elapsed())));
}

double BenchNames::secondsFor(const std::string& text) const
{
    std::vector<Passage> passages;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        if (end > begin)
            passages.emplace_back().span = makeSpan(begin, end);
        begin = end + 1;
    }
    const TokenizedText tokenized = tokenize(text, passages);
    const Document document{text, passages, tokenized.tokens, tokenized.sentences, {}};
    double best = 1e9;
    for (int i = 0; i < 3; ++i) {
        const std::clock_t begin = std::clock();
        const std::vector<Mention> mentions = findMentions(document, *m_lexicon);
        best = std::min(best, static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC);
    }
    return best;
}

std::string BenchNames::news(std::size_t size)
{
    const std::string paragraph = "The company said on Tuesday that its newest model had cost less than six "
                                  "million dollars to train, a tenth of "
                                  "what its rivals in California spend. Maria Ortega, an analyst at Delmar "
                                  "Capital in New York, called the figure "
                                  "careful but incomplete, since salaries, failed experiments and the price "
                                  "of the machines were left out. "
                                  "“People quote the product and forget the factors,” Ortega said. The "
                                  "Commerce Department declined to comment, "
                                  "and a spokesman for Nvidia pointed to an earlier statement in which the "
                                  "chipmaker had welcomed the news.\n";
    std::string text;
    while (text.size() < size)
        text += paragraph;
    return text;
}

void BenchNames::isFastAndLinear()
{
    const std::string small = news(4096);
    const std::string large = news(1u << 20);
    const double rateOfSmall = static_cast<double>(small.size()) / std::max(secondsFor(small), 1e-6) / 1e6;
    const double rate = static_cast<double>(large.size()) / secondsFor(large) / 1e6;
    qInfo("names: %.1f MB/s in 1 MB, %.1f MB/s in 4 KB", rate, rateOfSmall);
    QVERIFY(rate > 3);
}

void BenchNames::standsHostileText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("one word of 5 MB") << QByteArray(5'000'000, 'A');
    QTest::newRow("1 million quotation marks") << QByteArray(1'000'000, '"');
    QTest::newRow("one name again and again") << QByteArray("John Miller ").repeated(100'000);
    QTest::newRow("100,000 digits") << QByteArray(100'000, '7');
    QTest::newRow("versions") << QByteArray("GPT-4-5-6-").repeated(100'000);
}

void BenchNames::standsHostileText()
{
    QFETCH(QByteArray, text);
    const std::string ours = news(1u << 20);
    const double usual = secondsFor(ours) / static_cast<double>(ours.size());
    const double here = secondsFor(text.toStdString()) / static_cast<double>(text.size());
    qInfo("%.2f times the usual cost of a byte", here / usual);
    QVERIFY(here < 5 * usual);
}

QTEST_APPLESS_MAIN(BenchNames)
#include "bench_names.moc"
