// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMap>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QDockWidget;
class QMainWindow;
class QTabBar;
class QWidget;

namespace crossread {

class DockTitle;
class DockTools;
class View;

/// Puts the tools of the dock in front at the end of its tab bar, and takes the title bars of tabbed docks
/// away: one row of height instead of two. A dock's toggle hides it only where it is in front; from behind
/// another it brings it up.
class DockTabs : public QObject {
    Q_OBJECT

public:
    explicit DockTabs(QMainWindow& window);

    void add(QDockWidget& dock, View* view, DockTitle& title);
    /// False for one that is closed or stands behind another tab.
    [[nodiscard]] static bool isInFront(const QDockWidget& dock);

Q_SIGNALS:
    void exportRequested(crossread::View* view);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Entry {
        View* view;
        DockTitle* title;
    };

    void toggle(QDockWidget& dock);
    void refresh();
    void equip(QTabBar& tabs);
    void placeTools(QTabBar& tabs);
    [[nodiscard]] QDockWidget* frontDock(const QTabBar& tabs) const;

    QMainWindow& m_window;
    QMap<QDockWidget*, Entry> m_docks;
    QMap<QTabBar*, QPointer<DockTools>> m_tools;
    QMap<QTabBar*, QDockWidget*> m_front;
    QTimer m_soon;
};

} // namespace crossread
