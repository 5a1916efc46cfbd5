// SPDX-License-Identifier: GPL-3.0-or-later
#include "date_rows.h"

#include <QTest>

using namespace crossread;
using namespace crossread::test;

/// Sentences and the dates that a reader finds in them; the article appeared on Friday, 31 January 2025.
class TestDates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void absoluteDatesAreReadInAllTheirForms_data();
    void absoluteDatesAreReadInAllTheirForms() { compare(friday); }
    void periodsKeepTheirPrecision_data();
    void periodsKeepTheirPrecision() { compare(friday); }
    void relativeDatesCountFromTheReference_data();
    void relativeDatesCountFromTheReference() { compare(friday); }
    void theTenseTellsWhichDayIsMeant_data();
    void theTenseTellsWhichDayIsMeant() { compare(friday); }
    void amountsOfTimeAreDurations_data();
    void amountsOfTimeAreDurations() { compare(friday); }
    void whatComesAgainIsASet_data();
    void whatComesAgainIsASet() { compare(friday); }
    void vagueTimesAreReferences_data();
    void vagueTimesAreReferences() { compare(friday); }
    void timesOfDayStandInTheValue_data();
    void timesOfDayStandInTheValue() { compare(friday); }
    void holidaysFollowTheirRules_data();
    void holidaysFollowTheirRules() { compare(friday); }
    void numbersAndVerbsAreNoDates_data();
    void numbersAndVerbsAreNoDates() { compare(friday); }
    void withoutAReferenceNothingIsInvented_data();
    void withoutAReferenceNothingIsInvented() { compare({}); }
    void dayFirstTextsReadNumbersDayFirst();
    void monthFirstIsAssumedWhereNothingTells();
    void furnitureHasNoDates();
    void findingsAreSortedAndDoNotOverlap();
    void hostileTextIsReadInBoundedTime_data();
    void hostileTextIsReadInBoundedTime();
};

void TestDates::absoluteDatesAreReadInAllTheirForms_data()
{
    addRows({
        {"The law passed on 12 January 2024.",
         "12 January 2024 | 2024-01-12 | date | 2024-01-12..2024-01-12"},
        {"It opened on Jan. 20th, 2025.", "Jan. 20th, 2025 | 2025-01-20 | date | 2025-01-20..2025-01-20"},
        {"It opened on the 3rd of March 2019.",
         "the 3rd of March 2019 | 2019-03-03 | date | 2019-03-03..2019-03-03"},
        {"The meeting of 20/01/2025 was short.", "20/01/2025 | 2025-01-20 | date | 2025-01-20..2025-01-20"},
        {"The file is dated 2025-01-20.", "2025-01-20 | 2025-01-20 | date | 2025-01-20..2025-01-20"},
        {"Sales fell in January 2025.", "January 2025 | 2025-01 | date | 2025-01-01..2025-01-31"},
        {"He left in 2024.", "2024 | 2024 | date | 2024-01-01..2024-12-31"},
        {"The 2019-20 season was short.", "2019-20 | 2019/2020 | date | 2019-01-01..2020-12-31"},
        {"It was signed on Monday, January 20.",
         "Monday, January 20 | 2025-01-20 | date | 2025-01-20..2025-01-20"},
        {"The report of May 2017 named it.", "May 2017 | 2017-05 | date | 2017-05-01..2017-05-31"},
        {"The lab was founded in March, 2023.", "March, 2023 | 2023-03 | date | 2023-03-01..2023-03-31"},
        {"The fair runs July 13-15, 2024.",
         "July 13-15, 2024 | 2024-07-13/2024-07-15 | date | 2024-07-13..2024-07-15"},
        {"On 10-22 August 2012 they met.",
         "10-22 August 2012 | 2012-08-10/2012-08-22 | date | 2012-08-10..2012-08-22"},
        {"The Dow is at its lowest since 1997.", "1997 | 1997 | date | 1997-01-01.."},
        {"Prices are back at the level of '82.", "'82 | 1982 | date | 1982-01-01..1982-12-31"},
        {"The stone is dated 10 August 2555 BE.",
         "10 August 2555 BE | 2012-08-10 | date | 2012-08-10..2012-08-10"},
        {"It began in 44 BC.", "44 BC | BC0044 | date | -0043-01-01..-0043-12-31"},
        {"He flew on 15SEP 2024.", "15SEP 2024 | 2024-09-15 | date | 2024-09-15..2024-09-15"},
        {"The table says 31 10 1974.", "31 10 1974 | 1974-10-31 | date | 1974-10-31..1974-10-31"},
        {"It is stamped Sep-23-2020.", "Sep-23-2020 | 2020-09-23 | date | 2020-09-23..2020-09-23"},
        {"They met on 28 June in 2020.", "28 June in 2020 | 2020-06-28 | date | 2020-06-28..2020-06-28"},
        {"He paid $12 December 27, 2024.", "December 27, 2024 | 2024-12-27 | date | 2024-12-27..2024-12-27"},
        {"It happened in nineteen ninety-six.", "nineteen ninety-six | 1996 | date | 1996-01-01..1996-12-31"},
        {"The hearing is on Friday, July 18.",
         "Friday, July 18 | 2025-07-18 | date | 2025-07-18..2025-07-18"},
    });
}

