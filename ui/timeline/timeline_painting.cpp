// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_painting.h"

#include "ui/export/picture_page.h"
#include "ui/theme/contrast.h"
#include "ui/timeline/time_mark_painting.h"
#include "ui/word_painting.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace crossread {

namespace {

QColor faded(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

} // namespace

TimelinePainting::TimelinePainting(QPainter& painter, const TimelinePicture& picture, const Palette& palette)
    : m_painter(painter), m_picture(picture), m_palette(palette)
{
}

void TimelinePainting::paint()
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setFont(m_picture.font());
    paintGrid();
    paintLanes();
    paintPublications();
    paintAxis();
    if (!m_picture.stripRect().isEmpty())
        paintStrip();
    m_painter.restore();
}

void TimelinePainting::paintGrid()
{
    const QRectF lanes = m_picture.lanesRect();
    const double bottom = m_picture.publicationsRect().bottom();
    const auto line = [&](double day, double strength) {
        const double x = std::round(m_picture.toX(day)) + 0.5;
        if (x < m_picture.gutter() || x > m_picture.axisRect().right())
            return;
        m_painter.setPen(QPen(mixed(m_palette.base, m_palette.separator, strength), 1));
        m_painter.drawLine(QPointF(x, lanes.top()), QPointF(x, bottom));
    };
    for (const TimeTick& tick : m_picture.axis().ticks())
        line(tick.day, 0.45);
    for (const TimeTick& group : m_picture.axis().groups())
        line(group.day, 1);
    if (!m_band)
        return;
    const double left = std::max(m_picture.gutter(), m_picture.toX(m_band->begin));
    const double right = std::min(lanes.right(), m_picture.toX(m_band->end));
    if (right <= left)
        return;
    m_painter.fillRect(QRectF(left, lanes.top(), right - left, bottom - lanes.top()),
                       faded(m_palette.accent, 0.12));
    m_painter.setPen(QPen(m_palette.accent, 1.5));
    for (const double x : {left, right})
        m_painter.drawLine(QPointF(x, lanes.top()), QPointF(x, bottom));
}

void TimelinePainting::paintLanes()
{
    const QRectF lanes = m_picture.lanesRect();
    m_painter.save();
    m_painter.setClipRect(lanes);
    for (std::size_t lane = 0; lane < m_picture.layouts().size(); ++lane) {
        const double top = m_picture.laneTop(lane);
        if (top > lanes.bottom() || top + m_picture.laneHeight(lane) < lanes.top())
            continue;
        paintLaneName(lane);
        m_painter.save();
        m_painter.setClipRect(lanes.adjusted(m_picture.gutter(), 0, 0, 0), Qt::IntersectClip);
        paintLane(lane);
        m_painter.restore();
        const double bottom = std::round(top + m_picture.laneHeight(lane)) - 0.5;
        m_painter.setPen(QPen(m_palette.separator, 1));
        m_painter.drawLine(QPointF(0, bottom), QPointF(lanes.right(), bottom));
    }
    m_painter.restore();
}

void TimelinePainting::paintLaneName(std::size_t lane)
{
    const TimelineLane& subject = m_picture.events().lanes[lane];
    const bool isLit = subject.article && m_picture.litArticles().selected.contains(*subject.article);
    const QRectF rect(8, m_picture.rowRect(lane, 0).top(), m_picture.gutter() - 16, m_picture.rowHeight());
    m_painter.setPen(isLit ? m_palette.accent : m_palette.mutedText);
    const double whole =
        m_picture.isWhole() ? wrappedHeight(m_picture.font(), subject.name, rect.width()) : 0;
    if (whole > rect.height()) {
        const QRectF lines(rect.left(), rect.top() + 2, rect.width(), whole);
        m_painter.drawText(lines, wrapFlag(m_picture.font(), subject.name, rect.width()), subject.name);
        return;
    }
    paintWords(m_painter, rect, subject.name);
}

void TimelinePainting::paintLane(std::size_t lane)
{
    const LaneLayout& layout = m_picture.layouts()[lane];
    const double left = m_picture.gutter() - lane::mostLabel;
    const double right = m_picture.lanesRect().right();
    std::vector<const LaneBox*> seen;
    for (const LaneBox& box : layout.boxes) {
        const double begin = m_picture.shifted(box.left);
        const double end = m_picture.shifted(std::max(box.right(), box.bodyEnd));
        if (begin < right && end > left)
            seen.push_back(&box);
    }
    if (layout.hidden > 0)
        paintRug(lane);
    // Long bars first, so that nothing disappears under them.
    std::stable_sort(seen.begin(), seen.end(), [](const LaneBox* a, const LaneBox* b) {
        return a->bodyEnd - a->left > b->bodyEnd - b->left;
    });
    m_painter.save();
    // Labels may stand behind the end of the axis, marks may not, but for half a tick on its last day.
    const QRectF marks(m_picture.gutter(), m_picture.lanesRect().top(),
                       m_picture.axisRect().width() + lane::tickWidth / 2, m_picture.lanesRect().height());
    m_painter.setClipRect(marks, Qt::IntersectClip);
    for (const LaneBox* box : seen)
        paintMark(*box, m_picture.rowRect(lane, box->row));
    m_painter.restore();
    for (const LaneBox* box : seen)
        paintLabel(lane, *box);
}

