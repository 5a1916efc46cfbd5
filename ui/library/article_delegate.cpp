// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/library/article_delegate.h"

#include "ui/roles.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/word_painting.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

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
    const bool isMarked = (option.state & QStyle::State_Selected) || index.data(RelatedRole).toBool();
    const QRect inside = option.rect.adjusted(margin + 2, 6, -margin, -6);
    const int line = option.fontMetrics.height();
    painter->save();
    paintTitle(*painter, QRect(inside.left(), inside.top(), inside.width(), line), option, index);
    painter->setFont(option.font);
    painter->setPen(isMarked ? theme().palette().text : theme().palette().mutedText);
    paintSecondLine(*painter, QRect(inside.left(), inside.top() + line + 2, inside.width(), line), index);
    painter->restore();
}

void ArticleDelegate::paintTitle(QPainter& painter, QRect rect, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    // A sign behind the title: other articles have the same text.
    if (index.data(CopiesRole).toInt() > 0) {
        constexpr int size = 14;
        painter.drawPixmap(rect.right() - size + 1, rect.center().y() - size / 2,
                           symbolicPixmap(QStringLiteral("copy"), theme().palette().mutedText, size,
                                          painter.device()->devicePixelRatioF()));
        rect.setRight(rect.right() - size - 4);
    }
    const QFont font = titleFont(option.font);
    painter.setFont(font);
    painter.setPen(theme().palette().text);
    paintWords(painter, rect, index.data().toString());
}

/// Date and length stay; a long name of the source gives way.
void ArticleDelegate::paintSecondLine(QPainter& painter, const QRect& rect, const QModelIndex& index)
{
    constexpr int gap = 12;
    const auto widthOf = [&painter](const QString& words) {
        return static_cast<int>(std::ceil(widthOfWords(painter.font(), words)));
    };
    const QString length = index.data(TrailingRole).toString();
    QString end = index.data(SecondLineEndRole).toString();
    int room = rect.width() - widthOf(length) - gap;
    if (widthOf(end) <= room)
        paintWords(painter, rect, length, Qt::AlignRight);
    else
        room = rect.width();
    const QString source = index.data(SecondLineRole).toString();
    if (!source.isEmpty())
        end.prepend(QStringLiteral(" · "));
    const int forSource = std::clamp(room - widthOf(end), 0, widthOf(source));
    paintWords(painter, QRect(rect.left(), rect.top(), forSource, rect.height()), source);
    paintWords(painter, rect.adjusted(forSource, 0, 0, 0), end);
}

QSize ArticleDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (!m_isCards)
        return RowDelegate::sizeHint(option, index);
    return {120, 2 * option.fontMetrics.height() + 2 + 12};
}

} // namespace crossread
