// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_sheet.h"
#include "ui/charts/chart_topics.h"
#include "ui/sample_corpus.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace crossread;

namespace {

Shown allOf(const Corpus& corpus)
{
    return applyFilters(corpus, {});
}

ChartSheet sheetOf(const std::shared_ptr<const Corpus>& corpus, ChartKind kind)
{
    const Shown all = allOf(*corpus);
    const auto topics = chartTopics(*corpus, all, kind);
    return topics.empty() ? ChartSheet{} : chartSheet(*corpus, all, topics.front());
}

std::shared_ptr<const Corpus> sums(const std::vector<double>& values, const char* unit = "USD")
{
    sample::ArticleWriter writer("Sums", "Ledger");
    for (const double value : values)
        writer.figure(sample::money(value, Measure::Cost, Comparator::Equal, unit), std::to_string(value));
    return buildCorpus({writer.done()});
}

} // namespace

class TestChartSheet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }

    void sumsAreSortedByValueAndEachHasItsForm()
    {
        const ChartSheet sheet = sheetOf(sample::twoArticles(), ChartKind::Money);
        QCOMPARE(sheet.marks.size(), std::size_t(5));
        for (std::size_t i = 1; i < sheet.marks.size(); ++i) {
            QVERIFY(sheet.marks[i - 1].low + sheet.marks[i - 1].high >=
                    sheet.marks[i].low + sheet.marks[i].high);
        }
        QCOMPARE(sheet.marks[0].form, MarkForm::Above);
        QVERIFY(sheet.marks[0].isReported);
        QCOMPARE(sheet.marks[1].form, MarkForm::Range);
        QCOMPARE(sheet.marks[1].low, 2e7);
        QCOMPARE(sheet.marks[1].high, 5e7);
        QCOMPARE(sheet.marks[2].form, MarkForm::Dot);
        QVERIFY(sheet.marks[2].isAbout);
        QCOMPARE(sheet.marks[3].form, MarkForm::Dot);
        QVERIFY(!sheet.marks[3].isReported && !sheet.marks[3].isAbout);
        QCOMPARE(sheet.marks[3].label, QStringLiteral("Beacon-3 · training cost"));
        QCOMPARE(sheet.marks[3].words, QStringLiteral("5.6 million dollars"));
        QCOMPARE(sheet.marks[3].source, QStringLiteral("Harbour Ledger"));
        QCOMPARE(sheet.marks[4].form, MarkForm::Below);
    }

    void equalFiguresOfSeveralArticlesAreOneRow()
    {
        std::vector<std::shared_ptr<const AnalyzedArticle>> articles;
        for (int i = 0; i < 3; ++i) {
            sample::ArticleWriter writer("Same", "Outlet");
            writer.figure(sample::money(7e6), "7 million dollars");
            articles.push_back(writer.done());
        }
        const ChartSheet sheet = sheetOf(buildCorpus(std::move(articles)), ChartKind::Money);
        QCOMPARE(sheet.marks.size(), std::size_t(1));
        QCOMPARE(sheet.marks[0].figures.size(), std::size_t(3));
        QCOMPARE(sheet.marks[0].places.size(), std::size_t(3));
        QVERIFY(sheet.marks[0].source.startsWith(QStringLiteral("3 ")));
    }

    void aReportedFigureIsNotJoinedWithAnAssertedOne()
    {
        sample::ArticleWriter writer("Both", "Outlet");
        writer.figure(sample::money(7e6), "7 million")
            .figure(sample::reported(sample::money(7e6)), "7 million");
        QCOMPARE(sheetOf(buildCorpus({writer.done()}), ChartKind::Money).marks.size(), std::size_t(2));
    }

    void theAxisIsLogarithmicWhereTheSpanAsksForIt()
    {
        const ChartSheet wide = sheetOf(sums({3e6, 2e8, 6e9}), ChartKind::Money);
        QVERIFY(wide.isLogarithmic);
        QStringList labels;
        for (const ChartTick& tick : wide.ticks)
            labels << tick.label;
        QCOMPARE(labels, (QStringList{QStringLiteral("1 m"), QStringLiteral("10 m"), QStringLiteral("100 m"),
                                      QStringLiteral("1 bn"), QStringLiteral("10 bn")}));
        QVERIFY(wide.axisTitle.contains(QStringLiteral("USD")));
        QVERIFY(wide.axisTitle.contains(QStringLiteral("logarithmic")));
        const ChartSheet narrow = sheetOf(sums({3e6, 5e6}), ChartKind::Money);
        QVERIFY(!narrow.isLogarithmic);
        QCOMPARE(narrow.axisBegin, 0.0);
        const ChartSheet negative = sheetOf(sums({-4e6, 5e9}), ChartKind::Money);
        QVERIFY(!negative.isLogarithmic);
        QVERIFY(negative.axisBegin <= -4e6);
    }

    void everyMarkLiesOnTheAxis()
    {
        for (const auto& values :
             {std::vector{1.0}, {0.0}, {1e-3, 1e15}, {-5.0, -1.0}, {999.0, 1000.0, 1001.0}}) {
            const ChartSheet sheet = sheetOf(sums(values), ChartKind::Money);
            QCOMPARE(sheet.marks.size(), values.size());
            QVERIFY(sheet.ticks.size() >= 2);
            QVERIFY(sheet.ticks.size() < 14);
            for (const ChartMark& mark : sheet.marks) {
                QVERIFY(mark.low >= sheet.axisBegin - 1e-9);
                QVERIFY(mark.high <= sheet.axisEnd * (1 + 1e-9));
                QVERIFY(std::isfinite(sheet.position(mark.low)));
            }
        }
    }

    void currenciesAndUnitsAreNeverMixed()
    {
        sample::ArticleWriter writer("Mixed", "Outlet");
        writer.figure(sample::money(1e6, Measure::Cost, Comparator::Equal, "EUR"), "1 million euros");
        writer.figure(sample::money(2e6, Measure::Cost), "2 million dollars");
        writer.figure(sample::money(3e6, Measure::Cost), "3 million dollars");
        Figure compute;
        compute.measure = Measure::Compute;
        compute.value = 1e25;
        compute.unit = "FLOP";
        writer.figure(compute, "10^25 FLOP");
        compute.unit = "FLOP/s";
        writer.figure(compute, "10^25 FLOP/s");
        const auto corpus = buildCorpus({writer.done()});
        const Shown all = allOf(*corpus);
        const auto money = chartTopics(*corpus, all, ChartKind::Money);
        QCOMPARE(money.size(), std::size_t(2));
        QCOMPARE(money[0].unit, std::string("USD"));
        QCOMPARE(chartSheet(*corpus, all, money[0]).marks.size(), std::size_t(2));
        QCOMPARE(chartSheet(*corpus, all, money[1]).marks.size(), std::size_t(1));
        const auto quantities = chartTopics(*corpus, all, ChartKind::Quantities);
        QCOMPARE(quantities.size(), std::size_t(2));
        QVERIFY(quantities[0].unit != quantities[1].unit);
        QVERIFY(isCurrency("CNY"));
        QVERIFY(!isCurrency("GPU"));
        QVERIFY(!isCurrency("chips"));
    }

    void whatIsLeftOutIsStated()
    {
        std::vector<double> values;
        for (int i = 1; i <= 200; ++i)
            values.push_back(i);
        const ChartSheet sheet = sheetOf(sums(values), ChartKind::Money);
        QCOMPARE(sheet.marks.size(), mostMarks);
        QVERIFY2(sheet.leftOut.contains(QStringLiteral("80")), qPrintable(sheet.leftOut));
        QVERIFY(sheetOf(sums({1, 2}), ChartKind::Money).leftOut.isEmpty());
    }

    void mentionsAreCountedByArticleAndFilteredRowsAreGone()
    {
        const auto corpus = sample::twoArticles();
        const Shown all = allOf(*corpus);
        const ChartTopic topic = chartTopics(*corpus, all, ChartKind::Mentions).front();
        EntityId lab{};
        for (std::size_t i = 0; i < corpus->entityCount(); ++i) {
            if (corpus->entity(idAt<EntityId>(i)).name == "Lantern Labs")
                lab = idAt<EntityId>(i);
        }
        const ChartSheet sheet = chartSheet(*corpus, all, topic, {lab});
        QCOMPARE(sheet.marks.size(), std::size_t(2));
        QVERIFY(sheet.title.contains(QStringLiteral("Lantern Labs")));
        QCOMPARE(sheet.marks[0].form, MarkForm::Bar);
        const Shown one = applyFilters(*corpus, {{QString(), Filter::Articles{{ArticleId{0}}}}});
        QCOMPARE(chartSheet(*corpus, one, topic, {lab}).marks.size(), std::size_t(1));
    }

    void figuresAreCountedByMeasure()
    {
        const ChartSheet sheet = sheetOf(sample::twoArticles(), ChartKind::Measures);
        QCOMPARE(sheet.marks.size(), std::size_t(2));
        QCOMPARE(sheet.marks[0].high, 5.0);
        QCOMPARE(sheet.marks[1].high, 1.0);
        QVERIFY(!sheet.isLogarithmic);
    }

    void selectedFiguresLightTheirRow()
    {
        const auto corpus = sample::twoArticles();
        const ChartSheet sheet = sheetOf(corpus, ChartKind::Money);
        const Linked linked = link(*corpus, Selection::ofFigure(sheet.marks[2].figures.front()));
        QCOMPARE(lightOf(sheet.marks[2], ChartKind::Money, linked), MarkLight::Selected);
        QCOMPARE(lightOf(sheet.marks[0], ChartKind::Money, linked), MarkLight::None);
    }

    void anEmptyCorpusHasNoTopicAndNoMark()
    {
        const auto corpus = buildCorpus({});
        QVERIFY(chartTopics(*corpus, allOf(*corpus), ChartKind::Money).empty());
        QVERIFY(sheetOf(corpus, ChartKind::Mentions).marks.empty());
        QVERIFY(sheetOf(corpus, ChartKind::Measures).marks.empty());
    }
};

QTEST_GUILESS_MAIN(TestChartSheet)
#include "tst_chart_sheet.moc"