void TestDates::periodsKeepTheirPrecision_data()
{
    addRows({
        {"Profit rose in the third quarter of 2024.",
         "the third quarter of 2024 | 2024-Q3 | date | 2024-07-01..2024-09-30"},
        {"Q3 2024 was weak.", "Q3 2024 | 2024-Q3 | date | 2024-07-01..2024-09-30"},
        {"Revenue in fiscal 2024 doubled.", "fiscal 2024 | FY2024 | date | 2024-01-01..2024-12-31"},
        {"FY24 was a good year.", "FY24 | FY2024 | date | 2024-01-01..2024-12-31"},
        {"Growth slowed in the first half of 2024.",
         "the first half of 2024 | 2024-H1 | date | 2024-01-01..2024-06-30"},
        {"It dominated in the 1990s.", "the 1990s | 199 | date | 1990-01-01..1999-12-31"},
        {"In the '60s it was new.", "the '60s | 196 | date | 1960-01-01..1969-12-31"},
        {"The 19th century knew it.", "The 19th century | 18 | date | 1800-01-01..1899-12-31"},
        {"In summer 2024 it rained.", "summer 2024 | 2024-SU | date | 2024-06-01..2024-08-31"},
        {"They met in the winter of 1999.", "the winter of 1999 | 1999-WI | date | 1999-12-01..2000-02-29"},
        {"Sales fell in mid-2024.", "mid-2024 | 2024 | date | 2024-01-01..2024-12-31"},
        {"It came in early March.", "early March | 2024-03 | date | 2024-03-01..2024-03-31"},
        {"The plan is for late 2026.", "late 2026 | 2026 | date | 2026-01-01..2026-12-31"},
        {"They met at the end of 2023.", "the end of 2023 | 2023 | date | 2023-01-01..2023-12-31"},
        {"Q1-2024 was weak.", "Q1-2024 | 2024-Q1 | date | 2024-01-01..2024-03-31"},
        {"It opens in next year's first quarter.",
         "next year's first quarter | 2026-Q1 | date | 2026-01-01..2026-03-31"},
        {"Sales fell in the second quarter.", "the second quarter | 2024-Q2 | date | 2024-04-01..2024-06-30"},
        {"It rained in the late afternoon.",
         "the late afternoon | 2025-01-31TAF | time | 2025-01-31..2025-01-31"},
        {"Week 27 of 2018 was hot.", "Week 27 of 2018 | 2018-W27 | date | 2018-07-02..2018-07-08"},
        {"2018 Q4 was weak.", "2018 Q4 | 2018-Q4 | date | 2018-10-01..2018-12-31"},
        {"Sales of 2024H2 rose.", "2024H2 | 2024-H2 | date | 2024-07-01..2024-12-31"},
        {"Sales rose in the first nine months of 2024.",
         "the first nine months of 2024 | P9M | duration | 2024-01-01..2024-09-30"},
        {"They fell in the last three weeks of 2023.",
         "the last three weeks of 2023 | P3W | duration | 2023-12-11..2023-12-31"},
        {"The week beginning January 6 was short.",
         "The week beginning January 6 | 2025-W02 | date | 2025-01-06..2025-01-12"},
        {"They met in the last weekend of October 2024.",
         "the last weekend of October 2024 | 2024-W43-WE | date | 2024-10-26..2024-10-27"},
    });
}

