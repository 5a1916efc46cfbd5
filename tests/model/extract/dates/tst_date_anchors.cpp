// SPDX-License-Identifier: GPL-3.0-or-later
#include "date_rows.h"

#include <QTest>

using namespace crossread;
using namespace crossread::test;

/// Dates that are open at one end, and dates that count from another one of the text.
class TestDateAnchors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sinceAndByLeaveOneEndOpen_data();
    void sinceAndByLeaveOneEndOpen() { compare(friday); }
    void distancesCountFromTheirAnchor_data();
    void distancesCountFromTheirAnchor() { compare(friday); }
    void theStoryCountsFromItsOwnDates_data();
    void theStoryCountsFromItsOwnDates() { compare(friday); }
    void anchorsPointAtTheDateTheyCountFrom();
};

void TestDateAnchors::sinceAndByLeaveOneEndOpen_data()
{
    addRows({
        {"Exports have been banned since 2021.", "2021 | 2021 | date | 2021-01-01.."},
        {"It wants to lead by 2030.", "2030 | 2030 | date | ..2030-12-31"},
        {"The rule holds until March 2026.", "March 2026 | 2026-03 | date | ..2026-03-31"},
        {"Before 2019 it was small.", "2019 | 2019 | date | ..2018-12-31"},
        {"After 2022 it grew.", "2022 | 2022 | date | 2023-01-01.."},
        {"From 2014 to 2018 it grew.",
         "2014 | 2014 | date | 2014-01-01..2014-12-31; 2018 | 2018 | date | 2018-01-01..2018-12-31"},
        {"Between April and June 2008 it shrank.", "April | 2008-04 | date | 2008-04-01..2008-04-30; June "
                                                   "2008 | 2008-06 | date | 2008-06-01..2008-06-30"},
        {"The tax applies from July 2025 on.", "July 2025 | 2025-07 | date | 2025-07-01.."},
        {"Only models of 2018 or later count.", "2018 | 2018 | date | 2018-01-01.."},
        {"It must end no later than March 3.", "March 3 | 2025-03-03 | date | ..2025-03-03"},
        {"It moved in before the end of 2023.", "the end of 2023 | 2023 | date | ..2023-12-31"},
        {"It grew after the start of 2023.", "the start of 2023 | 2023 | date | 2023-01-01.."},
        {"Starting January 7, fees rise.", "January 7 | 2025-01-07 | date | 2025-01-07.."},
        {"Trains run beginning on 3 March to ease the queues.", "3 March | 2025-03-03 | date | 2025-03-03.."},
        {"It may open as early as next year.", "next year | 2026 | date | 2026-01-01.."},
        {"It was used as late as 1995.", "1995 | 1995 | date | ..1995-12-31"},
        {"Call on Monday after 5 pm.", "Monday after 5 pm | 2025-01-27T17:00 | time | 2025-01-27.."},
    });
}

