// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace crossread {

/// Why a project could not be opened as it should.
enum class ProjectProblemKind : unsigned char {
    Missing,      ///< no such file
    Unreadable,   ///< no rights, or the disk answers with an error
    NotAProject,  ///< a file of another kind
    Empty,        ///< no bytes, as a crash of the system may leave a file
    Newer,        ///< made by a newer version of the program
    InUse,        ///< another window holds it
    ReadOnlyDisk, ///< it can be read, not written
    Damaged,      ///< its content is not what was written, or changes that were confirmed are missing
    Exists,       ///< create() and saveCopy() do not overwrite
    NotMade       ///< it could not be created
};

/// What the analyst can do about it; the window makes a button of each.
enum class WayOn : unsigned char {
    TryAgain,
    ChooseAnother,
    OpenReadOnly,
    OpenCopy,     ///< ProjectFile::openCopy(): works on a copy in another place
    BeginAnew,    ///< ProjectFile::create() in another place, with the articles read from their files
    OpenDamaged,  ///< OpenOptions::acceptsDamage: with what can still be read
    RestoreBackup ///< Backups::lastGood() and restore(): the damaged file is kept under another name
};

struct ProjectProblem {
    ProjectProblemKind kind = ProjectProblemKind::Unreadable;
    QString sentence;          ///< names the file and the reason
    QStringList details;       ///< what is affected, a sentence each
    std::vector<WayOn> waysOn; ///< the most advisable first
};

} // namespace crossread
