// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace crossread {

/// How a command ended, as scripts see it.
enum ExitCode : int { AllRead = 0, SomeProblems = 1, WrongUsage = 2, NothingRead = 3 };

/// What a command was asked to do.
struct CommandArguments {
    QStringList paths;
    QString out;                      ///< file or folder to write to; empty for standard output
    QString project;                  ///< a project whose articles and corrections count; empty for none
    QStringList formats;              ///< of charts
    std::optional<QString> reference; ///< of extract: the date that relative dates count from
    bool isQuiet = false;
    bool withText = false;
};

/// One verb of the command line.
struct Command {
    QString name;
    QString usage;       ///< after the program's name: "analyze PATH... [--out FILE]"
    QString description; ///< a sentence
    bool needsPaths = true;
    bool needsOut = false;
    bool isDrawing = false; ///< needs QApplication on the offscreen platform
    std::function<int(const CommandArguments&)> run;
};

[[nodiscard]] const QList<Command>& commands();

/// The command that the arguments name ("crossread analyze ..."), or null: then the window opens.
[[nodiscard]] const Command* commandIn(const QStringList& arguments);

/// Parses what follows the verb and runs it; needs an application object. \return an ExitCode.
int runCommand(const Command& command, const QStringList& arguments);

/// The help text of the program: every command with its options and exit codes.
[[nodiscard]] QString usageText();

} // namespace crossread
