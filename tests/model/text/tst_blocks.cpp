// SPDX-License-Identifier: GPL-3.0-or-later
#include "linear_cost.h"
#include "model/text/blocks.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace crossread;

namespace {

/// One line per passage: its kind, level and first words, line ends shown as '/'.
QStringList blocksOf(const std::string& text)
{
    QStringList blocks;
    for (const Passage& passage : splitIntoBlocks(text)) {
        const std::string_view kind = nameOf(passage.kind);
        QString words = QString::fromStdString(std::string(passage.span.in(text)));
        words.replace(QLatin1Char('\n'), QLatin1Char('/'));
        const QString level = passage.level ? QString::number(passage.level) : QString();
        blocks +=
            QString::fromLatin1(kind.data(), qsizetype(kind.size())) + level + QStringLiteral(": ") + words;
    }
    return blocks;
}

const std::string body =
    "A sentence of some length about chips that were sold to a laboratory in the north, and a "
    "second clause that makes it long enough to be a paragraph of its own.";

bool coversText(const std::string& text)
{
    std::size_t end = 0;
    for (const Passage& passage : splitIntoBlocks(text)) {
        if (passage.span.begin < end || passage.span.isEmpty() || passage.span.end > text.size())
            return false;
        if (text.find_first_not_of(" \n\t\r\v\f", end) != passage.span.begin)
            return false;
        end = passage.span.end;
    }
    return text.find_first_not_of(" \n\t\r\v\f", end) == std::string::npos;
}

} // namespace

class BlocksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void partsBlocksAtBlankLines()
    {
        QCOMPARE(blocksOf("One is here.\n\n  \nTwo is here.\n"),
                 QStringList(
                     {QStringLiteral("paragraph: One is here."), QStringLiteral("paragraph: Two is here.")}));
        QCOMPARE(blocksOf("\n \n"), QStringList());
        QCOMPARE(blocksOf({}), QStringList());
    }

    void takesEachLineAsAParagraphWhereNoneIsBlank()
    {
        QCOMPARE(blocksOf(body + "\n" + body + "\n" + body).size(), 3);
    }

    void joinsLinesWrappedAtAColumn()
    {
        const QStringList blocks = blocksOf("The first paragraph was wrapped by an old mail program at a\n"
                                            "column that nobody chose, and Nvidia and other names begin\n"
                                            "Lines now and then.\n\n"
                                            "The second one follows. It has lines that begin with capitals:\n"
                                            "Nvidia, AMD, Intel.");
        QCOMPARE(blocks.size(), 2);
        QVERIFY(blocks[0].endsWith(QStringLiteral("begin/Lines now and then.")));
    }

    void endsAWrappedParagraphAtALineThatEndsEarly()
    {
        const QStringList blocks = blocksOf("The first paragraph was wrapped by an old mail program at a\n"
                                            "column that nobody chose, and it goes on for a while until\n"
                                            "it ends.\n"
                                            "Then another paragraph begins here without a blank line and\n"
                                            "it goes on as well.\n");
        QCOMPARE(blocks.size(), 2);
    }

    void keepsShortLinesApart()
    {
        const QStringList blocks =
            blocksOf("The bill for the machine\n\nBy Ines Calloway\nThe Harbour Ledger\n"
                     "30 January 2025\n\n" +
                     body);
        QCOMPARE(blocks.mid(0, 4), QStringList({QStringLiteral("heading1: The bill for the machine"),
                                                QStringLiteral("paragraph: By Ines Calloway"),
                                                QStringLiteral("paragraph: The Harbour Ledger"),
                                                QStringLiteral("paragraph: 30 January 2025")}));
    }

    void tellsTheHeadlineFromWhatStandsAroundIt()
    {
        const std::string headline = "What the skeptics say about the budget";
        for (const char* before : {"Ticker", "Friday, January 31", "6/recent/posts", "Business Daily"}) {
            const QStringList blocks =
                blocksOf(std::string(before) + "\n\n" + headline + "\n\n" + headline + "\n\n" + body);
            QVERIFY(blocks[0].startsWith(QStringLiteral("paragraph:")));
            QCOMPARE(blocks[1], QStringLiteral("heading1: What the skeptics say about the budget"));
            QCOMPARE(blocks[2], blocks[1]);
        }
    }

    void tellsHeadingsBetweenParagraphs()
    {
        const QStringList blocks =
            blocksOf("The Headline\n" + body + "\nA Shorter Line\n" + body + "\nHow could it be?\n" + body +
                     "\nLeave a Reply\nYour name will be kept. Fields are marked *");
        QCOMPARE(blocks[0], QStringLiteral("heading1: The Headline"));
        QCOMPARE(blocks[2], QStringLiteral("heading2: A Shorter Line"));
        QCOMPARE(blocks[4], QStringLiteral("heading2: How could it be?"));
        QVERIFY(blocks[6].startsWith(QStringLiteral("paragraph:")));
        QVERIFY(blocks[7].startsWith(QStringLiteral("paragraph:")));
    }

    void takesAVerbThatNamesAMonthForNoDate()
    {
        QCOMPARE(blocksOf("The firm may lose 10,000 chips\n\n" + body)[0],
                 QStringLiteral("heading1: The firm may lose 10,000 chips"));
    }

    void takesCallsDatesAndShortSentencesForParagraphs()
    {
        for (const char* line : {"See also  Shop closes for good", "05/01/2021 13:53", "He did not answer.",
                                 "January 5, 2025, 9:45 pm", "12 May 2025", "and so on", "Source: a magazine",
                                 "By a hair, they won"}) {
            const QStringList blocks =
                blocksOf("The Headline Here\n\n" + body + "\n\n" + line + "\n\n" + body);
            QVERIFY2(blocks[2].startsWith(QStringLiteral("paragraph:")), line);
        }
    }

    void looksForTheHeadlineBehindANavigationList()
    {
        const QStringList blocks =
            blocksOf("- Home\n- News\n\nThe Headline Here\n\n" + body + "\n\nIn Short\n\n- one\n- two");
        QCOMPARE(blocks[2], QStringLiteral("heading1: The Headline Here"));
        QCOMPARE(blocks[4], QStringLiteral("heading2: In Short"));
    }

    void findsListItems()
    {
        QCOMPARE(
            blocksOf(
                "- one that is long and\n  goes on\n- two\n  * inner\n- three\n\n1. First\n2) Second\n• Dot"),
            QStringList({QStringLiteral("list item1: - one that is long and/  goes on"),
                         QStringLiteral("list item1: - two"), QStringLiteral("list item2: * inner"),
                         QStringLiteral("list item1: - three"), QStringLiteral("list item1: 1. First"),
                         QStringLiteral("list item1: 2) Second"), QStringLiteral("list item1: • Dot")}));
        QVERIFY(blocksOf("2025. A year that was long.").first().startsWith(QStringLiteral("paragraph")));
        QVERIFY(blocksOf("-5 degrees were measured.").first().startsWith(QStringLiteral("paragraph")));
    }

    void findsQuotesTablesAndCode()
    {
        QCOMPARE(blocksOf("> they said\n> much\n\nname\tcost\nV3\t5.6\n\n    int i = 0;\n    ++i;\n"),
                 QStringList({QStringLiteral("quote: > they said/> much"),
                              QStringLiteral("table row: name\tcost"), QStringLiteral("table row: V3\t5.6"),
                              QStringLiteral("preformatted: int i = 0;/    ++i;")}));
        QVERIFY(blocksOf("    An indented sentence.\n    Another one of them.")[0].startsWith(
            QStringLiteral("paragraph")));
    }

    void treatsWideSpacesAsBlank()
    {
        QCOMPARE(blocksOf("One is here.\n\u00A0\nTwo is here.\u00A0").size(), 2);
        QCOMPARE(blocksOf("\u3000One is here.")[0], QStringLiteral("paragraph: One is here."));
    }

    void coversEveryCharacterOnce()
    {
        QVERIFY(coversText("a\n\n- b\n  c\n> d\n\te\tf\n    g();\n    h();\nÜber *** \n---\n" + body));
        for (const std::string_view piece :
             {"a\n", "- \n", ">\n", "\t\n", "1.\n", " x\n\n", "a", "a\tb\n", "é \n"})
            QVERIFY(coversText(repeated(piece, 500)));
    }

    void coversTheReferenceArticles()
    {
        const QDir folder(qEnvironmentVariable("CROSSREAD_SHARED") + QStringLiteral("/articles"));
        const QStringList names = folder.entryList({QStringLiteral("*.txt")}, QDir::Files);
        if (names.isEmpty())
            QSKIP("The reference articles are not on this machine.");
        for (const QString& name : names) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const std::string text = file.readAll().toStdString();
            QVERIFY(coversText(text));
            const std::vector<Passage> passages = splitIntoBlocks(text);
            const auto headlines =
                std::count_if(passages.begin(), passages.end(), [](const Passage& passage) {
                    return passage.kind == PassageKind::Heading && passage.level == 1;
                });
            QVERIFY2(headlines == 1 || headlines == 2, qPrintable(name));
        }
    }

    void takesLinearTimeOnHostileText()
    {
        const auto work = [](const std::string& text) { return splitIntoBlocks(text).size(); };
        for (const std::string_view piece :
             {"a\n", "a", ")", "- a\n", "\n", " ", ">\n", "A b\n", "\t", "a\tb\n", "    ;\n"})
            QVERIFY2(isLinear(work, piece, 2500), std::string(piece).c_str());
    }
};

QTEST_APPLESS_MAIN(BlocksTest)
#include "tst_blocks.moc"
