// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/change_stack.h"

#include <vector>

namespace crossread {

class Project;

/// The door of a window for which no project could be opened: what goes through it is in memory alone, and
/// remembered so that it can be done again in a project.
class UnkeptDoor : public ChangeDoor {
    Q_OBJECT

public:
    explicit UnkeptDoor(QObject* parent = nullptr);

    [[nodiscard]] const Notebook& notebook() const override { return m_stack.notebook(); }
    Result<Done> perform(const Change& change) override;
    Result<Done> undo() override;
    Result<Done> redo() override;
    [[nodiscard]] QString undoName() const override { return m_stack.undoName(); }
    [[nodiscard]] QString redoName() const override { return m_stack.redoName(); }
    [[nodiscard]] std::vector<ChangeRecord> log() const override { return m_stack.log(); }

    /// Whether nothing would be lost with it.
    [[nodiscard]] bool isEmpty() const { return notebook() == Notebook{}; }
    /// Does everything again in a project, what was undone too: it can be done again there.
    [[nodiscard]] Result<Done> repeatIn(Project& project) const;

private:
    struct Act {
        ChangeWay way;
        Change change; ///< where it was done for the first time
    };

    ChangeStack m_stack;
    std::vector<Act> m_acts;
};

} // namespace crossread
