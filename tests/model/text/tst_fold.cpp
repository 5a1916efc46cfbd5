// SPDX-License-Identifier: GPL-3.0-or-later
#include "linear_cost.h"
#include "model/text/fold.h"
#include "model/text/utf8.h"

#include <QRandomGenerator>
#include <QTest>

using namespace crossread;

class FoldTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void comparesNamesAsPeopleDo_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("form");
        const auto row = [](const char* name, const QString& text, const QString& form) {
            QTest::newRow(name) << text << form;
        };
        row("case", QStringLiteral("DeepSeek V3"), QStringLiteral("deepseek v3"));
        row("precomposed", QStringLiteral("Élodie Søren Łódź Björk"),
            QStringLiteral("elodie soren lodz bjork"));
        row("combining", QStringLiteral("Jose\u0301 Nin\u0303o"), QStringLiteral("jose nino"));
        row("several marks", QStringLiteral("Việt Nam"), QStringLiteral("viet nam"));
        row("ligatures and sharp s", QStringLiteral("Straße Æther Œuvre"),
            QStringLiteral("strasse aether oeuvre"));
        row("dotted and dotless i", QStringLiteral("\u0130stanbul \u0131"), QStringLiteral("istanbul i"));
        row("dashes", QStringLiteral("a\u2010b\u2011c\u2013d\u2014e\u2212f"), QStringLiteral("a-b-c-d-e-f"));
        row("apostrophes", QStringLiteral("Moody’s ‘x’ `y´"), QStringLiteral("moody's 'x' 'y'"));
        row("white space", QStringLiteral(" \t a \n\u00A0\u3000 b \r\n"), QStringLiteral("a b"));
        row("invisible", QStringLiteral("Deep\u00ADSe\u200Bek\uFEFF"), QStringLiteral("deepseek"));
        row("wide forms", QStringLiteral("ＡＩ２"), QStringLiteral("ai2"));
        row("Greek keeps its marks", QStringLiteral("ΆΘΗΝΑ"), QStringLiteral("άθηνα"));
        row("Cyrillic", QStringLiteral("МОСКВА Й"), QStringLiteral("москва й"));
        row("no case", QStringLiteral("深度求索 عالم"), QStringLiteral("深度求索 عالم"));
        row("nothing", QStringLiteral(" \n "), QString());
    }
    void comparesNamesAsPeopleDo()
    {
        QFETCH(QString, text);
        QTEST(QString::fromStdString(folded(text.toStdString())), "form");
    }

    void givesSpellingsOfOneNameOneKey()
    {
        const auto sameKey = [](std::string_view a, std::string_view b) { return nameKey(a) == nameKey(b); };
        QVERIFY(sameKey("High-Flyer", "HighFlyer"));
        QVERIFY(sameKey("U.S.", "US"));
        QVERIFY(sameKey("DeepSeek V3", "DeepSeek-V3"));
        QVERIFY(sameKey("O’Brien", "OBrien"));
        QVERIFY(sameKey("J. K. Rowling", "J.K. Rowling"));
    }

    void keepsNamesApartThatAFullStopTellsApart()
    {
        QVERIFY(nameKey("Llama 3.1") != nameKey("Llama 31"));
        QCOMPARE(nameKey("Llama 3.1"), std::string("llama3.1"));
        QCOMPARE(nameKey("Qwen-2.5."), std::string("qwen2.5"));
        QVERIFY(nameKey("Li Qiang") != nameKey("Li Gang"));
    }

    void isStableWhenRepeated()
    {
        QRandomGenerator random(99);
        for (int round = 0; round < 3000; ++round) {
            std::string text;
            for (int i = 0; i < 12; ++i)
                utf8::append(text, random.bounded(3) ? random.bounded(0x20u, 0x500u)
                                                     : random.bounded(0x20u, 0xD800u));
            const std::string once = folded(text);
            QVERIFY2(folded(once) == once, qPrintable(QString::fromStdString(text).toHtmlEscaped()));
            QCOMPARE(utf8::validPrefix(once), once.size());
        }
    }

    void takesLinearTime()
    {
        const auto work = [](const std::string& text) { return nameKey(text).size(); };
        for (const std::string_view piece : {"A", " ", ".", "1.", "e\u0301", "\u0301", "\u00AD", "深"})
            QVERIFY2(isLinear(work, piece, 10000), std::string(piece).c_str());
    }
};

QTEST_APPLESS_MAIN(FoldTest)
#include "tst_fold.moc"