void TestDates::relativeDatesCountFromTheReference_data()
{
    addRows({
        {"Shares fell yesterday.", "yesterday | 2025-01-30 | date | 2025-01-30..2025-01-30"},
        {"It opens tomorrow.", "tomorrow | 2025-02-01 | date | 2025-02-01..2025-02-01"},
        {"The firm said today it would sell.", "today | 2025-01-31 | date | 2025-01-31..2025-01-31"},
        {"He resigned last week.", "last week | 2025-W04 | date | 2025-01-20..2025-01-26"},
        {"It will launch next month.", "next month | 2025-02 | date | 2025-02-01..2025-02-28"},
        {"Sales fell this year.", "this year | 2025 | date | 2025-01-01..2025-12-31"},
        {"It was cut last summer.", "last summer | 2024-SU | date | 2024-06-01..2024-08-31"},
        {"They spoke last night.", "last night | 2025-01-30TNI | time | 2025-01-30..2025-01-30"},
        {"He sold two weeks ago.", "two weeks ago | 2025-01-17 | date | 2025-01-17..2025-01-17"},
        {"It was founded three years ago.", "three years ago | 2022 | date | 2022-01-01..2022-12-31"},
        {"It was sold five days ago.", "five days ago | 2025-01-26 | date | 2025-01-26..2025-01-26"},
        {"The fund closed a few weeks ago.", "a few weeks ago | PXW | date"},
        {"The day before yesterday it rained.",
         "The day before yesterday | 2025-01-29 | date | 2025-01-29..2025-01-29"},
        {"It opened last Monday.", "last Monday | 2025-01-27 | date | 2025-01-27..2025-01-27"},
        {"The vote is next Tuesday.", "next Tuesday | 2025-02-04 | date | 2025-02-04..2025-02-04"},
        {"Prices rose last September.", "last September | 2024-09 | date | 2024-09-01..2024-09-30"},
        {"The court rules later this month.", "later this month | 2025-01 | date | 2025-01-01..2025-01-31"},
        {"It fell earlier in the week.", "earlier in the week | 2025-W05 | date | 2025-01-27..2025-02-02"},
        {"It rose over the weekend.", "the weekend | 2025-W04-WE | date | 2025-01-25..2025-01-26"},
        {"They meet this coming Monday.", "this coming Monday | 2025-02-03 | date | 2025-02-03..2025-02-03"},
        {"They met this past weekend.", "this past weekend | 2025-W04-WE | date | 2025-01-25..2025-01-26"},
        {"It closed on the morning of January 20.",
         "the morning of January 20 | 2025-01-20TMO | time | 2025-01-20..2025-01-20"},
        {"It will meet on the Friday after next.",
         "the Friday after next | 2025-02-14 | date | 2025-02-14..2025-02-14"},
    });
}

