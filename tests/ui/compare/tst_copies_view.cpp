// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles and passages go back to one text, in the view and elsewhere.
#include "model/link/copy_places.h"
#include "ui/compare/compared_articles.h"
#include "ui/compare/copies_view.h"
#include "ui/compare/copy_list_model.h"
#include "ui/compare/text_comparison.h"
#include "ui/details/facts.h"
#include "ui/library/article_list_model.h"
#include "ui/reading/article_view.h"
#include "ui/roles.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSplitter>

using namespace crossread;
using namespace crossread::test;

class CopiesViewTest : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Lexicon> m_lexicon;
    std::shared_ptr<const Corpus> m_corpus;
    Theme m_theme;

private Q_SLOTS:
    void initTestCase()
    {
        ComparedArticles articles;
        QVERIFY(articles.read());
        m_lexicon = articles.lexicon;
        m_corpus = articles.corpus;
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

QTEST_MAIN(CopiesViewTest)
#include "tst_copies_view.moc"
