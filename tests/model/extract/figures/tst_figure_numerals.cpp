// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/numeral.h"
#include "model/extract/figures/written_number.h"

#include <QTest>

using namespace crossread;
using namespace crossread::figures;

class FigureNumeralsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheValueOfANumeral_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<double>("value");
        const std::vector<std::pair<const char*, double>> rows{
            {"42", 42},
            {"10,000", 10000},
            {"12,34,567", 1234567},
            {"1 234 567", 1234567},
            {"1\xE2\x80\xAF"
             "234",
             1234},
            {"1'000'000", 1000000},
            {"3.5", 3.5},
            {"1,3", 1.3},
            {"1.111,5", 1111.5},
            {".25", 0.25},
            {"-4", -4},
            {"3.3e24", 3.3e24},
            {"3.3 \xC3\x97 10^24", 3.3e24},
            {"2 x 10\xC2\xB3", 2000},
            {"3/4", 0.75},
            {"2 1/2", 2.5},
            {"2\xC2\xBD", 2.5},
            {"\xE2\x85\x93", 1.0 / 3},
            {"seven", 7},
            {"twenty-one", 21},
            {"ninety five", 95},
            {"one hundred and six", 106},
            {"a hundred", 100},
            {"two hundred and two thousand", 202000},
            {"three million, two hundred and forty", 3000240},
            {"3 hundred and 21", 321},
            {"a dozen", 12},
            {"three dozens", 36},
            {"half a million", 500000},
            {"a quarter of a million", 250000},
            {"two and a half million", 2500000},
            {"a million and a half", 1500000},
            {"one hundred and three quarters", 100.75},
            {"two thirds", 2.0 / 3},
            {"three-quarters", 0.75},
            {"one-eighth", 0.125},
            {"a tenth", 0.1},
            {"one in five", 0.2},
            {"two out of three", 2.0 / 3},
            {"nine point nought four", 9.04},
            {"13 lakh", 1300000},
            {"6 crore", 60000000},
        };
        for (const auto& [text, value] : rows)
            QTest::newRow(text) << QByteArray(text) << value;
    }

    void readsTheValueOfANumeral()
    {
        QFETCH(QByteArray, text);
        QFETCH(double, value);
        std::vector<Atom> atoms;
        const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
        scanAtoms(view, makeSpan(0, view.size()), atoms);
        const Line line{view, atoms};
        auto numeral = readNumeral(line, 0);
        QVERIFY(numeral.has_value());
        applyScale(line, numeral->end, false, *numeral);
        QCOMPARE(numeral->value, value);
        QCOMPARE(numeral->end, atoms.size());
    }

    void leavesWhatOnlyLooksLikeANumber_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"13:53", "05/01/2021", "24/7", "9/11", "3.1.2", "1980s", "192.168.1.2", "01.AI",
              "https://example.org/2024/10", "name99@example.org", "V3", "H100", "the one"})
            QTest::newRow(text) << QByteArray(text);
    }

    void leavesWhatOnlyLooksLikeANumber()
    {
        QFETCH(QByteArray, text);
        std::vector<Atom> atoms;
        const std::string_view view(text.constData(), static_cast<std::size_t>(text.size()));
        scanAtoms(view, makeSpan(0, view.size()), atoms);
        const Line line{view, atoms};
        for (std::size_t at = 0; at < atoms.size(); ++at)
            QVERIFY(!readNumeral(line, at).has_value());
    }

    void aWrittenNumberIsReadWholeOrNotAtAll()
    {
        const std::vector<std::pair<const char*, double>> numbers{
            {"3.1 million", 3.1e6}, {"3.1m", 3.1e6}, {"3.1 m", 3.1e6}, {"1.2bn", 1.2e9},
            {"2,788,000", 2788000}, {"40", 40},      {"-4", -4},       {"seven", 7},
            {"2.5k", 2500}};
        for (const auto& [text, value] : numbers) {
            const auto number = writtenNumber(text);
            QVERIFY2(number.has_value(), text);
            QCOMPARE(*number, value);
        }
        for (const char* text : {"", "abc", "12 ships", "3.1 millionish", "dozens", "third", "twice", "$"})
            QVERIFY2(!writtenNumber(text).has_value(), text);
    }

    void keepsOrdinalsApart()
    {
        for (const std::string_view text : {"third", "21st", "twenty-first", "5th"}) {
            std::vector<Atom> atoms;
            scanAtoms(text, makeSpan(0, text.size()), atoms);
            const auto numeral = readNumeral(Line{text, atoms}, 0);
            QVERIFY(numeral.has_value());
            QVERIFY(numeral->isOrdinal);
        }
    }
};

QTEST_GUILESS_MAIN(FigureNumeralsTest)
#include "tst_figure_numerals.moc"
