// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/link_list.h"

#include "model/notes/words.h"
#include "ui/notes/roomy_delegate.h"
#include "ui/theme/icons.h"
#include "ui/wording.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QTimer>

namespace crossread {

namespace {

enum Column { From, Kind, To, Why, columnsInAll };

constexpr LinkKind namedKinds[] = {LinkKind::Supports, LinkKind::Contradicts, LinkKind::Explains,
                                   LinkKind::SameAs, LinkKind::SeeAlso};

} // namespace

LinkList::LinkList(Workspace& workspace, const Theme& theme, QWidget* parent)
    : QTreeWidget(parent), m_workspace(workspace)
{
    setAccessibleName(tr("Links between passages"));
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setItemDelegate(new RoomyDelegate(theme, this));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setColumnCount(columnsInAll);
    setHeaderLabels({tr("From"), tr("Kind"), tr("To"), tr("Why")});
    header()->setStretchLastSection(false);
    for (const int column : {From, To, Why})
        header()->setSectionResizeMode(column, QHeaderView::Stretch);
    header()->setSectionResizeMode(Kind, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemDoubleClicked, this,
            [this](QTreeWidgetItem* item) { openBothEnds(linkOf(item)); });
    connect(this, &QTreeWidget::itemChanged, this, &LinkList::takeEdit);
}

LinkKey LinkList::linkOf(const QTreeWidgetItem* item)
{
    if (item == nullptr)
        return {};
    return {item->data(0, KeyRole).toULongLong(), item->data(0, KeySecondRole).toULongLong()};
}

/// The words, and below them where they stand.
QString LinkList::endText(const Anchor& anchor) const
{
    const auto article = m_workspace.noteBoard().articleOf(anchor.article);
    const QString title = article ? titleOf(m_workspace.corpus().article(*article)) : tr("not open");
    return tr("“%1”").arg(wordsOf(anchor.quote, 200)) + QLatin1Char('\n') + title;
}

void LinkList::refresh()
{
    if (state() == QAbstractItemView::EditingState)
        return;
    const LinkKey current = linkOf(currentItem());
    m_isFilling = true;
    clear();
    for (const auto& [key, link] : m_workspace.notebook().links()) {
        auto* item = new QTreeWidgetItem(this);
        item->setData(0, KeyRole, key.high);
        item->setData(0, KeySecondRole, key.low);
        item->setText(From, endText(link.from));
        item->setText(Kind, labelOf(link.kind, link.ownKind));
        item->setText(To, endText(link.to));
        item->setText(Why, toQString(link.text).simplified());
        item->setIcon(To, symbolicIcon(QStringLiteral("right")));
        item->setFlags(item->flags() | Qt::ItemIsEditable);
        item->setToolTip(From, toQString(link.from.quote).simplified());
        item->setToolTip(To, toQString(link.to.quote).simplified());
        item->setToolTip(Why, toQString(link.text));
        item->setData(From, Qt::AccessibleTextRole,
                      tr("%1 %2 %3").arg(item->text(From), item->text(Kind), item->text(To)));
        if (key == current)
            setCurrentItem(item);
    }
    if (currentItem() == nullptr && topLevelItemCount() > 0)
        setCurrentItem(topLevelItem(0));
    m_isFilling = false;
}

void LinkList::openBothEnds(LinkKey link)
{
    const auto from = m_workspace.noteBoard().placeOf(link, true);
    const auto to = m_workspace.noteBoard().placeOf(link, false);
    if (from)
        m_workspace.goTo(*from);
    if (to && from && from->article != to->article)
        m_workspace.openBeside(*to);
    else if (to && !from)
        m_workspace.goTo(*to);
}

void LinkList::edit(const PassageLink& link)
{
    const PassageLink* before = m_workspace.notebook().link(link.key);
    if (before == nullptr || *before == link)
        return;
    PassageLink edited = link;
    edited.modified = presentTime();
    if (const Result<Done> done = m_workspace.door().perform(EditLink{std::move(edited)}); !done)
        Q_EMIT failed(done.reason());
}

void LinkList::setKind(LinkKey key, LinkKind kind, const QString& ownKind)
{
    const PassageLink* link = m_workspace.notebook().link(key);
    if (link == nullptr)
        return;
    PassageLink edited = *link;
    edited.kind = kind;
    edited.ownKind = ownKind.simplified().toStdString();
    edit(edited);
}

void LinkList::setReason(LinkKey key, const QString& reason)
{
    const PassageLink* link = m_workspace.notebook().link(key);
    if (link == nullptr)
        return;
    PassageLink edited = *link;
    edited.text = reason.trimmed().toStdString();
    edit(edited);
}

void LinkList::takeEdit(QTreeWidgetItem* item, int column)
{
    const PassageLink* link = m_workspace.notebook().link(linkOf(item));
    if (m_isFilling || link == nullptr)
        return;
    const QString words = item->text(column).simplified();
    if (column == Why) {
        setReason(link->key, words);
    } else if (column == Kind && !words.isEmpty()) {
        const auto isNamed = [&words](LinkKind kind) {
            return words.compare(labelOf(kind), Qt::CaseInsensitive) == 0;
        };
        const auto named = std::find_if(std::begin(namedKinds), std::end(namedKinds), isNamed);
        setKind(link->key, named != std::end(namedKinds) ? *named : LinkKind::Own,
                named != std::end(namedKinds) ? QString() : words);
    }
    // The editor is still open here; the list is read anew when it has gone.
    QTimer::singleShot(0, this, &LinkList::refresh);
}

void LinkList::removeSelected()
{
    Batch batch;
    for (const QTreeWidgetItem* item : selectedItems())
        batch.changes.emplace_back(RemoveLink{linkOf(item)});
    if (batch.changes.empty())
        return;
    batch.name = tr("Remove %Ln link(s)", nullptr, static_cast<int>(batch.changes.size())).toStdString();
    if (const Result<Done> done = m_workspace.door().perform(batch); !done)
        Q_EMIT failed(done.reason());
}

void LinkList::keyPressEvent(QKeyEvent* event)
{
    const bool isEditing = state() == QAbstractItemView::EditingState;
    if (event->key() == Qt::Key_Delete)
        removeSelected();
    else if (event->key() == Qt::Key_F2 && currentItem() != nullptr)
        editItem(currentItem(), Why);
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !isEditing)
        openBothEnds(linkOf(currentItem()));
    else
        QTreeWidget::keyPressEvent(event);
}

void LinkList::addKindMenu(QMenu& menu, LinkKey link)
{
    QMenu* kinds = menu.addMenu(tr("Kind"));
    for (const LinkKind kind : namedKinds)
        kinds->addAction(labelOf(kind), this, [this, link, kind] { setKind(link, kind); });
    kinds->addSeparator();
    kinds->addAction(tr("In Your Own Words…"), this, [this] { editItem(currentItem(), Kind); });
}

void LinkList::contextMenuEvent(QContextMenuEvent* event)
{
    const LinkKey link = linkOf(currentItem());
    if (link.isNull())
        return;
    QMenu menu(this);
    menu.addAction(symbolicIcon(QStringLiteral("beside")), tr("Open Both Ends"), Qt::Key_Return, this,
                   [this, link] { openBothEnds(link); });
    menu.addAction(symbolicIcon(QStringLiteral("note")), tr("Write Why"), Qt::Key_F2, this,
                   [this] { editItem(currentItem(), Why); });
    addKindMenu(menu, link);
    menu.addSeparator();
    menu.addAction(symbolicIcon(QStringLiteral("close")), tr("Remove"), Qt::Key_Delete, this,
                   &LinkList::removeSelected);
    menu.exec(event->globalPos());
}

} // namespace crossread
