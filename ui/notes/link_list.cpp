// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/link_list.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/wording.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

namespace crossread {

namespace {

enum Column { From, Kind, To, Articles, columnsInAll };

} // namespace

LinkList::LinkList(Workspace& workspace, const Theme&, QWidget* parent)
    : QTreeWidget(parent), m_workspace(workspace)
{
    setAccessibleName(tr("Links between passages"));
    setFrameShape(QFrame::NoFrame);
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setColumnCount(columnsInAll);
    setHeaderLabels({tr("From"), tr("Kind"), tr("To"), tr("Articles")});
    setColumnWidth(From, 320);
    setColumnWidth(Kind, 110);
    setColumnWidth(To, 320);
    connect(this, &QTreeWidget::itemDoubleClicked, this,
            [this](QTreeWidgetItem* item) { openBothEnds(linkOf(item)); });
}

LinkKey LinkList::linkOf(const QTreeWidgetItem* item)
{
    if (item == nullptr)
        return {};
    return {item->data(0, Qt::UserRole).toULongLong(), item->data(0, Qt::UserRole + 1).toULongLong()};
}

QString LinkList::articleOf(const Anchor& anchor) const
{
    const auto article = m_workspace.noteBoard().articleOf(anchor.article);
    return article ? titleOf(m_workspace.corpus().article(*article)) : tr("not open");
}

void LinkList::refresh()
{
    const LinkKey current = linkOf(currentItem());
    clear();
    for (const auto& [key, link] : m_workspace.notebook().links()) {
        auto* item = new QTreeWidgetItem(this);
        item->setData(0, Qt::UserRole, key.high);
        item->setData(0, Qt::UserRole + 1, key.low);
        item->setText(From, toQString(link.from.quote).simplified());
        item->setText(Kind, labelOf(link.kind, link.ownKind) + QStringLiteral(" →"));
        item->setText(To, toQString(link.to.quote).simplified());
        item->setText(Articles, tr("%1 → %2").arg(articleOf(link.from), articleOf(link.to)));
        for (const int column : {From, To, Articles})
            item->setToolTip(column, item->text(column));
        if (key == current)
            setCurrentItem(item);
    }
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

void LinkList::setKind(LinkKey key, LinkKind kind)
{
    const PassageLink* link = m_workspace.notebook().link(key);
    if (link == nullptr || link->kind == kind)
        return;
    PassageLink edited = *link;
    edited.kind = kind;
    edited.ownKind.clear();
    edited.modified = presentTime();
    (void)m_workspace.door().perform(EditLink{std::move(edited)});
}

void LinkList::removeSelected()
{
    Batch batch;
    for (const QTreeWidgetItem* item : selectedItems())
        batch.changes.push_back(RemoveLink{linkOf(item)});
    if (batch.changes.empty())
        return;
    batch.name = tr("Remove %Ln link(s)", nullptr, static_cast<int>(batch.changes.size())).toStdString();
    (void)m_workspace.door().perform(batch);
}

void LinkList::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete)
        removeSelected();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        openBothEnds(linkOf(currentItem()));
    else
        QTreeWidget::keyPressEvent(event);
}

void LinkList::contextMenuEvent(QContextMenuEvent* event)
{
    const LinkKey link = linkOf(currentItem());
    if (link.isNull())
        return;
    QMenu menu(this);
    menu.addAction(symbolicIcon(QStringLiteral("beside")), tr("Open Both Ends"), Qt::Key_Return, this,
                   [this, link] { openBothEnds(link); });
    QMenu* kinds = menu.addMenu(tr("Kind"));
    for (const LinkKind kind :
         {LinkKind::Supports, LinkKind::Contradicts, LinkKind::Explains, LinkKind::SameAs, LinkKind::SeeAlso})
        kinds->addAction(labelOf(kind), this, [this, link, kind] { setKind(link, kind); });
    menu.addSeparator();
    menu.addAction(symbolicIcon(QStringLiteral("close")), tr("Remove"), Qt::Key_Delete, this,
                   &LinkList::removeSelected);
    menu.exec(event->globalPos());
}

} // namespace crossread
