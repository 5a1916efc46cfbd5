// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/decoding.h"

#include <QTest>

using namespace crossread;

class DecodingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryEncoding_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("encoding");
        const QByteArray cafe = "Das Café öffnet um acht, sagte die Besitzerin.";
        QTest::newRow("plain") << QByteArray("Hello\n") << QByteArray("Hello\n") << QByteArray("UTF-8");
        QTest::newRow("utf8") << cafe << cafe << QByteArray("UTF-8");
        QTest::newRow("utf8 with mark") << QByteArray("\xEF\xBB\xBF") + cafe << cafe << QByteArray("UTF-8");
        QTest::newRow("latin1") << QByteArray("Das Caf\xE9 \xF6"
                                              "ffnet um acht, sagte die Besitzerin.")
                                << cafe << QByteArray("windows-1252");
        QTest::newRow("windows quotes") << QByteArray("He said \x93yes\x94 \x96 twice")
                                        << QByteArray("He said “yes” – twice") << QByteArray("windows-1252");
        QTest::newRow("utf16le with mark")
            << QByteArray("\xFF\xFEH\0i\0\xE9\0", 8) << QByteArray("Hié") << QByteArray("UTF-16LE");
        QTest::newRow("utf16be with mark")
            << QByteArray("\xFE\xFF\0H\0i", 6) << QByteArray("Hi") << QByteArray("UTF-16BE");
        QTest::newRow("utf32le with mark")
            << QByteArray("\xFF\xFE\0\0H\0\0\0", 8) << QByteArray("H") << QByteArray("UTF-32LE");
        QTest::newRow("utf16le without mark") << QByteArray("H\0e\0l\0l\0o\0 \0y\0o\0u\0", 18)
                                              << QByteArray("Hello you") << QByteArray("UTF-16LE");
    }

    void readsEveryEncoding()
    {
        QFETCH(QByteArray, bytes);
        const auto decoded = decodeText(bytes, EncodingDeclaration::None);
        QVERIFY2(decoded.isOk(), decoded.isOk() ? "" : qPrintable(decoded.reason()));
        QTEST(QByteArray::fromStdString(decoded->text), "text");
        QTEST(QByteArray::fromStdString(decoded->encoding), "encoding");
        QCOMPARE(decoded->damaged, 0u);
    }

    void makesEveryLineEndALineFeed()
    {
        const auto decoded = decodeText("a\r\nb\rc\n\r\nd", EncodingDeclaration::None);
        QCOMPARE(decoded->text, std::string("a\nb\nc\n\nd"));
    }

    void keepsATruncatedLastCharacterAsAReplacement()
    {
        const auto decoded = decodeText("Die Zahl fällt um ein Viertel \xE2\x82", EncodingDeclaration::None);
        QCOMPARE(decoded->text, std::string("Die Zahl fällt um ein Viertel \xEF\xBF\xBD"));
        QCOMPARE(decoded->damaged, 1u);
    }

    void countsTheDamagedPlacesOfUtf8()
    {
        const auto decoded = decodeText("naïve café, résumé \xFF and \xC0 after", EncodingDeclaration::None);
        QCOMPARE(QByteArray::fromStdString(decoded->encoding), QByteArray("UTF-8"));
        QCOMPARE(decoded->damaged, 2u);
    }

    void takesTheOddByteOfUtf16AsDamage()
    {
        const auto decoded = decodeText(QByteArray("\xFE\xFF\0O\0d\0d\0", 9), EncodingDeclaration::None);
        QVERIFY(decoded.isOk());
        QCOMPARE(decoded->text, std::string("Odd\xEF\xBF\xBD"));
    }

    void believesTheDeclarationOfAPage_data()
    {
        QTest::addColumn<QByteArray>("page");
        QTest::addColumn<QByteArray>("encoding");
        QTest::addColumn<QByteArray>("part");
        QTest::newRow("meta charset")
            << QByteArray("<meta charset=iso-8859-2>\xB1") << QByteArray("ISO-8859-2") << QByteArray("ą");
        QTest::newRow("http-equiv")
            << QByteArray(
                   "<meta http-equiv=Content-Type content='text/html; charset=shift_jis'>\x93\xFA\x96\x7B")
            << QByteArray("Shift_JIS") << QByteArray("日本");
        QTest::newRow("xml") << QByteArray("<?xml version='1.0' encoding='windows-1251'?><p>\xCC\xE8\xF0")
                             << QByteArray("windows-1251") << QByteArray("Мир");
        QTest::newRow("latin1 is 1252")
            << QByteArray("<meta charset=latin1>\x80 5") << QByteArray("windows-1252") << QByteArray("€ 5");
        QTest::newRow("a lie about UTF-8")
            << QByteArray("<meta charset=latin1>für") << QByteArray("UTF-8") << QByteArray("für");
    }

    void believesTheDeclarationOfAPage()
    {
        QFETCH(QByteArray, page);
        QFETCH(QByteArray, part);
        const auto decoded = decodeText(page, EncodingDeclaration::Html);
        QVERIFY(decoded.isOk());
        QVERIFY(QByteArray::fromStdString(decoded->text).contains(part));
        QFETCH(QByteArray, encoding);
        QCOMPARE(QByteArray::fromStdString(decoded->encoding).toLower(), encoding.toLower());
    }

    void refusesWhatIsNoText_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("reason");
        QTest::newRow("nul behind what was repaired")
            << QByteArray("a\xFF\xFE\xFC\0def", 8) << QStringLiteral("is not text: byte 5 is 0x00");
        QTest::newRow("nul in UTF-16") << QByteArray("\xFF\xFE"
                                                     "a\0\0\0b\0",
                                                     8)
                                       << QStringLiteral("is not text: byte 5 is 0x00");
        QTest::newRow("nul") << QByteArray("abc\0def", 7) << QStringLiteral("is not text: byte 4 is 0x00");
        QTest::newRow("pdf") << QByteArray("%PDF-1.7\n") << QStringLiteral("is not text but a PDF document");
        QTest::newRow("png") << QByteArray("\x89PNG\r\n\x1A\n") << QStringLiteral("is not text but an image");
        QTest::newRow("controls") << QByteArray("\x01\x02\x03 text")
                                  << QStringLiteral("is not text: byte 1 is 0x01");
    }

    void refusesWhatIsNoText()
    {
        QFETCH(QByteArray, bytes);
        const auto decoded = decodeText(bytes, EncodingDeclaration::None);
        QVERIFY(!decoded.isOk());
        QTEST(decoded.reason(), "reason");
    }
};

QTEST_APPLESS_MAIN(DecodingTest)
#include "tst_decoding.moc"
