// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/copy_list.h"

#include "ui/roles.h"

namespace crossread {

void CopyList::dataChanged(const QModelIndex& first, const QModelIndex& last, const QList<int>& roles)
{
    if (roles != QList<int>{RelatedRole}) {
        QListView::dataChanged(first, last, roles);
        return;
    }
    const QSet<int> related = relatedInSight();
    for (const int row : (related - m_painted) + (m_painted - related))
        update(model()->index(row, 0));
}

void CopyList::paintEvent(QPaintEvent* event)
{
    QListView::paintEvent(event);
    m_painted = relatedInSight();
}

QSet<int> CopyList::relatedInSight() const
{
    QSet<int> rows;
    const int bottom = viewport()->height();
    for (QModelIndex row = indexAt({1, 1}); row.isValid() && visualRect(row).top() < bottom;
         row = row.siblingAtRow(row.row() + 1)) {
        if (row.data(RelatedRole).toBool())
            rows.insert(row.row());
    }
    return rows;
}

} // namespace crossread
