// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_events.h"

#include <functional>
#include <span>

namespace crossread {

/// Lengths in pixels that the layout of a lane keeps.
namespace lane {
inline constexpr double tickWidth = 5;
inline constexpr double arrowLength = 22;
inline constexpr double gap = 4;        ///< between mark, label and chip
inline constexpr double chipWidth = 34; ///< of a "+3"
inline constexpr double mostLabel = 240;
inline constexpr double leastLabel = 52; ///< below it a label tells nothing
inline constexpr double lastLabel = 160; ///< room kept behind the last mark
inline constexpr int mostRows = 8;
} // namespace lane

/// One event as the layout sees it. Pixels are counted from day 0 at the scale of the axis, so panning does
/// not change a layout.
struct LaneItem {
    quint32 event = 0;  ///< row of TimelineEvents::events
    double left = 0;    ///< where the mark begins, arrow and all
    double labelX = 0;  ///< where its label would begin
    double right = 0;   ///< where the part of the mark ends that nothing may cover
    double bodyEnd = 0; ///< where the mark ends; labels may lie over it
    float importance = 0;
    int preferredRow = -1; ///< where it stood before, so that it does not jump
};

/// An event that has a mark of its own.
struct LaneBox {
    quint32 event = 0;
    double left = 0;
    double labelX = 0;
    double labelWidth = 0; ///< 0: no label
    double bodyEnd = 0;
    int row = 0;
    std::vector<quint32> hidden; ///< events that found no room, behind a "+3" at chipX()

    [[nodiscard]] double chipX() const
    {
        return (labelWidth > 0 ? labelX + labelWidth : markRight) + lane::gap;
    }
    /// Where all of it ends but the body.
    [[nodiscard]] double right() const
    {
        if (!hidden.empty())
            return chipX() + lane::chipWidth;
        return labelWidth > 0 ? labelX + labelWidth : markRight;
    }
    double markRight = 0;
};

struct LaneLayout {
    std::vector<LaneBox> boxes; ///< by left
    int rows = 1;
    std::size_t hidden = 0;
    std::size_t unlabelled = 0;
};

using LabelWidth = std::function<double(quint32 event)>;

struct LaneRules {
    double mostLabel = lane::mostLabel; ///< wider labels are cut short
    int mostRows = lane::mostRows;
    /// An event stands only where its label has room in full: for a page.
    bool areLabelsWhole = false;
};

[[nodiscard]] LaneItem laneItemOf(const TimelineEvent& event, quint32 row, double pixelsPerDay);

/// Places marks and labels in the rows of one lane. No two of mark, label and chip overlap in a row; the more
/// important event is placed first and keeps its label; one that finds no room stands behind the "+" of
/// the nearest that did. Every item is in exactly one box, as its event or hidden.
[[nodiscard]] LaneLayout layoutLane(std::span<const LaneItem> items, int rows, const LabelWidth& labelWidth,
                                    const LaneRules& rules = {});

/// Lays out every lane and shares \a rowsInAll out: each lane has one row, and what is left goes where most
/// is hidden.
[[nodiscard]] std::vector<LaneLayout> layoutLanes(std::span<const std::vector<LaneItem>> lanes, int rowsInAll,
                                                  const LabelWidth& labelWidth, const LaneRules& rules = {});

} // namespace crossread
