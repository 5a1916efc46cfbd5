// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/holidays.h"
#include "model/extract/dates/resolver.h"

#include <QTest>

using namespace crossread;
using namespace crossread::dates;

/// Days of holidays that were published, and the counting of periods.
class TestHolidays : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holidaysFallOnTheirPublishedDays_data();
    void holidaysFallOnTheirPublishedDays();
    void theLongestNameWins();
    void unknownNamesAreNoHolidays();
    void tablesEndWhereTheyEnd();
    void weeksBelongToTheYearOfTheirThursday();
    void monthsAreCutToTheirEnd();
};

void TestHolidays::holidaysFallOnTheirPublishedDays_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("year");
    QTest::addColumn<QByteArray>("day");
    const auto row = [](const char* name, int year, const char* day) {
        QTest::addRow("%s %d", name, year) << QByteArray(name) << year << QByteArray(day);
    };
    row("christmas", 2024, "2024-12-25");
    row("thanksgiving", 2023, "2023-11-23");
    row("black friday", 2024, "2024-11-29");
    row("cyber monday", 2024, "2024-12-02");
    row("memorial day", 2025, "2025-05-26");
    row("labor day", 2024, "2024-09-02");
    row("mlk day", 2025, "2025-01-20");
    row("election day", 2016, "2016-11-08");
    row("victoria day", 2018, "2018-05-21");
    row("easter", 2000, "2000-04-23");
    row("easter", 2024, "2024-03-31");
    row("easter", 2038, "2038-04-25");
    row("good friday", 2025, "2025-04-18");
    row("pentecost", 2013, "2013-05-19");
    row("orthodox easter", 2024, "2024-05-05");
    row("clean monday", 2018, "2018-02-19");
    row("lunar new year", 1990, "1990-01-27");
    row("lunar new year", 2025, "2025-01-29");
    row("lunar new year", 2033, "2033-01-31");
    row("lunar new year", 2060, "2060-02-02");
    row("eid al-fitr", 2018, "2018-06-15");
    row("eid al-adha", 2018, "2018-08-21");
    row("ramadan", 2018, "2018-05-16");
    // Jewish feasts begin on their eve.
    row("yom kippur", 2024, "2024-10-11");
    row("passover", 2025, "2025-04-12");
    row("hanukkah", 2024, "2024-12-25");
    row("rosh hashanah", 2023, "2023-09-15");
    row("diwali", 2021, "2021-11-04");
    row("diwali", 2022, "2022-10-24");
    row("diwali", 2023, "2023-11-12");
    row("diwali", 2025, "2025-10-20");
    row("holi", 2024, "2024-03-25");
    row("holi", 2025, "2025-03-14");
    row("dussehra", 2024, "2024-10-12");
    row("ganesh chaturthi", 2023, "2023-09-19");
    row("rama navami", 2024, "2024-04-17");
    row("super tuesday", 2024, "2024-03-05");
    row("tax day", 2012, "2012-04-17");
    row("kings day", 2014, "2014-04-26");
}

void TestHolidays::holidaysFallOnTheirPublishedDays()
{
    QFETCH(const QByteArray, name);
    QFETCH(const int, year);
    QFETCH(const QByteArray, day);
    const auto found = holidayNamed({name.data(), static_cast<std::size_t>(name.size())});
    QVERIFY(found);
    const auto date = holidayIn(found->holiday, year);
    QVERIFY(date);
    QCOMPARE(QByteArray::fromStdString(isoDate(*date)), day);
}

void TestHolidays::theLongestNameWins()
{
    QCOMPARE(holidayNamed("christmas eve party")->words, std::string_view("christmas eve"));
    QCOMPARE(holidayNamed("christmas party")->words, std::string_view("christmas"));
}

void TestHolidays::unknownNamesAreNoHolidays()
{
    QVERIFY(!holidayNamed("good morning"));
    QVERIFY(!holidayNamed("new york"));
    QVERIFY(!holidayNamed(""));
}

void TestHolidays::tablesEndWhereTheyEnd()
{
    QVERIFY(!holidayIn(holidayNamed("lunar new year")->holiday, 1989));
    QVERIFY(!holidayIn(holidayNamed("lunar new year")->holiday, 2061));
    QVERIFY(!holidayIn(holidayNamed("ramadan")->holiday, 1800));
}

void TestHolidays::weeksBelongToTheYearOfTheirThursday()
{
    QCOMPARE(periodAt(*dayOf(2025, 1, 31), TimeUnit::Week).timex, std::string("2025-W05"));
    QCOMPARE(periodAt(*dayOf(2024, 12, 30), TimeUnit::Week).timex, std::string("2025-W01"));
    QCOMPARE(periodAt(*dayOf(2021, 1, 3), TimeUnit::Week).timex, std::string("2020-W53"));
}

void TestHolidays::monthsAreCutToTheirEnd()
{
    Amount month;
    month.of(TimeUnit::Month) = 1;
    QCOMPARE(isoDate(*moved(*dayOf(2025, 1, 31), month, 1)), std::string("2025-02-28"));
    QCOMPARE(periodAfter(*dayOf(2025, 3, 31), TimeUnit::Month, -1).timex, std::string("2025-02"));
    Amount eternity;
    eternity.of(TimeUnit::Century) = 1000;
    QVERIFY(!moved(*dayOf(2025, 1, 31), eternity, 1));
}

QTEST_GUILESS_MAIN(TestHolidays)
#include "tst_holidays.moc"
