// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus_fixture.h"
#include "ui/reading/article_view.h"
#include "ui/reading/find_bar.h"
#include "ui/reading/hover_card.h"
#include "ui/reading/reading_area.h"
#include "ui/reading/reading_pane.h"
#include "ui/reading/reading_style.h"
#include "ui/reading/source_view.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QFile>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>

using namespace crossread;
using namespace crossread::test;

class TestReadingArea : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<ReadingArea> m_area;

    [[nodiscard]] const std::vector<Span>& selectedIn(int pane)
    {
        return m_area->pane(pane).text().layers().spans(Layer::Selected);
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        m_theme = std::make_unique<Theme>();
        m_workspace = std::make_unique<Workspace>();
        m_area = std::make_unique<ReadingArea>(*m_workspace, *m_theme);
        m_area->resize(900, 600);
        m_workspace->setArticleSet({twoArticles(), {}, false});
        m_area->openIn(0, ArticleId{0});
        m_area->openIn(1, ArticleId{1});
        m_area->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_area.get()));
    }

    void cleanup()
    {
        m_area.reset();
        m_workspace.reset();
    }

    void aSelectedEntityStandsOutInEveryPane()
    {
        m_workspace->hub().select(Selection::ofEntity(entityNamed(m_workspace->corpus(), "Orbis")));
        QCOMPARE(selectedIn(0).size(), 2U);
        QCOMPARE(selectedIn(1).size(), 1U);
        m_workspace->hub().clear();
        QVERIFY(selectedIn(0).empty());
    }

    void clickingAMentionSelectsItsEntityAndClickingBesideStepsOut()
    {
        ArticleView& text = m_area->pane(0).text();
        FindingsAt found;
        found.mention = MentionId{1};
        Q_EMIT text.findingsClicked(found, Qt::NoModifier);
        QVERIFY(m_workspace->selection() == Selection::ofEntity(entityNamed(m_workspace->corpus(), "Vega")));
        Q_EMIT text.findingsClicked({}, Qt::NoModifier);
        QVERIFY(m_workspace->selection().isEmpty());
    }

    void controlClickAddsAndTakesAway()
    {
        ArticleView& text = m_area->pane(0).text();
        FindingsAt orbis;
        orbis.mention = MentionId{0};
        FindingsAt vega;
        vega.mention = MentionId{1};
        Q_EMIT text.findingsClicked(orbis, Qt::NoModifier);
        Q_EMIT text.findingsClicked(vega, Qt::ControlModifier);
        QCOMPARE(m_workspace->selection().entities.size(), 2U);
        Q_EMIT text.findingsClicked(orbis, Qt::ControlModifier);
        QCOMPARE(m_workspace->selection().entities.size(), 1U);
    }

    void aMouseClickOnWordsFindsWhatStandsThere()
    {
        ArticleView& text = m_area->pane(1).text();
        const QRect vega = text.globalRectangle({0, 4});
        QVERIFY(!vega.isEmpty());
        QTest::mouseClick(text.viewport(), Qt::LeftButton, Qt::NoModifier,
                          text.viewport()->mapFromGlobal(vega.center()));
        QVERIFY(m_workspace->selection() == Selection::ofEntity(entityNamed(m_workspace->corpus(), "Vega")));
    }

    void aMenuAskedBesideTheWordsIsAboutTheLineAtThatHeight()
    {
        const std::string first = "Quay opens";
        const std::string second = "The new quay took its first boat on a calm day.";
        const std::string third = "Nobody was late.";
        const auto corpus =
            buildCorpus({ArticleFixture(first + '\n' + second + '\n' + third).splitByLines().build()});
        ArticleView view(m_area->style(), *m_theme);
        view.setArticle(corpus, ArticleId{0});
        view.resize(900, 600);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QSignalSpy asked(&view, &ArticleView::contextMenuAsked);
        const auto byteAskedAt = [&](QPoint at) {
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, view.viewport()->mapToGlobal(at));
            QApplication::sendEvent(view.viewport(), &event);
            return asked.last()[0].value<FindingsAt>().byte;
        };
        const Span body = corpus->article(ArticleId{0}).passages[1].span;
        const Span last = corpus->article(ArticleId{0}).passages[2].span;
        const int middle = view.viewport()->mapFromGlobal(view.globalRectangle(body).center()).y();
        QVERIFY(body.contains(byteAskedAt({view.viewport()->width() - 4, middle})));
        QVERIFY(body.contains(byteAskedAt({2, middle})));
        QVERIFY(last.contains(byteAskedAt({view.viewport()->width() / 2, view.viewport()->height() - 4})));
        QCOMPARE(asked.size(), 3);
    }

    void aCardStandsByTheLineThatIsPointedAt()
    {
        ArticleView& text = m_area->pane(1).text();
        m_area->resize(420, 400);
        QCoreApplication::processEvents();
        const auto size = static_cast<quint32>(m_workspace->corpus().article(text.articleId()).text.size());
        const Span whole{0, size};
        const QRect first = text.globalRectangle(whole);
        QVERIFY(!first.isEmpty());
        QCOMPARE(text.globalRectangle(whole, first.center()), first);
        QRect below;
        for (int y = first.bottom() + 1; y < first.bottom() + 120 && below.isNull(); ++y) {
            const QRect at = text.globalRectangle(whole, QPoint(first.left() + 2, y));
            below = at.top() > first.top() ? at : QRect();
        }
        QVERIFY(!below.isNull());
    }

    void theCaretSelectsByKeyboard()
    {
        ArticleView& text = m_area->pane(1).text();
        text.setCaret({0, 4});
        QTest::keyClick(&text, Qt::Key_Return);
        QVERIFY(m_workspace->selection() == Selection::ofEntity(entityNamed(m_workspace->corpus(), "Vega")));
    }

    void stepsThroughThePlacesOfTheSelectionAcrossArticles()
    {
        m_workspace->hub().select(Selection::ofEntity(entityNamed(m_workspace->corpus(), "Orbis")));
        QSignalSpy requested(m_workspace.get(), &Workspace::placeRequested);
        for (int i = 0; i < 4; ++i)
            m_area->goToNextPlace(1);
        QCOMPARE(requested.count(), 4);
        std::vector<quint32> articles;
        for (const auto& call : requested)
            articles.push_back(static_cast<quint32>(call[0].value<TextPlace>().article));
        // The active pane shows the second article, so stepping goes on from there, then round.
        QCOMPARE(articles, (std::vector<quint32>{1, 0, 0, 1}));
        m_area->goToNextPlace(-1);
        QCOMPARE(requested.last()[0].value<TextPlace>().article, ArticleId{0});
    }

    void goingToAPlaceOpensItsArticle()
    {
        m_area->setPaneCount(1);
        m_workspace->goTo({ArticleId{1}, {0, 4}});
        QCOMPARE(m_area->pane(0).articleId(), ArticleId{1});
        m_workspace->openBeside({ArticleId{0}, {0, 4}});
        QCOMPARE(m_area->paneCount(), 2);
        QCOMPARE(m_area->pane(1).articleId(), ArticleId{0});
    }

    void aFrozenAreaKeepsWhatItShows()
    {
        m_workspace->hub().select(Selection::ofEntity(entityNamed(m_workspace->corpus(), "Orbis")));
        m_area->setFrozen(true);
        m_workspace->hub().select(Selection::ofEntity(entityNamed(m_workspace->corpus(), "Vega")));
        QCOMPARE(selectedIn(0).size(), 2U);
        m_area->setFrozen(false);
        QCOMPARE(selectedIn(0).size(), 1U);
    }

    void whatIsNotReadSaysWhyAndTakesSpaceForFolding()
    {
        auto one = std::make_shared<AnalyzedArticle>(*m_workspace->corpus().analyzed(ArticleId{0}));
        one->article.passages.front().role = PassageRole::Furniture;
        one->article.passages.front().reason = "nav";
        m_workspace->setArticleSet({buildCorpus({one}), {}, false});
        m_area->openIn(0, ArticleId{0});
        ArticleView& text = m_area->pane(0).text();
        text.setCaret({0, 0});
        const QPoint first = text.cursorRect().center();
        QVERIFY2(text.reasonUnder(first).contains(QStringLiteral("(nav)")),
                 qPrintable(text.reasonUnder(first)));
        QSignalSpy clicked(&text, &ArticleView::findingsClicked);
        QTest::keyClick(&text, Qt::Key_Space);
        QCOMPARE(clicked.size(), 0);
        QTest::keyClick(&text, Qt::Key_Return);
        QCOMPARE(clicked.size(), 1);

        one = std::make_shared<AnalyzedArticle>(*one);
        one->article.passages.front().role = PassageRole::Body;
        m_workspace->setArticleSet({buildCorpus({one}), {}, false});
        m_area->openIn(0, ArticleId{0});
        QVERIFY(m_area->pane(0).text().reasonUnder(first).isEmpty());
    }

    void openArticlesAndPlacesComeBack()
    {
        m_area->setPaneCount(2);
        const QVariantMap state = m_area->state();
        ReadingArea other(*m_workspace, *m_theme);
        other.restoreState({{QStringLiteral("panes"), QStringLiteral("not a state")}});
        QVERIFY(!other.pane(0).hasArticle());
        other.restoreState(state);
        QCOMPARE(other.paneCount(), 2);
        QVERIFY(other.pane(0).hasArticle() && other.pane(1).hasArticle());
    }

    void aLongArticleOpensAtItsTopInAPaneThatShowedNone()
    {
        std::string text;
        for (int i = 0; i < 2000; ++i)
            text += "Boat " + std::to_string(i) + " lay at the pier until the tide came.\n";
        Workspace workspace;
        ReadingArea area(workspace, *m_theme);
        area.resize(900, 600);
        area.show();
        QVERIFY(QTest::qWaitForWindowExposed(&area));
        workspace.setArticleSet({buildCorpus({ArticleFixture(text).splitByLines().build()}), {}, false});
        area.openIn(0, ArticleId{0});
        ArticleView& view = area.pane(0).text();
        view.viewport()->repaint();
        // Only what is near the top is laid out at once, the rest while it is read.
        const QTextBlock last = view.document()->lastBlock();
        QCOMPARE(last.layout()->lineCount(), 0);
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        QCOMPARE(view.visibleSpan().begin, 0U);
        QVERIFY(view.visibleSpan().end < text.size() / 10);
        QTRY_VERIFY(last.layout()->lineCount() > 0);
        QTRY_VERIFY(view.verticalScrollBar()->maximum() > 2000 * 20);
        QCOMPARE(view.verticalScrollBar()->value(), 0);
        QCOMPARE(view.topByte(), 0U);
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum());
        QVERIFY(view.visibleSpan().end > text.size() - 100);
    }

    void panesThatShowAnArticleOfTheGrownSetStay()
    {
        const auto before = m_workspace->sharedCorpus();
        m_workspace->setArticleSet(
            {buildCorpus({before->analyzed(ArticleId{0}), before->analyzed(ArticleId{1}),
                          ArticleFixture("A third one.").build()}),
             {},
             false});
        QVERIFY(m_area->pane(0).hasArticle());
        // Read again with the same text it stays too; an article of another text is another one.
        m_workspace->setArticleSet({twoArticles(), {}, false});
        QVERIFY(m_area->pane(0).hasArticle());
        m_workspace->setArticleSet({buildCorpus({ArticleFixture("Something else.").build()}), {}, false});
        QVERIFY(!m_area->pane(0).hasArticle());
    }

    void findInArticleMarksEveryHitAndStepsThroughThem()
    {
        ReadingPane& pane = m_area->pane(0);
        pane.openFind();
        QTest::keyClicks(pane.focusWidget(), QStringLiteral("orbis"));
        QCOMPARE(pane.text().layers().spans(Layer::SearchHit).size(), 2U);
        const Span first = pane.text().layers().spans(Layer::FoundText).front();
        QTest::keyClick(pane.focusWidget(), Qt::Key_Return);
        QVERIFY(pane.text().layers().spans(Layer::FoundText).front() != first);
        QTest::keyClick(pane.focusWidget(), Qt::Key_Escape);
        QVERIFY(pane.text().layers().spans(Layer::SearchHit).empty());
    }

    void findLooksInTheSourceWhileItIsShown()
    {
        const QTemporaryDir folder;
        Article article;
        article.path = folder.filePath(QStringLiteral("page.html"));
        article.format = SourceFormat::Html;
        article.encoding = "UTF-8";
        QFile file(article.path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("<p>Gr\u00F6\u00DFe \U0001F4F0</p>\n<em>gr\u00F6\u00DFe</em>\n");
        file.close();
        SourceView source(*m_theme);
        source.showSourceOf(article);
        QCOMPARE(source.find(QStringLiteral("gr\u00F6\u00DFe")), std::size_t{2});
        source.showHit(1);
        QCOMPARE(source.textCursor().position(),
                 static_cast<int>(source.toPlainText().indexOf(QStringLiteral("<em>"))) + 4);
        QCOMPARE(source.extraSelections().size(), 2);
        QCOMPARE(source.find(QStringLiteral("nothing")), std::size_t{0});
        ReadingPane& pane = m_area->pane(0);
        pane.setSourceShown(true);
        pane.openFind();
        QVERIFY(pane.isSourceShown());
    }

    void theKeyThatShowsTheSourceIsNotTakenByTheFindField()
    {
        ReadingPane& pane = m_area->pane(0);
        pane.openFind();
        QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_U, Qt::ControlModifier);
        QApplication::sendEvent(pane.findChild<FindBar*>()->findChild<QLineEdit*>(), &key);
        QVERIFY(!key.isAccepted());
    }

    void theCardTellsWhatAFigureWasReadAs()
    {
        FindingsAt found;
        found.figure = FigureId{0};
        const QString words = HoverCard::wordsOf(m_workspace->corpus(), ArticleId{0}, found, *m_theme);
        QVERIFY(words.contains(QStringLiteral("Vega")));
        QVERIFY(words.contains(QStringLiteral("test"))); // the rule
    }

    void kindsCanBeSwitchedOffOneByOne()
    {
        m_area->style().setShown(Layer::Person, false);
        QVERIFY(!m_area->style().isShown(Layer::Person));
        QVERIFY(m_area->style().isShown(Layer::Organization));
        m_area->style().setShown(Layer::Person, true);
    }

    void everyKeyOfTheReaderIsAnActionOfTheView()
    {
        QStringList keys;
        for (const MenuPlace place : {MenuPlace::Edit, MenuPlace::View, MenuPlace::Go}) {
            for (const QAction* action : m_area->menuActions(place)) {
                keys += action->shortcut().toString(QKeySequence::PortableText);
                QVERIFY(action->menu() != nullptr || m_area->actions().contains(action));
            }
        }
        for (const char* key : {"F3", "Shift+F3", "Ctrl+F", "Ctrl+1", "Ctrl+4", "Ctrl++", "Ctrl+-", "Ctrl+0"})
            QVERIFY2(keys.contains(QLatin1String(key)), key);
    }

    void theReadingSizeFollowsItsKeys()
    {
        const int before = m_area->style().size();
        for (QAction* action : m_area->actions()) {
            if (action->shortcut() == QKeySequence(QKeySequence::ZoomIn))
                action->trigger();
        }
        QCOMPARE(m_area->style().size(), before + 1);
        m_area->style().setSize(before);
    }

    void textSelectedWithTheMouseSelectsTheFindingsItTouches()
    {
        Q_EMIT m_area->pane(1).text().textSelected({0, 12});
        QVERIFY(m_workspace->linked().figures.selected.contains(FigureId{1}));
    }
};

QTEST_MAIN(TestReadingArea)
#include "tst_reading_area.moc"
