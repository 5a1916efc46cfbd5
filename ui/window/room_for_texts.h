// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QDockWidget;
class QMainWindow;

namespace crossread {

/// Two texts side by side need more height than a table does. A dock at the bottom that comes to the front is
/// given it, and gives it back when another tab comes to the front, unless the reader set the height himself
/// meanwhile: then his holds.
class RoomForTexts : public QObject {
    Q_OBJECT

public:
    RoomForTexts(QMainWindow& window, QDockWidget& dock);

    /// Gives the dock its height now.
    void give();

    static constexpr int leastHeight = 300;

private:
    void takeFront(QDockWidget* front);
    void giveBack(QDockWidget& front);
    /// The height of \a front after it was asked for another.
    int resized(QDockWidget& front, int height);
    [[nodiscard]] bool isAtBottom() const;

    QMainWindow& m_window;
    QDockWidget& m_dock;
    int m_before = 0; ///< the height to give back, or 0
    int m_given = 0;
};

} // namespace crossread
