// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/project_state.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace crossread {

namespace {

Failure damagedEntry(const QString& path, qint64 sequence)
{
    return Failure{QCoreApplication::translate("crossread", "%1 is damaged: change %2 cannot be read.")
                       .arg(QFileInfo{path}.fileName(), QString::number(sequence))};
}

} // namespace

Result<Done> ProjectFile::readJournal(quint64 sequence, const std::function<void(const JournalEntry&)>& visit)
{
    const std::lock_guard lock{m_state->mutex};
    auto query = selectRows(*m_state->database, journalRows, "WHERE sequence > ? ORDER BY sequence");
    if (!query)
        return query.failure();
    query->bind(0, static_cast<qint64>(sequence));
    for (;;) {
        const auto row = query->step();
        if (!row && m_state->options.acceptsDamage)
            return Done{};
        if (!row)
            return row.failure();
        if (!*row)
            return Done{};
        if (isSealRight(*query, journalRows))
            visit(journalEntryOf(*query));
        else if (!m_state->options.acceptsDamage)
            return damagedEntry(m_state->path, query->integer(1));
    }
}

Result<JournalEntry> ProjectFile::entry(quint64 sequence)
{
    const std::lock_guard lock{m_state->mutex};
    auto query = selectRows(*m_state->database, journalRows, "WHERE sequence = ?");
    if (!query)
        return query.failure();
    const auto row = query->bind(0, static_cast<qint64>(sequence)).step();
    if (!row)
        return row.failure();
    if (!*row)
        return Failure{QCoreApplication::translate("crossread", "%1 has no change %2.")
                           .arg(QFileInfo{m_state->path}.fileName(), QString::number(sequence))};
    if (!isSealRight(*query, journalRows))
        return damagedEntry(m_state->path, query->integer(1));
    return journalEntryOf(*query);
}

quint64 ProjectFile::lastSequence() const
{
    const std::lock_guard lock{m_state->mutex};
    return m_state->facts.sequence;
}

History ProjectFile::history() const
{
    const std::lock_guard lock{m_state->mutex};
    return m_state->history;
}

} // namespace crossread
