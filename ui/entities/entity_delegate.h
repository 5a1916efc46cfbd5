// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/row_delegate.h"

namespace crossread {

/// Headings by kind, and entities with a mark of their kind, spark bars and a count.
class EntityDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

    static constexpr int widestBar = 6; ///< pixels an article takes in a spark bar, at most

private:
    void paintHeading(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintName(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintBars(QPainter& painter, const QRect& rect, const QModelIndex& index) const;
    void paintCount(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
};

} // namespace crossread
