// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_canvas.h"

#include "ui/theme/theme.h"
#include "ui/timeline/timeline_painting.h"
#include "ui/wording.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace crossread {

TimelineCanvas::TimelineCanvas(Theme& theme, QWidget* parent) : QAbstractScrollArea(parent), m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    setAccessibleName(tr("Timeline"));
    m_picture.setFont(font());
    m_cardTimer.setSingleShot(true);
    m_cardTimer.setInterval(300);
    connect(&m_cardTimer, &QTimer::timeout, this, &TimelineCanvas::showCard);
    m_glide.setStartValue(0.0);
    m_glide.setEndValue(1.0);
    m_glide.setEasingCurve(QEasingCurve::OutCubic);
    connect(&m_glide, &QVariantAnimation::valueChanged, this, [this](const QVariant& share) {
        m_picture.setAxis(TimeAxis::between(m_glideFrom, m_glideTo, share.toDouble()));
        viewport()->update();
    });
}

void TimelineCanvas::showEvents(std::shared_ptr<const Corpus> corpus, TimelineEvents events)
{
    const TimeStretch core = events.core;
    const bool hasOtherSpan = events.whole != m_picture.events().whole;
    m_publication.reset();
    m_brushAnchor.reset();
    m_picture.setEvents(std::move(corpus), std::move(events));
    if (hasOtherSpan && core.end > core.begin)
        fitTo(core);
    updateScrollBar();
    viewport()->update();
}

void TimelineCanvas::showLinked(const Linked& linked, std::optional<TimeStretch> band)
{
    m_band = band;
    m_picture.setLinked(linked);
    updateScrollBar();
    viewport()->update();
}

void TimelineCanvas::setCurrent(std::optional<quint32> event)
{
    if (m_picture.current() == event)
        return;
    m_picture.setCurrent(event);
    QString words = tr("Left and Right step from event to event, Enter goes to the words, Space lists the "
                       "events beneath, Page Up and Page Down step through publication dates.");
    if (event) {
        const Corpus& corpus = m_picture.corpus();
        const EventId id = m_picture.event(*event).id;
        words = tr("%1: %2. %3", "date, headline, article")
                    .arg(dateText(corpus.date(corpus.dateOf(id)).range), m_picture.labelOf(*event),
                         titleOf(corpus.article(corpus.articleOf(id))));
    }
    setAccessibleDescription(words);
    QAccessibleEvent change(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&change);
    viewport()->update();
}

void TimelineCanvas::changeAxis(const TimeAxis& axis)
{
    m_glide.stop();
    m_picture.setAxis(axis);
    updateScrollBar();
    viewport()->update();
}

/// A stretch of the same length, reached in steps the eye can follow unless the desktop asks for none.
void TimelineCanvas::glideTo(const TimeAxis& axis)
{
    constexpr int longest = 120;
    const int time =
        std::min(longest, style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this));
    // Zooming lays the lanes out at every step, which many events make slow.
    constexpr std::size_t mostZoomed = 1500;
    const bool isZooming = std::abs(axis.span() / m_picture.axis().span() - 1) > 1e-6;
    if (time <= 0 || !isVisible() || axis == m_picture.axis() ||
        (isZooming && m_picture.events().events.size() > mostZoomed)) {
        changeAxis(axis);
        return;
    }
    m_glide.stop();
    m_glideFrom = m_picture.axis();
    m_glideTo = axis;
    m_glide.setDuration(time);
    m_glide.start();
}

void TimelineCanvas::showStretch(TimeStretch stretch)
{
    TimeAxis axis = m_picture.axis();
    axis.show(stretch.begin, stretch.end);
    changeAxis(axis);
}

void TimelineCanvas::fit()
{
    const TimelineEvents& events = m_picture.events();
    const TimeAxis& axis = m_picture.axis();
    const bool isWhole = axis.begin() <= events.whole.begin && axis.end() >= events.whole.end;
    fitTo(isWhole ? events.core : events.whole);
}

void TimelineCanvas::fitTo(TimeStretch stretch)
{
    TimeAxis axis = m_picture.axis();
    axis.showWithRoom(stretch.begin, stretch.end, lane::lastLabel);
    changeAxis(axis);
}

void TimelineCanvas::zoomBy(double factor)
{
    TimeAxis axis = m_picture.axis();
    double about = axis.width() / 2;
    if (const auto current = m_picture.current()) {
        const double x = axis.toPixel(m_picture.event(*current).mark.begin);
        about = x > 0 && x < axis.width() ? x : about;
    }
    axis.zoom(factor, about);
    changeAxis(axis);
}

void TimelineCanvas::reveal(quint32 event)
{
    TimeAxis axis = m_glide.state() == QAbstractAnimation::Running ? m_glideTo : m_picture.axis();
    const TimeMark& mark = m_picture.event(event).mark;
    const bool isInTime = mark.begin < axis.end() && mark.end > axis.begin();
    if (!isInTime || mark.shape == TimeShape::Tick)
        axis.reveal(mark.begin, mark.end, isInTime ? 48 : axis.width() / 3);
    glideTo(axis);
    const auto box = m_picture.boxOf(event);
    if (!box)
        return;
    const QRectF row = m_picture.rowRect(box->first, box->second->row);
    const QRectF lanes = m_picture.lanesRect();
    if (row.top() < lanes.top())
        verticalScrollBar()->setValue(verticalScrollBar()->value() - qRound(lanes.top() - row.top()));
    else if (row.bottom() > lanes.bottom())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + qRound(row.bottom() - lanes.bottom()));
}

