// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_canvas.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace crossread {

namespace {

constexpr double edgeReach = 5;
constexpr double keyZoom = 1.5;

bool isNear(double a, double b)
{
    return std::abs(a - b) <= edgeReach;
}

} // namespace

TimelineCanvas::Drag TimelineCanvas::dragAt(QPointF point, Qt::KeyboardModifiers modifiers) const
{
    const TimelineHit hit = m_picture.hitAt(point);
    if (hit.part == TimelineHit::Part::Strip) {
        const double begin = m_picture.stripX(m_picture.axis().begin());
        const double end = m_picture.stripX(m_picture.axis().end());
        if (end - begin > 3 * edgeReach && isNear(point.x(), begin))
            return Drag::StripBegin;
        return end - begin > 3 * edgeReach && isNear(point.x(), end) ? Drag::StripEnd : Drag::StripMove;
    }
    if (point.x() < m_picture.gutter())
        return Drag::None;
    if (m_band) {
        const double begin = m_picture.toX(m_band->begin);
        const double end = m_picture.toX(m_band->end);
        if (isNear(point.x(), begin))
            return Drag::BandBegin;
        if (isNear(point.x(), end))
            return Drag::BandEnd;
        if (point.x() > begin && point.x() < end && (modifiers & Qt::ShiftModifier) == 0)
            return Drag::BandMove;
    }
    const bool isBrush = hit.part == TimelineHit::Part::Axis || (modifiers & Qt::ShiftModifier) != 0;
    return isBrush ? Drag::Brush : Drag::Pan;
}

void TimelineCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    QToolTip::hideText();
    m_cardTimer.stop();
    m_pressedAt = event->position();
    m_hasMoved = false;
    m_axisBefore = m_picture.axis();
    m_bandBefore = m_band.value_or(TimeStretch{});
    m_drag = dragAt(m_pressedAt, event->modifiers());
    const bool isOnWindow = m_pressedAt.x() >= m_picture.stripX(m_axisBefore.begin()) &&
                            m_pressedAt.x() <= m_picture.stripX(m_axisBefore.end());
    if (m_drag == Drag::StripMove && !isOnWindow) {
        const double middle = m_picture.stripDay(m_pressedAt.x());
        showStretch({middle - m_axisBefore.span() / 2, middle + m_axisBefore.span() / 2});
        m_axisBefore = m_picture.axis();
    }
}

void TimelineCanvas::mouseMoveEvent(QMouseEvent* event)
{
    m_pointer = event->position();
    if (m_drag == Drag::None) {
        hover(m_pointer);
        return;
    }
    m_hasMoved =
        m_hasMoved || (m_pointer - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_hasMoved)
        drag(m_pointer);
}

void TimelineCanvas::drag(QPointF point)
{
    TimeAxis axis = m_axisBefore;
    switch (m_drag) {
    case Drag::Pan:
        axis.pan(point.x() - m_pressedAt.x());
        changeAxis(axis);
        viewport()->setCursor(Qt::ClosedHandCursor);
        break;
    case Drag::StripMove: {
        const double days = m_picture.stripDay(point.x()) - m_picture.stripDay(m_pressedAt.x());
        axis.show(axis.begin() + days, axis.end() + days);
        changeAxis(axis);
        break;
    }
    case Drag::StripBegin:
        axis.show(std::min(m_picture.stripDay(point.x()), axis.end() - TimeAxis::leastSpan), axis.end());
        changeAxis(axis);
        break;
    case Drag::StripEnd:
        axis.show(axis.begin(), std::max(m_picture.stripDay(point.x()), axis.begin() + TimeAxis::leastSpan));
        changeAxis(axis);
        break;
    default:
        dragBand(point);
    }
}

/// A brushed stretch begins and ends with whole days.
void TimelineCanvas::dragBand(QPointF point)
{
    const double day = m_picture.dayAtX(point.x());
    const double pressed = m_picture.dayAtX(m_pressedAt.x());
    TimeStretch band = m_bandBefore;
    switch (m_drag) {
    case Drag::Brush:
        band = {std::min(day, pressed), std::max(day, pressed)};
        break;
    case Drag::BandBegin:
        band.begin = std::min(day, band.end - 1);
        break;
    case Drag::BandEnd:
        band.end = std::max(day, band.begin + 1);
        break;
    default: {
        const double days = std::round(day - pressed);
        band = {band.begin + days, band.end + days};
    }
    }
    const double begin = m_drag == Drag::Brush ? std::floor(band.begin) : std::round(band.begin);
    const double end = m_drag == Drag::Brush ? std::ceil(band.end) : std::round(band.end);
    Q_EMIT stretchBrushed({begin, std::max(end, begin + 1)});
}

