// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/notebook.h"
#include "random_changes.h"

#include <QTest>

using namespace crossread;
using test::RandomChanges;

namespace {

constexpr ArticleKey article{5, 1};

Anchor anchorAt(quint32 begin, std::string quote)
{
    Anchor anchor;
    anchor.article = article;
    anchor.begin = begin;
    anchor.end = begin + static_cast<quint32>(quote.size());
    anchor.quote = std::move(quote);
    return anchor;
}

Note noteAt(quint64 key, quint32 begin, std::string quote, std::vector<TagKey> tags = {})
{
    return {{1, key}, anchorAt(begin, std::move(quote)), NoteColour::Yellow, "why", std::move(tags), {}, {}};
}

Tag tagNamed(quint64 key, std::string name, TagKey parent = {})
{
    return {{2, key}, parent, std::move(name), NoteColour::Grey, {}};
}

Timestamp at(int seconds)
{
    return Timestamp(std::chrono::seconds(seconds));
}

} // namespace

class NotebookTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Data-loss bugs of other programs.
    void clearingOneNoteLeavesOthersAtTheSamePlace();
    void deletingATagLeavesNotesAndAProjectThatOpens();
    void aRefusedChangeLeavesTheOldState();
    void aBatchIsDoneWholeOrNotAtAll();
    void deletingAllNotesIsOneStepThatIsUndone();

    void mergedTagsTakeNotesAndChildrenAlong();
    void aTagNeverStandsBelowItself();
    void siblingsBearDifferentNames();
    void memosAreKeptPerArticleAndForTheProject();
    void decisionsKeepTheirOrderThroughUndo();
    void notesAreFoundByArticleTagAndEntity();
    void changesTellWhatTheyTouched();
    void stepsAreNamedForPeople();
    void typingJoinsIntoOneStep();
};

void NotebookTest::clearingOneNoteLeavesOthersAtTheSamePlace()
{
    Notebook notebook;
    for (quint64 key = 1; key <= 3; ++key)
        QVERIFY(notebook.apply(AddNote{noteAt(key, 10, "the same words")}));
    QVERIFY(notebook.apply(RemoveNote{{1, 2}}));
    QCOMPARE(notebook.notes().size(), std::size_t{2});
    QVERIFY(notebook.note({1, 1}) && notebook.note({1, 3}));
    QCOMPARE(notebook.notesIn(article).size(), std::size_t{2});
}

void NotebookTest::deletingATagLeavesNotesAndAProjectThatOpens()
{
    Notebook notebook;
    QVERIFY(notebook.apply(AddTag{tagNamed(1, "Money")}));
    QVERIFY(notebook.apply(AddTag{tagNamed(2, "Cost", {2, 1})}));
    QVERIFY(notebook.apply(AddTag{tagNamed(3, "People")}));
    QVERIFY(notebook.apply(AddNote{noteAt(1, 0, "one", {{2, 1}, {2, 2}, {2, 3}})}));
    QVERIFY(notebook.apply(AddNote{noteAt(2, 5, "two", {{2, 2}})}));
    const QByteArray before = notebook.hash();
    const auto undo = notebook.apply(RemoveTag{{2, 1}});
    QVERIFY(undo);
    QCOMPARE(notebook.tags().size(), std::size_t{1});
    QCOMPARE(notebook.note({1, 1})->tags, (std::vector<TagKey>{{2, 3}}));
    QVERIFY(notebook.note({1, 2})->tags.empty());
    const auto reopened = Notebook::fromBytes(notebook.toBytes());
    QVERIFY2(reopened, reopened ? "" : qPrintable(reopened.reason()));
    QVERIFY(notebook.apply(*undo));
    QCOMPARE(notebook.hash(), before);
}

