// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "ui/empty_state.h"
#include "ui/library/library_view.h"
#include "ui/notes/note_acts.h"
#include "ui/theme/theme.h"
#include "ui/view.h"
#include "ui/window/command_field.h"
#include "ui/window/first_steps.h"
#include "ui/window/load_report.h"
#include "ui/window/progress_line.h"
#include "ui/window/project_desk.h"
#include "ui/window/status_line.h"

#include <QDockWidget>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMimeData>

#include <algorithm>
#include <utility>

namespace crossread {

MainWindow::MainWindow(Theme& theme, QWidget* parent)
    : QMainWindow(parent), m_theme(theme), m_settings(WindowSettings::load()), m_written(m_settings)
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(tr("Crossread"));
    setAcceptDrops(true);
    m_recent.restore(m_settings.recentSets);
    theme.choose(m_settings.theme);
    createCentre();
    createViews();
    createHelpDock();
    createNotes();
    createFiles();
    createProject();
    createActions();
    arrangeDocks();
    connectReading();
    restoreLayout();
    showEmptyOrReading();
    createSaving();
}

MainWindow::~MainWindow()
{
    // A dock that goes with the window tells that it is hidden, when nothing is to be remembered any more.
    for (QDockWidget* dock : findChildren<QDockWidget*>())
        dock->disconnect(this);
}

void MainWindow::connectReading()
{
    connect(&m_loading, &ArticleSetReading::started, m_progress, &ProgressLine::begin);
    connect(&m_loading, &ArticleSetReading::started, m_status, &StatusLine::beginReading);
    connect(&m_loading, &ArticleSetReading::progressed, m_status, &StatusLine::showProgress);
    connect(&m_loading, &ArticleSetReading::progressed, m_progress, [this](const ReadingProgress& progress) {
        const double part = progress.inAll > 0 ? double(progress.done) / double(progress.inAll) : 0;
        m_progress->setShare((static_cast<int>(progress.stage) + part) / 4);
    });
    connect(&m_loading, &ArticleSetReading::finished, this, &MainWindow::takeSet);
    connect(&m_loading, &ArticleSetReading::failed, this, &MainWindow::tellFailure);
    connect(m_status, &StatusLine::cancelRequested, &m_loading, &ArticleSetReading::cancel);
    connect(&m_workspace, &Workspace::corpusChanged, this, &MainWindow::showEmptyOrReading);
}

void MainWindow::openSet(const QStringList& paths)
{
    // A set of its own does not go into a project that was made for another one.
    if (!m_desk->isUntitled())
        closeProject();
    if (m_isProjectRefused)
        m_desk->openUntitled();
    keepState();
    m_isAdding = false;
    m_isReloading = false;
    m_loading.start(paths, nullptr);
}

void MainWindow::addPaths(const QStringList& paths)
{
    if (m_workspace.corpus().articleCount() == 0) {
        openSet(paths);
        return;
    }
    m_isAdding = true;
    m_isReloading = false;
    m_loading.start(paths, m_workspace.foundCorpus());
}

void MainWindow::openFirstSet()
{
    const bool isThere = std::any_of(m_settings.openSet.begin(), m_settings.openSet.end(),
                                     [](const QString& path) { return QFileInfo::exists(path); });
    if (isThere)
        openSet(m_settings.openSet);
    else
        openSample();
}

void MainWindow::takeSet(const ArticleSet& set, const QStringList& paths)
{
    m_progress->end();
    m_status->endReading();
    const bool isReload = std::exchange(m_isReloading, false);
    if (!isReload)
        m_openPaths = m_isAdding ? m_openPaths + paths : paths;
    m_openPaths.removeDuplicates();
    ArticleSet whole = set;
    if (m_isAdding)
        whole.problems = withEarlier(m_workspace.problems(), set);
    m_workspace.setArticleSet(whole);
    if (!isReload && set.corpus->articleCount() > 0 && paths != QStringList{m_sampleFolder})
        m_recent.add(m_openPaths);
    const bool isSampleWanted = std::exchange(m_isSampleWanted, false);
    if (m_projectViews)
        restoreProjectViews();
    else if (!m_isAdding && (!bringStateBack() || isSampleWanted))
        showSample();
    if (!set.problems.empty())
        m_status->tell(tr("%Ln file(s) could not be read: see the load report", nullptr,
                          static_cast<int>(set.problems.size())));
    if (set.corpus->articleCount() == 0 && !set.problems.empty())
        showLoadReport();
    if (isReload)
        tellReload();
    Q_EMIT setRead();
}

