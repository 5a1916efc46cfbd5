// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/written_date.h"

#include <QTest>

using namespace crossread;

class WrittenDateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsDatesInManyForms_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        const auto day = [](const char* text, const char* date) {
            QTest::newRow(text) << QByteArray(text) << QByteArray(date) << QByteArray(date);
        };
        day("2025-01-31T09:30:00Z", "2025-01-31");
        day("20250131", "2025-01-31");
        day("Fri, 31 Jan 2025 10:00:00 GMT", "2025-01-31");
        day("December 26, 2024, 9:45 pm", "2024-12-26");
        day("Published on Jan. 3rd 2025", "2025-01-03");
        day("31. Januar 2025", "2025-01-31");
        day("3 de marzo de 2025", "2025-03-03");
        day("le 14 juillet 2024", "2024-07-14");
        day("31.01.2025", "2025-01-31");
        day("01/31/2025", "2025-01-31");
        day("31/01/2025", "2025-01-31");
        day("2025年1月31日", "2025-01-31");
        day("31-Jan-2025", "2025-01-31");
        day("29 February 2024", "2024-02-29");
        QTest::newRow("month") << QByteArray("January 2025") << QByteArray("2025-01-01")
                               << QByteArray("2025-01-31");
    }

    void readsDatesInManyForms()
    {
        QFETCH(QByteArray, text);
        const auto date = readWrittenDate({text.constData(), static_cast<std::size_t>(text.size())});
        QVERIFY(date.has_value());
        QTEST(QByteArray::fromStdString(isoDate(*date->range.from)), "from");
        QTEST(QByteArray::fromStdString(isoDate(*date->range.to)), "to");
    }

    void readsNoDateOutOfOtherNumbers_data()
    {
        QTest::addColumn<QByteArray>("text");
        for (const char* const text : {"2025-13-01", "version 10.2.3", "1234 5678", "may be", "31 May",
                                       "call 555-01-3456", "", "May", "12345678901"})
            QTest::newRow(text) << QByteArray(text);
    }

    void readsNoDateOutOfOtherNumbers()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!readWrittenDate({text.constData(), static_cast<std::size_t>(text.size())}).has_value());
    }

    void marksDatesWhoseDayAndMonthCouldBeExchanged()
    {
        QVERIFY(readWrittenDate("05/01/2021")->isAmbiguous);
        QVERIFY(!readWrittenDate("25/01/2021")->isAmbiguous);
    }

    void readsDatesOfAddresses_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::addColumn<QByteArray>("date");
        QTest::newRow("slashes") << QByteArray("https://example.org/news/2025/01/31/chips")
                                 << QByteArray("2025-01-31");
        QTest::newRow("hyphens") << QByteArray("https://example.org/chips-2025-01-31.html")
                                 << QByteArray("2025-01-31");
        QTest::newRow("named month") << QByteArray("https://example.org/2025/jan/31/chips")
                                     << QByteArray("2025-01-31");
        QTest::newRow("month only") << QByteArray("https://example.org/2025/02/chips")
                                    << QByteArray("2025-02-01");
        QTest::newRow("none") << QByteArray("https://example.org/8812/4711") << QByteArray();
    }

    void readsDatesOfAddresses()
    {
        QFETCH(QByteArray, address);
        const auto date = dateInAddress({address.constData(), static_cast<std::size_t>(address.size())});
        QTEST(date ? QByteArray::fromStdString(isoDate(*date->range.from)) : QByteArray(), "date");
    }

    void readsADayWithoutItsYear()
    {
        const auto date = readYearlessDate("Friday, January 31");
        QVERIFY(date.has_value());
        QCOMPARE(date->month, 1u);
        QCOMPARE(date->day, 31u);
        QCOMPARE(date->weekday, std::optional<unsigned>{5});
        QVERIFY(!readYearlessDate("Friday night").has_value());
    }
};

QTEST_APPLESS_MAIN(WrittenDateTest)
#include "tst_written_date.moc"
