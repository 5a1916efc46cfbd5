// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/rows.h"

#include "model/store/checksum.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <span>

namespace crossread {

namespace {

constexpr quint64 projectTable = 1;

struct FactColumn {
    std::string_view name;
    quint64 ProjectFacts::*number;
};

/// In the order in which they are sealed. New ones come last; version 2 has all but the last.
constexpr std::array factColumns{
    FactColumn{"session", &ProjectFacts::session},   FactColumn{"commits", &ProjectFacts::commits},
    FactColumn{"written", &ProjectFacts::written},   FactColumn{"sequence", &ProjectFacts::sequence},
    FactColumn{"chain", &ProjectFacts::chain},       FactColumn{"sources", &ProjectFacts::sources},
    FactColumn{"articles", &ProjectFacts::articles}, FactColumn{"snapshots", &ProjectFacts::snapshots},
    FactColumn{"layout", &ProjectFacts::layout},     FactColumn{"captures", &ProjectFacts::captures},
};

std::span<const FactColumn> columnsFor(int version)
{
    return std::span{factColumns}.first(factColumns.size() - (version < firstVersionWithCaptures ? 1 : 0));
}

std::string namesOf(std::span<const FactColumn> columns)
{
    std::string names;
    for (const FactColumn& column : columns)
        names.append(names.empty() ? "" : ", ").append(column.name);
    return names;
}

Failure badFacts(const Database& database)
{
    return Failure{QCoreApplication::translate("crossread",
                                               "%1 is damaged: what it says about itself cannot be trusted.")
                       .arg(QFileInfo{database.path()}.fileName())};
}

} // namespace

quint64 sealOf(const ProjectFacts& facts)
{
    Seal seal{projectTable};
    seal.add(facts.key.toUtf8()).add(qint64{facts.isOpen});
    for (const FactColumn& column : columnsFor(facts.version))
        seal.add(facts.*column.number);
    return seal.value();
}

Result<ProjectFacts> readFacts(Database& database)
{
    const auto version = database.integerOf("PRAGMA user_version");
    if (!version)
        return version.failure();
    ProjectFacts facts;
    facts.version = static_cast<int>(std::min<qint64>(version->value_or(0), projectVersion));
    const auto columns = columnsFor(facts.version);
    auto query = database.prepare("SELECT seal, key, open, " + namesOf(columns) + " FROM project");
    if (!query)
        return query.failure();
    const auto row = query->step();
    if (!row)
        return row.failure();
    if (!*row)
        return badFacts(database);
    facts.key = query->text(1);
    facts.isOpen = query->integer(2) != 0;
    int place = 3;
    for (const FactColumn& column : columns)
        facts.*column.number = static_cast<quint64>(query->integer(place++));
    if (sealOf(facts) != static_cast<quint64>(query->integer(0)))
        return badFacts(database);
    return facts;
}

Result<Done> writeFacts(Database& database, const ProjectFacts& facts)
{
    const auto columns = columnsFor(facts.version);
    std::string sql =
        "INSERT OR REPLACE INTO project(id, seal, key, open, " + namesOf(columns) + ") VALUES(1, ?, ?, ?";
    for (std::size_t i = 0; i < columns.size(); ++i)
        sql.append(", ?");
    auto writing = database.prepare(sql.append(")"));
    if (!writing)
        return writing.failure();
    writing->bind(0, static_cast<qint64>(sealOf(facts))).bind(1, facts.key).bind(2, qint64{facts.isOpen});
    int parameter = 3;
    for (const FactColumn& column : columns)
        writing->bind(parameter++, static_cast<qint64>(facts.*column.number));
    return writing->run();
}

Result<Statement> selectRows(Database& database, const TableOfRows& table, std::string_view rest)
{
    std::string sql{"SELECT seal, "};
    sql.append(table.columns).append(" FROM ").append(table.name).append(" ").append(rest);
    return database.prepare(sql);
}

quint64 sealOfRow(const Statement& row, const TableOfRows& table)
{
    Seal seal{table.number};
    for (int column = 1; column < row.columnCount(); ++column) {
        if (row.isInteger(column))
            seal.add(row.integer(column));
        else
            seal.add(row.view(column));
    }
    return seal.value();
}

bool isSealRight(const Statement& row, const TableOfRows& table)
{
    return sealOfRow(row, table) == static_cast<quint64>(row.integer(0));
}

JournalEntry journalEntryOf(const Statement& row)
{
    JournalEntry entry;
    entry.sequence = static_cast<quint64>(row.integer(1));
    entry.act = static_cast<JournalAct>(row.integer(2));
    entry.step = static_cast<quint64>(row.integer(3));
    entry.joinsPrevious = row.integer(4) != 0;
    entry.time = static_cast<quint64>(row.integer(5));
    entry.name = row.text(6);
    entry.forward = row.bytes(7);
    entry.inverse = row.bytes(8);
    return entry;
}

std::vector<RowValue> valuesOf(const JournalEntry& entry)
{
    return {static_cast<qint64>(entry.sequence),
            static_cast<qint64>(entry.act),
            static_cast<qint64>(entry.step),
            qint64{entry.joinsPrevious},
            static_cast<qint64>(entry.time),
            entry.name,
            entry.forward,
            entry.inverse};
}

Result<quint64> insertRow(Database& database, const TableOfRows& table, const std::vector<RowValue>& values)
{
    std::string sql{"INSERT INTO "};
    sql.append(table.name).append("(seal, ").append(table.columns).append(") VALUES(?");
    for (std::size_t i = 0; i < values.size(); ++i)
        sql.append(", ?");
    auto insertion = database.prepare(sql.append(")"));
    if (!insertion)
        return insertion.failure();
    Seal seal{table.number};
    int parameter = 1;
    for (const RowValue& value : values) {
        if (const auto* text = std::get_if<QString>(&value))
            seal.add(text->toUtf8());
        else if (const auto* bytes = std::get_if<QByteArray>(&value))
            seal.add(*bytes);
        else
            seal.add(std::get<qint64>(value));
        std::visit([&](const auto& each) { insertion->bind(parameter++, each); }, value);
    }
    auto inserted = insertion->bind(0, static_cast<qint64>(seal.value())).run();
    if (!inserted)
        return inserted.failure();
    return seal.value();
}

} // namespace crossread
