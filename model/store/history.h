// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/journal_entry.h"

#include <optional>
#include <vector>

namespace crossread {

/// One step of undo: a change and those that were joined to it.
struct UndoStep {
    std::vector<quint64> changes; ///< sequences, ascending; the first one names the step
    QString name;                 ///< of the last change that has a name

    [[nodiscard]] quint64 first() const { return changes.front(); }
    friend bool operator==(const UndoStep&, const UndoStep&) = default;
};

/// Where the analyst stands between the changes: what undo would take back and what redo would bring again. A
/// pure function of the journal's entries, in their order.
class History {
public:
    /// Takes the next entry. False for an Undo or Redo that names another step than the one whose turn it is:
    /// such an entry is left out.
    bool add(const JournalEntry& entry);

    /// The step that undo takes back next, or null.
    [[nodiscard]] const UndoStep* undoStep() const { return m_done.empty() ? nullptr : &m_done.back(); }
    /// The step that redo brings again next, or null.
    [[nodiscard]] const UndoStep* redoStep() const { return m_undone.empty() ? nullptr : &m_undone.back(); }
    /// All steps that hold at present, in their order.
    [[nodiscard]] const std::vector<UndoStep>& steps() const { return m_done; }
    /// Whether a change that wants to join the previous one can: nothing was undone in between.
    [[nodiscard]] bool canJoin() const { return m_canJoin; }

private:
    std::vector<UndoStep> m_done;
    std::vector<UndoStep> m_undone;
    bool m_canJoin = false;
};

} // namespace crossread
