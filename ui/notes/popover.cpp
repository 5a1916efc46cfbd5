// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/popover.h"

#include "ui/theme/theme.h"

#include <QApplication>
#include <QKeyEvent>

#include <algorithm>

namespace crossread {

Popover::Popover(Theme& theme, QWidget& window) : QFrame(&window), m_theme(theme)
{
    setObjectName(QStringLiteral("popover"));
    setAutoFillBackground(true);
    hide();
    connect(&theme, &Theme::changed, this, &Popover::applyTheme);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget*, const QWidget* now) { takeFocusChange(now); });
    applyTheme();
}

void Popover::applyTheme()
{
    const Palette& palette = m_theme.palette();
    setStyleSheet(QStringLiteral("#popover{background:%1;border:1px solid %2;border-radius:6px}")
                      .arg(palette.window.name(), palette.accent.name()));
}

void Popover::openAt(const QRect& place, QWidget& field)
{
    if (!isVisible())
        m_before = QApplication::focusWidget();
    adjustSize();
    const QRect room = parentWidget()->rect().adjusted(4, 4, -4, -4);
    QPoint at = parentWidget()->mapFromGlobal(place.bottomLeft()) + QPoint(0, 6);
    if (at.y() + height() > room.bottom())
        at.setY(parentWidget()->mapFromGlobal(place.topLeft()).y() - height() - 6);
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - width())));
    at.setY(std::clamp(at.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(at);
    show();
    raise();
    field.setFocus(Qt::PopupFocusReason);
}

void Popover::dismiss()
{
    if (!isVisible())
        return;
    keep();
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    hide();
    if (hadFocus && m_before != nullptr && parentWidget()->isAncestorOf(m_before))
        m_before->setFocus(Qt::PopupFocusReason);
    m_before = nullptr;
    Q_EMIT dismissed();
}

void Popover::takeFocusChange(const QWidget* now)
{
    // A menu or a completer of the panel's own is a window apart.
    if (isVisible() && now != nullptr && now->window() == window() && now != this && !isAncestorOf(now))
        dismiss();
}

bool Popover::event(QEvent* event)
{
    // Esc means this panel while it is open, not the window's "step out".
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

void Popover::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        QFrame::keyPressEvent(event);
}

} // namespace crossread
