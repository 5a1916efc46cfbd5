// SPDX-License-Identifier: GPL-3.0-or-later
// Projects: new, open, copy, close, and what is to be told about them.
#include "ui/notes/memo_page.h"
#include "ui/notes/note_acts.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/notes_view.h"
#include "ui/theme/icons.h"
#include "ui/view.h"
#include "ui/window/main_window.h"
#include "ui/window/project_desk.h"
#include "ui/window/project_notice.h"
#include "ui/window/status_line.h"
#include "ui/wording.h"

#include <QDataStream>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace crossread {

namespace {

constexpr auto viewsLayout = "views";
constexpr qsizetype mostRecent = 10;
constexpr qsizetype longestName = 80; ///< of a file, in characters

QString projectFilter()
{
    return MainWindow::tr("Crossread projects (*%1)").arg(ProjectFile::ending());
}

/// A quick write is not worth a word, and what was typed is followed by more: "Saving…" comes when it lasts
/// and stays until it is over.
std::chrono::milliseconds savingPatience(const ProjectDesk& desk)
{
    using namespace std::chrono_literals;
    return !desk.isKeeping() ? 0ms : desk.isSaved() ? 1500ms : 400ms;
}

/// Beside the project where that can be written to, under a name that nothing has.
QString placeForCopyOf(const QString& path)
{
    const QFileInfo project(path);
    QDir folder = project.absoluteDir();
    if (!QFileInfo(folder.path()).isWritable())
        folder.setPath(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString name = MainWindow::tr("%1 (copy)", "name of a project").arg(project.completeBaseName());
    QString copy = folder.filePath(name + ProjectFile::ending());
    for (int i = 2; QFileInfo::exists(copy); ++i)
        copy = folder.filePath(QStringLiteral("%1 %2").arg(name, QString::number(i)) + ProjectFile::ending());
    return copy;
}

QByteArray bytesOf(const QVariantMap& map)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setVersion(QDataStream::Qt_6_4);
    stream << map;
    return bytes;
}

QVariantMap mapOf(const QByteArray& bytes)
{
    QVariantMap map;
    QDataStream stream(bytes);
    stream.setVersion(QDataStream::Qt_6_4);
    stream >> map;
    return map;
}

} // namespace

void MainWindow::createProject()
{
    m_notice = new ProjectNotice(this);
    m_centre->insertWidget(0, m_notice);
    connect(m_notice, &ProjectNotice::wayChosen, this, &MainWindow::takeWayOn);
    m_desk = std::make_unique<ProjectDesk>(m_workspace, m_loading);
    connect(m_desk.get(), &ProjectDesk::problemFound, m_notice, &ProjectNotice::show);
    connect(m_desk.get(), &ProjectDesk::told, m_status, &StatusLine::tell);
    connect(m_desk.get(), &ProjectDesk::wentBack, m_notice,
            [this](const QString& sentence) { m_notice->tell(sentence, {}); });
    connect(m_desk.get(), &ProjectDesk::earlierFound, this, &MainWindow::tellEarlier);
    connect(m_desk.get(), &ProjectDesk::opened, this, &MainWindow::showProject);
    connect(m_desk.get(), &ProjectDesk::saveStateChanged, this,
            [this] { m_status->showSaveState(m_desk->saveState(), savingPatience(*m_desk)); });
    connect(m_desk.get(), &ProjectDesk::saveStateChanged, this, &MainWindow::dropHoldingBack);
    const TypingDelay* note = &m_noteActs->editor().typing();
    const TypingDelay* memo = &qobject_cast<NotesView*>(view(QStringLiteral("notes")))->memo().typing();
    for (const TypingDelay* typing : {note, memo})
        connect(typing, &TypingDelay::pendingChanged, m_desk.get(), [desk = m_desk.get(), note, memo] {
            desk->setTyping(note->isPending() || memo->isPending());
        });
}

void MainWindow::createProjectMenu(QMenu& menu)
{
    addTo(menu, tr("&New Project…"), {}, QKeySequence::New, [this] { newProject(); });
    addTo(menu, tr("&Open Project…"), QStringLiteral("open"),
          QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_O), [this] { chooseProject(); });
    QMenu* recent = menu.addMenu(symbolicIcon(QStringLiteral("recent")), tr("Open Recent Pro&ject"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecentProjects(*recent); });
    m_copyProject =
        addTo(menu, tr("Na&me This Project…"), QStringLiteral("copy"),
              QKeyCombination(Qt::ControlModifier | Qt::ShiftModifier, Qt::Key_S), &MainWindow::saveCopy);
    m_closeProject = addTo(menu, tr("Close &Project"), {}, {}, &MainWindow::closeProject);
    m_closeProject->setEnabled(false);
    m_articleActions << addTo(menu, tr("Reloa&d Articles from Disk"), QStringLiteral("reload"),
                              QKeySequence::Refresh, &MainWindow::reloadArticles);
    menu.addSeparator();
}

