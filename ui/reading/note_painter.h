// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reading/note_layer.h"

#include <QRectF>

class QPainter;

namespace crossread {

class ArticleDocument;
struct Palette;

/// Paints what the analyst marked in the blocks that meet \a visible (document coordinates): marker strokes
/// under the words, of which overlapping ones share the height of the line; a bar for each in the margin,
/// with a sheet beside it where there is a text; brackets around the ends of links. Costs as much as what is
/// visible.
void paintNotes(QPainter& painter, const QRectF& visible, const ArticleDocument& article,
                const NoteLayer& notes, const Palette& palette);

} // namespace crossread
