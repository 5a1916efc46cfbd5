// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/figure_lines.h"

#include <QTest>

using namespace crossread;
using namespace crossread::test;

namespace {

struct Row {
    const char* text;
    const char* figures;
};

void addRows(std::initializer_list<Row> rows)
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("figures");
    for (const Row& row : rows)
        QTest::newRow(row.text) << QByteArray(row.text) << QByteArray(row.figures);
}

void compare()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QByteArray, figures);
    const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
    std::string lines;
    for (const Figure& figure : figuresIn(view))
        lines += (lines.empty() ? "" : "; ") + lineOf(figure, view);
    QCOMPARE(QByteArray::fromStdString(lines), figures);
}

std::string subjectIn(std::string_view text)
{
    const std::vector<Mention> mentions = mentionsIn(text, {{"Kestrel", EntityKind::Organization},
                                                            {"Trade Office", EntityKind::Organization},
                                                            {"Ada Holm", EntityKind::Person}});
    const std::vector<Figure> figures = figuresIn(text, mentions);
    if (figures.empty())
        return "no figure";
    const auto subject = figures.front().subject;
    return subject ? std::string(mentions[*subject].span.in(text)) : "nobody";
}

} // namespace

/// Figures that the words around them make what they are.
class FigureContextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void amountsTakeTheirUnitFromTheSentence_data();
    void amountsTakeTheirUnitFromTheSentence() { compare(); }
    void labelsAreNoFigures_data();
    void labelsAreNoFigures() { compare(); }
    void whatSomethingChangedToIsNoChange_data();
    void whatSomethingChangedToIsNoChange() { compare(); }
    void chipsBelongToWhoHasThem();
    void aDateBelongsToTheAmountItStandsWith();
};

void FigureContextTest::amountsTakeTheirUnitFromTheSentence_data()
{
    addRows({
        {"They built a $90-billion giant.", "$90-billion: 90000000000 USD, other"},
        {"The dividend is 9p a share.", "9p: 0.09 GBP, price"},
        {"The pool shrank to 300 million Swiss francs from 450 million.",
         "300 million Swiss francs: 300000000 CHF, other; 450 million: 450000000 CHF, other"},
        {"The wage rose from 12.41 to 12.82 euros.",
         "12.41: 12.41 EUR, other; 12.82 euros: 12.82 EUR, other"},
        {"It took 37 billion × 14.8 trillion, or 3.3 × 10^24 FLOP.",
         "37 billion: 37000000000, other; 14.8 trillion: 14800000000000, other; "
         "3.3 × 10^24 FLOP: 3.3e+24 FLOP, compute"},
        {"At least 12 people died and more than 200 injured were found.",
         "At least 12 people: >= 12 people, count; more than 200: > 200 people, count"},
        {"A crowd of 41,203 sang.", "41,203: 41203 people, count"},
        {"It won 112 of the 230 seats.", "112: 112 seats, count; 230 seats: 230 seats, count"},
        {"The lab owns 10,000 GPUs.", "10,000 GPUs: 10000 GPUs, chips"},
        {"Temperatures rose to 41.5C.", "41.5C: 41.5 °C, other"},
        {"The battery holds 5,000 mAh.", "5,000 mAh: 5000 mAh, other"},
        {"The air holds 422 parts per million of it.", "422 parts per million: 422 ppm, other"},
        {"They sold 4.1 million units.", "4.1 million units: 4100000 units, count"},
        {"Women outnumber men by 3 to 1.", "3 to 1: 3 times, ratio"},
        {"A three-to-one majority agreed.", "three-to-one: 3 times, ratio"},
        {"One in every 50 births was early.", "One in every 50: 0.02 times, share"},
        {"It costs less than $3 a dose.", "less than $3: < 3 USD, price"},
        {"A 7-billion-parameter model came.", "7-billion-parameter: 7000000000 parameters, parameters"},
        {"The pipe carries 1.2m bpd.", "1.2m bpd: 1200000 bbl/d, other"},
        {"Subscribers grew by 9.3 million to 269.6 million.",
         "9.3 million: 9300000 Subscribers, users; 269.6 million: 269600000 Subscribers, users"},
        {"It ranks 17th, down from ninth.", "17th: 17, rank; ninth: 9, rank"},
    });
}

void FigureContextTest::labelsAreNoFigures_data()
{
    addRows({
        {"The plane left runway 27L.", ""},
        {"He wore the number 7 shirt.", ""},
        {"They met at No. 10 Lake Street.", ""},
        {"Passengers waited at gate 14.", ""},
    });
}

void FigureContextTest::whatSomethingChangedToIsNoChange_data()
{
    addRows({
        {"Support fell two percentage points to 31%.",
         "two percentage points: 2 percentage points, change; 31%: 31 %, other"},
        {"Prices fell by up to 31%.", "31%: <= 31 %, change"},
        {"Net income rose to $3 million from $2 million.",
         "$3 million: 3000000 USD, profit; $2 million: 2000000 USD, profit"},
    });
}

void FigureContextTest::chipsBelongToWhoHasThem()
{
    QCOMPARE(subjectIn("The Trade Office said that Kestrel had used 50,000 processors."),
             std::string("Kestrel"));
    QCOMPARE(subjectIn("The Trade Office spoke of 50,000 processors."), std::string("nobody"));
    QCOMPARE(subjectIn("Ada Holm, who runs the lab, said the firm owned 50,000 processors."),
             std::string("nobody"));
    QCOMPARE(subjectIn("The Trade Office watched Kestrel's cluster of 50,000 processors."),
             std::string("Kestrel"));
    QCOMPARE(subjectIn("The Trade Office counted 50,000 processors sold to Kestrel."),
             std::string("Kestrel"));
    QCOMPARE(subjectIn("Kestrel said it had hired 300 nurses."), std::string("Kestrel"));
    QCOMPARE(subjectIn("The Trade Office said it feared that Kestrel had hired 300 nurses."),
             std::string("Kestrel"));
}

void FigureContextTest::aDateBelongsToTheAmountItStandsWith()
{
    const auto periodOf = [](std::string_view text, std::size_t figure) {
        const std::vector<Figure> figures =
            figuresIn(text, {}, datesIn(text, {{"2019", 2019}, {"2021", 2021}}));
        const auto period = figures.size() > figure ? figures[figure].period : std::nullopt;
        return period ? static_cast<int>(*period) : -1;
    };
    const std::string_view compared = "A ticket costs 75 cents, up from 50 cents in 2019. 2021";
    QCOMPARE(periodOf(compared, 0), -1);
    QCOMPARE(periodOf(compared, 1), 0);
    QCOMPARE(periodOf("The firm, founded in 2019, has raised $4 million. 2021", 0), -1);
    const std::string_view both = "It grew from 8 million people in 2019 to 11 million people in 2021.";
    QCOMPARE(periodOf(both, 0), 0);
    QCOMPARE(periodOf(both, 1), 1);
}

QTEST_GUILESS_MAIN(FigureContextTest)
#include "tst_figure_context.moc"
