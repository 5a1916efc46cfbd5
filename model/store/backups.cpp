// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/backups.h"

#include "model/base/file_writing.h"
#include "model/store/copies.h"
#include "model/store/file_places.h"
#include "model/store/project_file.h"
#include "model/store/project_lock.h"
#include "model/store/verification.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <algorithm>
#include <set>

namespace crossread {

namespace {

constexpr std::size_t newestKept = 5;
constexpr std::size_t daysKept = 7;
constexpr std::size_t beforeMigrationKept = 3;

const QString timeFormat = QStringLiteral("yyyy-MM-dd'T'HH-mm-ss-zzz'Z'");
const QString beforeMigrationMark = QStringLiteral("-version-");

/// A key comes out of a file, and becomes the name of a folder.
bool isKey(const QString& key)
{
    static const QRegularExpression digits{QStringLiteral("^[0-9a-f]{32}$")};
    return digits.match(key).hasMatch();
}

QString absolute(const QString& path)
{
    return QFileInfo{path}.absoluteFilePath();
}

/// Remembers where the project is, for the day when it cannot say itself who it is.
void writeOrigin(const QString& folder, const QString& projectPath)
{
    // Where that fails, only a project that can say who it is finds its backups.
    static_cast<void>(
        writeFile(QDir{folder}.filePath(QStringLiteral("origin")), absolute(projectPath).toStdString()));
}

QString originOf(const QString& folder)
{
    QFile file{QDir{folder}.filePath(QStringLiteral("origin"))};
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(10'000)) : QString();
}

/// The newest first.
std::vector<Backup> backupsIn(const QString& folder)
{
    std::vector<Backup> backups;
    const QDir directory{folder};
    for (const QString& name : directory.entryList({u'*' + ProjectFile::ending()}, QDir::Files)) {
        QDateTime made = QDateTime::fromString(name.left(24), timeFormat);
        made.setTimeSpec(Qt::UTC);
        if (made.isValid())
            backups.push_back({directory.filePath(name), made, name.contains(beforeMigrationMark)});
    }
    std::sort(backups.begin(), backups.end(),
              [](const Backup& a, const Backup& b) { return a.made > b.made; });
    return backups;
}

/// A name that no backup has: two may be made within a millisecond.
Backup newBackup(const QString& folder, const QString& mark)
{
    QDir{}.mkpath(folder);
    for (;;) {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const QString path = QDir{folder}.filePath(now.toString(timeFormat) + mark + ProjectFile::ending());
        if (!QFileInfo::exists(path))
            return {path, now, !mark.isEmpty()};
    }
}

QString keyAt(const QString& projectPath)
{
    if (QFileInfo{projectPath}.size() == 0)
        return {};
    auto database = Database::open(projectPath, DatabaseMode::Immutable);
    if (!database)
        return {};
    const auto facts = readFacts(**database);
    return facts ? facts->key : QString();
}

/// The rows of version 1 have no seals that could be compared, so its structure alone is.
bool isWholeOlderVersion(const QString& path)
{
    auto database = Database::open(path, DatabaseMode::Immutable);
    if (!database)
        return false;
    const auto version = (*database)->integerOf("PRAGMA user_version");
    if (version && version->value_or(0) >= firstSealedVersion)
        return verifyProjectAt(path).empty();
    return verifyStructure(**database).empty();
}

} // namespace

Backups::Backups(QString folder) : m_folder(std::move(folder))
{
    if (m_folder.isEmpty())
        m_folder = QDir{QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)}.filePath(
            QStringLiteral("backups"));
}

QString Backups::folderOf(const QString& key) const
{
    return QDir{m_folder}.filePath(isKey(key) ? key : QStringLiteral("unknown"));
}

Result<Backup> Backups::make(const ProjectFile& file) const
{
    const QString folder = folderOf(file.key());
    const Backup backup = newBackup(folder, {});
    if (auto saved = file.saveBackup(backup.path); !saved)
        return saved.failure();
    writeOrigin(folder, file.path());
    prune(folder);
    return backup;
}

Result<Backup> Backups::makeBeforeMigration(Database& database, int version) const
{
    auto query = database.prepare("SELECT key FROM project");
    if (!query)
        return query.failure();
    const auto row = query->step();
    if (!row)
        return row.failure();
    const QString folder = folderOf(*row ? query->text(0) : QString());
    query->reset();
    const Backup backup = newBackup(folder, beforeMigrationMark + QString::number(version));
    const QString making = backup.path + QStringLiteral(".making");
    auto done = database.copyInto(making);
    if (done && !isWholeOlderVersion(making))
        done = Failure{
            QCoreApplication::translate("crossread", "%1 is damaged, so it is not brought up to date.")
                .arg(QFileInfo{database.path()}.fileName())};
    if (done)
        done = moveWithoutOverwriting(making, backup.path);
    if (!done) {
        removeDatabase(making);
        return done.failure();
    }
    writeOrigin(folder, database.path());
    prune(folder);
    return backup;
}

Result<Backup> Backups::takeAway(const QString& projectPath) const
{
    ProjectLock lock;
    if (lock.acquire(projectPath) == ProjectLock::Outcome::InUse)
        return Failure{
            QCoreApplication::translate("crossread", "%1 is open in a window; close it there first.")
                .arg(QFileInfo{projectPath}.fileName())};
    for (const char* part : {"-wal", "-witness", "-journal"}) {
        if (QFileInfo::exists(projectPath + QLatin1String(part)))
            return Failure{QCoreApplication::translate("crossread", "%1 was not closed.")
                               .arg(QFileInfo{projectPath}.fileName())};
    }
    if (const DamageReport report = verifyProjectAt(projectPath); !report.empty())
        return Failure{report.front().sentence};
    const QString folder = folderOf(keyAt(projectPath));
    const Backup backup = newBackup(folder, {});
    if (auto moved = moveWithoutOverwriting(projectPath, backup.path); !moved)
        return moved.failure();
    writeOrigin(folder, projectPath);
    prune(folder);
    return backup;
}

std::vector<Backup> Backups::of(const QString& projectPath) const
{
    const QString key = keyAt(projectPath);
    std::vector<Backup> backups;
    const QDir root{m_folder};
    for (const QString& name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString folder = root.filePath(name);
        if (name != key && originOf(folder) != absolute(projectPath))
            continue;
        const auto found = backupsIn(folder);
        backups.insert(backups.end(), found.begin(), found.end());
    }
    std::sort(backups.begin(), backups.end(),
              [](const Backup& a, const Backup& b) { return a.made > b.made; });
    return backups;
}

std::optional<Backup> Backups::lastGood(const QString& projectPath) const
{
    for (const Backup& backup : of(projectPath)) {
        if (backup.isBeforeMigration ? isWholeOlderVersion(backup.path)
                                     : verifyProjectAt(backup.path).empty())
            return backup;
    }
    return {};
}

bool Backups::isDue(const ProjectFile& file, int minutes) const
{
    const auto backups = backupsIn(folderOf(file.key()));
    if (backups.empty())
        return true;
    const QDateTime changed = QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(file.lastWritten()));
    return changed > backups.front().made &&
           backups.front().made.secsTo(QDateTime::currentDateTimeUtc()) >= qint64{60} * minutes;
}

