// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QString>

namespace crossread {

class Database;

/// What marks a SQLite file as a project of ours ("CRrd"), and the version of its tables.
/// Version 1 had no seals and no sums; version 2 has both; version 3 keeps earlier captures of articles.
/// A version to come that only adds tables (with what they amount to in a table of its own) can still be
/// opened for reading by this one.
inline constexpr int projectApplicationId = 0x43527264;
inline constexpr int projectVersion = 3;
inline constexpr int firstSealedVersion = 2;
inline constexpr int firstVersionWithCaptures = 3;

/// Makes an empty project of the present version in an empty database.
[[nodiscard]] Result<Done> makeProject(Database& database, const QString& projectKey);

/// Makes the tables alone; inside a transaction.
[[nodiscard]] Result<Done> makeTables(Database& database);

/// What version 3 added: `captures`, and `project` anew with their sum; inside a transaction.
[[nodiscard]] Result<Done> makeTablesOfVersion3(Database& database);

/// Whether the schema is, word for word, the one that the file's version has. Anything else (a trigger, a
/// view, a table with an expression in it) could run what it should not, or is damaged.
[[nodiscard]] Result<bool> hasOwnSchema(Database& database);

/// Of a file of a newer version: whether every table of the present one is there word for word. What else
/// there is, is not looked at: rows are read from these tables alone, which runs no trigger and no view.
[[nodiscard]] Result<bool> hasKnownTables(Database& database);

/// Brings a project of an older version up to the present one, in one transaction. \a version is its own.
[[nodiscard]] Result<Done> migrate(Database& database, int version);

} // namespace crossread
