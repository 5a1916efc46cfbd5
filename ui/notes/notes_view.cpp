// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/notes_view.h"

#include "ui/empty_state.h"
#include "ui/list_parts.h"
#include "ui/notes/fillable_page.h"
#include "ui/notes/link_list.h"
#include "ui/notes/lost_list.h"
#include "ui/notes/memo_page.h"
#include "ui/notes/note_delegate.h"
#include "ui/notes/note_list_model.h"
#include "ui/notes/tag_tree.h"
#include "ui/row_actions.h"
#include "ui/theme/icons.h"
#include "ui/theme/note_ink.h"
#include "ui/wording.h"

#include <QActionGroup>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace crossread {

using namespace std::chrono_literals;

NotesView::NotesView(Workspace& workspace, Theme& theme, QWidget* parent)
    : View(workspace, theme, parent),
      m_model(new NoteListModel(workspace, this)),
      m_list(new QTreeView(this)),
      m_binder(new SelectionBinder(m_model, *m_model, this)),
      m_filter(makeFilterField(tr("Filter notes"), this)),
      m_groupButton(new QToolButton(this)),
      m_colourButton(new QToolButton(this)),
      m_tagButton(new QToolButton(this)),
      m_tags(new TagTree(workspace, theme, this)),
      m_links(new LinkList(workspace, theme, this)),
      m_lost(new LostList(workspace, theme, this)),
      m_memo(new MemoPage(workspace, this)),
      m_tabs(new QTabBar(this)),
      m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("notes"));
    setWindowTitle(tr("Notes"));
    createList();
    createMenus();
    layOut();
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(60ms);
    connect(&m_refresh, &QTimer::timeout, this, &NotesView::refresh);
    connect(&workspace, &Workspace::notebookChanged, this, &NotesView::takeChange);
    connect(&workspace, &Workspace::notebookReplaced, this, &NotesView::refresh);
    connect(m_tags, &TagTree::tagChosen, this, &NotesView::showOnly);
    connect(m_tags, &TagTree::failed, this, &NotesView::told);
    connect(m_links, &LinkList::failed, this, &NotesView::told);
    connect(m_lost, &LostList::placingAsked, this, &NotesView::placingAsked);
    connectToWorkspace();
}

void NotesView::createList()
{
    setUpList(*m_list);
    m_list->setModel(m_model);
    m_list->setSelectionModel(m_binder);
    m_list->setItemDelegate(new NoteDelegate(theme(), this));
    m_list->setAccessibleName(tr("Notes"));
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(false);
    m_list->setItemsExpandable(true);
    m_list->setRootIsDecorated(true);
    m_list->setIndentation(16);
    connect(m_model, &NoteListModel::rowsChanged, this, &NotesView::takeRows);
    connect(m_binder, &SelectionBinder::idsPicked, this, &NotesView::selectNotes);
    connect(m_filter, &QLineEdit::textChanged, m_model, &NoteListModel::setFilterText);
    new RowActions(*m_list, workspace(), [this] {
        RowActions::Target target;
        target.places = workspace().noteBoard().placesOf(workspace().selection().notes);
        return target;
    });
    createListActions();
}

void NotesView::createListActions()
{
    const auto add = [this](const QString& text, const QString& icon, const QKeySequence& key, auto act) {
        auto* action = new QAction(symbolicIcon(icon), text, this);
        action->setShortcut(key);
        action->setShortcutContext(Qt::WidgetShortcut);
        connect(action, &QAction::triggered, this, act);
        m_list->addAction(action);
    };
    add(tr("Edit Note…"), QStringLiteral("note"), Qt::Key_F2, [this] { editCurrent(); });
    add(tr("Tag…"), QStringLiteral("tag"), Qt::Key_T, [this] { tagSelected(); });
    add(tr("Remove"), QStringLiteral("close"), Qt::Key_Delete, [this] { removeSelected(); });
}

void NotesView::createMenus()
{
    auto* menu = new QMenu(m_groupButton);
    using Grouping = NoteListModel::Grouping;
    using Order = NoteListModel::Order;
    auto* groups = new QActionGroup(menu);
    auto* orders = new QActionGroup(menu);
    const auto add = [menu](QActionGroup* group, const QString& text, bool isOn, auto act) {
        QAction* action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(isOn);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, group, act);
    };
    add(groups, tr("By Article"), true, [this] { m_model->setGrouping(Grouping::ByArticle); });
    add(groups, tr("By Tag"), false, [this] { m_model->setGrouping(Grouping::ByTag); });
    add(groups, tr("By Day"), false, [this] { m_model->setGrouping(Grouping::ByDate); });
    menu->addSeparator();
    add(orders, tr("In the Order of the Texts"), true, [this] { m_model->setOrder(Order::ByPlace); });
    add(orders, tr("Newest First"), false, [this] { m_model->setOrder(Order::NewestFirst); });
    add(orders, tr("Oldest First"), false, [this] { m_model->setOrder(Order::OldestFirst); });
    add(orders, tr("By Colour"), false, [this] { m_model->setOrder(Order::ByColour); });
    m_groupButton->setMenu(menu);
    m_groupButton->setIcon(symbolicIcon(QStringLiteral("sort")));
    m_groupButton->setToolTip(tr("Group and sort notes"));
    auto* colours = new QMenu(m_colourButton);
    connect(colours, &QMenu::aboutToShow, this, [this, colours] { fillColourMenu(*colours); });
    m_colourButton->setMenu(colours);
    m_colourButton->setIcon(symbolicIcon(QStringLiteral("highlight")));
    m_colourButton->setToolTip(tr("Show one colour alone"));
    for (QToolButton* button : {m_groupButton, m_colourButton}) {
        button->setAccessibleName(button->toolTip());
        button->setAutoRaise(true);
        button->setPopupMode(QToolButton::InstantPopup);
    }
    m_tagButton->setIcon(symbolicIcon(QStringLiteral("close")));
    m_tagButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_tagButton->setToolTip(tr("Show notes of all tags again"));
    m_tagButton->setAccessibleName(m_tagButton->toolTip());
    m_tagButton->hide();
    connect(m_tagButton, &QToolButton::clicked, this, [this] { showOnly({}); });
}

