// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <optional>

namespace crossread {

/// Who holds a project, as far as its lock file tells.
struct ProjectHolder {
    QString user;
    QString machine;
    QString program; ///< with the number of the process
    QString since;   ///< local date and time
};

/// Keeps a second window, of this process or another one, from writing to a project. The system gives the
/// lock back when the process ends in any way, so none is ever left behind; the lock file
/// `name.crossread-lock` only names the holder, and is removed with the lock.
class ProjectLock {
public:
    enum class Outcome : unsigned char {
        Held,      ///< this process holds it now
        InUse,     ///< somebody else does: holder()
        CannotLock ///< no file can be made here, as on a read-only disk
    };

    ProjectLock() = default;
    ~ProjectLock();
    ProjectLock(const ProjectLock&) = delete;
    ProjectLock& operator=(const ProjectLock&) = delete;

    [[nodiscard]] Outcome acquire(const QString& projectPath);
    /// Whether somebody holds the project.
    [[nodiscard]] static bool isHeld(const QString& projectPath);
    /// After InUse: who holds it, where that can be read.
    [[nodiscard]] const std::optional<ProjectHolder>& holder() const { return m_holder; }

private:
    QString m_path;
    int m_descriptor = -1;
    std::optional<ProjectHolder> m_holder;
};

} // namespace crossread
