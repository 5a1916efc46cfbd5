// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/text_in_sight.h"

#include "ui/reading/article_document.h"
#include "ui/reading/layout_slices.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextLayout>

namespace crossread {

QTextBlock blockAt(const ArticleDocument& article, double y)
{
    const QTextDocument& document = article.document();
    const auto* layout = document.documentLayout();
    int low = 0;
    int high = document.blockCount() - 1;
    while (low < high) {
        const int middle = (low + high) / 2;
        const QTextBlock block = firstVisible(document.findBlockByNumber(middle));
        // A block that is not laid out yet is not asked for its place: all before it would be laid out.
        if (block.isValid() && isLaidOut(block) && layout->blockBoundingRect(block).bottom() < y)
            low = middle + 1;
        else
            high = middle;
    }
    QTextBlock found = firstVisible(document.findBlockByNumber(low));
    while (found.isValid() && layout->blockBoundingRect(found).bottom() < y) {
        const QTextBlock next = firstVisible(found.next());
        if (!next.isValid())
            break;
        found = next;
    }
    return found.isValid() ? found : document.findBlockByNumber(low);
}

Span bytesInSight(const QTextBlock& block, const ArticleDocument& article, const QRectF& visible)
{
    const QTextLayout* layout = block.layout();
    const double origin = block.document()->documentLayout()->blockBoundingRect(block).top();
    Span bytes = article.spanOf(block);
    int first = 0;
    int last = layout->lineCount() - 1;
    // A line more at either end: what lies between lines belongs to both.
    while (first < last && origin + layout->lineAt(first + 1).rect().bottom() < visible.top())
        ++first;
    while (last > first && origin + layout->lineAt(last - 1).rect().top() > visible.bottom())
        --last;
    if (first > 0)
        bytes.begin = article.byteAt(block.position() + layout->lineAt(first).textStart());
    if (last + 1 < layout->lineCount())
        bytes.end = article.byteAt(block.position() + layout->lineAt(last + 1).textStart());
    return bytes;
}

Span lineAt(const ArticleDocument& article, double y)
{
    const QTextBlock block = blockAt(article, y);
    const double origin = article.document().documentLayout()->blockBoundingRect(block).top();
    const QTextLayout* layout = block.layout();
    for (int i = 0; i < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const bool isLast = i + 1 == layout->lineCount();
        const int end = line.textStart() + line.textLength();
        if (isLast || origin + line.rect().bottom() >= y)
            return {article.byteAt(block.position() + line.textStart()),
                    article.byteAt(block.position() + end)};
    }
    return article.spanOf(block);
}

void keepShapedWords(const ArticleDocument& article, const QRectF& visible)
{
    constexpr int longText = 200'000; ///< characters
    if (article.document().characterCount() > longText)
        return;
    const auto* layout = article.document().documentLayout();
    for (QTextBlock block = blockAt(article, visible.top()); block.isValid(); block = block.next()) {
        if (layout->blockBoundingRect(block).top() > visible.bottom())
            break;
        block.layout()->setCacheEnabled(true);
    }
}

} // namespace crossread
