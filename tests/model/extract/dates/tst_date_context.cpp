// SPDX-License-Identifier: GPL-3.0-or-later
#include "date_rows.h"

#include <QTest>

using namespace crossread;
using namespace crossread::test;

namespace {

/// The day on which the articles appeared, a Wednesday.
constexpr std::string_view wednesday = "2025-03-12";

} // namespace

/// What the words around a date make of it.
class TestDateContext : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsBehindADayAreNoHours_data();
    void countsBehindADayAreNoHours() { compare(wednesday); }
    void infinitivesAndPlansLookAhead_data();
    void infinitivesAndPlansLookAhead() { compare(wednesday); }
    void partsAgesAndWholesAreNoTimes_data();
    void partsAgesAndWholesAreNoTimes() { compare(wednesday); }
    void namesHoldNoDates_data();
    void namesHoldNoDates() { compare(wednesday); }
    void attacksThatAllKnowHaveTheirYear_data();
    void attacksThatAllKnowHaveTheirYear() { compare(wednesday); }
    void distancesTakeAllTheirWords_data();
    void distancesTakeAllTheirWords() { compare(wednesday); }
    void periodsOfBusinessAreWhole_data();
    void periodsOfBusinessAreWhole() { compare(wednesday); }
};

void TestDateContext::countsBehindADayAreNoHours_data()
{
    addRows({
        {"The pact was sealed on May 2 after four years of war.",
         "May 2 | 2025-05-02 | date | 2025-05-02..2025-05-02; four years | P4Y | duration"},
        {"The bill passed on Wednesday by three votes.",
         "Wednesday | 2025-03-12 | date | 2025-03-12..2025-03-12"},
        {"Guards stopped cars on Monday at five gates.",
         "Monday | 2025-03-10 | date | 2025-03-10..2025-03-10"},
        {"They met on Friday at one of the inns.", "Friday | 2025-03-07 | date | 2025-03-07..2025-03-07"},
        {"They meet on Friday at five in Oslo.",
         "Friday at five | 2025-03-14T05:00 | time | 2025-03-14..2025-03-14"},
        {"Polls open on Sunday at 8 and close at 6 p.m.",
         "Sunday at 8 | 2025-03-16T08:00 | time | 2025-03-16..2025-03-16; 6 p.m. | 2025-03-16T18:00 | time | "
         "2025-03-16..2025-03-16"},
        {"He leaves on Monday at 9.", "Monday at 9 | 2025-03-17T09:00 | time | 2025-03-17..2025-03-17"},
        {"The call is on Monday at 5 p.m.",
         "Monday at 5 p.m. | 2025-03-17T17:00 | time | 2025-03-17..2025-03-17"},
    });
}

