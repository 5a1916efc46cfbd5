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

WindowSettings::Entries WindowSettings::entries() const
{
    QVariantList recent;
    for (const QStringList& set : recentSets)
        recent.append(set);
    return {{QStringLiteral("window/geometry"), geometry},
            {QStringLiteral("window/layout"), layout},
            {QStringLiteral("theme"), theme},
            {QStringLiteral("set/open"), openSet},
            {QStringLiteral("set/recent"), recent},
            {QStringLiteral("set/states"), states.toVariants()},
            {QStringLiteral("project/open"), project},
            {QStringLiteral("project/recent"), recentProjects},
            {QStringLiteral("firstSteps/dismissed"), isHintDismissed}};
}

void WindowSettings::save() const
{
    write(entries());
}

void WindowSettings::saveChanges(const WindowSettings& before) const
{
    const Entries old = before.entries();
    Entries changed = entries();
    changed.removeIf([&old](const auto& entry) { return old.contains(entry); });
    if (!changed.isEmpty())
        write(changed);
}

void WindowSettings::write(const Entries& entries)
{
    QSettings file(filePath(), QSettings::IniFormat);
    for (const auto& [key, value] : entries)
        file.setValue(key, value);
    file.sync();
    if (file.status() != QSettings::NoError)
        qCWarning(lcSettings) << "window settings could not be written to" << filePath();
}

} // namespace crossread
