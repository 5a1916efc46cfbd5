// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mark_menu.h"
#include "ui/timeline/event_list_popup.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_view.h"
#include "ui/wording.h"

#include <QComboBox>
#include <QToolButton>

namespace crossread {

MarkTarget TimelineView::targetOf(const TimelineHit& hit) const
{
    MarkTarget target;
    for (const quint32 row : hit.events) {
        const EventId id = m_canvas->picture().event(row).id;
        target.places.push_back(placeOf(id));
        if (hit.events.size() > 1)
            continue;
        for (const EntityId entity : corpus().entitiesOf(id))
            target.filters.push_back({toQString(corpus().entity(entity).name), Filter::Entities{{entity}}});
        const ArticleId article = corpus().articleOf(id);
        target.filters.push_back({titleOf(corpus().article(article)), Filter::Articles{{article}}});
        const DateRange& range = corpus().date(corpus().dateOf(id)).range;
        target.filters.push_back({dateText(range), Filter::Dates{range}});
        target.findings = Selection::ofEvent(id);
    }
    if (!hit.articles.empty()) {
        target.places.push_back({hit.articles.front(), {}});
        if (hit.articles.size() == 1 && hit.events.empty())
            target.findings = Selection::ofArticle(hit.articles.front());
        const QString label = titleOf(corpus().article(hit.articles.front()));
        target.filters.push_back({label, Filter::Articles{hit.articles}});
    }
    if (m_dates)
        target.filters.push_back({dateText(*m_dates), Filter::Dates{*m_dates}});
    return target;
}

void TimelineView::showMenu(const TimelineHit& hit, const QPoint& place)
{
    if (!isAboutWorkspace())
        return;
    if (hit.events.size() == 1)
        pickEvent(hit.events.front(), {});
    showMarkMenu(*this, workspace(), targetOf(hit), place);
}

void TimelineView::showList(const std::vector<EventId>& events, const QString& heading, const QRect& place)
{
    auto* popup = new EventListPopup(corpus(), events, heading, this);
    const auto select = [this](EventId id) {
        if (isAboutWorkspace())
            workspace().hub().select(Selection::ofEvent(id), viewId());
    };
    connect(popup, &EventListPopup::picked, this, select);
    connect(popup, &EventListPopup::opened, this, select);
    connect(popup, &EventListPopup::opened, this, [this](EventId id) {
        if (isAboutWorkspace())
            workspace().goTo(placeOf(id));
    });
    popup->showAt(place);
}

void TimelineView::showUnplaced()
{
    const QRect place(m_unplaced->mapToGlobal(QPoint(0, 0)), m_unplaced->size());
    showList(m_canvas->picture().events().unplaced, tr("Dates that could not be placed"), place);
}

TimelineSheet TimelineView::sheet() const
{
    QStringList conditions;
    for (const Filter& filter : workspace().filters().filters())
        conditions << filter.label;
    const TimelinePicture& picture = m_canvas->picture();
    const auto events = static_cast<int>(picture.events().events.size());
    const auto articles = static_cast<int>(m_shown.articles.count());
    const QString counts =
        tr("%1 in %2", "events, articles")
            .arg(tr("%Ln dated event(s)", nullptr, events), tr("%Ln article(s)", nullptr, articles));
    return {sharedCorpus(),
            picture.events(),
            m_linked,
            {picture.axis().begin(), picture.axis().end()},
            (conditions << counts).join(QStringLiteral(" · "))};
}

const Exportable* TimelineView::exportable() const
{
    return &m_export;
}

QWidget* TimelineView::focusTarget()
{
    return m_canvas;
}

QVariantMap TimelineView::state() const
{
    const TimeAxis& axis = m_canvas->picture().axis();
    return {{QStringLiteral("lanes"), m_lanes->currentIndex()},
            {QStringLiteral("chosen"), m_hasChosenLanes},
            {QStringLiteral("begin"), axis.begin()},
            {QStringLiteral("end"), axis.end()}};
}

void TimelineView::restoreState(const QVariantMap& state)
{
    m_hasChosenLanes = state.value(QStringLiteral("chosen"), true).toBool();
    if (m_hasChosenLanes)
        m_lanes->setCurrentIndex(
            qBound(0, state.value(QStringLiteral("lanes")).toInt(), m_lanes->count() - 1));
    const double begin = state.value(QStringLiteral("begin")).toDouble();
    const double end = state.value(QStringLiteral("end")).toDouble();
    const TimeStretch& whole = m_canvas->picture().events().whole;
    if (end > begin && begin < whole.end && end > whole.begin)
        m_canvas->showStretch({begin, end});
}

} // namespace crossread
