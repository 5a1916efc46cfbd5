// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/room_for_texts.h"

#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <QTimer>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace crossread {

namespace {
constexpr int mostSteps = 12;
} // namespace

RoomForTexts::RoomForTexts(QMainWindow& window, QDockWidget& dock)
    : QObject(&window), m_window(window), m_dock(dock)
{
    // The window tells of a tab before it has laid it out.
    connect(&window, &QMainWindow::tabifiedDockWidgetActivated, this,
            [this](QDockWidget* front) { QTimer::singleShot(0, this, [this, front] { takeFront(front); }); });
}

bool RoomForTexts::isAtBottom() const
{
    return !m_dock.isFloating() && m_window.dockWidgetArea(&m_dock) == Qt::BottomDockWidgetArea;
}

void RoomForTexts::takeFront(QDockWidget* front)
{
    if (!m_window.isVisible() || !isAtBottom())
        return;
    if (front == &m_dock)
        give();
    else if (m_before > 0 && m_window.tabifiedDockWidgets(&m_dock).contains(front))
        giveBack(*front);
}

void RoomForTexts::give()
{
    if (!isAtBottom() || m_dock.height() >= leastHeight)
        return;
    m_before = m_dock.height();
    m_given = resized(m_dock, std::max(leastHeight, m_window.height() * 45 / 100));
}

int RoomForTexts::resized(QDockWidget& front, int height)
{
    const bool isAnimated = m_window.isAnimated();
    m_window.setAnimated(false); // its height would tell where it is on its way
    m_window.resizeDocks({&front}, {height}, Qt::Vertical);
    m_window.layout()->activate();
    m_window.setAnimated(isAnimated);
    return front.height();
}

void RoomForTexts::giveBack(QDockWidget& front)
{
    const int before = std::exchange(m_before, 0);
    if (std::abs(front.height() - m_given) > 2)
        return;
    // The window takes the tabs for a part of the height and shares out what is over: it comes near by steps.
    int asked = before;
    int now = 0;
    for (int step = 0; step < mostSteps && now != before; ++step) {
        now = resized(front, asked);
        asked = std::max(1, asked + before - now);
    }
}

} // namespace crossread
