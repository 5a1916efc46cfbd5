// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

namespace crossread {

/// How long words that are being typed wait before they go through the door: half a second from the first of
/// them, however fast the next ones follow, so that no more than that can be lost.
class TypingDelay : public QObject {
    Q_OBJECT

public:
    explicit TypingDelay(QObject* parent);

    /// At every key; only the first starts it.
    void begin();
    /// What was typed is kept, or given up.
    void end();
    /// Something typed is not kept yet.
    [[nodiscard]] bool isPending() const { return m_isPending; }

Q_SIGNALS:
    /// It is time to keep what was typed.
    void passed();
    void pendingChanged(bool isPending);

private:
    void setPending(bool isPending);

    QTimer m_timer;
    bool m_isPending = false;
};

} // namespace crossread