void MainWindow::fillRecentProjects(QMenu& menu)
{
    menu.clear();
    for (const QString& path : m_settings.recentProjects) {
        QAction* action =
            menu.addAction(QFileInfo(path).completeBaseName().replace(u'&', QStringLiteral("&&")));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openProject(path); });
    }
    // Every window that was open at once left one; the next start opens the first alone.
    for (const QString& path : ProjectFile::untitledPaths()) {
        const QFileInfo file(path);
        if (file == QFileInfo(m_desk->path()) || file.size() == 0)
            continue;
        QAction* action =
            menu.addAction(tr("Without a name, of %1", "project; date and time")
                               .arg(QLocale().toString(file.lastModified(), QLocale::ShortFormat)));
        action->setToolTip(path);
        connect(action, &QAction::triggered, this, [this, path] { openProject(path); });
    }
    if (menu.isEmpty())
        menu.addAction(tr("No project opened yet"))->setEnabled(false);
}

void MainWindow::start(const QStringList& paths)
{
    const bool isProject = paths.size() == 1 && paths.first().endsWith(ProjectFile::ending());
    const QString wanted = isProject ? paths.first() : paths.isEmpty() ? m_settings.project : QString();
    if (!wanted.isEmpty()) {
        // Anything else under the notice would look as if it were the project that was asked for.
        m_isProjectRefused = !openProject(wanted);
        return;
    }
    m_desk->openUntitled();
    if (paths.isEmpty())
        openFirstSet();
    else
        openSet(paths);
}

bool MainWindow::openProject(const QString& path, const OpenOptions& options)
{
    if (!canLeave([this, path, options] { openProject(path, options); }))
        return false;
    if (!m_desk->open(path, options)) {
        m_notice->focusFirstOffer();
        return false;
    }
    takeProject();
    return true;
}

/// The articles of the project that was just opened are to come.
void MainWindow::takeProject()
{
    m_notice->setVisible(m_notice->isVisible() && m_notice->path() == m_desk->path());
    m_workspace.setArticleSet({Workspace::emptyCorpus(), {}, false});
    m_openPaths.clear();
    m_projectViews = mapOf(m_desk->project()->layout(QLatin1String(viewsLayout)));
    m_isAdding = false;
    m_isReloading = false;
    m_desk->readArticles();
}

void MainWindow::showProject()
{
    m_settings.project = m_desk->isUntitled() ? QString() : m_desk->path();
    m_closeProject->setEnabled(!m_desk->isUntitled());
    m_isProjectRefused = false;
    m_copyProject->setText(m_desk->isUntitled() ? tr("Na&me This Project…") : tr("Save a Cop&y…"));
    const QString name = m_desk->isUntitled() ? tr("Untitled") : m_desk->name();
    const bool isReadOnly = m_desk->project() != nullptr && m_desk->project()->isReadOnly();
    setWindowTitle((isReadOnly ? tr("%1 (read-only) – Crossread") : tr("%1 – Crossread")).arg(name));
    if (m_desk->isUntitled())
        return;
    m_settings.recentProjects.removeAll(m_desk->path());
    m_settings.recentProjects.prepend(m_desk->path());
    m_settings.recentProjects = m_settings.recentProjects.mid(0, mostRecent);
}

void MainWindow::restoreProjectViews()
{
    const QVariantMap states = *std::exchange(m_projectViews, {});
    for (const Docked& docked : m_views) {
        const QVariant state = states.value(docked.view->objectName());
        if (state.isValid())
            docked.view->restoreState(state.toMap());
    }
    if (states.isEmpty())
        showSample();
}

void MainWindow::keepProjectLayout()
{
    if (m_desk->project() == nullptr || m_desk->project()->isReadOnly() || m_projectViews)
        return;
    QVariantMap states;
    for (const Docked& docked : m_views)
        states.insert(docked.view->objectName(), docked.view->state());
    // Asked for every few seconds: what is the same is not written again.
    if (const QByteArray bytes = bytesOf(states);
        bytes != m_desk->project()->layout(QLatin1String(viewsLayout)))
        m_desk->project()->setLayout(QLatin1String(viewsLayout), bytes);
}

