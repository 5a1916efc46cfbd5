// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_scene.h"
#include "ui/view.h"

#include <functional>

namespace crossread {

/// What a chart shows at the moment it is exported.
struct ChartSnapshot {
    std::shared_ptr<const Corpus> corpus;
    ChartSheet sheet;
    std::vector<MarkLight> lights;
};

/// A chart as a page of its own, with all its rows: asks for what is shown when it paints.
class ChartExport : public Exportable {
public:
    using Source = std::function<ChartSnapshot()>;

    explicit ChartExport(Source source) : m_source(std::move(source)) {}

    [[nodiscard]] QString exportTitle() const override;
    [[nodiscard]] QSize exportSize() const override;
    void paintExport(QPainter& painter, QSize size) const override;
    [[nodiscard]] QString alternativeText() const override;
    [[nodiscard]] QList<QStringList> exportData() const override;

private:
    Source m_source;
};

} // namespace crossread
