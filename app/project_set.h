// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "model/base/result.h"
#include "model/corpus/article_set.h"
#include "model/extract/lexicon.h"

namespace crossread {

/// What a command with --project works on: the articles of the project, or those of the paths where some are
/// given, as the project's corrections make them. The project is read only, and may be open in a window. What
/// was corrected in an article that is not there is listed on standard error.
[[nodiscard]] Result<ArticleSet> readProjectSet(const CommandArguments& arguments,
                                                const std::shared_ptr<const Lexicon>& lexicon,
                                                const std::function<void(ReadingProgress)>& progress);

} // namespace crossread
