// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_scene.h"

#include "ui/charts/chart_painting.h"
#include "ui/theme/contrast.h"

#include <QBarSet>
#include <QCategoryAxis>
#include <QChart>
#include <QFontMetricsF>
#include <QGraphicsLayout>
#include <QHorizontalStackedBarSeries>
#include <QScatterSeries>
#include <QValueAxis>

#include <algorithm>
#include <array>
#include <cmath>

namespace crossread {

namespace {

constexpr double edge = 12;
constexpr double columnGap = 12;
constexpr double mostWords = 0.58;     ///< of the width; the rest is the plot's
constexpr double leastForSource = 640; ///< pixels
constexpr double rowPadding = 8;       ///< of a row above and below its words together

double widest(const QFont& font, const ChartSheet& sheet, QString ChartMark::*column)
{
    const QFontMetricsF metrics(font);
    double width = 0;
    for (const ChartMark& mark : sheet.marks)
        width = std::max(width, metrics.horizontalAdvance(mark.*column) + 2);
    return std::ceil(width);
}

/// What is narrow has all the width it asks for; the others share what is left of \a room.
void shareOut(std::array<double, 3>& widths, double room)
{
    std::array<double*, 3> byWidth{&widths[0], &widths[1], &widths[2]};
    std::sort(byWidth.begin(), byWidth.end(), [](const double* a, const double* b) { return *a < *b; });
    auto left = static_cast<double>(byWidth.size());
    for (double* width : byWidth) {
        *width = std::min(*width, std::floor(room / left));
        room -= *width;
        --left;
    }
}

} // namespace

ChartScene::ChartScene(QObject* parent) : QGraphicsScene(parent), m_chart(new QChart)
{
    m_chart->legend()->hide();
    m_chart->setBackgroundVisible(false);
    m_chart->setMargins({});
    m_chart->setAnimationOptions(QChart::NoAnimation);
    m_chart->setAcceptHoverEvents(false);
    addItem(m_chart);
    m_rows = new QValueAxis(m_chart);
    m_rows->setVisible(false);
    m_chart->addAxis(m_rows, Qt::AlignLeft);
}

ChartScene::~ChartScene() = default;

void ChartScene::setLook(const Palette& palette, const QFont& font)
{
    m_palette = palette;
    m_font = font;
    fillAxes();
    fillSeries();
    setGeometry(m_size, m_layout.firstRow);
}

void ChartScene::setSheet(ChartSheet sheet)
{
    m_sheet = std::move(sheet);
    m_lights.assign(m_sheet.marks.size(), MarkLight::None);
    m_current.reset();
    fillAxes();
    fillSeries();
    setGeometry(m_size, 0);
}

void ChartScene::setLights(std::vector<MarkLight> lights)
{
    lights.resize(m_sheet.marks.size());
    if (lights == m_lights)
        return;
    m_lights = std::move(lights);
    // Bars alone have their colours from the series: making one anew takes the library 20 ms.
    if (m_bars != nullptr)
        fillSeries();
    update();
}

void ChartScene::setCurrent(std::optional<std::size_t> mark)
{
    m_current = mark;
    update();
}

/// One set a light, so that each row's bar has its colour; the rows count up from the bottom.
void ChartScene::fillSeries()
{
    const bool isBars = m_sheet.has(MarkForm::Bar);
    if (m_bars != nullptr)
        m_chart->removeSeries(m_bars);
    if (m_points != nullptr)
        m_chart->removeSeries(m_points);
    delete std::exchange(m_bars, nullptr);
    delete std::exchange(m_points, nullptr);
    QAbstractSeries* series = nullptr;
    const std::size_t count = m_sheet.marks.size();
    if (isBars) {
        m_bars = new QHorizontalStackedBarSeries;
        m_bars->setBarWidth(barShare());
        const std::array colours{m_palette.figure, mixed(m_palette.figure, m_palette.accent, 0.55),
                                 m_palette.accent};
        for (std::size_t light = 0; light < colours.size(); ++light) {
            QList<qreal> values;
            for (std::size_t i = count; i-- > 0;)
                values << (static_cast<std::size_t>(m_lights[i]) == light ? m_sheet.marks[i].high : 0);
            auto* set = new QBarSet(QString());
            set->append(values);
            set->setColor(colours[light]);
            set->setBorderColor(colours[light]);
            m_bars->append(set);
        }
        series = m_bars;
    } else {
        m_points = new QScatterSeries;
        m_points->setVisible(false);
        QList<QPointF> points;
        for (std::size_t i = 0; i < count; ++i)
            points << QPointF(m_sheet.position(m_sheet.marks[i].high), static_cast<double>(count - 1 - i));
        m_points->replace(points);
        series = m_points;
    }
    m_chart->addSeries(series);
    series->attachAxis(m_values);
    series->attachAxis(m_rows);
}

void ChartScene::fillAxes()
{
    // A new axis, filled before the chart has it: the chart lays itself out for every label it sees come or
    // go.
    auto* axis = new QCategoryAxis(m_chart);
    axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    axis->setTruncateLabels(false);
    QFont small = m_font;
    if (m_font.pixelSize() > 0)
        small.setPixelSize(std::max(9, m_font.pixelSize() - 1));
    else
        small.setPointSizeF(m_font.pointSizeF() * 0.92);
    axis->setLabelsFont(small);
    axis->setLabelsBrush(m_palette.mutedText);
    axis->setLinePen(QPen(m_palette.mutedText, 1));
    axis->setGridLinePen(QPen(m_palette.separator, 1));
    const double begin = m_sheet.position(m_sheet.axisBegin);
    const double end = m_sheet.position(m_sheet.axisEnd);
    axis->setStartValue(begin);
    m_tickStep = tickStep();
    for (std::size_t i = 0; i < m_sheet.ticks.size(); i += m_tickStep)
        axis->append(m_sheet.ticks[i].label, m_sheet.position(m_sheet.ticks[i].value));
    axis->setRange(begin, std::max(end, begin + 1e-9));
    if (m_values != nullptr) {
        // Its labels and lines go only with the next turn of the event loop, and an export does not wait for
        // it.
        m_values->setVisible(false);
        m_chart->removeAxis(m_values);
    }
    delete std::exchange(m_values, axis);
    m_chart->addAxis(m_values, Qt::AlignBottom);
}

std::size_t ChartScene::tickStep() const
{
    const QFontMetricsF metrics(m_font);
    double widestLabel = 0;
    for (const ChartTick& tick : m_sheet.ticks)
        widestLabel = std::max(widestLabel, metrics.horizontalAdvance(tick.label) + columnGap);
    const double room = std::max(1.0, m_layout.plot.width());
    return std::max<std::size_t>(1, static_cast<std::size_t>(std::ceil(
                                        widestLabel * static_cast<double>(m_sheet.ticks.size()) / room)));
}

/// Height of the axis under the plot: labels, title and the room between.
double ChartScene::below(bool isTitleBeside) const
{
    return std::ceil((isTitleBeside ? 1 : 2) * QFontMetricsF(m_font).height() + 14);
}

int ChartScene::rowsIn(QSizeF size) const
{
    const ChartLayout layout = columns(size.width());
    // A page rounds its height: a row is not left out for a part of a pixel.
    const double room = size.height() - below(layout.isTitleBeside) - 3;
    return std::max(1, static_cast<int>(room / layout.rowHeight));
}

double ChartScene::heightForAll(double width) const
{
    const double rows = std::max<double>(1, static_cast<double>(m_sheet.marks.size()));
    const ChartLayout layout = columns(width);
    return 4 + rows * layout.rowHeight + below(layout.isTitleBeside);
}

double ChartScene::rowHeight(const ChartLayout& columns) const
{
    double most = QFontMetricsF(m_font).height();
    for (std::size_t i = 0; m_isWrapped && i < m_sheet.marks.size(); ++i) {
        const ChartMark& mark = m_sheet.marks[i];
        most = std::max(
            {most, wrappedHeight(m_font, mark.label, columns.labelsWidth),
             wrappedHeight(m_font, mark.words, columns.wordsWidth),
             columns.sourceWidth > 0 ? wrappedHeight(m_font, mark.source, columns.sourceWidth) : 0.0});
    }
    return std::ceil((most + rowPadding) / 2) * 2;
}

double ChartScene::barShare() const
{
    // Rows of several lines have no thicker bars.
    const double line = QFontMetricsF(m_font).height() + rowPadding;
    return 0.58 * std::min(1.0, line / m_layout.rowHeight);
}

ChartLayout ChartScene::columns(double width) const
{
    ChartLayout layout;
    const bool hasSource = width >= leastForSource;
    std::array columns{widest(m_font, m_sheet, &ChartMark::label), widest(m_font, m_sheet, &ChartMark::words),
                       hasSource ? widest(m_font, m_sheet, &ChartMark::source) : 0};
    shareOut(columns, width * mostWords);
    layout.labelsWidth = columns[0];
    layout.wordsWidth = columns[1];
    layout.sourceWidth = columns[2];
    double right = width - edge;
    layout.sourceLeft = right - layout.sourceWidth;
    right = layout.sourceLeft - (layout.sourceWidth > 0 ? columnGap : 0);
    layout.wordsLeft = right - layout.wordsWidth;
    right = layout.wordsLeft - 2 * columnGap;
    const double left = edge + layout.labelsWidth + 2 * columnGap;
    layout.plot = QRectF(left, 4, std::max(80.0, right - left), 0);
    layout.isTitleBeside =
        QFontMetricsF(m_font).horizontalAdvance(m_sheet.axisTitle) <= width - edge - layout.wordsLeft;
    layout.rowHeight = rowHeight(layout);
    return layout;
}

void ChartScene::setGeometry(QSizeF size, int firstRow)
{
    m_size = size;
    const int all = static_cast<int>(m_sheet.marks.size());
    const int rows = std::min(all, rowsIn(size));
    m_layout = columns(size.width());
    m_layout.rows = rows;
    m_layout.plot.setHeight(rows * m_layout.rowHeight);
    m_layout.firstRow = std::clamp(firstRow, 0, all - rows);
    if (tickStep() != m_tickStep) {
        fillAxes();
        fillSeries();
    }
    if (m_bars != nullptr && std::abs(m_bars->barWidth() - barShare()) > 1e-6)
        m_bars->setBarWidth(barShare());
    setSceneRect(QRectF(QPointF(0, 0), size));
    m_chart->setPlotArea(m_layout.plot);
    m_chart->setGeometry(QRectF(QPointF(0, 0), size));
    const double top = all - m_layout.firstRow - 0.5;
    m_rows->setRange(top - std::max(1, m_layout.rows), top);
    m_chart->setVisible(all > 0);
    // An export paints at once and cannot wait for the event loop to lay the axes out.
    m_chart->layout()->invalidate();
    m_chart->layout()->activate();
    update();
}

std::optional<std::size_t> ChartScene::markAt(QPointF point) const
{
    if (point.y() < m_layout.plot.top() || point.y() >= m_layout.plot.bottom())
        return {};
    const auto row = static_cast<std::size_t>((point.y() - m_layout.plot.top()) / m_layout.rowHeight) +
                     static_cast<std::size_t>(m_layout.firstRow);
    return row < m_sheet.marks.size() ? std::optional(row) : std::nullopt;
}

QPointF ChartScene::pointOf(std::size_t mark, double value) const
{
    QAbstractSeries* series = m_bars != nullptr ? static_cast<QAbstractSeries*>(m_bars) : m_points;
    const double row = static_cast<double>(m_sheet.marks.size() - 1 - mark);
    return m_chart->mapToPosition(QPointF(m_sheet.position(value), row), series);
}

void ChartScene::drawBackground(QPainter* painter, const QRectF&)
{
    ChartPainting(*painter, *this, m_palette, m_font).paintBackground();
}

void ChartScene::drawForeground(QPainter* painter, const QRectF&)
{
    ChartPainting(*painter, *this, m_palette, m_font).paintForeground();
}

} // namespace crossread
