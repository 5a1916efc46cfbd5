// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/legend_line.h"

#include <QFontMetricsF>
#include <QPainter>

namespace crossread {

namespace {

constexpr double sampleWidth = 32;
constexpr double gap = 16;

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
    return sampleWidth + 4 + QFontMetricsF(font()).horizontalAdvance(entry.words) + gap;
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

void LegendLine::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    double x = 0;
    for (const LegendEntry& entry : m_entries) {
        if (x + widthOf(entry) - gap > width()) {
            painter.drawText(QRectF(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter,
                             QString(QChar(0x2026)));
            break;
        }
        painter.save();
        entry.paintSample(painter, QRectF(x, 0, sampleWidth, height()));
        painter.restore();
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(QRectF(x + sampleWidth + 4, 0, width(), height()), Qt::AlignLeft | Qt::AlignVCenter,
                         entry.words);
        x += widthOf(entry);
    }
}

} // namespace crossread
