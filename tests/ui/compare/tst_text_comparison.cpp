// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/extract.h"
#include "model/extract/lexicon.h"
#include "model/ingest/reader.h"
#include "model/link/copy_places.h"
#include "ui/compare/copies_view.h"
#include "ui/compare/copy_list_model.h"
#include "ui/compare/text_comparison.h"
#include "ui/details/facts.h"
#include "ui/library/article_list_model.h"
#include "ui/reading/article_view.h"
#include "ui/roles.h"
#include "ui/theme/theme.h"
#include "ui/translations.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QListView>
#include <QSignalSpy>
#include <QSplitter>
#include <QStandardPaths>
#include <QTest>
#include <QTreeView>

using namespace crossread;

namespace {

constexpr auto firstText =
    "Tern Systems opens its harbour model\n\n"
    "PORT ALDER, January 31, 2025\n\n"
    "Tern Systems said on Friday that it had spent 5.6 million dollars on training the model named Gull, "
    "which reads the tides of forty harbours and tells pilots when to sail.\n\n"
    "The company reportedly used 2,048 chips for the work, and its rivals in the north have asked how so "
    "small a team could do what took them years and hundreds of engineers.\n\n"
    "Pilots who tried it in the winter storms called it the best help they ever had on the bridge at "
    "night.\n";
constexpr auto secondText =
    "Tern Systems opens its harbour model\n\n"
    "PORT ALDER, January 31, 2025\n\n"
    "Tern Systems said on Friday that it had spent 6 million dollars on training the model named Gull, "
    "which reads the tides of forty harbours and tells pilots when to sail.\n\n"
    "The company used 2,048 chips for the work, and its rivals in the north have asked how so "
    "small a team could do what took them years and hundreds of engineers.\n\n"
    "Pilots who tried it in the winter storms called it the finest help they ever had on the bridge at "
    "night.\n";
constexpr auto thirdText =
    "What the north makes of it\n\n"
    "The ministers of the north met for a day and said little, while fishermen mended their nets as ever.\n\n"
    "Pilots who tried it in the winter storms called it the best help they ever had on the bridge at "
    "night.\n\n"
    "Nobody knows what the spring will bring to the towns along the coast, but the boats are ready.\n";

std::shared_ptr<const AnalyzedArticle> analyzed(const char* name, const char* text, const Lexicon& lexicon)
{
    auto result = std::make_shared<AnalyzedArticle>();
    result->article = std::move(readArticle({QString::fromLatin1(name), QByteArray(text)})).value();
    describe(result->article, lexicon);
    result->findings = extract(result->article, lexicon);
    return result;
}

} // namespace