QString MainWindow::chooseProjectPath(const QString& title, const QString& suggested)
{
    const QString path = QFileDialog::getSaveFileName(this, title, suggested, projectFilter(), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    return path.isEmpty() || path.endsWith(ProjectFile::ending()) ? path : path + ProjectFile::ending();
}

bool MainWindow::newProject()
{
    const QString path = chooseProjectPath(tr("New Project"), {});
    if (path.isEmpty())
        return false;
    beginProject(path);
    return true;
}

void MainWindow::beginProject(const QString& path)
{
    if (canLeave([this, path] { beginProject(path); }) && m_desk->create(path))
        takeProject();
}

bool MainWindow::chooseProject()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open Project"), QString(), projectFilter());
    if (!path.isEmpty())
        openProject(path);
    return !path.isEmpty();
}

bool MainWindow::openCopyOf(const QString& path)
{
    const QString copy = chooseProjectPath(tr("Work on a Copy"), placeForCopyOf(path));
    if (copy.isEmpty())
        return false;
    beginWithCopy(path, copy);
    return true;
}

void MainWindow::beginWithCopy(const QString& path, const QString& copy)
{
    if (canLeave([this, path, copy] { beginWithCopy(path, copy); }) && m_desk->openCopy(path, copy))
        takeProject();
}

QString MainWindow::suggestedProjectName() const
{
    if (!m_desk->isUntitled())
        return m_desk->name();
    const Corpus& corpus = m_workspace.corpus();
    if (corpus.articleCount() == 0)
        return {};
    const Article& first = corpus.article(ArticleId{0});
    const bool isAlone = corpus.articleCount() == 1;
    QString name = isAlone ? titleOf(first) : QFileInfo(first.path).absoluteDir().dirName();
    // What no file system takes in a name, and a dot in front that would hide it.
    static const QRegularExpression unfit(QStringLiteral("[/\\\\:*?\"<>|\\x00-\\x1f]+|^\\.+"));
    name = name.replace(unfit, QStringLiteral(" ")).simplified().left(longestName);
    return name.isEmpty() ? QString() : name.trimmed() + ProjectFile::ending();
}

void MainWindow::saveCopy()
{
    const QString title = m_desk->isUntitled() ? tr("Name This Project") : tr("Save a Copy");
    if (const QString path = chooseProjectPath(title, suggestedProjectName()); !path.isEmpty())
        saveProjectCopy(path);
}

bool MainWindow::saveProjectCopy(const QString& path)
{
    keepTyping();
    keepProjectLayout();
    const bool isNaming = m_desk->isUntitled();
    const Result<Done> saved = m_desk->saveCopy(path);
    const QString name = QFileInfo(path).fileName();
    m_status->tell(!saved     ? saved.reason()
                   : isNaming ? tr("This project is %1 now.").arg(name)
                              : tr("Copied to %1; this window stays with %2.").arg(name, m_desk->name()));
    return saved.isOk();
}

void MainWindow::closeProject()
{
    if (!canLeave([this] { closeProject(); }))
        return;
    m_desk->close();
    m_settings.project.clear();
    m_desk->openUntitled();
    closeSet();
    showProject();
}

void MainWindow::restoreBackup(const QString& path)
{
    if (!canLeave([this, path] { restoreBackup(path); }))
        return;
    if (m_desk->restoreBackup(path))
        takeProject();
    else
        m_notice->show(m_notice->problem(), path);
}

/// Whoever chooses no file after all has the offers back.
void MainWindow::takeWayOn(WayOn way, const QString& path)
{
    OpenOptions options;
    bool isTaken = true;
    switch (way) {
    case WayOn::TryAgain:
        openProject(path);
        break;
    case WayOn::ChooseAnother:
        isTaken = chooseProject();
        break;
    case WayOn::BeginAnew:
        isTaken = newProject();
        break;
    case WayOn::OpenReadOnly:
        options.isReadOnly = true;
        openProject(path, options);
        break;
    case WayOn::OpenDamaged:
        options.acceptsDamage = true;
        openProject(path, options);
        break;
    case WayOn::OpenCopy:
        isTaken = openCopyOf(path);
        break;
    case WayOn::RestoreBackup:
        restoreBackup(path);
        break;
    }
    if (isTaken)
        return;
    m_notice->show(m_notice->problem(), path);
    m_notice->focusFirstOffer();
}

} // namespace crossread
