// SPDX-License-Identifier: GPL-3.0-or-later
#include "linear_cost.h"
#include "model/text/utf8.h"
#include "token_notation.h"

#include <QRandomGenerator>
#include <QTest>

using namespace crossread;

class TokensTest : public QObject {
    Q_OBJECT

    static void row(const char* text, const char* tokens)
    {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(tokens);
    }
    static Token only(std::string_view text)
    {
        std::vector<Token> tokens;
        tokenize(text, 0, tokens);
        return tokens.size() == 1 ? tokens.front() : Token{};
    }
    static void columns()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tokens");
    }
    static void compare()
    {
        QFETCH(QString, text);
        QTEST(notationOf(text.toStdString()), "tokens");
    }

private Q_SLOTS:
    void keepsWordsWhole_data()
    {
        columns();
        row("don’t O'Brien l'Oréal", "don’t O'Brien l'Oréal");
        row("AT&T, S&P and R & D", "AT&T _p:, S&P and R p:& D");
        row("U.S.-China trade", "U.S. _p:- _China trade");
        row("the U.S.", "the U.S.");
        row("a.m., e.g. Ph.D.s J.K. Rowling", "a.m. _p:, e.g. Ph.D.s J.K. Rowling");
        row("Dr. J. Smith Inc.", "Dr _p:. J _p:. Smith Inc _p:.");
        row("U.S.Senate", "U.S. _Senate");
        row("end.The next", "end _p:. _The next");
        row("DeepSeekhas", "DeepSeekhas");
        row("Amazon.com Node.js 01.AI Character.AI", "Amazon.com Node.js 01.AI Character.AI");
        row("naïve re\u0301sume\u0301", "naïve re\u0301sume\u0301");
        row("soft\u00ADhyphen zero\u200Bwidth", "soft\u00ADhyphen zero\u200Bwidth");
        row("x_y a/b", "x _p:_ _y a _p:/ _b");
    }
    void keepsWordsWhole() { compare(); }

    void keepsLettersAndDigitsTogether_data()
    {
        columns();
        row("V3 405B o1 36Kr 1980s 3rd", "V3 405B o1 36Kr 1980s 3rd");
        row("$5.6m €70-75m", "$:$ _5.6m $:€ _n:70 _p:- _75m");
        row("3.3e24 10^24", "3.3e24 n:10 _s:^ _n:24");
        row("Llama-3.1-405B GPT-4o V2.5.", "Llama _p:- _n:3.1 _p:- _405B GPT _p:- _4o V2.5 _p:.");
        row("1,000km 9:45pm", "1,000km 9:45pm");
        row("5th-largest COVID-19", "5th _p:- _largest COVID _p:- _n:19");
    }
    void keepsLettersAndDigitsTogether() { compare(); }

    void readsNumbersWithTheirMarks_data()
    {
        columns();
        row("10,000 3.5 13:53 05/01/2021 1.2.3", "n:10,000 n:3.5 n:13:53 n:05/01/2021 n:1.2.3");
        row("10'000 10’000 5'10\"", "n:10'000 n:10’000 n:5 _p:' _n:10 _q:\"");
        row("27,2025", "n:27 _p:, _n:2025");
        row("in 2025. 5% -3 +4 5,", "in n:2025 _p:. n:5 _p:% p:- _n:3 s:+ _n:4 n:5 _p:,");
        row("½ 2½ m²", "n:½ n:2½ m²");
        row("٣٫٥", "n:٣ _p:٫ _n:٥");
    }
    void readsNumbersWithTheirMarks() { compare(); }

    void splitsOffPossessives_data()
    {
        columns();
        row("Moody's and China’s", "Moody _'s and China _’s");
        row("the companies’ plans", "the companies _p:’ plans");
        row("U.S.'s \"X\"'s 1990's", "U.S. _'s q:\" _X _q:\" _'s n:1990 _'s");
        row("NVIDIA'S", "NVIDIA _'S");
    }
    void splitsOffPossessives() { compare(); }

    void tellsQuotationMarksFromApostrophes_data()
    {
        columns();
        row("‘Future of Go’ is", "q:‘ _Future of Go _q:’ is");
        row("'No,' she said", "q:' _No _p:, _q:' she said");
        row("“war of [a] hundred”", "q:“ _war of p:[ _a _p:] hundred _q:”");
        row("“It's ‘ours’,” he", "q:“ _It _'s q:‘ _ours _q:’ _p:, _q:” he");
        row("rock 'n' roll", "rock p:' _n _p:' roll");
        row("the '90s, ’90s and ‘90s", "the p:' _90s _p:, p:’ _90s and p:‘ _90s");
        row("’twas goin' on", "p:’ _twas goin _p:' on");
        row("«Le Monde» „so“", "q:« _Le Monde _q:» q:„ _so _q:“");
    }
    void tellsQuotationMarksFromApostrophes() { compare(); }

    void readsAddressesAsOneSymbol_data()
    {
        columns();
        row("https://a.b/c?d=e, then", "s:https://a.b/c?d=e _p:, then");
        row("(www.foo.com) x.com/abc.", "p:( _s:www.foo.com _p:) s:x.com/abc _p:.");
        row("john.doe-x@foo.co.uk.", "s:john.doe-x@foo.co.uk _p:.");
        row("@handle a@b", "p:@ _handle a _p:@ _b");
        row("https://en.x.org/a_(b)", "s:https://en.x.org/a_(b)");
        row("http://", "http _p:: _p:/ _p:/");
    }
    void readsAddressesAsOneSymbol() { compare(); }

    void readsOtherScripts_data()
    {
        columns();
        row("深度求索 36氪", "深 _度 _求 _索 n:36 _氪");
        row("カタカナ 한국어", "カタカナ 한국어");
        row("שלום عالم Привет", "שלום عالم Привет");
        row("👍🏽 👨\u200D👩\u200D👧 ❤️", "s:👍🏽 s:👨\u200D👩\u200D👧 s:❤️");
        row("，。！", "p:， _p:。 _p:！");
    }
    void readsOtherScripts() { compare(); }

    void tellsTheCaseOfAWord()
    {
        QVERIFY(only("China").has(Capitalized) && !only("China").has(AllUpper) &&
                only("China").has(HasLower));
        QVERIFY(only("NATO").has(AllUpper) && !only("NATO").has(HasLower));
        QVERIFY(only("36Kr").has(Capitalized) && only("36Kr").has(HasDigit));
        QVERIFY(!only("o1").has(Capitalized) && only("o1").has(HasLower));
        QVERIFY(only("iPhone").has(HasLower) && !only("iPhone").has(Capitalized));
        QVERIFY(only("Élysée").has(Capitalized) && only("Élysée").has(NonAscii));
        QVERIFY(!only("中").has(AllUpper) && !only("1984").has(AllUpper) && !only("1984").has(NonAscii));
    }

    void tellsWhatStandsBefore()
    {
        std::vector<Token> tokens;
        tokenize("one two\nthree-four", 100, tokens);
        QCOMPARE(tokens.size(), std::size_t(5));
        QVERIFY(tokens[0].has(SpaceBefore) && tokens[0].has(LineBefore));
        QVERIFY(tokens[1].has(SpaceBefore) && !tokens[1].has(LineBefore));
        QVERIFY(tokens[2].has(SpaceBefore) && tokens[2].has(LineBefore));
        QVERIFY(!tokens[3].has(SpaceBefore) && !tokens[4].has(SpaceBefore));
        QVERIFY(tokens[2].span == makeSpan(108, 113));
    }

    void leavesEarlierTokensAlone()
    {
        std::vector<Token> tokens;
        tokenize("john", 0, tokens);
        tokenize("@foo.com", 4, tokens);
        QCOMPARE(tokens.size(), std::size_t(3));
        QVERIFY(tokens[0].span == makeSpan(0, 4));
    }

    void coversRandomTextInOrder()
    {
        QRandomGenerator random(5);
        static constexpr std::u32string_view letters =
            U"aB1.'’‘\"&@-/: ,\n\u00AD\u0301中🏽é$€sS–%w";
        for (int round = 0; round < 5000; ++round) {
            std::string text;
            for (int i = 0; i < 30; ++i)
                utf8::append(text, letters[random.bounded(quint32(letters.size()))]);
            std::vector<Token> tokens;
            tokenize(text, 0, tokens);
            quint32 end = 0;
            for (const Token& token : tokens) {
                QVERIFY(token.span.begin >= end && !token.span.isEmpty() && token.span.end <= text.size());
                QVERIFY(!utf8::isContinuation(text[token.span.begin]));
                QVERIFY(token.span.end == text.size() || !utf8::isContinuation(text[token.span.end]));
                for (quint32 gap = end; gap < token.span.begin; ++gap)
                    QVERIFY2(QByteArray(" \n\xC2\xAD").contains(text[gap]), text.c_str());
                end = token.span.end;
            }
        }
    }

    void survivesIllFormedBytes()
    {
        std::vector<Token> tokens;
        tokenize("a\xFF\xC3 b\xE2\x82", 0, tokens);
        QCOMPARE(tokens.size(), std::size_t(6));
        QCOMPARE(tokens[1].kind, TokenKind::Symbol);
    }

    void takesLinearTimeOnHostileText()
    {
        const auto work = [](const std::string& text) {
            std::vector<Token> tokens;
            tokenize(text, 0, tokens);
            return tokens.size();
        };
        for (const std::string_view piece :
             {"a",       "\"",     "'",  "1.",     "1,",   "a@",      "a.", "U.", "A&",   "‘",   "\u00AD",
              "a\u00AD", "\u0301", "a'", "www.a/", "a://", "😀\u200D", "@",  "/",  "a@b.", "\xFF"})
            QVERIFY2(isLinear(work, piece, 5000), std::string(piece).c_str());
    }
};

QTEST_APPLESS_MAIN(TokensTest)
#include "tst_tokens.moc"
