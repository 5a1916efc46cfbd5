// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/overview_bar.h"

#include "ui/theme/note_ink.h"
#include "ui/theme/theme.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace crossread {

namespace {
constexpr int padding = 4;
}

OverviewBar::OverviewBar(Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setFixedWidth(12);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Where the selection stands in the text"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void OverviewBar::setText(const HighlightLayers* layers, quint32 length)
{
    m_layers = layers;
    m_length = length;
    if (layers == nullptr)
        m_notes.clear();
    update();
}

void OverviewBar::setNotes(std::vector<NoteMark> marks)
{
    m_notes = std::move(marks);
    update();
}

void OverviewBar::setVisibleSpan(Span span)
{
    if (span == m_visible)
        return;
    m_visible = span;
    update();
}

int OverviewBar::yOf(quint32 byte) const
{
    const qint64 room = height() - 2 * padding;
    return padding + static_cast<int>(room * std::min(byte, m_length) / std::max<quint32>(1, m_length));
}

void OverviewBar::paintTicks(QPainter& painter, Layer layer, const QColor& colour, int width)
{
    int last = -1;
    for (const Span span : m_layers->spans(layer)) {
        const int y = yOf(span.begin);
        if (y == last)
            continue;
        last = y;
        painter.fillRect(QRect((this->width() - width) / 2, y - 1, width, 2), colour);
    }
}

void OverviewBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Palette& palette = m_theme.palette();
    painter.fillRect(rect(), palette.base);
    if (m_layers == nullptr || m_length == 0)
        return;
    const int top = yOf(m_visible.begin);
    painter.fillRect(QRect(1, top, width() - 2, std::max(8, yOf(m_visible.end) - top)),
                     palette.alternateBase);
    paintTicks(painter, Layer::Related, palette.relatedBox.darker(palette.isDark ? 80 : 125), 6);
    paintTicks(painter, Layer::OtherWording, palette.claim, 4);
    paintTicks(painter, Layer::MissingWords, palette.claim, 4);
    paintTicks(painter, Layer::OtherFact, palette.conflict, 8);
    // Notes have a lane of their own at the left end, so that neither hides the other.
    int last = -2;
    NoteInks inks(palette);
    for (const NoteMark& mark : m_notes) {
        const int y = yOf(mark.span.begin);
        if (y <= last + 1)
            continue;
        last = y;
        painter.fillRect(QRect(0, y - 1, 4, 3), inks.of(mark.colour).bar);
    }
    paintTicks(painter, Layer::SearchHit, palette.searchHit, 10);
    paintTicks(painter, Layer::Selected, palette.accent, 10);
}

void OverviewBar::tellPlace(int y)
{
    const int room = std::max(1, height() - 2 * padding);
    const double share = std::clamp(static_cast<double>(y - padding) / room, 0.0, 1.0);
    Q_EMIT placeClicked(static_cast<quint32>(share * m_length));
}

void OverviewBar::mousePressEvent(QMouseEvent* event)
{
    tellPlace(event->pos().y());
}

void OverviewBar::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons().testFlag(Qt::LeftButton))
        tellPlace(event->pos().y());
}

} // namespace crossread
