// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notes_view.h"

#include "ui/empty_state.h"
#include "ui/list_parts.h"
#include "ui/notes/fillable_page.h"
#include "ui/notes/link_list.h"
#include "ui/notes/lost_list.h"
#include "ui/notes/memo_page.h"
#include "ui/notes/note_list.h"
#include "ui/notes/note_list_model.h"
#include "ui/notes/tag_tree.h"
#include "ui/theme/icons.h"

#include <QLabel>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace crossread {

using namespace std::chrono_literals;

NotesView::NotesView(Workspace& workspace, Theme& theme, QWidget* parent)
    : View(workspace, theme, parent),
      m_notes(new NoteList(workspace, theme, viewId(), this)),
      m_tags(new TagTree(workspace, theme, this)),
      m_links(new LinkList(workspace, theme, this)),
      m_lost(new LostList(workspace, theme, this)),
      m_memo(new MemoPage(workspace, this)),
      m_tabs(new QTabBar(this)),
      m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("notes"));
    setWindowTitle(tr("Notes"));
    layOut();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(60ms);
    connect(&m_refresh, &QTimer::timeout, this, &NotesView::refresh);
    connect(&workspace, &Workspace::notebookChanged, this, &NotesView::takeChange);
    connect(&workspace, &Workspace::notebookReplaced, this, &NotesView::refresh);
    connect(m_notes, &NoteList::editAsked, this, &NotesView::editAsked);
    connect(m_notes, &NoteList::tagsAsked, this, &NotesView::tagsAsked);
    connect(m_notes, &NoteList::told, this, &NotesView::told);
    connect(m_tags, &TagTree::tagChosen, this, [this](const TagKey& tag) {
        m_notes->showOnly(tag);
        if (!tag.isNull())
            showPage(Page::Notes);
    });
    connect(m_tags, &TagTree::failed, this, &NotesView::told);
    connect(m_links, &LinkList::failed, this, &NotesView::told);
    connect(m_lost, &LostList::placingAsked, this, &NotesView::placingAsked);
    connectToWorkspace();
}

QWidget* NotesView::makeNotesPage()
{
    auto* empty =
        new EmptyState(QStringLiteral("note"), tr("No notes yet"),
                       tr("Select words in a text and press H to highlight them, N to write a note, T "
                          "to tag, L to link two passages."),
                       this);
    return m_notesPage = new FillablePage(*empty, *m_notes, this);
}

QWidget* NotesView::makeTagsPage()
{
    auto* add = new QAction(symbolicIcon(QStringLiteral("add")), tr("Add Tag"), this);
    connect(add, &QAction::triggered, m_tags, [this] {
        m_tagsPage->setFilled(true);
        m_tags->addTag();
    });
    auto* empty =
        new EmptyState(QStringLiteral("tag"), tr("No tags yet"),
                       tr("Press T on selected words or a note and type a name; “group / name” makes "
                          "a tag in a group."),
                       this);
    empty->setAction(add);
    auto* button = new QToolButton(this);
    button->setDefaultAction(add);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setAutoRaise(true);
    auto* hint = new QLabel(tr("F2 renames, drag or Ctrl+X and Ctrl+V moves, Enter shows the notes"), this);
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* filled = new QWidget(this);
    auto* column = new QVBoxLayout(filled);
    column->setContentsMargins({});
    column->setSpacing(0);
    auto* head = listHead({button, hint});
    head->setStretch(1, 1);
    column->addLayout(head);
    column->addWidget(m_tags, 1);
    filled->setFocusProxy(m_tags);
    return m_tagsPage = new FillablePage(*empty, *filled, this);
}

QWidget* NotesView::makeLinksPage()
{
    auto* empty =
        new EmptyState(QStringLiteral("link"), tr("No links yet"),
                       tr("Press L on one passage and L on another, in the same or another article, "
                          "and say what the first is to the second."),
                       this);
    return m_linksPage = new FillablePage(*empty, *m_links, this);
}

