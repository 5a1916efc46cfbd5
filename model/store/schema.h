// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

namespace crossread {

class Database;

/// What marks a SQLite file as a project of ours ("CRrd"), and the version of its tables.
inline constexpr int projectApplicationId = 0x43527264;
inline constexpr int projectVersion = 1;

/// Makes the tables of the present version in an empty database.
[[nodiscard]] Result<Done> makeTables(Database& database, const QString& projectKey);

} // namespace crossread
