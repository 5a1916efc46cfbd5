// SPDX-License-Identifier: GPL-3.0-or-later
// What an analyst does in a window stands in the next one, and goes back with undo.
#include "ui/corrections/correction_panel.h"
#include "ui/corrections/entity_page.h"
#include "ui/corrections/merge_page.h"
#include "ui/reading/reading_area.h"
#include "ui/reading/reading_pane.h"
#include "ui/window/desk_windows.h"

#include <QAction>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

using namespace crossread;
using namespace crossread::test;

class DeskTest : public QObject {
    Q_OBJECT

private:
    DeskWindows m_desk;

private Q_SLOTS:
    void init() { m_desk.begin(); }
    void cleanup() { m_desk.end(); }

    void closingTheWindowWithinTheSaveDelayKeepsTheLastNote()
    {
        auto window = m_desk.open();
        QVERIFY(window);
        writeNote(*window, QStringLiteral("Who"));
        window->noteActs().keep();
        QTRY_COMPARE(window->desk().saveState(), QStringLiteral("All changes saved"));
        QTest::keyClicks(&window->noteActs().editor().field(), QStringLiteral(" paid?"));
        QCOMPARE(window->desk().saveState(), QStringLiteral("Saving…"));
        window->close();
        window.reset();
        window = m_desk.open();
        QVERIFY(window);
        const auto& notes = window->workspace().notebook().notes();
        QCOMPARE(notes.size(), 1U);
        QCOMPARE(notes.begin()->second.text, std::string("Who paid?"));
        QVERIFY(window->workspace().noteBoard().placeOf(notes.begin()->first));
    }

    void undoGoesBackPastARestart()
    {
        auto window = m_desk.open();
        QVERIFY(window);
        writeNote(*window, QStringLiteral("Too much"));
        window->close();
        window.reset();
        window = m_desk.open();
        QVERIFY(window);
        QVERIFY(!window->workspace().door().undoName().isEmpty());
        window->undo();
        QCOMPARE(window->workspace().notebook().notes().begin()->second.text, std::string());
        window->undo();
        QVERIFY(window->workspace().notebook().notes().empty());
        window->redo();
        QCOMPARE(window->workspace().notebook().notes().size(), 1U);
    }

    void mergedNamesAreOneInEveryViewAndApartAgainAfterUndo()
    {
        auto window = m_desk.open();
        QVERIFY(window);
        Workspace& workspace = window->workspace();
        const std::size_t before = workspace.corpus().entityCount();
        QVERIFY(before >= 2);
        const std::vector<EntityId> two{EntityId{0}, EntityId{1}};
        const std::string kept = workspace.corpus().entity(EntityId{0}).name;
        window->dock(QStringLiteral("correct"))->show();
        window->dock(QStringLiteral("correct"))->raise();
        Selection selection;
        selection.entities = two;
        workspace.hub().select(selection);
        auto* panel = window->findChild<CorrectionPanel*>();
        QVERIFY(panel->mergePage().previewText().contains(QString::fromStdString(kept)));
        panel->mergePage().chooseInto(EntityId{0});
        const int top = window->findChild<ReadingArea*>()->pane(0).text().verticalScrollBar()->value();
        panel->mergePage().merge();
        QTRY_COMPARE(workspace.corpus().entityCount(), before - 1);
        QCOMPARE(workspace.selection().entities.size(), 1U);
        QCOMPARE(window->findChild<ReadingArea*>()->pane(0).text().verticalScrollBar()->value(), top);
        window->undo();
        QTRY_COMPARE(workspace.corpus().entityCount(), before);
        QCOMPARE(workspace.corpus().entity(EntityId{0}).name, kept);
    }

    void aRenameHoldsAfterARestart()
    {
        auto window = m_desk.open();
        QVERIFY(window);
        window->workspace().hub().select(Selection::ofEntity(EntityId{0}));
        EntityPage& page = window->findChild<CorrectionPanel*>()->entityPage();
        page.nameField().setText(QStringLiteral("Orbis Group"));
        page.apply();
        QTRY_COMPARE(window->workspace().corpus().entity(EntityId{0}).name, std::string("Orbis Group"));
        window->close();
        window.reset();
        window = m_desk.open();
        QVERIFY(window);
        QTRY_COMPARE(window->workspace().corpus().entity(EntityId{0}).name, std::string("Orbis Group"));
    }

    void whatAnotherWindowLeftWithoutANameCanBeOpenedAgain()
    {
        auto first = m_desk.open();
        auto second = m_desk.open();
        QVERIFY(first && second);
        const QString path = second->desk().path();
        QVERIFY(path != first->desk().path());
        writeNote(*second, QStringLiteral("Ask again"));
        QVERIFY(first->close() && second->close());
        second.reset();
        first.reset();
        auto window = m_desk.open();
        QVERIFY(window);
        QVERIFY(window->workspace().notebook().notes().empty());
        const auto menus = window->findChildren<QMenu*>();
        const auto recent = std::find_if(menus.begin(), menus.end(), [](const QMenu* menu) {
            return menu->title() == QStringLiteral("Open Recent Pro&ject");
        });
        QVERIFY(recent != menus.end());
        Q_EMIT(*recent)->aboutToShow();
        const auto actions = (*recent)->actions();
        const auto left = std::find_if(actions.begin(), actions.end(),
                                       [&path](const QAction* action) { return action->toolTip() == path; });
        QVERIFY(left != actions.end());
        QSignalSpy read(window.get(), &MainWindow::setRead);
        (*left)->trigger();
        QVERIFY(read.wait(patience));
        QVERIFY(window->desk().isUntitled());
        QCOMPARE(window->workspace().notebook().notes().size(), 1U);
    }
};

QTEST_MAIN(DeskTest)
#include "tst_desk.moc"
