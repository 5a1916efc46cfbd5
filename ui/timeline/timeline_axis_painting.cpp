// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/contrast.h"
#include "ui/timeline/timeline_painting.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace crossread {

namespace {

/// How many dates stand on each pixel of the strip; a stretch counts as one, spread over its pixels.
std::vector<float> densities(const TimelinePicture& picture)
{
    const QRectF strip = picture.stripRect();
    std::vector<float> columns(static_cast<std::size_t>(std::max(1.0, strip.width())) + 1);
    const auto columnOf = [&](double day) {
        const double x = std::clamp(picture.stripX(day) - strip.left(), 0.0, strip.width());
        return static_cast<std::size_t>(x);
    };
    for (const TimelineEvent& event : picture.events().events) {
        const std::size_t first = columnOf(event.mark.begin);
        const std::size_t last = std::max(first, columnOf(event.mark.end - 0.01));
        const float share = 1.0f / static_cast<float>(last - first + 1);
        for (std::size_t x = first; x <= last; ++x)
            columns[x] += share;
    }
    return columns;
}

QPolygonF diamond(QPointF middle, double reach)
{
    return {middle + QPointF(0, -reach), middle + QPointF(reach, 0), middle + QPointF(0, reach),
            middle + QPointF(-reach, 0)};
}

} // namespace

void TimelinePainting::paintPublications()
{
    const QRectF row = m_picture.publicationsRect();
    if (m_picture.events().publications.empty())
        return;
    m_painter.setPen(m_palette.mutedText);
    m_painter.drawText(QRectF(8, row.top(), m_picture.gutter() - 16, row.height()),
                       Qt::AlignVCenter | Qt::AlignLeft,
                       QCoreApplication::translate("crossread", "published"));
    for (const PublicationMark& mark : m_picture.publicationMarks()) {
        if (mark.x + mark.width / 2 < row.left() || mark.x - mark.width / 2 > row.right())
            continue;
        const bool isLit = std::any_of(mark.articles.begin(), mark.articles.end(), [this](ArticleId id) {
            return m_picture.litArticles().selected.contains(id);
        });
        const QColor colour = isLit ? m_palette.accent : m_palette.mutedText;
        if (mark.width > 0) {
            const double left = std::max(row.left(), mark.x - mark.width / 2);
            const double right = std::min(row.right(), mark.x + mark.width / 2);
            QLinearGradient soft(left, 0, right, 0);
            QColor clear = colour;
            clear.setAlpha(0);
            soft.setStops({{0, clear}, {0.2, colour}, {0.8, colour}, {1, clear}});
            m_painter.fillRect(QRectF(left, row.center().y() - 2, right - left, 4), soft);
            continue;
        }
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawPolygon(diamond({mark.x, row.center().y()}, mark.articles.size() > 1 ? 5.5 : 4.5));
    }
}

