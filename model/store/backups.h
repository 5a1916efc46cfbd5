// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QDateTime>
#include <QString>

#include <optional>
#include <vector>

namespace crossread {

class Database;
class ProjectFile;

/// A verified copy of a project as it was at some time.
struct Backup {
    QString path;
    QDateTime made; ///< UTC
    bool isBeforeMigration = false;

    friend bool operator==(const Backup&, const Backup&) = default;
};

/// The rolling backups of projects: a folder for each project's key in the application's data folder, so that
/// they outlive the project's own folder. A backup is a whole project file. It counts only after it was
/// opened and every row compared with its seal; until then it has another name. Kept are the newest five, the
/// newest of each of the last seven days that have one, and the newest three that were made before a
/// migration.
class Backups {
public:
    /// \a folder: where they are; empty for the usual place.
    explicit Backups(QString folder = {});

    /// Copies, verifies, and lets the oldest go. Any thread; others may write to the project meanwhile.
    [[nodiscard]] Result<Backup> make(const ProjectFile& file) const;
    /// Of a project of an older version, before it is changed. The rows of version 1 have no seals that could
    /// be compared, so its structure is.
    [[nodiscard]] Result<Backup> makeBeforeMigration(Database& database, int version) const;

    /// Moves a closed project from its place into its backups, whole as it is: for the untitled one, which is
    /// empty again once it was given a name. Fails, and touches nothing, while a window holds it, or where it
    /// was not closed or is not whole.
    [[nodiscard]] Result<Backup> takeAway(const QString& projectPath) const;

    /// The backups of the project that is, or was, at this path; the newest first. Not verified again.
    [[nodiscard]] std::vector<Backup> of(const QString& projectPath) const;
    /// The newest that is whole, verified now.
    [[nodiscard]] std::optional<Backup> lastGood(const QString& projectPath) const;
    /// Whether the project has changed since its last backup, and that is \a minutes old or older, or there
    /// is none.
    [[nodiscard]] bool isDue(const ProjectFile& file, int minutes = 30) const;

    /// Puts a copy of the backup in the project's place. What is there now is never overwritten but put aside
    /// under a name that the result gives (empty where there was nothing). Fails while a window holds the
    /// project.
    [[nodiscard]] Result<QString> restore(const Backup& backup, const QString& projectPath) const;

private:
    [[nodiscard]] QString folderOf(const QString& key) const;
    void prune(const QString& folder) const;

    QString m_folder;
};

} // namespace crossread
