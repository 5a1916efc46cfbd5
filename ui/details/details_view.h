// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/view.h"

class QLabel;
class QListView;
class QScrollArea;
class QStackedLayout;

namespace crossread {

class FactSheet;
class PlaceDelegate;
class PlaceListModel;
struct ListedEvents;

/// What is in focus: all that is known of it, and every place where it is said.
class DetailsView : public View {
    Q_OBJECT

public:
    DetailsView(Workspace& workspace, Theme& theme, QWidget* parent = nullptr);

    [[nodiscard]] QWidget* focusTarget() override;
    [[nodiscard]] const FactSheet& sheet() const { return *m_sheet; }
    [[nodiscard]] QListView& list() const { return *m_list; }
    [[nodiscard]] PlaceListModel& model() const { return *m_model; }

protected:
    void showCorpus() override;
    void showFiltered(const Shown& shown) override;
    void showLinked(const Linked& linked, SelectionParts parts, ViewId origin) override;
    void showTheme() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void createList();
    void layOut();
    void showPlaces();
    [[nodiscard]] std::vector<TextPlace> shownPlaces(bool areEventsListed) const;
    /// Whether the one note in focus found no place in its article.
    [[nodiscard]] bool isOfLostNote() const;
    [[nodiscard]] QString heading(const ListedEvents& listed, std::size_t places) const;
    void fitFacts();

    FactSheet* m_sheet;
    QScrollArea* m_facts;
    QLabel* m_heading;
    PlaceListModel* m_model;
    PlaceDelegate* m_delegate;
    QListView* m_list;
    QStackedLayout* m_pages = nullptr;
};

} // namespace crossread
