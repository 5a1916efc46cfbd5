// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/project_notice.h"

namespace crossread {

namespace {
constexpr qsizetype mostDetails = 4;
} // namespace

ProjectNotice::ProjectNotice(QWidget* parent) : NoticeBar(tr("About the project"), parent)
{
    setObjectName(QStringLiteral("projectNotice"));
}

QString ProjectNotice::nameOf(WayOn way)
{
    switch (way) {
    case WayOn::TryAgain:
        return tr("Try &Again");
    case WayOn::ChooseAnother:
        return tr("&Choose Another…");
    case WayOn::OpenReadOnly:
        return tr("Open for &Reading");
    case WayOn::OpenCopy:
        return tr("&Work on a Copy…");
    case WayOn::BeginAnew:
        return tr("&New Project…");
    case WayOn::OpenDamaged:
        return tr("Open What Is &Left");
    case WayOn::RestoreBackup:
        return tr("Go Back to the Last Good &Backup");
    }
    return {};
}

void ProjectNotice::show(const ProjectProblem& problem, const QString& path)
{
    m_problem = problem;
    m_path = path;
    QStringList lines{problem.sentence};
    lines += problem.details.mid(0, mostDetails);
    if (const auto left = static_cast<int>(problem.details.size() - mostDetails); left > 0)
        lines << tr("and %Ln more", nullptr, left);
    QList<Offer> offers;
    for (const WayOn way : problem.waysOn)
        offers.append({nameOf(way), [this, way] { Q_EMIT wayChosen(way, m_path); }});
    tell(lines.join(u'\n'), offers);
}

} // namespace crossread
