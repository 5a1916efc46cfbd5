// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/views.h"

#include "ui/charts/charts_view.h"
#include "ui/compare/copies_view.h"
#include "ui/corrections/correction_panel.h"
#include "ui/details/details_view.h"
#include "ui/entities/entities_view.h"
#include "ui/figures/figures_view.h"
#include "ui/library/library_view.h"
#include "ui/notes/change_log_view.h"
#include "ui/notes/notes_view.h"
#include "ui/reading/reading_area.h"
#include "ui/timeline/timeline_view.h"
#include "ui/window/load_report.h"

namespace crossread {

namespace {

template <typename T>
View* make(Workspace& workspace, Theme& theme, QWidget* parent)
{
    return new T(workspace, theme, parent);
}

} // namespace

const std::vector<ViewEntry>& viewEntries()
{
    static const std::vector<ViewEntry> entries = {
        {ViewPlace::Centre, "articles", true, make<ReadingArea>},
        {ViewPlace::LeftTop, "articles", true, make<LibraryView>},
        {ViewPlace::LeftBottom, "entities", true, make<EntitiesView>},
        {ViewPlace::Right, "details", true, make<DetailsView>},
        {ViewPlace::Right, "check", false, make<CorrectionPanel>},
        {ViewPlace::Bottom, "timeline", true, make<TimelineView>},
        {ViewPlace::Bottom, "charts", true, make<ChartsView>},
        {ViewPlace::Bottom, "figures", true, make<FiguresView>},
        {ViewPlace::Bottom, "beside", true, make<CopiesView>},
        {ViewPlace::Bottom, "note", true, make<NotesView>},
        {ViewPlace::Bottom, "recent", false, make<ChangeLogView>},
        {ViewPlace::Bottom, "warning", false, make<LoadReport>},
    };
    return entries;
}

} // namespace crossread
