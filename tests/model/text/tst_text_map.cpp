// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/text_map.h"
#include "model/text/utf8.h"

#include <QRandomGenerator>
#include <QTest>

using namespace crossread;

namespace {

/// Random well-formed text: runs of ASCII, and sequences of every length.
std::string randomText(QRandomGenerator& random, int sequences)
{
    std::string text;
    for (int i = 0; i < sequences; ++i) {
        switch (random.bounded(8)) {
        case 0:
            utf8::append(text, random.bounded(0x80u, 0x800u));
            break;
        case 1:
            utf8::append(text, random.bounded(0x800u, 0xD800u));
            break;
        case 2:
            utf8::append(text, random.bounded(0xE000u, 0x10000u));
            break;
        case 3:
            utf8::append(text, random.bounded(0x10000u, 0x110000u));
            break;
        default:
            text.append(random.bounded(1u, 9u), 'a');
        }
    }
    return text;
}

/// Compares every position of \a text, inside sequences and beyond the end too, with plain counting.
bool agreesWithCounting(const std::string& text)
{
    const TextMap map(text);
    qsizetype unit = 0;
    qsizetype codePoint = 0;
    for (std::size_t byte = 0; byte < text.size(); ++codePoint) {
        const std::size_t length = utf8::sequenceLength(text[byte]);
        const qsizetype units = length == 4 ? 2 : 1;
        for (std::size_t inside = byte; inside < byte + length; ++inside)
            if (map.toUtf16(quint32(inside)) != unit || map.toCodePoint(quint32(inside)) != codePoint)
                return false;
        if (map.fromCodePoint(codePoint) != byte || map.fromUtf16(unit) != byte ||
            map.fromUtf16(unit + units - 1) != byte)
            return false;
        byte += length;
        unit += units;
    }
    const auto size = quint32(text.size());
    return map.lengthInUtf16() == unit && map.lengthInCodePoints() == codePoint &&
           map.toUtf16(size) == unit && map.toUtf16(size + 7) == unit &&
           map.toCodePoint(size + 7) == codePoint && map.fromUtf16(unit) == size &&
           map.fromUtf16(unit + 5) == size && map.fromCodePoint(codePoint + 5) == size &&
           map.fromUtf16(-3) == 0 && map.fromCodePoint(-3) == 0;
}

} // namespace

class TextMapTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithCountingOnRandomText()
    {
        QRandomGenerator random(42);
        for (int round = 0; round < 60; ++round) {
            const std::string text = randomText(random, random.bounded(0, 700));
            QVERIFY2(agreesWithCounting(text), qPrintable(QString::number(round)));
        }
    }

    void agreesWithQStringOnRandomText()
    {
        QRandomGenerator random(7);
        const std::string text = randomText(random, 3000);
        const QString string = QString::fromStdString(text);
        QCOMPARE(TextMap(text).lengthInUtf16(), string.size());
        QCOMPARE(TextMap(text).lengthInCodePoints(), string.toUcs4().size());
    }

    void countsSequencesThatCrossACheckpoint()
    {
        for (std::size_t before = 505; before < 516; ++before)
            for (const char32_t c : {U'é', U'€', U'😀'}) {
                std::string text(before, 'x');
                utf8::append(text, c);
                utf8::append(text, c);
                text.append(600, 'y');
                QVERIFY(agreesWithCounting(text));
            }
    }

    void givesNothingButTheStartOfAnEmptyText()
    {
        for (const TextMap& map : {TextMap(), TextMap(std::string_view())}) {
            QCOMPARE(map.lengthInUtf16(), 0);
            QCOMPARE(map.toUtf16(0u), 0);
            QCOMPARE(map.toCodePoint(9u), 0);
            QCOMPARE(map.fromUtf16(3), 0u);
            QCOMPARE(map.fromCodePoint(3), 0u);
        }
    }

    void convertsSpansBothWays()
    {
        const std::string text = "Zürich 😀 Genève";
        const TextMap map(text);
        const Span geneva = makeSpan(text.find("Gen"), text.size());
        QCOMPARE(map.toUtf16(geneva), (Utf16Span{10, 16}));
        QCOMPARE(map.toCodePoints(geneva), (CodePointSpan{9, 15}));
        QVERIFY(map.fromUtf16(map.toUtf16(geneva)) == geneva);
    }

    void readsAsciiWithoutCheckpoints()
    {
        const std::string text(5000, 'a');
        QVERIFY(agreesWithCounting(text));
    }
};

QTEST_APPLESS_MAIN(TextMapTest)
#include "tst_text_map.moc"
