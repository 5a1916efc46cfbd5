// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_set.h"

namespace crossread {

std::vector<std::unique_ptr<Exportable>> chartSet(const std::shared_ptr<const Corpus>& corpus)
{
    std::vector<std::unique_ptr<Exportable>> charts;
    const Shown all = applyFilters(*corpus, {});
    for (int kind = 0; kind < chartKindCount; ++kind) {
        for (const ChartTopic& topic : chartTopics(*corpus, all, static_cast<ChartKind>(kind))) {
            ChartSheet sheet = chartSheet(*corpus, all, topic);
            if (sheet.marks.empty())
                continue;
            charts.push_back(std::make_unique<ChartExport>([corpus, sheet = std::move(sheet)] {
                return ChartSnapshot{corpus, sheet, {}};
            }));
        }
    }
    return charts;
}

} // namespace crossread
