// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/empty_state.h"
#include "ui/library/library_view.h"
#include "ui/list_parts.h"
#include "ui/reading/reading_area.h"
#include "ui/theme/icons.h"
#include "ui/view.h"
#include "ui/window/dock_tabs.h"
#include "ui/window/dock_title.h"
#include "ui/window/first_steps.h"
#include "ui/window/help_page.h"
#include "ui/window/main_window.h"
#include "ui/window/progress_line.h"
#include "ui/window/room_for_texts.h"
#include "ui/window/status_line.h"
#include "ui/window/views.h"

#include <QApplication>
#include <QDockWidget>
#include <QLayout>
#include <QScreen>
#include <QStatusBar>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace crossread {

void MainWindow::createCentre()
{
    auto* centre = new QWidget(this);
    m_centre = new QVBoxLayout(centre);
    m_centre->setContentsMargins({});
    m_centre->setSpacing(0);
    m_progress = new ProgressLine(centre);
    m_centre->addWidget(m_progress);
    if (!m_settings.isHintDismissed) {
        m_firstSteps = new FirstSteps(centre);
        m_centre->addWidget(m_firstSteps);
        connect(m_firstSteps, &FirstSteps::dismissed, this, &MainWindow::dismissFirstSteps);
    }
    m_empty = new EmptyState(QStringLiteral("articles"), tr("Articles are read here, side by side"),
                             tr("Drop files or folders anywhere on this window."), centre);
    m_centre->addWidget(m_empty, 1);
    setCentralWidget(centre);
    m_status = new StatusLine(m_workspace, this);
    statusBar()->addWidget(m_status, 1);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins({});
}

void MainWindow::createViews()
{
    setDockNestingEnabled(true);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks | AnimatedDocks);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    m_tabs = new DockTabs(*this);
    connect(m_tabs, &DockTabs::exportRequested, this, &MainWindow::exportView);
    for (const ViewEntry& entry : viewEntries()) {
        View* view = entry.make(m_workspace, m_theme, this);
        QDockWidget* dock = nullptr;
        if (entry.place == ViewPlace::Centre) {
            m_reading = view;
            m_centre->addWidget(view, 1);
        } else {
            const Qt::DockWidgetArea area = entry.place == ViewPlace::Right    ? Qt::RightDockWidgetArea
                                            : entry.place == ViewPlace::Bottom ? Qt::BottomDockWidgetArea
                                                                               : Qt::LeftDockWidgetArea;
            dock = addDock(*view, view->objectName(), area);
            auto* title = new DockTitle(*dock, view);
            dock->setTitleBarWidget(title);
            connect(title, &DockTitle::exportRequested, this, &MainWindow::exportView);
            m_tabs->add(*dock, view, *title);
            dock->setVisible(entry.isShownAtFirst);
        }
        m_views.append({dock, view, entry.iconName});
    }
    if (auto* library = qobject_cast<LibraryView*>(view(QStringLiteral("library"))))
        connect(library, &LibraryView::problemsRequested, this, &MainWindow::showLoadReport);
    m_roomForTexts = new RoomForTexts(*this, *dock(QStringLiteral("copies")));
    connect(&m_workspace, &Workspace::comparisonRequested, this, &MainWindow::showComparison);
}

void MainWindow::createHelpDock()
{
    m_help = new HelpPage(this);
    m_helpDock = addDock(*m_help, QStringLiteral("help"), Qt::RightDockWidgetArea);
    auto* title = new DockTitle(*m_helpDock, nullptr);
    m_helpDock->setTitleBarWidget(title);
    m_tabs->add(*m_helpDock, nullptr, *title);
    m_helpDock->hide();
}

QDockWidget* MainWindow::addDock(QWidget& content, const QString& name, Qt::DockWidgetArea area)
{
    auto* dock = new QDockWidget(content.windowTitle(), this);
    dock->setObjectName(name + QStringLiteral("Dock"));
    dock->setWidget(&content);
    addDockWidget(area, dock);
    return dock;
}

