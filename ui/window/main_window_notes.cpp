// SPDX-License-Identifier: GPL-3.0-or-later
// Undo, and what joins the views to the notes.
#include "model/exchange/notes_report.h"
#include "ui/corrections.h"
#include "ui/export/report_file.h"
#include "ui/export/report_saving.h"
#include "ui/file_ending.h"
#include "ui/notes/change_log_view.h"
#include "ui/notes/memo_page.h"
#include "ui/notes/note_acts.h"
#include "ui/notes/notes_export_panel.h"
#include "ui/notes/notes_view.h"
#include "ui/reading/reading_area.h"
#include "ui/theme/icons.h"
#include "ui/window/change_subject.h"
#include "ui/window/field_undo.h"
#include "ui/window/main_window.h"
#include "ui/window/notice_bar.h"
#include "ui/window/progress_line.h"
#include "ui/window/status_line.h"

#include <QDockWidget>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>

#include <chrono>

namespace crossread {

void MainWindow::createUndo(QMenu& menu)
{
    m_undo = addTo(menu, tr("&Undo"), QStringLiteral("undo"), QKeySequence::Undo, &MainWindow::undo);
    m_redo = addTo(menu, tr("&Redo"), QStringLiteral("redo"), QKeySequence::Redo, &MainWindow::redo);
    connect(&m_workspace, &Workspace::notebookChanged, this, &MainWindow::showUndo);
    connect(&m_workspace, &Workspace::notebookReplaced, this, &MainWindow::showUndo);
    showUndo();
    menu.addSeparator();
}

void MainWindow::showUndo()
{
    const auto show = [](QAction& action, const QString& name, const QString& bare, const QString& named) {
        action.setEnabled(!name.isEmpty());
        action.setText(name.isEmpty() ? bare : named.arg(QString(name).replace(u'&', QStringLiteral("&&"))));
    };
    show(*m_undo, m_workspace.door().undoName(), tr("&Undo"), tr("&Undo: %1"));
    show(*m_redo, m_workspace.door().redoName(), tr("&Redo"), tr("&Redo: %1"));
}

void MainWindow::undo()
{
    keepTyping();
    const QString name = m_workspace.door().undoName();
    if (name.isEmpty())
        return;
    const std::vector<Decision> before = m_workspace.notebook().decisions();
    const Result<Done> undone = m_workspace.door().undo();
    showChange(before);
    m_status->tell(undone ? tr("Undone: %1").arg(name) : undone.reason());
}

void MainWindow::redo()
{
    keepTyping();
    const QString name = m_workspace.door().redoName();
    if (name.isEmpty())
        return;
    const std::vector<Decision> before = m_workspace.notebook().decisions();
    const Result<Done> redone = m_workspace.door().redo();
    showChange(before);
    m_status->tell(redone ? tr("Done again: %1").arg(name) : redone.reason());
}

/// What undo or redo did to the corrections is put in focus, once the corpus has followed.
void MainWindow::showChange(const std::vector<Decision>& before)
{
    m_changed = correctionsBetween(before, m_workspace.notebook().decisions());
    if (!m_revision->isRunning())
        showChanged();
}

void MainWindow::showChanged()
{
    const ChangeSubject subject = subjectOf(std::exchange(m_changed, {}), m_workspace.sharedCorpus());
    if (!subject.selection.isEmpty())
        m_workspace.hub().select(subject.selection);
    if (subject.place)
        m_workspace.goTo(*subject.place);
}

void MainWindow::keepTyping()
{
    m_noteActs->keep();
    if (auto* notes = qobject_cast<NotesView*>(view(QStringLiteral("notes"))))
        notes->memo().keep();
}

void MainWindow::createNotes()
{
    new FieldUndo(this);
    m_noteActs = new NoteActs(m_workspace, m_theme, *this);
    connect(m_noteActs, &NoteActs::told, m_status, &StatusLine::tell);
    m_notesExport = new NotesExportPanel(m_workspace, m_theme, *this);
    connect(m_notesExport, &NotesExportPanel::told, m_status, &StatusLine::tell);
    m_report = new ReportSaving(this);
    connect(m_report, &ReportSaving::started, m_progress, &ProgressLine::begin);
    connect(m_report, &ReportSaving::ended, this, [this](const QString& sentence) {
        m_progress->end();
        m_status->tell(sentence);
    });
    if (auto* log = qobject_cast<ChangeLogView*>(view(QStringLiteral("changeLog"))))
        connect(log, &ChangeLogView::exportAsked, this, &MainWindow::exportChangeLog);
    m_revision = new CorpusRevision(
        m_workspace, [this] { return m_loading.lexicon(); }, this);
    connect(m_revision, &CorpusRevision::delayed, m_progress, &ProgressLine::begin);
    connect(m_revision, &CorpusRevision::revised, m_progress, [this] {
        if (!m_loading.isRunning())
            m_progress->end();
    });
    connect(m_revision, &CorpusRevision::revised, this, &MainWindow::showChanged);
    if (auto* reading = qobject_cast<ReadingArea*>(m_reading))
        connect(reading, &ReadingArea::noteActAsked, m_noteActs, &NoteActs::act);
    if (auto* notes = qobject_cast<NotesView*>(view(QStringLiteral("notes")))) {
        connect(notes, &NotesView::editAsked, m_noteActs, &NoteActs::editNote);
        connect(notes, &NotesView::tagsAsked, m_noteActs, &NoteActs::tagNotes);
        connect(notes, &NotesView::placingAsked, m_noteActs, &NoteActs::beginPlacing);
        connect(notes, &NotesView::told, m_status, &StatusLine::tell);
    }
    Corrections* corrections = &Corrections::of(m_workspace);
    connect(corrections, &Corrections::told, m_status, &StatusLine::tell);
    connect(corrections, &Corrections::panelAsked, this, &MainWindow::showCorrections);
    connect(corrections, &Corrections::noteAsked, this, &MainWindow::writeNoteOn);
}

void MainWindow::createExportMenu(QMenu& menu)
{
    m_articleActions << addTo(menu, tr("Export Repor&t…"), {}, {}, &MainWindow::exportReport);
    addTo(menu, tr("E&xport Notes…"), {}, {}, &MainWindow::exportNotes);
    addTo(menu, tr("Export Change &Log…"), {}, {}, &MainWindow::exportChangeLog);
    addTo(menu, tr("&Import Annotations…"), QStringLiteral("import"), {}, &MainWindow::chooseAnnotations);
}

void MainWindow::exportReport()
{
    if (m_workspace.corpus().articleCount() == 0) {
        m_status->tell(tr("A report needs articles: open some first."));
        return;
    }
    QString kind;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Export Report"), tr("report") + QStringLiteral(".html"),
        tr("Web page (*.html);;Markdown (*.md);;OpenDocument text (*.odt);;PDF (*.pdf)"), &kind);
    if (path.isEmpty())
        return;
    if (reportFormatOf(path)) {
        saveReport(path);
        return;
    }
    // "PDF (*.pdf)"; a dialog of the desktop may not tell which was picked.
    const QString picked = kind.section(QStringLiteral("(*."), 1);
    const Result<QString> file =
        withEnding(path, picked.isEmpty() ? QStringLiteral("html") : picked.chopped(1));
    if (file)
        saveReport(*file);
    else
        m_status->tell(file.reason());
}

