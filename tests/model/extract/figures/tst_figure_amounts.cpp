// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/figure_lines.h"

#include <QTest>

using namespace crossread;
using crossread::test::figuresIn;
using crossread::test::lineOf;

namespace {

/// The figures of a sentence without their measures: "up to 90% off" gives "90%: <= 90 %".
QStringList amountsIn(const QByteArray& text)
{
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    QStringList lines;
    for (const Figure& figure : figuresIn(view)) {
        const QString line = QString::fromStdString(lineOf(figure, view));
        lines += line.left(line.lastIndexOf(QLatin1Char(',')));
    }
    return lines;
}

struct Row {
    const char* text;
    QStringList figures;
};

void addRows(std::initializer_list<Row> rows)
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QStringList>("figures");
    for (const Row& row : rows)
        QTest::newRow(row.text) << QByteArray(row.text) << row.figures;
}

} // namespace

#define LINE QStringLiteral

class FigureAmountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsMoneyInSignsCodesAndWords_data()
    {
        addRows({
            {"The run cost $5.6 million.", {LINE("$5.6 million: 5600000 USD")}},
            {"They paid US$ 40bn for it.", {LINE("US$ 40bn: 40000000000 USD")}},
            {"It sold for $249 USD in stores.", {LINE("$249 USD: 249 USD")}},
            {"A billion dollars went into it.", {LINE("A billion dollars: 1000000000 USD")}},
            {"The fine was 35 lakh rupees.", {LINE("35 lakh rupees: 3500000 INR")}},
            {"Tokens cost 2.4 yuan, or 33 cents.", {LINE("2.4 yuan: 2.4 CNY"), LINE("33 cents: 0.33 USD")}},
            {"It raised RMB 40 billion.", {LINE("RMB 40 billion: 40000000000 CNY")}},
            {"They got 420 million Swiss francs.", {LINE("420 million Swiss francs: 420000000 CHF")}},
            {"The shares closed at 470 pence.", {LINE("470 pence: 4.7 GBP")}},
            {"It cost thirteen dollars and forty-five cents.",
             {LINE("thirteen dollars and forty-five cents: 13.45 USD")}},
            {"OpenAI is valued in the hundreds of billions.",
             {LINE("hundreds of billions: 100000000000..1000000000000 USD")}},
            {"They lost 75 USD million.", {LINE("75 USD million: 75000000 USD")}},
            {"A loss of -$5 million was booked.", {LINE("-$5 million: -5000000 USD")}},
        });
    }
    void readsMoneyInSignsCodesAndWords() { compare(); }

    void joinsRangesAndSharedUnits_data()
    {
        addRows({
            {"The round brought \xE2\x82\xAC"
             "70-75m.",
             {LINE("\u20AC70-75m: 70000000..75000000 EUR")}},
            {"It is worth between 5 and 7 million dollars.",
             {LINE("between 5 and 7 million dollars: 5000000..7000000 USD")}},
            {"It cost between 20 million and 50 million dollars.",
             {LINE("between 20 million and 50 million dollars: 20000000..50000000 USD")}},
            {"Prices differ by 3 to 5 percent.", {LINE("3 to 5 percent: 3..5 %")}},
            {"The share went from 3% to 5% in a year.", {LINE("3%: 3 %"), LINE("5%: 5 %")}},
            {"The parts weigh 9 and 10 t.", {LINE("9: 9 t"), LINE("10 t: 10 t")}},
            {"Thousands of chips were bought.", {LINE("Thousands of chips: 1000..10000 chips")}},
            {"They invested tens of millions of euros.",
             {LINE("tens of millions of euros: 10000000..100000000 EUR")}},
            {"Losses of between three and seven percent were seen.",
             {LINE("between three and seven percent: 3..7 %")}},
            {"Temperatures ranged from -18 \xC2\xB0"
             "C to -34 \xC2\xB0"
             "C.",
             {LINE("-18 \u00B0C to -34 \u00B0C: -34..-18 \u00B0C")}},
        });
    }
    void joinsRangesAndSharedUnits() { compare(); }

    void readsComparators_data()
    {
        addRows({
            {"Prices fell by up to 90%.", {LINE("90%: <= 90 %")}},
            {"Prices fell by as much as 90%.", {LINE("90%: <= 90 %")}},
            {"At least 15 companies joined.", {LINE("At least 15 companies: >= 15 companies")}},
            {"More than $100 million was used.", {LINE("More than $100 million: > 100000000 USD")}},
            {"It cost less than $6 million.", {LINE("less than $6 million: < 6000000 USD")}},
            {"About 600 people came.", {LINE("About 600 people: ~ 600 people")}},
            {"Nearly 24% was lost.", {LINE("Nearly 24%: ~ 24 %")}},
            {"An estimated $175 billion is waiting.", {LINE("$175 billion: ~ 175000000000 USD")}},
            {"It has no more than 2,048 chips.", {LINE("no more than 2,048 chips: <= 2048 chips")}},
            {"It takes 500 cars or more.", {LINE("500 cars: >= 500 cars")}},
            {"It drew 30 percent or more.", {LINE("30 percent: >= 30 %")}},
            {"It reportedly cost a mere $5 million.", {LINE("$5 million: 5000000 USD")}},
        });
    }
    void readsComparators() { compare(); }

    void tellsPercentPointsAndMultiplesApart_data()
    {
        addRows({
            {"It rose by 20 per cent.", {LINE("20 per cent: 20 %")}},
            {"It rose by five percentage points.", {LINE("five percentage points: 5 percentage points")}},
            {"It rose by 25 basis points.", {LINE("25 basis points: 25 basis points")}},
            {"It does so at a tenth of the price.", {LINE("a tenth: 0.1 times")}},
            {"China filed six times more patents.", {LINE("six times: 6 times")}},
            {"It is twice as fast.", {LINE("twice: 2 times")}},
            {"It needs half the power.", {LINE("half: 0.5 times")}},
            {"The price rose tenfold.", {LINE("tenfold: 10 times")}},
            {"It is 10x cheaper.", {LINE("10x: 10 times")}},
            {"One in five users left.", {LINE("One in five: 0.2 times")}},
        });
    }
    void tellsPercentPointsAndMultiplesApart() { compare(); }

    void readsCountsWithTheirNoun_data()
    {
        addRows({
            {"He gathered 10,000 Nvidia H100 chips there.", {LINE("10,000 Nvidia H100 chips: 10000 chips")}},
            {"It owns 10,000 of Nvidia's older A100 graphics processor chips.",
             {LINE("10,000: 10000 chips")}},
            {"A glut of over 200 EV manufacturers followed.",
             {LINE("over 200 EV manufacturers: > 200 manufacturers")}},
            {"Hundreds of start-ups joined.", {LINE("Hundreds of start-ups: 100..1000 start-ups")}},
            {"The app has 75m users.", {LINE("75m users: 75000000 users")}},
            {"It hired two hundred engineers.", {LINE("two hundred engineers: 200 engineers")}},
        });
    }
    void readsCountsWithTheirNoun() { compare(); }

    void readsUnitsOfMachinesAndThings_data()
    {
        addRows({
            {"It has 671 billion parameters.", {LINE("671 billion parameters: 671000000000 parameters")}},
            {"A 405B model was shown.", {LINE("405B: 405000000000 parameters")}},
            {"It saw 14.8 trillion tokens.", {LINE("14.8 trillion tokens: 14800000000000 tokens")}},
            {"It took 2.788 million GPU hours.", {LINE("2.788 million GPU hours: 2788000 GPU-hours")}},
            {"Training needed 3.3e24 FLOP.", {LINE("3.3e24 FLOP: 3.3e+24 FLOP")}},
            {"The cluster does 5 petaflops.", {LINE("5 petaflops: 5e+15 FLOP/s")}},
            {"A card does 989 teraFLOP/s.", {LINE("989 teraFLOP/s: 989000000000000 FLOP/s")}},
            {"The hall draws 150 MW.", {LINE("150 MW: 150 MW")}},
            {"It used 1.3 GWh.", {LINE("1.3 GWh: 1.3 GWh")}},
            {"It covers 301,338 km\xC2\xB2.", {LINE("301,338 km\u00B2: 301338 km2")}},
            {"It drove 200 kilometres per hour.", {LINE("200 kilometres per hour: 200 km/h")}},
            {"He is 5 feet and 6 inches tall.", {LINE("5 feet and 6 inches: 5.5 ft")}},
            {"The disk holds 160GB.", {LINE("160GB: 160 GB")}},
        });
    }
    void readsUnitsOfMachinesAndThings() { compare(); }

    void readsAgesRanksAndDurations_data()
    {
        addRows({
            {"Its 40-year-old founder spoke.", {LINE("40-year-old: 40 years")}},
            {"He is around 40 years old.", {LINE("around 40 years old: ~ 40 years")}},
            {"She died aged 56.", {LINE("56: 56 years")}},
            {"The model is ranked second.", {LINE("second: 2")}},
            {"He met the country's No. 2 official.", {LINE("No. 2: 2")}},
            {"It was built in just two months.", {LINE("two months: 2 months")}},
        });
    }
    void readsAgesRanksAndDurations() { compare(); }

    void leavesNamesDatesAndIdioms_data()
    {
        addRows({
            {"Llama 3.1 and GPT-4 answer, says 36Kr.", {}},
            {"Qihoo 360 and 01.AI came to COP29.", {}},
            {"In 2024 companies left the field.", {}},
            {"It opened at 13:53 on 05/01/2021.", {}},
            {"One of the founders and no one else knew.", {}},
            {"They left two months later.", {}},
            {"A week after the release, two years ago, it fell.", {}},
            {"The \xE2\x80\x9Cone hundred models\xE2\x80\x9D will go on.", {}},
            {"A Boeing 777 and the Fortune 500 list.", {}},
            {"The first half of the year was good.", {}},
            {"Resolution No. 2231 was passed.", {}},
            {"The price is $2 per million tokens.", {LINE("$2: 2 USD")}},
        });
    }
    void leavesNamesDatesAndIdioms() { compare(); }

private:
    static void compare()
    {
        QFETCH(QByteArray, text);
        QFETCH(QStringList, figures);
        QCOMPARE(amountsIn(text), figures);
    }
};

QTEST_GUILESS_MAIN(FigureAmountsTest)
#include "tst_figure_amounts.moc"
