// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_layout.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace crossread;

namespace {

DateRange since(Day day, DatePrecision precision)
{
    return {day, std::nullopt, precision};
}

std::vector<LaneItem> randomItems(QRandomGenerator& random, int count, double width)
{
    std::vector<LaneItem> items;
    for (quint32 i = 0; i < static_cast<quint32>(count); ++i) {
        TimelineEvent event;
        event.mark.begin = random.bounded(width);
        const quint32 kind = random.bounded(4u);
        event.mark.shape = static_cast<TimeShape>(kind);
        event.mark.end = event.mark.begin + (kind == 0 ? 1 : 1 + random.bounded(width / 3));
        event.importance = static_cast<float>(random.bounded(100u));
        items.push_back(laneItemOf(event, i, 1));
    }
    return items;
}

double labelWidth(quint32 event)
{
    return 30 + (event * 37) % 300;
}

/// Everything of a row that must stay clear of the rest of it.
std::vector<std::pair<double, double>> takenIn(const LaneLayout& layout, int row)
{
    std::vector<std::pair<double, double>> taken;
    for (const LaneBox& box : layout.boxes) {
        if (box.row == row)
            taken.emplace_back(box.left, box.right());
    }
    std::sort(taken.begin(), taken.end());
    return taken;
}

} // namespace

