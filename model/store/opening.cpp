// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/opening.h"

#include "model/store/log_scan.h"
#include "model/store/opening_problems.h"
#include "model/store/schema.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace crossread {

namespace {

/// A log larger than this is folded in by SQLite itself, should no idle moment come.
constexpr std::string_view connectionSettings = "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000;";

} // namespace

Opening::Opening(const QString& path, const OpenOptions& options)
    : m_file(new ProjectFile), m_state(*(m_file->m_state = std::make_unique<ProjectFile::State>()))
{
    m_state.path = path;
    m_state.options = options;
    m_state.isReadOnly = options.isReadOnly;
}

ProjectOpening Opening::run()
{
    for (const auto step :
         {&Opening::lookAtFile, &Opening::lookAtHeader, &Opening::lock, &Opening::connect,
          &Opening::lookAtContent, &Opening::verify, &Opening::bringUpToDate, &Opening::beginSession}) {
        auto refusal = (this->*step)();
        if (!refusal)
            continue;
        offerBackup(*refusal);
        return {nullptr, std::move(refusal)};
    }
    return {std::move(m_file), std::move(m_note)};
}

// A step like the others. NOLINTNEXTLINE(readability-make-member-function-const)
Opening::Refusal Opening::lookAtFile()
{
    const QString& path = m_state.path;
    const QFileInfo info{path};
    if (!info.exists())
        return problemOf(ProjectProblemKind::Missing,
                         sentenceOf(QT_TRANSLATE_NOOP("crossread", "%1 does not exist."), path),
                         {WayOn::ChooseAnother});
    if (!info.isFile())
        return problemOf(ProjectProblemKind::NotAProject,
                         sentenceOf(QT_TRANSLATE_NOOP("crossread", "%1 is not a file."), path),
                         {WayOn::ChooseAnother});
    if (info.size() == 0)
        return problemOf(
            ProjectProblemKind::Empty,
            sentenceOf(QT_TRANSLATE_NOOP(
                           "crossread",
                           "%1 is empty, as a crash of the system may leave a file. It is not touched."),
                       path),
            {WayOn::ChooseAnother});
    if (!info.isReadable())
        return problemOf(ProjectProblemKind::Unreadable,
                         sentenceOf(QT_TRANSLATE_NOOP("crossread", "%1 may not be read."), path),
                         {WayOn::TryAgain, WayOn::ChooseAnother});
    return {};
}

/// A newer version's file shows itself before anything is made beside it: by SQLite's description of its
/// format, the version of the tables stands at byte 60, whose they are at byte 68.
Opening::Refusal Opening::lookAtHeader()
{
    constexpr qint64 headerSize = 100;
    QFile file{m_state.path};
    QByteArray header = file.open(QIODevice::ReadOnly) ? file.read(headerSize) : QByteArray();
    if (const LogScan log = scanLog(m_state.path); !log.header.isEmpty())
        header = log.header;
    if (header.size() < headerSize || !header.startsWith("SQLite format 3"))
        return {};
    const auto numberAt = [&header](qsizetype at) { return qFromBigEndian<qint32>(header.constData() + at); };
    m_isNewer = numberAt(68) == projectApplicationId && numberAt(60) > projectVersion;
    m_state.isReadOnly = m_state.isReadOnly || m_isNewer;
    return {};
}

Opening::Refusal Opening::lock()
{
    if (m_state.isReadOnly) {
        m_isHeldElsewhere = ProjectLock::isHeld(m_state.path);
        return {};
    }
    switch (m_state.lock.acquire(m_state.path)) {
    case ProjectLock::Outcome::InUse:
        return inUse(m_state.path, m_state.lock.holder());
    case ProjectLock::Outcome::CannotLock:
        noteReadOnly(QCoreApplication::translate("crossread", "no file can be made beside it"));
        return {};
    case ProjectLock::Outcome::Held:
        break;
    }
    return {};
}

void Opening::noteReadOnly(const QString& reason)
{
    m_state.isReadOnly = true;
    m_note = problemOf(ProjectProblemKind::ReadOnlyDisk,
                       QCoreApplication::translate("crossread", "%1 is open for reading only: %2.")
                           .arg(QFileInfo{m_state.path}.fileName(), reason),
                       {WayOn::OpenCopy, WayOn::TryAgain});
}