void TestDates::theTenseTellsWhichDayIsMeant_data()
{
    addRows({
        {"Shares fell on Monday.", "Monday | 2025-01-27 | date | 2025-01-27..2025-01-27"},
        {"Voters go to the polls on Sunday.", "Sunday | 2025-02-02 | date | 2025-02-02..2025-02-02"},
        {"Speaking on Monday, he said growth would slow.",
         "Monday | 2025-01-27 | date | 2025-01-27..2025-01-27"},
        {"Talks resume on Monday.", "Monday | 2025-02-03 | date | 2025-02-03..2025-02-03"},
        {"Talks did not resume on Monday.", "Monday | 2025-01-27 | date | 2025-01-27..2025-01-27"},
        {"The deal should close in the third quarter.",
         "the third quarter | 2025-Q3 | date | 2025-07-01..2025-09-30"},
        {"Shares fell after Tuesday's rally.", "Tuesday | 2025-01-28 | date | 2025-01-28..2025-01-28"},
        {"The court will rule on Monday.", "Monday | 2025-02-03 | date | 2025-02-03..2025-02-03"},
        {"The trial is set to begin on Wednesday.", "Wednesday | 2025-02-05 | date | 2025-02-05..2025-02-05"},
        {"It was announced in December.", "December | 2024-12 | date | 2024-12-01..2024-12-31"},
        {"The phone will ship in March.", "March | 2025-03 | date | 2025-03-01..2025-03-31"},
        {"The hearing is scheduled for 12 February.",
         "12 February | 2025-02-12 | date | 2025-02-12..2025-02-12"},
        {"On Thursday, the bank cut rates.", "Thursday | 2025-01-30 | date | 2025-01-30..2025-01-30"},
        {"It may last into March.", "March | 2025-03 | date | 2025-03-01..2025-03-31"},
        {"The trial was postponed until the second half of March.",
         "the second half of March | 2025-03 | date | ..2025-03-31"},
        {"They plan to open in October.", "October | 2025-10 | date | 2025-10-01..2025-10-31"},
        {"He said on Tuesday that it would end.", "Tuesday | 2025-01-28 | date | 2025-01-28..2025-01-28"},
        {"The rule, first drawn up in July, takes effect on 2 February.",
         "July | 2024-07 | date | 2024-07-01..2024-07-31; 2 February | 2025-02-02 | date | "
         "2025-02-02..2025-02-02"},
    });
}

void TestDates::amountsOfTimeAreDurations_data()
{
    addRows({
        {"It was built in two months.", "two months | P2M | duration"},
        {"In the last 10 years it grew.", "the last 10 years | P10Y | duration | 2015-01-31..2025-01-31"},
        {"It took over six years.", "over six years | P6Y | duration"},
        {"A four-week strike began.", "four-week | P4W | duration"},
        {"They talked for half an hour.", "half an hour | PT30M | duration"},
        {"He waited a year and a half.", "a year and a half | P1.5Y | duration"},
        {"It has lasted for decades.", "decades | PXE | duration"},
        {"It is done within two days.", "two days | P2D | duration"},
        {"It will be ready in two weeks.", "two weeks | 2025-02-14 | date | 2025-02-14..2025-02-14"},
        {"It took three-quarters of an hour.", "three-quarters of an hour | PT45M | duration"},
        {"It took one and a half years.", "one and a half years | P1.5Y | duration"},
        {"They stayed three nights.", "three nights | P3D | duration"},
        {"The strike will last two hours.", "two hours | PT2H | duration"},
        {"It rained all week.", "all week | P1W | duration"},
        {"He needs 1/2 hour.", "1/2 hour | PT30M | duration"},
    });
}

void TestDates::whatComesAgainIsASet_data()
{
    addRows({
        {"They meet every Thursday.", "every Thursday | XXXX-WXX-4 | set"},
        {"It appears weekly.", "weekly | P1W | set"},
        {"The annual report is out.", "annual | P1Y | set"},
        {"It is paid every two years.", "every two years | P2Y | set"},
        {"Each year it grows.", "Each year | P1Y | set"},
        {"The shop opens on Mondays.", "Mondays | XXXX-WXX-1 | set"},
        {"They report once a year.", "once a year | P1Y | set"},
        {"It pays semi-annually.", "semi-annually | P6M | set"},
        {"Rent is due on the 19th of every month.", "the 19th of every month | XXXX-XX-19 | set"},
        {"They work all weekends.", "all weekends | XXXX-WXX-WE | set"},
        {"It meets on the first Tuesday of each month.", "the first Tuesday of each month | P1M | set"},
        {"It runs on Friday mornings.", "Friday mornings | XXXX-WXX-5TMO | set"},
        {"It airs at 9 pm every Tuesday.", "9 pm every Tuesday | XXXX-WXX-2T21:00 | set"},
    });
}

void TestDates::vagueTimesAreReferences_data()
{
    addRows({
        {"It is currently closed.", "currently | PRESENT_REF | date"},
        {"The firm recently moved.", "recently | PAST_REF | date"},
        {"In recent years it grew.", "recent years | PAST_REF | date"},
        {"It is now open.", "now | PRESENT_REF | date"},
        {"It is closed at present.", "present | PRESENT_REF | date"},
        {"They present a plan.", ""},
    });
}

