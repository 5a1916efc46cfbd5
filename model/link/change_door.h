// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/notebook.h"

#include <QObject>

namespace crossread {

/// How a change came about: done for the first time, taken back, or brought again.
enum class ChangeWay : unsigned char { Done, Undone, Redone };

/// One line of the change log.
struct ChangeRecord {
    ChangeWay way = ChangeWay::Done;
    Timestamp time;
    QString name; ///< "Merge 3 names into High-Flyer"

    friend bool operator==(const ChangeRecord&, const ChangeRecord&) = default;
};

/// The one door through which everything an analyst does goes: the notebook of the window, and undo and redo
/// of all that was done to it. Kept in a project file, or in memory alone (ChangeStack).
///
/// A refused change leaves everything as it was and gives the sentence that says why.
class ChangeDoor : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    [[nodiscard]] virtual const Notebook& notebook() const = 0;
    virtual Result<Done> perform(const Change& change) = 0;
    /// Takes the last step back; silent where there is none.
    virtual Result<Done> undo() = 0;
    virtual Result<Done> redo() = 0;
    /// Names of the steps that undo() and redo() would take; empty where there is none.
    [[nodiscard]] virtual QString undoName() const = 0;
    [[nodiscard]] virtual QString redoName() const = 0;
    /// Everything that was done, undone and redone, oldest first.
    [[nodiscard]] virtual std::vector<ChangeRecord> log() const = 0;

Q_SIGNALS:
    /// After every change. The names of undo and redo are those after it.
    void changed(const crossread::Touched& touched, crossread::ChangeWay way);
};

/// The moment that a gesture happens, for the changes it makes.
[[nodiscard]] Timestamp presentTime();

} // namespace crossread
