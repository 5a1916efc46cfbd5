// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace crossread {

class Theme;

/// A small panel over the window beside what it is about. Not modal: it goes when the keyboard goes elsewhere
/// or with Esc, and gives the keyboard back to where it came from.
class Popover : public QFrame {
    Q_OBJECT

public:
    Popover(Theme& theme, QWidget& window);

    /// Opens below \a place (global), or above it where there is no room, and puts the keyboard into \a
    /// field.
    void openAt(const QRect& place, QWidget& field);
    /// Closes; what was typed is kept.
    void dismiss();

Q_SIGNALS:
    void dismissed();

protected:
    /// Brings what was typed to where it belongs; called before it goes, and may be called at any time.
    virtual void keep() {}
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    [[nodiscard]] Theme& theme() const { return m_theme; }

private:
    void takeFocusChange(const QWidget* now);
    void applyTheme();

    Theme& m_theme;
    QWidget* m_before = nullptr;
};

} // namespace crossread
