// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/row_delegate.h"

namespace crossread {

/// Roles beside those of ui/roles.h: what a row stands for, in two halves.
enum RoomyRole { KeyRole = Qt::UserRole + 200, KeySecondRole };

/// Rows of one or several lines, with some air around them.
class RoomyDelegate : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        return sizeOfWords(option, index) + QSize(margin, 8);
    }
};

} // namespace crossread
