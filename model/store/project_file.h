// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/key.h"
#include "model/base/result.h"
#include "model/store/damage.h"
#include "model/store/history.h"
#include "model/store/journal_entry.h"
#include "model/store/project_problem.h"

#include <QByteArray>
#include <QString>

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
    ArticleKey key{}; ///< null: the store gives it one
    QString path;
    qint64 source = 0;   ///< id of its source
    QByteArray text;     ///< canonical text (UTF-8)
    QByteArray textHash; ///< SHA-256 of the text; filled in by the store

    friend bool operator==(const StoredArticle&, const StoredArticle&) = default;
};

/// What an article of a project said before its text changed.
struct StoredCapture {
    StoredArticle article;
    quint64 until = 0; ///< when the present text took its place, in milliseconds since 1970-01-01 UTC

    friend bool operator==(const StoredCapture&, const StoredCapture&) = default;
};

/// Which captures are read.
struct CaptureChoice {
    std::optional<ArticleKey> article; ///< of all articles where none is named
    bool isLatestOnly = false;         ///< of each article
};

/// The notebook's state as it was after an entry of the journal, so that opening need not replay all.
struct StateSnapshot {
    quint64 sequence = 0; ///< the last entry it holds; 0: none
    QByteArray state;
};

/// What is written in one transaction: all of it or nothing.
struct WriteBatch {
    std::vector<JournalEntry> entries; ///< that follow the last one, with their sequences
    std::vector<std::pair<QString, QByteArray>> layout;
    std::optional<StateSnapshot> snapshot; ///< the newest two are kept
};

struct OpenOptions {
    /// Nothing is written, and an older version not brought up to date. A newer version's project opens so
    /// alone: where what this one knows of it can be verified, with a problem that says so.
    bool isReadOnly = false;
    /// Opens what was damaged all the same. Where only confirmed changes at the end are missing it can be
    /// written to; where what is there is wrong it is opened read-only, and what is wrong is left out.
    bool acceptsDamage = false;
    QString backupFolder; ///< see Backups; empty for the usual one
    std::string layer;    ///< a registered SQLite VFS; empty for the system's
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
    /// Closes: everything is in the one file then, and nothing beside it. End the ChangeWriter before.
    ~ProjectFile();
    ProjectFile(const ProjectFile&) = delete;
    ProjectFile& operator=(const ProjectFile&) = delete;

    /// The ending of project files, with the dot.
    [[nodiscard]] static QString ending();
    /// Where the project without a name lives until it is named: in the application's data folder.
    [[nodiscard]] static QString untitledPath();
    /// All that are there: one for each window that was open at once.
    [[nodiscard]] static QStringList untitledPaths();
    /// Whether a project lies where those without a name do.
    [[nodiscard]] static bool isUntitled(const QString& path);
    /// Opens the untitled project, or makes it; one that another window holds, that a newer version made or
    /// that does not open is passed over for the next. Where the data folder takes none, it lies in a folder
    /// for temporary files, with a problem that says so.
    [[nodiscard]] static ProjectOpening openUntitled(const OpenOptions& options = {});
    /// Works on a copy in another place: copies the project at \a path, with what stands beside it, to \a
    /// copy, which must not exist, and opens that. For projects in use elsewhere and on read-only disks.
    [[nodiscard]] static ProjectOpening openCopy(const QString& path, const QString& copy,
                                                 const OpenOptions& options = {});

    [[nodiscard]] const QString& path() const;
    [[nodiscard]] bool isReadOnly() const;
    /// 128 random bits as hexadecimal digits, the same for as long as the project lives; a copy has its own.
    [[nodiscard]] QString key() const;
    /// What was found damaged at opening and was accepted or mended.
    [[nodiscard]] const DamageReport& damages() const;

    /// Milliseconds since 1970-01-01 UTC of the last change to the file.
    [[nodiscard]] quint64 lastWritten() const;

