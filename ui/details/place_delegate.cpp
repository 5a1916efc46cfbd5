// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/details/place_delegate.h"

#include "ui/roles.h"
#include "ui/theme/theme.h"

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

/// The words sought stand out, and are wider for it.
void setBold(QTextLayout& layout, int begin, int length)
{
    QTextLayout::FormatRange bold{begin, length, {}};
    bold.format.setFontWeight(QFont::Bold);
    layout.setFormats({bold});
}

} // namespace

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
    painter->drawText(
        inside.left(), inside.top() + option.fontMetrics.ascent(),
        option.fontMetrics.elidedText(index.data(SecondLineRole).toString(), Qt::ElideRight, inside.width()));
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
    QTextLayout layout(index.data().toString(), option.font);
    const auto hit = index.data(PlaceRole).value<QList<int>>();
    setBold(layout, hit.value(0), hit.value(1));
    const int lines = std::clamp(layOut(layout, std::max(40, width)), 1, sentenceLines);
    return {120, (lines + 1) * option.fontMetrics.height() + 2 + 14};
}

void PlaceDelegate::paintSentence(QPainter& painter, const QRect& rect, const QFont& font,
                                  const QModelIndex& index) const
{
    const auto hit = index.data(PlaceRole).value<QList<int>>();
    QString text = index.data().toString();
    int hitBegin = hit.value(0);
    QTextLayout layout(text, font);
    int lines = layOut(layout, rect.width());
    const int hitLine = layout.lineForTextPosition(hitBegin).lineNumber();
    if (hitLine >= sentenceLines) {
        // Begin one line above the hit, so that it is in sight with some words around it.
        const int cut = layout.lineAt(hitLine - 1).textStart();
        text = QStringLiteral("… ") + text.mid(cut);
        hitBegin += 2 - cut;
        layout.setText(text);
        lines = layOut(layout, rect.width());
    }
    setBold(layout, hitBegin, hit.value(1));
    lines = layOut(layout, rect.width());
    painter.setPen(theme().palette().text);
    for (int i = 0; i < std::min(lines, sentenceLines); ++i) {
        const QTextLine line = layout.lineAt(i);
        if (i == sentenceLines - 1 && lines > sentenceLines) {
            const int room = rect.width() - painter.fontMetrics().horizontalAdvance(QChar(0x2026));
            const double x = rect.left() + std::min<double>(line.naturalTextWidth(), room);
            painter.drawText(QPointF(x, rect.top() + line.y() + line.ascent()), QString(QChar(0x2026)));
        }
        line.draw(&painter, rect.topLeft());
    }
}

} // namespace crossread