Result<QString> Backups::restore(const Backup& backup, const QString& projectPath) const
{
    ProjectLock lock;
    if (lock.acquire(projectPath) == ProjectLock::Outcome::InUse)
        return Failure{
            QCoreApplication::translate("crossread", "%1 is open in a window; close it there first.")
                .arg(QFileInfo{projectPath}.fileName())};
    auto from = Database::open(backup.path, DatabaseMode::Immutable);
    if (!from)
        return from.failure();
    // First the copy, whole and verified, beside; only then the damaged file goes aside.
    const QString ready = projectPath + QStringLiteral(".restoring-") + randomKey().left(8);
    auto done = backup.isBeforeMigration ? (*from)->copyInto(ready) : copyProject(**from, ready, {});
    QString aside;
    if (done) {
        auto put = putAside(projectPath);
        if (put)
            aside = *put;
        else
            done = put.failure();
    }
    if (done)
        done = moveWithoutOverwriting(ready, projectPath);
    if (!done) {
        removeDatabase(ready);
        return done.failure();
    }
    return aside;
}

void Backups::prune(const QString& folder) const
{
    std::set<QDate> days;
    std::size_t newest = 0;
    std::size_t beforeMigration = 0;
    for (const Backup& backup : backupsIn(folder)) {
        const bool isNewOfDay = !backup.isBeforeMigration && !days.contains(backup.made.date());
        const bool isKept = backup.isBeforeMigration
                                ? beforeMigration++ < beforeMigrationKept
                                : newest++ < newestKept || (isNewOfDay && days.size() < daysKept);
        if (!backup.isBeforeMigration && isKept)
            days.insert(backup.made.date());
        if (!isKept)
            removeDatabase(backup.path);
    }
}

} // namespace crossread
