// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/store/history.h"
#include "model/store/store_fixture.h"

using namespace crossread;
using namespace crossread::test;

class TestHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void undoAndRedoGoThroughTheStepsInTurn()
    {
        History history;
        QVERIFY(!history.undoStep() && !history.redoStep());
        QVERIFY(history.add(changeEntry(1)));
        QVERIFY(history.add(changeEntry(2)));
        QCOMPARE(history.undoStep()->name, QStringLiteral("Note 2"));
        QVERIFY(history.add(actEntry(3, JournalAct::Undo, 2)));
        QCOMPARE(history.undoStep()->first(), 1U);
        QCOMPARE(history.redoStep()->first(), 2U);
        QVERIFY(history.add(actEntry(4, JournalAct::Undo, 1)));
        QVERIFY(!history.undoStep());
        QVERIFY(history.add(actEntry(5, JournalAct::Redo, 1)));
        QCOMPARE(history.undoStep()->first(), 1U);
        QCOMPARE(history.redoStep()->first(), 2U);
    }

    void aNewChangeEndsWhatCouldBeRedone()
    {
        History history;
        history.add(changeEntry(1));
        history.add(actEntry(2, JournalAct::Undo, 1));
        history.add(changeEntry(3));
        QVERIFY(!history.redoStep());
        QCOMPARE(history.steps().size(), 1U);
    }

    void joinedChangesAreOneStep()
    {
        History history;
        history.add(changeEntry(1));
        history.add(changeEntry(2));
        history.add(changeEntry(3, true));
        history.add(changeEntry(4, true));
        QCOMPARE(history.undoStep()->changes, (std::vector<quint64>{2, 3, 4}));
        QCOMPARE(history.steps().size(), 2U);
    }

    void nothingJoinsAcrossAnUndo()
    {
        History history;
        history.add(changeEntry(1));
        history.add(changeEntry(2));
        history.add(actEntry(3, JournalAct::Undo, 2));
        QVERIFY(!history.canJoin());
        history.add(changeEntry(4, true));
        QCOMPARE(history.undoStep()->changes, (std::vector<quint64>{4}));
    }

    void anUndoOfAnotherStepIsLeftOut()
    {
        History history;
        history.add(changeEntry(1));
        history.add(changeEntry(2));
        QVERIFY(!history.add(actEntry(3, JournalAct::Undo, 1)));
        QVERIFY(!history.add(actEntry(4, JournalAct::Redo, 1)));
        QCOMPARE(history.undoStep()->first(), 2U);
    }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
