// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/project_file.h"
#include "model/store/project_state.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace crossread {

namespace {

JournalEntry entryOf(const Statement& row)
{
    JournalEntry entry;
    entry.sequence = static_cast<quint64>(row.integer(0));
    entry.act = static_cast<JournalAct>(row.integer(1));
    entry.step = static_cast<quint64>(row.integer(2));
    entry.joinsPrevious = row.integer(3) != 0;
    entry.time = static_cast<quint64>(row.integer(4));
    entry.name = row.text(5);
    entry.forward = row.bytes(6);
    entry.inverse = row.bytes(7);
    return entry;
}

Result<Done> insert(Statement& insertion, const JournalEntry& entry)
{
    return insertion.bind(0, static_cast<qint64>(entry.sequence))
        .bind(1, static_cast<qint64>(entry.act))
        .bind(2, static_cast<qint64>(entry.step))
        .bind(3, static_cast<qint64>(entry.joinsPrevious ? 1 : 0))
        .bind(4, static_cast<qint64>(entry.time))
        .bind(5, entry.name)
        .bind(6, entry.forward)
        .bind(7, entry.inverse)
        .run();
}

} // namespace

Result<Done> ProjectFile::append(const std::vector<JournalEntry>& entries)
{
    if (entries.empty())
        return Done{};
    const std::lock_guard lock{m_state->mutex};
    Database& database = *m_state->database;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.failure();
    auto insertion =
        database.prepare("INSERT INTO journal(sequence, act, step, joins, time, name, forward, inverse) "
                         "VALUES(?, ?, ?, ?, ?, ?, ?, ?)");
    if (!insertion)
        return insertion.failure();
    for (const JournalEntry& entry : entries) {
        if (auto inserted = insert(*insertion, entry); !inserted)
            return inserted;
    }
    auto committed = transaction->commit();
    if (committed)
        m_state->lastSequence = entries.back().sequence;
    return committed;
}

Result<Done> ProjectFile::readJournal(quint64 sequence, const std::function<void(const JournalEntry&)>& visit)
{
    const std::lock_guard lock{m_state->mutex};
    auto query = m_state->database->prepare("SELECT sequence, act, step, joins, time, name, forward, inverse "
                                            "FROM journal WHERE sequence > ? ORDER BY sequence");
    if (!query)
        return query.failure();
    query->bind(0, static_cast<qint64>(sequence));
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            return Done{};
        visit(entryOf(*query));
    }
}

Result<JournalEntry> ProjectFile::entry(quint64 sequence)
{
    const std::lock_guard lock{m_state->mutex};
    auto query = m_state->database->prepare("SELECT sequence, act, step, joins, time, name, forward, inverse "
                                            "FROM journal WHERE sequence = ?");
    if (!query)
        return query.failure();
    const auto row = query->bind(0, static_cast<qint64>(sequence)).step();
    if (!row)
        return row.failure();
    if (!*row)
        return Failure{QCoreApplication::translate("crossread", "%1 has no change %2.")
                           .arg(QFileInfo{m_state->path}.fileName())
                           .arg(sequence)};
    return entryOf(*query);
}

quint64 ProjectFile::lastSequence() const
{
    return m_state->lastSequence;
}

} // namespace crossread
