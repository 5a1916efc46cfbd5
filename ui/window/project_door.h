// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/change_door.h"
#include "model/store/project.h"

#include <memory>

namespace crossread {

/// The door of a window that has a project: what goes through it is in the project's journal before anybody
/// is told, and on the disk some milliseconds later.
class ProjectDoor : public ChangeDoor {
    Q_OBJECT

public:
    explicit ProjectDoor(std::unique_ptr<Project> project, QObject* parent = nullptr);

    [[nodiscard]] Project& project() const { return *m_project; }
    [[nodiscard]] bool isUntitled() const;
    /// Whether everything that was done is on the disk.
    [[nodiscard]] bool isSaved() const { return m_isSaved; }

    [[nodiscard]] const Notebook& notebook() const override { return m_project->notebook(); }
    Result<Done> perform(const Change& change) override;
    Result<Done> undo() override;
    Result<Done> redo() override;
    [[nodiscard]] QString undoName() const override { return m_project->undoName(); }
    [[nodiscard]] QString redoName() const override { return m_project->redoName(); }
    [[nodiscard]] std::vector<ChangeRecord> log() const override;

Q_SIGNALS:
    /// isSaved() differs.
    void savedChanged();
    void writeFailed(const QString& sentence);
    void writeResumed();

private:
    void setSaved(bool isSaved);

    std::unique_ptr<Project> m_project;
    quint64 m_sequence; ///< of the last change; each is one entry of the journal
    ChangeWay m_way = ChangeWay::Done;
    bool m_isSaved = true;
};

} // namespace crossread