    /// Writes a copy of the project as it is on the disk now to \a path, which must not exist: whole and
    /// verified, or not at all. Others may write meanwhile. Of a damaged project that was opened all the same
    /// the copy is a sound one of what can be read: changes are numbered anew, and an article whose file is
    /// damaged has its text alone. Of one that a newer version made it is a project of this version with what
    /// this one knows.
    [[nodiscard]] Result<Done> saveCopy(const QString& path);
    /// The same under the project's own key, for backups.
    [[nodiscard]] Result<Done> saveBackup(const QString& path) const;

    // Sources and articles
    /// The id of the source; one with the same bytes and path is not stored again.
    [[nodiscard]] Result<qint64> addSource(const StoredSource& source);
    [[nodiscard]] Result<StoredSource> source(qint64 id);
    /// Adds many articles with their sources in one transaction, as putArticle() does each.
    [[nodiscard]] Result<std::vector<ArticleKey>>
    addArticles(const std::vector<std::pair<StoredSource, StoredArticle>>& articles);
    /// Adds one, or replaces the one with the same key. A null key is given a random one. Where the text is
    /// another one, what the article said before is kept as its latest capture: of each article the last five
    /// that differ from each other and from the present text.
    [[nodiscard]] Result<ArticleKey> putArticle(StoredArticle article);
    /// With its captures, and with sources that nothing else was read from.
    [[nodiscard]] Result<Done> removeArticle(const ArticleKey& key);
    /// In the order they were added, with their texts.
    [[nodiscard]] Result<std::vector<StoredArticle>> articles();
    /// What articles said before, oldest first.
    [[nodiscard]] Result<std::vector<StoredCapture>> captures(const CaptureChoice& choice = {});
    /// Adds captures of another project with their sources, each as the latest of its article.
    [[nodiscard]] Result<Done>
    addCaptures(const std::vector<std::pair<StoredSource, StoredCapture>>& captures);

    // The journal, the state, and the layout (which is no undo step)
    /// Writes all or nothing; when this returns well, it is on the disk. Fails for entries that do not follow
    /// the last one, which another window would have written.
    [[nodiscard]] Result<Done> write(const WriteBatch& batch);
    [[nodiscard]] Result<Done> append(const std::vector<JournalEntry>& entries)
    {
        return write({entries, {}, {}});
    }
    /// Calls \a visit for every entry after \a sequence, in order. Ends with a Failure at one that is
    /// damaged, unless damage was accepted: then it is left out.
    [[nodiscard]] Result<Done> readJournal(quint64 sequence,
                                           const std::function<void(const JournalEntry&)>& visit);
    [[nodiscard]] Result<JournalEntry> entry(quint64 sequence);
    [[nodiscard]] quint64 lastSequence() const;
    /// The undo steps as the journal has them.
    [[nodiscard]] History history() const;
    /// The newest that is not younger than \a sequence; an empty one where there is none.
    [[nodiscard]] Result<StateSnapshot> latestSnapshot(quint64 sequence = ~quint64{0});
    [[nodiscard]] Result<Done> putSnapshot(const StateSnapshot& snapshot)
    {
        return write({{}, {}, snapshot});
    }
    [[nodiscard]] Result<Done> setLayout(const QString& name, const QByteArray& value)
    {
        return write({{}, {{name, value}}, {}});
    }
    /// Empty where it was never set.
    [[nodiscard]] Result<QByteArray> layout(const QString& name);

    /// Carries the write-ahead log over into the file as far as nobody reads it; for idle moments.
    [[nodiscard]] Result<Done> checkpoint();
    /// Size of the write-ahead log in bytes.
    [[nodiscard]] qint64 logSize() const;

    struct State; ///< for the sources of the store alone

private:
    friend class Opening;
    ProjectFile() = default;
    [[nodiscard]] Result<Done> copyTo(const QString& path, const QString& key) const;
    [[nodiscard]] Result<Done> saveReadable(const QString& path);

    std::unique_ptr<State> m_state;
};

/// A project, or why there is none. Both are set when a project was opened with something to tell: on a
/// read-only disk, or with damage that was accepted.
struct ProjectOpening {
    std::unique_ptr<ProjectFile> file;
    std::optional<ProjectProblem> problem;
};

} // namespace crossread
