// SPDX-License-Identifier: GPL-3.0-or-later
// What the reader does in a text, as signals.
#include "ui/reading/article_document.h"
#include "ui/reading/article_view.h"
#include "ui/reading/reading_style.h"
#include "ui/reading/text_in_sight.h"

#include <QAbstractTextDocumentLayout>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace crossread {

FindingsAt ArticleView::findingsUnder(QPoint viewportPosition) const
{
    if (!m_article)
        return {};
    const QPointF at = QPointF(viewportPosition) + QPointF(0, verticalScrollBar()->value());
    const int position = document()->documentLayout()->hitTest(at, Qt::ExactHit);
    return position < 0 ? FindingsAt{} : everythingAt(m_article->byteAt(position));
}

FindingsAt ArticleView::findingsAtHeightOf(QPoint viewportPosition) const
{
    if (!m_article)
        return {};
    const QPointF at = QPointF(viewportPosition) + QPointF(0, verticalScrollBar()->value());
    const int position = document()->documentLayout()->hitTest(at, Qt::ExactHit);
    if (position >= 0)
        return everythingAt(m_article->byteAt(position));
    FindingsAt beside;
    beside.byte = lineAt(*m_article, at.y()).begin;
    return beside;
}

FindingsAt ArticleView::everythingAt(quint32 byte) const
{
    FindingsAt found = findingsAt(*m_corpus, m_id, byte);
    auto marks = m_notes.marksIn({byte, byte + 1});
    std::stable_sort(marks.begin(), marks.end(),
                     [](const NoteMark& a, const NoteMark& b) { return a.span.length() < b.span.length(); });
    for (const NoteMark& mark : marks)
        found.notes.push_back(mark.note);
    if (const auto links = m_notes.linksIn({byte, byte + 1}); !links.empty())
        found.link = links.front();
    if (found.span.isEmpty() && !marks.empty())
        found.span = marks.front().span;
    if (found.span.isEmpty() && found.link)
        found.span = found.link->span;
    return found;
}

FindingsAt ArticleView::findingsAtCaret() const
{
    return m_article ? everythingAt(m_article->byteAt(textCursor().position())) : FindingsAt{};
}

void ArticleView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->pos();
    QTextEdit::mousePressEvent(event);
}

void ArticleView::mouseReleaseEvent(QMouseEvent* event)
{
    QTextEdit::mouseReleaseEvent(event);
    if (event->button() != Qt::LeftButton || !m_article)
        return;
    if (textCursor().hasSelection()) {
        tellSelection();
        return;
    }
    if ((event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance())
        return;
    if (const auto passage = foldUnder(event->pos()))
        toggleFold(*passage);
    else
        Q_EMIT findingsClicked(findingsUnder(event->pos()), event->modifiers());
}

void ArticleView::mouseMoveEvent(QMouseEvent* event)
{
    QTextEdit::mouseMoveEvent(event);
    const FindingsAt found = findingsUnder(event->pos());
    const bool isClickable = found.mention || found.figure || found.event || !found.notes.empty() ||
                             found.link || foldUnder(event->pos());
    viewport()->setCursor(isClickable ? Qt::PointingHandCursor : Qt::IBeamCursor);
    if (event->buttons() == Qt::NoButton)
        Q_EMIT findingsHovered(found);
}

void ArticleView::leaveEvent(QEvent* event)
{
    QTextEdit::leaveEvent(event);
    Q_EMIT findingsHovered({});
}

void ArticleView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space) {
        if (const auto unread = unreadAtCaret(); unread && event->key() == Qt::Key_Space)
            toggleFold(*unread);
        else
            Q_EMIT findingsClicked(findingsAtCaret(), event->modifiers());
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void ArticleView::keyReleaseEvent(QKeyEvent* event)
{
    QTextEdit::keyReleaseEvent(event);
    if (event->key() == Qt::Key_Shift && textCursor().hasSelection())
        tellSelection();
}

void ArticleView::contextMenuEvent(QContextMenuEvent* event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const FindingsAt found = isByKey ? findingsAtCaret() : findingsAtHeightOf(event->pos());
    const QPoint at = isByKey ? viewport()->mapToGlobal(cursorRect().bottomLeft()) : event->globalPos();
    Q_EMIT contextMenuAsked(found, at);
}

void ArticleView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        m_style.setSize(m_style.size() + (event->angleDelta().y() > 0 ? 1 : -1));
        event->accept();
        return;
    }
    QTextEdit::wheelEvent(event);
}

void ArticleView::tellSelection()
{
    const Span span = selectedSpan();
    if (!span.isEmpty())
        Q_EMIT textSelected(span);
}

bool ArticleView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto& help = static_cast<const QHelpEvent&>(*event);
        if (const QString reason = reasonUnder(help.pos()); !reason.isEmpty()) {
            QToolTip::showText(help.globalPos(), reason, viewport());
            return true;
        }
    }
    return QTextEdit::viewportEvent(event);
}

} // namespace crossread
