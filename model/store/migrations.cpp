// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/checksum.h"
#include "model/store/packing.h"
#include "model/store/rows.h"
#include "model/store/schema.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <array>
#include <functional>

namespace crossread {

namespace {

/// Calls \a visit with every row of a query until one fails.
Result<Done> forEachRow(Database& database, std::string_view sql,
                        const std::function<Result<Done>(const Statement&)>& visit)
{
    auto query = database.prepare(sql);
    if (!query)
        return query.failure();
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            return Done{};
        if (auto visited = visit(*query); !visited)
            return visited;
    }
}

/// Carries one row over into a table of the present version, and adds its seal to \a sum.
Result<Done> carry(Database& database, const TableOfRows& table, const std::vector<RowValue>& values,
                   quint64& sum)
{
    const auto seal = insertRow(database, table, values);
    if (!seal)
        return seal.failure();
    sum += *seal;
    return Done{};
}

/// Version 1 packed with qCompress: four bytes of size in front of the same format.
QByteArray withoutSize(const QByteArray& bytes)
{
    return bytes.mid(4);
}

Result<Done> carryArticles(Database& database, ProjectFacts& facts)
{
    auto done = forEachRow(database, "SELECT id, path, hash, size, bytes, reading FROM old_sources",
                           [&](const Statement& row) {
                               return carry(database, sourceRows,
                                            {row.integer(0), row.bytes(2), row.text(1), row.integer(3),
                                             row.bytes(5), withoutSize(row.bytes(4))},
                                            facts.sources);
                           });
    if (!done)
        return done;
    return forEachRow(database, "SELECT id, key, path, source, size, text, hash FROM old_articles",
                      [&](const Statement& row) {
                          return carry(database, articleRows,
                                       {row.integer(0), row.bytes(1), row.text(2), row.integer(3),
                                        row.integer(4), row.bytes(6), withoutSize(row.bytes(5))},
                                       facts.articles);
                      });
}

Result<Done> carryJournal(Database& database, ProjectFacts& facts)
{
    return forEachRow(database,
                      "SELECT sequence, act, step, joins, time, name, forward, inverse FROM old_journal "
                      "ORDER BY sequence",
                      [&](const Statement& row) -> Result<Done> {
                          quint64 seal = 0;
                          auto carried =
                              carry(database, journalRows,
                                    {row.integer(0), row.integer(1), row.integer(2), row.integer(3),
                                     row.integer(4), row.text(5), row.bytes(6), row.bytes(7)},
                                    seal);
                          facts.chain = chained(facts.chain, seal);
                          facts.sequence = static_cast<quint64>(row.integer(0));
                          return carried;
                      });
}

/// Snapshots are not carried over: they are made again from the journal.
Result<Done> carryLayout(Database& database, ProjectFacts& facts)
{
    return forEachRow(database, "SELECT name, value FROM old_layout", [&](const Statement& row) {
        return carry(database, layoutRows, {row.text(0), row.bytes(1)}, facts.layout);
    });
}

Failure notOfVersion(const Database& database, int version)
{
    return Failure{QCoreApplication::translate("crossread",
                                               "%1 is damaged: it says that it is of version %2, and is not.")
                       .arg(QFileInfo{database.path()}.fileName(), QString::number(version))};
}

/// From version 1: seals on all rows, and one row that says what they amount to.
Result<Done> addSeals(Database& database)
{
    // A later version whose number was damaged would be taken apart here.
    const auto sealed = database.integerOf("SELECT count(*) FROM pragma_table_info('project') "
                                           "WHERE name = 'seal'");
    if (!sealed)
        return sealed.failure();
    if (sealed->value_or(0) != 0)
        return notOfVersion(database, 1);
    ProjectFacts facts;
    auto done = forEachRow(database, "SELECT key FROM project", [&](const Statement& row) -> Result<Done> {
        facts.key = row.text(0);
        return Done{};
    });
    if (done)
        done = database.run(
            "DROP TABLE project; ALTER TABLE articles RENAME TO old_articles; "
            "ALTER TABLE sources RENAME TO old_sources; "
            "ALTER TABLE journal RENAME TO old_journal; ALTER TABLE layout RENAME TO old_layout; "
            "DROP TABLE snapshots;");
    if (done)
        done = makeTables(database);
    for (const auto& step : {carryArticles, carryJournal, carryLayout}) {
        if (done)
            done = step(database, facts);
    }
    if (done)
        done = writeFacts(database, facts);
    if (done)
        done = database.run("DROP TABLE old_articles; DROP TABLE old_sources; DROP TABLE old_journal; "
                            "DROP TABLE old_layout;");
    return done;
}

/// From version 2: a table for what articles said before. The other rows stay as they are, with their seals.
/// The number of transactions goes up, or the witness beside the file would miss what it had seen.
Result<Done> addCaptures(Database& database)
{
    auto facts = readFacts(database);
    if (!facts)
        return facts.failure();
    auto done = database.run("DROP TABLE project;");
    if (done)
        done = makeTablesOfVersion3(database);
    facts->version = projectVersion;
    ++facts->commits;
    return done ? writeFacts(database, *facts) : done;
}

/// The step that brings a project of version n + 1 to the present one stands at n.
constexpr std::array<Result<Done> (*)(Database&), projectVersion - 1> steps{addSeals, addCaptures};

} // namespace

Result<Done> migrate(Database& database, int version)
{
    if (version < 1 || version >= projectVersion)
        return Failure{QCoreApplication::translate("crossread", "%1 is of version %2, which there never was.")
                           .arg(QFileInfo{database.path()}.fileName(), QString::number(version))};
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.failure();
    auto done = steps[static_cast<std::size_t>(version) - 1](database);
    return done ? transaction->commit() : done;
}

} // namespace crossread
