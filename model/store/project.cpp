// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/project.h"

#include "model/base/reversed.h"
#include "model/base/translated.h"
#include "model/notes/rule_wording.h"
#include "model/store/backups.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

#include <chrono>

namespace crossread {

namespace {

Q_LOGGING_CATEGORY(lcOpenProject, "crossread.project.open")

/// Replaying so many takes some ten milliseconds; saving the state of a large notebook takes about as long.
constexpr quint64 entriesBetweenStates = 1000;
constexpr std::chrono::minutes backupInterval{5};

} // namespace

/// Reads the journal behind a saved state and brings a notebook to its end.
struct Project::Replay {
    ProjectFile& file;
    Notebook& notebook;
    std::map<quint64, JournalEntry> entries;
    QStringList faults;

    void run(quint64 after)
    {
        std::vector<quint64> order;
        const auto read = file.readJournal(after, [&](const JournalEntry& entry) {
            order.push_back(entry.sequence);
            entries.emplace(entry.sequence, entry);
        });
        if (!read)
            faults.append(read.reason());
        History history = stepsBefore(after);
        for (const quint64 sequence : order) {
            const JournalEntry entry = entries.at(sequence);
            const UndoStep* step = entry.act == JournalAct::Undo   ? history.undoStep()
                                   : entry.act == JournalAct::Redo ? history.redoStep()
                                                                   : nullptr;
            const UndoStep taken = step ? *step : UndoStep{};
            if (!history.add(entry))
                continue;
            if (entry.act == JournalAct::Change)
                apply(entry.sequence, entry.forward);
            else if (entry.act == JournalAct::Redo)
                for (const quint64 change : taken.changes)
                    apply(change, bytesOf(change, JournalAct::Redo));
            else
                for (const auto& change : Reversed(taken.changes))
                    apply(change, bytesOf(change, JournalAct::Undo));
        }
    }

    /// The undo steps as they were at the saved state.
    History stepsBefore(quint64 sequence)
    {
        History history;
        const auto read = file.readJournal(0, [&](const JournalEntry& entry) {
            if (entry.sequence <= sequence)
                history.add(entry);
        });
        if (!read)
            faults.append(read.reason());
        return history;
    }

    QByteArray bytesOf(quint64 sequence, JournalAct act)
    {
        auto found = entries.find(sequence);
        if (found == entries.end()) {
            auto entry = file.entry(sequence);
            if (!entry)
                return {};
            found = entries.emplace(sequence, std::move(*entry)).first;
        }
        return act == JournalAct::Undo ? found->second.inverse : found->second.forward;
    }

