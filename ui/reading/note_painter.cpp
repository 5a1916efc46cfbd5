// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/note_painter.h"

#include "ui/reading/article_document.h"
#include "ui/reading/highlight_painter.h"
#include "ui/theme/note_ink.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>

namespace crossread {

namespace {

constexpr std::size_t mostStripes = 6; ///< more would be thinner than can be told apart
constexpr int mostBars = 4;
constexpr double barWidth = 3;
constexpr double barStep = 5;

struct BlockPaint {
    QPainter& painter;
    const QTextBlock& block;
    const ArticleDocument& article;
    const Palette& palette;
    Span bytes;

    [[nodiscard]] QList<QRectF> lines(Span span) const
    {
        const int end = block.position() + block.length() - 1;
        const int from = span.begin <= bytes.begin ? block.position() : article.positionOf(span.begin);
        const int to = span.end >= bytes.end ? end : article.positionOf(span.end);
        return rectanglesOf(block, from, to);
    }
};

/// The stretches between any two ends of marks: within one, the same marks lie over each other.
std::vector<Span> stretchesOf(const std::vector<NoteMark>& marks, Span bytes)
{
    std::vector<quint32> ends;
    for (const NoteMark& mark : marks) {
        ends.push_back(std::max(mark.span.begin, bytes.begin));
        ends.push_back(std::min(mark.span.end, bytes.end));
    }
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    std::vector<Span> stretches;
    for (std::size_t i = 1; i < ends.size(); ++i)
        stretches.push_back({ends[i - 1], ends[i]});
    return stretches;
}

/// The first marks over a stretch, in the order of their lanes.
std::vector<const NoteMark*> marksOver(const std::vector<NoteMark>& marks, Span stretch)
{
    std::vector<const NoteMark*> over;
    for (const NoteMark& mark : marks) {
        if (mark.span.begin >= stretch.end)
            break;
        if (mark.span.end > stretch.begin)
            over.push_back(&mark);
    }
    std::sort(over.begin(), over.end(),
              [](const NoteMark* a, const NoteMark* b) { return a->lane < b->lane; });
    if (over.size() > mostStripes)
        over.resize(mostStripes);
    return over;
}

void paintStrokes(const BlockPaint& at, const std::vector<NoteMark>& marks)
{
    at.painter.setPen(Qt::NoPen);
    for (const Span stretch : stretchesOf(marks, at.bytes)) {
        const auto over = marksOver(marks, stretch);
        if (over.empty())
            continue;
        for (const QRectF& line : at.lines(stretch)) {
            const double share = line.height() / static_cast<double>(over.size());
            for (std::size_t i = 0; i < over.size(); ++i) {
                const QRectF stripe(line.left(), line.top() + share * static_cast<double>(i), line.width(),
                                    share);
                at.painter.fillRect(stripe, noteInk(at.palette, over[i]->colour).stroke);
            }
        }
    }
}

void paintSelected(const BlockPaint& at, const std::vector<NoteMark>& marks, const NoteLayer& notes)
{
    at.painter.setBrush(Qt::NoBrush);
    at.painter.setPen(QPen(at.palette.accent, 1.5));
    for (const NoteMark& mark : marks) {
        if (!notes.isSelected(mark.note))
            continue;
        for (const QRectF& line : at.lines(mark.span))
            at.painter.drawRoundedRect(line.adjusted(-1.5, -0.5, 1.5, 0.5), 3, 3);
    }
}

/// A sheet with two lines: here somebody wrote something.
void paintSheet(QPainter& painter, QPointF at, const QColor& colour)
{
    painter.setPen(QPen(colour, 1.2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(at.x(), at.y(), 8, 9));
    painter.drawLine(at + QPointF(2, 3), at + QPointF(6, 3));
    painter.drawLine(at + QPointF(2, 6), at + QPointF(6, 6));
}

void paintBars(const BlockPaint& at, const std::vector<NoteMark>& marks)
{
    const double right = at.block.document()->documentLayout()->blockBoundingRect(at.block).left() - 6;
    for (const NoteMark& mark : marks) {
        const auto lines = at.lines(mark.span);
        if (lines.isEmpty())
            continue;
        const double x = right - (mark.lane % mostBars) * barStep;
        const QColor colour = noteInk(at.palette, mark.colour).bar;
        // What was found again in changed words is worth a look: its bar is broken.
        at.painter.setPen(QPen(colour, barWidth, mark.isCertain ? Qt::SolidLine : Qt::DotLine, Qt::FlatCap));
        at.painter.drawLine(QPointF(x, lines.first().top()), QPointF(x, lines.last().bottom()));
        if (mark.hasText && mark.span.begin >= at.bytes.begin)
            paintSheet(at.painter, {right - (mostBars - 1) * barStep - 13, lines.first().top() + 3}, colour);
    }
}

void paintLinks(const BlockPaint& at, const std::vector<LinkMark>& links)
{
    for (const LinkMark& link : links) {
        const auto lines = at.lines(link.span);
        if (lines.isEmpty())
            continue;
        at.painter.setPen(QPen(at.palette.note, 1.4));
        for (const QRectF& line : lines) {
            at.painter.drawLine(line.bottomLeft() + QPointF(0, 2), line.bottomRight() + QPointF(0, 2));
            at.painter.drawLine(line.bottomLeft() + QPointF(0, 4), line.bottomRight() + QPointF(0, 4));
        }
        // The arrow points away where the link begins and to the words where it ends.
        const QPointF tip = lines.last().bottomRight() + QPointF(link.isFrom ? 7 : 2, 3);
        const double back = link.isFrom ? -5 : 5;
        at.painter.drawLine(tip, tip + QPointF(back, -3));
        at.painter.drawLine(tip, tip + QPointF(back, 3));
    }
}

} // namespace

void paintNotes(QPainter& painter, const QRectF& visible, const ArticleDocument& article,
                const NoteLayer& notes, const Palette& palette)
{
    if (notes.marks().empty() && notes.links().empty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    const auto* layout = article.document().documentLayout();
    for (QTextBlock block = blockAt(article, visible.top()); block.isValid(); block = block.next()) {
        if (layout->blockBoundingRect(block).top() > visible.bottom())
            break;
        if (!block.isVisible())
            continue;
        const Span bytes = article.spanOf(block);
        const BlockPaint at{painter, block, article, palette, bytes};
        const auto marks = notes.marksIn(bytes);
        paintStrokes(at, marks);
        paintBars(at, marks);
        paintLinks(at, notes.linksIn(bytes));
        paintSelected(at, marks, notes);
    }
}

} // namespace crossread
