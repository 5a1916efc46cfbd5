// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/backups.h"
#include "model/store/opening.h"
#include "model/store/opening_problems.h"
#include "model/store/schema.h"
#include "model/store/verification.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QLocale>

#include <utility>

/// The steps of opening that look into the file and write to it.
namespace crossread {

namespace {

/// Transactions behind a frame that does not hold: a power loss leaves one at most, the one nobody was told
/// of.
constexpr qint64 mostCommitsBehind = 1;

} // namespace

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
    m_version = static_cast<int>(version->value_or(0));
    m_isNewer = m_version > projectVersion;
    m_state.isReadOnly = m_state.isReadOnly || m_isNewer;
    return {};
}

/// From version 2 on what is there was verified before; version 1 has nothing to verify it by.
Opening::Refusal Opening::bringUpToDate()
{
    const bool isSealed = m_version >= firstSealedVersion;
    if (m_version >= projectVersion || (isSealed && m_state.isReadOnly))
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
    Database& database = *m_state.database;
    keepLog();
    const auto backup = Backups{m_state.options.backupFolder}.makeBeforeMigration(database, m_version);
    if (!backup)
        return refusalFor(backup.failure());
    if (auto migrated = migrate(database, m_version); !migrated)
        return refusalFor(migrated.failure());
    m_version = projectVersion;
    if (!isSealed)
        return verify();
    const auto facts = readFacts(database);
    if (!facts)
        return refusalFor(facts.failure());
    m_state.facts = *facts;
    return {};
}

/// What is written from now on would go over what could not be read.
void Opening::keepLog()
{
    const QString log = m_state.path + QStringLiteral("-wal");
    if (isLoss(m_state.damages) && QFileInfo::exists(log) && !std::exchange(m_isLogKept, true))
        QFile::copy(
            log, log + QDateTime::currentDateTime().toString(QStringLiteral("'-damaged-'yyyyMMdd-HHmmss")));
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
    // The witness, where there is one, has told already whether anything is missing.
    if (m_state.facts.isOpen && !m_log.exists && !m_testimony)
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
    if (m_isNewer)
        return verifyNewer();
    if (m_version < firstSealedVersion)
        return {};
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
    if (auto ended = database.run("COMMIT"); !ended)
        return refusalFor(ended.failure());
    return judge(std::move(report));
}

Opening::Refusal Opening::judge(DamageReport report)
{
    m_state.damages = std::move(report);
    const DamageReport& damages = m_state.damages;
    if (damages.empty())
        return {};
    if (isLoss(damages) && !m_state.options.acceptsDamage)
        return damaged(m_state.path, damages);
    m_note = damagedButOpen(m_state.path, damages);
    if (isLoss(damages))
        offerBackup(*m_note);
    m_state.isReadOnly = m_state.isReadOnly || isContentDamaged(damages);
    return {};
}

/// What this program knows of a newer version's file has to be right to the last seal; then it can be shown
/// as long as nothing is written. Anything else may only look like damage from here.
Opening::Refusal Opening::verifyNewer()
{
    Database& database = *m_state.database;
    auto begun = database.run("BEGIN");
    const auto hasTables = hasKnownTables(database);
    const auto facts = readFacts(database);
    if (!begun || !hasTables || !*hasTables || !facts)
        return unknownVersion(m_state.path, m_version);
    m_state.facts = *facts;
    bool areActsKnown = true;
    DamageReport report = verifyContent(database, *facts, [&](const JournalEntry& entry) {
        areActsKnown = areActsKnown && entry.act <= JournalAct::Redo;
        m_state.history.add(entry);
    });
    const DamageReport tail = tailDamages();
    report.insert(report.end(), tail.begin(), tail.end());
    auto ended = database.run("COMMIT");
    if (!ended || !areActsKnown || isLoss(report))
        return unknownVersion(m_state.path, m_version);
    if (!m_state.options.isReadOnly)
        return newerVersion(m_state.path, m_version);
    m_state.isOfNewerVersion = true;
    m_note = newerVersionRead(m_state.path);
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
    keepLog();
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
        const QString& reason = begun.reason();
        noteReadOnly(reason.endsWith(u'.') ? reason.chopped(1) : reason);
        return {};
    }
    m_state.witness = std::make_unique<Witness>(m_state.path, m_state.options.layer);
    m_state.witness->write(testimonyOf(m_state.facts));
    return {};
}

/// Not for a project of a newer version: nothing is wrong with it, and a backup would set newer work aside.
void Opening::offerBackup(ProjectProblem& problem) const
{
    switch (problem.kind) {
    case ProjectProblemKind::Missing:
    case ProjectProblemKind::NotAProject:
    case ProjectProblemKind::Empty:
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
