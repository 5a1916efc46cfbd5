// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/row_delegate.h"

namespace crossread {

/// A heading in a line, an article or passage in two.
class CopyDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace crossread
