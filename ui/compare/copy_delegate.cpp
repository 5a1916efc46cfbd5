// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/copy_delegate.h"

#include "ui/roles.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace crossread {

void CopyDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    painter->save();
    paintGround(*painter, option, index);
    const bool isHeading = index.data(SectionRole).toBool();
    const QRect inside = option.rect.adjusted(margin + (isHeading ? 0 : 8), 4, -margin, -4);
    const int line = option.fontMetrics.height();
    const auto write = [&](int top, const QString& text, const QColor& colour) {
        painter->setPen(colour);
        painter->drawText(QRect(inside.left(), inside.top() + top, inside.width(), line),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          painter->fontMetrics().elidedText(text, Qt::ElideRight, inside.width()));
    };
    QFont font = option.font;
    font.setWeight(isHeading ? QFont::DemiBold : QFont::Normal);
    painter->setFont(font);
    write(0, index.data().toString(), theme().palette().text);
    const bool isMarked = (option.state & QStyle::State_Selected) || index.data(RelatedRole).toBool();
    if (!isHeading)
        write(line + 2, index.data(SecondLineRole).toString(),
              isMarked ? theme().palette().text : theme().palette().mutedText);
    painter->restore();
}

QSize CopyDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const int line = option.fontMetrics.height();
    return {120, index.data(SectionRole).toBool() ? line + 8 : 2 * line + 2 + 8};
}

} // namespace crossread