void TestDates::timesOfDayStandInTheValue_data()
{
    addRows({
        {"It was posted on December 26, 2024, 9:45 pm.",
         "December 26, 2024, 9:45 pm | 2024-12-26T21:45 | time | 2024-12-26..2024-12-26"},
        {"At 16:08 UTC the index fell.", "16:08 UTC | 2025-01-31T16:08Z | time | 2025-01-31..2025-01-31"},
        {"At 3:40 p.m. local time on Thursday it crashed.",
         "3:40 p.m. local time on Thursday | 2025-01-30T15:40 | time | 2025-01-30..2025-01-30"},
        {"Trading began at 9:30 a.m. EST.",
         "9:30 a.m. EST | 2025-01-31T09:30 | time | 2025-01-31..2025-01-31"},
        {"On Monday morning it rained.", "Monday morning | 2025-01-27TMO | time | 2025-01-27..2025-01-27"},
        {"It opens from 9 to 11 a.m. on Friday.",
         "9 to 11 a.m. on Friday | 2025-01-31T09:00/2025-01-31T11:00 | time | 2025-01-31..2025-01-31"},
        {"He called at half past three.",
         "half past three | 2025-01-31T03:30 | time | 2025-01-31..2025-01-31"},
        {"It closed at noon on Tuesday.",
         "noon on Tuesday | 2025-01-28T12:00 | time | 2025-01-28..2025-01-28"},
        {"The log says 2025-01-20T09:30:00Z.",
         "2025-01-20T09:30:00Z | 2025-01-20T09:30:00Z | time | 2025-01-20..2025-01-20"},
        {"They spoke between 7 and 9:30 last night.",
         "7 and 9:30 last night | 2025-01-30T19:00/2025-01-30T21:30 | time | 2025-01-30..2025-01-30"},
        {"It began at 7:30 pm (GMT-2:30).",
         "7:30 pm (GMT-2:30) | 2025-01-31T19:30 | time | 2025-01-31..2025-01-31"},
    });
}

void TestDates::holidaysFollowTheirRules_data()
{
    addRows({
        {"They met on New Year's Day.", "New Year's Day | 2025-01-01 | date | 2025-01-01..2025-01-01"},
        {"Thanksgiving 2024 was quiet.", "Thanksgiving 2024 | 2024-11-28 | date | 2024-11-28..2024-11-28"},
        {"On Good Friday 2025 the exchange is closed.",
         "Good Friday 2025 | 2025-04-18 | date | 2025-04-18..2025-04-18"},
        {"Chinese New Year 2024 fell early.",
         "Chinese New Year 2024 | 2024-02-10 | date | 2024-02-10..2024-02-10"},
        {"It was sold on Christmas Eve.", "Christmas Eve | 2024-12-24 | date | 2024-12-24..2024-12-24"},
        {"It closed on the Labor Day weekend 2024.",
         "the Labor Day weekend 2024 | 2024-W35-WE | date | 2024-08-31..2024-09-02"},
        {"It opens after Diwali 2025.", "Diwali 2025 | 2025-10-20 | date | 2025-10-21.."},
    });
}

void TestDates::numbersAndVerbsAreNoDates_data()
{
    addRows({
        {"You may leave.", ""},
        {"The march was long.", ""},
        {"The second model is faster.", ""},
        {"It bought 2,000 chips.", ""},
        {"Version 3.10 is out.", ""},
        {"Support is there 24/7.", ""},
        {"The 500 largest firms lost.", ""},
        {"It costs $2010 a piece.", ""},
        {"A 40-year-old engineer spoke.", ""},
        {"Call 650-650-6500.", ""},
        {"The fall was steep.", ""},
        {"He read Theresa May a letter.", ""},
        {"Over 200 makers failed.", ""},
        {"The o1 model won 1-2 and 3-1.", ""},
        {"A third of it was sold.", ""},
        {"In his last week he slept.", ""},
        {"The RTX 4090 beat the A100.", ""},
        {"The S&P 500 fell.", ""},
        {"The part number is 2015-1-32.", ""},
        {"Rates were at 6.45 percent.", ""},
        {"Dial 138-2010-2015.", ""},
        {"One may ask why.", ""},
        {"Peel the first, then second quarter the lemons.", ""},
        {"The guard scored 12 points in the second quarter.", ""},
        {"The lot is 133-03-03-2020.", ""},
    });
}

