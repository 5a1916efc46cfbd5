// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/figure_lines.h"

#include <QStringList>
#include <QTest>

using namespace crossread;
using namespace crossread::test;

namespace {

const std::vector<NameInText> names{
    {"Borealis", EntityKind::Organization}, {"Kestrel", EntityKind::Organization},
    {"Vega-2", EntityKind::Product},        {"Orion", EntityKind::Product},
    {"Ada Holm", EntityKind::Person},       {"Norland", EntityKind::Place},
};

/// "training cost of Vega-2": measure and subject of the first figure.
QString claimIn(std::string_view text)
{
    const std::vector<Mention> mentions = mentionsIn(text, names);
    const std::vector<Figure> figures = figuresIn(text, mentions);
    if (figures.empty())
        return QStringLiteral("nothing");
    const std::string_view measure = nameOf(figures.front().measure);
    QString claim = QString::fromLatin1(measure.data(), static_cast<qsizetype>(measure.size()));
    if (figures.front().subject) {
        const std::string_view subject = mentions[*figures.front().subject].span.in(text);
        claim += QStringLiteral(" of ") +
                 QString::fromLatin1(subject.data(), static_cast<qsizetype>(subject.size()));
    }
    return claim;
}

} // namespace

class FigureClaimsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void plainNumbersAreMoneyWhereACurrencyWasTold()
    {
        const auto unitOfLast = [](std::string_view text) { return figuresIn(text, {}).back().unit; };
        QCOMPARE(unitOfLast("The firm spent eleven million on it."), std::string());
        QCOMPARE(unitOfLast("The firm paid €5 million. Later it spent eleven million on it."),
                 std::string("EUR"));
        QCOMPARE(unitOfLast("The rout cost its owners hundreds of billions."), std::string("USD"));
    }

    void tellsMeasureAndSubject_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QString>("claim");
        const std::vector<std::pair<const char*, const char*>> rows{
            {"Borealis's Vega-2 model was trained using $5 million of computing power.",
             "training cost of Vega-2"},
            {"More than $90 million was used to train Kestrel's Orion.", "training cost of Orion"},
            {"The Vega-2 model cost $3 million to develop.", "training cost of Vega-2"},
            {"Kestrel raised $20 million in a second round.", "funding of Kestrel"},
            {"Kestrel pledged to invest $500 billion in data centres.", "investment of Kestrel"},
            {"The news wiped $600 billion off the market value of Kestrel.", "market value of Kestrel"},
            {"Kestrel is valued at $30 billion.", "market value of Kestrel"},
            {"Borealis managed some $1.4 billion in assets.", "assets of Borealis"},
            {"Kestrel's revenue reached $4 billion.", "revenue of Kestrel"},
            {"Borealis looked after about $1.4 billion.", "assets of Borealis"},
            {"Kestrel took in $3 billion at a value of $20 billion.", "funding of Kestrel"},
            {"Kestrel lost close to $2 billion in 2024.", "profit of Kestrel"},
            {"Kestrel posted a profit of $40 million.", "profit of Kestrel"},
            {"Vega-2 costs $2 an hour.", "price of Vega-2"},
            {"Borealis bought 10,000 chips.", "chips of Borealis"},
            {"Vega-2 has 37 billion parameters.", "parameters of Vega-2"},
            {"Vega-2 was trained on 15 trillion tokens.", "tokens of Vega-2"},
            {"Borealis says Orion has 5 million users.", "users of Orion"},
            {"Kestrel employs 640 people.", "employees of Kestrel"},
            {"Norland contributes 20 percent of all research.", "share of Norland"},
            {"Kestrel cut its prices by 90 percent.", "change of Kestrel"},
            {"Orion reached 79.8 percent on the benchmark.", "score of Orion"},
            {"Orion needs a tenth of the computing power.", "ratio of Orion"},
            {"Ada Holm, 52, spoke first.", "age of Ada Holm"},
            {"Orion was built in just two months.", "duration of Orion"},
            {"Orion is ranked second.", "rank of Orion"},
            {"The hall of Kestrel draws 200 MW.", "energy of Kestrel"},
            {"More than 200 makers appeared.", "count"},
            {"Norland (Kestrel) - Retail sales gained 4 percent.", "change"},
            {"BERLIN (Kestrel) - Retail sales rose 4 percent.", "change"},
            {"Economists polled by Kestrel saw growth of 4 percent.", "change"},
            {"The quake struck 40 km north of Norland.", "other"},
            {"Crude fell $1.12.", "change"},
            {"The index recovered by hundreds of points.", "change"},
            {"In Norland, its shares fell 7 percent.", "change"},
            {"The chipmaker sank in Norland as its shares fell 7 percent.", "change"},
            {"Norland's share prices fell 7 percent.", "change of Norland"},
        };
        for (const auto& [text, claim] : rows)
            QTest::newRow(text) << QByteArray(text) << QString::fromLatin1(claim);
    }

    void tellsMeasureAndSubject()
    {
        QFETCH(QByteArray, text);
        QFETCH(QString, claim);
        QCOMPARE(claimIn(text.toStdString()), claim);
    }

    void followsAPronounToTheSentenceBefore()
    {
        QCOMPARE(claimIn("Vega-2 came out in May. The model has 37 billion parameters."),
                 QStringLiteral("parameters of Vega-2"));
        QCOMPARE(claimIn("Kestrel grew. The company raised $20 million."),
                 QStringLiteral("funding of Kestrel"));
    }

    void takesNoSpeakerForTheSubject()
    {
        QCOMPARE(claimIn("Kestrel stated that there is an estimated $175 billion in funds."),
                 QStringLiteral("funding"));
        QCOMPARE(claimIn("According to Kestrel, Orion needs a tenth of the power."),
                 QStringLiteral("ratio of Orion"));
    }

    void readsPastAnInsertion()
    {
        QCOMPARE(claimIn("Kestrel, a partner in the Orion project, gave up 14 percent."),
                 QStringLiteral("change of Kestrel"));
        QCOMPARE(claimIn("Ada Holm, who worked at Borealis, founded Kestrel and used its money to acquire "
                         "thousands of chips."),
                 QStringLiteral("chips of Kestrel"));
    }

    void takesUnitsFromTheHeadOfATable()
    {
        const std::vector<Figure> figures = figuresIn(
            "Model | Parameters | GPU-hours | Cost (USD)\n\nVega-2 | 37 billion | 2.5 million | 6 million\n\n"
            "Orion | 40 billion | 3 million | 7 million\n\nNobody counted 5 million.");
        QStringList units;
        for (const Figure& figure : figures)
            units += QString::fromStdString(figure.unit);
        QCOMPARE(units.mid(0, 6).join(QLatin1Char(' ')),
                 QStringLiteral("parameters GPU-hours USD parameters GPU-hours USD"));
        QVERIFY(units.size() < 7 || units[6].isEmpty());
    }

    void bindsThePeriodOfTheClause()
    {
        const std::string_view text =
            "Borealis managed about $1.4 billion in assets in 2019, before the rules of 2022.";
        const std::vector<DateFinding> dates = datesIn(text, {{"2019", 2019}, {"2022", 2022}});
        const std::vector<Figure> figures = figuresIn(text, {}, dates);
        QCOMPARE(figures.size(), std::size_t(1));
        QVERIFY(figures.front().period.has_value());
        QCOMPARE(*figures.front().period, Index(0));
    }

    void aDateOfTheSayingOrOfAnotherClauseIsNoPeriod()
    {
        for (const std::string_view text :
             {"Borealis said on 2019 it would recall 1.2 million cars.",
              "The plant, which cost $3 million, will open by 2019.", "The 27-nation group met in 2019.",
              "Crude fell 3 percent to its lowest level since 2019."}) {
            const std::vector<Figure> figures = figuresIn(text, {}, datesIn(text, {{"2019", 2019}}));
            QVERIFY2(!figures.empty(), text.data());
            QVERIFY2(!figures.front().period, text.data());
        }
    }

    void aBareNumberIsOfTheThingsBefore()
    {
        const auto unitOfSecond = [](std::string_view text) {
            const std::vector<Figure> figures = figuresIn(text);
            return figures.size() == 2 ? figures[1].unit : std::string("nothing");
        };
        QCOMPARE(unitOfSecond("Kestrel sold 348 jets, down from 528 a year earlier."), std::string("jets"));
        QCOMPARE(unitOfSecond("The number of people without work rose 15,000 to 444,000."),
                 std::string("people"));
        QCOMPARE(unitOfSecond("It hit the town, killing 90 people and injuring 1,000."),
                 std::string("people"));
        QCOMPARE(unitOfSecond("Kestrel opened 30 shops, up from none in 2019."), std::string("nothing"));
    }

    void takesNoNumberOutOfADate()
    {
        const std::string_view text = "On January 20 it came out.";
        DateFinding date;
        date.span = makeSpan(3, 13);
        QVERIFY(figuresIn(text, {}, {date}).empty());
    }

    void takesNoNumberOutOfAName()
    {
        const std::string_view text = "They use Vega-2 models and 30 others.";
        const std::vector<Figure> figures = figuresIn(text, mentionsIn(text, names));
        for (const Figure& figure : figures)
            QVERIFY(figure.span.in(text).find("2 models") == std::string_view::npos);
    }

    void marksHedgesApartFromComparators()
    {
        const std::string_view text =
            "The plan could cost more than $5 billion. It has an estimated 30 members.";
        const std::vector<Figure> figures = figuresIn(text);
        QCOMPARE(figures.size(), std::size_t(2));
        QCOMPARE(figures[0].hedge.in(text), std::string_view("could"));
        QCOMPARE(figures[1].hedge.in(text), std::string_view("an estimated"));
    }

    void keepsMeasureAndComparatorOfARestatedSum()
    {
        const std::string_view text = "The labs raised more than 40 billion yuan (US$5.5bn) in two years.";
        const std::vector<Figure> figures = figuresIn(text);
        QCOMPARE(figures.size(), std::size_t(2));
        QCOMPARE(figures[1].measure, figures[0].measure);
        QCOMPARE(figures[1].comparator, Comparator::More);
    }
};

QTEST_GUILESS_MAIN(FigureClaimsTest)
#include "tst_figure_claims.moc"
