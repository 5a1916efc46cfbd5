// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QString>

class QFont;
class QPainter;

namespace crossread {

/// Paints one line of words in the painter's font and pen, in the middle of \a rect's height and at the side
/// that \a alignment tells; an ellipsis stands for what finds no room.
///
/// What was shaped is kept for the next time: a selection paints the same words anew in every view, and
/// shaping them was two fifths of what it cost. For the GUI thread.
void paintWords(QPainter& painter, const QRectF& rect, const QString& words,
                Qt::Alignment alignment = Qt::AlignLeft, Qt::TextElideMode mode = Qt::ElideRight);

/// How wide all the words are in one line, in pixels; measured once. For the GUI thread.
[[nodiscard]] double widthOfWords(const QFont& font, const QString& words);

} // namespace crossread
