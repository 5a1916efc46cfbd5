// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/article_generator.h"
#include "tools/extracted_text.h"

#include <QTest>

#include <algorithm>
#include <ctime>

using namespace crossread;
using namespace crossread::test;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr std::size_t part = 40;   ///< of the full sizes, where every step costs many times as much
constexpr double mostTimes = 1000; ///< the sanitizers look for faults here; time is judged without them
constexpr double mostGrowth = 1000;
constexpr double mostForLength = 1000;
#elif !defined(__OPTIMIZE__)
constexpr std::size_t part = 40;
constexpr double mostTimes = 15; ///< a debug build weighs other steps than the program's
constexpr double mostGrowth =
    2; ///< of a byte's cost to ten times the length; below it is the clock's own noise
constexpr double mostForLength = 3; ///< of a byte's cost in the whole news to one in its first 4 KB
#else
constexpr std::size_t part = 1;
constexpr double mostTimes = 5;
constexpr double mostGrowth = 2;
constexpr double mostForLength = 1.5;
#endif

constexpr int mostRounds = 6; ///< where a time is over its limit: the machine may have been busy

/// Copies of \a piece up to about \a size bytes, where \a size is the full one.
std::string filled(std::string_view piece, std::size_t size)
{
    std::string text;
    while (text.size() < size / part)
        text += piece;
    return text;
}

/// Processor seconds for each byte of a whole extraction.
double costOf(const std::string& text, std::string& fault)
{
    const std::clock_t start = std::clock();
    const ExtractedText extracted(text);
    const std::clock_t end = std::clock();
    fault = extracted.fault();
    return double(end - start) / CLOCKS_PER_SEC / double(text.size());
}

/// The least of some runs: what else the machine does only ever adds.
double leastCostOf(const std::string& text, std::string& fault, int runs)
{
    double least = costOf(text, fault);
    for (int run = 1; run < runs; ++run)
        least = std::min(least, costOf(text, fault));
    return least;
}

} // namespace

class TestHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        ArticleGenerator generator(31);
        if (!generator.isReady())
            QSKIP("The sample articles are not where CROSSREAD_SOURCE points.");
        m_news = generator.text(1'000'000 / part);
        m_brief = m_news.substr(0, m_news.find("\n\n", 4096));
        std::string fault;
        (void)costOf(m_brief, fault); // tables that are made at first use
        m_usual = leastCostOf(m_news, fault, 3);
        QCOMPARE(fault, std::string());
    }

    void hostileTextCostsNoMoreThanFiveTimesTheUsual_data()
    {
        QTest::addColumn<std::string>("piece");
        QTest::addColumn<int>("size");
        const auto add = [](const char* name, const char* piece, int size = 1'000'000) {
            QTest::newRow(name) << std::string(piece) << size;
        };
        add("one word of 5 MB", "a", 5'000'000);
        add("100,000 digits", "7", 100'000);
        add("a million digits", "7");
        add("digits and commas", "1,");
        add("digits and hyphens", "1-");
        add("slashed numbers", "3/4/5 ");
        add("quotation marks", "\"");
        add("apostrophes", "'");
        add("opening marks that never close", "“");
        add("brackets", "(");
        add("one-letter lines", "a\n");
        add("one-letter paragraphs", "a\n\n");
        add("blank lines", "\n", 5'000'000);
        add("nested quotes", "“‘a ");
        add("quoted letters", "\"a\" ");
        add("a sentence of everything", "and the firm of Vega said it had 5 chips on Monday ");
        add("quotations of one firm", "the company said “a” ");
        add("days of the week", "on Monday ");
        add("months and days", "May 5 ");
        add("ordinal dates", "the 5th of May ");
        add("years", "2025 ");
        add("distances in time", "two days after ");
        add("percentages", "5% ");
        add("sums", "$5 ");
        add("millions", "5 million ");
        add("bare numbers", "5 ");
        add("number words", "one ");
        add("scales", "million ");
        add("halves", "half ");
        add("comparators", "more than ");
        add("verbs of saying", "said ");
        add("sources", "according to ");
        add("pronouns", "he ");
        add("initials", "A. ");
        add("titles", "Mr. X ");
        add("firms", "Inc. ");
        add("names", "Xa Yb ");
        add("the same name", "Vega ");
        add("coins of many countries", "They in Delhi paid Rs 500 and 40 shillings to Anna Bell of Lima. ");
        add("crude that nobody drills", "We saw Brent there and Brent here. ");
        add("semicolons", "a,b;c ");
        add("addresses", "http://a.b/c ");
        add("emoji", "😀👍🏽 ");
        add("right to left", "שלום עולם ");
        add("ideographs", "深度求索");
        add("combining marks", "e\u0301\u0302 ");
    }

    void hostileTextCostsNoMoreThanFiveTimesTheUsual()
    {
        QFETCH(std::string, piece);
        QFETCH(int, size);
        std::string fault;
        const std::size_t full = static_cast<std::size_t>(size);
        double brief = leastCostOf(filled(piece, full / 10), fault, 3) / m_usual;
        double whole = leastCostOf(filled(piece, full), fault, 2) / m_usual;
        const auto most = [&brief] { return std::min(mostTimes, mostGrowth * std::max(brief, 0.5)); };
        for (int round = 1; round < mostRounds && whole > most(); ++round)
            whole = std::min(whole, costOf(filled(piece, full), fault) / m_usual);
        QCOMPARE(fault, std::string());
        qInfo("%s: %.1f times the usual cost, %.1f at a tenth of the size", QTest::currentDataTag(), whole,
              brief);
        QVERIFY2(whole <= mostTimes, qPrintable(QString::number(whole, 'f', 1)));
        QVERIFY2(whole <= most(), "dearer for each byte the longer it is");
    }

    void capitalsCostNoMoreThanFiveTimesTheUsual()
    {
        std::string fault;
        const std::string capitals = QString::fromStdString(m_news).toUpper().toStdString();
        const double times = leastCostOf(capitals, fault, 2) / m_usual;
        QCOMPARE(fault, std::string());
        QVERIFY2(times <= mostTimes, qPrintable(QString::number(times, 'f', 1)));
    }

    void longArticlesAreNoSlowerForEachByteThanShortOnes()
    {
        // In turns, since the machine's own speed changes from one second to the next.
        std::string fault;
        double brief = leastCostOf(m_brief, fault, 20);
        double usual = m_usual;
        for (int round = 1; round < mostRounds && usual > mostForLength * brief; ++round) {
            usual = std::min(usual, costOf(m_news, fault));
            brief = std::min(brief, leastCostOf(m_brief, fault, 20));
        }
        qInfo("a byte of the whole costs %.2f times that of 4 KB", usual / brief);
        QVERIFY(usual <= mostForLength * brief);
    }

    void marksThatCloseNothingAreNoQuotations()
    {
        for (const char* text : {"“", "\"", "A word. “\n\nA word.", "“\n\n“\n\n“", "‘", "He said: \"\n\nNo."})
            QCOMPARE(ExtractedText(text).fault(), std::string());
    }

private:
    std::string m_news;
    std::string m_brief; ///< its first 4 KB
    double m_usual = 0;  ///< cost of a byte of news
};

QTEST_APPLESS_MAIN(TestHostile)
#include "tst_hostile.moc"
