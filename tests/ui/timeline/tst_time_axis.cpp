// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/time_axis.h"

#include <QTest>

#include <cmath>

using namespace crossread;

namespace {

constexpr double tolerance = 1e-6;

double day(int year, unsigned month, unsigned number)
{
    return numberOf(*dayOf(year, month, number));
}

QStringList labelsOf(const std::vector<TimeTick>& ticks)
{
    QStringList labels;
    for (const TimeTick& tick : ticks)
        labels << tick.label;
    return labels;
}

} // namespace

class TestTimeAxis : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { QLocale::setDefault(QLocale(QLocale::English)); }

    void pixelsAndDaysAreInverse()
    {
        const TimeAxis axis(day(2024, 12, 1), day(2025, 2, 1), 930);
        for (double pixel = -50; pixel < 1000; pixel += 13.7)
            QVERIFY(std::abs(axis.toPixel(axis.toDay(pixel)) - pixel) < tolerance);
        QVERIFY(std::abs(axis.toPixel(day(2024, 12, 1))) < tolerance);
        QVERIFY(std::abs(axis.toPixel(day(2025, 2, 1)) - 930) < tolerance);
    }

    void zoomKeepsTheDayUnderThePointer()
    {
        TimeAxis axis(day(2024, 1, 1), day(2025, 1, 1), 800);
        for (const double factor : {1.2, 3.0, 0.5, 0.9}) {
            const double before = axis.toDay(613);
            axis.zoom(factor, 613);
            QVERIFY(std::abs(axis.toDay(613) - before) < tolerance);
        }
        const double span = axis.span();
        axis.zoom(2, 100);
        QVERIFY(std::abs(axis.span() - span / 2) < tolerance);
        axis.zoom(0, 100);
        QVERIFY(std::abs(axis.span() - span / 2) < tolerance);
    }

    void panMovesByPixelsAndKeepsTheScale()
    {
        TimeAxis axis(0, 100, 500);
        const double scale = axis.pixelsPerDay();
        axis.pan(50);
        QVERIFY(std::abs(axis.begin() + 10) < tolerance);
        QVERIFY(std::abs(axis.pixelsPerDay() - scale) < tolerance);
    }

    void limitsAreNotLeft()
    {
        TimeAxis axis(0, 100, 500);
        axis.setLimits(-50, 150);
        axis.pan(1e6);
        QVERIFY(std::abs(axis.begin() + 50) < tolerance);
        axis.pan(-1e6);
        QVERIFY(std::abs(axis.end() - 150) < tolerance);
        axis.zoom(1e-6, 250);
        QVERIFY(axis.begin() >= -50 - tolerance && axis.end() <= 150 + tolerance);
        axis.zoom(1e9, 250);
        QVERIFY(std::abs(axis.span() - TimeAxis::leastSpan) < tolerance);
    }

    void revealMovesAsLittleAsNeeded()
    {
        TimeAxis axis(0, 100, 1000);
        axis.reveal(50, 51, 40);
        QVERIFY(std::abs(axis.begin()) < tolerance);
        axis.reveal(120, 121, 40);
        QVERIFY(std::abs(axis.toPixel(121) - 960) < tolerance);
        axis.reveal(-30, -29, 40);
        QVERIFY(std::abs(axis.toPixel(-30) - 40) < tolerance);
    }

    void ticksCountInTheUnitThatHasRoom_data()
    {
        QTest::addColumn<double>("days");
        QTest::addColumn<int>("unit");
        QTest::newRow("two weeks") << 14.0 << int(TickUnit::Days);
        QTest::newRow("three months") << 90.0 << int(TickUnit::Weeks);
        QTest::newRow("a year") << 365.0 << int(TickUnit::Months);
        QTest::newRow("six years") << 6 * 365.0 << int(TickUnit::Quarters);
        QTest::newRow("twenty years") << 20 * 365.0 << int(TickUnit::Years);
        QTest::newRow("three centuries") << 300 * 365.0 << int(TickUnit::Years);
    }
    void ticksCountInTheUnitThatHasRoom()
    {
        QFETCH(double, days);
        QFETCH(int, unit);
        const TimeAxis axis(day(2025, 1, 1), day(2025, 1, 1) + days, 1000);
        QCOMPARE(int(axis.unit()), unit);
        const auto ticks = axis.ticks();
        QVERIFY(ticks.size() >= 3);
        QVERIFY(ticks.size() < 100);
        for (std::size_t i = 1; i < ticks.size(); ++i) {
            QCOMPARE(ticks[i - 1].end, ticks[i].day);
            QVERIFY(axis.toPixel(ticks[i].day) - axis.toPixel(ticks[i - 1].day) > 20);
        }
        QVERIFY(ticks.front().day <= axis.begin());
        QVERIFY(ticks.back().end >= axis.end());
    }

    void ticksStandOnTheCalendar()
    {
        const TimeAxis months(day(2024, 11, 20), day(2025, 4, 2), 450);
        QCOMPARE(months.unit(), TickUnit::Months);
        QCOMPARE(labelsOf(months.ticks()),
                 (QStringList{QStringLiteral("Nov"), QStringLiteral("Dec"), QStringLiteral("Jan"),
                              QStringLiteral("Feb"), QStringLiteral("Mar"), QStringLiteral("Apr")}));
        QCOMPARE(months.ticks()[2].day, day(2025, 1, 1));
        QCOMPARE(labelsOf(months.groups()), (QStringList{QStringLiteral("2024"), QStringLiteral("2025")}));

        const TimeAxis weeks(day(2025, 1, 8), day(2025, 3, 8), 800);
        QCOMPARE(weeks.unit(), TickUnit::Weeks);
        for (const TimeTick& tick : weeks.ticks())
            QCOMPARE(std::chrono::weekday(dayAt(tick.day)), std::chrono::Monday);
        QCOMPARE(weeks.groups().front().label, QStringLiteral("January 2025"));

        const TimeAxis decades(day(1931, 1, 1), day(2025, 1, 1), 600);
        for (const TimeTick& tick : decades.ticks())
            QCOMPARE(tick.label.toInt() % 10, 0);
        QVERIFY(decades.groups().empty());
    }

    void leapDaysAndYearsBeforeChristAreDays()
    {
        const TimeAxis axis(day(2024, 2, 26), day(2024, 3, 4), 700);
        QVERIFY(labelsOf(axis.ticks()).contains(QStringLiteral("29")));
        QCOMPARE(isoDate(dayAt(day(2024, 2, 29) + 0.99)), std::string("2024-02-29"));
        const TimeAxis ancient(day(-500, 1, 1), day(-100, 1, 1), 500);
        QVERIFY(ancient.ticks().front().day <= ancient.begin());
    }
};

QTEST_GUILESS_MAIN(TestTimeAxis)
#include "tst_time_axis.moc"
