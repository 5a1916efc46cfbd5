// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/notes/desk_fixture.h"
#include "ui/notes/note_acts.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/tag_field.h"
#include "ui/reading/reading_area.h"
#include "ui/reading/reading_pane.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>
#include <QTimer>
#include <QVBoxLayout>

using namespace crossread;
using namespace crossread::test;

/// Highlights, notes, tags and links by the keyboard, in a reading pane.
class TestNoteActs : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<QWidget> m_window;
    ReadingArea* m_area = nullptr;
    NoteActs* m_acts = nullptr;

    [[nodiscard]] const Notebook& notebook() const { return m_workspace->notebook(); }
    [[nodiscard]] const Note& onlyNote() const { return notebook().notes().begin()->second; }
    ArticleView& text(int pane) { return m_area->pane(pane).text(); }

    /// Selects words with the keys alone: caret to the place, then Shift and the arrow.
    void selectByKeys(int pane, std::string_view words)
    {
        const TextPlace place = placeOf(m_workspace->corpus(), ArticleId(pane), words);
        text(pane).setFocus();
        m_area->activatePane(pane);
        text(pane).setCaret(place.span);
        for (std::size_t i = 0; i < words.size(); ++i)
            QTest::keyClick(&text(pane), Qt::Key_Right, Qt::ShiftModifier);
    }

    /// What the menu of the first text lets one do.
    QStringList offered(const FindingsAt& findings)
    {
        QStringList names;
        QTimer::singleShot(0, this, [&names] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (menu == nullptr)
                return;
            for (const QAction* action : menu->actions()) {
                if (action->isEnabled() && !action->isSeparator())
                    names << action->text().remove(u'&');
            }
            menu->close();
        });
        Q_EMIT text(0).contextMenuAsked(findings, text(0).mapToGlobal(QPoint(10, 10)));
        return names;
    }

