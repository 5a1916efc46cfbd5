// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/row_delegate.h"

#include "ui/roles.h"
#include "ui/theme/contrast.h"
#include "ui/theme/theme.h"
#include "ui/word_painting.h"

#include <QApplication>
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
    QStyleOptionViewItem filled = plain;
    initStyleOption(&filled, index);
    constexpr auto beyondWords =
        QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::HasCheckIndicator;
    const bool mayWrap = (filled.features & QStyleOptionViewItem::WrapText) &&
                         filled.rect.height() >= 2 * filled.fontMetrics.height();
    const bool isOneLine =
        !mayWrap && !filled.text.contains(QChar::LineSeparator) && !filled.text.contains(u'\n');
    if ((filled.features & beyondWords) || !isOneLine)
        QStyledItemDelegate::paint(painter, plain, index);
    else
        paintCell(*painter, filled);
}

/// What the style would paint, without its measuring the words twice before.
void RowDelegate::paintCell(QPainter& painter, const QStyleOptionViewItem& option)
{
    const QStyle* style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    const int inset = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &option, option.widget) + 1;
    const QRect rect = option.rect.adjusted(inset, 0, -inset, 0);
    const bool isEnabled = option.state & QStyle::State_Enabled;
    painter.save();
    painter.setFont(option.font);
    painter.setPen(option.palette.color(isEnabled ? QPalette::Normal : QPalette::Disabled, QPalette::Text));
    paintWords(painter, rect, option.text, QStyle::visualAlignment(option.direction, option.displayAlignment),
               option.textElideMode);
    painter.restore();
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QSize size = sizeOfWords(option, index);
    size.setHeight((option.fontMetrics.height() + 8) / 4 * 4 + 4);
    return size + QSize(margin, 0);
}

QSize RowDelegate::sizeOfWords(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return QStyledItemDelegate::sizeHint(option, index);
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
