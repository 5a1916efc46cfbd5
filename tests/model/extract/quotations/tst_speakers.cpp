// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/quotations/marked_text.h"

#include <QTest>

#include <utility>

using namespace crossread;
using namespace crossread::test;

/// Who speaks where the clause of saying names two, a pronoun, a role or an age.
class TestSpeakers : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theSpeakerIsTheOneWhoIsMeant_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("words");
        QTest::addColumn<std::string>("speaker");
        const auto row = [](const char* name, std::string text, std::string words, std::string speaker) {
            QTest::newRow(name) << std::move(text) << std::move(words) << std::move(speaker);
        };
        row("somebody's lawyer after the verb", "\"It is a mistake,\" said Ann Bell's lawyer, Peter Long.",
            "It is a mistake,", "Peter Long");
        row("somebody's spokesman before the verb", "\"It is late,\" Ann Bell's spokesman, Peter Long, said.",
            "It is late,", "Peter Long");
        row("somebody's lawyer without a name", "\"She is innocent,\" Ann Bell's lawyer said.",
            "She is innocent,", "-");
        row("role told with the name", "The mayor, Peter Long, left early. \"I am tired,\" the mayor said.",
            "I am tired,", "Peter Long");
        row("title before the name",
            "Judge Ann Bell heard the case. Tom Ray was fined. \"You lied,\" the judge told him.",
            "You lied,", "Ann Bell");
        row("two in one role", "Senator Ann Bell met senator Tom Ray. \"It is a start,\" the senator said.",
            "It is a start,", "-");
        row("age told with the name",
            "Ann Bell, 58, beat Tom Ray. \"I am glad of it,\" the 58-year-old told the paper.",
            "I am glad of it,", "Ann Bell");
        row("age alone", "Tom Ray was calm. \"I am glad of it,\" the 58-year-old told the paper.",
            "I am glad of it,", "Tom Ray");
        row("husband named last",
            "Ann Bell came home. Her husband, Tom Ray, was hurt. \"He is brave,\" she said.", "He is brave,",
            "Ann Bell");
        row("given names of either sex", "Peter Long met Ann Bell in Rome. \"It was short,\" she said.",
            "It was short,", "Ann Bell");
        row("told after the same pronoun",
            "Ann Bell runs the court. In 1983 she sentenced Kim Orr. \"The law is deaf,\" she told him.",
            "The law is deaf,", "Ann Bell");
        row("many are not one",
            "Observers saw delays. Tom Ray led them. They called the vote \"untidy but honest\".",
            "untidy but honest", "-");
    }

    void theCueIsFound_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("words");
        QTest::addColumn<std::string>("speaker");
        const auto row = [](const char* name, std::string text, std::string words, std::string speaker) {
            QTest::newRow(name) << std::move(text) << std::move(words) << std::move(speaker);
        };
        row("dot of an abbreviation before the verb",
            "Ann Bell, who took over on Oct. 1, promised \"a new chapter\".", "a new chapter", "Ann Bell");
        row("role of somebody else", "The pope met Ann Bell. \"Peace is a gift,\" the pope said.",
            "Peace is a gift,", "-");
        row("wife named between", "Tom Ray, whose wife, Ann Bell, was hurt, said: \"Nobody came.\"",
            "Nobody came.", "Tom Ray");
        row("apologised", "Ann Bell apologised for \"a grave error\".", "a grave error", "Ann Bell");
        row("title taken for a name", "\"Give it time,\" Kim Orr Director Tom Ray said.", "Give it time,",
            "Tom Ray");
        row("retorted", "His rival, Ann Bell of the left, retorted that \"the sums were his\".",
            "the sums were his", "Ann Bell");
        row("accused", "Ann Bell accused Tom Ray of \"lying to voters\".", "lying to voters", "Ann Bell");
        row("demanded", "Tom Ray demanded on Tuesday that firms return \"every cent they took\".",
            "every cent they took", "Tom Ray");
        row("in the words of", "In the words of Tom Ray, \"nobody knew what was coming\".",
            "nobody knew what was coming", "Tom Ray");
        row("another verb behind",
            "Ann Bell admitted \"shortcomings\" in the response but said no state could do more.",
            "shortcomings", "Ann Bell");
        row("citing", "Ann Bell left the board, citing \"personal reasons\".", "personal reasons",
            "Ann Bell");
        row("what a paper reads", "\"The firm hid the leak from all,\" reads the complaint.",
            "The firm hid the leak from all,", "-");
        row("laughed after being asked", "Asked if he would quit, Mr Tom Ray laughed: \"I have just begun.\"",
            "I have just begun.", "Tom Ray");
        row("said before a colon", "Not so, said Ann Bell: \"We were never asked.\"", "We were never asked.",
            "Ann Bell");
    }

    void theCueIsFound() { theSpeakerIsTheOneWhoIsMeant(); }

    void theSpeakerIsTheOneWhoIsMeant()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, words);
        QFETCH(std::string, speaker);
        const MarkedText marked(text, {{"Ann Bell", EntityKind::Person},
                                       {"Peter Long", EntityKind::Person},
                                       {"Kim Orr", EntityKind::Person},
                                       {"Tom Ray", EntityKind::Person}});
        const auto said = marked.said();
        const auto found = std::find_if(said.begin(), said.end(), [&](const Said& one) {
            return one.words == words && one.kind != QuotationKind::Indirect;
        });
        QVERIFY2(found != said.end(), "The words are no quotation.");
        QCOMPARE(found->speaker, speaker);
    }

    void aNicknameIsNoQuotation()
    {
        QVERIFY(MarkedText("Dolores \"Dee\" Pruitt won the vote.", {{"Pruitt", EntityKind::Person}})
                    .said()
                    .empty());
    }

    void aThingThatIsReportedIsNoSpeech_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<bool>("isSpeech");
        QTest::newRow("loss") << std::string("Balder Lines reported a loss in October.") << false;
        QTest::newRow("revenue") << std::string("Balder Lines reported revenue of $4 billion.") << false;
        QTest::newRow("clause") << std::string("Balder Lines reported sales rose 5% in May.") << true;
    }

    void aThingThatIsReportedIsNoSpeech()
    {
        QFETCH(std::string, text);
        QFETCH(bool, isSpeech);
        QCOMPARE(!MarkedText(text, {{"Balder Lines", EntityKind::Organization}}).said().empty(), isSpeech);
    }
};

QTEST_APPLESS_MAIN(TestSpeakers)
#include "tst_speakers.moc"
