// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/tag_tree.h"

#include "ui/notes/roomy_delegate.h"
#include "ui/theme/icons.h"
#include "ui/theme/note_ink.h"
#include "ui/wording.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QTimer>

namespace crossread {

namespace {

enum Column { Name, Notes, Description, columnsInAll };

/// Every tag by its path, sorted for reading.
QList<std::pair<QString, TagKey>> tagPaths(const Notebook& notebook)
{
    QList<std::pair<QString, TagKey>> paths;
    for (const auto& [key, tag] : notebook.tags())
        paths.append({toQString(notebook.pathOf(key)), key});
    std::sort(paths.begin(), paths.end(),
              [](const auto& a, const auto& b) { return a.first.compare(b.first, Qt::CaseInsensitive) < 0; });
    return paths;
}

} // namespace

TagTree::TagTree(Workspace& workspace, const Theme& theme, QWidget* parent)
    : QTreeWidget(parent), m_workspace(workspace), m_theme(theme)
{
    setAccessibleName(tr("Tags"));
    setFrameShape(QFrame::NoFrame);
    setItemDelegate(new RoomyDelegate(theme, this));
    setColumnCount(columnsInAll);
    setHeaderLabels({tr("Tag"), tr("Notes"), tr("Description")});
    header()->setStretchLastSection(true);
    setColumnWidth(Name, 240);
    setColumnWidth(Notes, 60);
    setDragDropMode(QAbstractItemView::InternalMove);
    setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    setAccessibleDescription(
        tr("F2 renames; drag, or Ctrl+X and Ctrl+V, moves; Enter shows the notes; Insert adds"));
    connect(this, &QTreeWidget::itemChanged, this, &TagTree::takeEdit);
    connect(this, &QTreeWidget::itemDoubleClicked, this,
            [this](QTreeWidgetItem* item) { Q_EMIT tagChosen(tagOf(item)); });
}

TagKey TagTree::tagOf(const QTreeWidgetItem* item)
{
    if (item == nullptr)
        return {};
    return {item->data(Name, KeyRole).toULongLong(), item->data(Name, KeySecondRole).toULongLong()};
}

TagKey TagTree::currentTag() const
{
    return tagOf(currentItem());
}

QTreeWidgetItem* TagTree::itemOf(TagKey tag) const
{
    for (QTreeWidgetItemIterator at(const_cast<TagTree*>(this)); *at != nullptr; ++at) {
        if (tagOf(*at) == tag)
            return *at;
    }
    return nullptr;
}

void TagTree::setCurrentTag(TagKey tag)
{
    if (QTreeWidgetItem* item = itemOf(tag))
        setCurrentItem(item);
}

void TagTree::refresh()
{
    if (state() == QAbstractItemView::EditingState)
        return;
    const TagKey current = currentTag();
    m_isFilling = true;
    clear();
    for (const TagKey tag : m_workspace.notebook().tagsBelow({}))
        fill(invisibleRootItem(), tag);
    expandAll();
    setCurrentTag(current);
    m_isFilling = false;
}

void TagTree::fill(QTreeWidgetItem* parent, TagKey key)
{
    const Notebook& notebook = m_workspace.notebook();
    const Tag& tag = *notebook.tag(key);
    auto* item = new QTreeWidgetItem(parent);
    item->setData(Name, KeyRole, tag.key.high);
    item->setData(Name, KeySecondRole, tag.key.low);
    item->setText(Name, toQString(tag.name));
    item->setIcon(Name, noteIcon(m_theme.palette(), tag.colour));
    item->setText(Notes, QString::number(notebook.notesBelow(key).size()));
    item->setTextAlignment(Notes, Qt::AlignRight | Qt::AlignVCenter);
    item->setText(Description, toQString(tag.description));
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    for (const TagKey below : notebook.tagsBelow(key))
        fill(item, below);
}

void TagTree::perform(const Change& change)
{
    if (const Result<Done> done = m_workspace.door().perform(change); !done)
        Q_EMIT failed(done.reason());
}

void TagTree::takeEdit(QTreeWidgetItem* item, int column)
{
    const Tag* tag = m_workspace.notebook().tag(tagOf(item));
    if (m_isFilling || tag == nullptr)
        return;
    Tag edited = *tag;
    if (column == Name)
        edited.name = item->text(Name).simplified().toStdString();
    else if (column == Description)
        edited.description = item->text(Description).toStdString();
    if (edited != *tag)
        perform(EditTag{std::move(edited)});
    // The editor is still open here; the tree is read anew when it has gone.
    QTimer::singleShot(0, this, &TagTree::refresh);
}

void TagTree::move(TagKey key, TagKey parent)
{
    const Tag* tag = m_workspace.notebook().tag(key);
    if (tag == nullptr || tag->parent == parent)
        return;
    Tag moved = *tag;
    moved.parent = parent;
    perform(EditTag{std::move(moved)});
}

void TagTree::dropEvent(QDropEvent* event)
{
    QTreeWidgetItem* target = itemAt(event->position().toPoint());
    const bool isBeside = dropIndicatorPosition() == AboveItem || dropIndicatorPosition() == BelowItem;
    const TagKey parent = isBeside && target != nullptr ? tagOf(target->parent()) : tagOf(target);
    // The tree itself moves nothing: the change comes back as a refresh.
    event->setDropAction(Qt::IgnoreAction);
    event->accept();
    move(currentTag(), parent);
}

void TagTree::addTag()
{
    const Tag* current = m_workspace.notebook().tag(currentTag());
    const TagKey parent = current != nullptr ? current->key : TagKey();
    const auto key = newKey<TagKey>();
    std::string name = tr("New tag").toStdString();
    for (int i = 2; i < 1000; ++i) {
        bool isTaken = false;
        for (const TagKey sibling : m_workspace.notebook().tagsBelow(parent))
            isTaken = isTaken || m_workspace.notebook().tag(sibling)->name == name;
        if (!isTaken)
            break;
        name = tr("New tag %1").arg(i).toStdString();
    }
    perform(AddTag{Tag{key, parent, name, NoteColour::Grey, {}}});
    refresh();
    setCurrentTag(key);
    if (QTreeWidgetItem* item = itemOf(key))
        editItem(item, Name);
}

void TagTree::keyPressEvent(QKeyEvent* event)
{
    const TagKey tag = currentTag();
    if (event->matches(QKeySequence::Cut)) {
        m_cut = tag;
    } else if (event->matches(QKeySequence::Paste)) {
        if (m_cut != tag)
            move(m_cut, tag);
        m_cut = {};
    } else if (event->key() == Qt::Key_Insert) {
        addTag();
    } else if (event->key() == Qt::Key_Delete && !tag.isNull()) {
        perform(RemoveTag{tag});
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) &&
               state() != QAbstractItemView::EditingState && !tag.isNull()) {
        Q_EMIT tagChosen(tag);
    } else {
        QTreeWidget::keyPressEvent(event);
    }
}