QWidget* NotesView::makeLostPage()
{
    auto* empty =
        new EmptyState(QStringLiteral("check"), tr("Every note and link stands at its words"),
                       tr("What loses them when a text changes is listed here with its old words, and moves "
                          "only when you say so."),
                       this);
    return m_lostPage = new FillablePage(*empty, *m_lost, this);
}

void NotesView::layOut()
{
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->setAccessibleName(tr("Pages of notes"));
    for (const QString& name : {tr("Notes"), tr("Tags"), tr("Links"), tr("Not placed"), tr("Memo")})
        m_tabs->addTab(name);
    for (QWidget* page :
         {makeNotesPage(), makeTagsPage(), makeLinksPage(), makeLostPage(), static_cast<QWidget*>(m_memo)})
        m_pages->addWidget(page);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_tabs);
    column->addWidget(m_pages, 1);
}

QWidget* NotesView::focusTarget()
{
    // Nothing can be done on an empty page: the tabs lead on.
    const auto* page = qobject_cast<FillablePage*>(m_pages->currentWidget());
    return page != nullptr && !page->isFilled() ? static_cast<QWidget*>(m_tabs) : m_pages->currentWidget();
}

QVariantMap NotesView::state() const
{
    return {{QStringLiteral("grouping"), static_cast<int>(model().grouping())},
            {QStringLiteral("order"), static_cast<int>(model().order())},
            {QStringLiteral("page"), m_tabs->currentIndex()}};
}

void NotesView::restoreState(const QVariantMap& state)
{
    m_notes->arrange(state.value(QStringLiteral("grouping")).toInt(),
                     state.value(QStringLiteral("order")).toInt());
    m_tabs->setCurrentIndex(std::clamp(state.value(QStringLiteral("page")).toInt(), 0, 4));
}

NoteListModel& NotesView::model() const
{
    return m_notes->model();
}

QTreeView& NotesView::list() const
{
    return m_notes->list();
}

void NotesView::showPage(Page page)
{
    m_tabs->setCurrentIndex(static_cast<int>(page));
}

void NotesView::showCorpus()
{
    refresh();
}

void NotesView::showFiltered(const Shown&)
{
    model().refresh();
}

void NotesView::showLinked(const Linked&, SelectionParts, ViewId origin)
{
    m_notes->showSelected(origin != viewId());
    m_memo->showArticle();
}

void NotesView::showTheme()
{
    m_tags->refresh();
    update();
}

void NotesView::takeChange(const Touched& touched, ChangeWay way)
{
    if (isFrozen())
        return;
    m_refresh.start();
    if (way == ChangeWay::Done || !touched.notes.empty())
        return;
    // Undo and redo show what they changed.
    if (!touched.links.empty()) {
        showPage(Page::Links);
    } else if (!touched.tags.empty()) {
        refresh();
        showPage(Page::Tags);
        m_tags->setCurrentTag(*touched.tags.begin());
    } else if (!touched.memos.empty()) {
        showPage(Page::Memo);
    }
}

void NotesView::refresh()
{
    m_refresh.stop();
    model().refresh();
    m_tags->refresh();
    m_links->refresh();
    m_lost->refresh();
    m_memo->refresh();
    showCounts();
}

void NotesView::showCounts()
{
    const Notebook& notebook = workspace().notebook();
    const auto withCount = [](const QString& name, int count) {
        return count == 0 ? name : QStringLiteral("%1 %2").arg(name).arg(count);
    };
    m_tabs->setTabText(0, withCount(tr("Notes"), static_cast<int>(notebook.notes().size())));
    m_tabs->setTabText(1, withCount(tr("Tags"), static_cast<int>(notebook.tags().size())));
    m_tabs->setTabText(2, withCount(tr("Links"), static_cast<int>(notebook.links().size())));
    m_tabs->setTabText(3, withCount(tr("Not placed"), m_lost->count()));
    m_notesPage->setFilled(!notebook.notes().empty());
    m_tagsPage->setFilled(!notebook.tags().empty());
    m_linksPage->setFilled(!notebook.links().empty());
    m_lostPage->setFilled(m_lost->count() > 0);
}

} // namespace crossread
