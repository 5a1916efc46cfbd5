// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"
#include "ui/timeline/timeline_picture.h"

class QPainter;

namespace crossread {

/// Paints a timeline: the same on the screen and in an export.
class TimelinePainting {
public:
    TimelinePainting(QPainter& painter, const TimelinePicture& picture, const Palette& palette);

    /// A brushed stretch lies under the marks.
    void setBand(std::optional<TimeStretch> band) { m_band = band; }
    void setFocused(bool isFocused) { m_isFocused = isFocused; }
    void paint();

    /// A mark alone, for a legend.
    static void paintSample(QPainter& painter, const TimelineEvent& event, QRectF place,
                            const Palette& palette);

private:
    void paintGrid();
    void paintLanes();
    void paintLane(std::size_t lane);
    void paintLaneName(std::size_t lane);
    void paintRug(std::size_t lane);
    void paintMark(const LaneBox& box, QRectF line);
    void paintLabel(std::size_t lane, const LaneBox& box);
    void paintChip(std::size_t lane, const LaneBox& box);
    void paintPublications();
    void paintAxis();
    /// \a groups: from where to where the labels of years and months stand.
    void paintTickLabels(const std::vector<std::pair<double, double>>& groups,
                         const std::function<void(const QString&, double, double)>& write);
    void paintStrip();
    void paintLitInStrip();
    [[nodiscard]] QColor colourOf(quint32 row) const;

    QPainter& m_painter;
    const TimelinePicture& m_picture;
    const Palette& m_palette;
    std::optional<TimeStretch> m_band;
    bool m_isFocused = false;
};

} // namespace crossread
