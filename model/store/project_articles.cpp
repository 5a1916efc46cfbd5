// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/project_articles.h"

#include "model/corpus/known_findings.h"
#include "model/ingest/reader.h"
#include "model/store/findings_bytes.h"
#include "model/store/findings_cache.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QLoggingCategory>
#include <QtConcurrentMap>

#include <optional>

namespace crossread {

namespace {

Q_LOGGING_CATEGORY(lcArticles, "crossread.store.articles")

constexpr QByteArrayView textAlone{"text"};
constexpr QByteArrayView wholeFile{"file"};

LoadProblem problemOf(const char* text, const QString& path)
{
    return {path, QCoreApplication::translate("crossread", text).arg(QFileInfo{path}.fileName())};
}

/// The file's bytes, if they are still those that the article was read from.
std::optional<QByteArray> bytesOf(const Article& article)
{
    QFile file{article.path};
    if (!QFileInfo{article.path}.isFile() || !file.open(QIODevice::ReadOnly))
        return {};
    QByteArray bytes = file.read(longestSource);
    if (QCryptographicHash::hash(bytes, QCryptographicHash::Sha256) != article.sourceHash)
        return {};
    return bytes;
}

Result<Article> readAgain(ProjectFile& file, const StoredArticle& stored)
{
    auto source = file.source(stored.source);
    if (!source)
        return source.failure();
    // Where only the text was to be had, it is to be read as such, whatever its file's name ends in.
    const bool isText = source->reading == textAlone;
    auto article =
        readArticle({isText ? stored.path + QStringLiteral(".txt") : stored.path, std::move(source->bytes)});
    if (article) {
        article->path = stored.path;
        article->key = stored.key;
    }
    return article;
}

} // namespace

StoredArticles readStoredArticles(ProjectFile& file)
{
    struct Slot {
        const StoredArticle* stored = nullptr;
        std::optional<Result<Article>> read;
    };
    StoredArticles result;
    const auto stored = file.articles();
    if (!stored) {
        result.problems.push_back({file.path(), stored.reason()});
        return result;
    }
    std::vector<Slot> work;
    for (const StoredArticle& article : *stored)
        work.push_back({&article, {}});
    QtConcurrent::blockingMap(work, [&file](Slot& slot) { slot.read = readAgain(file, *slot.stored); });
    for (Slot& slot : work) {
        if (!*slot.read) {
            result.problems.push_back({slot.stored->path, slot.read->reason()});
            continue;
        }
        Article& article = result.articles.emplace_back(std::move(slot.read->value()));
        if (slot.stored->text !=
            QByteArrayView{article.text.data(), static_cast<qsizetype>(article.text.size())})
            result.reread.push_back(article.key);
    }
    return result;
}

ArticleSet analyzeStoredArticles(ProjectFile& file, const Lexicon& lexicon,
                                 const std::function<void(ReadingProgress)>& progress,
                                 const std::function<bool()>& isCancelled)
{
    StoredArticles stored = readStoredArticles(file);
    const FindingsCache cache{FindingsCache::pathFor(file.key())};
    std::vector<FindingsCache::Entry> entries;
    for (const Article& article : stored.articles)
        entries.emplace_back(fingerprintOf(article), nullptr);
    const KnownFindings known = [&cache](const Article& read) { return cache.find(read); };
    ArticleSet set = analyzeArticles(std::move(stored.articles), lexicon, known, {}, progress, isCancelled);
    set.problems = std::move(stored.problems);
    if (set.isCancelled)
        return set;
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i].second = set.corpus->analyzed(idAt<ArticleId>(i));
    if (const auto kept = cache.keep(entries); !kept)
        qCWarning(lcArticles) << "findings will be looked for again:" << kept.reason();
    return set;
}

Result<std::vector<LoadProblem>>
storeArticles(ProjectFile& file, std::span<const std::shared_ptr<const AnalyzedArticle>> articles)
{
    std::vector<LoadProblem> problems;
    std::vector<std::pair<StoredSource, StoredArticle>> rows;
    for (const auto& analyzed : articles) {
        const Article& article = analyzed->article;
        auto bytes = bytesOf(article);
        if (!bytes)
            problems.push_back(problemOf(
                QT_TRANSLATE_NOOP("crossread",
                                  "%1 is gone or has changed since it was read: its text alone is kept."),
                article.path));
        const QByteArray text = QByteArray::fromStdString(article.text);
        rows.push_back(
            {{article.path, bytes ? *bytes : text, {}, (bytes ? wholeFile : textAlone).toByteArray()},
             {keyOf(article), article.path, 0, text, {}}});
    }
    if (auto added = file.addArticles(rows); !added)
        return added.failure();
    return problems;
}

Result<Article> storedCapture(ProjectFile& file, const StoredArticle& stored)
{
    const auto isOfText = [&stored](const Article& article) {
        return stored.text ==
               QByteArrayView{article.text.data(), static_cast<qsizetype>(article.text.size())};
    };
    if (auto article = readAgain(file, stored); article && isOfText(*article))
        return article;
    auto article = readArticle({stored.path + QStringLiteral(".txt"), stored.text});
    if (article) {
        article->path = stored.path;
        article->key = stored.key;
    }
    return article;
}

Result<Done> takeKeys(ProjectFile& file, std::vector<Article>& articles)
{
    const auto stored = file.articles();
    if (!stored)
        return stored.failure();
    QHash<QString, ArticleKey> byPath;
    QHash<QByteArray, ArticleKey> byText;
    for (const StoredArticle& article : *stored) {
        byPath.insert(QFileInfo{article.path}.absoluteFilePath(), article.key);
        byText.insert(article.textHash, article.key);
    }
    for (Article& article : articles) {
        const auto known = byPath.constFind(QFileInfo{article.path}.absoluteFilePath());
        const auto text =
            QByteArray::fromRawData(article.text.data(), static_cast<qsizetype>(article.text.size()));
        article.key = known != byPath.constEnd()
                          ? *known
                          : byText.value(QCryptographicHash::hash(text, QCryptographicHash::Sha256));
    }
    return Done{};
}

} // namespace crossread
