// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/figure_lines.h"

#include <QTest>

using namespace crossread;
using namespace crossread::test;

namespace {

/// The figures of a text without their measures, parted by bars.
QString amountsIn(const QByteArray& text)
{
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    QStringList lines;
    for (const Figure& figure : figuresIn(view)) {
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

class FigureCountsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void passedComparesWhatIsALevel_data()
    {
        addRows({
            {"The bill passed 51-49.", ""},
            {"It passed 212 to 198.", ""},
            {"They passed 12 motions.", "12 motions: 12 motions"},
            {"They passed a $5 billion bill.", "$5 billion: 5000000000 USD"},
            {"The toll passed 200.", "200: > 200"},
            {"The quake toll passes 15,000.", "15,000: > 15000"},
            {"Sales topped $5bn.", "$5bn: > 5000000000 USD"},
            {"The firm passed the $3 trillion mark.", "$3 trillion: > 3000000000000 USD"},
            {"It fell 678 points or more than 7.3%.", "678 points: 678 points | more than 7.3%: > 7.3 %"},
        });
    }
    void passedComparesWhatIsALevel() { compare(); }

    void comparatorsBehindAmountsCountTheNoun_data()
    {
        addRows({
            {"There are 50 or more schools.", "50 or more schools: >= 50 schools"},
            {"It takes 30 pupils or more.", "30 pupils: >= 30 pupils"},
            {"One or more people came.", ""},
            {"It was built circa 1600.", ""},
        });
    }
    void comparatorsBehindAmountsCountTheNoun() { compare(); }

    void magnitudesAreScores_data()
    {
        addRows({
            {"A quake of magnitude 7.8 flattened whole streets.", "7.8: 7.8"},
            {"A 7.1-magnitude quake struck.", "7.1-magnitude: 7.1"},
            {"A magnitude-6.1 quake struck.", "6.1: 6.1"},
            {"It measured 5.9 on the Richter scale.", "5.9: 5.9"},
            {"The difference was 2.4.", "2.4: 2.4"},
            {"The last version was 2.4.", ""},
        });
    }
    void magnitudesAreScores() { compare(); }

    void pointsOfAPercentHaveManyForms_data()
    {
        addRows({
            {"It rose 5.1pc and 22pc.", "5.1pc: 5.1 % | 22pc: 22 %"},
            {"A 5-per-cent cut came.", "5-per-cent: 5 %"},
            {"A half-point cut was made.", "A half-point: 0.5 percentage points"},
            {"Rates rose by a quarter point.", "a quarter point: 0.25 percentage points"},
            {"A half-percentage-point cut was made.", "A half-percentage-point: 0.5 percentage points"},
            {"A 25-basis-point rise was seen.", "25-basis-point: 25 basis points"},
            {"It rose three-quarters of a percentage point.",
             "three-quarters of a percentage point: 0.75 percentage points"},
            {"It rose 0.4 of a percentage point.", "0.4 of a percentage point: 0.4 percentage points"},
            {"It cut its rate by a quarter of a point.", "a quarter of a point: 0.25 percentage points"},
            {"She won the hole by half a point.", ""},
        });
    }
    void pointsOfAPercentHaveManyForms() { compare(); }

    void hyphensJoinNumbersToNouns_data()
    {
        addRows({
            {"A 300,000-square-foot hall stood there.", "300,000-square-foot: 300000 ft2"},
            {"The 1,000-store chain shut.", "1,000-store: 1000 store"},
            {"A 6,000-strong crowd came.", "6,000-strong: 6000 people"},
            {"It has a 48-megapixel camera.", "48-megapixel: 48 megapixel"},
            {"A three-party deal was made.", "three-party: 3 party"},
            {"A seven-judge panel met.", "seven-judge: 7 judge"},
            {"The three-way, one-time split came.", ""},
            {"The three-party government fell.", "three-party: 3 party"},
        });
    }
    void hyphensJoinNumbersToNouns() { compare(); }

    void theCountedNounIsTheLast_data()
    {
        addRows({
            {"Two crew members died.", "Two crew members: 2 members"},
            {"Six police officers were hurt.", "Six police officers: 6 officers"},
            {"The 300 police went home.", "300 police: 300 police"},
            {"They read 17,000 inspection reports.", "17,000 inspection reports: 17000 reports"},
            {"It won 300 patent claims.", "300 patent claims: 300 patent claims"},
            {"The group reports 40 thefts a day.", "40 thefts: 40 thefts"},
            {"Some 12 opposition MPs left.", "Some 12 opposition MPs: ~ 12 MPs"},
            {"He leaves two sons and nine grandchildren.",
             "two sons: 2 sons | nine grandchildren: 9 grandchildren"},
            {"She met her two sons.", "two sons: 2 sons"},
            {"It killed 26 people and hurt 89.", "26 people: 26 people | 89: 89 people"},
            {"Of 150 colonies, 22 survived; of those, five grew.",
             "150 colonies: 150 colonies | 22: 22 colonies | five: 5 colonies"},
            {"The blast hurt 34 people, 12 of them badly.", "34 people: 34 people | 12: 12 people"},
            {"It fell by 88 votes to 61.", "88 votes: 88 votes | 61: 61 votes"},
        });
    }
    void theCountedNounIsTheLast() { compare(); }

    void multiplesAreToldByVerbsAndOdds_data()
    {
        addRows({
            {"It had odds of 20-1.", "20-1: 20 times"},
            {"It was a 500-1 shot.", "500-1: 500 times"},
            {"They won 3-1 against them.", ""},
            {"It grew by a factor of 10.", "10: 10 times"},
            {"Demand will double.", "double: 2 times"},
            {"It would halve emissions.", "halve: 0.5 times"},
            {"It more than quadrupled as prices rose.", "more than quadrupled: > 4 times"},
            {"The room may double as a hall.", ""},
            {"He plays double bass.", ""},
        });
    }
    void multiplesAreToldByVerbsAndOdds() { compare(); }

    void unitsStandBehindVagueAndSplitNumbers_data()
    {
        addRows({
            {"They ship tens of millions of tonnes.", "tens of millions of tonnes: 10000000..100000000 t"},
            {"It is hundreds of miles long.", "hundreds of miles: 100..1000 mi"},
            {"The baby weighed 7lb 3oz.", "7lb 3oz: 7.1875 lb"},
            {"He weighed 9st 7lb.", "9st 7lb: 9.5 stone"},
            {"The 21st man came.", ""},
            {"It was 120 mmHg.", "120 mmHg: 120 mmHg"},
            {"She won the 400m hurdles.", "400m: 400 m"},
        });
    }
    void unitsStandBehindVagueAndSplitNumbers() { compare(); }

private:
    static void compare()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, figures);
        QCOMPARE(amountsIn(text), figures);
    }
};

QTEST_GUILESS_MAIN(FigureCountsTest)
#include "tst_figure_counts.moc"
