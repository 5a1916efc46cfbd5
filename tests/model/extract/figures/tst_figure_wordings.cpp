// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/figure_lines.h"

#include <QTest>

using namespace crossread;
using namespace crossread::test;

namespace {

const std::vector<NameInText> names{
    {"Ada Holm", EntityKind::Person}, {"Bell", EntityKind::Person},      {"Chile", EntityKind::Place},
    {"India", EntityKind::Place},     {"Kenya", EntityKind::Place},      {"Pakistan", EntityKind::Place},
    {"Taiwan", EntityKind::Place},    {"Philippine", EntityKind::Group}, {"Tonga", EntityKind::Place},
};

/// The figures of a text without their measures, parted by bars: "30%-40%: 30..40 %".
QString amountsIn(const QByteArray& text)
{
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    QStringList lines;
    for (const Figure& figure : figuresIn(view, mentionsIn(view, names))) {
        const QString line = QString::fromStdString(lineOf(figure, view));
        lines += line.left(line.lastIndexOf(QLatin1Char(',')));
    }
    return lines.join(QLatin1String(" | "));
}

using Rows = std::initializer_list<std::pair<const char*, const char*>>;

void addRows(const Rows& rows)
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("figures");
    for (const auto& [text, figures] : rows)
        QTest::newRow(text) << QByteArray(text) << QString::fromUtf8(figures);
}

} // namespace

class FigureWordingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lettersAndSignsOfACurrencyStandTogether_data()
    {
        addRows({
            {"A $5 billion deal was signed.", "$5 billion: 5000000000 USD"},
            {"It cost A$5 billion.", "A$5 billion: 5000000000 AUD"},
            {"They got HK$5bn and NT$588.", "HK$5bn: 5000000000 HKD | NT$588: 588 TWD"},
            {"US $5 million was paid.", "US $5 million: 5000000 USD"},
            {"It cost GH\u00A2"
             "20 million.",
             "GH\u00A2"
             "20 million: 20000000 GHS"},
            {"They lent E\u00A3"
             "3 billion.",
             "E\u00A3"
             "3 billion: 3000000000 EGP"},
            {"It cost R15 billion and R20m.", "R15 billion: 15000000000 ZAR | R20m: 20000000 ZAR"},
            {"It cost RM40m and P500 million.", "RM40m: 40000000 MYR | P500 million: 500000000 PHP"},
            {"It cost N150m or Sh50,000.", "N150m: 150000000 NGN | Sh50,000: 50000 KES"},
            {"It cost KSh 4m and Rp 5 trillion.", "KSh 4m: 4000000 KES | Rp 5 trillion: 5000000000000 IDR"},
            {"It cost Tk 300 crore.", "Tk 300 crore: 3000000000 BDT"},
            {"An R2 unit met an R1 model with N95 masks.", ""},
            {"A 170 billion-real plan was made.", "170 billion-real: 170000000000 BRL"},
            {"It cost $500 pesos.", "$500 pesos: 500 MXN"},
            {"It cost $20 Canadian.", "$20 Canadian: 20 CAD"},
            {"Rs 2 lakh crore was spent.", "Rs 2 lakh crore: 2000000000000 INR"},
            {"A Rs 1,200-crore plan was shown.", "Rs 1,200-crore: 12000000000 INR"},
        });
    }
    void lettersAndSignsOfACurrencyStandTogether() { compare(); }

    void currenciesOfOneNameGoByTheCountry_data()
    {
        addRows({
            {"In Kenya it cost 50 shillings.", "50 shillings: 50 KES"},
            {"In Chile it cost 500 pesos.", "500 pesos: 500 CLP"},
            {"The Philippine firm lost 5 million pesos.", "5 million pesos: 5000000 PHP"},
            {"It cost 500 pesos.", "500 pesos: 500 MXN"},
            {"Pakistan gave 5 million rupees.", "5 million rupees: 5000000 PKR"},
            {"It made Rs 20 crore in India. Sales to Pakistan rose to Rs 5 crore.",
             "Rs 20 crore: 200000000 INR | Rs 5 crore: 50000000 INR"},
            {"India and Pakistan gave 5 million rupees.", "5 million rupees: 5000000 INR"},
            {"Shares in Taiwan ended at T$588.", "T$588: 588 TWD"},
            {"Rice in Tonga cost T$4.", "T$4: 4 TOP"},
            {"Shares ended at T$588.", ""},
            {"He paid 200 cedis and 300 naira.", "200 cedis: 200 GHS | 300 naira: 300 NGN"},
        });
    }
    void currenciesOfOneNameGoByTheCountry() { compare(); }

    void rangesHaveTwoEnds_data()
    {
        addRows({
            {"Rates of 30%-40% were seen.", "30%-40%: 30..40 %"},
            {"It is 5.25%\u2013"
             "5.50% now.",
             "5.25%\u2013"
             "5.50%: 5.25..5.5 %"},
            {"They sold between 10m and 12m tonnes.", "between 10m and 12m tonnes: 10000000..12000000 t"},
            {"Between 8m and 10m people live there.", "Between 8m and 10m people: 8000000..10000000 people"},
            {"The wall is 8m to 10m high.", "8m to 10m: 8..10 m"},
            {"It grew 3km-5km.", "3km-5km: 3..5 km"},
            {"From 5 to 70 million birds came.", "5 to 70 million birds: 5000000..70000000 birds"},
            {"It is two or three times as far.", "two or three times: 2..3 times"},
            {"It sold 4 or 5 million.", "4 or 5 million: 4000000..5000000"},
            {"We saw two or three dozen people.", "two or three dozen people: 24..36 people"},
            {"Five or six boats sank.", "Five or six boats: 5..6 boats"},
            {"We saw three or four hundred people.", "three or four hundred people: 300..400 people"},
            {"It needs two or three million dollars.", "two or three million dollars: 2000000..3000000 USD"},
            {"Some 40 or 50 cases were found.", "40 or 50 cases: 40..50 cases"},
            {"One or two people spoke.", ""},
            {"Chapters 12 or 13 tell.", ""},
        });
    }
    void rangesHaveTwoEnds() { compare(); }

    void quartersOfAYearAreNoFractions_data()
    {
        addRows({
            {"It shrank for six quarters.", ""},
            {"Four quarters in a row saw losses.", ""},
            {"Sales fell for three straight quarters.", ""},
            {"Three-quarters of firms agreed.", "Three-quarters: 0.75 times"},
            {"Three quarters of firms agreed.", "Three quarters: 0.75 times"},
            {"It took a year and a half.", ""},
            {"He got a four-and-a-half-year term.", ""},
            {"Half a loaf is still bread.", ""},
            {"At half-time half-a-dozen men left.", "half-a-dozen men: 6 men"},
            {"A one-in-four chance remains.", "one-in-four: 0.25 times"},
            {"It is half a mile long.", "half a mile: 0.5 mi"},
        });
    }
    void quartersOfAYearAreNoFractions() { compare(); }

    void degreesNeedNoSign_data()
    {
        addRows({
            {"It reached 40.6C.", "40.6C: 40.6 \u00B0C"},
            {"The 2C target is lost.", "2C: 2 \u00B0C"},
            {"It hit 38C in the town.", "38C: 38 \u00B0C"},
            {"Between 20C and 25C is best.", "Between 20C and 25C: 20..25 \u00B0C"},
            {"It was 21\u00BAC outside.", "21\u00BAC: 21 \u00B0C"},
            {"It was 30 \u2103 outside.", "30 \u2103: 30 \u00B0C"},
            {"It fell to -5C at night.", "-5C: -5 \u00B0C"},
            {"Section 3C, seat 24C, rows 12C to 14C and bus 40F.", ""},
            {"The colour is #3C3C3C, the phone a 5C.", ""},
        });
    }
    void degreesNeedNoSign() { compare(); }

    void agesStandBesidePersons_data()
    {
        addRows({
            {"One woman, 84, was hurt.", "84: 84 years"},
            {"The boy, 9, fell.", "9: 9 years"},
            {"Ada Holm, who is 39, fell.", "39: 39 years"},
            {"Ada Holm, now 49, fell.", "49: 49 years"},
            {"Bell (34) won.", "34: 34 years"},
            {"Bell (34) scored twice.", ""},
            {"It is for people aged 18-65.", "18-65: 18..65 years"},
            {"Children aged 5 to 36 months came.", "5 to 36 months: 5..36 months"},
            {"Two men, aged 23 and 31, were held.", "Two men: 2 men | 23: 23 years | 31: 31 years"},
            {"Children under five came.", "under five: < 5 years"},
            {"The over-75s are exempt.", "over-75s: > 75 years"},
            {"The Under-21s won 3-0.", ""},
            {"People aged 65 and over came.", "65: >= 65 years"},
            {"The 18-to-24-year-olds came.", "18-to-24-year-olds: 18..24 years"},
            {"Ada Holm turned 50 last week.", "50: 50 years"},
            {"She is in her 40s.", "40s: 40..49 years"},
            {"A man in his early 60s was hurt.", "early 60s: ~ 60..63 years"},
            {"He is in his late sixties.", "late sixties: ~ 67..69 years"},
            {"They raised the pension age from 65 to 67.", "65: 65 years | 67: 67 years"},
        });
    }
    void agesStandBesidePersons() { compare(); }

private:
    static void compare()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, figures);
        QCOMPARE(amountsIn(text), figures);
    }
};

QTEST_GUILESS_MAIN(FigureWordingsTest)
#include "tst_figure_wordings.moc"
