// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_painting.h"

#include "model/base/translated.h"
#include "ui/theme/contrast.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace crossread {

namespace {

constexpr double reach = 5;      ///< of a dot
constexpr double softReach = 16; ///< of what is about
constexpr double shortestArrow = 12;
constexpr double sampleLength = 22; ///< of an arrow or a range in a legend

QColor clear(QColor colour, double alpha = 0)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

} // namespace

void FigureMarkPainting::paint(const ChartMark& mark, QPointF low, QPointF high) const
{
    if (mark.isAbout) {
        paintSoft(low, low - QPointF(softReach, 0));
        paintSoft(high, high + QPointF(softReach, 0));
    }
    switch (mark.form) {
    case MarkForm::Dot:
        paintDot(low, mark.isReported);
        break;
    case MarkForm::Range:
        paintRange(low, high, mark);
        break;
    case MarkForm::Below:
        paintArrow(low, -arrowLength, mark.isReported);
        break;
    case MarkForm::Above:
        paintArrow(low, arrowLength, mark.isReported);
        break;
    case MarkForm::Bar:
        break;
    }
}

void FigureMarkPainting::paintDot(QPointF at, bool isHollow) const
{
    painter.setPen(QPen(colour, 1.8));
    painter.setBrush(isHollow ? ground : colour);
    painter.drawEllipse(at, reach - 0.9, reach - 0.9);
}

void FigureMarkPainting::paintSoft(QPointF from, QPointF to) const
{
    QLinearGradient fade(from, to);
    fade.setColorAt(0, clear(colour, 0.6));
    fade.setColorAt(1, clear(colour));
    painter.setPen(Qt::NoPen);
    painter.setBrush(fade);
    painter.drawRect(QRectF(from - QPointF(0, 2.5), to + QPointF(0, 2.5)).normalized());
}

void FigureMarkPainting::paintRange(QPointF low, QPointF high, const ChartMark& mark) const
{
    const QRectF bar = QRectF(low - QPointF(0, 3.5), high + QPointF(0, 3.5)).adjusted(0, 0, 0.01, 0);
    painter.setPen(QPen(colour, 1.4));
    painter.setBrush(mark.isReported ? ground : mixed(ground, colour, 0.45));
    painter.drawRoundedRect(bar, 2, 2);
    painter.setPen(QPen(colour, 2));
    for (const QPointF& end : {low, high})
        painter.drawLine(end - QPointF(0, 6), end + QPointF(0, 6));
}

/// A stroke at the value and an arrow away from it: the value is the limit, not the figure.
void FigureMarkPainting::paintArrow(QPointF from, double length, bool isHollow) const
{
    const double back = length > 0 ? -1 : 1;
    const QPointF tip = from + QPointF(length, 0);
    painter.setPen(QPen(colour, 2));
    painter.drawLine(from - QPointF(0, 6), from + QPointF(0, 6));
    painter.drawLine(from, tip + QPointF(back * 7, 0));
    painter.setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(isHollow ? ground : colour);
    painter.drawPolygon(QPolygonF{tip, tip + QPointF(back * 8, -4.5), tip + QPointF(back * 8, 4.5)});
}

ChartPainting::ChartPainting(QPainter& painter, const ChartScene& scene, const Palette& palette,
                             const QFont& font)
    : m_painter(painter), m_scene(scene), m_palette(palette), m_font(font)
{
}

QRectF ChartPainting::rowRect(std::size_t row) const
{
    return m_scene.layout().rowRect(static_cast<int>(row), m_scene.sceneRect().width());
}

void ChartPainting::paintBackground()
{
    m_painter.fillRect(m_scene.sceneRect(), m_palette.base);
    m_painter.setRenderHint(QPainter::Antialiasing);
    const ChartLayout& layout = m_scene.layout();
    for (int i = layout.firstRow; i < layout.firstRow + layout.rows; ++i) {
        const auto row = static_cast<std::size_t>(i);
        const MarkLight light = m_scene.lights()[row];
        if (!isLit(light))
            continue;
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(light == MarkLight::Selected ? m_palette.selectedBox : m_palette.relatedBox);
        m_painter.drawRoundedRect(rowRect(row).adjusted(4, 1, -4, -1), 3, 3);
    }
}

void ChartPainting::paintForeground()
{
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setFont(m_font);
    const ChartLayout& layout = m_scene.layout();
    for (int i = layout.firstRow; i < layout.firstRow + layout.rows; ++i)
        paintRow(static_cast<std::size_t>(i));
    const QRectF plot = layout.plot;
    const double lineHeight = QFontMetricsF(m_font).height();
    m_painter.setPen(m_palette.mutedText);
    if (layout.isTitleBeside)
        m_painter.drawText(QRectF(layout.wordsLeft, plot.bottom() + 6, rowRect(0).right(), lineHeight),
                           Qt::AlignLeft | Qt::AlignVCenter, m_scene.sheet().axisTitle);
    else if (m_scene.isWrapped())
        m_painter.drawText(QRectF(plot.left(), plot.bottom() + lineHeight + 8, plot.width(), lineHeight),
                           Qt::AlignCenter | Qt::TextDontClip, m_scene.sheet().axisTitle);
    else
        m_painter.drawText(QRectF(plot.left(), plot.bottom() + lineHeight + 8, plot.width(), lineHeight),
                           Qt::AlignCenter, elided(m_scene.sheet().axisTitle, plot.width()));
    const auto current = m_scene.current();
    const int row = current ? static_cast<int>(*current) : -1;
    if (row < layout.firstRow || row >= layout.firstRow + layout.rows)
        return;
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(m_palette.accent, 1.4));
    m_painter.drawRoundedRect(rowRect(*current).adjusted(4.5, 1.5, -4.5, -1.5), 3, 3);
}

