// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/damage.h"
#include "model/store/project_lock.h"
#include "model/store/project_problem.h"

#include <optional>

/// What keeps a project from being opened, in words. Used by Opening alone.
namespace crossread {

/// The sentence with the name of the file for %1.
[[nodiscard]] QString sentenceOf(const char* text, const QString& path);
[[nodiscard]] ProjectProblem problemOf(ProjectProblemKind kind, QString sentence, std::vector<WayOn> waysOn);
[[nodiscard]] ProjectProblem inUse(const QString& path, const std::optional<ProjectHolder>& holder);
/// Of a newer version: what this one knows of it can be shown.
[[nodiscard]] ProjectProblem newerVersion(const QString& path, int version);
/// And is shown.
[[nodiscard]] ProjectProblem newerVersionRead(const QString& path);
/// Of a newer version, and of another make than this one can read.
[[nodiscard]] ProjectProblem unknownVersion(const QString& path, int version);
[[nodiscard]] ProjectProblem damaged(const QString& path, const DamageReport& report);
/// And is open all the same: mended, or without what is lost.
[[nodiscard]] ProjectProblem damagedButOpen(const QString& path, const DamageReport& report);

} // namespace crossread