void MainWindow::arrangeDocks()
{
    QDockWidget* firstBottom = nullptr;
    QDockWidget* details = nullptr;
    for (const Docked& docked : m_views) {
        if (docked.dock == nullptr)
            continue;
        const Qt::DockWidgetArea area = dockWidgetArea(docked.dock);
        if (area == Qt::RightDockWidgetArea && details == nullptr)
            details = docked.dock;
        if (area != Qt::BottomDockWidgetArea)
            continue;
        if (firstBottom == nullptr)
            firstBottom = docked.dock;
        else
            tabifyDockWidget(firstBottom, docked.dock);
    }
    if (firstBottom != nullptr)
        firstBottom->raise();
    if (details != nullptr) {
        if (QDockWidget* correct = dock(QStringLiteral("correct")); correct != nullptr)
            tabifyDockWidget(details, correct);
        tabifyDockWidget(details, m_helpDock);
        details->raise();
    }
    fitToScreen();
    m_firstLayout = saveState();
}

void MainWindow::fitToScreen()
{
    // The frame that the window manager adds is not known before the window is shown.
    fitTo(screen()->availableSize() - QSize(8, 40));
}

void MainWindow::fitTo(QSize room)
{
    const QSize size = QSize(1440, 900).boundedTo(room);
    if (size.width() < 760 || size.height() < 520)
        gatherDocks();
    else if (size.width() < 1100)
        tabifyDockWidget(dock(QStringLiteral("entities")), dock(QStringLiteral("details")));
    dock(QStringLiteral("entities"))->raise();
    resize(size);
    QList<QDockWidget*> columns, rows;
    QList<int> widths, heights;
    for (const Docked& docked : m_views) {
        if (docked.dock == nullptr)
            continue;
        const Qt::DockWidgetArea area = dockWidgetArea(docked.dock);
        if (area == Qt::BottomDockWidgetArea) {
            rows << docked.dock;
            heights << (height() < 860 ? 244 : 276);
        } else {
            columns << docked.dock;
            widths << (width() < 760 ? width() * 2 / 5 : width() < 1360 ? 248 : 288);
        }
    }
    resizeDocks(columns, widths, Qt::Horizontal);
    resizeDocks(rows, heights, Qt::Vertical);
    resizeDocks({dock(QStringLiteral("library")), dock(QStringLiteral("entities"))}, {200, 300},
                Qt::Vertical);
    // What docks and panes needed before holds the window open until the layout has settled.
    layout()->activate();
    resize(size);
    QTimer::singleShot(0, this, [this, room] {
        layout()->activate();
        resize(this->size().boundedTo(room));
    });
}

/// On a screen with no room for columns and rows all views are tabs of one column beside one reading pane.
void MainWindow::gatherDocks()
{
    QDockWidget* first = dock(QStringLiteral("library"));
    for (const Docked& docked : m_views) {
        if (docked.dock != nullptr && docked.dock != first)
            tabifyDockWidget(first, docked.dock);
    }
    tabifyDockWidget(first, m_helpDock);
    first->raise();
    if (auto* reading = qobject_cast<ReadingArea*>(m_reading))
        reading->setPaneCount(1);
}

void MainWindow::restoreLayout()
{
    if (!m_settings.geometry.isEmpty())
        restoreGeometry(m_settings.geometry);
    if (!m_settings.layout.isEmpty())
        restoreState(m_settings.layout);
}

void MainWindow::stepThroughViews(int step)
{
    QList<Docked> open;
    qsizetype present = -1;
    for (const Docked& docked : m_views) {
        if (docked.dock != nullptr ? docked.dock->isHidden() : docked.view->isHidden())
            continue;
        if (docked.view->isAncestorOf(QApplication::focusWidget()))
            present = open.size();
        open.append(docked);
    }
    if (open.isEmpty())
        return;
    const qsizetype next =
        present < 0 ? (step > 0 ? 0 : open.size() - 1) : (present + step + open.size()) % open.size();
    if (open[next].dock != nullptr)
        open[next].dock->raise();
    open[next].view->focusTarget()->setFocus(Qt::ShortcutFocusReason);
}

void MainWindow::showLoadReport()
{
    QDockWidget* report = dock(QStringLiteral("loadReport"));
    report->show();
    report->raise();
}

void MainWindow::showComparison()
{
    QDockWidget* copies = dock(QStringLiteral("copies"));
    copies->show();
    copies->raise();
    m_roomForTexts->give();
}

void MainWindow::showHelp()
{
    m_help->show(allActions());
    m_helpDock->show();
    m_helpDock->raise();
}

} // namespace crossread