bool TimelineCanvas::isInSight(quint32 event) const
{
    const TimeMark& mark = m_picture.event(event).mark;
    if (mark.begin >= m_picture.axis().end() || mark.end <= m_picture.axis().begin())
        return false;
    const auto box = m_picture.boxOf(event);
    const double top = box ? m_picture.rowRect(box->first, box->second->row).top() : -1;
    return top >= 0 && top < m_picture.lanesRect().bottom();
}

void TimelineCanvas::revealLit()
{
    const auto count = static_cast<quint32>(m_picture.events().events.size());
    const double middle = (m_picture.axis().begin() + m_picture.axis().end()) / 2;
    std::optional<quint32> nearest;
    const auto distance = [&](quint32 row) {
        const TimeMark& mark = m_picture.event(row).mark;
        // One in focus comes before all that are related, however far.
        return std::pair(!m_picture.isSelected(row), std::abs((mark.begin + mark.end) / 2 - middle));
    };
    for (quint32 row = 0; row < count; ++row) {
        if (!m_picture.isSelected(row) && !m_picture.isRelated(row))
            continue;
        if (isInSight(row))
            return;
        if (!nearest || distance(row) < distance(*nearest))
            nearest = row;
    }
    if (nearest)
        approach(*nearest);
}

/// An event in focus is gone to wherever it is. One that is only related is taken into the picture as far as
/// what was in sight stays in it; if it is farther off, the strip below alone tells of it.
void TimelineCanvas::approach(quint32 event)
{
    constexpr double mostWidening = 4;
    const TimeMark& mark = m_picture.event(event).mark;
    TimeAxis axis = m_picture.axis();
    if (m_picture.isSelected(event)) {
        reveal(event);
        return;
    }
    // Of a long bar its near end is enough.
    const double part = std::min(mark.end - mark.begin, axis.span() / 4);
    const double begin = std::min(axis.begin(), mark.end - part - axis.span() / 16);
    const double end = std::max(axis.end(), mark.begin + part + axis.span() / 4);
    if (end - begin > mostWidening * axis.span())
        return;
    axis.show(begin, end);
    glideTo(axis);
}

void TimelineCanvas::updateScrollBar()
{
    const double lanes = m_picture.lanesRect().height();
    const int beyond = static_cast<int>(std::max(0.0, m_picture.lanesHeight() - lanes));
    verticalScrollBar()->setRange(0, beyond);
    verticalScrollBar()->setPageStep(static_cast<int>(lanes));
    verticalScrollBar()->setSingleStep(static_cast<int>(m_picture.rowHeight()));
    m_picture.setScroll(verticalScrollBar()->value());
}

void TimelineCanvas::scrollContentsBy(int, int)
{
    m_picture.setScroll(verticalScrollBar()->value());
    viewport()->update();
}

void TimelineCanvas::resizeEvent(QResizeEvent*)
{
    m_picture.setSize(viewport()->size(), true);
    updateScrollBar();
}

void TimelineCanvas::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::FontChange) {
        m_picture.setFont(font());
        updateScrollBar();
    }
    QAbstractScrollArea::changeEvent(event);
}

void TimelineCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme.palette().base);
    TimelinePainting painting(painter, m_picture, m_theme.palette());
    painting.setBand(m_band);
    painting.setFocused(hasFocus());
    painting.paint();
}

void TimelineCanvas::focusInEvent(QFocusEvent*)
{
    viewport()->update();
}

void TimelineCanvas::focusOutEvent(QFocusEvent*)
{
    viewport()->update();
}

QString TimelineCanvas::cardOf(const TimelineHit& hit) const
{
    const Corpus& corpus = m_picture.corpus();
    const auto line = [](const QString& words) { return words.toHtmlEscaped(); };
    if (hit.part == TimelineHit::Part::Chip)
        return tr("%Ln more event(s): click to list them", nullptr, static_cast<int>(hit.events.size()));
    if (!hit.events.empty()) {
        const quint32 row = hit.events.front();
        const EventId id = m_picture.event(row).id;
        const DateFinding& date = corpus.date(corpus.dateOf(id));
        const Article& article = corpus.article(corpus.articleOf(id));
        const QString said = toQString(corpus.textOf(corpus.articleOf(id), date.span)).simplified();
        const QString reported =
            m_picture.event(row).isReported ? tr("<br>Reported, not asserted.") : QString();
        return QStringLiteral("<p style='white-space:pre-wrap'><b>%1</b><br>%2 <i>(“%3”)</i><br>%4%5</p>")
            .arg(line(m_picture.labelOf(row)), line(dateText(date.range)), line(said), line(titleOf(article)),
                 reported);
    }
    QStringList articles;
    for (std::size_t i = 0; i < std::min<std::size_t>(hit.articles.size(), 12); ++i) {
        const Article& article = corpus.article(hit.articles[i]);
        articles << QStringLiteral("<b>%1</b>, %2, %3")
                        .arg(line(titleOf(article)), line(sourceOf(article)), line(publicationText(article)));
    }
    return articles.join(QStringLiteral("<br>"));
}

void TimelineCanvas::showCard()
{
    const TimelineHit hit = m_picture.hitAt(m_pointer);
    if (m_drag != Drag::None)
        return;
    QString words = hit.events.empty() && hit.articles.empty() ? QString() : cardOf(hit);
    if (hit.part == TimelineHit::Part::LaneName)
        words = m_picture.events().lanes[hit.lane].description.toHtmlEscaped();
    QToolTip::showText(viewport()->mapToGlobal(m_pointer.toPoint()), words, viewport(), hit.rect.toRect());
}

} // namespace crossread