void MainWindow::saveReport(const QString& path)
{
    keepTyping();
    const ArticleSet set{m_workspace.sharedCorpus(), m_workspace.problems(), false};
    const Day today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const std::vector<LoggedChange> log = loggedChanges(m_workspace.door().log());
    const auto make = [set, today, log, notebook = m_workspace.notebook(),
                       outcomes = m_workspace.outcomes()] {
        AnalystWork work = workOf(notebook, *set.corpus, outcomes);
        work.log = log;
        return reportOf(set, today, &work);
    };
    m_report->start(make, path);
}

void MainWindow::exportNotes()
{
    keepTyping();
    m_notesExport->open(NotesExportPanel::Content::Notes, QRect(mapToGlobal(QPoint(8, 40)), QSize(1, 1)));
}

void MainWindow::exportChangeLog()
{
    keepTyping();
    m_notesExport->open(NotesExportPanel::Content::ChangeLog, QRect(mapToGlobal(QPoint(8, 40)), QSize(1, 1)));
}

void MainWindow::chooseAnnotations()
{
    const QString path =
        QFileDialog::getOpenFileName(this, tr("Import Annotations"), QString(),
                                     tr("W3C Web Annotations (*.jsonld *.json);;All files (*)"));
    if (!path.isEmpty())
        rehearseImport(path);
}

