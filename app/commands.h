// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "model/base/result.h"
#include "model/corpus/article_set.h"
#include "model/exchange/notes_report.h"

#include <optional>

namespace crossread {

/// The commands behind the verbs. Each prints what is wrong to standard error and returns an ExitCode.
int runAnalyze(const CommandArguments& arguments);
int runExtract(const CommandArguments& arguments);
int runCharts(const CommandArguments& arguments);
int runReport(const CommandArguments& arguments);

/// What a command works on.
struct CommandSet : ArticleSet {
    std::optional<AnalystWork> work; ///< what the project holds, where one is given
};

/// Reads the paths of a command, or the articles of its project, with progress on a terminal, and lists what
/// could not be read on standard error. Fails when the word lists or the project cannot be read.
[[nodiscard]] Result<CommandSet> readSet(const CommandArguments& arguments);

/// AllRead, SomeProblems or NothingRead.
[[nodiscard]] int exitCodeOf(const ArticleSet& set);

/// Writes to a file whole or not at all, or to standard output where the name is empty. False after telling
/// why not.
[[nodiscard]] bool writeOut(const QString& file, std::string_view bytes);

} // namespace crossread
