// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/entities/entity_delegate.h"

#include "ui/entities/entity_list_model.h"
#include "ui/roles.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "ui/word_painting.h"
#include "ui/wording.h"

#include <QPainter>
#include <QTreeView>

#include <algorithm>
#include <cmath>

namespace crossread {

void EntityDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    painter->save();
    if (index.data(SectionRole).toBool()) {
        paintHeading(*painter, option, index);
    } else {
        paintGround(*painter, option, index);
        if (index.column() == EntityListModel::Name)
            paintName(*painter, option, index);
        else if (index.column() == EntityListModel::Spread)
            paintBars(*painter, option.rect, index);
        else
            paintCount(*painter, option, index);
    }
    painter->restore();
}

void EntityDelegate::paintHeading(QPainter& painter, const QStyleOptionViewItem& option,
                                  const QModelIndex& index) const
{
    if (index.column() == EntityListModel::Mentions) {
        paintCount(painter, option, index);
        return;
    }
    if (index.column() != EntityListModel::Name)
        return;
    const auto kind = static_cast<EntityKind>(index.data(KindRole).toInt());
    constexpr int iconSize = 16;
    // Bars stand beneath names alone, so a heading may go on over their column.
    const auto* list = qobject_cast<const QTreeView*>(option.widget);
    const int beyond = list != nullptr ? list->columnWidth(EntityListModel::Spread) : 0;
    const QRect rect = option.rect.adjusted(2, 0, beyond, 0);
    painter.drawPixmap(rect.left(), rect.center().y() - iconSize / 2 + 1,
                       symbolicPixmap(kindIconName(kind), theme().palette().of(kind), iconSize,
                                      painter.device()->devicePixelRatioF()));
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(theme().palette().text);
    const QRect words = rect.adjusted(iconSize + 6, 0, -4, 0);
    paintWords(painter, words, index.data().toString());
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(theme().palette().accent);
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
}

void EntityDelegate::paintName(QPainter& painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    painter.setPen(theme().palette().text);
    paintWords(painter, option.rect.adjusted(4, 0, -4, 0), index.data().toString());
}

void EntityDelegate::paintBars(QPainter& painter, const QRect& rect, const QModelIndex& index) const
{
    const auto bars = index.data(BarsRole).value<QList<int>>();
    const int most = bars.isEmpty() ? 0 : *std::max_element(bars.begin(), bars.end());
    if (most == 0)
        return;
    const int pitch = std::clamp((rect.width() - 4) / static_cast<int>(bars.size()), 2, widestBar);
    const int height = rect.height() - 10;
    const int left = rect.right() - 2 - pitch * static_cast<int>(bars.size());
    const QColor colour = theme().palette().of(static_cast<EntityKind>(index.data(KindRole).toInt()));
    for (qsizetype i = 0; i < bars.size(); ++i) {
        const int x = left + static_cast<int>(i) * pitch;
        // Areas are compared, so that one article with fifty mentions leaves the others visible.
        const int bar = static_cast<int>(std::lround(height * std::sqrt(double(bars[i]) / most)));
        if (bars[i] > 0)
            painter.fillRect(x, rect.bottom() - 5 - std::max(bar, 2) + 1, pitch - 1, std::max(bar, 2),
                             colour);
        else
            painter.fillRect(x, rect.bottom() - 5, pitch - 1, 1, theme().palette().separator);
    }
}

void EntityDelegate::paintCount(QPainter& painter, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    const bool isMarked = (option.state & QStyle::State_Selected) || index.data(RelatedRole).toBool();
    painter.setPen(isMarked ? theme().palette().text : theme().palette().mutedText);
    paintWords(painter, option.rect.adjusted(0, 0, -margin, 0), index.data().toString(), Qt::AlignRight);
}

} // namespace crossread
