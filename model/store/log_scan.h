// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace crossread {

/// What stands in a write-ahead log, by its own checksums (the format: sqlite.org/fileformat2.html, section
/// 4).
struct LogScan {
    bool exists = false;
    bool isEmpty = true;      ///< no bytes
    bool isReadable = false;  ///< its header is whole
    qint64 frames = 0;        ///< that hold, up to the first that does not
    qint64 framesBehind = 0;  ///< of the same generation behind one that does not hold: torn or damaged
    qint64 commitsBehind = 0; ///< of them, those that end a transaction
    /// The database's header as the last whole transaction left it; empty where none touched it.
    QByteArray header;
};

/// Looks through the log of the database \a path without SQLite, which takes the first bad frame for the end.
[[nodiscard]] LogScan scanLog(const QString& path);

} // namespace crossread
