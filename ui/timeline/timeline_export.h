// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/linked.h"
#include "ui/export/picture_page.h"
#include "ui/timeline/timeline_events.h"
#include "ui/view.h"

namespace crossread {

/// What a timeline shows at the moment it is exported.
struct TimelineSheet {
    std::shared_ptr<const Corpus> corpus;
    TimelineEvents events;
    Linked linked;
    TimeStretch stretch; ///< the part of it that is shown
    QString subtitle;
};

/// The timeline as a page of its own: asks for what is shown when it paints.
class TimelineExport : public Exportable {
public:
    using Source = std::function<TimelineSheet()>;

    explicit TimelineExport(Source source) : m_source(std::move(source)) {}

    [[nodiscard]] QString exportTitle() const override;
    [[nodiscard]] QSize exportSize() const override;
    void paintExport(QPainter& painter, QSize size) const override;
    [[nodiscard]] QString alternativeText() const override;
    [[nodiscard]] QList<QStringList> exportData() const override;

private:
    Source m_source;
};

} // namespace crossread
