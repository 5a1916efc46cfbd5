// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers: written a few seconds after a change, so that a crash takes little of it along.
#include "ui/theme/theme.h"
#include "ui/view.h"
#include "ui/window/main_window.h"
#include "ui/window/project_desk.h"

#include <QDockWidget>
#include <QEvent>
#include <QTimer>

#include <chrono>

namespace crossread {

namespace {
constexpr std::chrono::seconds saveDelay{4};
}

void MainWindow::createSaving()
{
    m_saveDelay = new QTimer(this);
    m_saveDelay->setObjectName(QStringLiteral("saveDelay"));
    m_saveDelay->setSingleShot(true);
    m_saveDelay->setInterval(saveDelay);
    connect(m_saveDelay, &QTimer::timeout, this, &MainWindow::saveWhatChanged);
    connect(&m_theme, &Theme::changed, this, &MainWindow::saveTheme);
    connect(&m_workspace, &Workspace::corpusChanged, this, &MainWindow::saveSoon);
    connect(&m_workspace, &Workspace::placeRequested, this, &MainWindow::saveSoon);
    for (QDockWidget* dock : findChildren<QDockWidget*>(QString(), Qt::FindDirectChildrenOnly)) {
        connect(dock, &QDockWidget::visibilityChanged, this, &MainWindow::saveSoon);
        connect(dock, &QDockWidget::topLevelChanged, this, &MainWindow::saveSoon);
        connect(dock, &QDockWidget::dockLocationChanged, this, &MainWindow::saveSoon);
    }
}

/// The timer runs on where it runs already: it would never end while something goes on changing.
void MainWindow::saveSoon()
{
    if (!m_saveDelay->isActive())
        m_saveDelay->start();
}

void MainWindow::saveWhatChanged()
{
    // While a set is read the window does not show what is open.
    if (m_loading.isRunning()) {
        m_saveDelay->start();
        return;
    }
    keepProjectLayout();
    saveSettings();
}

/// At once: the next window is to have it.
void MainWindow::saveTheme()
{
    if (m_settings.theme == m_theme.chosenName())
        return;
    m_settings.theme = m_theme.chosenName();
    writeSettings();
}

void MainWindow::writeSettings()
{
    m_settings.saveChanges(m_written);
    m_written = m_settings;
}

bool MainWindow::event(QEvent* event)
{
    // Panes, splitters and docks that change their size all come by here.
    const bool isOfLayout = event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize ||
                            event->type() == QEvent::Move;
    if (isOfLayout && m_saveDelay != nullptr && isVisible())
        saveSoon();
    return QMainWindow::event(event);
}

void MainWindow::keepState()
{
    if (m_workspace.corpus().articleCount() == 0)
        return;
    QVariantMap states;
    for (const Docked& docked : m_views)
        states.insert(docked.view->objectName(), docked.view->state());
    m_settings.states.keep(m_openPaths, states);
}

bool MainWindow::bringStateBack()
{
    const QVariantMap states = m_settings.states.of(m_openPaths);
    for (const Docked& docked : m_views) {
        const QVariant state = states.value(docked.view->objectName());
        if (state.isValid())
            docked.view->restoreState(state.toMap());
    }
    return !states.isEmpty();
}

void MainWindow::saveSettings()
{
    keepState();
    m_settings.geometry = saveGeometry();
    m_settings.layout = saveState();
    m_settings.theme = m_theme.chosenName();
    m_settings.openSet = m_openPaths;
    m_settings.recentSets = m_recent.sets();
    writeSettings();
}

} // namespace crossread
