// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands.h"
#include "model/extract/lexicon.h"

namespace crossread {

/// What a command with --project works on: the articles of the project, or those of the paths where some are
/// given, as the project's corrections make them. The project is never changed: it may be open in a window,
/// lie on a read-only disk or be of an older version. Corrections that find nothing to hold to are listed on
/// standard error; a damaged project fails with a sentence for each thing that is affected.
[[nodiscard]] Result<CommandSet> readProjectSet(const CommandArguments& arguments,
                                                const std::shared_ptr<const Lexicon>& lexicon,
                                                const std::function<void(ReadingProgress)>& progress);

} // namespace crossread
