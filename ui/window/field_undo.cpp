// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/field_undo.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>

namespace crossread {

namespace {

struct FieldHistory {
    bool canUndo = true;
    bool canRedo = true;
};

FieldHistory historyOf(const QTextDocument& document, bool isReadOnly)
{
    return {!isReadOnly && document.isUndoAvailable(), !isReadOnly && document.isRedoAvailable()};
}

/// What is no field takes what it likes.
FieldHistory historyOf(QObject* watched)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(watched))
        return {line->isUndoAvailable(), line->isRedoAvailable()};
    if (const auto* plain = qobject_cast<const QPlainTextEdit*>(watched))
        return historyOf(*plain->document(), plain->isReadOnly());
    if (const auto* rich = qobject_cast<const QTextEdit*>(watched))
        return historyOf(*rich->document(), rich->isReadOnly());
    return {};
}

} // namespace

FieldUndo::FieldUndo(QObject* parent) : QObject(parent)
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool FieldUndo::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride)
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    // On some desktops a field takes it for the end of the line, and the view beside it could not be
    // exported.
    if (key->keyCombination() == QKeyCombination(Qt::ControlModifier, Qt::Key_E)) {
        event->ignore();
        return true;
    }
    const bool isUndo = key->matches(QKeySequence::Undo);
    if (!isUndo && !key->matches(QKeySequence::Redo))
        return false;
    const FieldHistory history = historyOf(watched);
    if (isUndo ? history.canUndo : history.canRedo)
        return false;
    event->ignore();
    return true;
}

} // namespace crossread
