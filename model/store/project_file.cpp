// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/project_file.h"

#include "model/store/file_places.h"
#include "model/store/project_state.h"
#include "model/store/schema.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace crossread {

namespace {

QString sentenceOf(const char* text, const QString& path)
{
    return QCoreApplication::translate("crossread", text).arg(QFileInfo{path}.fileName());
}

ProjectOpening refusal(ProjectProblemKind kind, QString sentence, std::vector<WayOn> waysOn)
{
    return {nullptr, ProjectProblem{kind, std::move(sentence), {}, std::move(waysOn)}};
}

/// What can be told before the file is opened.
std::optional<ProjectOpening> refusalOfFile(const QString& path)
{
    const QFileInfo info{path};
    if (!info.exists())
        return refusal(ProjectProblemKind::Missing,
                       sentenceOf(QT_TRANSLATE_NOOP("crossread", "%1 does not exist."), path),
                       {WayOn::ChooseAnother, WayOn::RestoreBackup});
    if (!info.isFile())
        return refusal(ProjectProblemKind::NotAProject,
                       sentenceOf(QT_TRANSLATE_NOOP("crossread", "%1 is not a file."), path),
                       {WayOn::ChooseAnother});
    if (info.size() == 0)
        return refusal(
            ProjectProblemKind::Empty,
            sentenceOf(QT_TRANSLATE_NOOP(
                           "crossread",
                           "%1 is empty, as a crash of the system may leave a file. It is not touched."),
                       path),
            {WayOn::RestoreBackup, WayOn::ChooseAnother});
    if (!info.isReadable())
        return refusal(ProjectProblemKind::Unreadable,
                       sentenceOf(QT_TRANSLATE_NOOP("crossread", "%1 may not be read."), path),
                       {WayOn::TryAgain, WayOn::ChooseAnother});
    return {};
}

ProjectOpening inUse(const QString& path, const std::optional<ProjectHolder>& holder)
{
    QString sentence =
        sentenceOf(QT_TRANSLATE_NOOP("crossread", "%1 is open in another window already."), path);
    if (holder)
        sentence =
            QCoreApplication::translate("crossread", "%1 is open in another window: %2 on %3, %4, since %5.")
                .arg(QFileInfo{path}.fileName(), holder->user, holder->machine, holder->program,
                     holder->since);
    return refusal(ProjectProblemKind::InUse, sentence,
                   {WayOn::OpenReadOnly, WayOn::OpenCopy, WayOn::TryAgain, WayOn::ChooseAnother});
}

ProjectOpening refusalOf(const Database* database, const Failure& failure)
{
    const DatabaseError error = database ? database->lastError() : DatabaseError::CannotOpen;
    if (error == DatabaseError::NotDatabase)
        return refusal(ProjectProblemKind::NotAProject, failure.reason,
                       {WayOn::ChooseAnother, WayOn::RestoreBackup});
    if (error == DatabaseError::Corrupt)
        return refusal(ProjectProblemKind::Damaged, failure.reason,
                       {WayOn::RestoreBackup, WayOn::OpenDamaged, WayOn::ChooseAnother});
    return refusal(ProjectProblemKind::Unreadable, failure.reason, {WayOn::TryAgain, WayOn::ChooseAnother});
}

/// Reads what the file says it is. Nothing when it is a project of this version.
std::optional<ProjectOpening> refusalOfContent(Database& database)
{
    const auto application = database.integerOf("PRAGMA application_id");
    if (!application)
        return refusalOf(&database, application.failure());
    if (application->value_or(0) != projectApplicationId)
        return refusal(
            ProjectProblemKind::NotAProject,
            sentenceOf(QT_TRANSLATE_NOOP("crossread", "%1 is not a Crossread project."), database.path()),
            {WayOn::ChooseAnother});
    const auto version = database.integerOf("PRAGMA user_version");
    if (!version)
        return refusalOf(&database, version.failure());
    if (version->value_or(0) > projectVersion)
        return refusal(
            ProjectProblemKind::Newer,
            sentenceOf(QT_TRANSLATE_NOOP("crossread",
                                         "%1 was made by a newer version of Crossread. It is not touched."),
                       database.path()),
            {WayOn::ChooseAnother});
    return {};
}

/// A new database under another name, so that a project appears whole or not at all.
Result<Done> makeProjectAt(const QString& path, const std::string& layer)
{
    auto database = Database::open(path, DatabaseMode::Create, layer);
    if (!database)
        return database.failure();
    return makeTables(**database, randomKey());
}

} // namespace

