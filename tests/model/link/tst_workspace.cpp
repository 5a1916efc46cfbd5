// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus_fixture.h"
#include "model/link/workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace crossread;
using namespace crossread::test;

class TestWorkspace : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsWithoutArticles()
    {
        Workspace workspace;
        QCOMPARE(workspace.corpus().articleCount(), 0U);
        QVERIFY(workspace.shown().articles.isEmpty());
    }

    void aNewCorpusClearsWhatBelongedToTheOldBeforeItIsTold()
    {
        Workspace workspace;
        workspace.setArticleSet({twoArticles(), {}, false});
        workspace.hub().select(Selection::ofEntity(EntityId{0}));
        workspace.filters().push({QStringLiteral("First"), Filter::Articles{{ArticleId{0}}}});
        QSignalSpy linked(&workspace, &Workspace::linkedChanged);
        QSignalSpy shown(&workspace, &Workspace::shownChanged);
        bool isClean = false;
        connect(&workspace, &Workspace::corpusChanged, &workspace, [&] {
            isClean = workspace.selection().isEmpty() && workspace.filters().filters().empty() &&
                      workspace.shown().articles.count() == 2;
        });
        workspace.setArticleSet({twoArticles(), {}, false});
        QVERIFY(isClean);
        QCOMPARE(linked.count(), 0);
        QCOMPARE(shown.count(), 0);
    }

    void selectedArticlesStayWhenArticlesAreAdded()
    {
        Workspace workspace;
        const auto before = twoArticles();
        workspace.setArticleSet({before, {}, false});
        workspace.hub().select(Selection::ofArticle(ArticleId{1}));
        workspace.setArticleSet({buildCorpus({before->analyzed(ArticleId{0}), before->analyzed(ArticleId{1}),
                                              ArticleFixture("A third one.").build()}),
                                 {},
                                 false});
        QVERIFY(workspace.selection() == Selection::ofArticle(ArticleId{1}));
        QVERIFY(workspace.linked().articles.selected.contains(ArticleId{1}));
    }

    void linkedIsReadyWhenItsSignalComes()
    {
        Workspace workspace;
        workspace.setArticleSet({twoArticles(), {}, false});
        const EntityId vega = entityNamed(workspace.corpus(), "Vega");
        bool isReady = false;
        connect(&workspace, &Workspace::linkedChanged, &workspace,
                [&] { isReady = workspace.linked().entities.selected.contains(vega); });
        workspace.hub().select(Selection::ofEntity(vega), ViewId{3});
        QVERIFY(isReady);
    }

    void goingBackBringsTheSelectionAndThePlace()
    {
        Workspace workspace;
        workspace.setArticleSet({twoArticles(), {}, false});
        workspace.hub().select(Selection::ofEntity(EntityId{0}));
        workspace.goTo({ArticleId{0}, {0, 5}});
        workspace.hub().select(Selection::ofEntity(EntityId{1}));
        workspace.goTo({ArticleId{1}, {0, 4}});
        QSignalSpy requested(&workspace, &Workspace::placeRequested);
        workspace.history().goBack();
        QCOMPARE(requested.count(), 1);
        QVERIFY(requested[0][0].value<TextPlace>() == (TextPlace{ArticleId{0}, {0, 5}}));
        QVERIFY(workspace.selection() == Selection::ofEntity(EntityId{0}));
    }

    void aCancelledReadingChangesNothing()
    {
        Workspace workspace;
        const auto corpus = twoArticles();
        workspace.setArticleSet({corpus, {}, false});
        QSignalSpy changed(&workspace, &Workspace::corpusChanged);
        workspace.setArticleSet({nullptr, {}, true});
        QCOMPARE(changed.count(), 0);
        QCOMPARE(workspace.sharedCorpus(), corpus);
    }
};

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"