QString ChartPainting::elided(const QString& text, double width) const
{
    return QFontMetricsF(m_font).elidedText(text, Qt::ElideRight, width);
}

void ChartPainting::paintRow(std::size_t row)
{
    const ChartMark& mark = m_scene.sheet().marks[row];
    const ChartLayout& layout = m_scene.layout();
    const MarkLight light = m_scene.lights()[row];
    const QRectF line = rowRect(row);
    if (mark.form != MarkForm::Bar) {
        const auto& lights = m_scene.lights();
        const bool isPale = light == MarkLight::None && std::any_of(lights.begin(), lights.end(), isLit);
        const QColor colour = light == MarkLight::Selected ? m_palette.accent
                              : isPale                     ? mixed(m_palette.base, m_palette.figure, 0.4)
                                                           : m_palette.figure;
        const QPointF low = m_scene.pointOf(row, mark.low);
        FigureMarkPainting painting{m_painter, colour, m_palette.base};
        // A narrow plot has less room beside the value than an arrow takes elsewhere.
        const double room =
            mark.form == MarkForm::Below ? low.x() - layout.plot.left() : layout.plot.right() - low.x();
        painting.arrowLength = std::clamp(room, shortestArrow, painting.arrowLength);
        painting.paint(mark, low, m_scene.pointOf(row, mark.high));
    }
    const auto column = [&](double left, double width, const QString& text, const QColor& colour, int side) {
        if (width <= 0)
            return;
        m_painter.setPen(colour);
        const bool isWrapped = m_scene.isWrapped();
        const int lines = isWrapped ? int(wrapFlag(m_font, text, width)) : 0;
        m_painter.drawText(QRectF(left, line.top(), width, line.height()), side | Qt::AlignVCenter | lines,
                           isWrapped ? text : elided(text, width));
    };
    const double labelsLeft = layout.plot.left() - 24 - layout.labelsWidth;
    column(labelsLeft, layout.labelsWidth, mark.label, m_palette.text, Qt::AlignRight);
    const bool isNumber = m_scene.sheet().topic.kind == ChartKind::Measures;
    column(layout.wordsLeft, layout.wordsWidth, mark.words, m_palette.text,
           isNumber ? Qt::AlignRight : Qt::AlignLeft);
    column(layout.sourceLeft, layout.sourceWidth, mark.source, m_palette.mutedText, Qt::AlignLeft);
}

namespace {

LegendEntry legendEntry(const QString& meaning, const ChartMark& sample, const Palette& palette)
{
    constexpr double dotWidth = 12;
    const bool isDot = sample.form == MarkForm::Dot;
    const auto paint = [sample, isDot, colour = palette.figure, ground = palette.base](QPainter& painter,
                                                                                       QRectF place) {
        painter.setRenderHint(QPainter::Antialiasing);
        const QPointF half(isDot ? 0 : sampleLength / 2, 0);
        const QPointF right = place.center() + half;
        const QPointF left = sample.form == MarkForm::Below ? right : place.center() - half;
        FigureMarkPainting{painter, colour, ground, sampleLength}.paint(sample, left, right);
    };
    const double width = sample.isAbout ? 2 * softReach : isDot ? dotWidth : sampleLength + 4;
    return {meaning, paint, width};
}

} // namespace

std::vector<LegendEntry> chartLegend(const ChartSheet& sheet, const Palette& palette)
{
    std::vector<LegendEntry> entries;
    const auto has = [&](auto what) { return std::any_of(sheet.marks.begin(), sheet.marks.end(), what); };
    const auto add = [&](const QString& meaning, MarkForm form, bool isAbout, bool isReported) {
        ChartMark sample;
        sample.form = form;
        sample.isAbout = isAbout;
        sample.isReported = isReported;
        entries.push_back(legendEntry(meaning, sample, palette));
    };
    if (sheet.has(MarkForm::Bar))
        return entries;
    if (has([](const ChartMark& m) { return m.form == MarkForm::Dot && !m.isReported; }))
        add(translated("said by the article"), MarkForm::Dot, false, false);
    if (has([](const ChartMark& m) { return m.isReported; }))
        add(translated("hollow: by somebody else"), MarkForm::Dot, false, true);
    if (has([](const ChartMark& m) { return m.isAbout; }))
        add(translated("about"), MarkForm::Dot, true, false);
    if (sheet.has(MarkForm::Range))
        add(translated("from, to"), MarkForm::Range, false, false);
    if (sheet.has(MarkForm::Below))
        add(translated("less than"), MarkForm::Below, false, false);
    if (sheet.has(MarkForm::Above))
        add(translated("more than"), MarkForm::Above, false, false);
    return entries;
}

} // namespace crossread
