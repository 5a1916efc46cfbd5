// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/article_view.h"

#include "ui/reading/article_document.h"
#include "ui/reading/highlight_painter.h"
#include "ui/reading/note_painter.h"
#include "ui/reading/reading_style.h"
#include "ui/reading/text_in_sight.h"
#include "ui/theme/theme.h"

#include <QAbstractTextDocumentLayout>
#include <QPainter>
#include <QResizeEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>

namespace crossread {

namespace {
constexpr int smallestMargin = 36; ///< pixels left of the text: room for the bars of notes and folds
constexpr int narrowMargin = 12;   ///< right of it, in a pane narrower than a column
constexpr int topMargin = 20;
} // namespace

ArticleView::ArticleView(ReadingStyle& style, Theme& theme, QWidget* parent)
    : QTextEdit(parent), m_style(style), m_theme(theme)
{
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    connect(&m_style, &ReadingStyle::fontChanged, this, &ArticleView::restyle);
    connect(&m_style, &ReadingStyle::layersChanged, this, &ArticleView::showLayers);
    connect(&m_theme, &Theme::changed, this, &ArticleView::restyle);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ArticleView::scrolled);
}

ArticleView::~ArticleView()
{
    blockSignals(true); // the pane around it may be gone by half
    clearArticle();
}

void ArticleView::setArticle(std::shared_ptr<const Corpus> corpus, ArticleId article)
{
    const Article& content = corpus->article(article);
    auto next = std::make_unique<ArticleDocument>(content, m_style, m_theme.palette());
    m_corpus = std::move(corpus);
    m_id = article;
    m_layers = {};
    m_notes = {};
    setFindings(m_layers, *m_corpus, article);
    setDocument(&next->document());
    m_article = std::move(next); // the former document goes only after the view has let go of it
    m_margin = -1;
    fitColumn();
    verticalScrollBar()->setValue(0);
    setCursorWidth(2);
    setAccessibleName(tr("Text of “%1”").arg(QString::fromStdString(content.title)));
}

void ArticleView::changeCorpus(std::shared_ptr<const Corpus> corpus)
{
    // The document reads the article it was made of: a corrected one has other passages or another title.
    if (corpus->analyzed(m_id) != m_corpus->analyzed(m_id)) {
        rebuild(std::move(corpus));
        return;
    }
    m_corpus = std::move(corpus);
    setFindings(m_layers, *m_corpus, m_id);
    showLayers();
}

void ArticleView::rebuild(std::shared_ptr<const Corpus> corpus)
{
    const int value = verticalScrollBar()->value();
    const int anchor = textCursor().anchor();
    const int position = textCursor().position();
    NoteLayer notes = std::move(m_notes);
    setArticle(std::move(corpus), m_id);
    m_notes = std::move(notes);
    QTextCursor cursor(document());
    const int last = document()->characterCount() - 1;
    cursor.setPosition(std::min(anchor, last));
    cursor.setPosition(std::min(position, last), QTextCursor::KeepAnchor);
    setTextCursor(cursor);
    verticalScrollBar()->setValue(value);
}

void ArticleView::setNotes(NoteLayer notes)
{
    m_notes = std::move(notes);
    showLayers();
}

void ArticleView::setSelectedNotes(std::vector<NoteKey> notes)
{
    m_notes.setSelected(std::move(notes));
}

Span ArticleView::spanAtCaret() const
{
    if (!m_article)
        return {};
    const Span selected = selectedSpan();
    const quint32 byte = m_article->byteAt(textCursor().position());
    return selected.isEmpty() ? Span{byte, byte} : selected;
}

void ArticleView::clearArticle()
{
    if (!m_article)
        return;
    setDocument(new QTextDocument(this));
    m_article.reset();
    m_corpus.reset();
    m_layers = {};
    m_notes = {};
}

void ArticleView::restyle()
{
    if (!m_article)
        return;
    const quint32 top = topByte();
    m_article->restyle(m_style, m_theme.palette());
    m_margin = -1;
    fitColumn();
    setTopByte(top);
}

void ArticleView::fitColumn()
{
    if (!m_article)
        return;
    const int margin = std::max(smallestMargin, (viewport()->width() - m_style.columnWidth()) / 2);
    if (margin == m_margin)
        return;
    m_margin = margin;
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    format.setLeftMargin(margin);
    format.setRightMargin(margin > smallestMargin ? margin : narrowMargin);
    format.setTopMargin(topMargin);
    format.setBottomMargin(3 * topMargin);
    document()->rootFrame()->setFrameFormat(format);
}