private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }

    void init()
    {
        m_theme = std::make_unique<Theme>();
        m_workspace = std::make_unique<Workspace>();
        m_window = std::make_unique<QWidget>();
        m_area = new ReadingArea(*m_workspace, *m_theme, m_window.get());
        m_acts = new NoteActs(*m_workspace, *m_theme, *m_window);
        connect(m_area, &ReadingArea::noteActAsked, m_acts, &NoteActs::act);
        auto* column = new QVBoxLayout(m_window.get());
        column->addWidget(m_area);
        m_window->resize(900, 600);
        m_workspace->setArticleSet({twoNamedArticles(), {}, false});
        m_area->openIn(0, ArticleId{0});
        m_area->openIn(1, ArticleId{1});
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }

    void cleanup()
    {
        m_window.reset();
        m_workspace.reset();
    }

    void wordsAreSelectedAndHighlightedByTheKeyboardAlone()
    {
        selectByKeys(0, "Orbis built");
        QTest::keyClick(&text(0), Qt::Key_H);
        QCOMPARE(notebook().notes().size(), 1U);
        QCOMPARE(anchorOf(onlyNote().target)->quote, std::string("Orbis built"));
        QCOMPARE(text(0).notes().marks().size(), 1U);
        QVERIFY(text(0).notes().isSelected(onlyNote().key));
    }

    void whiteSpaceAroundTheWordsIsNotHighlighted()
    {
        selectByKeys(0, " built ");
        QTest::keyClick(&text(0), Qt::Key_H);
        QCOMPARE(notebook().notes().size(), 1U);
        QCOMPARE(anchorOf(onlyNote().target)->quote, std::string("built"));
        QVERIFY(text(0).selectedSpan().isEmpty());
        selectByKeys(1, " ");
        QVERIFY(text(1).selectedSpan().isEmpty());
        QTest::keyClick(&text(1), Qt::Key_H);
        QCOMPARE(notebook().notes().size(), 1U);
    }

    void theSelectionGoesFromWordsThatWereHighlighted()
    {
        selectByKeys(0, "Orbis built");
        QTest::keyClick(&text(0), Qt::Key_H);
        QVERIFY(text(0).selectedSpan().isEmpty());
        QTest::keyClick(&text(0), Qt::Key_Delete);
        QVERIFY(notebook().notes().empty());
    }

    void wordsThatAreHighlightedAreTaggedThereAndNotTwice()
    {
        selectByKeys(0, "Orbis built");
        QTest::keyClick(&text(0), Qt::Key_H);
        selectByKeys(0, "Orbis built");
        QTest::keyClick(&text(0), Qt::Key_T);
        QTest::keyClicks(&m_acts->tagField().field(), QStringLiteral("builders"));
        QTest::keyClick(&m_acts->tagField().field(), Qt::Key_Return);
        QCOMPARE(notebook().notes().size(), 1U);
        QCOMPARE(onlyNote().tags.size(), 1U);
    }

    void aNewAnchorIsTheOneMadeFromNothing()
    {
        selectByKeys(0, "$5 million");
        QTest::keyClick(&text(0), Qt::Key_H);
        const TextPlace place = placeOf(m_workspace->corpus(), ArticleId{0}, "$5 million");
        QVERIFY(*anchorOf(onlyNote().target) ==
                makeAnchor(m_workspace->corpus().article(ArticleId{0}), place.span));
    }

    void theLastColourIsUsedAgain()
    {
        m_acts->setColour(NoteColour::Green);
        selectByKeys(0, "Orbis");
        QTest::keyClick(&text(0), Qt::Key_H);
        QVERIFY(onlyNote().colour == NoteColour::Green);
    }

    void aHighlightWithoutWordsSaysWhatToDo()
    {
        QSignalSpy told(m_acts, &NoteActs::told);
        text(0).setFocus();
        QTest::keyClick(&text(0), Qt::Key_H);
        QVERIFY(notebook().notes().empty());
        QCOMPARE(told.count(), 1);
    }

    void aNoteIsWrittenBesideTheText()
    {
        selectByKeys(0, "$5 million");
        QTest::keyClick(&text(0), Qt::Key_N);
        QVERIFY(m_acts->editor().isVisible());
        QTest::keyClicks(&m_acts->editor().field(), QStringLiteral("Too low?"));
        QTest::keyClick(&m_acts->editor().field(), Qt::Key_Escape);
        QVERIFY(!m_acts->editor().isVisible());
        QCOMPARE(onlyNote().text, std::string("Too low?"));
        QVERIFY(text(0).notes().marks().front().hasText);
    }

    void typingIsOneStepOfUndo()
    {
        selectByKeys(0, "$5 million");
        QTest::keyClick(&text(0), Qt::Key_N);
        QTest::keyClicks(&m_acts->editor().field(), QStringLiteral("One"));
        m_acts->keep();
        QTest::keyClicks(&m_acts->editor().field(), QStringLiteral(" two"));
        m_acts->keep();
        QCOMPARE(onlyNote().text, std::string("One two"));
        QVERIFY(m_workspace->door().undo());
        QCOMPARE(onlyNote().text, std::string());
        QVERIFY(m_workspace->door().undo());
        QVERIFY(notebook().notes().empty());
    }

    void aClosedFieldDoesNotBringBackWhatWasUndone()
    {
        selectByKeys(0, "$5 million");
        QTest::keyClick(&text(0), Qt::Key_N);
        QTest::keyClicks(&m_acts->editor().field(), QStringLiteral("One"));
        m_acts->editor().dismiss();
        QVERIFY(m_workspace->door().undo());
        QCOMPARE(onlyNote().text, std::string());
        m_acts->keep(); // as before every undo, and when the window closes
        QCOMPARE(onlyNote().text, std::string());
        QVERIFY(m_workspace->door().undo());
        QVERIFY(notebook().notes().empty());
    }

    void typingWithoutAPauseIsKept()
    {
        selectByKeys(0, "$5 million");
        QTest::keyClick(&text(0), Qt::Key_N);
        QElapsedTimer typing;
        for (typing.start(); onlyNote().text.empty() && typing.elapsed() < 3000;) {
            QTest::keyClick(&m_acts->editor().field(), Qt::Key_A);
            QVERIFY(m_acts->editor().typing().isPending());
            QTest::qWait(50);
        }
        QVERIFY(!onlyNote().text.empty());
        QTest::keyClicks(&m_acts->editor().field(), QStringLiteral("bcd"));
        m_acts->keep();
        QVERIFY(!m_acts->editor().typing().isPending());
        QVERIFY(onlyNote().text.ends_with("abcd"));
        QVERIFY(m_workspace->door().undo());
        QCOMPARE(onlyNote().text, std::string());
    }

    void lettersDoNotReachNotesOfAnotherText()
    {
        const Note other = noteOn(m_workspace->corpus(), ArticleId{1}, "Mara Lind", "not this one");
        QVERIFY(m_workspace->door().perform(AddNote{other}));
        m_workspace->hub().select(Selection::ofNote(other.key));
        QSignalSpy told(m_acts, &NoteActs::told);
        text(0).setFocus();
        m_area->activatePane(0);
        for (const Qt::Key key : {Qt::Key_N, Qt::Key_T, Qt::Key_Delete}) {
            QTest::keyClick(&text(0), key);
            QVERIFY(!m_acts->editor().isVisible());
            QVERIFY(!m_acts->tagField().isVisible());
        }
        QCOMPARE(told.count(), 3);
        QVERIFY(onlyNote() == other);
        text(1).setFocus();
        m_area->activatePane(1);
        QTest::keyClick(&text(1), Qt::Key_N);
        QVERIFY(m_acts->editor().isVisible());
    }

    void theMenuOffersOnlyWhatActs()
    {
        const QString highlight = QStringLiteral("Highlight");
        const QString missed = QStringLiteral("Mark as a Missed Name…");
        const QString remove = QStringLiteral("Remove Highlight or Note");
        const QStringList withoutAny = offered({});
        QVERIFY(!withoutAny.isEmpty());
        QVERIFY(!withoutAny.contains(highlight) && !withoutAny.contains(missed) &&
                !withoutAny.contains(remove));
        selectByKeys(0, "opened in Lisbon");
        const QStringList withWords = offered({});
        QVERIFY(withWords.contains(highlight) && withWords.contains(missed) && !withWords.contains(remove));
        // The menu took the window's activation with it.
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        selectByKeys(0, "opened in Lisbon");
        QTest::keyClick(&text(0), Qt::Key_H);
        QCOMPARE(notebook().notes().size(), 1U);
        m_workspace->hub().clear();
        text(0).setCaret({});
        FindingsAt onNote;
        onNote.notes = {onlyNote().key};
        const QStringList withNote = offered(onNote);
        QVERIFY2(withNote.contains(highlight) && !withNote.contains(missed) && withNote.contains(remove),
                 qPrintable(withNote.join(QLatin1Char('|'))));
        QCOMPARE(m_workspace->selection().notes, onNote.notes);
    }

    void theKindOfALinkBeginsOnItsFirst()
    {
        selectByKeys(0, "$5 million");
        QTest::keyClick(&text(0), Qt::Key_L);
        selectByKeys(1, "$6 million");
        QTest::keyClick(&text(1), Qt::Key_L);
        QWidget* menu = QApplication::activePopupWidget();
        QVERIFY(menu != nullptr);
        QTest::keyClick(menu, Qt::Key_Return);
        QCOMPARE(notebook().links().size(), 1U);
        QVERIFY(notebook().links().begin()->second.kind == LinkKind::Supports);
    }

    void aTagThatWasAddedLeavesNothingToUndoInItsField()
    {
        selectByKeys(0, "Lisbon");
        QTest::keyClick(&text(0), Qt::Key_T);
        QTest::keyClicks(&m_acts->tagField().field(), QStringLiteral("places"));
        QTest::keyClick(&m_acts->tagField().field(), Qt::Key_Return);
        QCOMPARE(onlyNote().tags.size(), 1U);
        QVERIFY(!m_acts->tagField().field().isUndoAvailable());
    }

    void tagsAreMadeByTyping()
    {
        selectByKeys(0, "Lisbon");
        QTest::keyClick(&text(0), Qt::Key_T);
        QVERIFY(m_acts->tagField().isVisible());
        QTest::keyClicks(&m_acts->tagField().field(), QStringLiteral("places / capital"));
        QTest::keyClick(&m_acts->tagField().field(), Qt::Key_Return);
        QCOMPARE(notebook().tags().size(), 2U);
        QCOMPARE(onlyNote().tags.size(), 1U);
        QCOMPARE(notebook().pathOf(onlyNote().tags.front()), std::string("places / capital"));
        QVERIFY(m_workspace->door().undo());
        QVERIFY(notebook().tags().empty());
        QVERIFY(onlyNote().tags.empty());
    }

    void linksGoFromOneArticleToAnother()
    {
        const Corpus& corpus = m_workspace->corpus();
        selectByKeys(0, "$5 million");
        QTest::keyClick(&text(0), Qt::Key_L);
        QVERIFY(m_acts->isLinking());
        m_acts->link(placeOf(corpus, ArticleId{0}, "$5 million"), placeOf(corpus, ArticleId{1}, "$6 million"),
                     LinkKind::Contradicts);
        QVERIFY(!m_acts->isLinking());
        QCOMPARE(notebook().links().size(), 1U);
        QCOMPARE(text(0).notes().links().size(), 1U);
        QCOMPARE(text(1).notes().links().size(), 1U);
    }

    void removingOneNoteLeavesAnotherAtTheSamePlace()
    {
        const Corpus& corpus = m_workspace->corpus();
        const Note first = noteOn(corpus, ArticleId{0}, "Orbis built");
        const Note second = noteOn(corpus, ArticleId{0}, "Orbis built", "stays");
        QVERIFY(m_workspace->door().perform(AddNote{first}));
        QVERIFY(m_workspace->door().perform(AddNote{second}));
        m_workspace->hub().select(Selection::ofNote(first.key));
        text(0).setFocus();
        QTest::keyClick(&text(0), Qt::Key_Delete);
        QCOMPARE(notebook().notes().size(), 1U);
        QCOMPARE(onlyNote().text, std::string("stays"));
        QVERIFY(m_workspace->door().undo());
        QCOMPARE(notebook().notes().size(), 2U);
    }

    void undoScrollsToWhatItBrings()
    {
        const Note note = noteOn(m_workspace->corpus(), ArticleId{1}, "Mara Lind");
        QVERIFY(m_workspace->door().perform(AddNote{note}));
        QVERIFY(m_workspace->door().perform(RemoveNote{note.key}));
        QSignalSpy places(m_workspace.get(), &Workspace::placeRequested);
        QVERIFY(m_workspace->door().undo());
        QCOMPARE(places.count(), 1);
        QVERIFY(places.front().front().value<TextPlace>() ==
                placeOf(m_workspace->corpus(), ArticleId{1}, "Mara Lind"));
    }
};

QTEST_MAIN(TestNoteActs)
#include "tst_note_acts.moc"
