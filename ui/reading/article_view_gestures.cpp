// SPDX-License-Identifier: GPL-3.0-or-later
// What mouse and keys do in a text.
#include "ui/reading/article_document.h"
#include "ui/reading/article_view.h"
#include "ui/reading/reading_style.h"

#include <QApplication>
#include <QMouseEvent>

namespace crossread {

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
    const FindingsAt found = isByKey ? findingsAtCaret() : findingsUnder(event->pos());
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

} // namespace crossread