void ArticleView::resizeEvent(QResizeEvent* event)
{
    const bool isOtherWidth = event->oldSize().width() != event->size().width();
    const quint32 top = m_article && isOtherWidth ? topByte() : 0;
    QTextEdit::resizeEvent(event);
    if (m_article && isOtherWidth) {
        fitColumn();
        setTopByte(top);
    }
}

void ArticleView::paintEvent(QPaintEvent* event)
{
    if (m_article) {
        QPainter painter(viewport());
        const QPointF offset(horizontalScrollBar()->value(), verticalScrollBar()->value());
        painter.translate(-offset);
        const QRectF visible = QRectF(event->rect()).translated(offset);
        keepShapedWords(*m_article, visible);
        paintNotes(painter, visible, *m_article, m_notes, m_theme.palette());
        paintHighlights(painter, visible, *m_article, m_layers, m_style, m_theme.palette());
        paintMargin(painter, visible);
    }
    QTextEdit::paintEvent(event);
}

quint32 ArticleView::topByte() const
{
    if (!m_article || verticalScrollBar()->value() == 0)
        return 0;
    return lineAt(*m_article, verticalScrollBar()->value() + 2).begin;
}

void ArticleView::setTopByte(quint32 byte)
{
    if (!m_article || byte == 0)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(m_article->positionOf(byte));
    verticalScrollBar()->setValue(verticalScrollBar()->value() + cursorRect(cursor).top());
}

Span ArticleView::visibleSpan() const
{
    if (!m_article)
        return {};
    const int bottom = verticalScrollBar()->value() + viewport()->height() - 1;
    return {topByte(), lineAt(*m_article, bottom).end};
}

Span ArticleView::selectedSpan() const
{
    const QTextCursor cursor = textCursor();
    if (!m_article || !cursor.hasSelection())
        return {};
    // The mouse takes the white space beside the words along, which nobody means.
    int begin = cursor.selectionStart();
    int end = cursor.selectionEnd();
    while (begin < end && document()->characterAt(begin).isSpace())
        ++begin;
    while (begin < end && document()->characterAt(end - 1).isSpace())
        --end;
    return {m_article->byteAt(begin), m_article->byteAt(end)};
}

void ArticleView::scrollTo(Span span)
{
    if (!m_article)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(m_article->positionOf(span.begin));
    if (!cursor.block().isVisible())
        toggleFold(m_article->passageAt(cursor.position()));
    const QRect at = cursorRect(cursor);
    const int height = viewport()->height();
    if (at.top() >= height / 10 && at.bottom() <= height - height / 6)
        return;
    verticalScrollBar()->setValue(verticalScrollBar()->value() + at.top() - height / 3);
}

void ArticleView::dropSelection()
{
    QTextCursor cursor = textCursor();
    cursor.setPosition(cursor.selectionEnd());
    const int value = verticalScrollBar()->value();
    setTextCursor(cursor);
    verticalScrollBar()->setValue(value);
}

void ArticleView::setCaret(Span span)
{
    if (!m_article)
        return;
    QTextCursor cursor(document());
    cursor.setPosition(m_article->positionOf(span.begin));
    const int value = verticalScrollBar()->value();
    setTextCursor(cursor);
    verticalScrollBar()->setValue(value);
}

QRect ArticleView::globalRectangle(Span span, std::optional<QPoint> near) const
{
    if (!m_article)
        return {};
    const int begin = m_article->positionOf(span.begin);
    const int end = m_article->positionOf(span.end);
    const QPoint point = near ? viewport()->mapFromGlobal(*near) : QPoint();
    const int pointed = near ? cursorForPosition(point).position() : begin;
    const QTextBlock block = document()->findBlock(pointed >= begin && pointed <= end ? pointed : begin);
    QRect found;
    for (const QRectF& each : rectanglesOf(block, begin, end)) {
        const QRect line = each.translated(0, -verticalScrollBar()->value()).toAlignedRect();
        const bool isPointedAt = near && line.top() <= point.y() && point.y() <= line.bottom();
        if (found.isNull() || isPointedAt)
            found = {viewport()->mapToGlobal(line.topLeft()), line.size()};
    }
    return found;
}

} // namespace crossread