void NotebookTest::aRefusedChangeLeavesTheOldState()
{
    Notebook notebook;
    QVERIFY(notebook.apply(AddTag{tagNamed(1, "Money")}));
    QVERIFY(notebook.apply(AddNote{noteAt(1, 0, "one", {{2, 1}})}));
    const Notebook before = notebook;
    Note withoutWords = noteAt(2, 0, "");
    Note badText = noteAt(2, 0, "two");
    badText.text = "\xff\xfe";
    Note unknownTag = noteAt(2, 0, "two", {{8, 8}});
    CorrectFigure infinite;
    infinite.figure.anchor = anchorAt(0, "one");
    infinite.quantity = CorrectFigure::Quantity{std::numeric_limits<double>::infinity(), {}, {}};
    const std::vector<Change> bad{
        AddNote{withoutWords},
        AddNote{badText},
        AddNote{unknownTag},
        AddNote{noteAt(1, 0, "taken")},
        RemoveNote{{1, 9}},
        SetNoteText{{1, 1}, std::string(2'000'000, 'x'), {}},
        SetNoteText{{1, 9}, "text", {}},
        SetNoteTags{{1, 1}, {{2, 1}, {2, 1}}, {}},
        AddTag{tagNamed(2, "  ")},
        AddTag{tagNamed(2, "money")},
        AddTag{tagNamed(2, "x", {8, 8})},
        EditTag{tagNamed(1, "Money", {2, 1})},
        MergeTags{{2, 1}, {2, 1}},
        AddLink{{{3, 1}, anchorAt(0, "a"), anchorAt(0, ""), LinkKind::Supports, {}, {}, {}, {}}},
        AddDecision{{{4, 1}, infinite, {}}, {}},
        AddDecision{{{4, 1}, RejectRule{"x"}, {}}, 7}};
    for (const Change& change : bad) {
        Touched touched;
        const auto refused = notebook.apply(change, &touched);
        QVERIFY2(!refused, qPrintable(describe(change)));
        QVERIFY(!refused.reason().isEmpty());
        QVERIFY(notebook == before);
        QVERIFY(touched.isEmpty());
        QCOMPARE(notebook.notesIn(article), before.notesIn(article));
        QCOMPARE(notebook.notesWith({2, 1}), before.notesWith({2, 1}));
    }
}

void NotebookTest::aBatchIsDoneWholeOrNotAtAll()
{
    Notebook notebook;
    QVERIFY(notebook.apply(AddNote{noteAt(1, 0, "one")}));
    const QByteArray before = notebook.hash();
    QVERIFY(!notebook.apply(Batch{
        {AddNote{noteAt(2, 5, "two")}, SetNoteText{{1, 1}, "changed", {}}, RemoveNote{{1, 9}}}, "A step"}));
    QCOMPARE(notebook.hash(), before);
    QCOMPARE(notebook.notesIn(article).size(), std::size_t{1});
}

void NotebookTest::deletingAllNotesIsOneStepThatIsUndone()
{
    Notebook notebook;
    Batch all{{}, "Delete all notes"};
    for (quint64 key = 1; key <= 200; ++key) {
        QVERIFY(notebook.apply(AddNote{noteAt(key, quint32(key), "words")}));
        all.changes.push_back(RemoveNote{{1, key}});
    }
    const QByteArray before = notebook.hash();
    const auto undo = notebook.apply(all);
    QVERIFY(undo);
    QVERIFY(notebook.notes().empty());
    QVERIFY(notebook.apply(*undo));
    QCOMPARE(notebook.hash(), before);
}

