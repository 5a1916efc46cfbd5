// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/source_view.h"

#include "model/text/utf8.h"
#include "ui/reading/find_bar.h"
#include "ui/theme/syntax.h"
#include "ui/theme/theme.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>
#include <QFile>
#include <QFontDatabase>
#include <QStringDecoder>
#include <QTextBlock>

#include <algorithm>

namespace crossread {

namespace {

constexpr int blocksAtOnce = 400;
constexpr qsizetype longestColouredLine = 20'000; ///< characters; longer ones are shown plain

QString definitionName(SourceFormat format)
{
    switch (format) {
    case SourceFormat::Html:
        return QStringLiteral("HTML");
    case SourceFormat::Markdown:
        return QStringLiteral("Markdown");
    case SourceFormat::PlainText:
        break;
    }
    return {};
}

QString decoded(const QByteArray& bytes, const std::string& encoding)
{
    QStringDecoder decoder(encoding.c_str());
    if (decoder.isValid())
        return decoder.decode(bytes);
    const std::string text = utf8::repaired({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return QString::fromStdString(text);
}

} // namespace

SourceView::SourceView(Theme& theme, QWidget* parent) : QPlainTextEdit(parent), m_theme(theme)
{
    setReadOnly(true);
    setFrameShape(QFrame::NoFrame);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAccessibleName(tr("Source of the article as it came"));
    document()->setDocumentMargin(12);
    connect(&theme, &Theme::changed, this, &SourceView::applyTheme);
}

void SourceView::showSourceOf(const Article& article)
{
    m_states.clear();
    endFind(); // the hits are of the text before
    QFile file(article.path);
    if (!file.open(QIODevice::ReadOnly)) {
        setDefinition({});
        setPlainText(tr("“%1” cannot be read any more: %2").arg(article.path, file.errorString()));
        return;
    }
    setDefinition(syntaxRepository().definitionForName(definitionName(article.format)));
    setTheme(syntaxRepository().theme(m_theme.name()));
    setPlainText(decoded(file.readAll(), article.encoding));
}

void SourceView::applyTheme()
{
    setTheme(syntaxRepository().theme(m_theme.name()));
    m_states.clear();
    markHits();
    viewport()->update();
}

std::size_t SourceView::find(const QString& words)
{
    m_hits.clear();
    m_hit = 0;
    const QString all = toPlainText();
    const std::string text = all.toStdString();
    qsizetype at = 0;
    std::size_t byte = 0;
    // Hits come in order, so that each byte is counted once.
    const auto positionOf = [&](std::size_t wanted) {
        at += QString::fromUtf8(text.data() + byte, static_cast<qsizetype>(wanted - byte)).size();
        byte = wanted;
        return static_cast<int>(at);
    };
    for (const Span& span : FindBar::find(text, words.toStdString())) {
        const int begin = positionOf(span.begin);
        m_hits.emplace_back(begin, positionOf(span.end));
    }
    markHits();
    return m_hits.size();
}

void SourceView::showHit(std::size_t hit)
{
    if (hit >= m_hits.size())
        return;
    m_hit = hit;
    QTextCursor place(document());
    place.setPosition(m_hits[hit].first);
    setTextCursor(place);
    centerCursor();
    markHits();
}

void SourceView::endFind()
{
    m_hits.clear();
    m_hit = 0;
    markHits();
}

/// Every line that is painted looks at all marks: around the present hit there are enough to see.
void SourceView::markHits()
{
    constexpr std::size_t mostMarkedASide = 500;
    QList<QTextEdit::ExtraSelection> marks;
    const std::size_t first = m_hit > mostMarkedASide ? m_hit - mostMarkedASide : 0;
    const std::size_t end = std::min(m_hits.size(), m_hit + mostMarkedASide);
    for (std::size_t i = first; i < end; ++i) {
        QTextEdit::ExtraSelection mark;
        mark.cursor = QTextCursor(document());
        mark.cursor.setPosition(m_hits[i].first);
        mark.cursor.setPosition(m_hits[i].second, QTextCursor::KeepAnchor);
        mark.format.setBackground(m_theme.palette().searchHit);
        mark.format.setFontUnderline(i == m_hit);
        marks.append(mark);
    }
    setExtraSelections(marks);
}

void SourceView::paintEvent(QPaintEvent* event)
{
    if (definition().isValid()) {
        const int lines = viewport()->height() / std::max(1, fontMetrics().lineSpacing()) + 2;
        colourUpTo(firstVisibleBlock().blockNumber() + lines);
    }
    QPlainTextEdit::paintEvent(event);
}

void SourceView::colourUpTo(int blockNumber)
{
    int done = 0;
    QTextBlock block = document()->findBlockByNumber(static_cast<int>(m_states.size()));
    for (; block.isValid() && block.blockNumber() <= blockNumber && done < blocksAtOnce;
         block = block.next(), ++done) {
        const KSyntaxHighlighting::State before =
            m_states.empty() ? KSyntaxHighlighting::State() : m_states.back();
        m_formats.clear();
        const QString line = block.text();
        m_states.push_back(line.size() > longestColouredLine ? before : highlightLine(line, before));
        block.layout()->setFormats(m_formats);
    }
    if (block.isValid() && block.blockNumber() <= blockNumber)
        viewport()->update(); // goes on with the next slice, so that a jump far down never blocks
}

void SourceView::applyFormat(int offset, int length, const KSyntaxHighlighting::Format& format)
{
    if (length == 0 || format.isDefaultTextStyle(theme()))
        return;
    QTextCharFormat look;
    look.setForeground(format.textColor(theme()));
    look.setFontWeight(format.isBold(theme()) ? QFont::Bold : QFont::Normal);
    look.setFontItalic(format.isItalic(theme()));
    m_formats.append({offset, length, look});
}

} // namespace crossread
