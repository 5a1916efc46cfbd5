// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/empty_state.h"
#include "ui/export/export_panel.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/view.h"
#include "ui/window/about_window.h"
#include "ui/window/command_field.h"
#include "ui/window/dock_tabs.h"
#include "ui/window/filter_chips.h"
#include "ui/window/main_window.h"
#include "ui/window/status_line.h"
#include "ui/window/theme_chooser.h"

#include <QActionGroup>
#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QMenuBar>
#include <QToolBar>

#include <algorithm>

namespace crossread {

namespace {

QKeySequence ctrl(Qt::Key key)
{
    return QKeySequence(QKeyCombination(Qt::ControlModifier, key));
}

QKeySequence ctrlShift(Qt::Key key)
{
    return QKeySequence(QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, key));
}

void collect(const QList<QAction*>& from, QList<QAction*>& into)
{
    for (QAction* action : from) {
        if (action->menu() != nullptr)
            collect(action->menu()->actions(), into);
        else if (!action->isSeparator() && !action->text().isEmpty() && !into.contains(action))
            into.append(action);
    }
}

} // namespace

QAction* MainWindow::addTo(QMenu& menu, const QString& text, const QString& icon, const QKeySequence& key,
                           void (MainWindow::*act)())
{
    return addTo(menu, text, icon, key, [this, act] { (this->*act)(); });
}

QAction* MainWindow::addTo(QMenu& menu, const QString& text, const QString& icon, const QKeySequence& key,
                           std::function<void()> act)
{
    QAction* action = menu.addAction(text);
    if (!icon.isEmpty())
        action->setIcon(symbolicIcon(icon));
    action->setShortcut(key);
    connect(action, &QAction::triggered, this, [act = std::move(act)] { act(); });
    return action;
}

void MainWindow::createActions()
{
    createFileMenu();
    createEditMenu();
    createViewMenu();
    createGoMenu();
    createHelpMenu();
    createToolBar();
}

void MainWindow::createFileMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&File"));
    createProjectMenu(menu);
    m_addFiles = addTo(menu, tr("&Add Articles…"), QStringLiteral("add"), QKeySequence::Open,
                       &MainWindow::chooseFiles);
    addTo(menu, tr("Add &Folder…"), QStringLiteral("open"), {}, &MainWindow::chooseFolder);
    m_recentMenu = menu.addMenu(symbolicIcon(QStringLiteral("recent")), tr("Open &Recent"));
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecentMenu);
    addTo(menu, tr("Open &Sample Articles"), {}, {}, &MainWindow::openSample);
    menu.addSeparator();
    m_articleActions << addTo(menu, tr("&Export View…"), QStringLiteral("export"), ctrl(Qt::Key_E),
                              &MainWindow::exportCurrent);
    createExportMenu(menu);
    menu.addSeparator();
    m_articleActions << addTo(menu, tr("&Close All Articles"), {}, {}, &MainWindow::closeSet);
    addTo(menu, tr("&Quit"), {}, QKeySequence::Quit, [this] { close(); })->setMenuRole(QAction::QuitRole);
    m_empty->setAction(m_addFiles);
}

void MainWindow::fillRecentMenu()
{
    m_recentMenu->clear();
    for (const QStringList& set : m_recent.sets()) {
        QAction* action = m_recentMenu->addAction(RecentSets::label(set));
        action->setToolTip(set.join(QLatin1Char('\n')));
        connect(action, &QAction::triggered, this, [this, set] { openSet(set); });
    }
    if (m_recent.sets().isEmpty()) {
        m_recentMenu->addAction(tr("Nothing opened yet"))->setEnabled(false);
        return;
    }
    m_recentMenu->addSeparator();
    connect(m_recentMenu->addAction(tr("Forget These")), &QAction::triggered, this,
            [this] { m_recent.clear(); });
}

void MainWindow::createEditMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Edit"));
    createUndo(menu);
    for (const Docked& docked : m_views)
        menu.addActions(docked.view->menuActions(MenuPlace::Edit));
    if (!menu.isEmpty())
        menu.addSeparator();
    addTo(menu, tr("&Search"), QStringLiteral("search"), ctrl(Qt::Key_K),
          [this] { m_commandField->startSearch(); });
    addTo(menu, tr("All &Commands"), QStringLiteral("command"), ctrlShift(Qt::Key_P),
          [this] { m_commandField->startCommand(); });
    menu.addSeparator();
    addTo(menu, tr("Step &Out"), {}, Qt::Key_Escape, &MainWindow::stepOut);
    QAction* clear = addTo(menu, tr("Remove All &Filters"), QStringLiteral("filter"), {},
                           [this] { m_workspace.filters().clear(); });
    const auto enable = [this, clear] { clear->setEnabled(!m_workspace.filters().filters().empty()); };
    connect(&m_workspace, &Workspace::shownChanged, clear, enable);
    connect(&m_workspace, &Workspace::corpusChanged, clear, enable);
    enable();
}