void TestDateContext::infinitivesAndPlansLookAhead_data()
{
    addRows({
        {"It will also cut 90 jobs by June 30.", "June 30 | 2025-06-30 | date | ..2025-06-30"},
        {"The yard plans to shut two docks by June 30.", "June 30 | 2025-06-30 | date | ..2025-06-30"},
        {"The bank may cut rates in June.", "June | 2025-06 | date | 2025-06-01..2025-06-30"},
        {"The board would let workers go in June.", "June | 2025-06 | date | 2025-06-01..2025-06-30"},
        {"She turns 70 in August.", "August | 2025-08 | date | 2025-08-01..2025-08-31"},
        {"He takes over as chief in September.", "September | 2025-09 | date | 2025-09-01..2025-09-30"},
        {"The film comes out in May.", "May | 2025-05 | date | 2025-05-01..2025-05-31"},
        {"England host Wales on Saturday.", "Saturday | 2025-03-15 | date | 2025-03-15..2025-03-15"},
        {"The final is on Sunday.", "Sunday | 2025-03-16 | date | 2025-03-16..2025-03-16"},
        {"Ministers are meeting on Friday.", "Friday | 2025-03-14 | date | 2025-03-14..2025-03-14"},
        {"Traders bet on a cut in June.", "June | 2025-06 | date | 2025-06-01..2025-06-30"},
        {"The yard cut pay in June.", "June | 2024-06 | date | 2024-06-01..2024-06-30"},
        {"The boss retires in June.", "June | 2025-06 | date | 2025-06-01..2025-06-30"},
        {"Balder reports on Thursday.", "Thursday | 2025-03-13 | date | 2025-03-13..2025-03-13"},
        {"The vote is set for Tuesday.", "Tuesday | 2025-03-18 | date | 2025-03-18..2025-03-18"},
        {"The vote is set for November.", "November | 2025-11 | date | 2025-11-01..2025-11-30"},
        {"Traders expect a cut in June.", "June | 2025-06 | date | 2025-06-01..2025-06-30"},
        {"Traders see a 40% chance of a cut in November.",
         "November | 2025-11 | date | 2025-11-01..2025-11-30"},
        {"Rebels will lay down their arms on the Rhine this weekend.",
         "this weekend | 2025-W11-WE | date | 2025-03-15..2025-03-16"},
        {"In 2020 it had five shops. It will open ten more by the end of the year.",
         "2020 | 2020 | date | 2020-01-01..2020-12-31; the end of the year | 2025 | date | ..2025-12-31"},
        {"They need a point against France on Thursday.",
         "Thursday | 2025-03-13 | date | 2025-03-13..2025-03-13"},
        {"It will pass Mars in early 2027 and reach a comet two years later.",
         "early 2027 | 2027 | date | 2027-01-01..2027-12-31; two years later | 2029 | date | "
         "2029-01-01..2029-12-31"},
        {"It opened in 2027 and will shut two years later.",
         "2027 | 2027 | date | 2027-01-01..2027-12-31; two years later | 2029 | date | "
         "2029-01-01..2029-12-31"},
    });
}

void TestDateContext::partsAgesAndWholesAreNoTimes_data()
{
    addRows({
        {"It regained about three-quarters of its trade.", ""},
        {"Three quarters of voters agree.", ""},
        {"It makes about a quarter of the world's pins.", ""},
        {"Profit rose for three straight quarters.", "three straight quarters | P3Q | duration"},
        {"a man in his early 60s came.", ""},
        {"She is in her late 60s.", ""},
        {"It was given to pups aged 5 to 36 months.", ""},
        {"It was the third strike in as many weeks.", ""},
        {"It was a once-in-a-century flood.", ""},
        {"He bought the $5-a-month plan.", ""},
    });
}

void TestDateContext::namesHoldNoDates_data()
{
    addRows({
        {"He told the Daily Mail on Friday.", "Friday | 2025-03-07 | date | 2025-03-07..2025-03-07"},
        {"The Weekly World News said so.", ""},
        {"The Sunday Times wrote about it.", ""},
        {"It was in USA Today.", ""},
        {"She told the Today programme.", ""},
        {"They watched Monday Night Football.", ""},
        {"The March 23 Movement took the town.", ""},
        {"On Bloody Sunday troops fired.", ""},
        {"The Mail on Sunday wrote about it.", ""},
        {"Fridays for Future marched.", ""},
        {"The Russell 2000 index fell.", ""},
        {"On Monday Mr Lee said no.", "Monday | 2025-03-10 | date | 2025-03-10..2025-03-10"},
    });
}

void TestDateContext::attacksThatAllKnowHaveTheirYear_data()
{
    addRows({
        {"The September 11 attacks changed it.", "September 11 | 2001-09-11 | date | 2001-09-11..2001-09-11"},
        {"Since the October 7 attack the war has gone on.", "October 7 | 2023-10-07 | date | 2023-10-07.."},
        {"Hamas took hostages on October 7.", "October 7 | 2023-10-07 | date | 2023-10-07..2023-10-07"},
        {"The January 6 riot hurt him.", "January 6 | 2021-01-06 | date | 2021-01-06..2021-01-06"},
        {"The July 7 bombings killed 52.", "July 7 | 2005-07-07 | date | 2005-07-07..2005-07-07"},
        {"The May 20 attack killed two.", "May 20 | 2024-05-20 | date | 2024-05-20..2024-05-20"},
    });
}