void NotebookTest::mergedTagsTakeNotesAndChildrenAlong()
{
    Notebook notebook;
    for (const Tag& tag : {tagNamed(1, "Money"), tagNamed(2, "Finance"), tagNamed(3, "Cost", {2, 1}),
                           tagNamed(4, "Debt", {2, 1}), tagNamed(5, "cost", {2, 2})})
        QVERIFY(notebook.apply(AddTag{tag}));
    QVERIFY(notebook.apply(AddNote{noteAt(1, 0, "one", {{2, 1}, {2, 2}, {2, 3}})}));
    QVERIFY(notebook.apply(AddNote{noteAt(2, 0, "two", {{2, 3}, {2, 4}})}));
    const QByteArray before = notebook.hash();
    const auto undo = notebook.apply(MergeTags{{2, 1}, {2, 2}});
    QVERIFY(undo);
    QCOMPARE(notebook.note({1, 1})->tags, (std::vector<TagKey>{{2, 2}, {2, 5}}));
    QCOMPARE(notebook.note({1, 2})->tags, (std::vector<TagKey>{{2, 4}, {2, 5}}));
    QCOMPARE(notebook.pathOf({2, 4}), std::string("Finance / Debt"));
    QCOMPARE(notebook.notesBelow({2, 2}).size(), std::size_t{2});
    const auto redo = notebook.apply(*undo);
    QVERIFY2(redo, redo ? "" : qPrintable(redo.reason()));
    QCOMPARE(notebook.hash(), before);
}

void NotebookTest::aTagNeverStandsBelowItself()
{
    Notebook notebook;
    for (const Tag& tag : {tagNamed(1, "a"), tagNamed(2, "b", {2, 1}), tagNamed(3, "c", {2, 2})})
        QVERIFY(notebook.apply(AddTag{tag}));
    QVERIFY(!notebook.apply(EditTag{tagNamed(1, "a", {2, 3})}));
    QVERIFY(!notebook.apply(MergeTags{{2, 1}, {2, 3}}));
    QVERIFY(notebook.apply(MergeTags{{2, 3}, {2, 1}}));
    TagKey parent;
    for (quint64 key = 10; key < 10 + 64; ++key) {
        QVERIFY(notebook.apply(AddTag{tagNamed(key, "deep", parent)}));
        parent = {2, key};
    }
    QVERIFY(!notebook.apply(AddTag{tagNamed(99, "deeper", parent)}));
}

void NotebookTest::siblingsBearDifferentNames()
{
    Notebook notebook;
    QVERIFY(notebook.apply(AddTag{tagNamed(1, "Money")}));
    QVERIFY(notebook.apply(AddTag{tagNamed(2, "Cost", {2, 1})}));
    QVERIFY(!notebook.apply(AddTag{tagNamed(3, "MONEY")}));
    QVERIFY(notebook.apply(AddTag{tagNamed(3, "money", {2, 1})}));
    const std::vector<std::string> path{"money", "Money"};
    QCOMPARE(notebook.tagAt(path), std::optional(TagKey{2, 3}));
}

void NotebookTest::memosAreKeptPerArticleAndForTheProject()
{
    Notebook notebook;
    QVERIFY(notebook.apply(SetMemo{{}, "The project", at(1)}));
    const auto undo = notebook.apply(SetMemo{article, "The article", at(2)});
    QCOMPARE(notebook.memo({})->text, std::string("The project"));
    QCOMPARE(notebook.memo(article)->text, std::string("The article"));
    QVERIFY(notebook.apply(*undo));
    QVERIFY(!notebook.memo(article));
}

void NotebookTest::decisionsKeepTheirOrderThroughUndo()
{
    Notebook notebook;
    for (quint64 key = 1; key <= 3; ++key)
        QVERIFY(notebook.apply(AddDecision{{{4, key}, RejectRule{std::to_string(key)}, {}}, {}}));
    const QByteArray before = notebook.hash();
    const auto undo = notebook.apply(RemoveDecision{{4, 2}});
    QVERIFY(undo);
    QVERIFY(notebook.apply(*undo));
    QCOMPARE(notebook.hash(), before);
}

