// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/database.h"
#include "model/store/journal_entry.h"
#include "model/store/schema.h"

#include <QByteArray>
#include <QString>

#include <variant>
#include <vector>

/// The rows of a project's tables with their seals. A seal is the checksum over all other columns of the row,
/// kept in the column `seal`; it is compared whenever a row is read.
namespace crossread {

/// The one row of the table `project`: who it is, and what all the others amount to.
struct ProjectFacts {
    int version = projectVersion; ///< of the tables that it stands among, as far as this program knows them
    QString key;
    quint64 session = 0;  ///< counts the openings for writing
    bool isOpen = false;  ///< since the last opening for writing it was not closed
    quint64 commits = 0;  ///< counts the transactions
    quint64 written = 0;  ///< milliseconds since 1970-01-01 UTC of the last transaction
    quint64 sequence = 0; ///< the last entry of the journal
    quint64 chain = 0;    ///< its chain
    // Sums of the seals, modulo 2^64: a row that is missing, or too many, changes them.
    quint64 sources = 0;
    quint64 articles = 0;
    quint64 snapshots = 0;
    quint64 layout = 0;
    quint64 captures = 0; ///< from version 3 on

    friend bool operator==(const ProjectFacts&, const ProjectFacts&) = default;
};

[[nodiscard]] quint64 sealOf(const ProjectFacts& facts);
/// Fails where the row is missing or its seal does not fit. Of a file that says it is of a newer version the
/// columns are read that this one has.
[[nodiscard]] Result<ProjectFacts> readFacts(Database& database);
[[nodiscard]] Result<Done> writeFacts(Database& database, const ProjectFacts& facts);

/// A row of any other table as its seal sees it: `SELECT seal, id, ...`. Columns from 1 on are hashed in
/// their order.
struct TableOfRows {
    quint64 number; ///< the seed of its seals
    std::string_view name;
    std::string_view columns; ///< id first, without the seal
};

inline constexpr TableOfRows sourceRows{2, "sources", "id, hash, path, size, reading, bytes"};
inline constexpr TableOfRows articleRows{3, "articles", "id, key, path, source, size, hash, text"};
inline constexpr TableOfRows journalRows{4, "journal",
                                         "sequence, act, step, joins, time, name, forward, inverse"};
inline constexpr TableOfRows snapshotRows{5, "snapshots", "sequence, size, state"};
inline constexpr TableOfRows layoutRows{6, "layout", "name, value"};
/// As the row of the article was, and until when, in milliseconds since 1970-01-01 UTC.
inline constexpr TableOfRows captureRows{7, "captures", "id, key, path, source, size, hash, text, until"};

/// "SELECT seal, COLUMNS FROM TABLE " and \a rest.
[[nodiscard]] Result<Statement> selectRows(Database& database, const TableOfRows& table,
                                           std::string_view rest);
/// The seal over the columns from 1 on of the present row. Integers and bytes are told apart by their type in
/// the row.
[[nodiscard]] quint64 sealOfRow(const Statement& row, const TableOfRows& table);
[[nodiscard]] bool isSealRight(const Statement& row, const TableOfRows& table);

using RowValue = std::variant<qint64, QByteArray, QString>;

/// Inserts a row, one value for each of the table's columns, and gives its seal.
[[nodiscard]] Result<quint64> insertRow(Database& database, const TableOfRows& table,
                                        const std::vector<RowValue>& values);

/// Columns as selectRows() of the journal gives them, and the other way.
[[nodiscard]] JournalEntry journalEntryOf(const Statement& row);
[[nodiscard]] std::vector<RowValue> valuesOf(const JournalEntry& entry);

} // namespace crossread
