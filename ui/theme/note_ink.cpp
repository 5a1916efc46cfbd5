// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/note_ink.h"

#include "ui/theme/contrast.h"

#include <QPainter>

namespace crossread {

namespace {

QColor pureColour(NoteColour colour, bool isDark)
{
    const int light = isDark ? 140 : 128;
    switch (colour) {
    case NoteColour::Yellow:
        return QColor::fromHsl(50, 240, light);
    case NoteColour::Green:
        return QColor::fromHsl(125, 150, light);
    case NoteColour::Blue:
        return QColor::fromHsl(208, 220, light);
    case NoteColour::Pink:
        return QColor::fromHsl(322, 210, light + 20);
    case NoteColour::Orange:
        return QColor::fromHsl(26, 240, light);
    case NoteColour::Purple:
        return QColor::fromHsl(268, 170, light + 16);
    case NoteColour::Red:
        return QColor::fromHsl(2, 210, light);
    case NoteColour::Grey:
        return QColor::fromHsl(0, 0, light);
    }
    return {};
}

} // namespace

NoteInk noteInk(const Palette& palette, NoteColour colour)
{
    const QColor pure = pureColour(colour, palette.isDark);
    return {tintedGround(palette.base, pure, palette.text, palette.isDark ? 0.38 : 0.42),
            mended(pure, {palette.base, palette.window}, markContrast)};
}

QIcon noteIcon(const Palette& palette, NoteColour colour)
{
    QPixmap pixmap(32, 32);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const NoteInk ink = noteInk(palette, colour);
    painter.setPen(QPen(ink.bar, 3));
    painter.setBrush(ink.stroke);
    painter.drawRoundedRect(QRectF(4, 8, 24, 16), 5, 5);
    return QIcon(pixmap);
}

} // namespace crossread
