// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QString>

#include <string>

namespace crossread {

class Database;

/// Copies a project as one moment shows it to \a path, which must not exist: whole, verified row by row and
/// on the disk, or not at all. Under the key \a key; an empty one keeps the project's own. Others may write
/// to it meanwhile.
[[nodiscard]] Result<Done> copyProject(Database& from, const QString& path, const QString& key,
                                       const std::string& layer = {});

/// Puts a project and what SQLite and we keep beside it under another name beside it, and says which; empty
/// where there was nothing. A log left without its file goes aside too: beside another file it would spoil
/// that. "Affair.crossread" becomes "Affair (damaged 2025-01-31 10.20.30).crossread".
[[nodiscard]] Result<QString> putAside(const QString& path);

} // namespace crossread