class TestTimelineLayout : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nothingOverlapsAndEveryEventIsReachable()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 300; ++round) {
            const int count = 1 + static_cast<int>(random.bounded(120u));
            const auto items = randomItems(random, count, 900);
            const int rows = 1 + static_cast<int>(random.bounded(6u));
            const LaneLayout layout = layoutLane(items, rows, labelWidth);
            std::vector<quint32> reached;
            for (const LaneBox& box : layout.boxes) {
                QVERIFY(box.row >= 0 && box.row < rows);
                QVERIFY(box.labelWidth <= labelWidth(box.event) + 1e-9);
                QVERIFY(box.labelWidth == 0 ||
                        box.labelWidth >= std::min(labelWidth(box.event), lane::leastLabel));
                reached.push_back(box.event);
                reached.insert(reached.end(), box.hidden.begin(), box.hidden.end());
            }
            std::sort(reached.begin(), reached.end());
            QCOMPARE(reached.size(), items.size());
            for (quint32 i = 0; i < reached.size(); ++i)
                QCOMPARE(reached[i], i);
            for (int row = 0; row < rows; ++row) {
                const auto taken = takenIn(layout, row);
                for (std::size_t i = 1; i < taken.size(); ++i)
                    QVERIFY2(taken[i - 1].second <= taken[i].first + 1e-9, "two of a row overlap");
            }
        }
    }

    void theMoreImportantEventKeepsItsLabel()
    {
        std::vector<LaneItem> items;
        for (quint32 i = 0; i < 2; ++i) {
            TimelineEvent event;
            event.mark.begin = 100 + i * 60;
            event.mark.end = event.mark.begin + 1;
            event.importance = i == 1 ? 9.0f : 1.0f;
            items.push_back(laneItemOf(event, i, 1));
        }
        const LaneLayout layout = layoutLane(items, 1, [](quint32) { return 200.0; });
        QCOMPARE(layout.boxes.size(), std::size_t(2));
        QCOMPARE(layout.boxes[0].labelWidth, 0.0);
        QCOMPARE(layout.boxes[1].labelWidth, 200.0);
        QCOMPARE(layout.unlabelled, std::size_t(1));
    }

    void eventsOfOneDayStandBehindAPlusWhereRowsEnd()
    {
        std::vector<LaneItem> items;
        for (quint32 i = 0; i < 5; ++i) {
            TimelineEvent event;
            event.mark.begin = 100;
            event.mark.end = 101;
            items.push_back(laneItemOf(event, i, 1));
        }
        const LaneLayout layout = layoutLane(items, 2, labelWidth);
        QCOMPARE(layout.boxes.size(), std::size_t(2));
        QCOMPARE(layout.hidden, std::size_t(3));
        QCOMPARE(layout.boxes[0].hidden.size() + layout.boxes[1].hidden.size(), std::size_t(3));
    }

    void spareRowsGoWhereMostIsHidden()
    {
        QRandomGenerator random(3);
        const std::vector<std::vector<LaneItem>> lanes{randomItems(random, 2, 900),
                                                       randomItems(random, 60, 900)};
        const auto layouts = layoutLanes(lanes, 7, labelWidth);
        QCOMPARE(layouts.size(), std::size_t(2));
        QVERIFY(layouts[1].rows > layouts[0].rows);
        QVERIFY(layouts[0].rows + layouts[1].rows <= 7);
        const auto crowded = layoutLanes(lanes, 0, labelWidth);
        QCOMPARE(crowded[0].rows, 1);
        QCOMPARE(crowded[1].rows, 1);
    }

    void anEventKeepsItsRowWhereItCan()
    {
        QRandomGenerator random(11);
        auto items = randomItems(random, 4, 2000);
        items[2].preferredRow = 3;
        const LaneLayout layout = layoutLane(items, 4, [](quint32) { return 40.0; });
        for (const LaneBox& box : layout.boxes) {
            if (box.event == 2)
                QCOMPARE(box.row, 3);
        }
    }

    void partialDatesAreStretchesAndNeverTheirFirstDay()
    {
        const auto month = markOf(monthRange(2025, 1));
        QVERIFY(month && month->shape == TimeShape::Bar && month->isSoft);
        QCOMPARE(month->end - month->begin, 31.0);
        const auto year = markOf(yearRange(2024));
        QVERIFY(year && year->shape == TimeShape::Bar && year->isSoft);
        QCOMPARE(year->end - year->begin, 366.0);
        const auto dayMark = markOf(dayRange(*dayOf(2025, 1, 20)));
        QCOMPARE(dayMark->shape, TimeShape::Tick);
        const auto days = markOf({dayOf(2025, 1, 20), dayOf(2025, 1, 22), DatePrecision::Day});
        QVERIFY(days && days->shape == TimeShape::Bar && !days->isSoft);
        const auto open = markOf(since(*dayOf(2021, 1, 1), DatePrecision::Year));
        QVERIFY(open && open->shape == TimeShape::Since && open->isSoft);
        QCOMPARE(open->end - open->begin, 365.0);
        const auto by = markOf({std::nullopt, dayOf(2024, 5, 31), DatePrecision::Month});
        QVERIFY(by && by->shape == TimeShape::Until && by->isSoft);
        QCOMPARE(by->begin, numberOf(*dayOf(2024, 5, 1)));
        const auto byQuarter = markOf({std::nullopt, dayOf(2024, 6, 30), DatePrecision::Quarter});
        QCOMPARE(byQuarter->begin, numberOf(*dayOf(2024, 4, 1)));
        QVERIFY(!markOf(DateRange{}));
    }

    void twentyThousandEventsAreAggregated()
    {
        QRandomGenerator random(5);
        std::vector<std::vector<LaneItem>> lanes;
        for (int i = 0; i < 8; ++i)
            lanes.push_back(randomItems(random, 2500, 1000));
        QElapsedTimer timer;
        timer.start();
        const auto layouts = layoutLanes(lanes, 12, labelWidth);
        const qint64 took = timer.elapsed();
        std::size_t boxes = 0;
        std::size_t hidden = 0;
        for (const LaneLayout& layout : layouts) {
            boxes += layout.boxes.size();
            hidden += layout.hidden;
        }
        QCOMPARE(boxes + hidden, std::size_t(20000));
        QVERIFY2(boxes < 600, "as many marks as there is room for, not more");
        QVERIFY2(took < 3000, qPrintable(QStringLiteral("%1 ms").arg(took)));
    }
};

QTEST_GUILESS_MAIN(TestTimelineLayout)
#include "tst_timeline_layout.moc"
