// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/row_delegate.h"

namespace crossread {

/// A cell of a comparison: what differs stands out in bold among the words around it, over two lines.
class DifferenceDelegate : public RowDelegate {
    Q_OBJECT

public:
    /// Roles of a cell beside those of ui/roles.h: where in its text the words begin that differ, and how
    /// many characters they are.
    enum { WordsBeginRole = Qt::UserRole + 100, WordsLengthRole };

    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace crossread
