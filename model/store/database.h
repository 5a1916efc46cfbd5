// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <memory>
#include <optional>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

/// A thin layer over the C interface of SQLite 3 (sqlite.org/cinterface.html): handles that close themselves,
/// values in Qt's types, and every error as a sentence. The C interface is used directly because Qt's driver
/// shows neither limits, nor extended error codes, nor the backup interface, nor the file layer (VFS).
namespace crossread {

/// What kind of error stopped a database call; the sentence of the Failure says it to people.
enum class DatabaseError : unsigned char {
    None,
    Busy,        ///< another connection holds it
    NotDatabase, ///< the file is something else
    Corrupt,     ///< the file contradicts itself
    DiskFull,
    Io, ///< the system could not read or write
    ReadOnly,
    CannotOpen,
    Other
};

enum class DatabaseMode : unsigned char {
    Create,    ///< makes the file; it must not exist
    ReadWrite, ///< the file must exist
    ReadOnly,
    Immutable ///< read only, with no lock and without looking at a write-ahead log: for read-only disks
};

/// One prepared statement. Parameters and columns count from 0. After step() gave true a row can be read;
/// bytes and text read from it are copies.
class Statement {
public:
    Statement(Statement&&) noexcept = default;
    Statement& operator=(Statement&&) noexcept = default;

    Statement& bind(int parameter, qint64 value);
    Statement& bind(int parameter, const QByteArray& bytes); ///< a null array is bound as an empty one
    Statement& bind(int parameter, const QString& text);

    /// Runs to the next row: true with a row, false at the end.
    [[nodiscard]] Result<bool> step();
    /// Runs a statement that gives no rows, and resets it for the next use.
    [[nodiscard]] Result<Done> run();
    /// Makes it ready to run again; bindings stay.
    void reset();

    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    /// The bytes of the present row without a copy; they hold until the next step().
    [[nodiscard]] QByteArrayView view(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] bool isInteger(int column) const;
    [[nodiscard]] int columnCount() const;

private:
    friend class Database;
    struct Finalizer {
        void operator()(sqlite3_stmt* statement) const;
    };
    Statement(class Database& database, sqlite3_stmt* statement);

    class Database* m_database;
    std::unique_ptr<sqlite3_stmt, Finalizer> m_statement;
};

/// One connection. Not for two threads at once. A file is never trusted: its schema runs no functions, no
/// triggers and no views of its own, no extension is ever loaded, sizes and statements are limited.
class Database {
public:
    /// Opens or makes a file. \a layer names a registered SQLite VFS; empty for the system's.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString& path, DatabaseMode mode,
                                                                const std::string& layer = {});
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    /// Runs one or more statements that give no rows.
    [[nodiscard]] Result<Done> run(std::string_view sql);
    [[nodiscard]] Result<Statement> prepare(std::string_view sql);
    /// The first column of the first row; nothing where there is no row.
    [[nodiscard]] Result<std::optional<qint64>> integerOf(std::string_view sql);

    /// Copies the whole database as one moment shows it into the file \a path, which must not exist, and
    /// brings it to the disk. Other connections may write meanwhile.
    [[nodiscard]] Result<Done> copyInto(const QString& path, const std::string& layer = {});

    [[nodiscard]] bool isReadOnly() const;
    /// Carries the whole write-ahead log over into the file and empties it. The log stays beside the file.
    [[nodiscard]] Result<Done> foldLog();
    /// The same as the last thing that is done: closing removes the log then. Without it closing leaves the
    /// log as it is, for one that could not be looked through must stay.
    [[nodiscard]] Result<Done> finish();

    /// The kind of the last error of this connection.
    [[nodiscard]] DatabaseError lastError() const { return m_lastError; }
    [[nodiscard]] const QString& path() const { return m_path; }
    [[nodiscard]] sqlite3* handle() const { return m_handle; }

    /// The failure that the code \a code of the C interface stands for, kept as lastError().
    [[nodiscard]] Failure failure(int code);

private:
    Database(QString path, sqlite3* handle) : m_path(std::move(path)), m_handle(handle) {}
    [[nodiscard]] Result<Done> harden();

    QString m_path;
    sqlite3* m_handle = nullptr;
    DatabaseError m_lastError = DatabaseError::None;
};

/// Whether an attempt to open failed since the file is not a database, is held by others, ... \a code is of
/// the C interface.
[[nodiscard]] DatabaseError databaseErrorOf(int code);

/// All of a block's statements or none: rolls back when it ends before commit().
class Transaction {
public:
    /// Begins with the right to write.
    [[nodiscard]] static Result<Transaction> begin(Database& database);
    Transaction(Transaction&& other) noexcept : m_database(std::exchange(other.m_database, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    ~Transaction();

    /// When this returns well, the change is on the disk.
    [[nodiscard]] Result<Done> commit();

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database;
};

} // namespace crossread
