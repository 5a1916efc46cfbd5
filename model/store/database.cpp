// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/database.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <sqlite3.h>

namespace crossread {

namespace {

/// No content of a project comes near these; a made-up file must not go beyond them.
constexpr int longestValue = 512 << 20; // bytes
constexpr int longestStatement = 100'000;
constexpr int mostColumns = 64;
constexpr int deepestExpression = 50;
/// A second connection of this program may hold the file for the length of a commit.
constexpr int busyTimeout = 5000; // ms

int flagsOf(DatabaseMode mode)
{
    switch (mode) {
    case DatabaseMode::Create:
        return SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    case DatabaseMode::ReadWrite:
        return SQLITE_OPEN_READWRITE;
    case DatabaseMode::ReadOnly:
        return SQLITE_OPEN_READONLY;
    case DatabaseMode::Immutable:
        break;
    }
    return SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
}

/// As a name for sqlite3_open_v2: a plain path, or an address where a parameter has to go with it.
QByteArray nameFor(const QString& path, DatabaseMode mode)
{
    if (path == QStringLiteral(":memory:"))
        return QByteArrayLiteral(":memory:");
    QByteArray file = QFile::encodeName(QFileInfo{path}.absoluteFilePath());
    if (mode != DatabaseMode::Immutable)
        return file;
    return "file:" + file.toPercentEncoding("/") + "?immutable=1";
}

QString causeOf(sqlite3* handle, int code)
{
    const int number = handle ? sqlite3_system_errno(handle) : 0;
    const bool isSystems = (code & 0xff) == SQLITE_IOERR || (code & 0xff) == SQLITE_CANTOPEN;
    if (isSystems && number != 0)
        return qt_error_string(number);
    return QString::fromUtf8(handle && sqlite3_extended_errcode(handle) == code ? sqlite3_errmsg(handle)
                                                                                : sqlite3_errstr(code));
}

} // namespace

DatabaseError databaseErrorOf(int code)
{
    switch (code & 0xff) {
    case SQLITE_OK:
    case SQLITE_ROW:
    case SQLITE_DONE:
        return DatabaseError::None;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return DatabaseError::Busy;
    case SQLITE_NOTADB:
        return DatabaseError::NotDatabase;
    case SQLITE_CORRUPT:
        return DatabaseError::Corrupt;
    case SQLITE_FULL:
        return DatabaseError::DiskFull;
    case SQLITE_IOERR:
        return DatabaseError::Io;
    case SQLITE_READONLY:
        return DatabaseError::ReadOnly;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        return DatabaseError::CannotOpen;
    default:
        return DatabaseError::Other;
    }
}

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const
{
    sqlite3_finalize(statement);
}

Statement::Statement(Database& database, sqlite3_stmt* statement)
    : m_database(&database), m_statement(statement)
{
}

Statement& Statement::bind(int parameter, qint64 value)
{
    sqlite3_bind_int64(m_statement.get(), parameter + 1, value);
    return *this;
}

Statement& Statement::bind(int parameter, const QByteArray& bytes)
{
    // A null pointer would bind NULL.
    sqlite3_bind_blob64(m_statement.get(), parameter + 1, bytes.isEmpty() ? "" : bytes.constData(),
                        static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::bind(int parameter, const QString& text)
{
    const QByteArray utf8 = text.toUtf8();
    sqlite3_bind_text64(m_statement.get(), parameter + 1, utf8.isEmpty() ? "" : utf8.constData(),
                        static_cast<sqlite3_uint64>(utf8.size()), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_statement.get());
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return m_database->failure(sqlite3_extended_errcode(m_database->handle()));
}

Result<Done> Statement::run()
{
    const auto row = step();
    reset();
    if (!row)
        return row.failure();
    return Done{};
}

void Statement::reset()
{
    sqlite3_reset(m_statement.get());
}

qint64 Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement.get(), column);
}

QByteArrayView Statement::view(int column) const
{
    const void* data = sqlite3_column_blob(m_statement.get(), column);
    const int size = sqlite3_column_bytes(m_statement.get(), column);
    return data ? QByteArrayView{static_cast<const char*>(data), size} : QByteArrayView{};
}

QByteArray Statement::bytes(int column) const
{
    return view(column).toByteArray();
}

QString Statement::text(int column) const
{
    return QString::fromUtf8(view(column));
}

bool Statement::isInteger(int column) const
{
    return sqlite3_column_type(m_statement.get(), column) == SQLITE_INTEGER;
}

int Statement::columnCount() const
{
    return sqlite3_column_count(m_statement.get());
}

Result<std::unique_ptr<Database>> Database::open(const QString& path, DatabaseMode mode,
                                                 const std::string& layer)
{
    sqlite3* handle = nullptr;
    const int flags = flagsOf(mode) | SQLITE_OPEN_FULLMUTEX | SQLITE_OPEN_EXRESCODE;
    const int code = sqlite3_open_v2(nameFor(path, mode).constData(), &handle, flags,
                                     layer.empty() ? nullptr : layer.c_str());
    std::unique_ptr<Database> database{new Database(path, handle)};
    if (code != SQLITE_OK)
        return database->failure(code);
    auto hardened = database->harden();
    if (!hardened)
        return hardened.failure();
    return database;
}

Result<Done> Database::harden()
{
    sqlite3_busy_timeout(m_handle, busyTimeout);
    for (const int option :
         {SQLITE_DBCONFIG_DEFENSIVE, SQLITE_DBCONFIG_ENABLE_FKEY, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE})
        sqlite3_db_config(m_handle, option, 1, nullptr);
    for (const int option :
         {SQLITE_DBCONFIG_TRUSTED_SCHEMA, SQLITE_DBCONFIG_ENABLE_TRIGGER, SQLITE_DBCONFIG_ENABLE_VIEW,
          SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, SQLITE_DBCONFIG_DQS_DML, SQLITE_DBCONFIG_DQS_DDL})
        sqlite3_db_config(m_handle, option, 0, nullptr);
    sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, longestValue);
    sqlite3_limit(m_handle, SQLITE_LIMIT_SQL_LENGTH, longestStatement);
    sqlite3_limit(m_handle, SQLITE_LIMIT_COLUMN, mostColumns);
    sqlite3_limit(m_handle, SQLITE_LIMIT_EXPR_DEPTH, deepestExpression);
    for (const int limit : {SQLITE_LIMIT_ATTACHED, SQLITE_LIMIT_TRIGGER_DEPTH, SQLITE_LIMIT_WORKER_THREADS})
        sqlite3_limit(m_handle, limit, 0);
    return run("PRAGMA cell_size_check=ON; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;");
}

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

