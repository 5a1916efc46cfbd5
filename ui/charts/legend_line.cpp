// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/legend_line.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace crossread {

namespace {

constexpr double sampleGap = 6; ///< between a sample and its words
constexpr double gap = 18;

} // namespace

void LegendLine::setEntries(std::vector<LegendEntry> entries)
{
    m_entries = std::move(entries);
    QStringList meanings;
    for (const LegendEntry& entry : m_entries)
        meanings << entry.words;
    setToolTip(meanings.join(QLatin1Char('\n')));
    setAccessibleName(meanings.join(QStringLiteral("; ")));
    setVisible(!m_entries.empty());
    updateGeometry();
    update();
}

double LegendLine::widthOf(const LegendEntry& entry) const
{
    return entry.sampleWidth + sampleGap + QFontMetricsF(font()).horizontalAdvance(entry.words) + gap;
}

QSize LegendLine::sizeHint() const
{
    double width = 0;
    for (const LegendEntry& entry : m_entries)
        width += widthOf(entry);
    return {static_cast<int>(width), minimumSizeHint().height()};
}

QSize LegendLine::minimumSizeHint() const
{
    return {0, static_cast<int>(QFontMetricsF(font()).height()) + 4};
}

int LegendLine::heightForWidth(int width) const
{
    const int line = minimumSizeHint().height();
    return m_entries.empty() ? line : static_cast<int>(placesIn(width).back().y()) + line;
}

std::vector<QPointF> LegendLine::placesIn(double width) const
{
    std::vector<QPointF> places;
    QPointF next(0, 0);
    for (const LegendEntry& entry : m_entries) {
        if (next.x() > 0 && next.x() + widthOf(entry) - gap > width)
            next = QPointF(0, next.y() + minimumSizeHint().height());
        places.push_back(next);
        next.rx() += widthOf(entry);
    }
    return places;
}

void LegendLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const double line = minimumSizeHint().height();
    const std::vector<QPointF> places = placesIn(width());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const double sampleWidth = m_entries[i].sampleWidth;
        const QRectF words(places[i] + QPointF(sampleWidth + sampleGap, 0),
                           QSizeF(std::max(0.0, width() - places[i].x() - sampleWidth - sampleGap), line));
        painter.save();
        m_entries[i].paintSample(painter, QRectF(places[i], QSizeF(sampleWidth, line)));
        painter.restore();
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(font()).elidedText(m_entries[i].words, Qt::ElideRight, words.width()));
    }
}

} // namespace crossread
