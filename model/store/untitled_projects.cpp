// SPDX-License-Identifier: GPL-3.0-or-later
// Where work is kept that has no name yet.
#include "model/base/translated.h"
#include "model/store/project_file.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

#include <unistd.h>

namespace crossread {

namespace {

/// More untitled projects than windows anybody opens.
constexpr int mostUntitled = 100;

QString untitledName(int number)
{
    return number == 1 ? QStringLiteral("untitled.crossread")
                       : QStringLiteral("untitled-%1.crossread").arg(number);
}

/// Where nothing can be kept in the data folder. Nobody else may read it, and nobody else have made it.
QString spareFolder()
{
    return QDir::temp().filePath(QStringLiteral("crossread-%1").arg(getuid()));
}

bool makeSpareFolder()
{
    const QString path = spareFolder();
    QDir{}.mkpath(path);
    const QFileInfo folder{path};
    return folder.isDir() && !folder.isSymLink() && folder.ownerId() == getuid() &&
           QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

/// Whatever keeps one from opening, the next is tried: what is done must have a place. Of the first one it
/// is told what is wrong, with its ways on.
ProjectOpening openIn(const QDir& folder, const OpenOptions& options)
{
    std::optional<ProjectProblem> first;
    for (int number = 1;; ++number) {
        const QString path = folder.filePath(untitledName(number));
        const bool isThere = QFileInfo::exists(path);
        auto opening = isThere ? ProjectFile::open(path, options) : ProjectFile::create(path, options);
        if (opening.file) {
            if (!opening.problem)
                opening.problem = std::move(first);
            return opening;
        }
        if (!isThere || number == mostUntitled)
            return opening;
        const bool isOfOthers = opening.problem->kind == ProjectProblemKind::InUse ||
                                opening.problem->kind == ProjectProblemKind::Newer;
        if (number == 1 && !isOfOthers)
            first = std::move(opening.problem);
    }
}

} // namespace

QString ProjectFile::untitledPath()
{
    return QDir{QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)}.filePath(untitledName(1));
}

QStringList ProjectFile::untitledPaths()
{
    QStringList paths;
    for (const QString& path : {QFileInfo{untitledPath()}.absolutePath(), spareFolder()}) {
        const QDir folder{path};
        for (int number = 1; number <= mostUntitled; ++number) {
            if (folder.exists(untitledName(number)))
                paths.append(folder.filePath(untitledName(number)));
        }
    }
    return paths;
}

bool ProjectFile::isUntitled(const QString& path)
{
    const QString folder = QFileInfo{path}.absolutePath();
    return folder == QFileInfo{untitledPath()}.absolutePath() || folder == QDir{spareFolder()}.absolutePath();
}

ProjectOpening ProjectFile::openUntitled(const OpenOptions& options)
{
    const QString usual = QFileInfo{untitledPath()}.absolutePath();
    auto opening = openIn(QDir{usual}, options);
    if (opening.file || !makeSpareFolder())
        return opening;
    auto spare = openIn(QDir{spareFolder()}, options);
    if (!spare.file)
        return opening;
    if (!spare.problem)
        spare.problem = ProjectProblem{
            ProjectProblemKind::NotMade,
            translated(QT_TRANSLATE_NOOP(
                           "crossread", "Nothing can be kept in %1. What you do is kept in %2 until you give "
                                        "the project a name; do so before the computer is turned off."))
                .arg(QDir::toNativeSeparators(usual), QDir::toNativeSeparators(spareFolder())),
            {opening.problem->sentence},
            {}};
    return spare;
}

} // namespace crossread
