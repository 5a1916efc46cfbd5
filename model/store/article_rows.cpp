// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/article_rows.h"

#include "model/store/packing.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QtEndian>

#include <algorithm>

namespace crossread {

namespace {

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// The id of the source with these bytes and this path, 0 where there is none.
Result<qint64> findSource(Database& database, const QByteArray& hash, const QString& path)
{
    auto query = database.prepare("SELECT id FROM sources WHERE hash = ? AND path = ?");
    if (!query)
        return query.failure();
    const auto row = query->bind(0, hash).bind(1, path).step();
    if (!row)
        return row.failure();
    return *row ? query->integer(0) : 0;
}

Result<qint64> nextId(Database& database, std::string_view sql)
{
    const auto last = database.integerOf(sql);
    if (!last)
        return last.failure();
    return last->value_or(0) + 1;
}

/// What an article or a capture is known by, without its text.
struct Held {
    qint64 id = 0;
    qint64 source = 0;
    QByteArray hash;
};

/// The rows of the article's key, oldest first.
Result<std::vector<Held>> heldOf(Database& database, const TableOfRows& table, const ArticleKey& key)
{
    std::string sql{"SELECT id, source, hash FROM "};
    auto query = database.prepare(sql.append(table.name).append(" WHERE key = ? ORDER BY id"));
    if (!query)
        return query.failure();
    query->bind(0, bytesOfKey(key));
    std::vector<Held> rows;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            return rows;
        rows.push_back({query->integer(0), query->integer(1), query->bytes(2)});
    }
}

/// Of a file that no article and no capture was read from any more, nothing is kept.
Result<Done> dropUnused(Database& database, ProjectWriting& writing, const std::vector<qint64>& sources)
{
    for (const qint64 source : sources) {
        auto users = database.prepare("SELECT EXISTS(SELECT 1 FROM articles WHERE source = ?1) OR "
                                      "EXISTS(SELECT 1 FROM captures WHERE source = ?1)");
        if (!users)
            return users.failure();
        const auto row = users->bind(0, source).step();
        if (!row)
            return row.failure();
        const bool isUsed = users->integer(0) != 0;
        users->reset();
        if (isUsed)
            continue;
        if (auto done = writing.remove(sourceRows, "WHERE id = ?", source, writing.facts.sources); !done)
            return done;
    }
    return Done{};
}

/// Which captures of an article have to go.
struct Thinning {
    QByteArrayList hashes; ///< those with one of these texts
    std::size_t most;      ///< and the oldest, until there are at most so many
};

/// Drops captures and adds their sources to \a left.
Result<Done> thinOut(Database& database, ProjectWriting& writing, const ArticleKey& key,
                     const Thinning& thinning, std::vector<qint64>& left)
{
    auto captures = heldOf(database, captureRows, key);
    if (!captures)
        return captures.failure();
    const auto kept = std::stable_partition(captures->begin(), captures->end(), [&](const Held& capture) {
        return thinning.hashes.contains(capture.hash);
    });
    const auto most = static_cast<std::ptrdiff_t>(thinning.most);
    const auto end = captures->end() - kept > most ? captures->end() - most : kept;
    for (auto capture = captures->begin(); capture != end; ++capture) {
        if (auto done = writing.remove(captureRows, "WHERE id = ?", capture->id, writing.facts.captures);
            !done)
            return done;
        left.push_back(capture->source);
    }
    return Done{};
}

/// The row of the article becomes one of its captures, packed as it is.
Result<Done> keepCapture(Database& database, ProjectWriting& writing, const ArticleKey& key)
{
    auto query = selectRows(database, articleRows, "WHERE key = ?");
    if (!query)
        return query.failure();
    const auto row = query->bind(0, bytesOfKey(key)).step();
    if (!row)
        return row.failure();
    const auto id = nextId(database, "SELECT max(id) FROM captures");
    if (!id)
        return id.failure();
    return writing.insert(captureRows,
                          {*id, query->bytes(2), query->text(3), query->integer(4), query->integer(5),
                           query->bytes(6), query->bytes(7), QDateTime::currentMSecsSinceEpoch()},
                          writing.facts.captures);
}

/// Makes room for an article in the place of \a before.
Result<Done> clearFor(const StoredArticle& article, Database& database, ProjectWriting& writing,
                      const Held& before, std::vector<qint64>& left)
{
    const QByteArray hash = sha256(article.text);
    const bool isOtherText = before.hash != hash;
    auto done = thinOut(database, writing, article.key,
                        {{hash, before.hash}, isOtherText ? mostCaptures - 1 : mostCaptures}, left);
    if (done && isOtherText)
        done = keepCapture(database, writing, article.key);
    if (done)
        done = writing.remove(articleRows, "WHERE id = ?", before.id, writing.facts.articles);
    left.push_back(before.source);
    return done;
}

} // namespace