void NotesView::fillColourMenu(QMenu& menu)
{
    menu.clear();
    menu.addAction(tr("All Colours"), this, [this] { m_model->setColour({}); });
    for (int i = 0; i < noteColourCount; ++i) {
        const auto colour = static_cast<NoteColour>(i);
        menu.addAction(noteIcon(theme().palette(), colour), labelOf(colour), this,
                       [this, colour] { m_model->setColour(colour); });
    }
}

QWidget* NotesView::makeNotesPage()
{
    auto* empty =
        new EmptyState(QStringLiteral("note"), tr("No notes yet"),
                       tr("Select words in a text and press H to highlight them, N to write a note, T "
                          "to tag, L to link two passages."),
                       this);
    auto* filled = new QWidget(this);
    auto* column = new QVBoxLayout(filled);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(listHead({m_filter, m_tagButton, m_colourButton, m_groupButton}));
    column->addWidget(m_list, 1);
    filled->setFocusProxy(m_list);
    return m_notesPage = new FillablePage(*empty, *filled, this);
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
    return {{QStringLiteral("grouping"), static_cast<int>(m_model->grouping())},
            {QStringLiteral("order"), static_cast<int>(m_model->order())},
            {QStringLiteral("page"), m_tabs->currentIndex()}};
}

void NotesView::restoreState(const QVariantMap& state)
{
    const int grouping = std::clamp(state.value(QStringLiteral("grouping")).toInt(), 0, 2);
    const int order = std::clamp(state.value(QStringLiteral("order")).toInt(), 0, 3);
    m_model->setGrouping(static_cast<NoteListModel::Grouping>(grouping));
    m_model->setOrder(static_cast<NoteListModel::Order>(order));
    const QList<QAction*> choices = m_groupButton->menu()->actions();
    choices.at(grouping)->setChecked(true);
    choices.at(4 + order)->setChecked(true);
    m_tabs->setCurrentIndex(std::clamp(state.value(QStringLiteral("page")).toInt(), 0, 4));
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
    m_model->refresh();
}

void NotesView::showLinked(const Linked&, SelectionParts, ViewId origin)
{
    std::vector<quint32> ids;
    for (const NoteKey note : workspace().selection().notes)
        ids.push_back(m_model->idFor(note));
    std::sort(ids.begin(), ids.end());
    m_binder->show(std::move(ids));
    if (origin != viewId())
        showFirstSelected(*m_list, *m_binder, *m_model);
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
    m_model->refresh();
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

void NotesView::takeRows()
{
    m_list->expandAll();
    m_binder->reapply();
}

void NotesView::selectNotes(const std::vector<quint32>& ids, bool isExtending)
{
    Selection selection = isExtending ? workspace().selection() : Selection();
    selection.notes.clear();
    for (const quint32 id : ids)
        selection.notes.push_back(m_model->keyOf(id));
    workspace().hub().select(std::move(selection), viewId());
}

QRect NotesView::placeOfCurrent() const
{
    const QRect row = m_list->visualRect(m_list->currentIndex());
    return {m_list->viewport()->mapToGlobal(row.topLeft()), row.size()};
}

void NotesView::editCurrent()
{
    if (const auto note = m_model->noteAt(m_list->currentIndex()))
        Q_EMIT editAsked(*note, placeOfCurrent());
}

void NotesView::tagSelected()
{
    if (!workspace().selection().notes.empty())
        Q_EMIT tagsAsked(workspace().selection().notes, placeOfCurrent());
}

void NotesView::removeSelected()
{
    Batch batch;
    for (const NoteKey note : workspace().selection().notes)
        batch.changes.push_back(RemoveNote{note});
    if (batch.changes.empty())
        return;
    const int count = static_cast<int>(batch.changes.size());
    batch.name = count > 1 ? tr("Remove %Ln note(s)", nullptr, count).toStdString() : std::string();
    const Result<Done> done = workspace().door().perform(count == 1 ? batch.changes.front() : Change(batch));
    Q_EMIT told(done ? tr("%Ln note(s) removed; Ctrl+Z takes that back.", nullptr, count) : done.reason());
}

void NotesView::showOnly(TagKey tag)
{
    m_model->setTag(tag);
    m_tagButton->setVisible(!tag.isNull());
    if (!tag.isNull()) {
        m_tagButton->setText(toQString(workspace().notebook().pathOf(tag)));
        showPage(Page::Notes);
    }
}

} // namespace crossread
