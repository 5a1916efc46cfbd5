// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/opening_problems.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace crossread {

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
