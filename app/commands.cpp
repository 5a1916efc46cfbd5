// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands.h"

#include "app/project_set.h"
#include "model/base/file_writing.h"
#include "model/exchange/analysis.h"
#include "model/extract/lexicon.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

namespace crossread {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void tell(const QString& sentence)
{
    std::fprintf(stderr, "crossread: %s\n", qUtf8Printable(sentence));
}

/// The sentence names the file; of several folders its path tells which.
QString withPath(const LoadProblem& problem)
{
    const QString name = QFileInfo(problem.path).fileName();
    return !name.isEmpty() && problem.reason.startsWith(name) ? problem.path + problem.reason.mid(name.size())
                                                              : problem.reason;
}

void showProgress(ReadingProgress progress)
{
    if (progress.inAll > 0) {
        const char* stage = progress.stage == ReadingStage::Reading ? "reading" : "extracting";
        std::fprintf(stderr, "\r%s %lld of %lld \x1b[K", stage, static_cast<long long>(progress.done),
                     static_cast<long long>(progress.inAll));
    }
}

} // namespace

const QList<Command>& commands()
{
    static const QList<Command> all{
        {QStringLiteral("analyze"),
         QStringLiteral("analyze PATH... [--project FILE] [--out FILE] [--with-text]"),
         tr("Reads files and folders and prints everything found as JSON."), true, false, false, runAnalyze},
        {QStringLiteral("extract"), QStringLiteral("extract [--reference-date YYYY-MM-DD]"),
         tr("Reads JSON Lines from standard input and answers each with its findings."), false, false, false,
         runExtract},
        {QStringLiteral("charts"),
         QStringLiteral("charts PATH... [--project FILE] --out DIR [--format svg,png,pdf,csv]"),
         tr("Writes every chart and the timeline as files, the same as the window exports."), true, true,
         true, runCharts},
        {QStringLiteral("report"), QStringLiteral("report PATH... [--project FILE] --out FILE"),
         tr("Writes the cross-reading report; the ending chooses Markdown (md), HTML, ODT or PDF."), true,
         true, true, runReport},
    };
    return all;
}

Result<CommandSet> readSet(const CommandArguments& arguments)
{
    const auto lexicon = Lexicon::load();
    if (!lexicon)
        return lexicon.failure();
    std::function<void(ReadingProgress)> progress;
    const bool isTerminal = isatty(fileno(stderr)) != 0;
    if (isTerminal && !arguments.isQuiet)
        progress = showProgress;
    auto set = arguments.project.isEmpty()
                   ? Result{CommandSet{readArticleSet(arguments.paths, **lexicon, {}, progress), {}}}
                   : readProjectSet(arguments, *lexicon, progress);
    if (progress)
        std::fputs("\r\x1b[K", stderr);
    if (!set)
        return set;
    for (const LoadProblem& problem : set->problems)
        tell(withPath(problem));
    return set;
}

int exitCodeOf(const ArticleSet& set)
{
    if (set.corpus->articleCount() == 0)
        return NothingRead;
    return set.problems.empty() ? AllRead : SomeProblems;
}

bool writeOut(const QString& file, std::string_view bytes)
{
    if (file.isEmpty() || file == QLatin1String("-")) {
        errno = 0;
        const bool isWritten = std::fwrite(bytes.data(), 1, bytes.size(), stdout) == bytes.size();
        if (std::fflush(stdout) == 0 && isWritten)
            return true;
        tell(tr("Standard output could not be written: %1").arg(qt_error_string(errno)));
        return false;
    }
    const auto written = writeFile(file, bytes);
    if (!written)
        tell(written.reason());
    return written.isOk();
}

int runAnalyze(const CommandArguments& arguments)
{
    const auto set = readSet(arguments);
    if (!set) {
        tell(set.reason());
        return NothingRead;
    }
    if (!writeOut(arguments.out, analysisOf(*set, {arguments.withText})))
        return SomeProblems;
    return exitCodeOf(*set);
}

} // namespace crossread
