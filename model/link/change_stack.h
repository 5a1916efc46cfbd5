// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/change_door.h"

namespace crossread {

/// A door without a file behind it: for a window that has no project yet, and for tests.
class ChangeStack : public ChangeDoor {
    Q_OBJECT

public:
    using ChangeDoor::ChangeDoor;

    [[nodiscard]] const Notebook& notebook() const override { return m_notebook; }
    Result<Done> perform(const Change& change) override;
    Result<Done> undo() override;
    Result<Done> redo() override;
    [[nodiscard]] QString undoName() const override;
    [[nodiscard]] QString redoName() const override;
    [[nodiscard]] std::vector<ChangeRecord> log() const override { return m_log; }

private:
    /// One undo step: changes in the order they were made, and their inverses.
    struct Step {
        std::vector<Change> forward;
        std::vector<Change> inverse;
        QString name;
    };
    [[nodiscard]] bool isJoining(const Change& change) const;

    Notebook m_notebook;
    std::vector<Step> m_done;
    std::vector<Step> m_undone;
    std::vector<ChangeRecord> m_log;
    bool m_canJoin = false;
};

} // namespace crossread
