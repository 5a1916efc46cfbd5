// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/database.h"
#include "model/store/project_file.h"
#include "model/store/project_lock.h"
#include "model/store/rows.h"
#include "model/store/witness.h"

#include <QTemporaryDir>

#include <memory>

namespace crossread {

/// What an open project holds; shared by the sources of ProjectFile.
struct ProjectFile::State {
    QString path;
    OpenOptions options;
    bool isReadOnly = false;
    bool isOfNewerVersion = false; ///< which has tables, and changes, that this program does not know
    DamageReport damages;
    ProjectLock lock;                       ///< goes last, after the database
    std::unique_ptr<QTemporaryDir> scratch; ///< what is read instead of a file that must stay as it is
    std::unique_ptr<Database> database;
    std::unique_ptr<Witness> witness; ///< of a project that is open for writing
    std::mutex mutex;                 ///< guards the connection, the facts and the history
    ProjectFacts facts;
    History history;
};

/// One transaction of a project. Whoever writes changes `facts` along with the rows; commit() writes them,
/// brings all to the disk and tells the witness. Ended before, nothing has happened.
class ProjectWriting {
public:
    /// The caller holds the mutex.
    [[nodiscard]] static Result<ProjectWriting> begin(ProjectFile::State& state);
    [[nodiscard]] Result<Done> commit();

    /// Inserts a row and adds its seal to the sum of its table, `facts.sources` and so on.
    [[nodiscard]] Result<Done> insert(const TableOfRows& table, const std::vector<RowValue>& values,
                                      quint64& sum);
    /// Removes the rows that \a condition ("WHERE ...", with one parameter) tells, and takes their seals from
    /// the sum.
    [[nodiscard]] Result<Done> remove(const TableOfRows& table, std::string_view condition,
                                      const RowValue& parameter, quint64& sum);

    ProjectFacts facts;

private:
    ProjectWriting(ProjectFile::State& state, Transaction transaction)
        : facts(state.facts), m_state(&state), m_transaction(std::move(transaction))
    {
    }

    ProjectFile::State* m_state;
    Transaction m_transaction;
};

} // namespace crossread
