// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace crossread {

/// Lets the window's Undo and Redo have their keys where the field with the keyboard has nothing to take back
/// or to bring again itself. Qt's fields take these keys in any case, and then do nothing with them. The key
/// that exports is the window's in every field.
class FieldUndo : public QObject {
    Q_OBJECT

public:
    /// Watches the fields of the whole application, for as long as \a parent lives.
    explicit FieldUndo(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace crossread
