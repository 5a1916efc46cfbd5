// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/row_delegate.h"

namespace crossread {

/// A place as a source line and up to three lines of its sentence, the hit in bold and always in sight.
class PlaceDelegate : public RowDelegate {
    Q_OBJECT

public:
    using RowDelegate::RowDelegate;

    /// Every row as high as the highest: thousands of places need not be laid out to be listed.
    void setUniform(bool isUniform) { m_isUniform = isUniform; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintSentence(QPainter& painter, const QRect& rect, const QFont& font,
                       const QModelIndex& index) const;
    bool m_isUniform = false;
};

} // namespace crossread
