// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/link/highlight_layers.h"

#include <QRectF>

#include <optional>

class QPainter;
class QTextBlock;

namespace crossread {

class ArticleDocument;
class ReadingStyle;
struct Palette;

/// Paints the highlights of the blocks that meet \a visible (document coordinates) under the text: boxes
/// first, marks below the words after them, so that every overlap can be seen. Costs as much as what is
/// visible, whatever the length of the text and the number of spans.
void paintHighlights(QPainter& painter, const QRectF& visible, const ArticleDocument& article,
                     const HighlightLayers& layers, const ReadingStyle& style, const Palette& palette);

/// The rectangles of document positions [from, to) inside one block, a line each, in document coordinates.
[[nodiscard]] QList<QRectF> rectanglesOf(const QTextBlock& block, int from, int to);

struct LineHeights {
    double top = 0;
    double bottom = 0;
};

/// From the top of the first to the bottom of the last of rectanglesOf(), without measuring words; nothing
/// where there is none.
[[nodiscard]] std::optional<LineHeights> heightOf(const QTextBlock& block, int from, int to);

} // namespace crossread
