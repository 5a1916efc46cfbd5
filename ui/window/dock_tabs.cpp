// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/dock_tabs.h"

#include "ui/view.h"
#include "ui/window/dock_title.h"

#include <QAction>
#include <QDockWidget>
#include <QEvent>
#include <QMainWindow>
#include <QTabBar>

#include <algorithm>

namespace crossread {

DockTabs::DockTabs(QMainWindow& window) : QObject(&window), m_window(window)
{
    // Docks tell of a move before the window has laid it out.
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &DockTabs::refresh);
    connect(&window, &QMainWindow::tabifiedDockWidgetActivated, &m_soon, qOverload<>(&QTimer::start));
}

void DockTabs::add(QDockWidget& dock, View* view, DockTitle& title)
{
    m_docks.insert(&dock, {view, &title});
    connect(&dock, &QDockWidget::dockLocationChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&dock, &QDockWidget::topLevelChanged, &m_soon, qOverload<>(&QTimer::start));
    connect(&dock, &QDockWidget::visibilityChanged, &m_soon, qOverload<>(&QTimer::start));
    // Qt's own toggle closes what only stands behind another dock.
    disconnect(dock.toggleViewAction(), &QAction::triggered, &dock, nullptr);
    connect(dock.toggleViewAction(), &QAction::triggered, this, [this, shown = &dock] { toggle(*shown); });
    m_soon.start();
}

bool DockTabs::isInFront(const QDockWidget& dock)
{
    // Docks behind a tab are shown too, at places outside of the window.
    return !dock.isHidden() && (dock.isFloating() || dock.parentWidget()->rect().intersects(dock.geometry()));
}

void DockTabs::toggle(QDockWidget& dock)
{
    if (isInFront(dock)) {
        dock.close();
    } else {
        View* view = m_docks[&dock].view;
        dock.show();
        dock.raise();
        if (dock.isFloating())
            dock.activateWindow();
        (view != nullptr ? view->focusTarget() : dock.widget())->setFocus(Qt::OtherFocusReason);
    }
    // The action changes its tick before it asks.
    dock.toggleViewAction()->setChecked(!dock.isHidden());
}

bool DockTabs::eventFilter(QObject* watched, QEvent* event)
{
    auto* tabs = qobject_cast<QTabBar*>(watched);
    if (tabs != nullptr && event->type() == QEvent::Resize)
        placeTools(*tabs);
    if (tabs != nullptr && event->type() == QEvent::Destroy) {
        m_tools.remove(tabs);
        m_front.remove(tabs);
    }
    return QObject::eventFilter(watched, event);
}

void DockTabs::refresh()
{
    for (auto entry = m_docks.begin(); entry != m_docks.end(); ++entry) {
        const QList<QDockWidget*> others = m_window.tabifiedDockWidgets(entry.key());
        const bool hasTabs = std::any_of(others.begin(), others.end(),
                                         [](const QDockWidget* other) { return !other->isHidden(); });
        entry->title->setTabbed(!entry.key()->isFloating() && hasTabs);
    }
    for (QTabBar* tabs : m_window.findChildren<QTabBar*>(QString(), Qt::FindDirectChildrenOnly))
        equip(*tabs);
}

void DockTabs::equip(QTabBar& tabs)
{
    if (!m_tools.contains(&tabs)) {
        m_tools.insert(&tabs, nullptr);
        tabs.setAccessibleName(tr("Views"));
        tabs.setDocumentMode(true);
        tabs.setExpanding(false);
        // Two letters and dots name no view: what has no room is scrolled to.
        tabs.setElideMode(Qt::ElideNone);
        tabs.setUsesScrollButtons(true);
        tabs.installEventFilter(this);
        connect(&tabs, &QTabBar::currentChanged, &m_soon, qOverload<>(&QTimer::start));
        connect(&tabs, &QObject::destroyed, this, [this, gone = &tabs] {
            m_tools.remove(gone);
            m_front.remove(gone);
        });
    }
    QDockWidget* front = frontDock(tabs);
    if (m_front.value(&tabs) != front) {
        if (DockTools* old = m_tools.value(&tabs))
            old->deleteLater();
        m_tools[&tabs] = nullptr;
        m_front[&tabs] = front;
        if (front != nullptr) {
            auto* tools = new DockTools(*front, m_docks[front].view, &tabs);
            connect(tools, &DockTools::exportRequested, this, &DockTabs::exportRequested);
            m_tools[&tabs] = tools;
        }
    }
    placeTools(tabs);
}

void DockTabs::placeTools(QTabBar& tabs)
{
    DockTools* tools = m_tools.value(&tabs);
    if (tools == nullptr)
        return;
    const QSize size = tools->sizeHint();
    int taken = size.width();
    for (int i = 0; i < tabs.count(); ++i)
        taken += tabs.fontMetrics().horizontalAdvance(tabs.tabText(i)) + 24;
    // Names come first; what the tools do is in the menu too.
    tools->setVisible(taken <= tabs.width());
    tools->setGeometry(tabs.width() - size.width(), (tabs.height() - size.height()) / 2, size.width(),
                       size.height());
}

QDockWidget* DockTabs::frontDock(const QTabBar& tabs) const
{
    // The window's own tab bars carry only titles that can be asked for.
    const QString title = tabs.currentIndex() < 0 ? QString() : tabs.tabText(tabs.currentIndex());
    for (auto entry = m_docks.begin(); entry != m_docks.end(); ++entry) {
        if (entry.key()->windowTitle() == title)
            return entry.key();
    }
    return nullptr;
}

} // namespace crossread
