// SPDX-License-Identifier: GPL-3.0-or-later
// What is marked in the margin as not read, why, and how it folds.
#include "ui/reading/article_document.h"
#include "ui/reading/article_view.h"
#include "ui/reading/text_in_sight.h"
#include "ui/theme/theme.h"
#include "ui/wording.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace crossread {

void ArticleView::paintMargin(QPainter& painter, const QRectF& visible)
{
    const Article& article = m_corpus->article(m_id);
    const auto* layout = document()->documentLayout();
    const Palette& palette = m_theme.palette();
    for (QTextBlock block = blockAt(*m_article, visible.top()); block.isValid(); block = block.next()) {
        const QRectF bounds = layout->blockBoundingRect(block);
        if (bounds.top() > visible.bottom())
            break;
        const Passage& passage = article.passages[m_article->passageAt(block.position())];
        if (passage.isRead() || !block.isVisible())
            continue;
        // A dotted bar beside what is not read; it folds on a click.
        painter.setPen(QPen(palette.furnitureText, 2, Qt::DotLine));
        const double x = bounds.left() - 12;
        painter.drawLine(QPointF(x, bounds.top() + 2), QPointF(x, bounds.bottom() - 4));
        const bool isFolded = block.next().isValid() && !block.next().isVisible();
        if (isFolded) {
            painter.setPen(palette.furnitureText);
            painter.drawText(QRectF(x - 14, bounds.top(), 12, bounds.height()), Qt::AlignTop,
                             QStringLiteral("+"));
        }
    }
}

std::optional<std::size_t> ArticleView::foldUnder(QPoint viewportPosition) const
{
    if (!m_article || m_corpus->article(m_id).passages.empty())
        return {};
    const QPointF at = QPointF(viewportPosition) + QPointF(0, verticalScrollBar()->value());
    const QTextBlock block = blockAt(*m_article, at.y());
    const std::size_t passage = m_article->passageAt(block.position());
    const bool isInMargin = at.x() < document()->documentLayout()->blockBoundingRect(block).left() - 2;
    if (!isInMargin || m_corpus->article(m_id).passages[passage].isRead())
        return {};
    return passage;
}

std::optional<std::size_t> ArticleView::unreadAtCaret() const
{
    if (!m_article || m_corpus->article(m_id).passages.empty())
        return {};
    const std::size_t passage = m_article->passageAt(textCursor().position());
    return m_corpus->article(m_id).passages[passage].isRead() ? std::nullopt : std::optional(passage);
}

QString ArticleView::reasonUnder(QPoint viewportPosition) const
{
    if (!m_article || m_corpus->article(m_id).passages.empty())
        return {};
    const double y = viewportPosition.y() + verticalScrollBar()->value();
    const QTextBlock block = blockAt(*m_article, y);
    const Passage& passage = m_corpus->article(m_id).passages[m_article->passageAt(block.position())];
    const QRectF bounds = document()->documentLayout()->blockBoundingRect(block);
    if (passage.isRead() || y < bounds.top() || y > bounds.bottom())
        return {};
    if (passage.role == PassageRole::Repeat)
        return tr("Repeats an earlier passage and is counted once. A click in the margin folds it.");
    return tr("Page furniture, not the article's own words (%1). A click in the margin folds it.")
        .arg(toQString(passage.reason));
}

void ArticleView::toggleFold(std::size_t passage)
{
    const auto& passages = m_corpus->article(m_id).passages;
    std::size_t first = passage;
    while (first > 0 && !passages[first - 1].isRead())
        --first;
    std::size_t end = passage;
    while (end < passages.size() && !passages[end].isRead())
        ++end;
    const QTextBlock head = document()->findBlock(m_article->positionOf(passages[first].span.begin));
    const bool isFolded = head.next().isValid() && !head.next().isVisible();
    QTextBlock block = head.next();
    for (; block.isValid() && m_article->passageAt(block.position()) < end; block = block.next())
        block.setVisible(isFolded);
    document()->markContentsDirty(head.position(), document()->characterCount() - head.position());
    viewport()->update();
}

} // namespace crossread
