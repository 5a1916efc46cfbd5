// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/article_rows.h"
#include "model/store/packing.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <functional>

namespace crossread {

namespace {

Failure failureOf(const char* text, const QString& file, const QString& what)
{
    return Failure{QCoreApplication::translate("crossread", text)
                       .arg(QFileInfo{file}.fileName(), QFileInfo{what}.fileName())};
}

/// The articles of a query; \a take is given each with the row it comes from.
Result<Done> readArticles(Result<Statement> query, const TableOfRows& table, const ProjectFile::State& state,
                          const std::function<void(StoredArticle, const Statement&)>& take)
{
    if (!query)
        return query.failure();
    for (;;) {
        const auto row = query->step();
        if (!row && state.options.acceptsDamage)
            return Done{};
        if (!row)
            return row.failure();
        if (!*row)
            return Done{};
        auto text = unpacked(query->view(7), query->integer(5));
        if (isSealRight(*query, table) && text)
            take({articleKeyOf(query->bytes(2)), query->text(3), query->integer(4), std::move(*text),
                  query->bytes(6)},
                 *query);
        else if (!state.options.acceptsDamage)
            return failureOf(
                QT_TRANSLATE_NOOP("crossread", "%1 is damaged: the text of “%2” cannot be read."), state.path,
                query->text(3));
    }
}

} // namespace

Result<qint64> ProjectFile::addSource(const StoredSource& source)
{
    const std::lock_guard lock{m_state->mutex};
    auto writing = ProjectWriting::begin(*m_state);
    if (!writing)
        return writing.failure();
    auto id = putSourceRow(*m_state->database, *writing, source);
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
        const auto id = putSourceRow(*m_state->database, *writing, source);
        if (!id)
            return id.failure();
        StoredArticle added = article;
        added.source = *id;
        auto key = putArticleRow(*m_state->database, *writing, std::move(added));
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
    auto key = putArticleRow(*m_state->database, *writing, std::move(article));
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
    auto removed = removeArticleRows(*m_state->database, *writing, key);
    return removed ? writing->commit() : removed;
}

Result<std::vector<StoredArticle>> ProjectFile::articles()
{
    const std::lock_guard lock{m_state->mutex};
    std::vector<StoredArticle> articles;
    const auto read = readArticles(
        selectRows(*m_state->database, articleRows, "ORDER BY id"), articleRows, *m_state,
        [&](StoredArticle article, const Statement&) { articles.push_back(std::move(article)); });
    if (!read)
        return read.failure();
    return articles;
}

Result<std::vector<StoredCapture>> ProjectFile::captures(const CaptureChoice& choice)
{
    const std::lock_guard lock{m_state->mutex};
    std::vector<StoredCapture> captures;
    if (m_state->facts.version < firstVersionWithCaptures)
        return captures;
    auto query =
        selectRows(*m_state->database, captureRows,
                   choice.isLatestOnly ? "WHERE id IN (SELECT max(id) FROM captures GROUP BY key) ORDER BY id"
                                       : "ORDER BY id");
    const auto read = readArticles(
        std::move(query), captureRows, *m_state, [&](StoredArticle article, const Statement& row) {
            if (!choice.article || article.key == *choice.article)
                captures.push_back({std::move(article), static_cast<quint64>(row.integer(8))});
        });
    if (!read)
        return read.failure();
    return captures;
}

Result<Done> ProjectFile::addCaptures(const std::vector<std::pair<StoredSource, StoredCapture>>& captures)
{
    const std::lock_guard lock{m_state->mutex};
    auto writing = ProjectWriting::begin(*m_state);
    if (!writing)
        return writing.failure();
    for (const auto& [source, capture] : captures) {
        const auto id = putSourceRow(*m_state->database, *writing, source);
        if (!id)
            return id.failure();
        StoredCapture added = capture;
        added.article.source = *id;
        if (auto put = putCaptureRow(*m_state->database, *writing, added); !put)
            return put;
    }
    return writing->commit();
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