void TagTree::contextMenuEvent(QContextMenuEvent* event)
{
    const Tag* tag = m_workspace.notebook().tag(currentTag());
    QMenu menu(this);
    menu.addAction(symbolicIcon(QStringLiteral("add")), tr("Add Tag"), Qt::Key_Insert, this,
                   &TagTree::addTag);
    if (tag != nullptr) {
        const TagKey key = tag->key;
        menu.addAction(tr("Show Its Notes"), this, [this, key] { Q_EMIT tagChosen(key); });
        menu.addAction(tr("Rename"), Qt::Key_F2, this, [this] { editItem(currentItem(), Name); });
        menu.addAction(tr("Describe"), this, [this] { editItem(currentItem(), Description); });
        addColourMenu(menu, *tag);
        addMergeMenu(menu, key);
        addMoveMenu(menu, key);
        menu.addSeparator();
        menu.addAction(tr("Remove (Notes Stay)"), Qt::Key_Delete, this,
                       [this, key] { perform(RemoveTag{key}); });
    }
    menu.exec(event->globalPos());
}

void TagTree::addColourMenu(QMenu& menu, const Tag& tag)
{
    QMenu* colours = menu.addMenu(tr("Colour"));
    for (int i = 0; i < noteColourCount; ++i) {
        const auto colour = static_cast<NoteColour>(i);
        colours->addAction(noteIcon(m_theme.palette(), colour), labelOf(colour), this, [this, tag, colour] {
            Tag edited = tag;
            edited.colour = colour;
            perform(EditTag{std::move(edited)});
        });
    }
}

void TagTree::addMoveMenu(QMenu& menu, TagKey tag)
{
    QMenu* below = menu.addMenu(tr("Move Below"));
    const Notebook& notebook = m_workspace.notebook();
    const TagKey parent = notebook.tag(tag)->parent;
    if (!parent.isNull())
        below->addAction(tr("The Top"), this, [this, tag] { move(tag, {}); });
    const auto isBelow = [&notebook, tag](TagKey other) {
        while (!other.isNull() && other != tag)
            other = notebook.tag(other)->parent;
        return other == tag;
    };
    for (const auto& [path, key] : tagPaths(notebook)) {
        if (key != parent && !isBelow(key))
            below->addAction(path, this, [this, tag, target = key] { move(tag, target); });
    }
    below->setEnabled(!below->isEmpty());
}

void TagTree::addMergeMenu(QMenu& menu, TagKey tag)
{
    QMenu* into = menu.addMenu(tr("Merge Into"));
    const Notebook& notebook = m_workspace.notebook();
    for (const auto& [path, key] : tagPaths(notebook)) {
        if (key != tag)
            into->addAction(path, this, [this, tag, target = key] { perform(MergeTags{tag, target}); });
    }
    into->setEnabled(!into->isEmpty());
}

} // namespace crossread
