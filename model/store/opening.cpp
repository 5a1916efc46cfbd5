// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/opening.h"

#include "model/store/backups.h"
#include "model/store/log_scan.h"
#include "model/store/schema.h"
#include "model/store/verification.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <algorithm>

namespace crossread {

namespace {

/// Transactions behind a frame that does not hold: a power loss leaves one at most, the one nobody was told
/// of.
constexpr qint64 mostCommitsBehind = 1;
/// A log larger than this is folded in by SQLite itself, should no idle moment come.
constexpr std::string_view connectionSettings = "PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000;";

QString sentenceOf(const char* text, const QString& path)
{
    return QCoreApplication::translate("crossread", text).arg(QFileInfo{path}.fileName());
}

ProjectProblem problemOf(ProjectProblemKind kind, QString sentence, std::vector<WayOn> waysOn)
{
    return {kind, std::move(sentence), {}, std::move(waysOn)};
}

ProjectProblem inUse(const QString& path, const std::optional<ProjectHolder>& holder)
{
    QString sentence =
        sentenceOf(QT_TRANSLATE_NOOP("crossread", "%1 is open in another window already."), path);
    if (holder)
        sentence =
            QCoreApplication::translate("crossread", "%1 is open in another window: %2 on %3, %4, since %5.")
                .arg(QFileInfo{path}.fileName(), holder->user, holder->machine, holder->program,
                     holder->since);
    return problemOf(ProjectProblemKind::InUse, sentence,
                     {WayOn::OpenReadOnly, WayOn::OpenCopy, WayOn::TryAgain, WayOn::ChooseAnother});
}

ProjectProblem damaged(const QString& path, const DamageReport& report)
{
    ProjectProblem problem =
        problemOf(ProjectProblemKind::Damaged,
                  sentenceOf(isContentDamaged(report)
                                 ? QT_TRANSLATE_NOOP("crossread", "%1 is damaged.")
                                 : QT_TRANSLATE_NOOP("crossread", "%1 lacks changes that had been saved."),
                             path),
                  {WayOn::OpenDamaged, WayOn::ChooseAnother});
    for (const Damage& damage : report)
        problem.details.append(damage.sentence);
    return problem;
}

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
    for (const auto step : {&Opening::lookAtFile, &Opening::lock, &Opening::connect, &Opening::lookAtContent,
                            &Opening::bringUpToDate, &Opening::verify, &Opening::beginSession}) {
        auto refusal = (this->*step)();
        if (!refusal)
            continue;
        offerBackup(*refusal);
        return {nullptr, std::move(refusal)};
    }
    return {std::move(m_file), std::move(m_note)};
}

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

Opening::Refusal Opening::connect()
{
    const LogScan log = scanLog(m_state.path);
    m_log = {log.exists, log.isEmpty, log.commitsBehind};
    m_testimony = Witness::read(m_state.path);
    if (!m_isHeldElsewhere) {
        if (auto refusal = checkThatLogBelongs())
            return refusal;
    }
    if (m_state.isReadOnly)
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
/// needed.
Opening::Refusal Opening::connectForReading()
{
    m_state.database.reset();
    for (const DatabaseMode mode : {DatabaseMode::ReadOnly, DatabaseMode::Immutable}) {
        if (mode == DatabaseMode::Immutable && !m_log.isEmpty)
            break;
        auto database = Database::open(m_state.path, mode, m_state.options.layer);
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

Opening::Refusal Opening::lookAtContent()
{
    Database& database = *m_state.database;
    const auto application = database.integerOf("PRAGMA application_id");
    if (!application)
        return refusalFor(application.failure());
    const auto version = database.integerOf("PRAGMA user_version");
    if (!version)
        return refusalFor(version.failure());
    if (application->value_or(0) != projectApplicationId)
        return problemOf(
            ProjectProblemKind::NotAProject,
            sentenceOf(QT_TRANSLATE_NOOP("crossread", "%1 is not a Crossread project."), m_state.path),
            {WayOn::ChooseAnother});
    if (version->value_or(0) > projectVersion)
        return problemOf(
            ProjectProblemKind::Newer,
            sentenceOf(QT_TRANSLATE_NOOP("crossread",
                                         "%1 was made by a newer version of Crossread. It is not touched."),
                       m_state.path),
            {WayOn::ChooseAnother});
    return {};
}

Opening::Refusal Opening::bringUpToDate()
{
    Database& database = *m_state.database;
    const auto version = database.integerOf("PRAGMA user_version");
    if (!version)
        return refusalFor(version.failure());
    if (version->value_or(0) == projectVersion)
        return {};
    if (m_state.isReadOnly)
        return problemOf(
            ProjectProblemKind::ReadOnlyDisk,
            sentenceOf(QT_TRANSLATE_NOOP(
                           "crossread",
                           "%1 is of an older version and cannot be brought up to date where nothing can "
                           "be written. A copy in another place can."),
                       m_state.path),
            {WayOn::OpenCopy, WayOn::ChooseAnother});
    const auto older = static_cast<int>(version->value_or(0));
    const auto backup = Backups{m_state.options.backupFolder}.makeBeforeMigration(database, older);
    if (!backup)
        return refusalFor(backup.failure());
    auto migrated = migrate(database, older);
    return migrated ? Refusal{} : refusalFor(migrated.failure());
}

DamageReport Opening::tailDamages() const
{
    DamageReport report = verifyTail(m_state.facts, m_testimony);
    if (!report.empty() || m_isHeldElsewhere)
        return report;
    const auto add = [&](const char* text) {
        const auto written = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(m_state.facts.written));
        report.push_back(
            {DamagedPart::Tail,
             QCoreApplication::translate("crossread", text)
                 .arg(QFileInfo{m_state.path}.fileName(), QLocale().toString(written, QLocale::ShortFormat)),
             0});
    };
    if (m_state.facts.isOpen && !m_log.exists)
        add(QT_TRANSLATE_NOOP("crossread",
                              "The file %1-wal, which belongs with it, is missing. Changes made after %2 "
                              "may be missing with it."));
    else if (m_log.commitsBehind > mostCommitsBehind)
        add(QT_TRANSLATE_NOOP("crossread",
                              "The file %1-wal, which belongs with it, is damaged. Changes made after %2 "
                              "are missing."));
    return report;
}

Opening::Refusal Opening::verify()
{
    Database& database = *m_state.database;
    // One moment, though another window may be writing.
    auto begun = database.run("BEGIN");
    if (!begun)
        return refusalFor(begun.failure());
    const auto hasSchema = hasOwnSchema(database);
    if (!hasSchema)
        return refusalFor(hasSchema.failure());
    const auto facts = readFacts(database);
    if (!*hasSchema || !facts)
        return problemOf(
            ProjectProblemKind::Damaged,
            facts ? sentenceOf(QT_TRANSLATE_NOOP("crossread",
                                                 "%1 is damaged, or was made by another program: its "
                                                 "tables are not those of a project."),
                               m_state.path)
                  : facts.reason(),
            {WayOn::ChooseAnother});
    m_state.facts = *facts;
    DamageReport report =
        verifyContent(database, *facts, [this](const JournalEntry& entry) { m_state.history.add(entry); });
    const DamageReport tail = tailDamages();
    report.insert(report.begin(), tail.begin(), tail.end());
    // Writing into a file whose free pages are wrong would go over what is still right.
    if (!m_state.isReadOnly) {
        const DamageReport structure = verifyStructure(database);
        report.insert(report.end(), structure.begin(), structure.end());
    }
    m_state.damages = report;
    if (auto ended = database.run("COMMIT"); !ended)
        return refusalFor(ended.failure());
    if (report.empty())
        return {};
    if (isLoss(report) && !m_state.options.acceptsDamage)
        return damaged(m_state.path, report);
    m_note = damaged(m_state.path, report);
    if (!isLoss(report))
        m_note->sentence =
            sentenceOf(QT_TRANSLATE_NOOP(
                           "crossread", "%1 was damaged where it could be mended; nothing of yours is lost."),
                       m_state.path);
    m_state.isReadOnly = m_state.isReadOnly || isContentDamaged(report);
    return {};
}

Result<Done> Opening::writeSession()
{
    auto writing = ProjectWriting::begin(m_state);
    if (!writing)
        return writing.failure();
    ++writing->facts.session;
    writing->facts.isOpen = true;
    for (const Damage& damage : m_state.damages) {
        auto mended = Result<Done>{Done{}};
        if (damage.part == DamagedPart::Snapshot) {
            mended = m_state.database->run("DELETE FROM snapshots");
            writing->facts.snapshots = 0;
        } else if (damage.part == DamagedPart::Layout) {
            mended = m_state.database->run("DELETE FROM layout");
            writing->facts.layout = 0;
        }
        if (!mended)
            return mended;
    }
    return writing->commit();
}

/// Marks the file itself as open: should its log go missing, that shows.
Opening::Refusal Opening::beginSession()
{
    if (m_state.isReadOnly)
        return {};
    const QString log = m_state.path + QStringLiteral("-wal");
    // What is written now would go over what could not be read.
    if (isLoss(m_state.damages) && QFileInfo::exists(log))
        QFile::copy(
            log, log + QDateTime::currentDateTime().toString(QStringLiteral("'-damaged-'yyyyMMdd-HHmmss")));
    auto begun = writeSession();
    // Somebody who reads at the moment keeps the log from being folded in; it is another time.
    if (begun) {
        begun = m_state.database->foldLog();
        if (!begun && m_state.database->lastError() == DatabaseError::Busy)
            begun = Done{};
    }
    if (!begun && m_state.database->lastError() == DatabaseError::Corrupt)
        return refusalFor(begun.failure());
    if (!begun) {
        // Full disk and the like: the project can still be read.
        const QString reason = begun.reason();
        noteReadOnly(reason.endsWith(u'.') ? reason.chopped(1) : reason);
        return {};
    }
    m_state.witness = std::make_unique<Witness>(m_state.path, m_state.options.layer);
    m_state.witness->write(testimonyOf(m_state.facts));
    return {};
}

void Opening::offerBackup(ProjectProblem& problem) const
{
    switch (problem.kind) {
    case ProjectProblemKind::Missing:
    case ProjectProblemKind::NotAProject:
    case ProjectProblemKind::Empty:
    case ProjectProblemKind::Newer:
    case ProjectProblemKind::Unreadable:
    case ProjectProblemKind::Damaged:
        break;
    default:
        return;
    }
    const auto backup = Backups{m_state.options.backupFolder}.lastGood(m_state.path);
    if (!backup)
        return;
    problem.waysOn.insert(problem.waysOn.begin(), WayOn::RestoreBackup);
    problem.details.append(QCoreApplication::translate("crossread", "The last good backup is of %1.")
                               .arg(QLocale().toString(backup->made.toLocalTime(), QLocale::ShortFormat)));
}

} // namespace crossread
