// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/article_delegate.h"

#include "ui/roles.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace crossread {

namespace {

QFont titleFont(const QFont& font)
{
    QFont title = font;
    title.setWeight(QFont::DemiBold);
    return title;
}

} // namespace

void ArticleDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                            const QModelIndex& index) const
{
    if (!m_isCards) {
        RowDelegate::paint(painter, option, index);
        return;
    }
    paintGround(*painter, option, index);
    const QRect inside = option.rect.adjusted(margin + 2, 6, -margin, -6);
    const int line = option.fontMetrics.height();
    const auto write = [&](int top, const QString& text, const QColor& colour, const QFont& font) {
        painter->setFont(font);
        painter->setPen(colour);
        const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, inside.width());
        painter->drawText(QRect(inside.left(), inside.top() + top, inside.width(), line),
                          Qt::AlignLeft | Qt::AlignVCenter, shown);
    };
    const bool isMarked = (option.state & QStyle::State_Selected) || index.data(RelatedRole).toBool();
    const QColor faint = isMarked ? theme().palette().text : theme().palette().mutedText;
    painter->save();
    write(0, index.data().toString(), theme().palette().text, titleFont(option.font));
    const QString first = index.data(SecondLineRole).toString();
    const QString length = index.data(TrailingRole).toString();
    write(line + 2, first, faint, option.font);
    const int taken = option.fontMetrics.horizontalAdvance(first) + 12;
    const QRect rest(inside.left() + taken, inside.top() + line + 2, inside.width() - taken, line);
    if (option.fontMetrics.horizontalAdvance(length) <= rest.width())
        painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, length);
    painter->restore();
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (!m_isCards)
        return RowDelegate::sizeHint(option, index);
    return {120, 2 * option.fontMetrics.height() + 2 + 12};
}

} // namespace crossread