/// Where the hidden events stand, one line a pixel whatever their number.
void TimelinePainting::paintRug(std::size_t lane)
{
    const QRectF area = m_picture.rowRect(lane, m_picture.layouts()[lane].rows - 1);
    std::vector<bool> columns(static_cast<std::size_t>(std::max(1.0, area.width())) + 1);
    for (const LaneBox& box : m_picture.layouts()[lane].boxes) {
        for (const quint32 row : box.hidden) {
            const TimeMark& mark = m_picture.event(row).mark;
            const double x = m_picture.toX((mark.begin + mark.end) / 2) - area.left();
            if (x >= 0 && x < area.width())
                columns[static_cast<std::size_t>(x)] = true;
        }
    }
    m_painter.setPen(QPen(faded(m_palette.date, 0.7), 1));
    QList<QLineF> lines;
    for (std::size_t x = 0; x < columns.size(); ++x) {
        const double at = area.left() + static_cast<double>(x) + 0.5;
        if (columns[x])
            lines.append(QLineF(at, area.bottom() - 1, at, area.bottom() + 1));
    }
    m_painter.drawLines(lines);
}

QColor TimelinePainting::colourOf(quint32 row) const
{
    if (m_picture.isSelected(row))
        return m_palette.accent;
    // What is related keeps its colour and the rest pales, on either ground.
    const bool isPale = m_picture.hasLit() && !m_picture.isRelated(row);
    return isPale ? mixed(m_palette.base, m_palette.date, 0.4) : m_palette.date;
}

void TimelinePainting::paintMark(const LaneBox& box, QRectF line)
{
    const TimelineEvent& event = m_picture.event(box.event);
    const QColor colour = colourOf(box.event);
    const QRectF area = line.adjusted(0, 3, 0, -3);
    if (event.mark.shape == TimeShape::Tick) {
        paintTick(m_painter, QRectF(m_picture.shifted(box.left), area.top(), lane::tickWidth, area.height()),
                  colour, event.isReported ? m_palette.base : colour);
        return;
    }
    // A bar may be longer than the picture by far; what lies outside is not painted.
    constexpr double beyond = 60;
    const double arrow = lane::arrowLength;
    double begin = m_picture.shifted(box.left) + (event.mark.shape == TimeShape::Until ? arrow : 0);
    double end = m_picture.shifted(box.bodyEnd) - (event.mark.shape == TimeShape::Since ? arrow : 0);
    begin = std::max(begin, m_picture.gutter() - beyond);
    end = std::min(end, m_picture.axisRect().right() + beyond);
    if (end <= begin)
        return;
    paintBody(m_painter, event, QRectF(begin, area.top(), end - begin, area.height()), colour,
              m_palette.base);
    if (event.mark.shape == TimeShape::Since)
        paintArrow(m_painter, {end, area.center().y()}, arrow - 2, colour);
    if (event.mark.shape == TimeShape::Until)
        paintArrow(m_painter, {begin, area.center().y()}, 2 - arrow, colour);
}

void TimelinePainting::paintLabel(std::size_t lane, const LaneBox& box)
{
    const QRectF rect = m_picture.boxRect(lane, box);
    const bool isSelected = m_picture.isSelected(box.event);
    const bool isCurrent = box.event == m_picture.current();
    const QRectF label = m_picture.labelRect(lane, box);
    const double x = label.left();
    const double width = label.width();
    if (isSelected && width >= lane::tickWidth) {
        // A frame, since a filled box would hide how long the event lasts.
        m_painter.setPen(QPen(m_palette.accent, 1.4));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawRoundedRect(QRectF(x - 2, rect.top() + 1, width + 4, rect.height() - 2), 3, 3);
    }
    if (width >= 24) {
        const bool isLit = isSelected || m_picture.isRelated(box.event);
        m_painter.setPen(isLit || !m_picture.hasLit() ? m_palette.text : m_palette.mutedText);
        paintWords(m_painter, label, m_picture.labelOf(box.event));
    }
    if (!box.hidden.empty())
        paintChip(lane, box);
    if (isCurrent && m_isFocused) {
        m_painter.setBrush(Qt::NoBrush);
        m_painter.setPen(QPen(m_palette.accent, 1.4));
        m_painter.drawRoundedRect(rect.adjusted(-3, 0, 3, 0), 3, 3);
    }
}

void TimelinePainting::paintChip(std::size_t lane, const LaneBox& box)
{
    const QRectF rect = m_picture.chipRect(lane, box);
    if (rect.right() > m_picture.lanesRect().right() + 1)
        return;
    const bool holdsSelected = std::any_of(box.hidden.begin(), box.hidden.end(),
                                           [this](quint32 row) { return m_picture.isSelected(row); });
    m_painter.setPen(QPen(holdsSelected ? m_palette.accent : m_palette.separator, 1));
    m_painter.setBrush(m_palette.alternateBase);
    m_painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), rect.height() / 2, rect.height() / 2);
    m_painter.setPen(holdsSelected ? m_palette.accent : m_palette.mutedText);
    const std::size_t count = box.hidden.size();
    const QString words =
        count < 1000 ? QStringLiteral("+%1").arg(count) : QStringLiteral("+%1k").arg(count / 1000);
    QFont small = m_picture.font();
    if (small.pixelSize() > 0)
        small.setPixelSize(small.pixelSize() * 85 / 100);
    else
        small.setPointSizeF(small.pointSizeF() * 0.85);
    m_painter.setFont(small);
    paintWords(m_painter, rect, words, Qt::AlignHCenter);
    m_painter.setFont(m_picture.font());
}

} // namespace crossread
