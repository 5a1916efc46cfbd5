// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/set_states.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace crossread {

/// What the window remembers between two starts, in an INI file in the application's data folder.
struct WindowSettings {
    QByteArray geometry;
    QByteArray layout;
    QString theme;       ///< empty: follows the system
    QStringList openSet; ///< paths of the set that was open
    QList<QStringList> recentSets;
    SetStates states; ///< what the views showed of each set
    QString project;  ///< that was open; empty for the untitled one
    QStringList recentProjects;
    bool isHintDismissed = false;

    [[nodiscard]] static WindowSettings load();
    void save() const;
    [[nodiscard]] static QString filePath();
};

} // namespace crossread
