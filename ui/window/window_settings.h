// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/set_states.h"

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <QVariant>

#include <utility>

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
    /// Writes what differs from \a before and nothing else, so that two windows do not take each other's
    /// choices back. Nothing is written where nothing differs.
    void saveChanges(const WindowSettings& before) const;
    [[nodiscard]] static QString filePath();

private:
    using Entries = QList<std::pair<QString, QVariant>>;
    [[nodiscard]] Entries entries() const;
    static void write(const Entries& entries);
};

} // namespace crossread
