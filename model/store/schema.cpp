// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/schema.h"

#include "model/store/rows.h"

#include <QStringList>

namespace crossread {

namespace {

// No indexes: tables are read whole or by their row number, and an index is one more thing to be damaged.
constexpr std::string_view projectOfVersion2 = R"(
CREATE TABLE project(id INTEGER PRIMARY KEY CHECK(id = 1), seal INTEGER NOT NULL, key TEXT NOT NULL,
    open INTEGER NOT NULL, session INTEGER NOT NULL, commits INTEGER NOT NULL, written INTEGER NOT NULL,
    sequence INTEGER NOT NULL, chain INTEGER NOT NULL, sources INTEGER NOT NULL, articles INTEGER NOT NULL,
    snapshots INTEGER NOT NULL, layout INTEGER NOT NULL);
)";

constexpr std::string_view tablesOfVersion3 = R"(
CREATE TABLE project(id INTEGER PRIMARY KEY CHECK(id = 1), seal INTEGER NOT NULL, key TEXT NOT NULL,
    open INTEGER NOT NULL, session INTEGER NOT NULL, commits INTEGER NOT NULL, written INTEGER NOT NULL,
    sequence INTEGER NOT NULL, chain INTEGER NOT NULL, sources INTEGER NOT NULL, articles INTEGER NOT NULL,
    snapshots INTEGER NOT NULL, layout INTEGER NOT NULL, captures INTEGER NOT NULL);
CREATE TABLE captures(id INTEGER PRIMARY KEY, seal INTEGER NOT NULL, key BLOB NOT NULL, path TEXT NOT NULL,
    source INTEGER NOT NULL REFERENCES sources(id), size INTEGER NOT NULL, hash BLOB NOT NULL,
    text BLOB NOT NULL, until INTEGER NOT NULL);
)";

constexpr std::string_view tablesSinceVersion2 = R"(
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

Result<Done> makeTablesOf(Database& database, int version)
{
    auto made = database.run(version < projectVersion ? projectOfVersion2 : tablesOfVersion3);
    return made ? database.run(tablesSinceVersion2) : made;
}

Result<QStringList> schemaOfVersion(int version)
{
    auto own = Database::open(QStringLiteral(":memory:"), DatabaseMode::Create);
    if (!own)
        return own.failure();
    if (auto made = makeTablesOf(**own, version); !made)
        return made.failure();
    return schemaOf(**own);
}

Result<bool> isUtf8(Database& database)
{
    auto encoding = database.prepare("PRAGMA encoding");
    if (!encoding)
        return encoding.failure();
    const auto row = encoding->step();
    if (!row)
        return row.failure();
    return encoding->text(0) == QStringLiteral("UTF-8");
}

} // namespace

Result<Done> markVersion(Database& database)
{
    return database.run("PRAGMA application_id=" + std::to_string(projectApplicationId) +
                        "; PRAGMA user_version=" + std::to_string(projectVersion) + ";");
}

Result<Done> makeTables(Database& database)
{
    auto made = makeTablesOf(database, projectVersion);
    return made ? markVersion(database) : made;
}

Result<Done> makeTablesOfVersion3(Database& database)
{
    auto made = database.run(tablesOfVersion3);
    return made ? markVersion(database) : made;
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
    const auto version = database.integerOf("PRAGMA user_version");
    if (!version)
        return version.failure();
    const auto number = static_cast<int>(version->value_or(0));
    if (number < firstSealedVersion || number > projectVersion)
        return false;
    const auto wanted = schemaOfVersion(number);
    if (!wanted)
        return wanted.failure();
    const auto found = schemaOf(database);
    if (!found)
        return found.failure();
    return *wanted == *found ? isUtf8(database) : false;
}

Result<bool> hasKnownTables(Database& database)
{
    const auto wanted = schemaOfVersion(projectVersion);
    if (!wanted)
        return wanted.failure();
    const auto found = schemaOf(database);
    if (!found)
        return found.failure();
    for (const QString& line : *wanted) {
        if (!found->contains(line))
            return false;
    }
    return isUtf8(database);
}

} // namespace crossread
