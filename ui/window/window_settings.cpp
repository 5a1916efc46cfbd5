// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/window_settings.h"

#include <QLoggingCategory>
#include <QSettings>
#include <QStandardPaths>

namespace crossread {

namespace {
Q_LOGGING_CATEGORY(lcSettings, "crossread.settings")
}

QString WindowSettings::filePath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/window.ini");
}

WindowSettings WindowSettings::load()
{
    const QSettings file(filePath(), QSettings::IniFormat);
    WindowSettings settings;
    settings.geometry = file.value(QStringLiteral("window/geometry")).toByteArray();
    settings.layout = file.value(QStringLiteral("window/layout")).toByteArray();
    settings.theme = file.value(QStringLiteral("theme")).toString();
    settings.openSet = file.value(QStringLiteral("set/open")).toStringList();
    for (const QVariant& set : file.value(QStringLiteral("set/recent")).toList())
        settings.recentSets.append(set.toStringList());
    settings.states = SetStates::fromVariants(file.value(QStringLiteral("set/states")).toList());
    settings.project = file.value(QStringLiteral("project/open")).toString();
    settings.recentProjects = file.value(QStringLiteral("project/recent")).toStringList();
    settings.isHintDismissed = file.value(QStringLiteral("firstSteps/dismissed")).toBool();
    return settings;
}

void WindowSettings::save() const
{
    QSettings file(filePath(), QSettings::IniFormat);
    file.setValue(QStringLiteral("window/geometry"), geometry);
    file.setValue(QStringLiteral("window/layout"), layout);
    file.setValue(QStringLiteral("theme"), theme);
    file.setValue(QStringLiteral("set/open"), openSet);
    QVariantList recent;
    for (const QStringList& set : recentSets)
        recent.append(set);
    file.setValue(QStringLiteral("set/recent"), recent);
    file.setValue(QStringLiteral("set/states"), states.toVariants());
    file.setValue(QStringLiteral("project/open"), project);
    file.setValue(QStringLiteral("project/recent"), recentProjects);
    file.setValue(QStringLiteral("firstSteps/dismissed"), isHintDismissed);
    file.sync();
    if (file.status() != QSettings::NoError)
        qCWarning(lcSettings) << "window settings could not be written to" << filePath();
}

} // namespace crossread
