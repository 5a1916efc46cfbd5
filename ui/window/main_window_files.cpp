// SPDX-License-Identifier: GPL-3.0-or-later
// The files that the articles came from: what changed on the disk, reading it again, what is otherwise then.
#include "ui/compare/copies_view.h"
#include "ui/notes/notes_view.h"
#include "ui/window/article_files.h"
#include "ui/window/main_window.h"
#include "ui/window/notice_bar.h"
#include "ui/window/status_line.h"
#include "ui/wording.h"

#include <QDockWidget>
#include <QEvent>
#include <QFileInfo>
#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace crossread {

namespace {

constexpr qsizetype mostNamed = 3;

/// "a.txt, b.txt and 4 more"
QString listed(const QStringList& names)
{
    QString words = names.mid(0, mostNamed).join(QStringLiteral(", "));
    if (names.size() > mostNamed)
        words += MainWindow::tr(" and %Ln more", nullptr, static_cast<int>(names.size() - mostNamed));
    return words;
}

} // namespace

void MainWindow::createFiles()
{
    m_fileNotice = new NoticeBar(tr("About the files of the articles"), this);
    m_centre->insertWidget(0, m_fileNotice);
    m_files = new ArticleFiles(m_workspace, this);
    connect(m_files, &ArticleFiles::changedOnDisk, this, &MainWindow::tellChangedFiles);
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_files != nullptr)
        m_files->check();
}

void MainWindow::tellChangedFiles(const QStringList& paths)
{
    if (paths.isEmpty()) {
        m_fileNotice->hide();
        return;
    }
    QStringList names;
    for (const QString& path : paths)
        names << QFileInfo(path).fileName();
    m_fileNotice->tell(tr("%Ln file(s) changed on the disk since being read: %1. Your notes stay where their "
                          "words are.",
                          nullptr, static_cast<int>(paths.size()))
                           .arg(listed(names)),
                       {{tr("&Reload"), [this] { reloadArticles(); }}});
}

void MainWindow::reloadArticles()
{
    keepTyping();
    const auto present = m_workspace.foundCorpus();
    if (present->articleCount() == 0)
        return;
    QStringList paths = m_openPaths;
    paths.removeIf([](const QString& path) { return !QFileInfo::exists(path); });
    QVariantMap states;
    for (const Docked& docked : m_views)
        states.insert(docked.view->objectName(), docked.view->state());
    m_projectViews = states;
    m_isAdding = false;
    m_isReloading = true;
    m_lostBefore = m_workspace.noteBoard().lost().size();
    m_fileNotice->hide();
    m_loading.reread(paths, present);
}

/// What reading the articles again has changed, and where it can be seen.
void MainWindow::tellReload()
{
    if (m_workspace.captures().changedLast().empty()) {
        m_status->tell(tr("Every article says what it said before."));
        return;
    }
    const std::size_t lost = m_workspace.noteBoard().lost().size();
    tellChangedArticles(lost > m_lostBefore ? lost - m_lostBefore : 0);
}

/// The same of what changed while no window was open.
void MainWindow::tellEarlier(const std::shared_ptr<const Corpus>& earlier)
{
    m_workspace.countAsChanged(*earlier);
    const auto& changed = m_workspace.captures().changedLast();
    if (changed.empty())
        return;
    NoteBoard before;
    before.setNotebook(&m_workspace.notebook());
    before.setCorpus(earlier);
    std::set<ArticleKey> keys;
    for (const ArticleId article : changed)
        keys.insert(keyOf(m_workspace.corpus().article(article)));
    const auto isOfChanged = [&keys](const LostPlace& lost) { return keys.contains(lost.anchor.article); };
    const auto lost = m_workspace.noteBoard().lost();
    const auto lostNow = std::count_if(lost.begin(), lost.end(), isOfChanged);
    const auto lostBefore = static_cast<std::ptrdiff_t>(before.lost().size());
    tellChangedArticles(static_cast<std::size_t>(std::max<std::ptrdiff_t>(lostNow - lostBefore, 0)));
}

void MainWindow::tellChangedArticles(std::size_t lost)
{
    const auto& changed = m_workspace.captures().changedLast();
    QStringList titles;
    for (const ArticleId article : changed)
        titles << tr("“%1”").arg(titleOf(m_workspace.corpus().article(article)));
    QString sentence =
        tr("%Ln article(s) say something else now: %1.", nullptr, static_cast<int>(changed.size()))
            .arg(listed(titles));
    QList<NoticeBar::Offer> offers{{tr("Show What &Changed"), [this] { showWhatChanged(); }}};
    if (lost > 0) {
        sentence += QLatin1Char(' ') +
                    tr("%Ln note(s) or link end(s) lost their words.", nullptr, static_cast<int>(lost));
        offers.append({tr("Show Those Not &Placed"), [this] { showLost(); }});
    }
    m_fileNotice->tell(sentence, offers);
}

void MainWindow::showWhatChanged()
{
    const auto& changed = m_workspace.captures().changedLast();
    if (!changed.empty())
        compareWithEarlier(changed.front());
}

void MainWindow::enableEarlierText()
{
    m_showEarlier->setEnabled(!m_workspace.captures().articles().empty());
}

/// Of the article in focus; where that has none, of one that changed last, or of the first.
void MainWindow::showEarlierText()
{
    const std::vector<ArticleId>& all = m_workspace.captures().articles();
    if (all.empty())
        return;
    const auto& changed = m_workspace.captures().changedLast();
    std::vector<ArticleId> focused = m_workspace.selection().articles;
    if (m_workspace.selection().text)
        focused.push_back(m_workspace.selection().text->article);
    const auto one = std::ranges::find_first_of(focused, all);
    compareWithEarlier(one != focused.end() ? *one : changed.empty() ? all.front() : changed.front());
}

void MainWindow::compareWithEarlier(ArticleId article)
{
    auto* copies = qobject_cast<CopiesView*>(view(QStringLiteral("copies")));
    if (copies == nullptr)
        return;
    showComparison();
    copies->compareCaptures(article);
    copies->focusTarget()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::showLost()
{
    auto* notes = qobject_cast<NotesView*>(view(QStringLiteral("notes")));
    dock(QStringLiteral("notes"))->show();
    dock(QStringLiteral("notes"))->raise();
    notes->showPage(NotesView::Page::Lost);
    notes->focusTarget()->setFocus(Qt::OtherFocusReason);
}

} // namespace crossread
