// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/time_mark_painting.h"

#include <QPainter>

#include <algorithm>

namespace crossread {

namespace {

constexpr double barAlpha = 0.30;

QColor faded(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

/// Full in the middle, fading to nothing over the outer sixths where the ends are not known.
QBrush bodyBrush(QRectF rect, const QColor& colour, bool isSoft)
{
    if (!isSoft)
        return faded(colour, barAlpha);
    QLinearGradient gradient(rect.topLeft(), rect.topRight());
    const double fade = std::clamp(14 / std::max(1.0, rect.width()), 0.16, 0.4);
    gradient.setColorAt(0, faded(colour, 0));
    gradient.setColorAt(fade, faded(colour, barAlpha));
    gradient.setColorAt(1 - fade, faded(colour, barAlpha));
    gradient.setColorAt(1, faded(colour, 0));
    return gradient;
}

} // namespace

void paintTick(QPainter& painter, QRectF rect, const QColor& colour, const QColor& inside)
{
    if (inside != colour) {
        painter.setPen(QPen(colour, 1.4));
        painter.setBrush(inside);
        rect.adjust(0.7, 0.7, -0.7, -0.7);
    } else {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
    }
    painter.drawRoundedRect(rect, 1.5, 1.5);
}

void paintBody(QPainter& painter, const TimelineEvent& event, QRectF rect, const QColor& colour,
               const QColor& ground)
{
    const bool isArrow = event.mark.shape != TimeShape::Bar;
    if (isArrow && rect.width() <= lane::tickWidth) {
        paintTick(painter, rect, colour, event.isReported ? ground : colour);
        return;
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(bodyBrush(rect, colour, event.mark.isSoft));
    painter.drawRoundedRect(rect, 2, 2);
    // The line along the foot tells bars apart that lie over each other; reported ones have it dashed.
    QPen foot(bodyBrush(rect, colour, event.mark.isSoft).gradient() != nullptr ? faded(colour, 0.8) : colour,
              1.6);
    if (event.isReported)
        foot.setDashPattern({2, 2});
    const double inset = event.mark.isSoft ? std::min(rect.width() * 0.16, 8.0) : 0;
    painter.setPen(foot);
    painter.drawLine(QPointF(rect.left() + inset, rect.bottom()),
                     QPointF(rect.right() - inset, rect.bottom()));
    if (!event.mark.isSoft) {
        for (const double x : {rect.left(), rect.right()})
            painter.drawLine(QPointF(x, rect.top() + 2), QPointF(x, rect.bottom()));
    }
}

void paintArrow(QPainter& painter, QPointF from, double length, const QColor& colour)
{
    const QPointF tip = from + QPointF(length, 0);
    const double back = length > 0 ? -5 : 5;
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawLine(from, tip);
    painter.drawPolyline(QPolygonF{tip + QPointF(back, -4), tip, tip + QPointF(back, 4)});
}

void TimelinePainting::paintSample(QPainter& painter, const TimelineEvent& event, QRectF place,
                                   const Palette& palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = place.adjusted(2, 4, -2, -4);
    const QPointF middle = area.center();
    const QRectF tick(middle.x() - lane::tickWidth / 2, area.top(), lane::tickWidth, area.height());
    const double arrow = lane::arrowLength / 2;
    switch (event.mark.shape) {
    case TimeShape::Tick:
        paintTick(painter, tick, palette.date, event.isReported ? palette.base : palette.date);
        break;
    case TimeShape::Bar:
        paintBody(painter, event, area, palette.date, palette.base);
        break;
    case TimeShape::Since:
        paintTick(painter, tick.translated(-arrow, 0), palette.date, palette.date);
        paintArrow(painter, {tick.right() - arrow, middle.y()}, lane::arrowLength, palette.date);
        break;
    case TimeShape::Until:
        paintTick(painter, tick.translated(arrow, 0), palette.date, palette.date);
        paintArrow(painter, {tick.left() + arrow, middle.y()}, -lane::arrowLength, palette.date);
        break;
    }
}

} // namespace crossread
