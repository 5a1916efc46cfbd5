// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/view.h"

namespace crossread {

class FigureTableModel;

/// The table of figures as data: the rows that are shown, in their order. There is no picture of it.
class FigureExport : public Exportable {
public:
    /// \a model must outlive it.
    explicit FigureExport(const FigureTableModel& model) : m_model(model) {}

    [[nodiscard]] QString exportTitle() const override;
    [[nodiscard]] QSize exportSize() const override { return {}; }
    void paintExport(QPainter&, QSize) const override {}
    [[nodiscard]] QString alternativeText() const override;
    [[nodiscard]] QList<QStringList> exportData() const override;

private:
    const FigureTableModel& m_model;
};

} // namespace crossread