/// Years and months in the text's colour where they begin; between them what they are divided into, where
/// there is room. The first group in sight is named at the edge, so that the axis always tells where it is.
void TimelinePainting::paintAxis()
{
    const QRectF area = m_picture.axisRect();
    const QFontMetricsF metrics(m_picture.font());
    const double lineHeight = std::ceil(metrics.height());
    m_painter.setPen(QPen(m_palette.mutedText, 1));
    m_painter.drawLine(QPointF(area.left(), area.top() + 0.5), QPointF(area.right(), area.top() + 0.5));
    double taken = area.left();
    std::vector<std::pair<double, double>> groups;
    const auto write = [&](const QString& label, double x, double width) {
        m_painter.drawText(QRectF(x, area.top() + 4, width, lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                           label);
    };
    for (const TimeTick& group : m_picture.axis().groups()) {
        const double begin = std::max(area.left(), m_picture.toX(group.day));
        const double end = std::min(area.right(), m_picture.toX(group.end));
        const double width = metrics.horizontalAdvance(group.label) + 2;
        if (begin < taken || end - begin < width + 4)
            continue;
        m_painter.setPen(QPen(m_palette.mutedText, 1));
        m_painter.drawLine(QPointF(std::round(begin) + 0.5, area.top() + 1),
                           QPointF(std::round(begin) + 0.5, area.bottom() - 4));
        m_painter.setPen(m_palette.text);
        write(group.label, begin + 4, width);
        taken = begin + 4 + width;
        groups.emplace_back(begin, taken + 6);
    }
    paintTickLabels(groups, write);
}

void TimelinePainting::paintTickLabels(const std::vector<std::pair<double, double>>& groups,
                                       const std::function<void(const QString&, double, double)>& write)
{
    const QRectF area = m_picture.axisRect();
    const QFontMetricsF metrics(m_picture.font());
    const std::vector<TimeTick> ticks = m_picture.axis().ticks();
    // A label that names the first of many days or years stands at its tick, one that names all of it amid.
    const double length = ticks.empty() ? 0 : ticks.front().end - ticks.front().day;
    const bool isMany = m_picture.axis().unit() == TickUnit::Weeks || length > 370;
    m_painter.setPen(m_palette.mutedText);
    for (const TimeTick& tick : ticks) {
        const double begin = std::max(area.left(), m_picture.toX(tick.day));
        const double end = std::min(area.right(), m_picture.toX(tick.end));
        const double width = metrics.horizontalAdvance(tick.label) + 2;
        const double x = isMany ? begin + 4 : std::max(begin, (begin + end - width) / 2);
        const bool isCovered = std::any_of(groups.begin(), groups.end(), [&](const auto& group) {
            return x < group.second && x + width > group.first;
        });
        if (end - begin >= width + 4 && !isCovered)
            write(tick.label, x, width);
    }
}

/// What is lit and may lie far out of sight, as ticks from the top.
void TimelinePainting::paintLitInStrip()
{
    const QRectF strip = m_picture.stripRect();
    QList<QRectF> selected, related;
    for (quint32 row = 0; m_picture.hasLit() && row < m_picture.events().events.size(); ++row) {
        if (!m_picture.isSelected(row) && !m_picture.isRelated(row))
            continue;
        const TimeMark& mark = m_picture.event(row).mark;
        const double x = m_picture.stripX((mark.begin + mark.end) / 2);
        (m_picture.isSelected(row) ? selected : related).append(QRectF(x - 1, strip.top() + 1, 2, 6));
    }
    m_painter.setBrush(mixed(m_palette.date, m_palette.accent, 0.6));
    m_painter.drawRects(related);
    m_painter.setBrush(m_palette.accent);
    m_painter.drawRects(selected);
}

void TimelinePainting::paintStrip()
{
    const QRectF strip = m_picture.stripRect();
    m_painter.fillRect(strip, m_palette.alternateBase);
    const std::vector<float> columns = densities(m_picture);
    const float most = std::max(1.0f, *std::max_element(columns.begin(), columns.end()));
    QList<QRectF> bars;
    for (std::size_t x = 0; x < columns.size(); ++x) {
        if (columns[x] <= 0)
            continue;
        const double height =
            std::max(2.0, static_cast<double>(std::sqrt(columns[x] / most)) * (strip.height() - 4));
        bars.append(QRectF(strip.left() + static_cast<double>(x), strip.bottom() - height, 1.6, height));
    }
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(mixed(m_palette.base, m_palette.date, 0.7));
    m_painter.drawRects(bars);
    paintLitInStrip();

    const double left =
        std::clamp(m_picture.stripX(m_picture.axis().begin()), strip.left(), strip.right() - 4);
    const double right = std::clamp(m_picture.stripX(m_picture.axis().end()), left + 4, strip.right());
    QColor shade = m_palette.window;
    shade.setAlpha(150);
    m_painter.fillRect(QRectF(strip.left(), strip.top(), left - strip.left(), strip.height()), shade);
    m_painter.fillRect(QRectF(right, strip.top(), strip.right() - right, strip.height()), shade);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_palette.mutedText, 1));
    m_painter.drawRoundedRect(
        QRectF(left, strip.top(), right - left, strip.height()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
}

} // namespace crossread