QByteArray bytesOfKey(const ArticleKey& key)
{
    QByteArray bytes(16, '\0');
    qToBigEndian(key.high, bytes.data());
    qToBigEndian(key.low, bytes.data() + 8);
    return bytes;
}

ArticleKey articleKeyOf(const QByteArray& bytes)
{
    if (bytes.size() != 16)
        return {};
    return {qFromBigEndian<quint64>(bytes.constData()), qFromBigEndian<quint64>(bytes.constData() + 8)};
}

Result<qint64> putSourceRow(Database& database, ProjectWriting& writing, const StoredSource& source)
{
    const QByteArray hash = sha256(source.bytes);
    auto known = findSource(database, hash, source.path);
    if (!known || *known != 0)
        return known;
    auto id = nextId(database, "SELECT max(id) FROM sources");
    if (!id)
        return id;
    auto inserted = writing.insert(sourceRows,
                                   {*id, hash, source.path, static_cast<qint64>(source.bytes.size()),
                                    source.reading, packed(source.bytes)},
                                   writing.facts.sources);
    return inserted ? id : inserted.failure();
}

Result<ArticleKey> putArticleRow(Database& database, ProjectWriting& writing, StoredArticle article)
{
    if (article.key.isNull())
        article.key = newKey<ArticleKey>();
    const auto before = heldOf(database, articleRows, article.key);
    if (!before)
        return before.failure();
    auto id = before->empty() ? nextId(database, "SELECT max(id) FROM articles")
                              : Result<qint64>{before->front().id};
    if (!id)
        return id.failure();
    std::vector<qint64> left;
    auto done =
        before->empty() ? Result<Done>{Done{}} : clearFor(article, database, writing, before->front(), left);
    if (done)
        done = writing.insert(articleRows,
                              {*id, bytesOfKey(article.key), article.path, article.source,
                               static_cast<qint64>(article.text.size()), sha256(article.text),
                               packed(article.text)},
                              writing.facts.articles);
    if (done)
        done = dropUnused(database, writing, left);
    if (!done)
        return done.failure();
    return article.key;
}

Result<Done> putCaptureRow(Database& database, ProjectWriting& writing, const StoredCapture& capture)
{
    const StoredArticle& article = capture.article;
    const QByteArray hash = sha256(article.text);
    std::vector<qint64> left;
    auto done = thinOut(database, writing, article.key, {{hash}, mostCaptures - 1}, left);
    const auto id = nextId(database, "SELECT max(id) FROM captures");
    if (done && !id)
        return id.failure();
    if (done)
        done = writing.insert(captureRows,
                              {*id, bytesOfKey(article.key), article.path, article.source,
                               static_cast<qint64>(article.text.size()), hash, packed(article.text),
                               static_cast<qint64>(capture.until)},
                              writing.facts.captures);
    return done ? dropUnused(database, writing, left) : done;
}

Result<Done> removeArticleRows(Database& database, ProjectWriting& writing, const ArticleKey& key)
{
    const auto articles = heldOf(database, articleRows, key);
    if (!articles)
        return articles.failure();
    std::vector<qint64> left;
    auto done = thinOut(database, writing, key, {{}, 0}, left);
    for (const Held& article : *articles) {
        if (done)
            done = writing.remove(articleRows, "WHERE id = ?", article.id, writing.facts.articles);
        left.push_back(article.source);
    }
    return done ? dropUnused(database, writing, left) : done;
}

} // namespace crossread
