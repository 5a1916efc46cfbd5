// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/note_painter.h"

#include "ui/reading/article_document.h"
#include "ui/reading/highlight_painter.h"
#include "ui/reading/text_in_sight.h"
#include "ui/theme/note_ink.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QTextBlock>

#include <array>
#include <optional>

namespace crossread {

namespace {

constexpr std::size_t mostStripes = 6; ///< more would be thinner than can be told apart
constexpr std::size_t mostBars = 4;
constexpr double barWidth = 3;
constexpr double barStep = 5;

struct BlockPaint {
    QPainter& painter;
    const QTextBlock& block;
    const ArticleDocument& article;
    const Palette& palette;
    NoteInks& inks;
    Span bytes; ///< of the lines in sight

    [[nodiscard]] int begin(Span span) const { return article.positionOf(std::max(span.begin, bytes.begin)); }
    [[nodiscard]] int end(Span span) const { return article.positionOf(std::min(span.end, bytes.end)); }
    [[nodiscard]] QList<QRectF> lines(Span span) const { return rectanglesOf(block, begin(span), end(span)); }
};

/// A stretch of words over which the same colours lie, the lowest lane first.
struct Stripes {
    Span span;
    std::vector<NoteColour> colours;
};

/// Every place where a mark begins or ends.
std::vector<quint32> endsOf(const std::vector<NoteMark>& marks, Span bytes)
{
    std::vector<quint32> ends;
    for (const NoteMark& mark : marks) {
        ends.push_back(std::max(mark.span.begin, bytes.begin));
        ends.push_back(std::min(mark.span.end, bytes.end));
    }
    std::sort(ends.begin(), ends.end());
    ends.erase(std::unique(ends.begin(), ends.end()), ends.end());
    return ends;
}

/// Cuts the bytes where the colours change. \a marks in the order of their begins.
std::vector<Stripes> stripesOf(const std::vector<NoteMark>& marks, Span bytes)
{
    const std::vector<quint32> ends = endsOf(marks, bytes);
    std::vector<const NoteMark*> over; // by lane
    std::vector<Stripes> all;
    auto next = marks.begin();
    for (std::size_t i = 1; i < ends.size(); ++i) {
        const Span stretch{ends[i - 1], ends[i]};
        std::erase_if(over, [&](const NoteMark* mark) { return mark->span.end <= stretch.begin; });
        for (; next != marks.end() && next->span.begin <= stretch.begin; ++next) {
            const auto place =
                std::upper_bound(over.begin(), over.end(), next->lane,
                                 [](quint16 lane, const NoteMark* mark) { return lane < mark->lane; });
            if (next->span.end > stretch.begin)
                over.insert(place, &*next);
        }
        std::vector<NoteColour> colours;
        for (std::size_t lane = 0; lane < std::min(over.size(), mostStripes); ++lane)
            colours.push_back(over[lane]->colour);
        if (!all.empty() && all.back().span.end == stretch.begin && all.back().colours == colours)
            all.back().span.end = stretch.end;
        else if (!colours.empty())
            all.push_back({stretch, std::move(colours)});
    }
    return all;
}

void paintStrokes(const BlockPaint& at, const std::vector<NoteMark>& marks)
{
    at.painter.setPen(Qt::NoPen);
    for (const Stripes& stripes : stripesOf(marks, at.bytes)) {
        const auto count = static_cast<double>(stripes.colours.size());
        for (const QRectF& line : at.lines(stripes.span)) {
            const double share = line.height() / count;
            double top = line.top();
            for (const NoteColour colour : stripes.colours) {
                at.painter.fillRect(QRectF(line.left(), top, line.width(), share), at.inks.of(colour).stroke);
                top += share;
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

struct Bar {
    double top = 0;
    double bottom = 0;
    NoteColour colour = NoteColour::Yellow;
    bool isCertain = true;
};

/// The bars of one column of the margin. What continues a bar of the same look is joined to it: where marks
/// are many, most bars lie on one another.
class BarColumn {
public:
    void add(const BlockPaint& at, double x, const Bar& bar)
    {
        const bool isSameLook = m_open && m_open->colour == bar.colour && m_open->isCertain == bar.isCertain;
        const bool isWithin = isSameLook && bar.bottom <= m_open->bottom;
        // Dots stay where they are: a broken bar grows by no other.
        if (isWithin || (isSameLook && bar.isCertain && bar.top <= m_open->bottom)) {
            m_open->bottom = std::max(m_open->bottom, bar.bottom);
            return;
        }
        paint(at, x);
        m_open = bar;
    }
    void paint(const BlockPaint& at, double x)
    {
        if (!m_open)
            return;
        // What was found again in changed words is worth a look: its bar is broken.
        at.painter.setPen(QPen(at.inks.of(m_open->colour).bar, barWidth,
                               m_open->isCertain ? Qt::SolidLine : Qt::DotLine, Qt::FlatCap));
        at.painter.drawLine(QPointF(x, m_open->top), QPointF(x, m_open->bottom));
        m_open.reset();
    }

private:
    std::optional<Bar> m_open;
};

void paintBars(const BlockPaint& at, const std::vector<NoteMark>& marks)
{
    const double right = at.block.document()->documentLayout()->blockBoundingRect(at.block).left() - 6;
    const auto xOf = [right](std::size_t column) { return right - static_cast<double>(column) * barStep; };
    const Span block = at.article.spanOf(at.block);
    std::array<BarColumn, mostBars> columns;
    // A soft edge painted twice is darker than one painted once, and which bars lie on one another differs
    // with what is in sight.
    const auto paintSharp = [&](bool isSharp) { at.painter.setRenderHint(QPainter::Antialiasing, !isSharp); };
    paintSharp(true);
    double lastSheet = -1;
    for (const NoteMark& mark : marks) {
        const auto height =
            heightOf(at.block, at.article.positionOf(mark.span.begin), at.article.positionOf(mark.span.end));
        if (!height)
            continue;
        const auto column = static_cast<std::size_t>(mark.lane % mostBars);
        columns.at(column).add(at, xOf(column), {height->top, height->bottom, mark.colour, mark.isCertain});
        const double sheet = height->top + 3;
        if (mark.hasText && mark.span.begin >= block.begin && sheet > lastSheet) {
            paintSharp(false);
            paintSheet(at.painter, {xOf(mostBars - 1) - 13, sheet}, at.inks.of(mark.colour).bar);
            paintSharp(true);
            lastSheet = sheet;
        }
    }
    for (std::size_t column = 0; column < columns.size(); ++column)
        columns.at(column).paint(at, xOf(column));
    paintSharp(false);
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
    NoteInks inks(palette);
    for (QTextBlock block = blockAt(article, visible.top()); block.isValid(); block = block.next()) {
        if (layout->blockBoundingRect(block).top() > visible.bottom())
            break;
        if (!block.isVisible())
            continue;
        // A block may be much longer than what is in sight of it.
        const Span bytes = bytesInSight(block, article, visible);
        const BlockPaint at{painter, block, article, palette, inks, bytes};
        const auto marks = notes.marksIn(bytes);
        paintStrokes(at, marks);
        paintBars(at, marks);
        paintLinks(at, notes.linksIn(bytes));
        paintSelected(at, marks, notes);
    }
}

} // namespace crossread
