// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus_fixture.h"
#include "model/link/workspace.h"

#include <QSignalSpy>
#include <QTest>

using namespace crossread;
using namespace crossread::test;

/// The seam between what an analyst does and what views show.
class TestChangeDoor : public QObject {
    Q_OBJECT

private:
    static Note noteOn(const Corpus& corpus, std::string_view words)
    {
        const Article& article = corpus.article(ArticleId{0});
        const std::size_t at = article.text.find(words);
        const Timestamp now = presentTime();
        return {newKey<NoteKey>(),
                makeAnchor(article, makeSpan(at, at + words.size())),
                NoteColour::Yellow,
                {},
                {},
                now,
                now};
    }

private Q_SLOTS:
    void undoAndRedoAreNamedAndGoAllTheWay()
    {
        Workspace workspace;
        workspace.setArticleSet({twoArticles(), {}, false});
        const QByteArray empty = workspace.notebook().hash();
        for (const char* words : {"Orbis", "Vega", "Lisbon"})
            QVERIFY(workspace.door().perform(AddNote{noteOn(workspace.corpus(), words)}));
        const QByteArray full = workspace.notebook().hash();
        QVERIFY(workspace.door().undoName().contains(QStringLiteral("Lisbon")));
        while (!workspace.door().undoName().isEmpty())
            QVERIFY(workspace.door().undo());
        QCOMPARE(workspace.notebook().hash(), empty);
        while (!workspace.door().redoName().isEmpty())
            QVERIFY(workspace.door().redo());
        QCOMPARE(workspace.notebook().hash(), full);
    }

    void aRefusedChangeLeavesEverythingAsItWas()
    {
        Workspace workspace;
        QSignalSpy changed(&workspace, &Workspace::notebookChanged);
        const Result<Done> done = workspace.door().perform(RemoveNote{newKey<NoteKey>()});
        QVERIFY(!done);
        QVERIFY(!done.reason().isEmpty());
        QCOMPARE(changed.count(), 0);
        QVERIFY(workspace.door().undoName().isEmpty());
    }

    void aNewNoteHasItsPlaceWhenViewsHearOfIt()
    {
        Workspace workspace;
        workspace.setArticleSet({twoArticles(), {}, false});
        const Note note = noteOn(workspace.corpus(), "Lisbon");
        bool hasPlace = false;
        connect(&workspace, &Workspace::notebookChanged, &workspace,
                [&] { hasPlace = workspace.noteBoard().placeOf(note.key).has_value(); });
        QVERIFY(workspace.door().perform(AddNote{note}));
        QVERIFY(hasPlace);
    }

    void aRemovedNoteIsNotInFocusAnyMore()
    {
        Workspace workspace;
        workspace.setArticleSet({twoArticles(), {}, false});
        const Note note = noteOn(workspace.corpus(), "Lisbon");
        QVERIFY(workspace.door().perform(AddNote{note}));
        workspace.hub().select(Selection::ofNote(note.key));
        QVERIFY(workspace.door().perform(RemoveNote{note.key}));
        QVERIFY(workspace.selection().isEmpty());
    }

    void selectionFiltersAndHistoryGoAlongWithACorrection()
    {
        Workspace workspace;
        const auto found = twoArticles();
        workspace.setArticleSet({found, {}, false});
        const EntityId vega = entityNamed(*found, "Vega");
        workspace.hub().select(Selection::ofEntity(vega));
        workspace.filters().push({QStringLiteral("Vega"), Filter::Entities{{vega}}});
        workspace.goTo({ArticleId{0}, {0, 5}});

        const RejectEntity rejection = rejectionOf(*found, entityNamed(*found, "Orbis"));
        const std::vector<Decision> decisions{{newKey<DecisionKey>(), rejection, presentTime()}};
        bool wasRevising = false;
        connect(&workspace, &Workspace::corpusChanged, &workspace,
                [&] { wasRevising = workspace.isRevising(); });
        workspace.setDecided(applyDecisions(found, decisions, nullptr));

        QVERIFY(wasRevising);
        QCOMPARE(workspace.corpus().entityCount(), found->entityCount() - 1);
        const EntityId there = entityNamed(workspace.corpus(), "Vega");
        QVERIFY(workspace.selection() == Selection::ofEntity(there));
        QVERIFY(workspace.linked().entities.selected.contains(there));
        QCOMPARE(workspace.filters().filters().size(), 1U);
        QVERIFY(std::get<Filter::Entities>(workspace.filters().filters()[0].condition).ids ==
                std::vector<EntityId>{there});
        QVERIFY(workspace.history().canGoBack() == false);

        workspace.setDecided({found, {}});
        QCOMPARE(workspace.sharedCorpus(), found);
        QVERIFY(workspace.selection() == Selection::ofEntity(vega));
    }
};

QTEST_GUILESS_MAIN(TestChangeDoor)
#include "tst_change_door.moc"
