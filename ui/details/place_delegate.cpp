// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/place_delegate.h"

#include "ui/roles.h"
#include "ui/theme/theme.h"
#include "ui/word_painting.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace crossread {

namespace {

constexpr int sentenceLines = 3;

int layOut(QTextLayout& layout, int width)
{
    QTextOption wrap;
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrap);
    layout.beginLayout();
    qreal top = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, top});
        top += line.height();
    }
    layout.endLayout();
    return layout.lineCount();
}

} // namespace

/// A sentence in lines, the words sought in bold.
struct PlaceDelegate::Sentence {
    QTextLayout layout;
    int lines = 0;
    int wanted = 1; ///< lines that a row shows of it
};

PlaceDelegate::PlaceDelegate(const Theme& theme, QObject* parent) : RowDelegate(theme, parent)
{
}

PlaceDelegate::~PlaceDelegate() = default;

void PlaceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    painter->save();
    painter->setClipRect(option.rect);
    if (option.state & QStyle::State_MouseOver)
        painter->fillRect(option.rect, theme().palette().relatedBox);
    if (option.state & QStyle::State_HasFocus)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(3, option.rect.height())),
                          theme().palette().accent);
    const QRect inside = option.rect.adjusted(margin + 2, 6, -margin, -6);
    const int line = option.fontMetrics.height();
    painter->setPen(theme().palette().mutedText);
    painter->setFont(option.font);
    paintWords(*painter, QRect(inside.left(), inside.top(), inside.width(), line),
               index.data(SecondLineRole).toString());
    paintSentence(*painter, inside.adjusted(0, line + 2, 0, 0), option.font, index);
    painter->setPen(theme().palette().separator);
    painter->drawLine(option.rect.bottomLeft() + QPoint(margin, 0),
                      option.rect.bottomRight() - QPoint(margin, 0));
    painter->restore();
}

QSize PlaceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    if (m_isUniform)
        return {120, (sentenceLines + 1) * option.fontMetrics.height() + 2 + 14};
    const auto* list = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width = (list != nullptr ? list->viewport()->width() : option.rect.width()) - 2 * margin - 2;
    const int lines = sentenceOf(index, option.font, std::max(40, width)).wanted;
    return {120, (lines + 1) * option.fontMetrics.height() + 2 + 14};
}

/// Laid out once for the height of the row and all its paintings.
const PlaceDelegate::Sentence& PlaceDelegate::sentenceOf(const QModelIndex& index, const QFont& font,
                                                         int width) const
{
    QString text = index.data().toString();
    const auto hit = index.data(PlaceRole).value<QList<int>>();
    int hitBegin = hit.value(0);
    const SentenceKey key{text, font, hitBegin, hit.value(1), width};
    if (const Sentence* known = m_sentences.object(key))
        return *known;
    auto* made = new Sentence;
    QTextLayout& layout = made->layout;
    layout.setCacheEnabled(true);
    layout.setFont(font);
    const auto layOutWords = [&] {
        layout.setText(text);
        // The words sought stand out, and are wider for it.
        QTextLayout::FormatRange bold{hitBegin, hit.value(1), {}};
        bold.format.setFontWeight(QFont::Bold);
        layout.setFormats({bold});
        made->lines = layOut(layout, width);
    };
    layOutWords();
    made->wanted = std::clamp(made->lines, 1, sentenceLines);
    if (const int hitLine = layout.lineForTextPosition(hitBegin).lineNumber(); hitLine >= sentenceLines) {
        // Begin one line above the hit, so that it is in sight with some words around it.
        const int cut = layout.lineAt(hitLine - 1).textStart();
        text = QStringLiteral("… ") + text.mid(cut);
        hitBegin += 2 - cut;
        layOutWords();
    }
    m_sentences.insert(key, made);
    return *made;
}

void PlaceDelegate::paintSentence(QPainter& painter, const QRect& rect, const QFont& font,
                                  const QModelIndex& index) const
{
    const Sentence& sentence = sentenceOf(index, font, rect.width());
    painter.setPen(theme().palette().text);
    for (int i = 0; i < std::min(sentence.lines, sentenceLines); ++i) {
        const QTextLine line = sentence.layout.lineAt(i);
        if (i == sentenceLines - 1 && sentence.lines > sentenceLines) {
            const int room = rect.width() - painter.fontMetrics().horizontalAdvance(QChar(0x2026));
            const double x = rect.left() + std::min<double>(line.naturalTextWidth(), room);
            painter.drawText(QPointF(x, rect.top() + line.y() + line.ascent()), QString(QChar(0x2026)));
        }
        line.draw(&painter, rect.topLeft());
    }
}

} // namespace crossread
