// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/database.h"
#include "model/store/store_fixture.h"

#include <string>

namespace crossread::test {

/// The tables as the first version made them.
inline constexpr std::string_view version1 = R"(
PRAGMA journal_mode=WAL;
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
INSERT INTO project VALUES(1, '0123456789abcdef0123456789abcdef');
INSERT INTO layout VALUES('docks', CAST('left' AS BLOB));
PRAGMA application_id=1129476708;
PRAGMA user_version=1;
)";

/// A change, its undo and a saved state; no notebook can read them.
inline constexpr std::string_view version1Journal = R"(
INSERT INTO journal VALUES(1, 0, 0, 0, 1700000000001, 'Note 1', CAST('do 1' AS BLOB), CAST('undo 1' AS BLOB));
INSERT INTO journal VALUES(2, 1, 1, 0, 1700000000002, '', x'', x'');
INSERT INTO snapshots VALUES(1, 5, x'00');
)";

/// A project of the first version with one article and a layout.
inline void makeVersion1(const QString& path, std::string_view journal = version1Journal)
{
    auto database = Database::open(path, DatabaseMode::Create);
    VERIFY_OK(database);
    VERIFY_OK((*database)->run(version1));
    VERIFY_OK((*database)->run(std::string(journal)));
    auto source = (*database)->prepare("INSERT INTO sources VALUES(1, '/a/b.txt', x'0a', 11, ?, x'01')");
    VERIFY_OK(source);
    VERIFY_OK(source->bind(0, qCompress(QByteArray("Hello lamps"))).run());
    auto article = (*database)->prepare("INSERT INTO articles VALUES(1, x'00112233445566778899aabbccddeeff', "
                                        "'/a/b.txt', 1, 5, ?, x'0b')");
    VERIFY_OK(article);
    VERIFY_OK(article->bind(0, qCompress(QByteArray("lamps"))).run());
    VERIFY_OK((*database)->finish());
}

} // namespace crossread::test
