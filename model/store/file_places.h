// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QString>

namespace crossread {

/// 128 random bits of the system as hexadecimal digits.
[[nodiscard]] QString randomKey();

/// Brings the names in the folder of \a path to the disk: a new file is sure to be found after a power loss
/// only then.
void syncFolderOf(const QString& path);

/// Renames, and fails where there is a file of the new name already.
[[nodiscard]] Result<Done> moveWithoutOverwriting(const QString& from, const QString& to);

/// Removes a database and the files that SQLite and a project keep beside it.
void removeDatabase(const QString& path);

} // namespace crossread
