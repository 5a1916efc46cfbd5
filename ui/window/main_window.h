// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/exchange/notes_annotations.h"
#include "model/link/workspace.h"
#include "model/store/project_file.h"
#include "ui/window/article_set_reading.h"
#include "ui/window/corpus_revision.h"
#include "ui/window/recent_sets.h"
#include "ui/window/window_settings.h"

#include <QMainWindow>

#include <functional>
#include <memory>

class QDockWidget;
class QTimer;
class QVBoxLayout;

namespace crossread {

class ArticleFiles;
class CommandField;
class DockTabs;
class EmptyState;
class FilterChips;
class FirstSteps;
class HelpPage;
class NoteActs;
class NotesExportPanel;
class NoticeBar;
class ProjectDesk;
class ProjectNotice;
class ProgressLine;
class ReportSaving;
class RoomForTexts;
class StatusLine;
class Theme;
class View;

/// The window: views in docks around the reading panes, one workspace behind them all.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(Theme& theme, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// What a start shows: the project or the articles named, or what was open last. Everything done is kept
    /// in a project from then on, with or without a name.
    void start(const QStringList& paths);
    bool openProject(const QString& path, const OpenOptions& options = {});
    /// False where not all of it could be copied; why stands in the status line.
    bool saveProjectCopy(const QString& path);
    void closeProject();
    [[nodiscard]] ProjectDesk& desk() const { return *m_desk; }
    [[nodiscard]] ProjectNotice& notice() const { return *m_notice; }
    /// Reads again what changed on the disk; nothing else does.
    void reloadArticles();
    [[nodiscard]] ArticleFiles& files() const { return *m_files; }
    [[nodiscard]] NoticeBar& fileNotice() const { return *m_fileNotice; }
    void showWhatChanged();
    /// Tells what of another program's notes would be taken over and what would not, and offers to do it.
    void rehearseImport(const QString& path);
    /// Takes them over as one step.
    void importAnnotations(const QString& path);
    /// The cross-reading report with the analyst's work in it, in the format that the file's ending names.
    void saveReport(const QString& path);
    [[nodiscard]] ReportSaving& report() const { return *m_report; }
    [[nodiscard]] NotesExportPanel& notesExport() const { return *m_notesExport; }
    void undo();
    void redo();

    /// Begins a new set, or adds to the present one. Returns at once; setRead() tells the end.
    void openSet(const QStringList& paths);
    void addPaths(const QStringList& paths);
    /// What a start without paths shows: the set that was open last, or the sample articles.
    void openFirstSet();
    void setSampleFolder(const QString& folder) { m_sampleFolder = folder; }

    [[nodiscard]] Workspace& workspace() { return m_workspace; }
    [[nodiscard]] View* view(const QString& objectName) const;
    [[nodiscard]] QDockWidget* dock(const QString& objectName) const;
    [[nodiscard]] CommandField& commandField() const { return *m_commandField; }
    [[nodiscard]] StatusLine& statusLine() const { return *m_status; }
    [[nodiscard]] FirstSteps* firstSteps() const { return m_firstSteps; }
    [[nodiscard]] NoteActs& noteActs() const { return *m_noteActs; }
    [[nodiscard]] const QStringList& openPaths() const { return m_openPaths; }
    /// Takes at most \a room and puts the views into columns and rows, or into tabs where it is too little.
    void fitTo(QSize room);
    /// Every action of the window and its views: what the list of commands searches.
    [[nodiscard]] QList<QAction*> allActions() const;
    void saveSettings();

Q_SIGNALS:
    /// A set was taken over, or could not be read.
    void setRead();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    struct Docked {
        QDockWidget* dock; ///< null for the view in the centre
        View* view;
        const char* iconName;
    };

    // main_window_actions.cpp
    void createActions();
    void createFileMenu();
    void createEditMenu();
    void createViewMenu();
    void createGoMenu();
    void createHelpMenu();
    void createToolBar();
    void fillRecentMenu();
    QAction* addTo(QMenu& menu, const QString& text, const QString& icon, const QKeySequence& key,
                   void (MainWindow::*act)());
    QAction* addTo(QMenu& menu, const QString& text, const QString& icon, const QKeySequence& key,
                   std::function<void()> act);

    // main_window_docks.cpp
    void createCentre();
    void createViews();
    void createHelpDock();
    QDockWidget* addDock(QWidget& content, const QString& name, Qt::DockWidgetArea area);
    void arrangeDocks();
    void fitToScreen();
    void gatherDocks();
    void stepThroughViews(int step);
    void restoreLayout();

    // main_window_notes.cpp
    void createNotes();
    void createUndo(QMenu& menu);
    void showUndo();
    void showChange(const std::vector<Decision>& before);
    void showChanged();
    void keepTyping();
    void showCorrections();
    void createExportMenu(QMenu& menu);
    void exportReport();
    void exportNotes();
    void exportChangeLog();
    void chooseAnnotations();
    [[nodiscard]] Result<ReadAnnotations> readAnnotations(const QString& path) const;
    void writeNoteOn(const NoteTarget& target);

