// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/picture_page.h"

#include <QWidget>

namespace crossread {

/// A chart's legend, in as many lines as its width asks for; all of it stands in its tool tip too.
class LegendLine : public QWidget {
public:
    using QWidget::QWidget;

    void setEntries(std::vector<LegendEntry> entries);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double widthOf(const LegendEntry& entry) const;
    /// Where each entry begins when no line is longer than \a width.
    [[nodiscard]] std::vector<QPointF> placesIn(double width) const;

    std::vector<LegendEntry> m_entries;
};

} // namespace crossread
