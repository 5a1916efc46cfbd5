// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/damage.h"
#include "model/store/rows.h"
#include "model/store/witness.h"

#include <functional>
#include <optional>

namespace crossread {

/// Reads every row of a project and compares it with its seal, and what all amount to with \a facts. \a visit
/// is called with every journal entry whose seal is right, in order. What is damaged is in the report;
/// nothing is thrown away here. Where another connection may write, call it inside a transaction that \a
/// facts were read in.
[[nodiscard]] DamageReport verifyContent(Database& database, const ProjectFacts& facts,
                                         const std::function<void(const JournalEntry&)>& visit = {});

/// What the structure of the file itself is found to be wrong with (PRAGMA quick_check), which rows cannot
/// tell.
[[nodiscard]] DamageReport verifyStructure(Database& database);

/// Whether the project has come as far as its witness says.
[[nodiscard]] DamageReport verifyTail(const ProjectFacts& facts, const std::optional<Testimony>& testimony);

/// Opens the file at \a path for reading alone and verifies structure and content: what must be empty before
/// a backup counts. The file must not be open for writing.
[[nodiscard]] DamageReport verifyProjectAt(const QString& path);

} // namespace crossread
