// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

namespace crossread {

/// A slim line that tells of work under way. Shows nothing for the first 100 ms, so that quick work does not
/// flicker, and keeps its height, so that nothing jumps.
class ProgressLine : public QWidget {
    Q_OBJECT

public:
    explicit ProgressLine(QWidget* parent = nullptr);

    void begin();
    /// From 0 to 1.
    void setShare(double share);
    void end();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTimer m_patience;
    double m_share = 0;
    bool m_isRunning = false;
    bool m_isVisible = false;
};

} // namespace crossread
