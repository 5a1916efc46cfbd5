// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project_set.h"

#include "model/notes/decided_corpus.h"
#include "model/store/backups.h"
#include "model/store/change_records.h"
#include "model/store/project.h"
#include "model/store/project_articles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

namespace crossread {

namespace {

void tell(const QString& sentence)
{
    std::fprintf(stderr, "crossread: %s\n", qUtf8Printable(sentence));
}

bool isOffered(WayOn way, const ProjectProblem& problem)
{
    return std::ranges::find(problem.waysOn, way) != problem.waysOn.end();
}

/// The sentence on a line, and what is affected on a line each; where there is a good backup, how to come to
/// it.
QString linesOf(const ProjectProblem& problem, const QString& path)
{
    QStringList lines{problem.sentence};
    lines += problem.details;
    if (isOffered(WayOn::RestoreBackup, problem)) {
        if (const auto backup = Backups().lastGood(path))
            lines +=
                QCoreApplication::translate(
                    "CommandLine", "It is %1 and can be read with --project. To work on from it, open %2 "
                                   "in the window and go back to it there.")
                    .arg(QDir::toNativeSeparators(backup->path), QFileInfo{path}.fileName());
    }
    return lines.join(QStringLiteral("\n  "));
}

/// Opens a project for reading: where that needs writing (an older version, a log that nobody folded in), a
/// copy of it in \a scratch.
OpenedProject openForReading(const QString& path, const QTemporaryDir& scratch)
{
    OpenOptions options;
    options.isReadOnly = true;
    OpenedProject opened = Project::open(path, options);
    if (opened.project || !isOffered(WayOn::OpenCopy, *opened.problem) ||
        opened.problem->kind == ProjectProblemKind::Damaged || !scratch.isValid())
        return opened;
    options.isReadOnly = false;
    options.backupFolder = scratch.filePath(QStringLiteral("backups"));
    const QString copy = scratch.filePath(QFileInfo{path}.fileName());
    OpenedProject copied = Project::from(ProjectFile::openCopy(path, copy, options), options);
    return copied.project ? std::move(copied) : std::move(opened);
}

Result<CommandSet> articlesOf(ProjectFile& file, const CommandArguments& arguments, const Lexicon& lexicon,
                              const std::function<void(ReadingProgress)>& progress)
{
    if (arguments.paths.isEmpty()) {
        CommandSet set{analyzeStoredArticles(file, lexicon, progress), {}};
        if (set.corpus->articleCount() == 0 && set.problems.empty())
            return Failure{QCoreApplication::translate("CommandLine", "%1 holds no articles.")
                               .arg(QFileInfo{file.path()}.fileName())};
        return set;
    }
    LoadedSet loaded = loadFiles(listFiles(arguments.paths));
    if (auto taken = takeKeys(file, loaded.articles); !taken)
        return taken.failure();
    CommandSet set{analyzeArticles(std::move(loaded.articles), lexicon, {}, progress), {}};
    set.problems = std::move(loaded.problems);
    return set;
}

} // namespace

Result<CommandSet> readProjectSet(const CommandArguments& arguments,
                                  const std::shared_ptr<const Lexicon>& lexicon,
                                  const std::function<void(ReadingProgress)>& progress)
{
    const QTemporaryDir scratch;
    const OpenedProject opened = openForReading(arguments.project, scratch);
    if (!opened.project)
        return Failure{linesOf(*opened.problem, arguments.project)};
    if (opened.problem)
        tell(linesOf(*opened.problem, arguments.project));
    auto set = articlesOf(opened.project->file(), arguments, *lexicon, progress);
    if (!set)
        return set;
    const Notebook& notebook = opened.project->notebook();
    DecidedCorpus decided = applyDecisions(set->corpus, notebook.decisions(), lexicon);
    set->corpus = std::move(decided.corpus);
    for (const DecisionOutcome& outcome : decided.outcomes) {
        if (!outcome.obstacle.isEmpty() && !arguments.isQuiet)
            tell(outcome.obstacle);
    }
    const auto log = opened.project->changeLog();
    if (!log)
        return log.failure();
    set->work = workOf(notebook, *set->corpus, decided.outcomes);
    set->work->project = QFileInfo{arguments.project}.completeBaseName().toStdString();
    set->work->log = loggedChanges(recordsOf(*log));
    return set;
}

} // namespace crossread
