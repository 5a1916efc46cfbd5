// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_view.h"

#include "ui/empty_state.h"
#include "ui/mark_menu.h"
#include "ui/theme/icons.h"
#include "ui/timeline/event_list_popup.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/wording.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>

#include <algorithm>

namespace crossread {

namespace {

DateRange rangeOf(TimeStretch stretch)
{
    return {dayAt(stretch.begin), dayAt(stretch.end - 0.5), DatePrecision::Day};
}

std::optional<TimeStretch> stretchOf(const std::optional<DateRange>& range)
{
    if (!range || !range->from || !range->to)
        return {};
    return TimeStretch{numberOf(*range->from), numberOf(*range->to) + 1};
}

template <typename T>
void toggle(std::vector<T>& ids, T id)
{
    const auto found = std::find(ids.begin(), ids.end(), id);
    if (found == ids.end())
        ids.push_back(id);
    else
        ids.erase(found);
}

} // namespace

TimelineView::TimelineView(Workspace& workspace, Theme& theme, QWidget* parent)
    : View(workspace, theme, parent),
      m_export([this] { return sheet(); }),
      m_canvas(new TimelineCanvas(theme, this)),
      m_pages(new QStackedWidget(this)),
      m_lanes(new QComboBox(this)),
      m_counts(new QLabel(this)),
      m_unplaced(new QToolButton(this))
{
    setObjectName(QStringLiteral("timeline"));
    setWindowTitle(tr("Timeline"));
    createActions();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(createHead());
    column->addWidget(m_pages, 1);
    m_pages->addWidget(m_canvas);
    m_pages->addWidget(new EmptyState(QStringLiteral("timeline"), tr("No dated events"),
                                      tr("What the articles say happened, and when, stands here on a line of "
                                         "time. Add articles, or take filters away."),
                                      this));
    connectCanvas();
    connectToWorkspace();
}

void TimelineView::createActions()
{
    const auto make = [this](const QString& icon, const QString& text) {
        auto* action = new QAction(symbolicIcon(icon), text, this);
        addAction(action);
        return action;
    };
    m_zoomIn = make(QStringLiteral("zoom-in"), tr("Zoom In on the Timeline"));
    m_zoomOut = make(QStringLiteral("zoom-out"), tr("Zoom Out on the Timeline"));
    m_fit = make(QStringLiteral("fit"), tr("Fit the Timeline"));
    m_filter = make(QStringLiteral("filter"), tr("Filter to the Brushed Dates"));
    connect(m_zoomIn, &QAction::triggered, m_canvas, [this] { m_canvas->zoomBy(1.5); });
    connect(m_zoomOut, &QAction::triggered, m_canvas, [this] { m_canvas->zoomBy(1 / 1.5); });
    connect(m_fit, &QAction::triggered, m_canvas, &TimelineCanvas::fit);
    connect(m_filter, &QAction::triggered, this, &TimelineView::filterToBand);
}

QToolButton* TimelineView::headButton(QAction* action)
{
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    return button;
}

QHBoxLayout* TimelineView::createHead()
{
    m_lanes->addItem(tr("Lanes by article"), int(LaneSubject::Article));
    m_lanes->addItem(tr("Lanes by entity"), int(LaneSubject::Entity));
    m_lanes->addItem(tr("One lane for all"), int(LaneSubject::Together));
    m_lanes->setAccessibleName(tr("What a lane stands for"));
    // Counts give way in a narrow dock; the tools do not.
    m_lanes->setMinimumWidth(72);
    m_counts->setMinimumWidth(1);
    m_unplaced->setMinimumWidth(1);
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_unplaced->setAutoRaise(true);
    m_unplaced->setToolTip(tr("Lists the events whose date tells neither a beginning nor an end"));
    m_filterButton = headButton(m_filter);
    m_filterButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 2, 8, 2);
    head->setSpacing(8);
    head->addWidget(m_lanes);
    head->addWidget(m_counts);
    head->addWidget(m_unplaced);
    head->addStretch();
    head->addWidget(m_filterButton);
    for (QAction* action : {m_zoomOut, m_zoomIn, m_fit})
        head->addWidget(headButton(action));
    connect(m_lanes, &QComboBox::currentIndexChanged, this, &TimelineView::showEvents);
    connect(m_lanes, &QComboBox::activated, this, [this] { m_hasChosenLanes = true; });
    connect(m_unplaced, &QToolButton::clicked, this, &TimelineView::showUnplaced);
    return head;
}

void TimelineView::connectCanvas()
{
    connect(m_canvas, &TimelineCanvas::eventPicked, this, &TimelineView::pickEvent);
    connect(m_canvas, &TimelineCanvas::articlesPicked, this, &TimelineView::pickArticles);
    connect(m_canvas, &TimelineCanvas::eventOpened, this, &TimelineView::openEvent);
    connect(m_canvas, &TimelineCanvas::stretchBrushed, this, &TimelineView::brush);
    connect(m_canvas, &TimelineCanvas::menuRequested, this, &TimelineView::showMenu);
    connect(m_canvas, &TimelineCanvas::backgroundPicked, this, [this] { workspace().hub().clear(viewId()); });
    connect(m_canvas, &TimelineCanvas::listRequested, this, [this](const auto& rows, const QRect& place) {
        std::vector<EventId> events;
        events.reserve(rows.size());
        for (const quint32 row : rows)
            events.push_back(m_canvas->picture().event(row).id);
        showList(events, tr("%Ln more event(s) here", nullptr, static_cast<int>(rows.size())), place);
    });
    connect(m_canvas, &TimelineCanvas::hovered, this, [this](const std::optional<quint32>& row) {
        Hover hover;
        if (row && isAboutWorkspace())
            hover.event = m_canvas->picture().event(*row).id;
        workspace().hub().setHover(hover);
    });
}

