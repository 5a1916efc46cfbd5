// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/checksum.h"
#include "model/store/packing.h"
#include "model/store/project_state.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

namespace crossread {

namespace {

void bindValue(Statement& statement, int parameter, const RowValue& value)
{
    std::visit([&](const auto& each) { statement.bind(parameter, each); }, value);
}

Result<Done> writeEntries(ProjectWriting& writing, const std::vector<JournalEntry>& entries,
                          const QString& path)
{
    for (const JournalEntry& entry : entries) {
        if (entry.sequence != writing.facts.sequence + 1)
            return Failure{QCoreApplication::translate(
                               "crossread", "%1 was not written: change %2 does not follow the last one, %3.")
                               .arg(QFileInfo{path}.fileName(), QString::number(entry.sequence),
                                    QString::number(writing.facts.sequence))};
        quint64 seal = 0;
        if (auto inserted = writing.insert(journalRows, valuesOf(entry), seal); !inserted)
            return inserted;
        writing.facts.chain = chained(writing.facts.chain, seal);
        writing.facts.sequence = entry.sequence;
    }
    return Done{};
}

Result<Done> writeLayout(ProjectWriting& writing, const std::vector<std::pair<QString, QByteArray>>& layout)
{
    for (const auto& [name, value] : layout) {
        auto done = writing.remove(layoutRows, "WHERE name = ?", name, writing.facts.layout);
        if (done)
            done = writing.insert(layoutRows, {name, value}, writing.facts.layout);
        if (!done)
            return done;
    }
    return Done{};
}

Result<Done> writeSnapshot(ProjectWriting& writing, const StateSnapshot& snapshot)
{
    const auto sequence = static_cast<qint64>(snapshot.sequence);
    auto done = writing.remove(snapshotRows, "WHERE sequence = ?", sequence, writing.facts.snapshots);
    if (done)
        done = writing.insert(snapshotRows,
                              {sequence, static_cast<qint64>(snapshot.state.size()), packed(snapshot.state)},
                              writing.facts.snapshots);
    if (done)
        done = writing.remove(
            snapshotRows,
            "WHERE sequence NOT IN (SELECT sequence FROM snapshots ORDER BY sequence DESC LIMIT ?)",
            qint64{2}, writing.facts.snapshots);
    return done;
}

} // namespace

Result<ProjectWriting> ProjectWriting::begin(ProjectFile::State& state)
{
    if (state.isReadOnly)
        return Failure{
            QCoreApplication::translate("crossread", "%1 is open for reading only; nothing is written to it.")
                .arg(QFileInfo{state.path}.fileName())};
    auto transaction = Transaction::begin(*state.database);
    if (!transaction)
        return transaction.failure();
    return ProjectWriting{state, std::move(*transaction)};
}

Result<Done> ProjectWriting::commit()
{
    ++facts.commits;
    facts.written = static_cast<quint64>(QDateTime::currentMSecsSinceEpoch());
    auto done = writeFacts(*m_state->database, facts);
    if (done)
        done = m_transaction.commit();
    if (!done)
        return done;
    m_state->facts = facts;
    if (m_state->witness)
        m_state->witness->write(testimonyOf(facts));
    return done;
}

Result<Done> ProjectWriting::insert(const TableOfRows& table, const std::vector<RowValue>& values,
                                    quint64& sum)
{
    const auto seal = insertRow(*m_state->database, table, values);
    if (!seal)
        return seal.failure();
    sum += *seal;
    return Done{};
}

Result<Done> ProjectWriting::remove(const TableOfRows& table, std::string_view condition,
                                    const RowValue& parameter, quint64& sum)
{
    auto query = selectRows(*m_state->database, table, condition);
    if (!query)
        return query.failure();
    bindValue(*query, 0, parameter);
    quint64 seals = 0;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            break;
        seals += static_cast<quint64>(query->integer(0));
    }
    query->reset();
    std::string sql{"DELETE FROM "};
    sql.append(table.name).append(" ").append(condition);
    auto removal = m_state->database->prepare(sql);
    if (!removal)
        return removal.failure();
    bindValue(*removal, 0, parameter);
    auto removed = removal->run();
    if (removed)
        sum -= seals;
    return removed;
}

Result<Done> ProjectFile::write(const WriteBatch& batch)
{
    const std::lock_guard lock{m_state->mutex};
    auto writing = ProjectWriting::begin(*m_state);
    if (!writing)
        return writing.failure();
    auto done = writeEntries(*writing, batch.entries, m_state->path);
    if (done)
        done = writeLayout(*writing, batch.layout);
    if (done && batch.snapshot)
        done = writeSnapshot(*writing, *batch.snapshot);
    if (done)
        done = writing->commit();
    if (!done)
        return done;
    for (const JournalEntry& entry : batch.entries)
        m_state->history.add(entry);
    return done;
}

} // namespace crossread
