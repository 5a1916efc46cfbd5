// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace crossread::test {

/// One thing that was done to the disk.
struct DiskEvent {
    enum class Kind : unsigned char { Create, Write, Truncate, Sync, Delete, Mark };
    Kind kind = Kind::Write;
    QString file;      ///< path; of Mark: empty
    qint64 offset = 0; ///< of Write; of Truncate: the new size; of Mark: what mark() was given
    QByteArray bytes;  ///< of Write
};

/// What a call that fails answers.
enum class DiskFault : unsigned char { Io, Full };

/// A SQLite file layer (VFS) over the system's that records what is done to the disk, and fails where it is
/// told to.
class RecordingLayer {
public:
    RecordingLayer();
    ~RecordingLayer();
    RecordingLayer(const RecordingLayer&) = delete;
    RecordingLayer& operator=(const RecordingLayer&) = delete;

    /// As the options of a project name it.
    [[nodiscard]] const std::string& name() const;

    [[nodiscard]] std::vector<DiskEvent>& events();
    void mark(qint64 value);

    /// The call number \a call from now (from 1) that changes the disk fails; all after it too when \a
    /// staysBroken.
    void failAt(int call, DiskFault fault, bool staysBroken);
    void repair();
    /// Calls that change the disk, since failAt() or from the beginning.
    [[nodiscard]] int calls() const;
    [[nodiscard]] bool hasFailed() const;

    struct State;

private:
    std::unique_ptr<State> m_state;
};

} // namespace crossread::test
