// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>
#include <optional>
#include <string>

namespace crossread {

struct ProjectFacts;

/// What had been brought to the disk when somebody was last told so.
struct Testimony {
    quint64 project = 0; ///< checksum of the project's key
    quint64 session = 0;
    quint64 commits = 0;
    quint64 sequence = 0;
    quint64 written = 0;
    quint64 facts = 0; ///< the seal of the project's facts

    friend bool operator==(const Testimony&, const Testimony&) = default;
};

[[nodiscard]] Testimony testimonyOf(const ProjectFacts& facts);

/// The small file `name.crossread-witness` beside an open project. A write-ahead log that was cut short, or
/// damaged at some place, looks to SQLite like one that ends there: the changes behind are gone without a
/// word. The witness knows how far the project had come. It is written after each transaction has reached the
/// disk, so it never tells of more than there is, and not synced, so it costs nothing; after a power loss it
/// may tell of less. Two places are written in turn, so one of them is always whole. Removed when the project
/// is closed.
class Witness {
public:
    /// \a layer: the SQLite VFS that writes it.
    Witness(const QString& projectPath, std::string layer);
    ~Witness();
    Witness(const Witness&) = delete;
    Witness& operator=(const Witness&) = delete;

    /// The newest of what stands there; nothing where there is none, or none that can be read.
    [[nodiscard]] static std::optional<Testimony> read(const QString& projectPath);
    /// A witness that cannot be written is done without.
    void write(const Testimony& testimony);
    void remove();

private:
    struct File;
    [[nodiscard]] bool open();

    QString m_path;
    std::string m_layer;
    std::unique_ptr<File> m_file;
};

} // namespace crossread