Result<ReadAnnotations> MainWindow::readAnnotations(const QString& path) const
{
    constexpr qint64 mostBytes = 64 * 1024 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Failure{tr("%1 could not be read: %2").arg(path, file.errorString())};
    auto read =
        annotationsToNotes(file.read(mostBytes), m_workspace.notebook(), m_workspace.corpus(), presentTime());
    if (!read)
        return Failure{tr("%1: %2").arg(QFileInfo(path).fileName(), read.reason())};
    return read;
}

/// Says what would come and what would not, before anything does.
void MainWindow::rehearseImport(const QString& path)
{
    const auto read = readAnnotations(path);
    if (!read) {
        m_status->tell(read.reason());
        return;
    }
    constexpr std::size_t mostReasons = 3;
    QStringList lines{tr("%Ln note(s) of %1 can be taken over.", nullptr, static_cast<int>(read->notes))
                          .arg(QFileInfo(path).fileName())};
    if (!read->leftOut.empty())
        lines.front() += QLatin1Char(' ') + tr("%Ln thing(s) will be left out:", nullptr,
                                               static_cast<int>(read->leftOut.size()));
    for (std::size_t i = 0; i < std::min(read->leftOut.size(), mostReasons); ++i)
        lines << QStringLiteral("• ") + read->leftOut[i];
    if (read->unplaced > 0)
        lines << QStringLiteral("• ") +
                     tr("%Ln passage(s) find(s) no place and will be listed with the words.", nullptr,
                        static_cast<int>(read->unplaced));
    QList<NoticeBar::Offer> offers;
    if (read->notes > 0)
        offers.append({tr("&Take Over"), [this, path] { importAnnotations(path); }});
    m_fileNotice->tell(lines.join(u'\n'), offers);
}

void MainWindow::importAnnotations(const QString& path)
{
    const auto read = readAnnotations(path);
    if (!read) {
        m_status->tell(read.reason());
        return;
    }
    if (read->notes > 0) {
        if (const Result<Done> done = m_workspace.door().perform(read->change); !done) {
            m_status->tell(done.reason());
            return;
        }
    }
    m_status->tell(
        tr("%Ln note(s) taken over. Ctrl+Z takes them back.", nullptr, static_cast<int>(read->notes)));
}

void MainWindow::showCorrections()
{
    QDockWidget* panel = dock(QStringLiteral("correct"));
    panel->show();
    panel->raise();
    view(QStringLiteral("correct"))->focusTarget()->setFocus(Qt::OtherFocusReason);
}

/// A note on an entity, a figure or an event, written beside the pointer.
void MainWindow::writeNoteOn(const NoteTarget& target)
{
    const auto key = newKey<NoteKey>();
    const Timestamp now = presentTime();
    const Note note{key, target, m_noteActs->colour(), {}, {}, now, now};
    if (const Result<Done> done = m_workspace.door().perform(AddNote{note}); !done)
        m_status->tell(done.reason());
    else
        m_noteActs->editNote(key, QRect(QCursor::pos(), QSize(1, 1)));
}

} // namespace crossread