    void apply(quint64 sequence, const QByteArray& bytes)
    {
        const auto change = changeFromBytes(bytes);
        const auto applied = change ? notebook.apply(*change) : Result<Change>{change.failure()};
        if (!applied)
            faults.append(translated(QT_TRANSLATE_NOOP("crossread", "Change %1 could not be made again: %2"))
                              .arg(sequence)
                              .arg(applied.reason()));
    }
};

OpenedProject Project::create(const QString& path, const OpenOptions& options)
{
    return from(ProjectFile::create(path, options), options);
}

OpenedProject Project::open(const QString& path, const OpenOptions& options)
{
    return from(ProjectFile::open(path, options), options);
}

OpenedProject Project::openUntitled(const OpenOptions& options)
{
    return from(ProjectFile::openUntitled(options), options);
}

OpenedProject Project::from(ProjectOpening opening, const OpenOptions& options)
{
    if (!opening.file)
        return {nullptr, std::move(opening.problem)};
    std::unique_ptr<Project> project{new Project{std::move(opening.file), options.backupFolder}};
    const QStringList faults = project->replay();
    OpenedProject opened{std::move(project), std::move(opening.problem)};
    if (!faults.isEmpty() && !opened.problem)
        opened.problem = ProjectProblem{
            ProjectProblemKind::Damaged,
            translated(
                QT_TRANSLATE_NOOP("crossread", "Not everything that was done in %1 could be made again."))
                .arg(QFileInfo{opened.project->path()}.fileName()),
            {},
            {WayOn::ChooseAnother}};
    if (opened.problem)
        opened.problem->details += faults;
    return opened;
}

Project::Project(std::unique_ptr<ProjectFile> file, QString backupFolder)
    : m_file(std::move(file)),
      m_backupFolder(std::move(backupFolder)),
      m_history(m_file->history()),
      m_sequence(m_file->lastSequence()),
      m_writer(std::make_unique<ChangeWriter>(*m_file)),
      m_background(std::make_unique<QThreadPool>())
{
    connect(m_writer.get(), &ChangeWriter::durable, this, &Project::durable);
    connect(m_writer.get(), &ChangeWriter::writeFailed, this, &Project::writeFailed);
    connect(m_writer.get(), &ChangeWriter::writeResumed, this, &Project::writeResumed);
    m_background->setMaxThreadCount(1);
    m_backupTimer = new QTimer{this};
    connect(m_backupTimer, &QTimer::timeout, this, &Project::makeBackupWhenDue);
    m_backupTimer->start(backupInterval);
}

Project::~Project()
{
    m_backupTimer->stop();
    if (m_sequence > m_savedSequence && !isReadOnly())
        saveState();
    m_writer.reset();
    makeBackupWhenDue();
    m_background->waitForDone();
}

/// From the newest saved state that can be read; where none can, from the first change on.
QStringList Project::replay()
{
    const auto state = m_file->latestSnapshot();
    if (state && state->sequence > 0) {
        auto notebook = Notebook::fromBytes(state->state);
        if (notebook) {
            m_notebook = std::move(*notebook);
            m_savedSequence = state->sequence;
        } else {
            qCWarning(lcOpenProject, "a saved state was left out: %s", qPrintable(notebook.reason()));
        }
    }
    if (m_sequence == m_savedSequence)
        return {};
    Replay replay{*m_file, m_notebook, {}, {}};
    replay.run(m_savedSequence);
    return replay.faults;
}

Result<Done> Project::perform(const Change& change, const QString& name)
{
    if (isReadOnly())
        return Failure{translated(QT_TRANSLATE_NOOP("crossread",
                                                    "%1 is open for reading only; nothing is written to it."))
                           .arg(QFileInfo{path()}.fileName())};
    const QString shown = name.isEmpty() ? describe(change, &m_notebook) : name;
    Touched touched;
    const auto inverse = m_notebook.apply(change, &touched);
    if (!inverse)
        return inverse.failure();
    JournalEntry entry;
    entry.joinsPrevious = m_last && m_history.canJoin() && joinsWith(change, *m_last);
    entry.name = shown;
    entry.forward = toBytes(change);
    entry.inverse = toBytes(*inverse);
    m_last = change;
    append(std::move(entry));
    Q_EMIT notebookChanged(touched);
    return Done{};
}

void Project::append(JournalEntry entry)
{
    entry.sequence = m_writer->append(entry);
    m_sequence = entry.sequence;
    m_history.add(entry);
    m_entries.emplace(entry.sequence, std::move(entry));
    if (m_sequence >= m_savedSequence + entriesBetweenStates)
        saveState();
}

void Project::saveState()
{
    m_writer->putSnapshot({m_sequence, m_notebook.toBytes()});
    m_savedSequence = m_sequence;
}

Result<Change> Project::changeOf(quint64 sequence, JournalAct act)
{
    auto found = m_entries.find(sequence);
    if (found == m_entries.end()) {
        auto entry = m_file->entry(sequence);
        if (!entry)
            return entry.failure();
        found = m_entries.emplace(sequence, std::move(*entry)).first;
    }
    return changeFromBytes(act == JournalAct::Undo ? found->second.inverse : found->second.forward);
}

/// All changes of a step or none, and one entry for the journal.
Result<Done> Project::go(JournalAct act, const UndoStep* step)
{
    if (!step)
        return Done{};
    if (isReadOnly())
        return Failure{translated(QT_TRANSLATE_NOOP("crossread",
                                                    "%1 is open for reading only; nothing is written to it."))
                           .arg(QFileInfo{path()}.fileName())};
    Batch batch;
    for (const quint64 sequence : step->changes) {
        auto change = changeOf(sequence, act);
        if (!change)
            return change.failure();
        batch.changes.insert(act == JournalAct::Undo ? batch.changes.begin() : batch.changes.end(),
                             std::move(*change));
    }
    Touched touched;
    const auto applied = m_notebook.apply(Change{std::move(batch)}, &touched);
    if (!applied)
        return applied.failure();
    JournalEntry entry;
    entry.act = act;
    entry.step = step->first();
    entry.name = nameInWords(step->name);
    m_last.reset();
    append(std::move(entry));
    Q_EMIT notebookChanged(touched);
    return Done{};
}

Result<Done> Project::undo()
{
    return go(JournalAct::Undo, m_history.undoStep());
}

Result<Done> Project::redo()
{
    return go(JournalAct::Redo, m_history.redoStep());
}

QString Project::undoName() const
{
    return m_history.undoStep() ? nameInWords(m_history.undoStep()->name) : QString();
}

QString Project::redoName() const
{
    return m_history.redoStep() ? nameInWords(m_history.redoStep()->name) : QString();
}

Result<std::vector<ChangeLogLine>> Project::changeLog()
{
    if (auto flushed = flush(); !flushed)
        return flushed.failure();
    QSet<quint64> inForce;
    for (const UndoStep& step : m_history.steps()) {
        for (const quint64 change : step.changes)
            inForce.insert(change);
    }
    std::vector<ChangeLogLine> log;
    quint64 step = 0; // of the last change, also where its step can neither be undone nor done again
    auto read = m_file->readJournal(0, [&](const JournalEntry& entry) {
        const bool isChange = entry.act == JournalAct::Change;
        if (isChange && !(entry.joinsPrevious && step > 0))
            step = entry.sequence;
        log.push_back({entry.sequence, entry.act, isChange ? step : entry.step, entry.time,
                       nameInWords(entry.name), isChange && inForce.contains(entry.sequence)});
    });
    if (!read)
        return read.failure();
    return log;
}

Result<Done> Project::flush()
{
    return m_writer->flush();
}

Result<Done> Project::saveCopy(const QString& path)
{
    return m_writer->saveCopy(path);
}

void Project::setLayout(const QString& name, const QByteArray& value)
{
    m_layout[name] = value;
    if (!isReadOnly())
        m_writer->setLayout(name, value);
}

QByteArray Project::layout(const QString& name)
{
    if (const auto set = m_layout.find(name); set != m_layout.end())
        return set->second;
    const auto value = m_file->layout(name);
    return value ? *value : QByteArray{};
}

void Project::makeBackupWhenDue()
{
    if (isReadOnly())
        return;
    m_background->start([this] {
        const Backups backups{m_backupFolder};
        if (!backups.isDue(*m_file))
            return;
        if (const auto made = backups.make(*m_file); !made)
            Q_EMIT backupFailed(made.reason());
    });
}

} // namespace crossread