void TimelineCanvas::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const bool isClick = !m_hasMoved;
    const bool isOnStrip = m_picture.stripRect().contains(m_pressedAt);
    m_drag = Drag::None;
    showCursor(event->position());
    if (isClick && !isOnStrip)
        click(m_picture.hitAt(event->position()), event->modifiers());
}

void TimelineCanvas::click(const TimelineHit& hit, Qt::KeyboardModifiers modifiers)
{
    switch (hit.part) {
    case TimelineHit::Part::Mark:
        m_lane = hit.lane;
        m_brushAnchor.reset();
        Q_EMIT eventPicked(hit.events.front(), modifiers);
        break;
    case TimelineHit::Part::Chip:
        Q_EMIT listRequested(hit.events, QRect(viewport()->mapToGlobal(hit.rect.topLeft().toPoint()),
                                               hit.rect.size().toSize()));
        break;
    case TimelineHit::Part::LaneName:
    case TimelineHit::Part::Publication:
        if (!hit.articles.empty())
            Q_EMIT articlesPicked(hit.articles, modifiers);
        break;
    default:
        Q_EMIT backgroundPicked();
    }
}

void TimelineCanvas::mouseDoubleClickEvent(QMouseEvent* event)
{
    const TimelineHit hit = m_picture.hitAt(event->position());
    if (hit.part == TimelineHit::Part::Mark)
        Q_EMIT eventOpened(hit.events.front(), (event->modifiers() & Qt::ControlModifier) != 0);
    else if (hit.part == TimelineHit::Part::Lanes || hit.part == TimelineHit::Part::Axis ||
             hit.part == TimelineHit::Part::Strip)
        fit();
}

void TimelineCanvas::wheelEvent(QWheelEvent* event)
{
    const QPoint turned = event->angleDelta();
    const bool isOverNames = event->position().x() < m_picture.gutter();
    if (isOverNames && verticalScrollBar()->maximum() > 0) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    TimeAxis axis = m_picture.axis();
    const bool isSideways =
        std::abs(turned.x()) > std::abs(turned.y()) || (event->modifiers() & Qt::ShiftModifier) != 0;
    if (isSideways)
        axis.pan((turned.x() != 0 ? turned.x() : turned.y()) * 0.6);
    else
        axis.zoom(std::pow(1.2, turned.y() / 120.0), event->position().x() - m_picture.gutter());
    changeAxis(axis);
    event->accept();
}

void TimelineCanvas::hover(QPointF point)
{
    showCursor(point);
    const TimelineHit hit = m_picture.hitAt(point);
    std::optional<quint32> under;
    if (hit.part == TimelineHit::Part::Mark)
        under = hit.events.front();
    if (under != m_hovered) {
        m_hovered = under;
        Q_EMIT hovered(under);
    }
    m_cardTimer.start();
}

void TimelineCanvas::showCursor(QPointF point)
{
    const Drag drag = dragAt(point, QApplication::keyboardModifiers());
    const auto part = m_picture.hitAt(point).part;
    if (drag == Drag::StripBegin || drag == Drag::StripEnd || drag == Drag::BandBegin ||
        drag == Drag::BandEnd)
        viewport()->setCursor(Qt::SizeHorCursor);
    else if (part == TimelineHit::Part::Mark || part == TimelineHit::Part::Chip ||
             part == TimelineHit::Part::Publication)
        viewport()->setCursor(Qt::PointingHandCursor);
    else if (drag == Drag::Brush)
        viewport()->setCursor(Qt::IBeamCursor);
    else
        viewport()->unsetCursor();
}

bool TimelineCanvas::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave) {
        m_cardTimer.stop();
        m_hovered.reset();
        Q_EMIT hovered({});
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TimelineCanvas::contextMenuEvent(QContextMenuEvent* event)
{
    TimelineHit hit = m_picture.hitAt(event->pos());
    QPoint place = event->globalPos();
    const auto current = m_picture.current();
    if (event->reason() == QContextMenuEvent::Keyboard && current) {
        hit = {TimelineHit::Part::Mark, m_lane, {*current}, {}, {}};
        if (const auto box = m_picture.boxOf(*current))
            place =
                viewport()->mapToGlobal(m_picture.boxRect(box->first, *box->second).bottomLeft().toPoint());
    }
    QToolTip::hideText();
    m_cardTimer.stop();
    Q_EMIT menuRequested(hit, place);
}

void TimelineCanvas::keyPressEvent(QKeyEvent* event)
{
    if (!openByKey(*event) && !stepByKey(*event) && !zoomByKey(*event))
        event->ignore();
}

bool TimelineCanvas::zoomByKey(const QKeyEvent& event)
{
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomBy(keyZoom);
        return true;
    case Qt::Key_Minus:
        zoomBy(1 / keyZoom);
        return true;
    case Qt::Key_0:
        fit();
        return true;
    default:
        return false;
    }
}

} // namespace crossread
