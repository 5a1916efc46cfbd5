// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/source_view.h"

#include "model/text/utf8.h"
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
    connect(&theme, &Theme::changed, this, &SourceView::applyTheme);
}

void SourceView::showSourceOf(const Article& article)
{
    m_states.clear();
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
    viewport()->update();
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
