// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_sheet.h"
#include "ui/export/picture_page.h"

#include <QGraphicsScene>

#include <memory>

class QCategoryAxis;
class QChart;
class QHorizontalStackedBarSeries;
class QScatterSeries;
class QValueAxis;

namespace crossread {

/// Places in a chart, in pixels.
struct ChartLayout {
    QRectF plot;
    double labelsWidth = 0; ///< left of the plot
    double wordsLeft = 0;   ///< right of it: the raw words
    double wordsWidth = 0;
    double sourceLeft = 0;  ///< and the article
    double sourceWidth = 0; ///< 0: no room for it
    double rowHeight = 26;
    bool isTitleBeside = false; ///< the axis title stands at the end of the axis, else in a line below it
    int firstRow = 0;
    int rows = 0;

    [[nodiscard]] QRectF rowRect(int row, double width) const
    {
        return {0, plot.top() + (row - firstRow) * rowHeight, width, rowHeight};
    }
};

/// A chart drawn with QtCharts: it gives the axes, the grid and the bars; dots, ranges and arrows, which it
/// does not know, are painted over it in its own coordinates. All of the program that knows QtCharts is in
/// here.
class ChartScene : public QGraphicsScene {
    Q_OBJECT

public:
    explicit ChartScene(QObject* parent = nullptr);
    ~ChartScene() override;

    void setLook(const Palette& palette, const QFont& font);
    /// Breaks what is longer than its column into lines, for a page, where nobody can rest the pointer on
    /// what was cut short.
    void setWrapped(bool isWrapped) { m_isWrapped = isWrapped; }
    void setSheet(ChartSheet sheet);
    /// One light for each mark.
    void setLights(std::vector<MarkLight> lights);
    void setCurrent(std::optional<std::size_t> mark);
    /// \a firstRow is the row at the top; rows that do not fit are not drawn.
    void setGeometry(QSizeF size, int firstRow);

    [[nodiscard]] bool isWrapped() const { return m_isWrapped; }
    [[nodiscard]] const ChartSheet& sheet() const { return m_sheet; }
    [[nodiscard]] const ChartLayout& layout() const { return m_layout; }
    [[nodiscard]] const std::vector<MarkLight>& lights() const { return m_lights; }
    [[nodiscard]] std::optional<std::size_t> current() const { return m_current; }
    /// How many rows have room in a size.
    [[nodiscard]] int rowsIn(QSizeF size) const;
    /// The height that shows all rows in a width.
    [[nodiscard]] double heightForAll(double width) const;
    [[nodiscard]] std::optional<std::size_t> markAt(QPointF point) const;
    /// Where a value of a mark stands; of use to the painting and to tests.
    [[nodiscard]] QPointF pointOf(std::size_t mark, double value) const;

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    [[nodiscard]] ChartLayout columns(double width) const;
    /// The same for all rows: of the one with most lines in these columns.
    [[nodiscard]] double rowHeight(const ChartLayout& columns) const;
    /// Of its row's height, a bar's.
    [[nodiscard]] double barShare() const;
    void fillSeries();
    void fillAxes();
    [[nodiscard]] double below(bool isTitleBeside) const;
    /// Every how many ticks there is room for a label.
    [[nodiscard]] std::size_t tickStep() const;

    ChartSheet m_sheet;
    std::vector<MarkLight> m_lights;
    std::optional<std::size_t> m_current;
    Palette m_palette;
    QFont m_font;
    bool m_isWrapped = false;
    QSizeF m_size{600, 200};
    ChartLayout m_layout;
    std::size_t m_tickStep = 1;
    QChart* m_chart;
    QCategoryAxis* m_values = nullptr;
    QValueAxis* m_rows = nullptr;
    QScatterSeries* m_points = nullptr;
    QHorizontalStackedBarSeries* m_bars = nullptr;
};

/// What the forms of a sheet's marks mean.
[[nodiscard]] std::vector<LegendEntry> chartLegend(const ChartSheet& sheet, const Palette& palette);

} // namespace crossread