void MainWindow::tellFailure(const QString& reason)
{
    if (std::exchange(m_isReloading, false))
        m_projectViews.reset();
    m_progress->end();
    m_status->endReading();
    m_status->tell(reason.isEmpty() ? tr("Reading was cancelled") : reason);
    Q_EMIT setRead();
}

/// The entity that most articles name, in focus, and two articles that name it side by side.
void MainWindow::showSample()
{
    const Corpus& corpus = m_workspace.corpus();
    std::optional<EntityId> best;
    const auto isMore = [&](EntityId one, EntityId other) {
        const auto a = std::pair(corpus.articlesOf(one).size(), corpus.mentionsOf(one).size());
        const auto b = std::pair(corpus.articlesOf(other).size(), corpus.mentionsOf(other).size());
        return a > b;
    };
    for (std::size_t i = 0; i < corpus.entityCount(); ++i) {
        const auto id = idAt<EntityId>(i);
        const EntityKind kind = corpus.entity(id).kind;
        const bool isActor = kind == EntityKind::Organization || kind == EntityKind::Person;
        if (isActor && (!best || isMore(id, *best)))
            best = id;
    }
    if (corpus.articleCount() > 0)
        m_workspace.goTo({idAt<ArticleId>(0), {}});
    if (!best)
        return;
    const auto articles = corpus.articlesOf(*best);
    m_workspace.goTo({articles[0], {}});
    if (articles.size() > 1)
        m_workspace.openBeside({articles[1], {}});
    m_workspace.hub().select(Selection::ofEntity(*best));
    m_workspace.history().clear();
}

void MainWindow::showEmptyOrReading()
{
    const bool isEmpty = m_workspace.corpus().articleCount() == 0;
    m_empty->setVisible(isEmpty || m_reading == nullptr);
    if (m_reading != nullptr)
        m_reading->setVisible(!isEmpty);
    for (QAction* action : m_articleActions)
        action->setEnabled(!isEmpty);
    if (m_firstSteps != nullptr)
        m_firstSteps->setVisible(!isEmpty);
}

void MainWindow::chooseFiles()
{
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Add Articles"), QString(),
        tr("Articles (*.txt *.md *.markdown *.html *.htm *.xhtml);;All files (*)"));
    if (!files.isEmpty())
        addPaths(files);
}

void MainWindow::chooseFolder()
{
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Add Folder"));
    if (!folder.isEmpty())
        addPaths({folder});
}

void MainWindow::openSample()
{
    if (m_sampleFolder.isEmpty() || !QFileInfo::exists(m_sampleFolder)) {
        m_status->tell(tr("The sample articles are not installed."));
        return;
    }
    m_isSampleWanted = true;
    openSet({m_sampleFolder});
}

void MainWindow::closeSet()
{
    m_loading.cancel();
    keepState();
    m_openPaths.clear();
    m_workspace.setArticleSet({Workspace::emptyCorpus(), {}, false});
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (std::any_of(urls.begin(), urls.end(), [](const QUrl& url) { return url.isLocalFile(); })) {
        event->setDropAction(Qt::CopyAction);
        event->accept();
        m_status->tell(tr("Drop to add to the articles"));
    }
}

void MainWindow::dropEvent(QDropEvent* event)
{
    QStringList paths;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    if (paths.isEmpty())
        return;
    event->acceptProposedAction();
    addPaths(paths);
}

void MainWindow::stepOut()
{
    auto* field = qobject_cast<QLineEdit*>(focusWidget());
    if (field != nullptr && !field->text().isEmpty()) {
        field->clear();
        return;
    }
    m_noteActs->endLinking();
    if (m_workspace.hub().hover() != Hover{})
        m_workspace.hub().setHover({});
    else if (!m_workspace.selection().isEmpty())
        m_workspace.hub().clear();
    else if (!m_workspace.filters().filters().empty())
        m_workspace.filters().removeAt(m_workspace.filters().filters().size() - 1);
}

void MainWindow::dismissFirstSteps()
{
    m_settings.isHintDismissed = true;
    if (m_firstSteps != nullptr)
        m_firstSteps->deleteLater();
    m_firstSteps = nullptr;
    saveSettings();
}

View* MainWindow::view(const QString& objectName) const
{
    for (const Docked& docked : m_views) {
        if (docked.view->objectName() == objectName)
            return docked.view;
    }
    return nullptr;
}

QDockWidget* MainWindow::dock(const QString& objectName) const
{
    for (const Docked& docked : m_views) {
        if (docked.view->objectName() == objectName)
            return docked.dock;
    }
    return nullptr;
}

} // namespace crossread
