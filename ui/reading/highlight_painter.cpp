// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/highlight_painter.h"

#include "ui/reading/article_document.h"
#include "ui/reading/reading_style.h"
#include "ui/reading/text_in_sight.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace crossread {

namespace {

constexpr double boxRadius = 3;
constexpr double markWidth = 1.5;

/// How the spans of a layer look. A layer has a box, a mark below the words, or both.
struct LayerLook {
    QColor fill;
    QColor outline;
    QColor mark;
    Qt::PenStyle markStyle = Qt::NoPen;
    Qt::PenStyle outlineStyle = Qt::SolidLine;
    bool isCaret = false; ///< a wedge before the first letter
};

QColor withAlpha(QColor colour, double alpha)
{
    colour.setAlphaF(static_cast<float>(alpha));
    return colour;
}

LayerLook boxLook(const QColor& fill, const QColor& outline = {})
{
    return {fill, outline, {}, Qt::NoPen, Qt::SolidLine, false};
}

LayerLook markLook(const QColor& colour, Qt::PenStyle style)
{
    return {{}, {}, colour, style, Qt::SolidLine, false};
}

LayerLook lookOf(Layer layer, const Palette& palette)
{
    switch (layer) {
    case Layer::Quotation:
        return boxLook(withAlpha(palette.quotation, 0.07));
    case Layer::Date:
        return markLook(palette.date, Qt::DashLine);
    case Layer::Figure:
        return markLook(palette.figure, Qt::DotLine);
    case Layer::Person:
        return markLook(palette.of(EntityKind::Person), Qt::SolidLine);
    case Layer::Organization:
        return markLook(palette.of(EntityKind::Organization), Qt::SolidLine);
    case Layer::Place:
        return markLook(palette.of(EntityKind::Place), Qt::SolidLine);
    case Layer::Product:
        return markLook(palette.of(EntityKind::Product), Qt::SolidLine);
    case Layer::Group:
        return markLook(palette.of(EntityKind::Group), Qt::DashDotLine);
    case Layer::Work:
        return markLook(palette.of(EntityKind::Work), Qt::DashDotDotLine);
    case Layer::Note:
        return boxLook(withAlpha(palette.note, 0.25));
    case Layer::OtherWording:
        return {withAlpha(palette.claim, 0.06), palette.claim, {}, Qt::NoPen, Qt::DotLine, false};
    case Layer::OtherFact:
        return boxLook(withAlpha(palette.conflict, 0.14), palette.conflict);
    case Layer::MissingWords:
        return {palette.claim, {}, {}, Qt::NoPen, Qt::SolidLine, true};
    case Layer::SearchHit:
        return boxLook(palette.searchHit);
    case Layer::Related:
        return boxLook(palette.relatedBox);
    case Layer::Selected:
        return boxLook(palette.selectedBox, palette.accent);
    case Layer::Hover:
        return boxLook({}, palette.accent);
    case Layer::FoundText:
        return boxLook(palette.searchHit, palette.text);
    }
    return {};
}

void paintBox(QPainter& painter, const QRectF& line, const LayerLook& look)
{
    painter.setPen(look.outline.isValid() ? QPen(look.outline, 1, look.outlineStyle) : QPen(Qt::NoPen));
    painter.setBrush(look.fill.isValid() ? QBrush(look.fill) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(line.adjusted(-2, 0.5, 2, -0.5), boxRadius, boxRadius);
}

void paintCaret(QPainter& painter, const QRectF& line, const LayerLook& look)
{
    constexpr double reach = 4;
    const QPointF tip(line.left() - 1, line.bottom() - 2 * reach);
    painter.setPen(Qt::NoPen);
    painter.setBrush(look.fill);
    painter.drawPolygon(QPolygonF(
        {tip, QPointF(tip.x() - reach, line.bottom() + 1), QPointF(tip.x() + reach, line.bottom() + 1)}));
}

void paintMark(QPainter& painter, const QRectF& line, const LayerLook& look)
{
    QPen pen(look.mark, markWidth, look.markStyle, Qt::FlatCap);
    if (look.markStyle == Qt::DotLine)
        pen.setDashPattern({1.2, 1.8});
    painter.setPen(pen);
    painter.drawLine(QPointF(line.left(), line.bottom() - 1), QPointF(line.right(), line.bottom() - 1));
}

/// With a line height of 150 % the extra space lies above the letters; boxes fit the letters.
LineHeights lettersOf(const QTextLine& line)
{
    return {line.y() + line.ascent() * 0.02, line.y() + line.ascent() + line.descent() + 1.5};
}

int lineNumberAt(const QTextLayout& layout, int position)
{
    const QTextLine line = layout.lineForTextPosition(position);
    return line.isValid() ? line.lineNumber() : 0;
}

/// Paints the spans of one layer in one block.
void paintLayer(QPainter& painter, const QTextBlock& block, const ArticleDocument& article,
                const std::vector<Span>& spans, const LayerLook& look)
{
    const Span bytes = article.spanOf(block);
    const int end = block.position() + block.length() - 1;
    for (const Span span : spans) {
        const int from = span.begin <= bytes.begin ? block.position() : article.positionOf(span.begin);
        const int to = span.end >= bytes.end ? end : article.positionOf(span.end);
        for (const QRectF& line : rectanglesOf(block, from, to)) {
            if (look.isCaret)
                paintCaret(painter, line, look);
            else if (look.markStyle == Qt::NoPen)
                paintBox(painter, line, look);
            else
                paintMark(painter, line, look);
        }
    }
}

} // namespace

QList<QRectF> rectanglesOf(const QTextBlock& block, int from, int to)
{
    const QTextLayout* layout = block.layout();
    const QPointF origin = block.document()->documentLayout()->blockBoundingRect(block).topLeft();
    const int first = std::max(0, from - block.position());
    const int last = std::min(block.length() - 1, to - block.position());
    QList<QRectF> rectangles;
    if (last <= first || layout->lineCount() == 0)
        return rectangles;
    for (int i = lineNumberAt(*layout, first); i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        if (line.textStart() >= last)
            break;
        const double x1 = line.cursorToX(std::max(first, line.textStart()));
        const double x2 = line.cursorToX(std::min(last, line.textStart() + line.textLength()));
        const LineHeights letters = lettersOf(line);
        rectangles.append(
            QRectF(QPointF(std::min(x1, x2), letters.top), QPointF(std::max(x1, x2), letters.bottom))
                .translated(origin));
    }
    return rectangles;
}

std::optional<LineHeights> heightOf(const QTextBlock& block, int from, int to)
{
    const QTextLayout* layout = block.layout();
    const int first = std::max(0, from - block.position());
    const int last = std::min(block.length() - 1, to - block.position());
    if (last <= first || layout->lineCount() == 0)
        return {};
    const double origin = block.document()->documentLayout()->blockBoundingRect(block).top();
    // The line of the last letter, not of what comes behind it.
    return LineHeights{origin + lettersOf(layout->lineAt(lineNumberAt(*layout, first))).top,
                       origin + lettersOf(layout->lineAt(lineNumberAt(*layout, last - 1))).bottom};
}

void paintHighlights(QPainter& painter, const QRectF& visible, const ArticleDocument& article,
                     const HighlightLayers& layers, const ReadingStyle& style, const Palette& palette)
{
    painter.setRenderHint(QPainter::Antialiasing);
    const auto* layout = article.document().documentLayout();
    for (QTextBlock block = blockAt(article, visible.top()); block.isValid(); block = block.next()) {
        if (layout->blockBoundingRect(block).top() > visible.bottom())
            break;
        if (!block.isVisible())
            continue;
        const Span bytes = bytesInSight(block, article, visible);
        for (const bool isBoxTurn : {true, false}) {
            for (int i = 0; i < layerCount; ++i) {
                const auto layer = static_cast<Layer>(i);
                const LayerLook look = lookOf(layer, palette);
                if ((look.markStyle == Qt::NoPen) != isBoxTurn || !style.isShown(layer))
                    continue;
                paintLayer(painter, block, article, layers.spansIn(layer, bytes), look);
            }
        }
    }
}

} // namespace crossread
