// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/file_ending.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace crossread {

Result<QString> withEnding(const QString& path, const QString& suffix)
{
    const QString whole = path + QLatin1Char('.') + suffix;
    if (QFileInfo::exists(whole))
        return Failure{QCoreApplication::translate("crossread", "%1 exists already. It is not touched.")
                           .arg(QFileInfo(whole).fileName())};
    return whole;
}

} // namespace crossread
