// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/row_list.h"

#include "ui/roles.h"

namespace crossread {

void RowList::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles)
{
    if (roles == QList<int>{RelatedRole})
        updateRelated();
    else
        QTreeView::dataChanged(topLeft, bottomRight, roles);
}

void RowList::updateRelated()
{
    if (!isVisible())
        return;
    for (QModelIndex index = indexAt({0, 0}); index.isValid(); index = indexBelow(index)) {
        const QRect rect = visualRect(index);
        if (rect.top() >= viewport()->height())
            break;
        const QVariant id = index.data(IdRole);
        if (id.isValid() && index.data(RelatedRole).toBool() != m_paintedRelated.contains(id.toUInt()))
            viewport()->update(0, rect.top(), viewport()->width(), rect.height());
    }
}

void RowList::drawRow(QPainter* painter, const QStyleOptionViewItem& options, const QModelIndex& index) const
{
    const QModelIndex first = index.siblingAtColumn(0);
    const QVariant id = first.data(IdRole);
    if (id.isValid() && first.data(RelatedRole).toBool())
        m_paintedRelated.insert(id.toUInt());
    else if (id.isValid())
        m_paintedRelated.remove(id.toUInt());
    QTreeView::drawRow(painter, options, index);
}

} // namespace crossread
