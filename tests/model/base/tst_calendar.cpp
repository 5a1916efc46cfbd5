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

    void readsADayBeforeATimeAndAZone()
    {
        QCOMPARE(isoDate(parseIsoDate("2025-01-31T09:45:00+08:00").value()), std::string("2025-01-31"));
        QCOMPARE(isoDate(parseIsoDate("0001-01-01").value()), std::string("0001-01-01"));
    }

    void refusesWhatOnlyLooksLikeADate_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* text : {"", "2025", "2025-1-31", "2025/01/31", "2025-13-01", "2025-00-10",
                                 "2025-01-00", "+025-01-31", "2025-+1-31", "20a5-01-31", "-025-01-31"})
            QTest::newRow(text) << QByteArray(text);
    }
    void refusesWhatOnlyLooksLikeADate()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!parseIsoDate(text.toStdString()).has_value());
    }

    void readsBackEveryDayOfFourCenturies()
    {
        const Day first = dayOf(1800, 1, 1).value();
        for (Day day = first; day < first + std::chrono::days(146097); day += std::chrono::days(1))
            QVERIFY(parseIsoDate(isoDate(day)) == day);
    }

    void writesDistantYearsWithASign()
    {
        QCOMPARE(isoDate(dayOf(-44, 3, 15).value()), std::string("-0044-03-15"));
        QCOMPARE(isoDate(dayOf(12025, 1, 1).value()), std::string("+12025-01-01"));
    }

    void countsDaysFromTheEpoch()
    {
        QCOMPARE(dayOf(1970, 1, 1).value().time_since_epoch().count(), 0);
        QCOMPARE(dayOf(2000, 3, 1).value().time_since_epoch().count(), 11017);
    }

    void spansOneDayInADayRange()
    {
        const Day day = dayOf(2024, 2, 29).value();
        const DateRange range = dayRange(day);
        QVERIFY(range.from == day && range.to == day);
        QCOMPARE(range.precision, DatePrecision::Day);
    }

    void namesEveryPrecision()
    {
        QCOMPARE(nameOf(DatePrecision::Time), std::string_view("time"));
        QCOMPARE(nameOf(DatePrecision::Quarter), std::string_view("quarter"));
        QCOMPARE(nameOf(DatePrecision::Century), std::string_view("century"));
    }

    void aYearSpansAllItsDays()
    {
        const DateRange year = yearRange(2025);
        QCOMPARE((year.to.value() - year.from.value()).count(), 364);
    }
};

QTEST_APPLESS_MAIN(CalendarTest)
#include "tst_calendar.moc"
