// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus/article_set.h"

#include "model/corpus/known_findings.h"
#include "model/extract/extract.h"

#include <QFuture>
#include <QHash>
#include <QSet>
#include <QtConcurrentMap>

#include <chrono>
#include <thread>

namespace crossread {

namespace {

constexpr std::chrono::milliseconds pollInterval{10};

using AnalyzedList = std::vector<std::shared_ptr<const AnalyzedArticle>>;

void leaveOutKnown(FileList& list, const AnalyzedList& known)
{
    QSet<QString> paths;
    for (const auto& analyzed : known)
        paths.insert(analyzed->article.path);
    list.files.removeIf([&paths](const QString& path) { return paths.contains(path); });
}

/// Describes and extracts on all cores. False when cancelled.
bool analyze(std::vector<Article> articles, const Lexicon& lexicon, AnalyzedList& analyzed,
             const std::function<void(ReadingProgress)>& progress, const std::function<bool()>& isCancelled,
             const KnownFindings& known)
{
    struct Slot {
        Article article;
        std::shared_ptr<const AnalyzedArticle> result;
    };
    std::vector<Slot> work;
    work.reserve(articles.size());
    for (Article& article : articles)
        work.push_back({std::move(article), nullptr});

    QFuture<void> future = QtConcurrent::map(work, [&lexicon, &known](Slot& slot) {
        slot.result = known ? known(slot.article) : nullptr;
        if (slot.result)
            return;
        auto result = std::make_shared<AnalyzedArticle>();
        result->article = std::move(slot.article);
        describe(result->article, lexicon);
        result->findings = extract(result->article, lexicon);
        slot.result = std::move(result);
    });
    auto told = std::chrono::steady_clock::now();
    while (!future.isFinished()) {
        if (isCancelled && isCancelled())
            future.cancel();
        std::this_thread::sleep_for(pollInterval);
        if (const auto now = std::chrono::steady_clock::now(); progress && now - told > 5 * pollInterval) {
            told = now;
            progress({ReadingStage::Extracting, future.progressValue(), future.progressMaximum()});
        }
    }
    future.waitForFinished();
    if (future.isCanceled())
        return false;
    for (Slot& slot : work)
        analyzed.push_back(std::move(slot.result));
    return true;
}

AnalyzedList analyzedOf(const std::shared_ptr<const Corpus>& corpus)
{
    AnalyzedList analyzed;
    for (std::size_t i = 0; corpus && i < corpus->articleCount(); ++i)
        analyzed.push_back(corpus->analyzed(idAt<ArticleId>(i)));
    return analyzed;
}

} // namespace

ArticleSet analyzeArticles(std::vector<Article> articles, const Lexicon& lexicon,
                           const std::shared_ptr<const Corpus>& before,
                           const std::function<void(ReadingProgress)>& progress,
                           const std::function<bool()>& isCancelled)
{
    return analyzeArticles(std::move(articles), lexicon, KnownFindings(), before, progress, isCancelled);
}

ArticleSet analyzeArticles(std::vector<Article> articles, const Lexicon& lexicon, const KnownFindings& known,
                           const std::shared_ptr<const Corpus>& before,
                           const std::function<void(ReadingProgress)>& progress,
                           const std::function<bool()>& isCancelled)
{
    ArticleSet set;
    AnalyzedList analyzed = analyzedOf(before);
    if (!analyze(std::move(articles), lexicon, analyzed, progress, isCancelled, known)) {
        set.isCancelled = true;
        return set;
    }
    if (progress)
        progress({ReadingStage::Resolving, 0, 0});
    set.corpus = buildCorpus(std::move(analyzed));
    return set;
}

ArticleSet rereadArticleSet(const QStringList& paths, const std::shared_ptr<const Corpus>& present,
                            const Lexicon& lexicon, const std::function<void(ReadingProgress)>& progress,
                            const std::function<bool()>& isCancelled)
{
    AnalyzedList all = analyzedOf(present);
    QHash<QString, std::size_t> places;
    QStringList wanted;
    for (std::size_t i = 0; i < all.size(); ++i) {
        places.insert(all[i]->article.path, i);
        wanted << all[i]->article.path;
    }
    if (progress)
        progress({ReadingStage::Reading, 0, 0});
    LoadedSet loaded = loadFiles(listFiles(wanted + paths), {}, isCancelled);
    ArticleSet set{{}, std::move(loaded.problems), loaded.isCancelled};
    std::erase_if(loaded.articles, [&](Article& article) {
        const auto place = places.constFind(article.path);
        if (place == places.constEnd())
            return false;
        const Article& known = all[*place]->article;
        article.key = keyOf(known);
        return article.sourceHash == known.sourceHash;
    });
    AnalyzedList changed;
    if (set.isCancelled ||
        !analyze(std::move(loaded.articles), lexicon, changed, progress, isCancelled, {})) {
        set.isCancelled = true;
        return set;
    }
    for (auto& analyzed : changed) {
        const auto place = places.constFind(analyzed->article.path);
        if (place == places.constEnd())
            all.push_back(std::move(analyzed));
        else
            all[*place] = std::move(analyzed);
    }
    if (progress)
        progress({ReadingStage::Resolving, 0, 0});
    set.corpus = buildCorpus(std::move(all));
    return set;
}

ArticleSet readArticleSet(const QStringList& paths, const Lexicon& lexicon,
                          const std::shared_ptr<const Corpus>& before,
                          const std::function<void(ReadingProgress)>& progress,
                          const std::function<bool()>& isCancelled)
{
    if (progress)
        progress({ReadingStage::Listing, 0, 0});
    FileList list = listFiles(paths);
    leaveOutKnown(list, analyzedOf(before));

    const auto tellReading = [&progress](LoadProgress at) {
        if (progress)
            progress({ReadingStage::Reading, at.filesDone, at.filesInAll});
    };
    LoadedSet loaded = loadFiles(list, tellReading, isCancelled);
    if (loaded.isCancelled)
        return {{}, std::move(loaded.problems), true};
    ArticleSet read = analyzeArticles(std::move(loaded.articles), lexicon, before, progress, isCancelled);
    read.problems = std::move(loaded.problems);
    return read;
}

} // namespace crossread
