// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_scene.h"

namespace crossread {

/// Draws one mark of a figure at its place: dot, range or arrow, hollow where it is reported, soft where it
/// is hedged.
struct FigureMarkPainting {
    QPainter& painter;
    QColor colour;
    QColor ground;
    double arrowLength = 40;

    void paint(const ChartMark& mark, QPointF low, QPointF high) const;

private:
    void paintDot(QPointF at, bool isHollow) const;
    void paintSoft(QPointF from, QPointF to) const;
    void paintRange(QPointF low, QPointF high, const ChartMark& mark) const;
    void paintArrow(QPointF from, double length, bool isHollow) const;
};

/// Everything of a chart that QtCharts does not draw.
class ChartPainting {
public:
    ChartPainting(QPainter& painter, const ChartScene& scene, const Palette& palette, const QFont& font);

    /// The rows that are lit.
    void paintBackground();
    /// Marks, the labels on their left and the words and articles on their right.
    void paintForeground();

private:
    void paintRow(std::size_t row);
    [[nodiscard]] QString elided(const QString& text, double width) const;
    [[nodiscard]] QRectF rowRect(std::size_t row) const;

    QPainter& m_painter;
    const ChartScene& m_scene;
    const Palette& m_palette;
    const QFont& m_font;
};

} // namespace crossread
