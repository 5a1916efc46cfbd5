// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/highlight_layers.h"
#include "model/notes/note_places.h"

#include <QWidget>

namespace crossread {

class Theme;

/// A thin strip beside the scroll bar that stands for the whole text: ticks where the selection stands, a
/// faint band for what can be seen. A place is in proportion to its offset in the text, which is exact enough
/// and costs no layout.
class OverviewBar : public QWidget {
    Q_OBJECT

public:
    explicit OverviewBar(Theme& theme, QWidget* parent = nullptr);

    /// \a length of the text in bytes. \a layers is looked at while painting and must outlive the bar.
    void setText(const HighlightLayers* layers, quint32 length);
    void setNotes(std::vector<NoteMark> marks);
    void setVisibleSpan(Span span);
    [[nodiscard]] QSize sizeHint() const override { return {12, 0}; }

Q_SIGNALS:
    void placeClicked(quint32 byte);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;

private:
    void paintTicks(QPainter& painter, Layer layer, const QColor& colour, int width);
    [[nodiscard]] int yOf(quint32 byte) const;
    void tellPlace(int y);

    Theme& m_theme;
    const HighlightLayers* m_layers = nullptr;
    quint32 m_length = 0;
    std::vector<NoteMark> m_notes;
    Span m_visible;
};

} // namespace crossread
