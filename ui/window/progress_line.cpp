// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/progress_line.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace crossread {

ProgressLine::ProgressLine(QWidget* parent) : QWidget(parent)
{
    using namespace std::chrono_literals;
    setFixedHeight(2);
    setAccessibleName(tr("Progress"));
    m_patience.setSingleShot(true);
    m_patience.setInterval(100ms);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_isVisible = true;
        update();
    });
}

void ProgressLine::begin()
{
    m_isRunning = true;
    m_share = 0;
    m_patience.start();
}

void ProgressLine::setShare(double share)
{
    m_share = std::clamp(share, 0.0, 1.0);
    setAccessibleDescription(tr("%1 percent").arg(std::lround(m_share * 100)));
    update();
}

void ProgressLine::end()
{
    m_isRunning = false;
    m_isVisible = false;
    m_patience.stop();
    update();
}

void ProgressLine::paintEvent(QPaintEvent*)
{
    if (!m_isVisible)
        return;
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Mid));
    QRect done = rect();
    done.setWidth(static_cast<int>(std::lround(width() * std::max(m_share, 0.02))));
    painter.fillRect(done, palette().color(QPalette::Highlight));
}

} // namespace crossread
