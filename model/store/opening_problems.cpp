// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/opening_problems.h"

#include "model/store/schema.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace crossread {

QString sentenceOf(const char* text, const QString& path)
{
    return QCoreApplication::translate("crossread", text).arg(QFileInfo{path}.fileName());
}

namespace {

/// Of a format that is \a version: in one call, since a name may hold what looks like a place for the next.
QString sentenceOf(const char* text, const QString& path, int version)
{
    return QCoreApplication::translate("crossread", text)
        .arg(QFileInfo{path}.fileName(), QString::number(version), QString::number(projectVersion));
}

} // namespace

ProjectProblem problemOf(ProjectProblemKind kind, QString sentence, std::vector<WayOn> waysOn)
{
    return {kind, std::move(sentence), {}, std::move(waysOn)};
}

ProjectProblem inUse(const QString& path, const std::optional<ProjectHolder>& holder)
{
    QString sentence =
        sentenceOf(QT_TRANSLATE_NOOP("crossread", "%1 is open in another window already."), path);
    if (holder) {
        const QString who =
            holder->user.isEmpty()
                ? QCoreApplication::translate("crossread", "on %1").arg(holder->machine)
                : QCoreApplication::translate("crossread", "%1 on %2").arg(holder->user, holder->machine);
        sentence = QCoreApplication::translate("crossread", "%1 is open in another window: %2, %3, since %4.")
                       .arg(QFileInfo{path}.fileName(), who, holder->program, holder->since);
    }
    return problemOf(ProjectProblemKind::InUse, sentence,
                     {WayOn::OpenReadOnly, WayOn::OpenCopy, WayOn::TryAgain, WayOn::ChooseAnother});
}

ProjectProblem newerVersion(const QString& path, int version)
{
    return problemOf(
        ProjectProblemKind::Newer,
        sentenceOf(QT_TRANSLATE_NOOP(
                       "crossread",
                       "%1 was made by a newer version of Crossread (its format is %2, this version writes "
                       "%3). It is not touched: it can be opened for reading here, or a copy worked on."),
                   path, version),
        {WayOn::OpenReadOnly, WayOn::OpenCopy, WayOn::ChooseAnother});
}

ProjectProblem newerVersionRead(const QString& path)
{
    return problemOf(
        ProjectProblemKind::Newer,
        sentenceOf(QT_TRANSLATE_NOOP("crossread",
                                     "%1 was made by a newer version of Crossread and is open for reading "
                                     "only. What this version does not know of is not shown."),
                   path),
        {WayOn::OpenCopy});
}

ProjectProblem unknownVersion(const QString& path, int version)
{
    return problemOf(
        ProjectProblemKind::Newer,
        sentenceOf(QT_TRANSLATE_NOOP(
                       "crossread",
                       "%1 was made by a newer version of Crossread (its format is %2, this version knows "
                       "those up to %3) and cannot be read here. It is not touched: open it with that "
                       "version, or begin a new project with the same articles."),
                   path, version),
        {WayOn::ChooseAnother, WayOn::BeginAnew});
}

ProjectProblem damagedButOpen(const QString& path, const DamageReport& report)
{
    const char* sentence =
        isContentDamaged(report)
            ? QT_TRANSLATE_NOOP("crossread",
                                "%1 is damaged, and open for reading only, without what is listed here. "
                                "“Save a Copy” makes a sound project of the rest.")
        : isLoss(report)
            ? QT_TRANSLATE_NOOP("crossread", "%1 is open without changes that had been saved.")
            : QT_TRANSLATE_NOOP("crossread",
                                "%1 was damaged where it could be mended; nothing of yours is lost.");
    ProjectProblem problem = problemOf(ProjectProblemKind::Damaged, sentenceOf(sentence, path), {});
    for (const Damage& damage : report)
        problem.details.append(damage.sentence);
    return problem;
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

} // namespace crossread
