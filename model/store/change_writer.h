// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/store/project_file.h"

#include <QObject>

#include <memory>

namespace crossread {

/// Brings journal entries to the disk on a thread of its own, so that no caller waits for it. What was
/// appended while the disk was busy goes there together, in one transaction (group commit).
///
/// All functions may be called from any thread. Signals come from the writer's thread: connect objects of
/// other threads the usual way, and they arrive there.
class ChangeWriter : public QObject {
    Q_OBJECT

public:
    /// \a file must live longer.
    explicit ChangeWriter(ProjectFile& file, QObject* parent = nullptr);
    /// Writes what is waiting, then ends.
    ~ChangeWriter() override;

    /// Takes an entry over and gives it its sequence and, where it has none, its time. Never waits for the
    /// disk.
    quint64 append(JournalEntry entry);
    /// The same for what is no undo step. Of several values under one name only the last is written.
    void setLayout(const QString& name, const QByteArray& value);
    /// Its sequence is one that was given already.
    void putSnapshot(StateSnapshot snapshot);

    /// The last sequence that is on the disk.
    [[nodiscard]] quint64 durableSequence() const;
    /// The last sequence given.
    [[nodiscard]] quint64 lastSequence() const;
    /// Waits until all that was handed over is on the disk. After a write failed: tries it once more, and
    /// gives the reason where it fails again; nothing is dropped.
    [[nodiscard]] Result<Done> flush();
    /// Copies the project to \a path, with the changes that could not be written to it: the way out when its
    /// disk is full.
    [[nodiscard]] Result<Done> saveCopy(const QString& path);

Q_SIGNALS:
    /// All entries up to \a sequence are on the disk, whatever happens from now on.
    void durable(quint64 sequence);
    /// Writing failed; what waits is tried again every few seconds, with whatever comes next, and by flush().
    void writeFailed(const QString& sentence);
    /// What waited after writing failed is on the disk.
    void writeResumed();

private:
    void work();

    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace crossread
