// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/calendar.h"

#include <QTest>

using namespace crossread;

class CalendarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsTheDayItWrites()
    {
        const std::optional<Day> day = parseIsoDate("2025-01-31");
        QVERIFY(day.has_value());
        QCOMPARE(isoDate(*day), std::string("2025-01-31"));
    }

    void refusesWhatIsNoDayOfTheCalendar()
    {
        QVERIFY(!parseIsoDate("2025-02-30").has_value());
        QVERIFY(!parseIsoDate("last week").has_value());
        QVERIFY(!dayOf(2023, 2, 29).has_value());
        QVERIFY(dayOf(2024, 2, 29).has_value());
    }

    void endsAMonthOnItsLastDay()
    {
        const DateRange february = monthRange(2024, 2);
        QCOMPARE(isoDate(february.from.value()), std::string("2024-02-01"));
        QCOMPARE(isoDate(february.to.value()), std::string("2024-02-29"));
        QCOMPARE(february.precision, DatePrecision::Month);
    }

    void aYearSpansAllItsDays()
    {
        const DateRange year = yearRange(2025);
        QCOMPARE((year.to.value() - year.from.value()).count(), 364);
    }
};

QTEST_APPLESS_MAIN(CalendarTest)
#include "tst_calendar.moc"
