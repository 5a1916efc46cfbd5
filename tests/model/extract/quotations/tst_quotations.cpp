// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/quotations/marked_text.h"

#include <QTest>

#include <utility>

using namespace crossread;
using namespace crossread::test;

namespace {

constexpr auto Indirect = QuotationKind::Indirect;
constexpr auto Mixed = QuotationKind::Mixed;

/// What is said in a text that may speak of two people and a company.
std::vector<Said> saidIn(const std::string& text)
{
    return MarkedText(text, {{"Mara Lind", EntityKind::Person},
                             {"Teague", EntityKind::Person},
                             {"Balder Lines", EntityKind::Organization}})
        .said();
}

std::string shown(const std::vector<Said>& all)
{
    std::string text;
    for (const Said& said : all)
        text += "[" + said.words + " | " + said.speaker + " | " + std::string(nameOf(said.kind)) + "] ";
    return text;
}

} // namespace

class TestQuotations : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void speechIsFoundWithItsSpeaker_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::vector<Said>>("expected");
        const auto row = [](const char* name, std::string text, std::vector<Said> expected) {
            QTest::newRow(name) << std::move(text) << std::move(expected);
        };
        row("verb and name after", "\"The ship was sound,\" said Mara Lind.",
            {{"The ship was sound,", "Mara Lind"}});
        row("one-word name before the verb", "“The ship was sound,” Teague said.",
            {{"The ship was sound,", "Teague"}});
        row("name before", "Mara Lind said: “The ship was sound.”", {{"The ship was sound.", "Mara Lind"}});
        row("title before the name", "“The ship was sound,” says Dr. Mara Lind of the port.",
            {{"The ship was sound,", "Mara Lind"}});
        row("question", "“Was it sound?” asked Teague.", {{"Was it sound?", "Teague"}});
        row("split", "“The ship,” Teague said, “was sound.”",
            {{"The ship,", "Teague"}, {"was sound.", "Teague"}});
        row("comma outside of the marks", "«Sound and new», said Teague.", {{"Sound and new", "Teague"}});
        row("told with the second paragraph",
            "Mara Lind left.\n\n\"The ship was sound.\n\n\"It was new,\" said Teague.",
            {{"The ship was sound.", "Teague"}, {"It was new,", "Teague"}});
        row("two verbs for two parts", "Teague called the ship “a coffin” and warned that “it will sink”.",
            {{"a coffin", "Teague", Mixed}, {"it will sink", "Teague", Mixed}});
        row("title and role before the verb", "“There is no leak,” Dr. Mara Lind, who runs the port, said.",
            {{"There is no leak,", "Mara Lind"}});
        row("said at the end with a role", "The yard will close soon, warned Mara Lind, a clerk of the port.",
            {{"The yard will close soon", "Mara Lind", Indirect}});
        row("nothing behind the last word", "Mara Lind was so sure, Teague can hardly believe she did that",
            {});
        row("percent at the end", "Mara Lind said that wages fell by 9%.",
            {{"wages fell by 9%", "Mara Lind", Indirect}});
        row("paper that reported it", "The yard will close, Balder Lines reported, citing two men.",
            {{"The yard will close", "Balder Lines", Indirect}});
        row("role at a company named before",
            "Balder Lines lost a ship. “It was sound,” the bank's boss said.", {{"It was sound,", "-"}});
        row("goes on after the verb", "“The ship was sound,” Teague said. “It was new.”",
            {{"The ship was sound,", "Teague"}, {"It was new.", "Teague"}});
        row("over two paragraphs", "“The ship was sound,” said Teague. “It was new.\n\n“And it was fast.”",
            {{"The ship was sound,", "Teague"}, {"It was new.", "Teague"}, {"And it was fast.", "Teague"}});
        row("single marks", "‘The ship was sound,’ Teague said.", {{"The ship was sound,", "Teague"}});
        row("guillemets", "«The ship was sound,» said Teague.", {{"The ship was sound,", "Teague"}});
        row("low marks", "„The ship was sound,“ said Teague.", {{"The ship was sound,", "Teague"}});
        row("nested marks", "“They called it ‘unsinkable’ in the yard,” Teague said.",
            {{"They called it ‘unsinkable’ in the yard,", "Teague"}});
        row("never closed", "Teague said: “The ship was sound and new.",
            {{"The ship was sound and new.", "Teague"}});
        row("pronoun", "Mara Lind runs the port. “The ship was sound,” she said.",
            {{"The ship was sound,", "Mara Lind"}});
        row("role of a company", "Balder Lines lost a ship. “It was sound and new,” the company said.",
            {{"It was sound and new,", "Balder Lines"}});
        row("part of a sentence", "Teague called the ship “a floating coffin”.",
            {{"a floating coffin", "Teague", Mixed}});
    }

    void speechIsFoundWithItsSpeaker()
    {
        QFETCH(std::string, text);
        QFETCH(std::vector<Said>, expected);
        const auto found = saidIn(text);
        QVERIFY2(found == expected, shown(found).c_str());
    }

    void aReplyComesFromTheOtherOne()
    {
        const auto found = saidIn(
            "When Mara Lind met Teague in the lift, she asked about the ship. “Which ship?” he replied.");
        QVERIFY(!found.empty());
        QCOMPARE(found.back().words, std::string("Which ship?"));
        QCOMPARE(found.back().speaker, std::string("Teague"));
    }

    void somebodyWithoutANameIsNobodyElse()
    {
        const auto found = saidIn(
            "Teague left the port.\n\nA woman who sells fish saw it. “The ship burnt for hours,” she said.");
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].speaker, std::string("-"));
    }

    void indirectSpeechIsAClause_data()
    {
        QTest::addColumn<std::string>("text");
        QTest::addColumn<std::string>("clause");
        QTest::newRow("that") << std::string("Teague said that the ship was sound.")
                              << std::string("the ship was sound");
        QTest::newRow("according to, behind")
            << std::string("The ship was sound, according to Teague.") << std::string("The ship was sound");
        QTest::newRow("according to, before")
            << std::string("According to Teague, the ship was sound.") << std::string("the ship was sound");
        QTest::newRow("a role between commas")
            << std::string("According to Teague, the head of the yard, the ship was sound.")
            << std::string("the ship was sound");
        QTest::newRow("told in brackets of commas")
            << std::string("The ship was sound, Teague has said more than once; the yard was not.")
            << std::string("The ship was sound");
        QTest::newRow("up to the main clause")
            << std::string("While Teague claims that the ship was sound, it sank.")
            << std::string("the ship was sound");
        QTest::newRow("behind a name in an insertion")
            << std::string("Teague, the owner of Balder Lines, said that the ship was sound.")
            << std::string("the ship was sound");
        QTest::newRow("by a deed") << std::string(
                                          "Teague alarmed Balder Lines by claiming that the ship was sound.")
                                   << std::string("the ship was sound");
    }

    void aDatelineAndTheDayOfSayingAreNotSaid()
    {
        for (const auto& [text, words] :
             {std::pair("BERLIN (AFN) - The ship was sound, Teague said on Monday.", "The ship was sound"),
              std::pair("BERLIN - The ship was sound, according to Teague.", "The ship was sound"),
              std::pair("Teague said on Friday the ship was sound.", "the ship was sound")})
            QCOMPARE(saidIn(text).front().words, std::string(words));
    }

    void whatIsToldOnEndsWithItsClause()
    {
        for (const auto& [text, words] :
             {std::pair("While Teague claims that the ship was sound, it sank.", "the ship was sound"),
              std::pair("Teague has said that the ship was sound; the yard denied it.", "the ship was sound"),
              std::pair("According to Teague, the head of the yard, the ship was sound.",
                        "the ship was sound")})
            QCOMPARE(saidIn(text).front().words, std::string(words));
    }

    void nothingIsSaidWhereNobodySpeaks()
    {
        for (const char* text : {"The report that Teague put online was short and clear.",
                                 "The rise of companies like Balder Lines suggests that ships are cheap.",
                                 "The ship, announced in May by Balder Lines, was sold last year.",
                                 "Balder Lines has said little since the ship was sold."})
            QVERIFY2(saidIn(text).empty(), shown(saidIn(text)).c_str());
    }

    void wordsOfSayingAtTheVeryEndAreRead()
    {
        for (const char* text : {"It sank, according to officials", "According to", "Teague said", "said",
                                 "It sank, Teague has said", "Teague, the owner, claiming"})
            QVERIFY(saidIn(text).size() <= 1);
    }

    void anExpertWhoGoesOnHasSpokenBefore()
    {
        const auto found =
            saidIn("“The ship was sound,” said Mara Lind.\n\nThe expert continues: “It was new and fast.”");
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[1].speaker, std::string("Mara Lind"));
    }

    void indirectSpeechIsAClause()
    {
        QFETCH(std::string, text);
        QFETCH(std::string, clause);
        const auto found = saidIn(text);
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].kind, Indirect);
        QVERIFY2(found[0].words.find(clause) != std::string::npos, found[0].words.c_str());
        QCOMPARE(found[0].speaker, std::string("Teague"));
    }

    void wordsInMarksThatNobodySaysAreNoSpeech()
    {
        for (const char* text : {"The “smart” lamp costs more.", "The film “Night Ferry” opens in May.",
                                 "A so-called “dark fleet” carries the oil."})
            QVERIFY2(saidIn(text).empty(), text);
    }

    void theVerbIsTheCue()
    {
        const MarkedText text("“The ship was sound,” Teague warned.", {{"Teague", EntityKind::Person}});
        QCOMPARE(text.cueOf(0), std::string("warned"));
    }

    void anOpeningMarkWithNothingBehindItIsNoSpeech()
    {
        QVERIFY(saidIn("“").empty());
        QVERIFY(saidIn("A word. “\n\n“").empty());
    }
};

QTEST_APPLESS_MAIN(TestQuotations)
#include "tst_quotations.moc"
