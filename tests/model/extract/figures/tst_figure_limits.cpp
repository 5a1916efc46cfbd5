// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/figure_lines.h"

#include <QTest>

#include <algorithm>
#include <ctime>

using namespace crossread;
using crossread::test::figuresIn;

namespace {

std::string repeated(std::string_view text, std::size_t bytes)
{
    std::string result;
    result.reserve(bytes + text.size());
    while (result.size() < bytes)
        result += text;
    return result;
}

double secondsFor(const std::string& text)
{
    const std::clock_t start = std::clock();
    const std::vector<Figure> figures = figuresIn(text);
    const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
    return figures.size() > text.size() ? 1e9 : seconds;
}

} // namespace

class FigureLimitsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysLinearOnHostileText_data()
    {
        QTest::addColumn<QByteArray>("unit");
        for (const char* unit :
             {"1", "million ", "1,", "1 ", "12 345 ", "one and ", "a hundred and ", "$", "$1-", "5 to ",
              "hundreds of ", "1.", "-", "\xC2\xBD", "1/2 ", "1^", "GPU ", "of which 3 "})
            QTest::newRow(unit) << QByteArray(unit);
    }

    /// Ten times the text takes about ten times as long; quadratic reading would take a hundred times.
    void staysLinearOnHostileText()
    {
        QFETCH(QByteArray, unit);
        constexpr std::size_t small = 1'000;
        const std::string_view view(unit.constData(), static_cast<std::size_t>(unit.size()));
        const std::string less = repeated(view, small);
        const std::string more = repeated(view, 10 * small);
        double ratio = 0;
        for (int attempt = 0; attempt < 2; ++attempt) {
            const double base = std::max(secondsFor(less), 1e-4);
            ratio = secondsFor(more) / base;
            if (ratio < 40)
                break;
        }
        QVERIFY2(ratio < 40, qPrintable(QString::number(ratio)));
    }

    void survivesBrokenBytes()
    {
        for (const std::string_view text :
             {std::string_view("\xE2\x82 5\xC2"), std::string_view("$\xFF\xFE 5 \x80%"),
              std::string_view("\xF0\x9F 12 \xE2")})
            QVERIFY(figuresIn(text).size() <= 2);
    }

    /// No number is turned into a whole one that cannot hold it: the sanitizers see it.
    void readsNumbersBeyondEveryInteger_data()
    {
        QTest::addColumn<QByteArray>("number");
        for (const char* number : {"14.8 trillion", "14800000000000", "99999999999999999999999999", "1e300",
                                   "9 x 10^300", "a million million million"})
            QTest::newRow(number) << QByteArray(number);
    }

    void readsNumbersBeyondEveryInteger()
    {
        QFETCH(QByteArray, number);
        for (const char* behind : {"", "p", "%", " years old", " a week", "-month", "p a share", " times",
                                   "th quarter", " GPUs", " to 3", "/7", "bn"}) {
            const std::string text = (number + behind).toStdString();
            for (const Figure& figure : figuresIn("It paid $" + text + ", or " + text + "."))
                QVERIFY(figure.span.end > figure.span.begin);
        }
    }

    void findsNothingInNothing()
    {
        QVERIFY(figuresIn("").empty());
        QVERIFY(figuresIn("   \n ").empty());
    }

    void keepsFiguresSortedAndInside()
    {
        const std::string text = "It paid $5m, or 20% of 40 billion yuan ($5.5bn), for 10,000 chips and 2.5 "
                                 "MW in two and a half weeks.";
        const std::vector<Figure> figures = figuresIn(text);
        QVERIFY(figures.size() >= 5);
        quint32 last = 0;
        for (const Figure& figure : figures) {
            QVERIFY(figure.span.begin >= last);
            QVERIFY(figure.span.end <= text.size());
            QVERIFY(!figure.span.isEmpty());
            last = figure.span.end;
        }
    }
};

QTEST_GUILESS_MAIN(FigureLimitsTest)
#include "tst_figure_limits.moc"
