// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/notebook.h"
#include "model/store/change_writer.h"
#include "model/store/project_file.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <vector>

class QTimer;
class QThreadPool;

namespace crossread {

/// One line of the change log: what was done, when, and whether it still holds.
struct ChangeLogLine {
    quint64 sequence = 0;
    JournalAct act = JournalAct::Change;
    quint64 step = 0; ///< the first change of the step it belongs to, or that it takes back or brings again
    qint64 time = 0;  ///< milliseconds since 1970-01-01 UTC
    QString name;
    bool isInForce = false; ///< of a change: it is not undone at present

    friend bool operator==(const ChangeLogLine&, const ChangeLogLine&) = default;
};

struct OpenedProject;

/// A project that is open, with what the analyst made of it: the one door for changes. A change is applied to
/// the notebook and handed to the journal before anybody is told of it; the disk has it some milliseconds
/// later. Undo and redo go back through all that was ever done, across restarts.
///
/// Belongs to the thread that made it. Signals come on that thread.
class Project : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] static OpenedProject create(const QString& path, const OpenOptions& options = {});
    /// Reads the newest saved state and replays what was done since.
    [[nodiscard]] static OpenedProject open(const QString& path, const OpenOptions& options = {});
    /// The project that has no name yet, in the application's data folder; made where there is none.
    [[nodiscard]] static OpenedProject openUntitled(const OpenOptions& options = {});
    /// What ProjectFile::openCopy() and the others gave.
    [[nodiscard]] static OpenedProject from(ProjectOpening opening, const OpenOptions& options = {});
    /// Writes what waits, saves the state, makes a backup where one is due, closes. Whoever closes a window
    /// calls flush() first: should the disk not take the rest, this is the last moment to say so and to offer
    /// saveCopy().
    ~Project() override;

    [[nodiscard]] ProjectFile& file() { return *m_file; }
    [[nodiscard]] const QString& path() const { return m_file->path(); }
    [[nodiscard]] bool isReadOnly() const { return m_file->isReadOnly(); }
    [[nodiscard]] const Notebook& notebook() const { return m_notebook; }

    /// Applies a change and writes it down, under \a name or, where that is empty, as describe() calls it.
    /// Typing goes on with the step before. Refused changes leave everything as it was; in a project that is
    /// open for reading all are.
    Result<Done> perform(const Change& change, const QString& name = {});
    /// Takes the last step back; nothing happens where there is none.
    Result<Done> undo();
    Result<Done> redo();
    /// What undo would take back and redo bring again, for their menu entries; empty where there is nothing.
    [[nodiscard]] QString undoName() const;
    [[nodiscard]] QString redoName() const;
    /// Everything that was ever done, oldest first. Waits for what is being written.
    [[nodiscard]] Result<std::vector<ChangeLogLine>> changeLog();

    /// Waits until everything is on the disk.
    [[nodiscard]] Result<Done> flush();
    /// Whether everything that was done is there; a layout may wait.
    [[nodiscard]] bool isDurable() const { return m_writer->durableSequence() >= m_sequence; }
    /// Copies the project with everything done so far, also what its own disk did not take.
    [[nodiscard]] Result<Done> saveCopy(const QString& path);
    /// The layout of the window, selection and the like: kept, but no undo steps.
    void setLayout(const QString& name, const QByteArray& value);
    [[nodiscard]] QByteArray layout(const QString& name);
    /// Makes a verified backup in the background where one is due: the project has changed since the last
    /// one, and that is half an hour old. Called by itself every five minutes.
    void makeBackupWhenDue();
    /// The folder of the backups.
    [[nodiscard]] const QString& backupFolder() const { return m_backupFolder; }

Q_SIGNALS:
    /// The notebook is another one: by a change, an undo or a redo.
    void notebookChanged(const crossread::Touched& touched);
    /// All that was done up to this entry of the journal is on the disk.
    void durable(quint64 sequence);
    /// The disk did not take it: \a sentence says why. Nothing is lost while the window is open; it is tried
    /// again.
    void writeFailed(const QString& sentence);
    /// And took it now.
    void writeResumed();
    void backupFailed(const QString& sentence);

private:
    explicit Project(std::unique_ptr<ProjectFile> file, QString backupFolder);
    struct Replay;

    [[nodiscard]] QStringList replay();
    Result<Done> go(JournalAct act, const UndoStep* step);
    /// The change of the entry, applied or taken back.
    [[nodiscard]] Result<Change> changeOf(quint64 sequence, JournalAct act);
    void append(JournalEntry entry);
    void saveState();

    std::unique_ptr<ProjectFile> m_file;
    QString m_backupFolder;
    Notebook m_notebook;
    History m_history;
    std::map<quint64, JournalEntry> m_entries; ///< of this session: they may not be on the disk yet
    std::map<QString, QByteArray> m_layout;    ///< set in this session, for the same reason
    std::optional<Change> m_last;              ///< that typing may go on with
    quint64 m_sequence = 0;
    quint64 m_savedSequence = 0; ///< of the newest saved state
    std::unique_ptr<ChangeWriter> m_writer;
    QTimer* m_backupTimer = nullptr;
    std::unique_ptr<QThreadPool> m_background;
};

/// A project, or why there is none; both where it was opened with something to tell.
struct OpenedProject {
    std::unique_ptr<Project> project;
    std::optional<ProjectProblem> problem;
};

} // namespace crossread
