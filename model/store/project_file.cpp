// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/copies.h"
#include "model/store/file_places.h"
#include "model/store/opening.h"
#include "model/store/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>

#include <sqlite3.h>

namespace crossread {

namespace {

Q_LOGGING_CATEGORY(lcProject, "crossread.project")

ProjectOpening refusal(ProjectProblemKind kind, QString sentence)
{
    return {nullptr, ProjectProblem{kind, std::move(sentence), {}, {WayOn::ChooseAnother}}};
}

ProjectOpening existsAlready(const QString& path)
{
    return refusal(ProjectProblemKind::Exists,
                   QCoreApplication::translate("crossread", "%1 exists already. It is not touched.")
                       .arg(QFileInfo{path}.fileName()));
}

/// A new database under another name, so that a project appears whole or not at all.
Result<Done> makeProjectAt(const QString& path, const std::string& layer)
{
    auto database = Database::open(path, DatabaseMode::Create, layer);
    if (!database)
        return database.failure();
    auto made = makeProject(**database, randomKey());
    return made ? (*database)->finish() : made;
}

/// The files as they are: of a project that nobody can write to, they do not change.
Result<Done> copyFiles(const QString& from, const QString& to)
{
    for (const char* part : {"-wal", "-witness", ""}) {
        QFile source{from + QLatin1String(part)};
        if (source.exists() && !source.copy(to + QLatin1String(part)))
            return Failure{QCoreApplication::translate("crossread", "%1 could not be copied: %2.")
                               .arg(QFileInfo{from}.fileName(), source.errorString())};
        QFile::setPermissions(to + QLatin1String(part), QFile::ReadOwner | QFile::WriteOwner);
    }
    return Done{};
}

} // namespace

QString ProjectFile::ending()
{
    return QStringLiteral(".crossread");
}

ProjectOpening ProjectFile::create(const QString& path, const OpenOptions& options)
{
    if (QFileInfo::exists(path))
        return existsAlready(path);
    QDir{}.mkpath(QFileInfo{path}.absolutePath());
    const QString making = path + QStringLiteral(".making-") + randomKey().left(8);
    auto made = makeProjectAt(making, options.layer);
    // The log and the witness of a project that was removed after a crash would be taken for this one's.
    if (const auto remains = putAside(path); made && !remains)
        made = remains.failure();
    if (made)
        made = moveWithoutOverwriting(making, path);
    if (!made) {
        removeDatabase(making);
        return refusal(ProjectProblemKind::NotMade, made.reason());
    }
    return open(path, options);
}

ProjectOpening ProjectFile::open(const QString& path, const OpenOptions& options)
{
    return Opening{path, options}.run();
}

ProjectOpening ProjectFile::openCopy(const QString& path, const QString& copy, const OpenOptions& options)
{
    if (QFileInfo::exists(copy))
        return existsAlready(copy);
    QDir{}.mkpath(QFileInfo{copy}.absolutePath());
    OpenOptions reading = options;
    reading.isReadOnly = true;
    auto original = open(path, reading);
    if (!original.file && original.problem->kind == ProjectProblemKind::Newer)
        return original;
    auto copied = original.file ? original.file->saveCopy(copy) : copyFiles(path, copy);
    if (!copied)
        return refusal(ProjectProblemKind::NotMade, copied.reason());
    auto opening = open(copy, options);
    if (!opening.file || !original.file || opening.file->lastSequence() >= original.file->lastSequence())
        return opening;
    const auto left = static_cast<int>(original.file->lastSequence() - opening.file->lastSequence());
    if (original.file->m_state->isOfNewerVersion && !opening.problem)
        opening.problem = ProjectProblem{
            ProjectProblemKind::Newer,
            QCoreApplication::translate("crossread",
                                        "%n change(s) of a newer version that this one does not know are not "
                                        "in the copy.",
                                        nullptr, left),
            {},
            {}};
    return opening;
}

ProjectFile::~ProjectFile()
{
    State& state = *m_state;
    if (state.isReadOnly || !state.database || !state.witness)
        return;
    // What cannot be finished here is found and finished at the next opening, as after a crash.
    auto closed = [&]() -> Result<Done> {
        auto writing = ProjectWriting::begin(state);
        if (!writing)
            return writing.failure();
        writing->facts.isOpen = false;
        auto committed = writing->commit();
        return committed ? state.database->finish() : committed;
    }();
    if (!closed) {
        qCWarning(lcProject, "not closed cleanly: %s", qPrintable(closed.reason()));
        return;
    }
    state.witness->remove();
    state.database.reset();
}

const QString& ProjectFile::path() const
{
    return m_state->path;
}

bool ProjectFile::isReadOnly() const
{
    return m_state->isReadOnly;
}

QString ProjectFile::key() const
{
    const std::lock_guard lock{m_state->mutex};
    return m_state->facts.key;
}

const DamageReport& ProjectFile::damages() const
{
    return m_state->damages;
}

quint64 ProjectFile::lastWritten() const
{
    const std::lock_guard lock{m_state->mutex};
    return m_state->facts.written;
}

Result<Done> ProjectFile::saveCopy(const QString& path)
{
    return isContentDamaged(m_state->damages) || m_state->isOfNewerVersion ? saveReadable(path)
                                                                           : copyTo(path, randomKey());
}

Result<Done> ProjectFile::saveBackup(const QString& path) const
{
    return copyTo(path, {});
}

Result<Done> ProjectFile::copyTo(const QString& path, const QString& key) const
{
    if (m_state->isReadOnly) {
        const std::lock_guard lock{m_state->mutex};
        return copyProject(*m_state->database, path, key);
    }
    // By a connection of its own: copying takes long, and no writer is to wait for it.
    auto reading = Database::open(m_state->path, DatabaseMode::ReadOnly, m_state->options.layer);
    return reading ? copyProject(**reading, path, key) : reading.failure();
}

Result<Done> ProjectFile::checkpoint()
{
    const std::lock_guard lock{m_state->mutex};
    const int code = sqlite3_wal_checkpoint_v2(m_state->database->handle(), nullptr,
                                               SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    if (code != SQLITE_OK)
        return m_state->database->failure(code);
    return Done{};
}

qint64 ProjectFile::logSize() const
{
    return QFileInfo{m_state->path + QStringLiteral("-wal")}.size();
}

} // namespace crossread
