// SPDX-License-Identifier: GPL-3.0-or-later
// What an article said before it was read again, beside what it says now.
#include "ui/compare/compared_articles.h"
#include "ui/compare/copies_view.h"
#include "ui/compare/copy_list_model.h"
#include "ui/compare/text_comparison.h"
#include "ui/reading/article_view.h"
#include "ui/roles.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QListView>

using namespace crossread;
using namespace crossread::test;

class EarlierTextsTest : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Lexicon> m_lexicon;
    std::shared_ptr<const Corpus> m_corpus;
    Theme m_theme;

    /// The one article of a set that is read again and again.
    void show(Workspace& workspace, const char* text) const
    {
        workspace.setArticleSet({buildCorpus({analyzed("ledger.txt", text, *m_lexicon)}), {}, false});
    }
    [[nodiscard]] static std::string earlierIn(const CopiesView& view)
    {
        const ComparedText& first = view.comparison().compared(TextComparison::First);
        return first.corpus ? first.corpus->article(ArticleId{0}).text : std::string();
    }

private Q_SLOTS:
    void initTestCase()
    {
        ComparedArticles articles;
        QVERIFY(articles.read());
        m_lexicon = articles.lexicon;
        m_corpus = articles.corpus;
    }

    void anArticleReadAgainStandsBesideItsEarlierCapture()
    {
        Workspace workspace;
        CopiesView view(workspace, m_theme);
        const QAbstractItemModelTester tester(&view.model());
        workspace.setArticleSet({buildCorpus({analyzed("ledger.txt", firstText, *m_lexicon)}), {}, false});
        QVERIFY(view.comparison().isEmpty());
        const auto later = analyzed("ledger.txt", secondText, *m_lexicon);
        const auto other = analyzed("herald.txt", thirdText, *m_lexicon);
        workspace.setArticleSet({buildCorpus({later, other}), {}, false});
        QCOMPARE(view.model().captureRowOf(ArticleId{0}), 1);
        QCOMPARE(view.comparison().model().summary(), QStringLiteral("1 number · 1 hedge · 1 wording"));
        // What is selected lights up in the present text alone: the earlier one has ids of its own.
        workspace.hub().select(Selection::ofEntity(workspace.corpus().entitiesIn(ArticleId{0}).front()));
        const auto lit = [&view](TextComparison::Side side) {
            return !view.comparison().text(side).layers().spans(Layer::Selected).empty();
        };
        QVERIFY(lit(TextComparison::Second));
        QVERIFY(!lit(TextComparison::First));

        Selection both;
        both.articles = {ArticleId{0}, ArticleId{1}};
        workspace.hub().select(both);
        QCOMPARE(view.comparison().compared(TextComparison::First).corpus, workspace.sharedCorpus());
        view.list().setCurrentIndex(view.model().index(1));
        QCOMPARE(workspace.selection().articles, std::vector{ArticleId{0}});
        QVERIFY(view.comparison().compared(TextComparison::First).corpus != workspace.sharedCorpus());
    }

    void anEarlierCaptureStaysWhileItsArticleIsOpen()
    {
        Workspace workspace;
        workspace.setArticleSet({buildCorpus({analyzed("ledger.txt", firstText, *m_lexicon)}), {}, false});
        const auto later = analyzed("ledger.txt", secondText, *m_lexicon);
        workspace.setArticleSet({buildCorpus({later}), {}, false});
        QCOMPARE(workspace.captures().changedLast(), std::vector{ArticleId{0}});
        const auto other = analyzed("herald.txt", thirdText, *m_lexicon);
        workspace.setArticleSet({buildCorpus({later, other}), {}, false});
        QCOMPARE(workspace.captures().articles().size(), std::size_t{1});
        QVERIFY(workspace.captures().changedLast().empty());
        workspace.setArticleSet({buildCorpus({other}), {}, false});
        QVERIFY(workspace.captures().articles().empty());
    }

    void anyEarlierTextThatIsKeptCanBeChosen()
    {
        Workspace workspace;
        CopiesView view(workspace, m_theme);
        for (const char* text : {thirdText, firstText, secondText})
            show(workspace, text);
        QComboBox& offered = view.comparison().offered();
        QVERIFY(!offered.isHidden() && offered.isEnabled());
        QVERIFY(!offered.accessibleName().isEmpty());
        QCOMPARE(offered.count(), 2);
        QCOMPARE(offered.currentIndex(), 0);
        QVERIFY(offered.itemText(0).contains(QLatin1String("ledger.txt")));
        QCOMPARE(view.model().index(1).data(SecondLineRole).toString().section(u'·', 1).trimmed(),
                 QStringLiteral("2 earlier texts"));
        QCOMPARE(earlierIn(view), std::string(firstText));
        view.show();
        view.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        offered.setFocus();
        QTest::keyClick(&offered, Qt::Key_Down);
        QCOMPARE(earlierIn(view), std::string(thirdText));
        QCOMPARE(offered.currentIndex(), 1);
        QVERIFY(offered.hasFocus());
        QCOMPARE(view.comparison().compared(TextComparison::Second).corpus, workspace.sharedCorpus());
        // What is in focus comes and goes, the choice stays.
        workspace.hub().select(Selection::ofEntity(workspace.corpus().entitiesIn(ArticleId{0}).front()));
        view.compareCaptures(ArticleId{0});
        QCOMPARE(earlierIn(view), std::string(thirdText));
        QTest::keyClick(&offered, Qt::Key_Up);
        QCOMPARE(earlierIn(view), std::string(firstText));
    }

    void theChosenTextComesBackUntilAnotherIsReadAgain()
    {
        Workspace workspace;
        CopiesView view(workspace, m_theme);
        for (const char* text : {thirdText, firstText, secondText})
            show(workspace, text);
        QTest::keyClick(&view.comparison().offered(), Qt::Key_Down);
        CopiesView later(workspace, m_theme);
        QCOMPARE(earlierIn(later), std::string(firstText));
        later.restoreState(view.state());
        QCOMPARE(earlierIn(later), std::string(thirdText));
        QCOMPARE(later.comparison().offered().currentIndex(), 1);
        show(workspace, "Tern Systems closes\n\nThe harbour model Gull was switched off on Monday.\n");
        QCOMPARE(earlierIn(later), std::string(secondText));
        QCOMPARE(later.comparison().offered().count(), 3);
    }

    void aSingleEarlierTextIsNamedAsTheOnlyOne()
    {
        Workspace workspace;
        CopiesView view(workspace, m_theme);
        show(workspace, firstText);
        QVERIFY(view.comparison().offered().isHidden());
        view.compareCaptures(ArticleId{0});
        QVERIFY(view.comparison().isEmpty());
        show(workspace, secondText);
        const QComboBox& offered = view.comparison().offered();
        QVERIFY(!offered.isHidden() && !offered.isEnabled());
        QVERIFY(offered.currentText().contains(QLatin1String("only one")));
        QVERIFY(offered.toolTip().startsWith(QLatin1String("The only earlier text that is kept")));
        // Two articles of the set have headings as before.
        workspace.setArticleSet({m_corpus, {}, false});
        workspace.compare(ArticleId{0}, ArticleId{2});
        QVERIFY(offered.isHidden());
    }

    void aTextThatComesBackIsNoEarlierOneAnyMore()
    {
        Workspace workspace;
        CopiesView view(workspace, m_theme);
        for (const char* text : {thirdText, firstText, secondText, firstText})
            show(workspace, text);
        QCOMPARE(earlierIn(view), std::string(secondText));
        QCOMPARE(view.comparison().offered().count(), 2);
        QTest::keyClick(&view.comparison().offered(), Qt::Key_Down);
        QCOMPARE(earlierIn(view), std::string(thirdText));
    }

    void notMoreAreKeptThanAProjectKeeps()
    {
        Workspace workspace;
        for (int i = 0; i < 9; ++i)
            show(workspace, ("The harbour has " + std::to_string(i) + " gates.\n").c_str());
        const auto& captures = workspace.captures().of(keyOf(workspace.corpus().article(ArticleId{0})));
        QCOMPARE(captures.size(), Captures::mostOfOne);
        QCOMPARE(captures.front().article->text, std::string("The harbour has 3 gates.\n"));
    }

    void aLongEarlierTextIsLookedThroughInTheBackground()
    {
        std::string longText;
        for (int i = 0; i < 2000; ++i)
            longText += "Gate " + std::to_string(i) + " was open for " + std::to_string(i * 7) + " hours. ";
        Workspace workspace;
        CopiesView view(workspace, m_theme);
        show(workspace, longText.c_str());
        show(workspace, secondText);
        QTRY_VERIFY(!view.comparison().isEmpty());
        QCOMPARE(earlierIn(view), longText);
        // One that is not wanted any more does not come.
        show(workspace, longText.c_str());
        show(workspace, firstText);
        workspace.setArticleSet({m_corpus, {}, false});
        workspace.compare(ArticleId{0}, ArticleId{2});
        QCoreApplication::processEvents();
        QCOMPARE(view.comparison().compared(TextComparison::Second).article, ArticleId{2});
    }
};

QTEST_MAIN(EarlierTextsTest)
#include "tst_earlier_texts.moc"
