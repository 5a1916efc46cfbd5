// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/chart_set.h"
#include "ui/sample_corpus.h"
#include "ui/timeline/timeline_export.h"

#include <memory>
#include <vector>

/// What can be exported of a few articles: every chart, and the timeline as the last one.
namespace crossread::test {

inline std::vector<std::unique_ptr<Exportable>> picturesOf(const std::shared_ptr<const Corpus>& corpus)
{
    std::vector<std::unique_ptr<Exportable>> pictures = chartSet(corpus);
    pictures.push_back(std::make_unique<TimelineExport>([corpus] {
        TimelineEvents events = timelineEvents(*corpus, applyFilters(*corpus, {}), LaneSubject::Article);
        const TimeStretch whole = events.whole;
        return TimelineSheet{corpus, std::move(events), link(*corpus, {}), whole,
                             QStringLiteral("2 articles")};
    }));
    return pictures;
}

} // namespace crossread::test
