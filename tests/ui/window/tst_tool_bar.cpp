// SPDX-License-Identifier: GPL-3.0-or-later
// What the field of commands finds, and the chips of the filters.
#include "model/corpus_fixture.h"
#include "model/link/workspace.h"
#include "ui/translations.h"
#include "ui/window/command_hits.h"
#include "ui/window/filter_chips.h"

#include <QAction>
#include <QLineEdit>
#include <QMainWindow>
#include <QStandardPaths>
#include <QTest>
#include <QToolBar>
#include <QToolButton>

using namespace crossread;
using namespace crossread::test;

class ToolBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        installTranslations();
    }

    void commandsAreFoundByTheirWords();
    void commandsThatAreOffAreNotOffered();
    void thingsAreFoundByAliasAndTitle();
    void aChipTakesItsFilterAway();
    void chipsAreSeenInAToolBar();
};

void ToolBarTest::commandsAreFoundByTheirWords()
{
    QAction one(QStringLiteral("&Close All Articles"));
    QAction two(QStringLiteral("Articles"));
    QAction three(QStringLiteral("Quit"));
    const QList<QAction*> actions{&one, &two, &three};
    QCOMPARE(findCommands(actions, {}).size(), 3);
    QCOMPARE(findCommands(actions, QStringLiteral("art clo")).size(), 1);
    const auto hits = findCommands(actions, QStringLiteral("articles"));
    QCOMPARE(hits.size(), 2);
    QCOMPARE(hits.first().text, QStringLiteral("Articles"));
    QCOMPARE(hits.last().text, QStringLiteral("Close All Articles"));
}

void ToolBarTest::commandsThatAreOffAreNotOffered()
{
    QAction action(QStringLiteral("Back"));
    action.setEnabled(false);
    QVERIFY(findCommands({&action}, {}).isEmpty());
}

void ToolBarTest::thingsAreFoundByAliasAndTitle()
{
    const auto corpus = twoArticles();
    const auto hits = findThings(*corpus, QStringLiteral("ORBIS"), 8);
    QCOMPARE(hits.size(), 1);
    QCOMPARE(std::get<EntityId>(hits.first().what), entityNamed(*corpus, "Orbis"));
    QCOMPARE(std::get<ArticleId>(findThings(*corpus, QStringLiteral("second"), 8).first().what),
             ArticleId{1});
    QVERIFY(findThings(*corpus, QStringLiteral("nowhere"), 8).isEmpty());
}

void ToolBarTest::aChipTakesItsFilterAway()
{
    Workspace workspace;
    workspace.setArticleSet({twoArticles(), {}, false});
    FilterChips chips(workspace);
    workspace.filters().push({QStringLiteral("First"), Filter::Articles{{ArticleId{0}}}});
    workspace.filters().push({QStringLiteral("Costs"), Filter::Measures{{Measure::Cost}}});
    QCOMPARE(chips.labels(), QStringList({QStringLiteral("First"), QStringLiteral("Costs")}));
    chips.show();
    QCoreApplication::processEvents();
    QList<QToolButton*> buttons;
    for (QToolButton* button : chips.findChildren<QToolButton*>()) {
        if (!button->isHidden())
            buttons << button;
    }
    QCOMPARE(buttons.size(), 2);
    buttons.first()->click();
    QCOMPARE(chips.labels(), QStringList({QStringLiteral("Costs")}));
    workspace.setArticleSet({twoArticles(), {}, false});
    QVERIFY(chips.labels().isEmpty());
}

void ToolBarTest::chipsAreSeenInAToolBar()
{
    Workspace workspace;
    workspace.setArticleSet({twoArticles(), {}, false});
    QMainWindow window;
    QToolBar* bar = window.addToolBar(QStringLiteral("Tools"));
    bar->addWidget(new QLineEdit(bar));
    auto* chips = new FilterChips(workspace, bar);
    bar->addWidget(chips);
    window.resize(1000, 200);
    window.show();
    QVERIFY(QTest::qWaitForWindowExposed(&window));
    workspace.filters().push({QStringLiteral("First"), Filter::Articles{{ArticleId{0}}}});
    QTRY_COMPARE(chips->findChildren<QToolButton*>().size(), 1);
    const QToolButton* chip = chips->findChild<QToolButton*>();
    QTRY_VERIFY(chip->isVisible() && chip->width() >= chip->sizeHint().width());
    QTRY_VERIFY(chips->width() >= chip->width());
    const QRect seen(chip->mapTo(bar, QPoint(0, 0)), chip->size());
    QVERIFY(bar->rect().contains(seen));
    workspace.filters().push({QStringLiteral("Costs"), Filter::Measures{{Measure::Cost}}});
    QTRY_COMPARE(chips->findChildren<QToolButton*>().size(), 2);
    window.resize(1200, 220);
    for (const QToolButton* each : chips->findChildren<QToolButton*>())
        QTRY_VERIFY(each->isVisible() && each->visibleRegion().boundingRect().width() == each->width());
}

QTEST_MAIN(ToolBarTest)
#include "tst_tool_bar.moc"