void NotebookTest::notesAreFoundByArticleTagAndEntity()
{
    Notebook notebook;
    QVERIFY(notebook.apply(AddTag{tagNamed(1, "Money")}));
    QVERIFY(notebook.apply(AddNote{noteAt(1, 0, "one", {{2, 1}})}));
    Note onEntity = noteAt(2, 0, "unused");
    onEntity.target = EntityRef{"Orbis", EntityKind::Organization, "Orbis"};
    QVERIFY(notebook.apply(AddNote{onEntity}));
    Note onFigure = noteAt(3, 0, "unused");
    onFigure.target = FindingRef{FindingKind::Figure, anchorAt(9, "$5 million"), 0};
    QVERIFY(notebook.apply(AddNote{onFigure}));
    QCOMPARE(notebook.notesIn(article), (std::set<NoteKey>{{1, 1}, {1, 3}}));
    QCOMPARE(notebook.notesWith({2, 1}), (std::set<NoteKey>{{1, 1}}));
    QCOMPARE(notebook.notesOn({"Orbis", EntityKind::Product, {}}), (std::vector<NoteKey>{{1, 2}}));
    QVERIFY(!notebook.apply(PlaceNote{{1, 2}, anchorAt(0, "x"), {}}));
    QVERIFY(notebook.apply(PlaceNote{{1, 3}, anchorAt(20, "$5 million"), {}}));
    QCOMPARE(anchorOf(notebook.note({1, 3})->target)->begin, 20u);
}

void NotebookTest::changesTellWhatTheyTouched()
{
    Notebook notebook;
    Touched touched;
    QVERIFY(notebook.apply(AddTag{tagNamed(1, "Money")}, &touched));
    QCOMPARE(touched.tags, (std::set<TagKey>{{2, 1}}));
    QVERIFY(notebook.apply(AddNote{noteAt(1, 0, "one", {{2, 1}})}, &touched));
    QCOMPARE(touched.notes, (std::set<NoteKey>{{1, 1}}));
    QCOMPARE(touched.articles, (std::set<ArticleKey>{article}));
    QVERIFY(touched.tags.empty() && !touched.hasDecisions);
    QVERIFY(notebook.apply(RemoveTag{{2, 1}}, &touched));
    QCOMPARE(touched.notes, (std::set<NoteKey>{{1, 1}}));
    QVERIFY(notebook.apply(AddDecision{{{4, 1}, RejectRule{"x"}, {}}, {}}, &touched));
    QVERIFY(touched.hasDecisions);
}

void NotebookTest::stepsAreNamedForPeople()
{
    const EntityRef highFlyer{"High-Flyer", EntityKind::Organization, {}};
    const Change merge =
        AddDecision{{{4, 1}, MergeEntities{{highFlyer, highFlyer, highFlyer}, highFlyer}, {}}, {}};
    QCOMPARE(describe(merge), QStringLiteral("Merge 3 names into High-Flyer"));
    Notebook notebook;
    QVERIFY(notebook.apply(AddNote{noteAt(1, 0, "100 %1 certain")}));
    QCOMPARE(describe(RemoveNote{{1, 1}}, &notebook), QStringLiteral("Remove the note on “100 %1 certain”"));
    QCOMPARE(describe(Batch{{RemoveNote{{1, 1}}, RemoveNote{{1, 1}}}, "Tidy up"}), QStringLiteral("Tidy up"));
    RandomChanges changes(5);
    for (int i = 0; i < 300; ++i)
        QVERIFY(!describe(changes.next(notebook), &notebook).isEmpty());
}

void NotebookTest::typingJoinsIntoOneStep()
{
    const Change first = SetNoteText{{1, 1}, "a", at(100)};
    QVERIFY(joinsWith(SetNoteText{{1, 1}, "ab", at(105)}, first));
    QVERIFY(!joinsWith(SetNoteText{{1, 1}, "ab", at(111)}, first));
    QVERIFY(!joinsWith(SetNoteText{{1, 2}, "ab", at(101)}, first));
    QVERIFY(!joinsWith(SetNoteText{{1, 1}, "ab", at(99)}, first));
    QVERIFY(!joinsWith(SetNoteColour{{1, 1}, NoteColour::Red, at(101)}, first));
    QVERIFY(joinsWith(SetMemo{article, "ab", at(101)}, SetMemo{article, "a", at(100)}));
}

QTEST_GUILESS_MAIN(NotebookTest)
#include "tst_notebook.moc"
