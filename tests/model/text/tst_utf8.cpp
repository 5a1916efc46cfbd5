// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/utf8.h"

#include <QRandomGenerator>
#include <QTest>

using namespace crossread;

class Utf8Test : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void acceptsEveryCodePoint()
    {
        for (char32_t c = 0; c <= 0x10FFFF; ++c) {
            if (c == 0xD800)
                c = 0xE000;
            std::string text;
            utf8::append(text, c);
            QCOMPARE(utf8::validPrefix(text), text.size());
            QCOMPARE(utf8::decode(text, 0).codePoint, c);
            QCOMPARE(utf8::decode(text, 0).length, text.size());
            QCOMPARE(utf8::decodeBefore(text, text.size()).codePoint, c);
            QCOMPARE(utf8::sequenceLength(text[0]), text.size());
        }
    }

    void stopsAtTheFirstIllFormedByte_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("valid");
        QTest::newRow("overlong slash") << QByteArray("ab\xC0\xAF") << 2;
        QTest::newRow("overlong three") << QByteArray("\xE0\x80\xAF") << 0;
        QTest::newRow("overlong four") << QByteArray("\xF0\x80\x80\xAF") << 0;
        QTest::newRow("surrogate") << QByteArray("abcdefgh\xED\xA0\x80") << 8;
        QTest::newRow("beyond Unicode") << QByteArray("\xF4\x90\x80\x80") << 0;
        QTest::newRow("lone continuation") << QByteArray("x\x80") << 1;
        QTest::newRow("cut short") << QByteArray("na\xC3") << 2;
        QTest::newRow("cut short after well-formed") << QByteArray("\xC3\xA9\xE2\x82") << 2;
        QTest::newRow("lead after lead") << QByteArray("\xE2\xC3\xA9") << 0;
        QTest::newRow("never used") << QByteArray("12345678\xFF") << 8;
    }
    void stopsAtTheFirstIllFormedByte()
    {
        QFETCH(QByteArray, bytes);
        QTEST(int(utf8::validPrefix({bytes.data(), std::size_t(bytes.size())})), "valid");
    }

    void replacesWhatTheWebsDecoderReplaces_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        QTest::newRow("well-formed") << QByteArray("caf\xC3\xA9") << QStringLiteral("café");
        QTest::newRow("cut sequence is one") << QByteArray("a\xF0\x9F\x98") << QStringLiteral("a\uFFFD");
        QTest::newRow("cut, then text") << QByteArray("\xE2\x82z") << QStringLiteral("\uFFFDz");
        QTest::newRow("surrogate is three")
            << QByteArray("\xED\xA0\x80") << QStringLiteral("\uFFFD\uFFFD\uFFFD");
        QTest::newRow("overlong is one each") << QByteArray("\xC0\xAF") << QStringLiteral("\uFFFD\uFFFD");
        QTest::newRow("empty") << QByteArray() << QString();
    }
    void replacesWhatTheWebsDecoderReplaces()
    {
        QFETCH(QByteArray, bytes);
        QTEST(QString::fromStdString(utf8::repaired({bytes.data(), std::size_t(bytes.size())})), "text");
    }

    void repairsRandomBytesToWellFormedText()
    {
        QRandomGenerator random(20250131);
        for (int round = 0; round < 2000; ++round) {
            std::string bytes(random.bounded(40), '\0');
            for (char& byte : bytes)
                byte =
                    static_cast<char>(random.bounded(4) ? random.bounded(0x80, 0x100) : random.bounded(0x80));
            const std::string text = utf8::repaired(bytes);
            QCOMPARE(utf8::validPrefix(text), text.size());
            QCOMPARE(text == bytes, utf8::validPrefix(bytes) == bytes.size());
        }
    }

    void readsIllFormedBytesOneByOne()
    {
        const std::string_view cut("\xE2\x82", 2);
        QCOMPARE(utf8::decode(cut, 0).codePoint, U'\uFFFD');
        QCOMPARE(utf8::decode(cut, 0).length, std::size_t(1));
        QCOMPARE(utf8::decodeBefore(cut, 2).length, std::size_t(1));
    }
};

QTEST_APPLESS_MAIN(Utf8Test)
#include "tst_utf8.moc"
