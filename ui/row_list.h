// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QTreeView>

namespace crossread {

/// A list whose rows show what is related to the selection. That changes with every selection, for all rows
/// at once, and the base class would work out the place of each of them to learn what to paint again. Here
/// the rows in sight are compared with what they were painted as. Rows are told apart by IdRole.
class RowList : public QTreeView {
    Q_OBJECT

public:
    using QTreeView::QTreeView;

    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles) override;

protected:
    void drawRow(QPainter* painter, const QStyleOptionViewItem& options,
                 const QModelIndex& index) const override;

private:
    void updateRelated();

    mutable QSet<quint32> m_paintedRelated; ///< ids of rows that were painted as related when last seen
};

} // namespace crossread
