// SPDX-License-Identifier: GPL-3.0-or-later
#include "linear_cost.h"
#include "model/text/tokens.h"

#include <QTest>

using namespace crossread;

namespace {

TokenizedText readAsOne(std::string_view text, PassageKind kind = PassageKind::Paragraph)
{
    Passage passage;
    passage.span = makeSpan(0, text.size());
    passage.kind = kind;
    return tokenize(text, std::span(&passage, 1));
}

/// The sentences of a paragraph, joined by " | ".
QString sentencesOf(const QString& paragraph)
{
    const std::string text = paragraph.toStdString();
    QStringList sentences;
    for (const Sentence& sentence : readAsOne(text).sentences)
        sentences += QString::fromStdString(std::string(sentence.span.in(text)));
    return sentences.join(QStringLiteral(" | "));
}

} // namespace

class SentencesTest : public QObject {
    Q_OBJECT

    /// Rows are written with " | " where sentences are to be parted.
    static void row(const char* text) { QTest::newRow(text) << QString::fromUtf8(text); }
    static void compare()
    {
        QFETCH(QString, text);
        QString paragraph = text;
        QCOMPARE(sentencesOf(paragraph.replace(QStringLiteral(" | "), QStringLiteral(" "))), text);
    }

private Q_SLOTS:
    void endsSentencesAtStops_data()
    {
        QTest::addColumn<QString>("text");
        row("The chips came. | They were fast! | Were they cheap? | Nobody knows…");
        row("It cost $5.6 million. | In 2025. | 36Kr wrote about it.");
        row("He came in 2025. | The year was good.");
        row("It works. | iPhone sales fell. | xAI was next.");
        row("One reason remains. | “We like it.” | He left.");
        row("She said “It works.” | Then she left.");
        row("(He left.) | The door closed.");
        row("Nobody said a word. [12] | The meeting ended.[3] | They left.");
        row("The price fell... | Nobody minded.");
    }
    void endsSentencesAtStops() { compare(); }

    void goesOnAfterAbbreviations_data()
    {
        QTest::addColumn<QString>("text");
        row("Dr. Smith met Mr. J. K. Rowan and Gen. Lee at St. Mary vs. Acme.");
        row("Acme Inc. and Foo Corp. of Delaware bought Bar Co. Holdings.");
        row("No. 2 in the list came on Jan. 20 with Fig. 3 on p. 4.");
        row("The U.S. Senate and the U.N. Security Council met at 10 p.m. Beijing time.");
        row("China would win the U.S.-China race against the U.S.–Dutch one.");
        row("Version 3.5 of e.g. Qwen costs approx. 5 dollars, i.e. nothing.");
        row("1. First of all we sold it.");
        row("Presidents [George H. W.] Bush and Ford met.");
        row("Yahoo! said so, and “Why?” he asked, and went… nowhere.");
        row("“Why?” Smith asked.");
    }
    void goesOnAfterAbbreviations() { compare(); }

    void endsSentencesAfterAbbreviationsBeforeWordsThatBeginOne_data()
    {
        QTest::addColumn<QString>("text");
        row("He works in the U.S. | The company does not.");
        row("She sold Acme Inc. | However, the price was low.");
        row("It closed at 5 p.m. | In the morning it opened.");
        row("That is plan B. | The other is plan A.");
        row("He asked “Why?” | The man did not answer.");
        row("They sell chips, servers, etc. | They do not sell cars.");
    }
    void endsSentencesAfterAbbreviationsBeforeWordsThatBeginOne() { compare(); }

    void endsSentencesWhereTheSpaceIsMissing()
    {
        QCOMPARE(sentencesOf(QStringLiteral("It was founded by Liang.The firm grew. ASP.NET stays.")),
                 QStringLiteral("It was founded by Liang. | The firm grew. | ASP.NET stays."));
        QCOMPARE(sentencesOf(QStringLiteral("发布了。价格低！")), QStringLiteral("发布了。 | 价格低！"));
    }

    void keepsAHeadingWhole()
    {
        const std::string_view heading = "The price fell. Nobody minded. Why?";
        QCOMPARE(readAsOne(heading, PassageKind::Heading).sentences.size(), std::size_t(1));
        QCOMPARE(readAsOne(heading).sentences.size(), std::size_t(3));
    }

    void readsOnlyPassagesThatAreRead()
    {
        const std::string text = "Menu Home\n\nThe news came. It was good.\n\nThe news came. It was good.";
        std::vector<Passage> passages(3);
        passages[0].span = makeSpan(0, 9);
        passages[0].role = PassageRole::Furniture;
        passages[1].span = makeSpan(11, 38);
        passages[2].span = makeSpan(40, text.size());
        passages[2].role = PassageRole::Repeat;
        const TokenizedText read = tokenize(text, passages);
        QCOMPARE(read.sentences.size(), std::size_t(2));
        QCOMPARE(read.sentences[1].passage, 1u);
        QCOMPARE(read.sentences[1].span.in(text), std::string_view("It was good."));
        QCOMPARE(read.sentences[1].tokensIn(read.tokens).size(), std::size_t(4));
        QCOMPARE(read.sentences[0].endToken, read.sentences[1].firstToken);
    }

    void findsTheSentenceAtAPosition()
    {
        const TokenizedText read = readAsOne("  One is. Two are.");
        QVERIFY(!read.sentenceAt(0));
        QCOMPARE(read.sentenceAt(2), &read.sentences[0]);
        QCOMPARE(read.sentenceAt(9), &read.sentences[0]);
        QCOMPARE(read.sentenceAt(10), &read.sentences[1]);
        QCOMPARE(read.sentenceAt(9999), &read.sentences[1]);
        QVERIFY(!TokenizedText().sentenceAt(0));
    }

    void cutsAnEndlessSentence()
    {
        const std::string text = repeated("word ", 10000);
        const TokenizedText read = readAsOne(text);
        QCOMPARE(read.sentences.size(), std::size_t(3));
        for (const Sentence& sentence : read.sentences)
            QVERIFY(sentence.endToken - sentence.firstToken <= 4096);
        QCOMPARE(read.sentences.back().endToken, quint32(10000));
    }

    void coversEveryTokenOnce()
    {
        for (const std::string_view piece :
             {".", "?\"", ". (", "A. ", "1. ", "[1] ", "…", ". “", "U.S. ", ")) "}) {
            const std::string text = repeated(piece, 6000);
            const TokenizedText read = readAsOne(text);
            quint32 next = 0;
            for (const Sentence& sentence : read.sentences) {
                QCOMPARE(sentence.firstToken, next);
                QVERIFY(sentence.endToken > next);
                QVERIFY2(sentence.endToken - next <= 4096, std::string(piece).c_str());
                next = sentence.endToken;
            }
            QCOMPARE(next, quint32(read.tokens.size()));
        }
    }

    void takesLinearTimeOnHostileText()
    {
        const auto work = [](const std::string& text) { return readAsOne(text).sentences.size(); };
        for (const std::string_view piece :
             {"a", "\"", ".", "?\"", ".)", "A. ", "1. ", "[1]", "a ", "U.S. ", "“", ". a", "—"})
            QVERIFY2(isLinear(work, piece, 2500), std::string(piece).c_str());
    }
};

QTEST_APPLESS_MAIN(SentencesTest)
#include "tst_sentences.moc"