class TextComparisonTest : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Lexicon> m_lexicon;
    std::shared_ptr<const Corpus> m_corpus;
    Theme m_theme;

    [[nodiscard]] QString wordsOf(ArticleId id, Span span) const
    {
        return QString::fromStdString(std::string(m_corpus->textOf(id, span)));
    }
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
    [[nodiscard]] ComparedText text(quint32 id, const char* heading) const
    {
        return {m_corpus, static_cast<ArticleId>(id), QString::fromLatin1(heading), {}};
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        installTranslations();
        auto lexicon = Lexicon::load();
        QVERIFY(lexicon.isOk());
        m_lexicon = *lexicon;
        m_corpus = buildCorpus({analyzed("ledger.txt", firstText, *m_lexicon),
                                analyzed("courier.txt", secondText, *m_lexicon),
                                analyzed("herald.txt", thirdText, *m_lexicon)});
        QCOMPARE(m_corpus->origins().size(), 1U);
    }

    void copiesAndPassagesKnowEachOther()
    {
        QCOMPARE(copiesOf(*m_corpus, ArticleId{0}), std::vector{ArticleId{1}});
        QCOMPARE(copiesOf(*m_corpus, ArticleId{1}), std::vector{ArticleId{0}});
        QVERIFY(copiesOf(*m_corpus, ArticleId{2}).empty());
        const auto storms = static_cast<quint32>(m_corpus->article(ArticleId{2}).text.find("winter storms"));
        const auto same = samePassages(*m_corpus, {ArticleId{2}, {storms, storms + 6}});
        QCOMPARE(same.size(), 2U);
        QCOMPARE(same[0].article, ArticleId{0});
        QCOMPARE(same[1].article, ArticleId{1});
        QVERIFY(samePassages(*m_corpus, {ArticleId{2}, {0, 4}}).empty());
    }

    void numbersComeBeforeHedgesBeforeWording()
    {
        TextComparison comparison(m_theme);
        comparison.compare(text(0, "Ledger"), text(1, "Courier"));
        const QAbstractItemModelTester tester(const_cast<DifferenceListModel*>(&comparison.model()));
        const DifferenceListModel& model = comparison.model();
        QCOMPARE(model.rowCount(), 3);
        const auto cell = [&model](int row, int column) {
            return model.index(row, column).data().toString();
        };
        QCOMPARE(cell(0, DifferenceListModel::Kind), QStringLiteral("Number"));
        QCOMPARE(cell(0, DifferenceListModel::InFirst), QStringLiteral("5.6"));
        QCOMPARE(cell(0, DifferenceListModel::InSecond), QStringLiteral("6"));
        QCOMPARE(cell(1, DifferenceListModel::Kind), QStringLiteral("Hedge"));
        QCOMPARE(cell(1, DifferenceListModel::InFirst), QStringLiteral("reportedly"));
        QCOMPARE(cell(1, DifferenceListModel::InSecond), QStringLiteral("(nothing)"));
        QCOMPARE(cell(2, DifferenceListModel::InSecond), QStringLiteral("finest"));
        QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), QStringLiteral("Ledger"));
        QCOMPARE(model.summary(), QStringLiteral("1 number · 1 hedge · 1 wording"));
    }

    void eachSideMarksItsOwnWords()
    {
        TextComparison comparison(m_theme);
        comparison.compare(text(0, "Ledger"), text(1, "Courier"));
        const HighlightLayers& first = comparison.text(TextComparison::First).layers();
        const HighlightLayers& second = comparison.text(TextComparison::Second).layers();
        QCOMPARE(first.spans(Layer::OtherFact).size(), 2U);
        QCOMPARE(wordsOf(ArticleId{0}, first.spans(Layer::OtherFact)[0]), QStringLiteral("5.6"));
        QCOMPARE(wordsOf(ArticleId{0}, first.spans(Layer::OtherWording)[0]), QStringLiteral("best"));
        QCOMPARE(wordsOf(ArticleId{1}, second.spans(Layer::OtherFact)[0]), QStringLiteral("6"));
        QCOMPARE(second.spans(Layer::MissingWords).size(), 1U);
        QVERIFY(first.spans(Layer::MissingWords).empty());
    }

    void keysStepInTheOrderOfTheTexts()
    {
        TextComparison comparison(m_theme);
        comparison.resize(1000, 300);
        comparison.show();
        comparison.compare(text(0, "Ledger"), text(1, "Courier"));
        const QSignalSpy shown(&comparison, &TextComparison::differenceShown);
        comparison.stepToDifference(1);
        QCOMPARE(comparison.currentDifference(), 0);
        comparison.stepToDifference(-1);
        QCOMPARE(comparison.currentDifference(), 2);
        QTest::keyClick(&comparison.list(), Qt::Key_Up);
        QCOMPARE(comparison.currentDifference(), 1);
        QCOMPARE(shown.size(), 3);
        const auto& framed = comparison.text(TextComparison::First).layers().spans(Layer::FoundText);
        QCOMPARE(framed.size(), 1U);
        QCOMPARE(wordsOf(ArticleId{0}, framed[0]), QStringLiteral("reportedly"));
    }

    void placesRunInParallel()
    {
        const auto differences =
            differencesBetween(m_corpus->copyTextOf(ArticleId{0}), m_corpus->copyTextOf(ArticleId{1}));
        const ParallelPlaces places(0, 0, differences);
        for (const char* words : {"named Gull", "small a team", "help they", "Tern Systems opens"}) {
            const auto here = static_cast<quint32>(m_corpus->article(ArticleId{0}).text.find(words));
            const auto there = static_cast<quint32>(m_corpus->article(ArticleId{1}).text.find(words));
            QCOMPARE(places.toSecond(here), there);
            QCOMPARE(places.toFirst(there), here);
        }
    }

    void aTextOutsideTheSetIsComparedToo()
    {
        const auto later = buildCorpus({analyzed("ledger.txt", secondText, *m_lexicon)});
        TextComparison comparison(m_theme);
        comparison.compare(text(0, "then"), {later, ArticleId{0}, QStringLiteral("now"), {}});
        QCOMPARE(comparison.model().rowCount(), 3);
        comparison.clear();
        QVERIFY(comparison.isEmpty());
        QCOMPARE(comparison.model().rowCount(), 0);
    }

    void longTextsAreComparedInTheBackground()
    {
        std::string longText;
        for (int i = 0; i < 4000; ++i)
            longText += "Gate " + std::to_string(i) + " was open for " + std::to_string(i * 7) + " hours. ";
        std::string longerText = longText;
        longerText.replace(longerText.find("Gate 3000 was"), 13, "Gate 3001 was");
        const auto corpus = buildCorpus({analyzed("one.txt", longText.c_str(), *m_lexicon),
                                         analyzed("two.txt", longerText.c_str(), *m_lexicon)});
        TextComparison comparison(m_theme);
        QSignalSpy found(&comparison, &TextComparison::differencesFound);
        comparison.compare({corpus, ArticleId{0}, {}, {}}, {corpus, ArticleId{1}, {}, {}});
        QCOMPARE(comparison.model().rowCount(), 0);
        QTRY_COMPARE(comparison.model().rowCount(), 1);
        QCOMPARE(comparison.model().index(0, DifferenceListModel::InSecond).data().toString(),
                 QStringLiteral("3001"));
        // One that is not wanted any more never arrives.
        comparison.compare({corpus, ArticleId{0}, {}, {}}, {corpus, ArticleId{1}, {}, {}});
        comparison.clear();
        found.clear();
        QVERIFY(!found.wait(300));
        QCOMPARE(comparison.model().rowCount(), 0);
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

    void theViewFollowsTheSelectionAndIsFollowed()
    {
        Workspace workspace;
        CopiesView view(workspace, m_theme);
        const QAbstractItemModelTester tester(&view.model());
        view.resize(1200, 320);
        view.show();
        workspace.setArticleSet({m_corpus, {}, false});
        // A heading and two articles; a heading and the passage that the third took over.
        QCOMPARE(view.model().rowCount(), 5);
        QVERIFY(!view.comparison().isEmpty());

        workspace.hub().select(Selection::ofArticle(ArticleId{1}));
        QVERIFY(view.list().selectionModel()->isSelected(view.model().indexOf(1)));
        QCOMPARE(view.comparison().compared(TextComparison::Second).passage, std::nullopt);

        view.list().setFocus();
        view.list().setCurrentIndex(view.model().index(4));
        QVERIFY(workspace.selection().text.has_value());
        QCOMPARE(workspace.selection().text->article, ArticleId{2});
        QCOMPARE(view.comparison().compared(TextComparison::Second).article, ArticleId{2});
        QVERIFY(view.comparison().compared(TextComparison::Second).passage.has_value());

        workspace.compare(ArticleId{0}, ArticleId{1});
        QCOMPARE(view.comparison().compared(TextComparison::First).article, ArticleId{0});
        const EntityId tern = m_corpus->entitiesIn(ArticleId{0}).front();
        workspace.hub().select(Selection::ofEntity(tern));
        QVERIFY(!view.comparison().text(TextComparison::First).layers().spans(Layer::Selected).empty());
    }

    void theRoomTheReaderGaveEachPartComesBack()
    {
        Workspace workspace;
        const auto shares = [](const CopiesView& view) {
            QList<QList<int>> sizes;
            for (const QSplitter* splitter : view.findChildren<QSplitter*>())
                sizes << splitter->sizes();
            return sizes;
        };
        QVariantMap state;
        QList<QList<int>> set;
        {
            CopiesView view(workspace, m_theme);
            view.resize(1200, 320);
            view.show();
            workspace.setArticleSet({m_corpus, {}, false});
            QVERIFY(view.state().value(QStringLiteral("list")).toInt() < 0);
            for (QSplitter* splitter : view.findChildren<QSplitter*>()) {
                splitter->setSizes({splitter->sizes().first() + 40, splitter->sizes().last() - 40});
                Q_EMIT splitter->splitterMoved(splitter->sizes().first(), 1);
            }
            set = shares(view);
            state = view.state();
        }
        CopiesView other(workspace, m_theme);
        other.resize(1200, 320);
        other.show();
        QVERIFY(shares(other) != set);
        other.restoreState(state);
        QCOMPARE(shares(other), set);
    }

    void aFrozenViewKeepsItsTexts()
    {
        Workspace workspace;
        CopiesView view(workspace, m_theme);
        workspace.setArticleSet({m_corpus, {}, false});
        view.setFrozen(true);
        workspace.hub().select(Selection::ofEntity(m_corpus->entitiesIn(ArticleId{0}).front()));
        QVERIFY(view.comparison().text(TextComparison::First).layers().spans(Layer::Selected).empty());
        view.setFrozen(false);
        QVERIFY(!view.comparison().text(TextComparison::First).layers().spans(Layer::Selected).empty());
    }

    void theLibraryPutsCopiesTogether()
    {
        ArticleListModel articles;
        const QAbstractItemModelTester tester(&articles);
        const auto corpus = buildCorpus({analyzed("ledger.txt", firstText, *m_lexicon),
                                         analyzed("herald.txt", thirdText, *m_lexicon),
                                         analyzed("courier.txt", secondText, *m_lexicon)});
        articles.setCorpus(corpus);
        QCOMPARE(articles.articleAt(1), ArticleId{1});
        articles.sort(ArticleListModel::copiesTogether);
        QCOMPARE(articles.articleAt(0), ArticleId{0});
        QCOMPARE(articles.articleAt(1), ArticleId{2});
        QCOMPARE(articles.articleAt(2), ArticleId{1});
        QCOMPARE(articles.index(1, 0).data(CopiesRole).toInt(), 1);
        QCOMPARE(articles.index(2, 0).data(CopiesRole).toInt(), 0);
        QVERIFY(
            articles.index(1, 0).data(Qt::ToolTipRole).toString().contains(QLatin1String("Also printed")));
    }

    void detailsNameWhereElseItStands()
    {
        const Facts facts = factsOf(*m_corpus, Selection::ofArticle(ArticleId{1}));
        QVERIFY(std::any_of(facts.facts.begin(), facts.facts.end(),
                            [](const auto& fact) { return fact.name == QLatin1String("Also printed by"); }));
        Selection words;
        const auto storms = static_cast<quint32>(m_corpus->article(ArticleId{2}).text.find("winter storms"));
        words.text = TextPlace{ArticleId{2}, {storms, storms + 6}};
        const Facts passage = factsOf(*m_corpus, words);
        QCOMPARE(passage.facts.size(), 1);
        QCOMPARE(passage.facts.front().name, QStringLiteral("Same passage in"));
    }

    void aSetWithoutCopiesSaysSo()
    {
        Workspace workspace;
        CopiesView view(workspace, m_theme);
        workspace.setArticleSet({buildCorpus({analyzed("herald.txt", thirdText, *m_lexicon)}), {}, false});
        QCOMPARE(view.model().rowCount(), 0);
        QVERIFY(view.comparison().isEmpty());
    }
};

QTEST_MAIN(TextComparisonTest)
#include "tst_text_comparison.moc"
