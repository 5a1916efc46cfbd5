// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/note_list.h"

#include "ui/list_parts.h"
#include "ui/notes/note_delegate.h"
#include "ui/notes/note_list_model.h"
#include "ui/row_actions.h"
#include "ui/selection_binder.h"
#include "ui/theme/icons.h"
#include "ui/theme/note_ink.h"
#include "ui/theme/theme.h"
#include "ui/wording.h"

#include <QActionGroup>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace crossread {

NoteList::NoteList(Workspace& workspace, Theme& theme, ViewId owner, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_theme(theme),
      m_owner(owner),
      m_model(new NoteListModel(workspace, this)),
      m_list(new QTreeView(this)),
      m_binder(new SelectionBinder(m_model, *m_model, this)),
      m_filter(makeFilterField(tr("Filter notes"), this)),
      m_groupButton(new QToolButton(this)),
      m_colourButton(new QToolButton(this)),
      m_tagButton(new QToolButton(this))
{
    createList();
    createListActions();
    createGroupMenu();
    createButtons();
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(listHead({m_filter, m_tagButton, m_colourButton, m_groupButton}));
    column->addWidget(m_list, 1);
    setFocusProxy(m_list);
}

void NoteList::createList()
{
    setUpList(*m_list);
    m_list->setModel(m_model);
    m_list->setSelectionModel(m_binder);
    m_list->setItemDelegate(new NoteDelegate(m_theme, this));
    m_list->setAccessibleName(tr("Notes"));
    m_list->setHeaderHidden(true);
    m_list->setUniformRowHeights(false);
    m_list->setItemsExpandable(true);
    m_list->setRootIsDecorated(true);
    m_list->setIndentation(16);
    connect(m_model, &NoteListModel::rowsChanged, this, &NoteList::takeRows);
    connect(m_binder, &SelectionBinder::idsPicked, this, &NoteList::selectNotes);
    connect(m_filter, &QLineEdit::textChanged, m_model, &NoteListModel::setFilterText);
    leadInto(*m_filter, *m_list);
    new RowActions(*m_list, m_workspace, [this] {
        RowActions::Target target;
        target.places = m_workspace.noteBoard().placesOf(m_workspace.selection().notes);
        return target;
    });
}

void NoteList::createListActions()
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

void NoteList::createGroupMenu()
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
}

void NoteList::createButtons()
{
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

void NoteList::fillColourMenu(QMenu& menu)
{
    menu.clear();
    menu.addAction(tr("All Colours"), this, [this] { m_model->setColour({}); });
    for (int i = 0; i < noteColourCount; ++i) {
        const auto colour = static_cast<NoteColour>(i);
        menu.addAction(noteIcon(m_theme.palette(), colour), labelOf(colour), this,
                       [this, colour] { m_model->setColour(colour); });
    }
}

void NoteList::arrange(int grouping, int order)
{
    grouping = std::clamp(grouping, 0, 2);
    order = std::clamp(order, 0, 3);
    m_model->setGrouping(static_cast<NoteListModel::Grouping>(grouping));
    m_model->setOrder(static_cast<NoteListModel::Order>(order));
    const QList<QAction*> choices = m_groupButton->menu()->actions();
    choices.at(grouping)->setChecked(true);
    choices.at(4 + order)->setChecked(true);
}

void NoteList::showSelected(bool isScrolling)
{
    std::vector<quint32> ids;
    for (const NoteKey note : m_workspace.selection().notes)
        ids.push_back(m_model->idFor(note));
    std::sort(ids.begin(), ids.end());
    m_binder->show(std::move(ids));
    if (isScrolling)
        showFirstSelected(*m_list, *m_binder, *m_model);
}

void NoteList::showOnly(TagKey tag)
{
    m_model->setTag(tag);
    m_tagButton->setVisible(!tag.isNull());
    if (!tag.isNull())
        m_tagButton->setText(toQString(m_workspace.notebook().pathOf(tag)));
}

void NoteList::takeRows()
{
    m_list->expandAll();
    m_binder->reapply();
}

void NoteList::selectNotes(const std::vector<quint32>& ids, bool isExtending)
{
    Selection selection = isExtending ? m_workspace.selection() : Selection();
    selection.notes.clear();
    for (const quint32 id : ids)
        selection.notes.push_back(m_model->keyOf(id));
    m_workspace.hub().select(std::move(selection), m_owner);
}

QRect NoteList::placeOfCurrent() const
{
    const QRect row = m_list->visualRect(m_list->currentIndex());
    return {m_list->viewport()->mapToGlobal(row.topLeft()), row.size()};
}

void NoteList::editCurrent()
{
    if (const auto note = m_model->noteAt(m_list->currentIndex()))
        Q_EMIT editAsked(*note, placeOfCurrent());
}

void NoteList::tagSelected()
{
    if (!m_workspace.selection().notes.empty())
        Q_EMIT tagsAsked(m_workspace.selection().notes, placeOfCurrent());
}

void NoteList::removeSelected()
{
    Batch batch;
    for (const NoteKey note : m_workspace.selection().notes)
        batch.changes.emplace_back(RemoveNote{note});
    if (batch.changes.empty())
        return;
    const int count = static_cast<int>(batch.changes.size());
    batch.name = count > 1 ? tr("Remove %Ln note(s)", nullptr, count).toStdString() : std::string();
    const Result<Done> done = m_workspace.door().perform(count == 1 ? batch.changes.front() : Change(batch));
    Q_EMIT told(done ? tr("%Ln note(s) removed; Ctrl+Z takes that back.", nullptr, count) : done.reason());
}

} // namespace crossread
