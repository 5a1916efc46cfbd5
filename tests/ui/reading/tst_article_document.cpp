// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/blocks.h"
#include "model/text/utf8.h"
#include "ui/reading/article_document.h"
#include "ui/reading/find_bar.h"
#include "ui/reading/highlight_painter.h"
#include "ui/reading/reading_style.h"
#include "ui/theme/theme.h"

#include <QStandardPaths>
#include <QTest>
#include <QTextBlock>

#include <random>

using namespace crossread;

namespace {

Article articleOf(std::string text)
{
    Article article;
    article.text = std::move(text);
    article.passages = splitIntoBlocks(article.text);
    return article;
}

/// Paragraphs of letters of one to four bytes, line ends inside paragraphs, and what documents treat in their
/// own way.
std::string randomText(std::mt19937& random)
{
    static const std::vector<std::string> pieces{"a",  "word ", "é", "中",     "😀", "e\u0301",
                                                 "\n", "\n\n",  " ", "\u2029", "ש", "\t"};
    std::uniform_int_distribution<std::size_t> any(0, pieces.size() - 1);
    std::string text = "start";
    for (int i = 0; i < 400; ++i)
        text += pieces[any(random)];
    return text + "end";
}

} // namespace

class TestArticleDocument : public QObject {
    Q_OBJECT

private:
    ReadingStyle m_style;
    Palette m_palette = Theme::paletteOf(Theme::names().value(0));

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void everyByteOfAPassageComesBackFromItsPosition()
    {
        std::mt19937 random(41);
        for (int round = 0; round < 50; ++round) {
            const Article article = articleOf(randomText(random));
            const ArticleDocument document(article, m_style, m_palette);
            for (const Passage& passage : article.passages) {
                for (quint32 byte = passage.span.begin; byte < passage.span.end; ++byte) {
                    if (utf8::isContinuation(article.text[byte]))
                        continue;
                    QCOMPARE(document.byteAt(document.positionOf(byte)), byte);
                }
            }
        }
    }

    void theDocumentHoldsTheWordsOfThePassages()
    {
        const Article article = articleOf("A title\n\nFirst paragraph, é 中 😀.\n\nSecond one.\n");
        const ArticleDocument document(article, m_style, m_palette);
        const quint32 byte = static_cast<quint32>(article.text.find("Second"));
        QTextCursor cursor(&document.document());
        cursor.setPosition(document.positionOf(byte));
        cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, 6);
        QCOMPARE(cursor.selectedText(), QStringLiteral("Second"));
        QCOMPARE(document.document().blockCount(), 3);
    }

    void aVeryLongPassageIsCutIntoBlocksWithoutLosingAPosition()
    {
        std::string text(100'000, 'x');
        for (std::size_t i = 0; i < text.size(); i += 71)
            text[i] = ' ';
        const Article article = articleOf(text + "é中" + std::string(9'000, 'y'));
        const ArticleDocument document(article, m_style, m_palette);
        QVERIFY(document.document().blockCount() > 20);
        for (quint32 byte = 1; byte < article.text.size(); byte += 997) {
            if (!utf8::isContinuation(article.text[byte]))
                QCOMPARE(document.byteAt(document.positionOf(byte)), byte);
        }
        for (QTextBlock block = document.document().begin(); block.isValid(); block = block.next())
            QVERIFY(document.spanOf(block).length() <= 4000);
    }

    void aTextWithoutPassagesIsAnEmptyDocument()
    {
        Article article;
        const ArticleDocument document(article, m_style, m_palette);
        QCOMPARE(document.positionOf(10), 0);
        QCOMPARE(document.byteAt(10), 0U);
    }

    void rectanglesCoverEveryLineOfASpan()
    {
        const Article article =
            articleOf("One two three four five six seven eight nine ten eleven twelve thirteen.");
        const ArticleDocument document(article, m_style, m_palette);
        document.document().setTextWidth(120);
        const QTextBlock block = document.document().begin();
        const auto whole = rectanglesOf(block, 0, block.length() - 1);
        QCOMPARE(whole.size(), block.layout()->lineCount());
        QVERIFY(whole.size() > 2);
        QCOMPARE(rectanglesOf(block, 0, 3).size(), 1);
        QVERIFY(rectanglesOf(block, 5, 5).isEmpty());
    }

    void findsWordsWhateverTheirCaseAccentsAndLineEnds()
    {
        const std::string text = "Café prices.\nThe CAFE\nprices rose; cafés did not. High–Flyer";
        QCOMPARE(FindBar::find(text, "cafe").size(), 3U);
        const auto hits = FindBar::find(text, "café  prices");
        QCOMPARE(hits.size(), 2U);
        QCOMPARE(hits[1].in(text), std::string_view("CAFE\nprices"));
        QCOMPARE(FindBar::find(text, "high-flyer").size(), 1U);
        QVERIFY(FindBar::find(text, "").empty());
        QVERIFY(FindBar::find(text, "absent").empty());
    }
};

QTEST_MAIN(TestArticleDocument)
#include "tst_article_document.moc"
