// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace crossread {

/// What an entry of the journal does: a change, or the way back from one, or forth again.
enum class JournalAct : unsigned char { Change = 0, Undo = 1, Redo = 2 };

/// One line of the journal. The journal only ever grows: an undo is an entry too, so where the analyst stands
/// in the chain of undo steps is as durable as the changes themselves, and the change log shows all that was
/// done. What the bytes mean is not the store's business.
struct JournalEntry {
    quint64 sequence = 0; ///< from 1, without gaps; given by ChangeWriter::append()
    JournalAct act = JournalAct::Change;
    quint64 step = 0; ///< of Undo and Redo: the sequence of the first change of the step that it takes back
    bool joinsPrevious = false; ///< of Change: belongs to the step of the change before it, as typing does
    qint64 time = 0;            ///< milliseconds since 1970-01-01 UTC; 0 lets append() take the present
    QString name;               ///< for people: "Merge 3 names into High-Flyer"
    QByteArray forward;         ///< of Change: applies it
    QByteArray inverse;         ///< of Change: takes it back

    friend bool operator==(const JournalEntry&, const JournalEntry&) = default;
};

} // namespace crossread
