// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/quotations/marked_text.h"

#include <QTest>

using namespace crossread;
using namespace crossread::test;

class TestAttribution : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void figuresTellWhoSaysSo_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("cue"); // empty: the article itself
        QTest::addColumn<std::string>("speaker");
        const auto row = [](const char* name, std::string text, std::string cue, std::string speaker) {
            QTest::newRow(name) << std::move(text) << std::move(cue) << std::move(speaker);
        };
        row("plain", "The model cost $5 million.", "", "");
        row("reportedly", "The model reportedly cost $5 million.", "reportedly", "-");
        row("said to", "The model is said to cost $5 million.", "is said", "-");
        row("plans to", "Orbis plans to spend $5 million on chips.", "plans", "Orbis");
        row("expects to", "Orbis expects to earn $5 million.", "expects", "Orbis");
        row("expects others to", "Orbis expects the market to grow by $5 million.", "expects", "Orbis");
        row("expects", "Orbis expects $5 million.", "expects", "Orbis");
        row("an estimated", "The model cost an estimated $5 million.", "", "");
        row("put at", "Orbis put the cost at $5 million.", "put", "Orbis");
        row("wrote of", "Teague wrote of $5 million.", "wrote", "Teague");
        row("reportedly, in a company's own news",
            "Orbis's model, announced in May, was reportedly built for $5 million.", "reportedly", "-");
        row("according to", "The model cost $5 million, according to Orbis.", "according to", "Orbis");
        row("said that", "Orbis said that the model cost $5 million.", "said", "Orbis");
        row("in marks", "“It cost $5 million and not more,” said Teague.", "said", "Teague");
    }

    void figuresTellWhoSaysSo()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, cue);
        QFETCH(std::string, speaker);
        MarkedText marked(text, {{"Orbis", EntityKind::Organization}, {"Teague", EntityKind::Person}});
        const auto attribution = marked.attributionOf("$5 million");
        QCOMPARE(attribution.has_value(), !cue.empty());
        if (!attribution)
            return;
        QCOMPARE(attribution->stance, Stance::Reported);
        QCOMPARE(marked.wordsOf(attribution->cue), cue);
        QCOMPARE(marked.nameOf(attribution->speaker), speaker);
    }

    void whoHasNoNameIsToldInWords_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("words"); // empty: the article itself
        const auto row = [](const char* name, std::string text, std::string words) {
            QTest::newRow(name) << std::move(text) << std::move(words);
        };
        row("plural", "Some analysts said the model cost $5 million.", "Some analysts");
        row("that", "Officials said that the model cost $5 million.", "Officials");
        row("according to", "According to a recent survey, the model cost $5 million.", "a recent survey");
        row("according to, behind", "The model cost $5 million, according to three of its makers.",
            "three of its makers");
        row("one without a name", "The trade ministry said the model cost $5 million.", "The trade ministry");
        row("behind", "The model cost $5 million, union leaders said.", "union leaders");
        row("data", "The model cost $5 million, official data showed.", "official data");
        row("a name that nobody listed", "The WHO said that the model cost $5 million.", "The WHO");
        row("relative clause", "The model, which experts claim cost $5 million, is new.", "experts");
        row("outside of the clause", "After models that experts claim are new, it paid $5 million.", "");
    }

    void whoHasNoNameIsToldInWords()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, words);
        const auto attribution = MarkedText(text, {}).attributionOf("$5 million");
        QCOMPARE(attribution.has_value(), !words.empty());
        if (attribution)
            QCOMPARE(attribution->speakerText, words);
    }

    void whatIsShownIsTheTellersClaim()
    {
        MarkedText marked("Teague cites data of the bank showing that the model cost $5 million.",
                          {{"Teague", EntityKind::Person}});
        const auto attribution = marked.attributionOf("$5 million");
        QVERIFY(attribution);
        QCOMPARE(marked.nameOf(attribution->speaker), std::string("Teague"));
    }

    void aColonGivesWhatFollowsToItsSpeaker_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("speaker"); // empty: the article itself
        const auto row = [](const char* name, std::string text, std::string speaker) {
            QTest::newRow(name) << std::move(text) << std::move(speaker);
        };
        row("same sentence", "According to Orbis: the model cost $5 million.", "Orbis");
        row("sentence after", "According to Orbis: the model is new. It cost $5 million.", "Orbis");
        row("list", "According to Orbis:\n\n- The model is new.\n- The model cost $5 million.", "Orbis");
        row("list under a clause", "Orbis said it would do three things:\n\n- Spend the sum of $5 million.",
            "Orbis");
        row("list within the sentence", "Orbis said it would: hire more; spend $5 million.", "Orbis");
        row("paragraph behind the list", "According to Orbis:\n\n- The model is new.\n\nIt cost $5 million.",
            "");
        row("paragraph behind the sentence", "According to Orbis: the model is new.\n\nIt cost $5 million.",
            "");
        row("list of nobody's", "The plan has two parts:\n\n- The first part cost $5 million.", "");
    }

    void aColonGivesWhatFollowsToItsSpeaker()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, speaker);
        MarkedText marked(text, {{"Orbis", EntityKind::Organization}});
        const auto attribution = marked.attributionOf("$5 million");
        QCOMPARE(attribution.has_value(), !speaker.empty());
        if (attribution)
            QCOMPARE(marked.nameOf(attribution->speaker), speaker);
    }

    void aWordOfReportInAnotherSentenceDoesNotCount()
    {
        MarkedText marked("It reportedly failed. The model cost $5 million.", {});
        QVERIFY(!marked.attributionOf("$5 million"));
    }
};

QTEST_APPLESS_MAIN(TestAttribution)
#include "tst_attribution.moc"