void TestDateAnchors::distancesCountFromTheirAnchor_data()
{
    addRows({
        {"The summit of May 2017 was followed two months later by a plan.",
         "May 2017 | 2017-05 | date | 2017-05-01..2017-05-31; two months later | 2017-07 | date | "
         "2017-07-01..2017-07-31"},
        {"A week after the lab released its model on January 20, shares fell.",
         "A week | 2025-01-27 | date | 2025-01-27..2025-01-27; January 20 | 2025-01-20 | date | "
         "2025-01-20..2025-01-20"},
        {"On 12 January, two days after the release, a rival answered.",
         "12 January | 2025-01-12 | date | 2025-01-12..2025-01-12; two days | P2D | duration"},
        {"The lab released R1 on 20 January 2025. Two days after the release, shares fell.",
         "20 January 2025 | 2025-01-20 | date | 2025-01-20..2025-01-20; Two days | 2025-01-22 | date | "
         "2025-01-22..2025-01-22"},
        {"A week before the sale all were told. Acme sold the plant on 9 May 2024.",
         "A week | 2024-05-02 | date | 2024-05-02..2024-05-02; 9 May 2024 | 2024-05-09 | date | "
         "2024-05-09..2024-05-09"},
        {"The lab released R1 on 20 January 2025. Two days after the release of V9, shares fell.",
         "20 January 2025 | 2025-01-20 | date | 2025-01-20..2025-01-20; Two days | P2D | duration"},
        {"The lab met on 20 January 2025. Two days after the announcement, shares fell.",
         "20 January 2025 | 2025-01-20 | date | 2025-01-20..2025-01-20; Two days | P2D | duration"},
        {"Two days after the vote, which was held on 5 November 2024, shares rose.",
         "Two days | 2024-11-07 | date | 2024-11-07..2024-11-07; 5 November 2024 | 2024-11-05 | date | "
         "2024-11-05..2024-11-05"},
        {"Three years later it was sold.", "Three years later | XXXX | date"},
        {"It was bought in 2022. Later that year it was sold.",
         "2022 | 2022 | date | 2022-01-01..2022-12-31; Later that year | 2022 | date | "
         "2022-01-01..2022-12-31"},
        {"It opened on 3 March 2020. The following day it closed.",
         "3 March 2020 | 2020-03-03 | date | 2020-03-03..2020-03-03; The following day | 2020-03-04 | date | "
         "2020-03-04..2020-03-04"},
        {"In 2008 it failed, and two years earlier it had been sold.",
         "2008 | 2008 | date | 2008-01-01..2008-12-31; two years earlier | 2006 | date | "
         "2006-01-01..2006-12-31"},
    });
}

void TestDateAnchors::theStoryCountsFromItsOwnDates_data()
{
    addRows({
        {"The mill closed on 4 March 2024. “We signed on 12 May 2023,” said Holm. Nine days before, it had "
         "burnt.",
         "4 March 2024 | 2024-03-04 | date | 2024-03-04..2024-03-04; 12 May 2023 | 2023-05-12 | date | "
         "2023-05-12..2023-05-12; Nine days before | 2024-02-24 | date | 2024-02-24..2024-02-24"},
        {"The mill closed on 4 March 2024. “We signed on 12 May 2023. Two days later it failed,” said Holm.",
         "4 March 2024 | 2024-03-04 | date | 2024-03-04..2024-03-04; 12 May 2023 | 2023-05-12 | date | "
         "2023-05-12..2023-05-12; Two days later | 2023-05-14 | date | 2023-05-14..2023-05-14"},
        {"“In 2019 we had 40 hands,” says Holm. Three years later all were gone.",
         "2019 | 2019 | date | 2019-01-01..2019-12-31; Three years later | 2022 | date | "
         "2022-01-01..2022-12-31"},
        {"The “summit of May 2017” was followed two months later by a plan.",
         "May 2017 | 2017-05 | date | 2017-05-01..2017-05-31; two months later | 2017-07 | date | "
         "2017-07-01..2017-07-31"},
    });
}

void TestDateAnchors::anchorsPointAtTheDateTheyCountFrom()
{
    const DateText later("The summit of May 2017 was followed two months later by a plan.");
    QCOMPARE(later.dates().at(1).anchor, std::optional<Index>(0));
    const DateText ahead("A week after the lab released its model on January 20, shares fell.", friday);
    QCOMPARE(ahead.dates().at(0).anchor, std::optional<Index>(1));
    const DateText beside("On 12 January, two days after the release, a rival answered.");
    QCOMPARE(beside.dates().at(1).anchor, std::optional<Index>(0));
    const DateText told(
        "Acme announced it on 3 March 2024. The stock rose. A week after the announcement it fell.");
    QCOMPARE(told.dates().at(1).anchor, std::optional<Index>(0));
}

QTEST_GUILESS_MAIN(TestDateAnchors)
#include "tst_date_anchors.moc"
