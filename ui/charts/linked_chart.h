// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_scene.h"

#include <QWidget>

class QGraphicsView;
class QScrollBar;

namespace crossread {

/// A chart whose marks stand for findings. It tells of gestures on marks and shows what it is told to; the
/// rows scroll under a fixed axis.
class LinkedChart : public QWidget {
    Q_OBJECT

public:
    explicit LinkedChart(QWidget* parent = nullptr);

    [[nodiscard]] const ChartScene& scene() const { return *m_scene; }

    void setLook(const Palette& palette);
    /// All marks at once: a chart is never added to.
    void replace(ChartSheet sheet);
    void setLights(std::vector<MarkLight> lights, bool isToScroll);
    void setCurrent(std::optional<std::size_t> mark);
    /// Scrolls a row into sight.
    void reveal(std::size_t mark);

    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 96}; }

Q_SIGNALS:
    void markPicked(std::size_t mark, Qt::KeyboardModifiers modifiers);
    void markOpened(std::size_t mark, bool isBeside);
    void menuRequested(std::size_t mark, const QPoint& globalPlace);
    void hovered(const std::optional<std::size_t>& mark);
    void backgroundPicked();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void press(QMouseEvent& event);
    void showMenu(QContextMenuEvent& event);
    void showCard(const QPoint& globalPlace, const std::optional<std::size_t>& mark);
    void describeCurrent();
    [[nodiscard]] std::optional<std::size_t> rowAfterKey(const QKeyEvent& event) const;

    ChartScene* m_scene;
    QGraphicsView* m_view;
    QScrollBar* m_scrollBar;
    Palette m_palette;
    std::optional<std::size_t> m_current;
    std::optional<std::size_t> m_hovered;
};

} // namespace crossread
