// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/workspace.h"
#include "ui/latest_only.h"

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QHash>
#include <QTimer>

namespace crossread {

/// The files that the articles came from: tells when one of them holds something else than what was read. It
/// looks when the system says that a file or its folder changed, and when it is asked to; by size and time
/// first, then by the bytes. Nothing is read again by itself.
class ArticleFiles : public QObject {
    Q_OBJECT

public:
    explicit ArticleFiles(Workspace& workspace, QObject* parent = nullptr);

    /// Looks in the background; not more often than every two seconds unless \a isUrgent.
    void check(bool isUrgent = false);
    /// Files that were different when it last looked.
    [[nodiscard]] const QStringList& changed() const { return m_changed; }

Q_SIGNALS:
    /// Other files than before differ from what was read.
    void changedOnDisk(const QStringList& paths);

private:
    /// What tells that a file was not written since it was last looked at.
    struct Stamp {
        qint64 size = -1;
        qint64 time = 0;
        friend bool operator==(const Stamp&, const Stamp&) = default;
    };
    struct Known {
        QString path;
        QByteArray hash;
    };
    struct Look {
        QStringList changed;
        QHash<QString, Stamp> same;
    };

    void watch();
    static Look lookAt(const std::vector<Known>& files, QHash<QString, Stamp> same,
                       const LatestOnly<Look>::IsCancelled& isCancelled);
    void take(Look look);

    Workspace& m_workspace;
    std::vector<Known> m_files;
    QHash<QString, Stamp> m_same; ///< files that held what was read, and when they were so
    QStringList m_changed;
    QFileSystemWatcher m_watcher;
    QTimer m_delay;
    QElapsedTimer m_lastLook;
    LatestOnly<Look> m_task; ///< last: it ends before the others go
};

} // namespace crossread
