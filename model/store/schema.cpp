// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/schema.h"

#include "model/store/database.h"

namespace crossread {

namespace {

constexpr std::string_view tables = R"(
CREATE TABLE project(id INTEGER PRIMARY KEY CHECK(id = 1), key TEXT NOT NULL);
CREATE TABLE sources(id INTEGER PRIMARY KEY, path TEXT NOT NULL, hash BLOB NOT NULL, size INTEGER NOT NULL,
    bytes BLOB NOT NULL, reading BLOB NOT NULL);
CREATE TABLE articles(id INTEGER PRIMARY KEY, key BLOB NOT NULL, path TEXT NOT NULL,
    source INTEGER NOT NULL REFERENCES sources(id), size INTEGER NOT NULL, text BLOB NOT NULL,
    hash BLOB NOT NULL);
CREATE TABLE journal(sequence INTEGER PRIMARY KEY, act INTEGER NOT NULL, step INTEGER NOT NULL,
    joins INTEGER NOT NULL, time INTEGER NOT NULL, name TEXT NOT NULL, forward BLOB NOT NULL,
    inverse BLOB NOT NULL);
CREATE TABLE snapshots(sequence INTEGER PRIMARY KEY, size INTEGER NOT NULL, state BLOB NOT NULL);
CREATE TABLE layout(name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
)";

} // namespace

Result<Done> makeTables(Database& database, const QString& projectKey)
{
    auto prepared = database.run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;");
    if (!prepared)
        return prepared;
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.failure();
    const std::string marks = "PRAGMA application_id=" + std::to_string(projectApplicationId) +
                              "; PRAGMA user_version=" + std::to_string(projectVersion) + ";";
    for (const std::string_view sql : {tables, std::string_view{marks}}) {
        auto made = database.run(sql);
        if (!made)
            return made;
    }
    auto insertion = database.prepare("INSERT INTO project(id, key) VALUES(1, ?)");
    if (!insertion)
        return insertion.failure();
    auto inserted = insertion->bind(0, projectKey).run();
    if (!inserted)
        return inserted;
    return transaction->commit();
}

} // namespace crossread