/// A file put in place of another one, with that one's log still beside it, would be spoilt by it.
Opening::Refusal Opening::checkThatLogBelongs() const
{
    if (m_log.isEmpty || !m_testimony)
        return {};
    auto database = Database::open(m_state.path, DatabaseMode::Immutable);
    if (!database)
        return {};
    // While a crash left the log half carried over, the file alone may make no sense: then it is no other
    // one.
    const auto facts = readFacts(**database);
    if (!facts)
        return {};
    const Testimony alone = testimonyOf(*facts);
    if (alone.project == m_testimony->project && alone.session >= m_testimony->session)
        return {};
    return problemOf(
        ProjectProblemKind::Damaged,
        sentenceOf(QT_TRANSLATE_NOOP(
                       "crossread",
                       "%1 was put in the place of another project, or of a newer state of itself, whose "
                       "unsaved rest still lies beside it. Nothing was touched."),
                   m_state.path),
        {WayOn::OpenCopy, WayOn::ChooseAnother});
}

/// Whether the project was not closed, and neither its log nor its witness is there to tell what it lacks.
bool Opening::isLogMissing() const
{
    if (m_log.exists || m_testimony)
        return false;
    auto database = Database::open(m_state.path, DatabaseMode::Immutable);
    const auto facts = database ? readFacts(**database) : Failure{};
    return facts && facts->isOpen;
}

Opening::Refusal Opening::connect()
{
    const LogScan log = scanLog(m_state.path);
    m_log = {log.exists, log.isEmpty, log.commitsBehind};
    m_testimony = Witness::read(m_state.path);
    if (!m_isHeldElsewhere) {
        if (auto refusal = checkThatLogBelongs())
            return refusal;
    }
    // What will be refused leaves no log behind that would stand for the missing one.
    if (m_state.isReadOnly || (!m_state.options.acceptsDamage && isLogMissing()))
        return connectForReading();
    auto database = Database::open(m_state.path, DatabaseMode::ReadWrite, m_state.options.layer);
    if (!database)
        return problemOf(ProjectProblemKind::Unreadable, database.reason(),
                         {WayOn::TryAgain, WayOn::ChooseAnother});
    m_state.database = std::move(*database);
    if (m_state.database->isReadOnly()) {
        noteReadOnly(QCoreApplication::translate("crossread", "it may not be written to"));
        return connectForReading();
    }
    auto prepared = m_state.database->run(connectionSettings);
    return prepared ? Refusal{} : refusalFor(prepared.failure());
}

/// On a disk that cannot be written to, SQLite cannot make the index that a log needs; without a log none is
/// needed, and none is made. Beside a newer version's file none is made either: with a log it is read from a
/// copy.
Opening::Refusal Opening::connectForReading()
{
    m_state.database.reset();
    const bool isLeftAlone = m_isNewer && !m_isHeldElsewhere;
    const QString path = isLeftAlone && !m_log.isEmpty ? copyInScratch() : m_state.path;
    for (const DatabaseMode mode : {DatabaseMode::ReadOnly, DatabaseMode::Immutable}) {
        if (mode == DatabaseMode::Immutable ? !m_log.isEmpty : !m_isHeldElsewhere && m_log.isEmpty)
            continue;
        auto database = Database::open(path, mode, m_state.options.layer);
        if (!database)
            return problemOf(ProjectProblemKind::Unreadable, database.reason(),
                             {WayOn::TryAgain, WayOn::ChooseAnother});
        m_state.database = std::move(*database);
        if (m_state.database->integerOf("SELECT count(*) FROM sqlite_schema"))
            return {};
        if (m_state.database->lastError() != DatabaseError::CannotOpen)
            return {};
    }
    return problemOf(
        ProjectProblemKind::Unreadable,
        sentenceOf(QT_TRANSLATE_NOOP("crossread",
                                     "%1 was not closed, and the rest of it cannot be read where nothing "
                                     "can be written. A copy in another place can be opened."),
                   m_state.path),
        {WayOn::OpenCopy, WayOn::ChooseAnother});
}

/// The file with its log; where that cannot be done, nothing that could be opened.
QString Opening::copyInScratch()
{
    m_state.scratch = std::make_unique<QTemporaryDir>();
    QString copy = m_state.scratch->filePath(QFileInfo{m_state.path}.fileName());
    for (const char* part : {"", "-wal"})
        QFile::copy(m_state.path + QLatin1String(part), copy + QLatin1String(part));
    return copy;
}

Opening::Refusal Opening::refusalFor(const Failure& failure) const
{
    switch (m_state.database->lastError()) {
    case DatabaseError::NotDatabase:
        return problemOf(ProjectProblemKind::NotAProject, failure.reason, {WayOn::ChooseAnother});
    case DatabaseError::Corrupt:
    case DatabaseError::None: // Not SQLite, but our own tables contradict themselves.
        return problemOf(ProjectProblemKind::Damaged, failure.reason, {WayOn::ChooseAnother});
    default:
        return problemOf(ProjectProblemKind::Unreadable, failure.reason,
                         {WayOn::TryAgain, WayOn::ChooseAnother});
    }
}

} // namespace crossread
