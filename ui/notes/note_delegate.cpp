// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/note_delegate.h"

#include "ui/notes/note_list_model.h"
#include "ui/roles.h"
#include "ui/theme/icons.h"
#include "ui/theme/note_ink.h"

#include <QPainter>

namespace crossread {

namespace {

constexpr int warningSize = 14;

} // namespace

void NoteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const Palette& palette = theme().palette();
    const QFontMetrics metrics = option.fontMetrics;
    paintGround(*painter, option, index);
    painter->save();
    const bool isHeading = index.data(SectionRole).toBool();
    QRect inside = option.rect.adjusted(margin, 2, -margin, -2);
    const QString trailing =
        metrics.elidedText(index.data(TrailingRole).toString(), Qt::ElideRight, inside.width() * 2 / 5);
    const int line = isHeading ? inside.height() : metrics.height();
    if (!isHeading) {
        const NoteInk ink =
            noteInk(palette, static_cast<NoteColour>(index.data(NoteListModel::ColourRole).toInt()));
        painter->fillRect(QRect(inside.left(), inside.top() + 1, 3, inside.height() - 2), ink.bar);
        inside.setLeft(inside.left() + 11);
    }
    const bool isMarked = option.state & QStyle::State_Selected;
    const QString second = index.data(SecondLineRole).toString();
    const int top =
        isHeading || !second.isEmpty() ? inside.top() : inside.top() + (inside.height() - line) / 2;
    painter->setPen(isMarked ? palette.text : palette.mutedText);
    painter->drawText(QRect(inside.left(), top, inside.width(), line), Qt::AlignRight | Qt::AlignVCenter,
                      trailing);
    int left = inside.left();
    int room = inside.width() - metrics.horizontalAdvance(trailing) - 12;
    QFont words = option.font;
    words.setWeight(isHeading ? QFont::DemiBold : QFont::Normal);
    painter->setFont(words);
    painter->setPen(palette.text);
    if (index.data(NoteListModel::LostRole).toBool()) {
        const QRect place(left, top + (line - warningSize) / 2, warningSize, warningSize);
        symbolicIcon(QStringLiteral("warning")).paint(painter, place);
        left += warningSize + 5;
        room -= warningSize + 5;
    }
    painter->drawText(QRect(left, top, room, line), Qt::AlignLeft | Qt::AlignVCenter,
                      QFontMetrics(words).elidedText(index.data().toString(), Qt::ElideRight, room));
    if (!second.isEmpty()) {
        painter->setFont(option.font);
        painter->setPen(isMarked ? palette.text : palette.mutedText);
        painter->drawText(QRect(inside.left(), inside.top() + line + 1, inside.width(), line),
                          Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(second, Qt::ElideRight, inside.width()));
    }
    painter->restore();
}

QSize NoteDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (index.data(SectionRole).toBool())
        return RowDelegate::sizeHint(option, index);
    const int lines = index.data(SecondLineRole).toString().isEmpty() ? 1 : 2;
    return {120, lines * option.fontMetrics.height() + (lines == 1 ? 11 : 7)};
}

} // namespace crossread