void TestDateContext::distancesTakeAllTheirWords_data()
{
    addRows({
        {"He served two-and-a-half years.", "two-and-a-half years | P2.5Y | duration"},
        {"The talks took six-and-a-half hours.", "six-and-a-half hours | PT6H30M | duration"},
        {"It is a four-and-a-half-year term.", "four-and-a-half-year | P4.5Y | duration"},
        {"The boss, who took over three months ago, left.",
         "three months ago | 2024-12 | date | 2024-12-01..2024-12-31"},
        {"It was built over four years.", "four years | P4Y | duration"},
        {"He has lived there for over four years.", "over four years | P4Y | duration"},
        {"The ice melted 12,000 years ago.", "12,000 years ago | KA12 | date"},
        {"It lived 66 million years ago.", "66 million years ago | MA66 | date"},
        {"The sun formed 4.5 billion years ago.", "4.5 billion years ago | GA4.5 | date"},
        {"She ran the race in 2:03:45.", "2:03:45 | PT2H3M45S | duration"},
        {"He clocked 1:59:40.", "1:59:40 | PT1H59M40S | duration"},
    });
}

void TestDateContext::periodsOfBusinessAreWhole_data()
{
    addRows({
        {"Prices rose in October last year.", "October last year | 2024-10 | date | 2024-10-01..2024-10-31"},
        {"They fell in the final quarter of 2023.",
         "the final quarter of 2023 | 2023-Q4 | date | 2023-10-01..2023-12-31"},
        {"The winter of 2023-24 was mild.",
         "The winter of 2023-24 | 2023-WI | date | 2023-12-01..2024-02-29"},
        {"The late-2025 start slipped.", "late-2025 | 2025 | date | 2025-01-01..2025-12-31"},
        {"It should fall by mid-century.", "mid-century | 20 | date | ..2099-12-31"},
        {"Debt should fall by year-end.", "year-end | 2025 | date | ..2025-12-31"},
        {"Rates will be 3% at end-2026.", "end-2026 | 2026 | date | 2026-01-01..2026-12-31"},
        {"Sales rose in 1H25.", "1H25 | 2025-H1 | date | 2025-01-01..2025-06-30"},
        {"Profit fell in 3Q24.", "3Q24 | 2024-Q3 | date | 2024-07-01..2024-09-30"},
        {"Sales in 9M24 rose.", "9M24 | P9M | duration | 2024-01-01..2024-09-30"},
        {"The budget for FY2024-25 grew.", "FY2024-25 | FY2025 | date | 2025-01-01..2025-12-31"},
        {"The FY24/25 budget grew.", "FY24/25 | FY2025 | date | 2025-01-01..2025-12-31"},
        {"Profit rose in the June quarter.", "the June quarter | 2024-Q2 | date | 2024-04-01..2024-06-30"},
        {"Profit rose in the April-June quarter.",
         "the April-June quarter | 2024-Q2 | date | 2024-04-01..2024-06-30"},
        {"It is open 24 hours a day, seven days a week.",
         "24 hours | PT24H | duration; seven days | P7D | duration"},
        {"It began at 9:30 a.m. Eastern time on Monday.",
         "9:30 a.m. Eastern time on Monday | 2025-03-10T09:30 | time | 2025-03-10..2025-03-10"},
        {"The hill burst in AD 79.", "AD 79 | 0079 | date | 0079-01-01..0079-12-31"},
        {"April revenue rose 5%.", "April | 2024-04 | date | 2024-04-01..2024-04-30"},
        {"Its June sales fell.", "June | 2024-06 | date | 2024-06-01..2024-06-30"},
        {"They meet three times a week.", "three times a week | P1W | set"},
        {"The 2023/24 financial year was poor.", "2023/24 | 2023/2024 | date | 2023-01-01..2024-12-31"},
        {"It ruled in the 1960s and 70s.",
         "the 1960s | 196 | date | 1960-01-01..1969-12-31; 70s | 197 | date | 1970-01-01..1979-12-31"},
        {"They meet twice a year.", "twice a year | P1Y | set"},
        {"Drones hit the town overnight.", "overnight | 2025-03-12TNI | time | 2025-03-12..2025-03-12"},
        {"Sales fell the week before.", "the week before | 2025-W10 | date | 2025-03-03..2025-03-09"},
    });
}

QTEST_APPLESS_MAIN(TestDateContext)
#include "tst_date_context.moc"