    // main_window_files.cpp
    void createFiles();
    void tellChangedFiles(const QStringList& paths);
    void tellReload();
    void tellEarlier(const std::shared_ptr<const Corpus>& earlier);
    void tellChangedArticles(std::size_t lost);
    void enableEarlierText();
    void showEarlierText();
    void compareWithEarlier(ArticleId article);
    void showLost();

    // main_window_project.cpp
    void createProject();
    void createProjectMenu(QMenu& menu);
    void fillRecentProjects(QMenu& menu);
    /// False where no file was chosen.
    bool newProject();
    void beginProject(const QString& path);
    bool chooseProject();
    bool openCopyOf(const QString& path);
    void beginWithCopy(const QString& path, const QString& copy);
    void restoreBackup(const QString& path);
    void saveCopy();
    [[nodiscard]] QString suggestedProjectName() const;
    void takeProject();
    void showProject();
    void restoreProjectViews();
    void keepProjectLayout();
    [[nodiscard]] QString chooseProjectPath(const QString& title, const QString& suggested);
    void takeWayOn(WayOn way, const QString& path);

    // main_window_leaving.cpp
    /// Whether nothing would be lost by leaving the project. Where something would, it is told with ways on,
    /// each of which calls \a leave.
    bool canLeave(const std::function<void()>& leave);
    void dropHoldingBack();
    void leaveWithCopy(const std::function<void()>& leave);
    void leaveChanges(const std::function<void()>& leave);

    // main_window_settings.cpp
    void createSaving();
    void saveSoon();
    void saveWhatChanged();
    void saveTheme();
    void writeSettings();

    void connectReading();
    void takeSet(const ArticleSet& set, const QStringList& paths);
    void tellFailure(const QString& reason);
    void showSample();
    void showEmptyOrReading();
    /// What the views show of the set, for when it is opened again.
    void keepState();
    /// False where this set was never open.
    bool bringStateBack();
    void chooseFiles();
    void chooseFolder();
    void openSample();
    void closeSet();
    void exportCurrent();
    void exportView(View* view);
    void stepOut();
    void showLoadReport();
    void showComparison();
    void showHelp();
    void showThemeChooser();
    void dismissFirstSteps();

    Theme& m_theme;
    Workspace m_workspace;
    WindowSettings m_settings;
    WindowSettings m_written; ///< as the file has them, as far as this window knows
    QTimer* m_saveDelay = nullptr;
    RecentSets m_recent;
    QStringList m_openPaths;
    QString m_sampleFolder;
    bool m_isSampleWanted = false;
    bool m_isAdding = false;
    bool m_isReloading = false;
    QString m_heldBack;              ///< what the notice says where work would be lost
    bool m_isLeavingChanges = false; ///< the reader said so: they are lost, or in a copy
    bool m_isProjectRefused = false; ///< the one asked for did not open, and nothing else was
    std::size_t m_lostBefore = 0;    ///< notes and link ends without a place, before the reload under way
    QList<Docked> m_views;
    QMenu* m_recentMenu = nullptr;
    QAction* m_addFiles = nullptr;
    QList<QAction*> m_articleActions; ///< off while there are no articles
    QAction* m_closeProject = nullptr;
    QAction* m_copyProject = nullptr; ///< names it while it has no name
    QAction* m_undo = nullptr;
    QAction* m_redo = nullptr;
    QAction* m_showEarlier = nullptr; ///< off while no article has an earlier text
    ProjectNotice* m_notice = nullptr;
    NoticeBar* m_fileNotice = nullptr;
    RoomForTexts* m_roomForTexts = nullptr;
    ArticleFiles* m_files = nullptr;
    std::optional<QVariantMap> m_projectViews; ///< to be restored with the articles under way
    NoteActs* m_noteActs = nullptr;
    NotesExportPanel* m_notesExport = nullptr;
    ReportSaving* m_report = nullptr;
    CorpusRevision* m_revision = nullptr;
    std::vector<Correction> m_changed; ///< by the last undo or redo, until the corpus has followed
    CommandField* m_commandField = nullptr;
    FilterChips* m_chips = nullptr;
    ProgressLine* m_progress = nullptr;
    StatusLine* m_status = nullptr;
    FirstSteps* m_firstSteps = nullptr;
    EmptyState* m_empty = nullptr;
    QWidget* m_reading = nullptr;
    QVBoxLayout* m_centre = nullptr;
    HelpPage* m_help = nullptr;
    QDockWidget* m_helpDock = nullptr;
    DockTabs* m_tabs = nullptr;
    QByteArray m_firstLayout;
    ArticleSetReading m_loading;         ///< behind the others: it ends before what it reports to goes
    std::unique_ptr<ProjectDesk> m_desk; ///< last: it ends before the workspace and the reading go
};

} // namespace crossread
