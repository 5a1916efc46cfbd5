// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/span.h"

#include <QRectF>

class QTextBlock;

/// What stands at a height of a document, in document coordinates. Nothing below it is laid out for the
/// answer, which QTextDocument's own hit test does where the height falls between two blocks.
namespace crossread {

class ArticleDocument;

/// The first block that ends at \a y or below it, found by halving; the last where none does.
[[nodiscard]] QTextBlock blockAt(const ArticleDocument& article, double y);

/// The bytes of the first line that ends at \a y or below it.
[[nodiscard]] Span lineAt(const ArticleDocument& article, double y);

/// The bytes of the block's lines that meet \a visible.
[[nodiscard]] Span bytesInSight(const QTextBlock& block, const ArticleDocument& article,
                                const QRectF& visible);

/// Lets the blocks that meet \a visible keep their shaped words from one painting to the next, which shapes
/// them anew otherwise. Not those of a long article: a reader passes all of it, and shaped words take some
/// 50 bytes a letter.
void keepShapedWords(const ArticleDocument& article, const QRectF& visible);

} // namespace crossread
