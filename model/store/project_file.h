// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/key.h"
#include "model/base/result.h"
#include "model/store/journal_entry.h"
#include "model/store/project_problem.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace crossread {

class Database;

/// The bytes of one file as they were read. Files with the same bytes and path are stored once.
struct StoredSource {
    QString path;     ///< as it was given or found
    QByteArray bytes; ///< at most 256 MiB
    QByteArray hash;  ///< SHA-256 of the bytes; filled in by the store
    QByteArray
        reading; ///< what the caller wants to know of the reading: encoding, reader, time; not looked at
};

/// One article of a project with the text that its anchors were made for.
struct StoredArticle {
    ArticleKey key{};
    QString path;
    qint64 source = 0;   ///< id of its source
    QByteArray text;     ///< canonical text (UTF-8)
    QByteArray textHash; ///< SHA-256 of the text; filled in by the store
};

/// The notebook's state as it was after an entry of the journal, so that opening need not replay all.
struct StateSnapshot {
    quint64 sequence = 0; ///< the last entry it holds; 0: none
    QByteArray state;
};

struct OpenOptions {
    bool isReadOnly = false;
    bool acceptsDamage = false; ///< opens with what can still be read
    std::string layer;          ///< a registered SQLite VFS; empty for the system's
};

struct ProjectOpening;

/// An open project, `name.crossread`: one SQLite file. One process holds it for writing at a time.
///
/// All functions may be called from any thread, one at a time works and the others wait: writing waits for
/// the disk, so a window writes changes through ChangeWriter.
class ProjectFile {
public:
    /// Makes a new project. The file appears whole or not at all; one that exists is never touched.
    [[nodiscard]] static ProjectOpening create(const QString& path, const OpenOptions& options = {});
    [[nodiscard]] static ProjectOpening open(const QString& path, const OpenOptions& options = {});
    /// Closes. Waits for nothing: flush the ChangeWriter before.
    ~ProjectFile();
    ProjectFile(const ProjectFile&) = delete;
    ProjectFile& operator=(const ProjectFile&) = delete;

    /// The ending of project files, with the dot.
    [[nodiscard]] static QString ending();
    /// Where the project without a name lives until it is named: in the application's data folder.
    [[nodiscard]] static QString untitledPath();

    [[nodiscard]] const QString& path() const;
    [[nodiscard]] bool isReadOnly() const;
    /// 128 random bits as hexadecimal digits, the same for as long as the project lives; a copy has its own.
    [[nodiscard]] QString key() const;

    /// Writes a copy of the project as it is now to \a path, which must not exist: whole or not at all.
    [[nodiscard]] Result<Done> saveCopy(const QString& path);

    // Sources and articles
    [[nodiscard]] Result<qint64> addSource(const StoredSource& source);
    [[nodiscard]] Result<StoredSource> source(qint64 id);
    /// Adds one, or replaces the one with the same key. A key of zeros is given a random one.
    [[nodiscard]] Result<ArticleKey> putArticle(StoredArticle article);
    [[nodiscard]] Result<Done> removeArticle(const ArticleKey& key);
    /// In the order they were added, with their texts.
    [[nodiscard]] Result<std::vector<StoredArticle>> articles();

    // The journal
    /// Writes entries that follow the last one, all or none; when this returns well, they are on the disk.
    [[nodiscard]] Result<Done> append(const std::vector<JournalEntry>& entries);
    /// Calls \a visit for every entry after \a sequence, in order.
    [[nodiscard]] Result<Done> readJournal(quint64 sequence,
                                           const std::function<void(const JournalEntry&)>& visit);
    [[nodiscard]] Result<JournalEntry> entry(quint64 sequence);
    [[nodiscard]] quint64 lastSequence() const;

    // State, and layout (which is no undo step)
    /// Keeps the newest two.
    [[nodiscard]] Result<Done> putSnapshot(const StateSnapshot& snapshot);
    [[nodiscard]] Result<StateSnapshot> latestSnapshot();
    [[nodiscard]] Result<Done> setLayout(const QString& name, const QByteArray& value);
    /// Empty where it was never set.
    [[nodiscard]] Result<QByteArray> layout(const QString& name);

private:
    ProjectFile() = default;
    struct State;
    std::unique_ptr<State> m_state;
};

/// A project, or why there is none. Both are set when a project was opened with something to tell: on a
/// read-only disk, or with damage that was accepted.
struct ProjectOpening {
    std::unique_ptr<ProjectFile> file;
    std::optional<ProjectProblem> problem;
};

} // namespace crossread
