// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/packing.h"
#include "model/store/project_state.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>

namespace crossread {

namespace {

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray bytesOf(const ArticleKey& key)
{
    QByteArray bytes(16, '\0');
    qToBigEndian(key.high, bytes.data());
    qToBigEndian(key.low, bytes.data() + 8);
    return bytes;
}

ArticleKey keyOf(const QByteArray& bytes)
{
    if (bytes.size() != 16)
        return {};
    return {qFromBigEndian<quint64>(bytes.constData()), qFromBigEndian<quint64>(bytes.constData() + 8)};
}

Failure failureOf(const char* text, const QString& file, const QString& what)
{
    return Failure{QCoreApplication::translate("crossread", text)
                       .arg(QFileInfo{file}.fileName(), QFileInfo{what}.fileName())};
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

Result<qint64> putSource(Database& database, ProjectWriting& writing, const StoredSource& source)
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

/// The row of the article with this key, or the one that a new article gets.
Result<qint64> rowFor(Database& database, const ArticleKey& key)
{
    auto query = database.prepare("SELECT id FROM articles WHERE key = ?");
    if (!query)
        return query.failure();
    const auto row = query->bind(0, bytesOf(key)).step();
    if (!row)
        return row.failure();
    return *row ? query->integer(0) : nextId(database, "SELECT max(id) FROM articles");
}

Result<ArticleKey> put(Database& database, ProjectWriting& writing, StoredArticle article)
{
    if (article.key.isNull())
        article.key = newKey<ArticleKey>();
    const auto id = rowFor(database, article.key);
    if (!id)
        return id.failure();
    auto done = writing.remove(articleRows, "WHERE id = ?", *id, writing.facts.articles);
    if (done)
        done = writing.insert(articleRows,
                              {*id, bytesOf(article.key), article.path, article.source,
                               static_cast<qint64>(article.text.size()), sha256(article.text),
                               packed(article.text)},
                              writing.facts.articles);
    if (!done)
        return done.failure();
    return article.key;
}

} // namespace

Result<qint64> ProjectFile::addSource(const StoredSource& source)
{
    const std::lock_guard lock{m_state->mutex};
    auto writing = ProjectWriting::begin(*m_state);
    if (!writing)
        return writing.failure();
    auto id = putSource(*m_state->database, *writing, source);
    if (!id)
        return id;
    auto committed = writing->commit();
    return committed ? id : committed.failure();
}

Result<StoredSource> ProjectFile::source(qint64 id)
{
    const std::lock_guard lock{m_state->mutex};
    auto query = selectRows(*m_state->database, sourceRows, "WHERE id = ?");
    if (!query)
        return query.failure();
    const auto row = query->bind(0, id).step();
    if (!row)
        return row.failure();
    if (!*row)
        return failureOf(QT_TRANSLATE_NOOP("crossread", "%1 does not hold this source."), m_state->path, {});
    auto bytes = unpacked(query->view(6), query->integer(4));
    if (!isSealRight(*query, sourceRows) || !bytes)
        return failureOf(
            QT_TRANSLATE_NOOP("crossread", "%1 is damaged: the stored file of “%2” cannot be read."),
            m_state->path, query->text(3));
    return StoredSource{query->text(3), std::move(*bytes), query->bytes(2), query->bytes(5)};
}

Result<std::vector<ArticleKey>>
ProjectFile::addArticles(const std::vector<std::pair<StoredSource, StoredArticle>>& articles)
{
    const std::lock_guard lock{m_state->mutex};
    auto writing = ProjectWriting::begin(*m_state);
    if (!writing)
        return writing.failure();
    std::vector<ArticleKey> keys;
    for (const auto& [source, article] : articles) {
        const auto id = putSource(*m_state->database, *writing, source);
        if (!id)
            return id.failure();
        StoredArticle added = article;
        added.source = *id;
        auto key = put(*m_state->database, *writing, std::move(added));
        if (!key)
            return key.failure();
        keys.push_back(*key);
    }
    auto committed = writing->commit();
    if (!committed)
        return committed.failure();
    return keys;
}

Result<ArticleKey> ProjectFile::putArticle(StoredArticle article)
{
    const std::lock_guard lock{m_state->mutex};
    auto writing = ProjectWriting::begin(*m_state);
    if (!writing)
        return writing.failure();
    auto key = put(*m_state->database, *writing, std::move(article));
    if (!key)
        return key;
    auto committed = writing->commit();
    return committed ? key : committed.failure();
}

Result<Done> ProjectFile::removeArticle(const ArticleKey& key)
{
    const std::lock_guard lock{m_state->mutex};
    auto writing = ProjectWriting::begin(*m_state);
    if (!writing)
        return writing.failure();
    auto removed = writing->remove(articleRows, "WHERE key = ?", bytesOf(key), writing->facts.articles);
    return removed ? writing->commit() : removed;
}

Result<std::vector<StoredArticle>> ProjectFile::articles()
{
    const std::lock_guard lock{m_state->mutex};
    auto query = selectRows(*m_state->database, articleRows, "ORDER BY id");
    if (!query)
        return query.failure();
    std::vector<StoredArticle> articles;
    for (;;) {
        const auto row = query->step();
        if (!row && m_state->options.acceptsDamage)
            return articles;
        if (!row)
            return row.failure();
        if (!*row)
            return articles;
        auto text = unpacked(query->view(7), query->integer(5));
        if (isSealRight(*query, articleRows) && text)
            articles.push_back({keyOf(query->bytes(2)), query->text(3), query->integer(4), std::move(*text),
                                query->bytes(6)});
        else if (!m_state->options.acceptsDamage)
            return failureOf(
                QT_TRANSLATE_NOOP("crossread", "%1 is damaged: the text of “%2” cannot be read."),
                m_state->path, query->text(3));
    }
}

Result<StateSnapshot> ProjectFile::latestSnapshot(quint64 sequence)
{
    const std::lock_guard lock{m_state->mutex};
    auto query = selectRows(*m_state->database, snapshotRows, "WHERE sequence <= ? ORDER BY sequence DESC");
    if (!query)
        return query.failure();
    query->bind(0, static_cast<qint64>(std::min(sequence, m_state->facts.sequence)));
    for (;;) {
        const auto row = query->step();
        // One that is damaged is as good as none: it can be made again from the journal.
        if (!row || !*row)
            return StateSnapshot{};
        auto state = unpacked(query->view(3), query->integer(2));
        if (isSealRight(*query, snapshotRows) && state)
            return StateSnapshot{static_cast<quint64>(query->integer(1)), std::move(*state)};
    }
}

Result<QByteArray> ProjectFile::layout(const QString& name)
{
    const std::lock_guard lock{m_state->mutex};
    auto query = selectRows(*m_state->database, layoutRows, "WHERE name = ?");
    if (!query)
        return query.failure();
    const auto row = query->bind(0, name).step();
    if (!row)
        return row.failure();
    return *row && isSealRight(*query, layoutRows) ? query->bytes(2) : QByteArray{};
}

} // namespace crossread