void MainWindow::createViewMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&View"));
    for (const Docked& docked : m_views) {
        if (docked.dock == nullptr)
            continue;
        QAction* toggle = docked.dock->toggleViewAction();
        toggle->setIcon(symbolicIcon(QLatin1String(docked.iconName)));
        menu.addAction(toggle);
    }
    menu.addSeparator();
    for (const Docked& docked : m_views)
        menu.addActions(docked.view->menuActions(MenuPlace::View));
    menu.addSeparator();
    addTo(menu, tr("&Theme…"), QStringLiteral("theme"), {}, &MainWindow::showThemeChooser);
    addTo(menu, tr("Theme: &Light"), {}, {}, [this] { m_theme.choose(QStringLiteral("Breeze Light")); });
    addTo(menu, tr("Theme: &Dark"), {}, {}, [this] { m_theme.choose(QStringLiteral("Breeze Dark")); });
    addTo(menu, tr("Theme: Follow &System"), {}, {}, [this] { m_theme.choose({}); });
    menu.addSeparator();
    addTo(menu, tr("&Reset Layout"), {}, {}, [this] {
        restoreState(m_firstLayout);
        fitToScreen();
    });
    QAction* full = addTo(menu, tr("F&ull Screen"), {}, QKeySequence::FullScreen,
                          [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    if (full->shortcut().isEmpty())
        full->setShortcut(Qt::Key_F11);
}

void MainWindow::createGoMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Go"));
    QAction* back =
        addTo(menu, tr("&Back"), QStringLiteral("back"), QKeyCombination(Qt::AltModifier, Qt::Key_Left),
              [this] { m_workspace.history().goBack(); });
    QAction* forward =
        addTo(menu, tr("&Forward"), QStringLiteral("forward"),
              QKeyCombination(Qt::AltModifier, Qt::Key_Right), [this] { m_workspace.history().goForward(); });
    back->setObjectName(QStringLiteral("back"));
    forward->setObjectName(QStringLiteral("forward"));
    const auto enable = [this, back, forward] {
        back->setEnabled(m_workspace.history().canGoBack());
        forward->setEnabled(m_workspace.history().canGoForward());
    };
    connect(&m_workspace.history(), &NavigationHistory::changed, this, enable);
    enable();
    menu.addSeparator();
    for (const Docked& docked : m_views)
        menu.addActions(docked.view->menuActions(MenuPlace::Go));
    m_showEarlier =
        addTo(menu, tr("Show What &Changed"), QStringLiteral("beside"), {}, &MainWindow::showEarlierText);
    connect(&m_workspace, &Workspace::capturesChanged, this, &MainWindow::enableEarlierText);
    connect(&m_workspace, &Workspace::corpusChanged, this, &MainWindow::enableEarlierText);
    enableEarlierText();
    menu.addSeparator();
    addTo(menu, tr("Next &View"), {}, Qt::Key_F6, [this] { stepThroughViews(1); });
    addTo(menu, tr("&Previous View"), {}, QKeyCombination(Qt::ShiftModifier, Qt::Key_F6),
          [this] { stepThroughViews(-1); });
}

void MainWindow::createHelpMenu()
{
    QMenu& menu = *menuBar()->addMenu(tr("&Help"));
    addTo(menu, tr("Crossread &Help"), QStringLiteral("help"), QKeySequence::HelpContents,
          &MainWindow::showHelp);
    addTo(menu, tr("&Load Report"), QStringLiteral("warning"), {}, &MainWindow::showLoadReport);
    menu.addSeparator();
    addTo(menu, tr("&About Crossread"), QStringLiteral("about"), {}, [this] {
        (new AboutWindow(this))->show();
    })->setMenuRole(QAction::AboutRole);
}

void MainWindow::createToolBar()
{
    QToolBar* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setIconSize({16, 16});
    bar->toggleViewAction()->setText(tr("Tool Bar"));
    bar->addAction(findChild<QAction*>(QStringLiteral("back")));
    bar->addAction(findChild<QAction*>(QStringLiteral("forward")));
    bar->addAction(m_addFiles);
    m_commandField = new CommandField(
        m_workspace, m_theme, [this] { return allActions(); }, bar);
    bar->addWidget(m_commandField);
    m_chips = new FilterChips(m_workspace, bar);
    bar->addWidget(m_chips);
}

QList<QAction*> MainWindow::allActions() const
{
    QList<QAction*> actions;
    collect(menuBar()->actions(), actions);
    for (const Docked& docked : m_views)
        collect(docked.view->actions(), actions);
    return actions;
}

void MainWindow::showThemeChooser()
{
    auto* chooser = new ThemeChooser(m_theme, this);
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->show();
}

void MainWindow::exportCurrent()
{
    for (const Docked& docked : m_views) {
        if (docked.view->exportable() != nullptr && docked.view->isAncestorOf(QApplication::focusWidget())) {
            exportView(docked.view);
            return;
        }
    }
    for (const Docked& docked : m_views) {
        if (docked.view->exportable() != nullptr && docked.dock != nullptr &&
            DockTabs::isInFront(*docked.dock)) {
            exportView(docked.view);
            return;
        }
    }
    m_status->tell(tr("The timeline, the charts and the figures can be exported: open one of them first."));
}

void MainWindow::exportView(View* view)
{
    if (view->exportable() == nullptr)
        return;
    const QRect place(view->mapToGlobal(QPoint(0, 0)), view->size());
    ExportPanel* panel = showExportPanel(*view, QRect(place.topLeft(), QSize(place.width(), 0)));
    connect(panel, &ExportPanel::done, m_status, &StatusLine::tell);
}

} // namespace crossread