bool Database::isReadOnly() const
{
    return sqlite3_db_readonly(m_handle, "main") == 1;
}

Result<Done> Database::foldLog()
{
    int logFrames = 0;
    int foldedFrames = 0;
    const int code =
        sqlite3_wal_checkpoint_v2(m_handle, nullptr, SQLITE_CHECKPOINT_TRUNCATE, &logFrames, &foldedFrames);
    if (code != SQLITE_OK)
        return failure(code);
    return Done{};
}

Result<Done> Database::finish()
{
    auto folded = foldLog();
    if (folded)
        sqlite3_db_config(m_handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    return folded;
}

Result<Done> Database::run(std::string_view sql)
{
    const std::string text{sql};
    const int code = sqlite3_exec(m_handle, text.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return failure(code);
    return Done{};
}

Result<Statement> Database::prepare(std::string_view sql)
{
    sqlite3_stmt* statement = nullptr;
    const int code =
        sqlite3_prepare_v2(m_handle, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
    if (code != SQLITE_OK)
        return failure(code);
    return Statement{*this, statement};
}

Result<std::optional<qint64>> Database::integerOf(std::string_view sql)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.failure();
    const auto row = statement->step();
    if (!row)
        return row.failure();
    return *row ? std::optional{statement->integer(0)} : std::nullopt;
}

Result<Done> Database::copyInto(const QString& path, const std::string& layer)
{
    auto target = open(path, DatabaseMode::Create, layer);
    if (!target)
        return target.failure();
    sqlite3* targetHandle = (*target)->handle();
    sqlite3_backup* backup = sqlite3_backup_init(targetHandle, "main", m_handle, "main");
    if (!backup)
        return (*target)->failure(sqlite3_extended_errcode(targetHandle));
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (finished != SQLITE_OK)
        return (*target)->failure(finished);
    if (stepped != SQLITE_DONE)
        return (*target)->failure(stepped);
    return Done{};
}

Failure Database::failure(int code)
{
    m_lastError = databaseErrorOf(code);
    const QString file = QFileInfo{m_path}.fileName();
    const auto sentence = [&](const char* text) {
        return Failure{QCoreApplication::translate("crossread", text).arg(file)};
    };
    const auto sentenceWithCause = [&](const char* text) {
        return Failure{QCoreApplication::translate("crossread", text).arg(file, causeOf(m_handle, code))};
    };
    switch (m_lastError) {
    case DatabaseError::Busy:
        return sentence(QT_TRANSLATE_NOOP("crossread", "%1 is held by another program."));
    case DatabaseError::NotDatabase:
        return sentence(QT_TRANSLATE_NOOP("crossread", "%1 is not a Crossread project."));
    case DatabaseError::Corrupt:
        return sentenceWithCause(QT_TRANSLATE_NOOP("crossread", "%1 is damaged: %2."));
    case DatabaseError::DiskFull:
        return sentence(QT_TRANSLATE_NOOP("crossread", "%1 could not be written: the disk is full."));
    case DatabaseError::Io:
        return sentenceWithCause(code == SQLITE_IOERR_READ || code == SQLITE_IOERR_SHORT_READ
                                     ? QT_TRANSLATE_NOOP("crossread", "%1 could not be read: %2.")
                                     : QT_TRANSLATE_NOOP("crossread", "%1 could not be written: %2."));
    case DatabaseError::ReadOnly:
        return sentence(QT_TRANSLATE_NOOP("crossread", "%1 can be read only; nothing is written to it."));
    case DatabaseError::CannotOpen:
        return sentenceWithCause(QT_TRANSLATE_NOOP("crossread", "%1 could not be opened: %2."));
    case DatabaseError::None:
    case DatabaseError::Other:
        break;
    }
    return sentenceWithCause(QT_TRANSLATE_NOOP("crossread", "%1 could not be used: %2."));
}

Result<Transaction> Transaction::begin(Database& database)
{
    auto begun = database.run("BEGIN IMMEDIATE");
    if (!begun)
        return begun.failure();
    return Transaction{database};
}

Transaction::~Transaction()
{
    // Some errors have rolled back already; then there is nothing to do.
    if (m_database && sqlite3_get_autocommit(m_database->handle()) == 0)
        static_cast<void>(m_database->run("ROLLBACK"));
}

Result<Done> Transaction::commit()
{
    auto committed = m_database->run("COMMIT");
    if (committed)
        m_database = nullptr;
    return committed;
}

} // namespace crossread
