// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/word_painting.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace crossread;

namespace {

constexpr int width = 240;
constexpr int height = 32;

QFont fontOf(int pixels)
{
    QFont font;
    font.setPixelSize(pixels);
    return font;
}

template <typename Paint>
QImage painted(const QFont& font, Paint paint)
{
    QImage image(width, height, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(font);
    painter.setPen(Qt::black);
    paint(painter);
    painter.end();
    return image;
}

QImage paintedWords(const QString& words, const QRectF& rect, Qt::Alignment alignment = Qt::AlignLeft,
                    const QFont& font = fontOf(14))
{
    return painted(font, [&](QPainter& painter) { paintWords(painter, rect, words, alignment); });
}

/// The columns of the image that hold something dark.
std::pair<int, int> inkOf(const QImage& image)
{
    int first = image.width();
    int last = -1;
    for (int x = 0; x < image.width(); ++x) {
        for (int y = 0; y < image.height(); ++y) {
            if (qGray(image.pixel(x, y)) > 128)
                continue;
            first = std::min(first, x);
            last = x;
        }
    }
    return {first, last};
}

} // namespace

class WordPaintingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsThatHaveRoomArePaintedAsThePainterDoes();
    void wordsWithoutRoomEndInAnEllipsisInsideTheirRectangle();
    void wordsOnTheRightEndThere();
    void anotherFontIsNotTakenForTheFirst();
    void markupAndLineBreaksArePaintedAsWords();
    void nothingIsPaintedWhereThereIsNoRoom();
    void theWidthIsThatOfTheWholeLine();
};

void WordPaintingTest::wordsThatHaveRoomArePaintedAsThePainterDoes()
{
    const QRectF rect(4, 2, width - 8, height - 4);
    const QString words = QStringLiteral("Harbour dues rise");
    const QImage plain = painted(fontOf(14), [&](QPainter& painter) {
        painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter, words);
    });
    QCOMPARE(inkOf(paintedWords(words, rect)), inkOf(plain));
    QCOMPARE(paintedWords(words, rect), paintedWords(words, rect));
}

void WordPaintingTest::wordsWithoutRoomEndInAnEllipsisInsideTheirRectangle()
{
    const QString words = QStringLiteral("A sentence that is far too long for the room it has in this row");
    const QRectF rect(0, 0, 120, height);
    const QImage cut = paintedWords(words, rect);
    QVERIFY(inkOf(cut).second > 90);
    QVERIFY(inkOf(cut).second < 120);
    const QString elided = QFontMetricsF(fontOf(14)).elidedText(words, Qt::ElideRight, 120);
    QVERIFY(elided.endsWith(QChar(0x2026)));
    QCOMPARE(cut, paintedWords(elided, QRectF(0, 0, width, height)));
}

void WordPaintingTest::wordsOnTheRightEndThere()
{
    const auto [first, last] =
        inkOf(paintedWords(QStringLiteral("1,204"), QRectF(0, 0, 200, height), Qt::AlignRight));
    QVERIFY(first > 100);
    QVERIFY(last >= 196 && last < 200);
}

void WordPaintingTest::anotherFontIsNotTakenForTheFirst()
{
    const QRectF rect(0, 0, width, height);
    const QString words = QStringLiteral("Wheat");
    const int small = inkOf(paintedWords(words, rect)).second;
    const int large = inkOf(paintedWords(words, rect, Qt::AlignLeft, fontOf(24))).second;
    QVERIFY(large > small + 10);
    QCOMPARE(inkOf(paintedWords(words, rect)).second, small);
}

void WordPaintingTest::markupAndLineBreaksArePaintedAsWords()
{
    const QRectF rect(0, 0, width, height);
    QVERIFY(inkOf(paintedWords(QStringLiteral("<b>a</b>"), rect)).second >
            inkOf(paintedWords(QStringLiteral("a"), rect)).second + 20);
    QCOMPARE(paintedWords(QStringLiteral("one\ntwo"), rect), paintedWords(QStringLiteral("one two"), rect));
}

void WordPaintingTest::nothingIsPaintedWhereThereIsNoRoom()
{
    QCOMPARE(inkOf(paintedWords(QStringLiteral("words"), QRectF(10, 0, 0, height))).second, -1);
    QCOMPARE(inkOf(paintedWords(QString(), QRectF(0, 0, width, height))).second, -1);
}

void WordPaintingTest::theWidthIsThatOfTheWholeLine()
{
    const QString words = QStringLiteral("Copper exports");
    const double measured = QFontMetricsF(fontOf(14)).horizontalAdvance(words);
    QVERIFY(std::abs(widthOfWords(fontOf(14), words) - measured) <= 1);
    QCOMPARE(widthOfWords(fontOf(14), QString()), 0.0);
}

QTEST_MAIN(WordPaintingTest)
#include "tst_word_painting.moc"
