// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/typing_delay.h"

#include <utility>

namespace crossread {

using namespace std::chrono_literals;

TypingDelay::TypingDelay(QObject* parent) : QObject(parent)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(500ms);
    connect(&m_timer, &QTimer::timeout, this, &TypingDelay::passed);
}

void TypingDelay::begin()
{
    if (!m_timer.isActive())
        m_timer.start();
    setPending(true);
}

void TypingDelay::end()
{
    m_timer.stop();
    setPending(false);
}

void TypingDelay::setPending(bool isPending)
{
    if (std::exchange(m_isPending, isPending) != isPending)
        Q_EMIT pendingChanged(isPending);
}

} // namespace crossread
