// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/file_places.h"
#include "model/store/project_file.h"
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

Failure missing(const Database& database, const char* text)
{
    return Failure{QCoreApplication::translate("crossread", text).arg(QFileInfo{database.path()}.fileName())};
}

} // namespace

Result<qint64> ProjectFile::addSource(const StoredSource& source)
{
    const std::lock_guard lock{m_state->mutex};
    Database& database = *m_state->database;
    const QByteArray hash = sha256(source.bytes);
    auto known = database.prepare("SELECT id FROM sources WHERE hash = ? AND path = ?");
    if (!known)
        return known.failure();
    const auto row = known->bind(0, hash).bind(1, source.path).step();
    if (!row)
        return row.failure();
    if (*row)
        return known->integer(0);
    auto insertion =
        database.prepare("INSERT INTO sources(path, hash, size, bytes, reading) VALUES(?, ?, ?, ?, ?)");
    if (!insertion)
        return insertion.failure();
    auto inserted = insertion->bind(0, source.path)
                        .bind(1, hash)
                        .bind(2, static_cast<qint64>(source.bytes.size()))
                        .bind(3, qCompress(source.bytes))
                        .bind(4, source.reading)
                        .run();
    if (!inserted)
        return inserted.failure();
    const auto id = database.integerOf("SELECT last_insert_rowid()");
    if (!id)
        return id.failure();
    return id->value_or(0);
}

Result<StoredSource> ProjectFile::source(qint64 id)
{
    const std::lock_guard lock{m_state->mutex};
    auto query = m_state->database->prepare("SELECT path, hash, bytes, reading FROM sources WHERE id = ?");
    if (!query)
        return query.failure();
    const auto row = query->bind(0, id).step();
    if (!row)
        return row.failure();
    if (!*row)
        return missing(*m_state->database, QT_TRANSLATE_NOOP("crossread", "%1 does not hold this source."));
    return StoredSource{query->text(0), qUncompress(query->bytes(2)), query->bytes(1), query->bytes(3)};
}

Result<ArticleKey> ProjectFile::putArticle(StoredArticle article)
{
    if (article.key == ArticleKey{})
        article.key = keyOf(QByteArray::fromHex(randomKey().toLatin1()));
    const std::lock_guard lock{m_state->mutex};
    Database& database = *m_state->database;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.failure();
    auto id = database.prepare("SELECT id FROM articles WHERE key = ?");
    if (!id)
        return id.failure();
    const auto row = id->bind(0, bytesOf(article.key)).step();
    if (!row)
        return row.failure();
    auto insertion =
        database.prepare("INSERT OR REPLACE INTO articles(id, key, path, source, size, text, hash) "
                         "VALUES(?, ?, ?, ?, ?, ?, ?)");
    if (!insertion)
        return insertion.failure();
    if (*row)
        insertion->bind(0, id->integer(0));
    auto inserted = insertion->bind(1, bytesOf(article.key))
                        .bind(2, article.path)
                        .bind(3, article.source)
                        .bind(4, static_cast<qint64>(article.text.size()))
                        .bind(5, qCompress(article.text))
                        .bind(6, sha256(article.text))
                        .run();
    id->reset();
    if (!inserted)
        return inserted.failure();
    if (auto committed = transaction->commit(); !committed)
        return committed.failure();
    return article.key;
}

Result<Done> ProjectFile::removeArticle(const ArticleKey& key)
{
    const std::lock_guard lock{m_state->mutex};
    auto removal = m_state->database->prepare("DELETE FROM articles WHERE key = ?");
    if (!removal)
        return removal.failure();
    return removal->bind(0, bytesOf(key)).run();
}

Result<std::vector<StoredArticle>> ProjectFile::articles()
{
    const std::lock_guard lock{m_state->mutex};
    auto query = m_state->database->prepare("SELECT key, path, source, text, hash FROM articles ORDER BY id");
    if (!query)
        return query.failure();
    std::vector<StoredArticle> articles;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            return articles;
        articles.push_back({keyOf(query->bytes(0)), query->text(1), query->integer(2),
                            qUncompress(query->bytes(3)), query->bytes(4)});
    }
}

Result<Done> ProjectFile::putSnapshot(const StateSnapshot& snapshot)
{
    const std::lock_guard lock{m_state->mutex};
    Database& database = *m_state->database;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.failure();
    auto insertion =
        database.prepare("INSERT OR REPLACE INTO snapshots(sequence, size, state) VALUES(?, ?, ?)");
    if (!insertion)
        return insertion.failure();
    auto done = insertion->bind(0, static_cast<qint64>(snapshot.sequence))
                    .bind(1, static_cast<qint64>(snapshot.state.size()))
                    .bind(2, qCompress(snapshot.state))
                    .run();
    if (done)
        done = database.run("DELETE FROM snapshots WHERE sequence NOT IN "
                            "(SELECT sequence FROM snapshots ORDER BY sequence DESC LIMIT 2)");
    return done ? transaction->commit() : done;
}

Result<StateSnapshot> ProjectFile::latestSnapshot()
{
    const std::lock_guard lock{m_state->mutex};
    auto query =
        m_state->database->prepare("SELECT sequence, state FROM snapshots ORDER BY sequence DESC LIMIT 1");
    if (!query)
        return query.failure();
    const auto row = query->step();
    if (!row)
        return row.failure();
    if (!*row)
        return StateSnapshot{};
    return StateSnapshot{static_cast<quint64>(query->integer(0)), qUncompress(query->bytes(1))};
}

Result<Done> ProjectFile::setLayout(const QString& name, const QByteArray& value)
{
    const std::lock_guard lock{m_state->mutex};
    auto insertion = m_state->database->prepare("INSERT OR REPLACE INTO layout(name, value) VALUES(?, ?)");
    if (!insertion)
        return insertion.failure();
    return insertion->bind(0, name).bind(1, value).run();
}

Result<QByteArray> ProjectFile::layout(const QString& name)
{
    const std::lock_guard lock{m_state->mutex};
    auto query = m_state->database->prepare("SELECT value FROM layout WHERE name = ?");
    if (!query)
        return query.failure();
    const auto row = query->bind(0, name).step();
    if (!row)
        return row.failure();
    return *row ? query->bytes(0) : QByteArray{};
}

} // namespace crossread
