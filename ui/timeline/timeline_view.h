// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/timeline/timeline_events.h"
#include "ui/timeline/timeline_export.h"
#include "ui/view.h"

class QComboBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QToolButton;

namespace crossread {

class EmptyState;
class TimelineCanvas;
struct MarkTarget;
struct TimelineHit;

/// What happened when: the dated events of the articles, as exact as they are known.
class TimelineView : public View {
    Q_OBJECT

public:
    TimelineView(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] const Exportable* exportable() const override;
    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] QVariantMap state() const override;
    void restoreState(const QVariantMap& state) override;

    [[nodiscard]] const TimelineCanvas& canvas() const { return *m_canvas; }

protected:
    void showCorpus() override;
    void showFiltered(const Shown& shown) override;
    void showLinked(const Linked& linked, SelectionParts parts, ViewId origin) override;
    void showTheme() override;

private:
    [[nodiscard]] QHBoxLayout* createHead();
    void createActions();
    void connectCanvas();
    QToolButton* headButton(QAction* action);

    void showEvents();
    void showCounts();
    void showCurrent(const std::vector<EventId>& ids, ViewId origin);
    void pickEvent(quint32 row, Qt::KeyboardModifiers modifiers);
    void pickArticles(const std::vector<ArticleId>& articles, Qt::KeyboardModifiers modifiers);
    void openEvent(quint32 row, bool isBeside);
    void brush(TimeStretch stretch);
    void filterToBand();
    void showMenu(const TimelineHit& hit, const QPoint& place);
    void showList(const std::vector<EventId>& events, const QString& heading, const QRect& place);
    void showUnplaced();
    [[nodiscard]] MarkTarget targetOf(const TimelineHit& hit) const;
    [[nodiscard]] TimelineSheet sheet() const;
    [[nodiscard]] TextPlace placeOf(EventId id) const;
    [[nodiscard]] LaneSubject laneSubject() const;
    /// Ids of a frozen picture may mean nothing in the corpus that the others show.
    [[nodiscard]] bool isAboutWorkspace() const { return &corpus() == &workspace().corpus(); }

    Shown m_shown;
    Linked m_linked;
    std::optional<DateRange> m_dates;
    bool m_hasChosenLanes = false;
    TimelineExport m_export;
    TimelineCanvas* m_canvas;
    QStackedWidget* m_pages;
    QComboBox* m_lanes;
    QLabel* m_counts;
    QToolButton* m_unplaced;
    QToolButton* m_filterButton = nullptr;
    QAction* m_fit = nullptr;
    QAction* m_zoomIn = nullptr;
    QAction* m_zoomOut = nullptr;
    QAction* m_filter = nullptr;
};

} // namespace crossread