void TestDates::withoutAReferenceNothingIsInvented_data()
{
    addRows({
        {"On 12 January it was released.", "12 January | XXXX-01-12 | date"},
        {"It was released in December.", "December | XXXX-12 | date"},
        {"It fell on Monday.", "Monday | XXXX-WXX-1 | date"},
        {"Last year it grew.", "Last year | XXXX | date"},
        {"Last summer it was hot.", "Last summer | XXXX-SU | date"},
        {"It was sold yesterday.", "yesterday | XXXX-XX-XX | date"},
        {"A few weeks ago he left.", "A few weeks ago | PXW | date"},
        {"In May 2017 it met.", "May 2017 | 2017-05 | date | 2017-05-01..2017-05-31"},
        {"Two weeks ago it closed.", "Two weeks ago | XXXX-XX-XX | date"},
    });
}

void TestDates::dayFirstTextsReadNumbersDayFirst()
{
    const DateText text("It was sold on 05/01/2021. It had opened on 12 March 2019.");
    QCOMPARE(text.dates().front().timex, std::string("2021-01-05"));
}

void TestDates::monthFirstIsAssumedWhereNothingTells()
{
    QCOMPARE(DateText("It was sold on 05/01/2021.").dates().front().timex, std::string("2021-05-01"));
}

void TestDates::furnitureHasNoDates()
{
    DateText whole("It opened in 2019.\n05/01/2021 13:53");
    QCOMPARE(whole.dates().size(), std::size_t(2));
    std::vector<Passage> passages = whole.passages();
    passages[1].role = PassageRole::Furniture;
    const std::string text = "It opened in 2019.\n05/01/2021 13:53";
    const TokenizedText tokenized = tokenize(text, passages);
    QCOMPARE(findDates({text, passages, tokenized.tokens, tokenized.sentences, {}}).size(), std::size_t(1));
}

void TestDates::findingsAreSortedAndDoNotOverlap()
{
    const DateText text(
        "On Monday, January 20, 2025 at 9 am, two weeks after 6 January, the annual fair began and "
        "lasted until the end of the month; last year it had been held in early March.",
        friday);
    const std::vector<DateFinding> dates = text.dates();
    QVERIFY(dates.size() > 4);
    for (std::size_t i = 1; i < dates.size(); ++i)
        QVERIFY(dates[i - 1].span.end <= dates[i].span.begin);
}

void TestDates::hostileTextIsReadInBoundedTime_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("digits") << QByteArray(1000000, '1');
    QTest::newRow("one word") << QByteArray(1000000, 'a');
    QTest::newRow("weeks after weeks") << QByteArray("a week after ").repeated(80000);
    QTest::newRow("ordinals") << QByteArray("the first day of ").repeated(60000);
    QTest::newRow("numbers and slashes") << QByteArray("1/2/").repeated(250000);
    QTest::newRow("dates") << QByteArray("May 1 - ").repeated(120000);
    QTest::newRow("zones") << QByteArray("9:00 UTC+1 ").repeated(90000);
}

void TestDates::hostileTextIsReadInBoundedTime()
{
    QFETCH(const QByteArray, text);
    const DateText hostile(text.toStdString(), friday);
    const std::clock_t start = std::clock();
    const std::vector<DateFinding> dates = hostile.dates();
    // Debug builds with sanitizers are slow; what is quadratic takes minutes here.
    QVERIFY(std::clock() - start < 30 * CLOCKS_PER_SEC);
    for (const DateFinding& date : dates)
        QVERIFY(date.span.end <= static_cast<quint32>(text.size()));
}

QTEST_GUILESS_MAIN(TestDates)
#include "tst_dates.moc"
