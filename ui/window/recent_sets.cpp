// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/recent_sets.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace crossread {

void RecentSets::add(const QStringList& paths)
{
    if (paths.isEmpty())
        return;
    m_sets.removeAll(paths);
    m_sets.prepend(paths);
    m_sets = m_sets.mid(0, most);
}

QString RecentSets::label(const QStringList& paths)
{
    if (paths.isEmpty())
        return {};
    QString first = QFileInfo(paths.first()).fileName();
    if (paths.size() == 1)
        return first;
    return QCoreApplication::translate("crossread::RecentSets", "%1 and %Ln more", nullptr,
                                       int(paths.size()) - 1)
        .arg(first);
}

} // namespace crossread