LaneSubject TimelineView::laneSubject() const
{
    return static_cast<LaneSubject>(m_lanes->currentData().toInt());
}

/// Many articles with a lane each would have all but three of them out of sight.
void TimelineView::showCorpus()
{
    constexpr std::size_t mostLanes = 6;
    if (m_hasChosenLanes)
        return;
    const QSignalBlocker quiet(m_lanes);
    const bool isMany = corpus().articleCount() > mostLanes;
    m_lanes->setCurrentIndex(int(isMany ? LaneSubject::Together : LaneSubject::Article));
}

void TimelineView::showFiltered(const Shown& shown)
{
    m_shown = shown;
    showEvents();
}

void TimelineView::showEvents()
{
    m_canvas->showEvents(sharedCorpus(), timelineEvents(corpus(), m_shown, laneSubject()));
    showCounts();
    m_pages->setCurrentIndex(m_canvas->picture().events().isEmpty() ? 1 : 0);
    if (m_linked.events.selected.size() == corpus().eventCount())
        m_canvas->showLinked(m_linked, stretchOf(m_dates));
}

void TimelineView::showCounts()
{
    const TimelineEvents& events = m_canvas->picture().events();
    const auto placed = static_cast<int>(events.events.size());
    const auto unplaced = static_cast<int>(events.unplaced.size());
    m_counts->setText(tr("%Ln event(s)", nullptr, placed));
    m_unplaced->setText(tr("%Ln date(s) could not be placed", nullptr, unplaced));
    m_unplaced->setVisible(!events.unplaced.empty());
}

void TimelineView::showLinked(const Linked& linked, SelectionParts, ViewId origin)
{
    m_linked = linked;
    m_dates = workspace().selection().dates;
    m_canvas->showLinked(linked, stretchOf(m_dates));
    m_filter->setEnabled(m_dates.has_value());
    m_filterButton->setVisible(m_dates.has_value());
    const auto& ids = workspace().selection().events;
    if (!ids.empty()) {
        showCurrent(ids, origin);
        return;
    }
    if (!m_dates)
        m_canvas->setCurrent({});
    if (origin != viewId())
        m_canvas->revealLit();
}

void TimelineView::showCurrent(const std::vector<EventId>& ids, ViewId origin)
{
    const auto& events = m_canvas->picture().events().events;
    const auto current = m_canvas->picture().current();
    if (current && std::binary_search(ids.begin(), ids.end(), events[*current].id))
        return;
    const auto found = std::find_if(events.begin(), events.end(), [&](const TimelineEvent& event) {
        return std::binary_search(ids.begin(), ids.end(), event.id);
    });
    if (found == events.end())
        return;
    const auto row = static_cast<quint32>(found - events.begin());
    m_canvas->setCurrent(row);
    if (origin != viewId() || m_canvas->hasFocus())
        m_canvas->reveal(row);
}

void TimelineView::showTheme()
{
    m_canvas->viewport()->update();
}

TextPlace TimelineView::placeOf(EventId id) const
{
    return {corpus().articleOf(id), corpus().date(corpus().dateOf(id)).span};
}

void TimelineView::pickEvent(quint32 row, Qt::KeyboardModifiers modifiers)
{
    if (!isAboutWorkspace())
        return;
    const EventId id = m_canvas->picture().event(row).id;
    Selection selection = Selection::ofEvent(id);
    if ((modifiers & Qt::ControlModifier) != 0) {
        selection = workspace().selection();
        toggle(selection.events, id);
    }
    workspace().hub().select(std::move(selection), viewId());
}

void TimelineView::pickArticles(const std::vector<ArticleId>& articles, Qt::KeyboardModifiers modifiers)
{
    if (!isAboutWorkspace())
        return;
    Selection selection;
    if ((modifiers & Qt::ControlModifier) != 0)
        selection = workspace().selection();
    selection.articles.insert(selection.articles.end(), articles.begin(), articles.end());
    workspace().hub().select(std::move(selection), viewId());
}

void TimelineView::openEvent(quint32 row, bool isBeside)
{
    if (!isAboutWorkspace())
        return;
    pickEvent(row, {});
    const TextPlace place = placeOf(m_canvas->picture().event(row).id);
    if (isBeside)
        workspace().openBeside(place);
    else
        workspace().goTo(place);
}

void TimelineView::brush(TimeStretch stretch)
{
    Selection selection;
    selection.dates = rangeOf(stretch);
    workspace().hub().select(std::move(selection), viewId());
}

void TimelineView::filterToBand()
{
    if (m_dates)
        workspace().filters().push({dateText(*m_dates), Filter::Dates{*m_dates}});
}

} // namespace crossread
