// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/database.h"
#include "model/store/project_file.h"
#include "model/store/project_lock.h"

#include <atomic>

namespace crossread {

/// What an open project holds; shared by the sources of ProjectFile.
struct ProjectFile::State {
    QString path;
    QString key;
    OpenOptions options;
    bool isReadOnly = false;
    ProjectLock lock; ///< goes last, after the database
    std::unique_ptr<Database> database;
    std::mutex mutex; ///< guards the connection and what is prepared on it
    std::atomic<quint64> lastSequence{0};
};

} // namespace crossread
