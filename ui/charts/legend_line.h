// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/picture_page.h"

#include <QWidget>

namespace crossread {

/// A chart's legend in one line, as many entries as have room; all of them stand in its tool tip.
class LegendLine : public QWidget {
public:
    using QWidget::QWidget;

    void setEntries(std::vector<LegendEntry> entries);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double widthOf(const LegendEntry& entry) const;

    std::vector<LegendEntry> m_entries;
};

} // namespace crossread