QString ProjectFile::ending()
{
    return QStringLiteral(".crossread");
}

QString ProjectFile::untitledPath()
{
    return QDir{QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)}.filePath(
        QStringLiteral("untitled.crossread"));
}

ProjectOpening ProjectFile::create(const QString& path, const OpenOptions& options)
{
    if (QFileInfo::exists(path))
        return refusal(
            ProjectProblemKind::Exists,
            sentenceOf(QT_TRANSLATE_NOOP("crossread", "%1 exists already. It is not touched."), path),
            {WayOn::ChooseAnother});
    QDir{}.mkpath(QFileInfo{path}.absolutePath());
    const QString making = path + QStringLiteral(".making-") + randomKey().left(8);
    auto made = makeProjectAt(making, options.layer);
    if (made)
        made = moveWithoutOverwriting(making, path);
    if (!made) {
        removeDatabase(making);
        return refusal(ProjectProblemKind::NotMade, made.reason(), {WayOn::TryAgain, WayOn::ChooseAnother});
    }
    return open(path, options);
}

ProjectOpening ProjectFile::open(const QString& path, const OpenOptions& options)
{
    if (auto refused = refusalOfFile(path))
        return std::move(*refused);
    std::unique_ptr<ProjectFile> file{new ProjectFile};
    file->m_state = std::make_unique<State>();
    State& state = *file->m_state;
    state.path = path;
    state.options = options;
    state.isReadOnly = options.isReadOnly;
    if (!options.isReadOnly && state.lock.acquire(path) == ProjectLock::Outcome::InUse)
        return inUse(path, state.lock.holder());
    auto database = Database::open(
        path, options.isReadOnly ? DatabaseMode::ReadOnly : DatabaseMode::ReadWrite, options.layer);
    if (!database)
        return refusalOf(nullptr, database.failure());
    state.database = std::move(*database);
    if (auto refused = refusalOfContent(*state.database))
        return std::move(*refused);
    auto prepared = state.database->run("PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=1000;");
    if (!prepared)
        return refusalOf(state.database.get(), prepared.failure());
    const auto last = state.database->integerOf("SELECT max(sequence) FROM journal");
    if (!last)
        return refusalOf(state.database.get(), last.failure());
    state.lastSequence = static_cast<quint64>(last->value_or(0));
    auto key = state.database->prepare("SELECT key FROM project");
    if (!key)
        return refusalOf(state.database.get(), key.failure());
    if (const auto row = key->step(); row && *row)
        state.key = key->text(0);
    return {std::move(file), {}};
}

ProjectFile::~ProjectFile() = default;

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
    return m_state->key;
}

Result<Done> ProjectFile::saveCopy(const QString& path)
{
    if (QFileInfo::exists(path))
        return Failure{
            sentenceOf(QT_TRANSLATE_NOOP("crossread", "%1 exists already. It is not touched."), path)};
    const QString making = path + QStringLiteral(".making-") + randomKey().left(8);
    const std::lock_guard lock{m_state->mutex};
    auto copied = m_state->database->copyInto(making, m_state->options.layer);
    if (copied)
        copied = moveWithoutOverwriting(making, path);
    if (!copied)
        removeDatabase(making);
    return copied;
}

} // namespace crossread
