// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/project_set.h"

#include "model/notes/decided_corpus.h"
#include "model/store/project.h"
#include "model/store/project_articles.h"

#include <cstdio>

namespace crossread {

namespace {

void tell(const QString& sentence)
{
    std::fprintf(stderr, "crossread: %s\n", qUtf8Printable(sentence));
}

QString sentencesOf(const ProjectProblem& problem)
{
    QStringList sentences{problem.sentence};
    sentences += problem.details;
    return sentences.join(u' ');
}

Result<ArticleSet> articlesOf(ProjectFile& file, const CommandArguments& arguments, const Lexicon& lexicon,
                              const std::function<void(ReadingProgress)>& progress)
{
    std::vector<Article> articles;
    std::vector<LoadProblem> problems;
    if (arguments.paths.isEmpty()) {
        StoredArticles stored = readStoredArticles(file);
        articles = std::move(stored.articles);
        problems = std::move(stored.problems);
    } else {
        LoadedSet loaded = loadFiles(listFiles(arguments.paths));
        articles = std::move(loaded.articles);
        problems = std::move(loaded.problems);
        if (auto taken = takeKeys(file, articles); !taken)
            return taken.failure();
    }
    ArticleSet set = analyzeArticles(std::move(articles), lexicon, {}, progress);
    set.problems = std::move(problems);
    return set;
}

} // namespace

Result<ArticleSet> readProjectSet(const CommandArguments& arguments,
                                  const std::shared_ptr<const Lexicon>& lexicon,
                                  const std::function<void(ReadingProgress)>& progress)
{
    OpenOptions options;
    options.isReadOnly = true;
    const auto opened = Project::open(arguments.project, options);
    if (!opened.project)
        return Failure{sentencesOf(*opened.problem)};
    if (opened.problem)
        tell(sentencesOf(*opened.problem));
    auto set = articlesOf(opened.project->file(), arguments, *lexicon, progress);
    if (!set)
        return set;
    DecidedCorpus decided = applyDecisions(set->corpus, opened.project->notebook().decisions(), lexicon);
    set->corpus = std::move(decided.corpus);
    for (const DecisionOutcome& outcome : decided.outcomes) {
        if (!outcome.obstacle.isEmpty() && !arguments.isQuiet)
            tell(outcome.obstacle);
    }
    return set;
}

} // namespace crossread
