// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/change_log_view.h"
#include "ui/notes/desk_fixture.h"
#include "ui/notes/link_list.h"
#include "ui/notes/lost_list.h"
#include "ui/notes/memo_page.h"
#include "ui/notes/note_list_model.h"
#include "ui/notes/notes_view.h"
#include "ui/notes/tag_tree.h"
#include "ui/roles.h"
#include "ui/theme/theme.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTreeView>
#include <QTreeWidget>

using namespace crossread;
using namespace crossread::test;

/// The list of notes as a linked view, and the pages beside it.
class TestNotesView : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<NotesView> m_view;

    [[nodiscard]] NoteListModel& model() { return m_view->model(); }
    void add(const Note& note)
    {
        QVERIFY(m_workspace->door().perform(AddNote{note}));
        m_view->refresh();
    }
    TagKey addTag(const char* name, TagKey parent = {})
    {
        const auto key = newKey<TagKey>();
        if (!m_workspace->door().perform(AddTag{Tag{key, parent, name, NoteColour::Grey, {}}}))
            return {};
        m_view->refresh();
        return key;
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        m_theme = std::make_unique<Theme>();
        m_workspace = std::make_unique<Workspace>();
        m_workspace->setArticleSet({twoNamedArticles(), {}, false});
        m_view = std::make_unique<NotesView>(*m_workspace, *m_theme);
        m_view->resize(600, 400);
        m_view->show();
    }

    void cleanup()
    {
        m_view.reset();
        m_workspace.reset();
    }

    void notesStandUnderTheirArticles()
    {
        const QAbstractItemModelTester tester(&model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        add(noteOn(m_workspace->corpus(), ArticleId{1}, "Mara Lind"));
        add(noteOn(m_workspace->corpus(), ArticleId{0}, "Lisbon"));
        add(noteOn(m_workspace->corpus(), ArticleId{0}, "Vega"));
        QCOMPARE(model().rowCount(), 2);
        const QModelIndex first = model().index(0, 0);
        QCOMPARE(first.data().toString(), QStringLiteral("First"));
        QCOMPARE(model().rowCount(first), 2);
        QCOMPARE(model().index(0, 0, first).data().toString(), QStringLiteral("Vega"));
    }

    void aNoteWithTwoTagsStandsUnderBoth()
    {
        const QAbstractItemModelTester tester(&model(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        std::vector<TagKey> tags{addTag("money"), addTag("place")};
        std::sort(tags.begin(), tags.end());
        add(noteOn(m_workspace->corpus(), ArticleId{0}, "Lisbon", {}, tags));
        model().setGrouping(NoteListModel::Grouping::ByTag);
        QCOMPARE(model().rowCount(), 2);
        QCOMPARE(model().noteCount(), 1);
    }

    void filteringFindsWordsTextAndTags()
    {
        add(noteOn(m_workspace->corpus(), ArticleId{0}, "Lisbon", "visited in spring"));
        add(noteOn(m_workspace->corpus(), ArticleId{1}, "Mara Lind"));
        model().setFilterText(QStringLiteral("SPRING"));
        QCOMPARE(model().noteCount(), 1);
        model().setFilterText(QStringLiteral("mara"));
        QCOMPARE(model().noteCount(), 1);
        model().setFilterText({});
        model().setColour(NoteColour::Blue);
        QCOMPARE(model().noteCount(), 0);
    }

    void undoShowsThePageOfWhatItChanged()
    {
        const TagKey tag = addTag("money");
        QVERIFY(m_workspace->door().perform(RemoveTag{tag}));
        m_view->showPage(NotesView::Page::Memo);
        QVERIFY(m_workspace->door().undo());
        QVERIFY(m_view->tags().isVisible());
        QVERIFY(m_view->tags().currentTag() == tag);
    }

    void filtersOfTheWindowNarrowTheNotes()
    {
        add(noteOn(m_workspace->corpus(), ArticleId{0}, "Lisbon"));
        add(noteOn(m_workspace->corpus(), ArticleId{1}, "Mara Lind"));
        m_workspace->filters().push({QStringLiteral("one"), Filter::Articles{{ArticleId{1}}}});
        QCOMPARE(model().noteCount(), 1);
        m_workspace->filters().clear();
        QCOMPARE(model().noteCount(), 2);
    }

    void marksOfANoteAreNotReadAloudAsWords()
    {
        add(noteOn(m_workspace->corpus(), ArticleId{0}, "Lisbon", "Is it *really* **so**?\n- ask"));
        const QModelIndex row = model().index(0, 0, model().index(0, 0));
        QCOMPARE(row.data(SecondLineRole).toString(), QStringLiteral("Is it really so? ask"));
    }

    void selectionGoesBothWays()
    {
        const Note note = noteOn(m_workspace->corpus(), ArticleId{0}, "Lisbon");
        add(note);
        m_workspace->hub().select(Selection::ofNote(note.key));
        QCOMPARE(m_view->list().selectionModel()->selectedRows().size(), 1);
        m_workspace->hub().clear();
        QVERIFY(m_view->list().selectionModel()->selectedRows().isEmpty());
        const QModelIndex row = model().index(0, 0, model().index(0, 0));
        QTest::mouseClick(m_view->list().viewport(), Qt::LeftButton, {},
                          m_view->list().visualRect(row).center());
        QCOMPARE(m_workspace->selection().notes, std::vector<NoteKey>{note.key});
    }

    void deletingATagKeepsItsNotes()
    {
        const TagKey tag = addTag("money");
        add(noteOn(m_workspace->corpus(), ArticleId{0}, "$5 million", "why", {tag}));
        QVERIFY(m_workspace->door().perform(RemoveTag{tag}));
        m_view->refresh();
        QCOMPARE(model().noteCount(), 1);
        QVERIFY(m_workspace->notebook().notes().begin()->second.tags.empty());
        QVERIFY(m_workspace->door().undo());
        QCOMPARE(m_workspace->notebook().notes().begin()->second.tags, std::vector<TagKey>{tag});
    }

    void tagsAreMovedAndShownInTheTree()
    {
        const TagKey money = addTag("money");
        const TagKey price = addTag("price");
        m_view->tags().move(price, money);
        m_view->refresh();
        QCOMPARE(m_workspace->notebook().pathOf(price), std::string("money / price"));
        QCOMPARE(m_view->tags().topLevelItemCount(), 1);
        m_view->tags().move(money, price);
        QVERIFY(m_workspace->notebook().tag(money)->parent.isNull());
    }

    void aLinkTakesAKindAndAReasonInTheAnalystsWords()
    {
        const Corpus& corpus = m_workspace->corpus();
        const auto key = newKey<LinkKey>();
        const Timestamp now = presentTime();
        const auto end = [&corpus](ArticleId article, std::string_view words) {
            return makeAnchor(corpus.article(article), placeOf(corpus, article, words).span);
        };
        QVERIFY(m_workspace->door().perform(AddLink{PassageLink{key,
                                                                end(ArticleId{0}, "$5 million"),
                                                                end(ArticleId{1}, "$6 million"),
                                                                LinkKind::Contradicts,
                                                                {},
                                                                {},
                                                                now,
                                                                now}}));
        m_view->refresh();
        QTreeWidgetItem* row = m_view->links().topLevelItem(0);
        row->setText(1, QStringLiteral("rounds up"));
        const PassageLink* link = m_workspace->notebook().link(key);
        QVERIFY(link->kind == LinkKind::Own);
        QCOMPARE(link->ownKind, std::string("rounds up"));
        m_view->refresh();
        m_view->links().topLevelItem(0)->setText(1, labelOf(LinkKind::Supports));
        QVERIFY(m_workspace->notebook().link(key)->kind == LinkKind::Supports);
        m_view->refresh();
        m_view->links().topLevelItem(0)->setText(3, QStringLiteral("both from one report"));
        QCOMPARE(m_workspace->notebook().link(key)->text, std::string("both from one report"));
        QVERIFY(m_workspace->door().undo());
        QVERIFY(m_workspace->notebook().link(key)->text.empty());
    }

    void bothEndsOfALinkOpenSideBySide()
    {
        const Corpus& corpus = m_workspace->corpus();
        const auto end = [&corpus](ArticleId article, std::string_view words) {
            return makeAnchor(corpus.article(article), placeOf(corpus, article, words).span);
        };
        const auto key = newKey<LinkKey>();
        const Timestamp now = presentTime();
        QVERIFY(m_workspace->door().perform(AddLink{PassageLink{key,
                                                                end(ArticleId{0}, "$5 million"),
                                                                end(ArticleId{1}, "$6 million"),
                                                                LinkKind::Contradicts,
                                                                {},
                                                                {},
                                                                now,
                                                                now}}));
        m_view->refresh();
        QCOMPARE(m_view->links().topLevelItemCount(), 1);
        QSignalSpy places(m_workspace.get(), &Workspace::placeRequested);
        m_view->links().openBothEnds(key);
        QCOMPARE(places.count(), 2);
        QVERIFY(!places[0][1].toBool() && places[1][1].toBool());
    }

    void whatLostItsWordsIsListedAndNeverMovedAlone()
    {
        Note note = noteOn(m_workspace->corpus(), ArticleId{0}, "Lisbon");
        Anchor anchor = std::get<Anchor>(note.target);
        anchor.quote = "Trondheim";
        anchor.prefix = "a wholly other text that stood before the name of ";
        anchor.suffix = " and went on with other words than those of today";
        anchor.textHash = {};
        note.target = anchor;
        add(note);
        QCOMPARE(m_view->lost().count(), 1);
        QVERIFY(!m_workspace->noteBoard().placeOf(note.key));
        const QModelIndex row = model().indexOf(model().idFor(note.key));
        QVERIFY(row.data(NoteListModel::LostRole).toBool());
        QCOMPARE(row.data(TrailingRole).toString(), QStringLiteral("not placed"));
        QVERIFY(row.data(Qt::AccessibleTextRole).toString().startsWith(QStringLiteral("Not placed")));
        const TextPlace place = placeOf(m_workspace->corpus(), ArticleId{0}, "Lisbon");
        QVERIFY(m_workspace->door().perform(PlaceNote{
            note.key, makeAnchor(m_workspace->corpus().article(ArticleId{0}), place.span), presentTime()}));
        m_view->refresh();
        QCOMPARE(m_view->lost().count(), 0);
        QVERIFY(!model().indexOf(model().idFor(note.key)).data(NoteListModel::LostRole).toBool());
    }

    void theMemoIsKeptWhileItIsBeingTyped()
    {
        m_view->showPage(NotesView::Page::Memo);
        QElapsedTimer typing;
        for (typing.start(); m_workspace->notebook().memo({}) == nullptr && typing.elapsed() < 3000;) {
            QTest::keyClick(&m_view->memo().field(), Qt::Key_A);
            QTest::qWait(50);
        }
        QVERIFY(m_workspace->notebook().memo({}) != nullptr);
    }

    void aFrozenMemoDoesNotBringBackWhatWasUndone()
    {
        m_view->showPage(NotesView::Page::Memo);
        QTest::keyClicks(&m_view->memo().field(), QStringLiteral("Who paid?"));
        m_view->memo().keep();
        QCOMPARE(m_workspace->notebook().memo({})->text, std::string("Who paid?"));
        m_view->setFrozen(true);
        QVERIFY(m_workspace->door().undo());
        QTest::qWait(100);
        m_view->memo().keep();
        QVERIFY(m_workspace->notebook().memos().empty());
    }

    void theChangeLogTellsWhatWasUndone()
    {
        ChangeLogView log(*m_workspace, *m_theme);
        add(noteOn(m_workspace->corpus(), ArticleId{0}, "Lisbon"));
        QVERIFY(m_workspace->door().undo());
        const auto records = m_workspace->door().log();
        QCOMPARE(records.size(), 2U);
        QVERIFY(records[0].way == ChangeWay::Done && records[1].way == ChangeWay::Undone);
        log.refresh();
        QCOMPARE(log.list().topLevelItemCount(), 2);
    }

    void theChangeLogIsNeverScrolledSideways()
    {
        ChangeLogView log(*m_workspace, *m_theme);
        add(noteOn(m_workspace->corpus(), ArticleId{0}, "Lisbon"));
        for (const int width : {420, 700, 1200}) {
            log.resize(width, 200);
            log.show();
            QVERIFY(QTest::qWaitForWindowExposed(&log));
            QCOMPARE(log.list().header()->length(), log.list().viewport()->width());
            QCOMPARE(log.list().horizontalScrollBar()->maximum(), 0);
        }
    }
};

QTEST_MAIN(TestNotesView)
#include "tst_notes_view.moc"
