// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/word_painting.h"

#include <QCache>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QStaticText>

#include <cmath>

namespace crossread {

namespace {

struct Line {
    QFont font;
    QString words;
    int room = 0; ///< in pixels
    Qt::TextElideMode mode = Qt::ElideRight;

    bool operator==(const Line& other) const = default;
};

size_t qHash(const Line& line, size_t seed)
{
    return qHashMulti(seed, line.font, line.words, line.room, static_cast<int>(line.mode));
}

struct Shaped {
    QStaticText text;
    QSizeF size;
};

constexpr int mostLines = 4000; ///< some screens full
constexpr int anyRoom = 1 << 24;

void dropShapedLines();

QCache<Line, Shaped>& shapedLines()
{
    static QCache<Line, Shaped> lines = [] {
        // Shaped words hold font engines, which end with the application.
        qAddPostRoutine(dropShapedLines);
        return QCache<Line, Shaped>(mostLines);
    }();
    return lines;
}

void dropShapedLines()
{
    shapedLines().clear();
}

const Shaped& shaped(const Line& line)
{
    if (const Shaped* known = shapedLines().object(line))
        return *known;
    auto* made = new Shaped;
    QString words = line.words;
    words.replace(u'\n', u' ').replace(QChar::LineSeparator, u' ');
    if (line.room < anyRoom)
        words = QFontMetricsF(line.font).elidedText(words, line.mode, line.room);
    made->text.setText(words);
    made->text.setTextFormat(Qt::PlainText);
    made->text.prepare({}, line.font);
    made->size = made->text.size();
    shapedLines().insert(line, made);
    return *made;
}

} // namespace

void paintWords(QPainter& painter, const QRectF& rect, const QString& words, Qt::Alignment alignment,
                Qt::TextElideMode mode)
{
    if (words.isEmpty() || rect.width() < 1)
        return;
    const Shaped& line = shaped({painter.font(), words, static_cast<int>(rect.width()), mode});
    const double spare = rect.width() - line.size.width();
    const double left = alignment & Qt::AlignRight ? spare : alignment & Qt::AlignHCenter ? spare / 2 : 0;
    painter.drawStaticText(
        QPointF(rect.left() + left, rect.top() + std::round((rect.height() - line.size.height()) / 2)),
        line.text);
}

double widthOfWords(const QFont& font, const QString& words)
{
    return words.isEmpty() ? 0 : shaped({font, words, anyRoom, Qt::ElideRight}).size.width();
}

} // namespace crossread
