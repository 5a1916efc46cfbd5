// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_canvas.h"

#include <QKeyEvent>

#include <algorithm>
#include <cmath>

namespace crossread {

bool TimelineCanvas::openByKey(const QKeyEvent& event)
{
    const auto current = m_picture.current();
    const bool isEnter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    if (!current || (!isEnter && event.key() != Qt::Key_Space))
        return false;
    if (isEnter) {
        Q_EMIT eventOpened(*current, (event.modifiers() & Qt::ControlModifier) != 0);
        return true;
    }
    const auto box = m_picture.boxOf(*current);
    const LaneBox* crowded = box ? m_picture.nearestHiding(box->first, *box->second) : nullptr;
    if (crowded == nullptr)
        return false;
    const QRectF place = m_picture.chipRect(box->first, *crowded);
    Q_EMIT listRequested(crowded->hidden,
                         QRect(viewport()->mapToGlobal(place.topLeft().toPoint()), place.size().toSize()));
    return true;
}

bool TimelineCanvas::stepByKey(const QKeyEvent& event)
{
    const bool isPanning = (event.modifiers() & Qt::ControlModifier) != 0;
    const int direction =
        event.key() == Qt::Key_Left || event.key() == Qt::Key_Up || event.key() == Qt::Key_PageUp ? -1 : 1;
    switch (event.key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isPanning) {
            TimeAxis axis = m_picture.axis();
            axis.pan(-direction * axis.width() / 8);
            changeAxis(axis);
        } else {
            step(direction, (event.modifiers() & Qt::ShiftModifier) != 0);
        }
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
        stepLane(direction);
        return true;
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        stepPublication(direction);
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        if (!m_picture.events().events.empty())
            Q_EMIT eventPicked(
                event.key() == Qt::Key_Home ? 0 : quint32(m_picture.events().events.size() - 1), {});
        return true;
    default:
        return false;
    }
}

/// The next event in time, whatever its lane; the first step takes the first event in sight.
void TimelineCanvas::step(int direction, bool isBrushing)
{
    const auto& events = m_picture.events().events;
    if (events.empty())
        return;
    qint64 row = 0;
    if (const auto current = m_picture.current()) {
        row = qint64(*current) + direction;
    } else {
        const double begin = m_picture.axis().begin();
        const auto first =
            std::lower_bound(events.begin(), events.end(), begin,
                             [](const TimelineEvent& event, double day) { return event.mark.begin < day; });
        row = first - events.begin();
    }
    row = std::clamp<qint64>(row, 0, qint64(events.size()) - 1);
    const auto next = static_cast<quint32>(row);
    if (!isBrushing) {
        m_brushAnchor.reset();
        Q_EMIT eventPicked(next, {});
        return;
    }
    if (!m_brushAnchor)
        m_brushAnchor = m_picture.current().value_or(next);
    const TimeMark& one = events[*m_brushAnchor].mark;
    const TimeMark& other = events[next].mark;
    setCurrent(next);
    reveal(next);
    Q_EMIT stretchBrushed({std::min(one.begin, other.begin), std::max(one.end, other.end)});
}

void TimelineCanvas::stepLane(int direction)
{
    const auto& lanes = m_picture.events().lanes;
    const auto current = m_picture.current();
    if (lanes.empty())
        return;
    if (!current) {
        step(1, false);
        return;
    }
    const auto stands = [&](std::size_t lane) {
        if (lane >= lanes.size())
            return false;
        const auto& rows = lanes[lane].events;
        return std::binary_search(rows.begin(), rows.end(), *current);
    };
    if (!stands(m_lane))
        m_lane = m_picture.boxOf(*current).value_or(std::pair<std::size_t, const LaneBox*>{0, nullptr}).first;
    const qint64 next = std::clamp<qint64>(qint64(m_lane) + direction, 0, qint64(lanes.size()) - 1);
    if (next == qint64(m_lane))
        return;
    m_lane = static_cast<std::size_t>(next);
    if (const auto row = nearestInLane(m_lane, m_picture.event(*current).mark.begin))
        Q_EMIT eventPicked(*row, {});
}

std::optional<quint32> TimelineCanvas::nearestInLane(std::size_t lane, double day) const
{
    const auto& rows = m_picture.events().lanes[lane].events;
    const auto nearest = std::min_element(rows.begin(), rows.end(), [&](quint32 a, quint32 b) {
        return std::abs(m_picture.event(a).mark.begin - day) < std::abs(m_picture.event(b).mark.begin - day);
    });
    return nearest == rows.end() ? std::nullopt : std::optional(*nearest);
}

void TimelineCanvas::stepPublication(int direction)
{
    std::vector<PublicationMark> marks = m_picture.publicationMarks();
    if (marks.empty())
        return;
    qint64 next = direction > 0 ? 0 : qint64(marks.size()) - 1;
    if (m_publication)
        next = std::clamp<qint64>(qint64(*m_publication) + direction, 0, qint64(marks.size()) - 1);
    m_publication = static_cast<std::size_t>(next);
    const double day = m_picture.dayAtX(marks[*m_publication].x);
    TimeAxis axis = m_picture.axis();
    axis.reveal(day, day, 24);
    changeAxis(axis);
    Q_EMIT articlesPicked(marks[*m_publication].articles, {});
}

} // namespace crossread
