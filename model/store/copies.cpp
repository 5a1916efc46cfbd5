// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/copies.h"

#include "model/store/file_places.h"
#include "model/store/verification.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace crossread {

namespace {

/// A copy is nobody's open project, and may have a key of its own.
Result<Done> settle(const QString& path, const QString& key, const std::string& layer)
{
    auto database = Database::open(path, DatabaseMode::ReadWrite, layer);
    if (!database)
        return database.failure();
    auto facts = readFacts(**database);
    if (!facts)
        return facts.failure();
    facts->isOpen = false;
    if (!key.isEmpty())
        facts->key = key;
    auto done = (*database)->run("PRAGMA synchronous=FULL");
    if (done)
        done = writeFacts(**database, *facts);
    return done ? (*database)->finish() : done;
}

Result<Done> verified(const QString& path)
{
    const DamageReport report = verifyProjectAt(path);
    if (report.empty())
        return Done{};
    return Failure{QCoreApplication::translate(
                       "crossread", "The copy was not kept, since it is damaged as the project is: %1")
                       .arg(report.front().sentence)};
}

} // namespace

Result<Done> copyProject(Database& from, const QString& path, const QString& key, const std::string& layer)
{
    if (QFileInfo::exists(path))
        return Failure{QCoreApplication::translate("crossread", "%1 exists already. It is not touched.")
                           .arg(QFileInfo{path}.fileName())};
    QDir{}.mkpath(QFileInfo{path}.absolutePath());
    const QString making = path + QStringLiteral(".making-") + randomKey().left(8);
    auto done = from.copyInto(making, layer);
    if (done)
        done = settle(making, key, layer);
    if (done)
        done = verified(making);
    if (done)
        done = moveWithoutOverwriting(making, path);
    if (!done)
        removeDatabase(making);
    return done;
}

Result<QString> putAside(const QString& path)
{
    const QFileInfo info{path};
    const QString moment = QDateTime::currentDateTime().toString(QStringLiteral("yyyy-MM-dd HH.mm.ss"));
    const QString stem = info.dir().filePath(
        QCoreApplication::translate("crossread", "%1 (damaged %2)").arg(info.completeBaseName(), moment));
    const QString ending = QStringLiteral(".") + info.suffix();
    QString aside = stem + ending;
    for (int number = 2; QFileInfo::exists(aside); ++number)
        aside = stem + QStringLiteral(" %1").arg(number) + ending;
    bool isAnythingThere = false;
    // The log belongs with the file; its index is made anew.
    QFile::remove(path + QStringLiteral("-shm"));
    for (const char* part : {"", "-wal", "-witness", "-journal"}) {
        const QString name = path + QLatin1String(part);
        if (!QFileInfo::exists(name))
            continue;
        isAnythingThere = true;
        if (auto moved = moveWithoutOverwriting(name, aside + QLatin1String(part)); !moved)
            return moved.failure();
    }
    return isAnythingThere ? aside : QString();
}

} // namespace crossread
