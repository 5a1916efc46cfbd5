// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/schema.h"

#include "model/store/rows.h"

#include <QStringList>

namespace crossread {

namespace {

// No indexes: tables are read whole or by their row number, and an index is one more thing to be damaged.
constexpr std::string_view tables = R"(
CREATE TABLE project(id INTEGER PRIMARY KEY CHECK(id = 1), seal INTEGER NOT NULL, key TEXT NOT NULL,
    open INTEGER NOT NULL, session INTEGER NOT NULL, commits INTEGER NOT NULL, written INTEGER NOT NULL,
    sequence INTEGER NOT NULL, chain INTEGER NOT NULL, sources INTEGER NOT NULL, articles INTEGER NOT NULL,
    snapshots INTEGER NOT NULL, layout INTEGER NOT NULL);
CREATE TABLE sources(id INTEGER PRIMARY KEY, seal INTEGER NOT NULL, hash BLOB NOT NULL, path TEXT NOT NULL,
    size INTEGER NOT NULL, reading BLOB NOT NULL, bytes BLOB NOT NULL);
CREATE TABLE articles(id INTEGER PRIMARY KEY, seal INTEGER NOT NULL, key BLOB NOT NULL, path TEXT NOT NULL,
    source INTEGER NOT NULL REFERENCES sources(id), size INTEGER NOT NULL, hash BLOB NOT NULL,
    text BLOB NOT NULL);
CREATE TABLE journal(sequence INTEGER PRIMARY KEY, seal INTEGER NOT NULL, act INTEGER NOT NULL,
    step INTEGER NOT NULL, joins INTEGER NOT NULL, time INTEGER NOT NULL, name TEXT NOT NULL,
    forward BLOB NOT NULL, inverse BLOB NOT NULL);
CREATE TABLE snapshots(sequence INTEGER PRIMARY KEY, seal INTEGER NOT NULL, size INTEGER NOT NULL,
    state BLOB NOT NULL);
CREATE TABLE layout(name TEXT PRIMARY KEY, seal INTEGER NOT NULL, value BLOB NOT NULL) WITHOUT ROWID;
)";

Result<QStringList> schemaOf(Database& database)
{
    auto query = database.prepare("SELECT type || ' ' || name || ' ' || tbl_name || ' ' || ifnull(sql, '') "
                                  "FROM sqlite_schema");
    if (!query)
        return query.failure();
    QStringList lines;
    for (;;) {
        const auto row = query->step();
        if (!row)
            return row.failure();
        if (!*row)
            break;
        lines.append(query->text(0));
    }
    lines.sort();
    return lines;
}

} // namespace

Result<Done> makeTables(Database& database)
{
    const std::string marks = "PRAGMA application_id=" + std::to_string(projectApplicationId) +
                              "; PRAGMA user_version=" + std::to_string(projectVersion) + ";";
    auto made = database.run(tables);
    return made ? database.run(marks) : made;
}

Result<Done> makeProject(Database& database, const QString& projectKey)
{
    auto made = database.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    if (!made)
        return made;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.failure();
    made = makeTables(database);
    ProjectFacts facts;
    facts.key = projectKey;
    if (made)
        made = writeFacts(database, facts);
    return made ? transaction->commit() : made;
}

Result<bool> hasOwnSchema(Database& database)
{
    auto own = Database::open(QStringLiteral(":memory:"), DatabaseMode::Create);
    if (!own)
        return own.failure();
    if (auto made = makeTables(**own); !made)
        return made.failure();
    const auto wanted = schemaOf(**own);
    const auto found = schemaOf(database);
    if (!found)
        return found.failure();
    auto encoding = database.prepare("PRAGMA encoding");
    if (!encoding)
        return encoding.failure();
    const auto row = encoding->step();
    if (!row)
        return row.failure();
    return *wanted == *found && encoding->text(0) == QStringLiteral("UTF-8");
}

} // namespace crossread
