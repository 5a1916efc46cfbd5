// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/change_door.h"
#include "model/store/project.h"

namespace crossread {

/// The change log of a project as windows and reports tell it: a record for each step (typing is one), and
/// for each time that one was undone or done again; oldest first.
[[nodiscard]] std::vector<ChangeRecord> recordsOf(const std::vector<ChangeLogLine>& lines);

} // namespace crossread
