// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/row_delegate.h"

namespace crossread {

/// An article as a card of two lines where the list is narrow, as a row of a table where it is wide.
class ArticleDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void setCards(bool isCards) { m_isCards = isCards; }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintTitle(QPainter& painter, QRect rect, const QStyleOptionViewItem& option,
                    const QModelIndex& index) const;
    static void paintSecondLine(QPainter& painter, const QRect& rect, const QModelIndex& index);

    bool m_isCards = true;
};

} // namespace crossread
