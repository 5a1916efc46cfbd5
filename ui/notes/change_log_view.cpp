// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/change_log_view.h"

#include "ui/empty_state.h"
#include "ui/list_parts.h"
#include "ui/row_delegate.h"
#include "ui/theme/icons.h"

#include <QDateTime>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QStackedLayout>
#include <QToolButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace crossread {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t mostLines = 5000; ///< shown; the export has all

QString wayName(ChangeWay way)
{
    switch (way) {
    case ChangeWay::Done:
        return ChangeLogView::tr("done");
    case ChangeWay::Undone:
        return ChangeLogView::tr("undone");
    case ChangeWay::Redone:
        return ChangeLogView::tr("redone");
    }
    return {};
}

} // namespace

ChangeLogView::ChangeLogView(Workspace& workspace, Theme& theme, QWidget* parent)
    : View(workspace, theme, parent),
      m_list(new QTreeWidget(this)),
      m_filter(makeFilterField(tr("Filter changes"), this))
{
    setObjectName(QStringLiteral("changeLog"));
    setWindowTitle(tr("Change Log"));
    m_list->setAccessibleName(tr("Changes"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setItemDelegate(new RowDelegate(theme, this));
    m_list->setAllColumnsShowFocus(true);
    m_list->setHeaderLabels({tr("When"), tr("What"), {}});
    fitColumns();
    layOut();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(150ms);
    connect(&m_refresh, &QTimer::timeout, this, &ChangeLogView::refresh);
    connect(m_filter, &QLineEdit::textChanged, this, &ChangeLogView::refresh);
    leadInto(*m_filter, *m_list);
    connect(&workspace, &Workspace::notebookChanged, this, &ChangeLogView::refreshSoon);
    connect(&workspace, &Workspace::notebookReplaced, this, &ChangeLogView::refreshSoon);
    connectToWorkspace();
}

void ChangeLogView::layOut()
{
    auto* save = new QToolButton(this);
    save->setIcon(symbolicIcon(QStringLiteral("export")));
    save->setToolTip(tr("Export the change log"));
    save->setAccessibleName(save->toolTip());
    save->setAutoRaise(true);
    connect(save, &QToolButton::clicked, this, &ChangeLogView::exportAsked);
    auto* empty = new EmptyState(QStringLiteral("recent"), tr("Nothing was changed yet"),
                                 tr("Every highlight, note, tag and correction is listed here the moment it "
                                    "is done, and what was undone and redone."),
                                 this);
    auto* filled = new QWidget(this);
    auto* column = new QVBoxLayout(filled);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(listHead({m_filter, save}));
    column->addWidget(m_list, 1);
    m_pages = new QStackedLayout(this);
    m_pages->addWidget(empty);
    m_pages->addWidget(filled);
    setFocusProxy(m_list);
}

/// What was done has the room that time and way leave: nothing is ever scrolled sideways.
void ChangeLogView::fitColumns()
{
    constexpr int pad = 28; ///< pixels, of the cell and its header
    const QDateTime longest(QDate(2028, 12, 28), QTime(22, 58));
    int way = 0;
    for (const ChangeWay each : {ChangeWay::Done, ChangeWay::Undone, ChangeWay::Redone})
        way = std::max(way, fontMetrics().horizontalAdvance(wayName(each)));
    QHeaderView& header = *m_list->header();
    header.setStretchLastSection(false);
    header.setSectionResizeMode(1, QHeaderView::Stretch);
    header.setMinimumSectionSize(24);
    m_list->setColumnWidth(
        0, fontMetrics().horizontalAdvance(QLocale().toString(longest, QLocale::ShortFormat)) + pad);
    m_list->setColumnWidth(2, way + pad);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

QWidget* ChangeLogView::focusTarget()
{
    return m_list;
}

void ChangeLogView::refreshSoon()
{
    if (isVisible())
        m_refresh.start();
}

void ChangeLogView::showEvent(QShowEvent* event)
{
    refresh();
    View::showEvent(event);
}

void ChangeLogView::refresh()
{
    const QLocale locale;
    const std::vector<ChangeRecord> log = workspace().door().log();
    m_pages->setCurrentIndex(log.empty() ? 0 : 1);
    m_list->clear();
    QList<QTreeWidgetItem*> rows;
    for (auto record = log.rbegin(); record != log.rend() && rows.size() < qsizetype(mostLines); ++record) {
        if (!record->name.contains(m_filter->text(), Qt::CaseInsensitive))
            continue;
        const auto time = QDateTime::fromMSecsSinceEpoch(record->time.time_since_epoch().count());
        rows.append(new QTreeWidgetItem(
            {locale.toString(time, QLocale::ShortFormat), record->name, wayName(record->way)}));
        rows.last()->setToolTip(1, record->name);
    }
    m_list->addTopLevelItems(rows);
}

} // namespace crossread
