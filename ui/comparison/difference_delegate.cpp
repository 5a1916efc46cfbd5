// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/comparison/difference_delegate.h"

#include "ui/theme/theme.h"

#include <QPainter>
#include <QTextLayout>

namespace crossread {

namespace {

constexpr int lines = 2;
constexpr int side = 8;

} // namespace

void DifferenceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                               const QModelIndex& index) const
{
    const Palette& palette = theme().palette();
    paintGround(*painter, option, index);
    painter->save();
    const QRect inside = option.rect.adjusted(side, 4, -side, -4);
    painter->setClipRect(inside);
    painter->setPen(palette.text);
    QTextLayout layout(index.data().toString(), option.font);
    QTextLayout::FormatRange words;
    words.start = index.data(WordsBeginRole).toInt();
    words.length = index.data(WordsLengthRole).toInt();
    words.format.setFontWeight(QFont::Bold);
    words.format.setForeground(palette.text);
    QTextLayout::FormatRange around;
    around.start = 0;
    around.length = static_cast<int>(layout.text().size());
    around.format.setForeground(index.column() == 0 ? palette.text : palette.mutedText);
    layout.setFormats({around, words});
    layout.beginLayout();
    qreal top = 0;
    for (int i = 0; i < lines; ++i) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(inside.width());
        line.setPosition({0, top});
        top += line.height();
    }
    layout.endLayout();
    layout.draw(painter, inside.topLeft());
    painter->restore();
}

QSize DifferenceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {60, lines * option.fontMetrics.lineSpacing() + 8};
}

} // namespace crossread
