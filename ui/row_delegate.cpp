// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/row_delegate.h"

#include "ui/roles.h"
#include "ui/theme/contrast.h"
#include "ui/theme/theme.h"

#include <QPainter>

namespace crossread {

RowDelegate::RowDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate(parent), m_theme(theme)
{
}

void RowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    paintGround(*painter, option, index);
    QStyleOptionViewItem plain = option;
    plain.state &= ~(QStyle::State_Selected | QStyle::State_MouseOver | QStyle::State_HasFocus);
    plain.rect.adjust(margin / 2, 0, -margin / 2, 0);
    QStyledItemDelegate::paint(painter, plain, index);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = QStyledItemDelegate::sizeHint(option, index);
    size.setHeight((option.fontMetrics.height() + 8) / 4 * 4 + 4);
    return size + QSize(margin, 0);
}

void RowDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
    // Grounds are painted by paintGround(); the view's own would lie over them.
    option->backgroundBrush = Qt::NoBrush;
}

void RowDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option,
                              const QModelIndex& index) const
{
    const Palette& palette = m_theme.palette();
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected)
        painter.fillRect(option.rect, palette.selectedBox);
    const bool isRelated = !isSelected && index.data(RelatedRole).toBool();
    if (isRelated)
        painter.fillRect(option.rect, mixed(palette.base, palette.relatedBox, 0.55));
    if ((isSelected || isRelated) && index.column() == 0) {
        const int width = isSelected ? 3 : 2;
        painter.fillRect(QRect(option.rect.left(), option.rect.top() + (isSelected ? 0 : 3), width,
                               option.rect.height() - (isSelected ? 0 : 6)),
                         isSelected ? palette.accent : mixed(palette.base, palette.accent, 0.5));
    }
    if (option.state & QStyle::State_HasFocus) {
        painter.setPen(palette.accent);
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
}

} // namespace crossread
