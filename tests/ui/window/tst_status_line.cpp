// SPDX-License-Identifier: GPL-3.0-or-later
// What the status line tells, and the line that shows progress.
#include "model/corpus_fixture.h"
#include "model/link/workspace.h"
#include "ui/translations.h"
#include "ui/window/progress_line.h"
#include "ui/window/status_line.h"

#include <QImage>
#include <QStandardPaths>
#include <QTest>

using namespace crossread;
using namespace crossread::test;

class StatusLineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        installTranslations();
    }

    void theStatusLineCountsWhatIsShown();
    void whatTheStatusLineToldGoesAfterAWhile();
    void quickSavesDoNotMakeTheStatusLineBlink();
    void quickWorkShowsNoProgress();
};

void StatusLineTest::theStatusLineCountsWhatIsShown()
{
    Workspace workspace;
    StatusLine line(workspace);
    workspace.setArticleSet({twoArticles(), {}, false});
    QVERIFY(line.text().startsWith(QStringLiteral("2 articles · 4 entities · 2 figures")));
    workspace.filters().push({{}, Filter::Articles{{ArticleId{0}}}});
    QVERIFY(line.text().startsWith(QStringLiteral("1 of 2 articles · 3 of 4 entities")));
    workspace.hub().select(Selection::ofEntity(entityNamed(workspace.corpus(), "Orbis")));
    QVERIFY(line.text().contains(QStringLiteral("Orbis")));
}

void StatusLineTest::whatTheStatusLineToldGoesAfterAWhile()
{
    Workspace workspace;
    StatusLine line(workspace);
    workspace.setArticleSet({twoArticles(), {}, false});
    workspace.hub().select(Selection::ofEntity(entityNamed(workspace.corpus(), "Orbis")));
    QVERIFY(line.messageTime() >= std::chrono::seconds(5));
    line.setMessageTime(std::chrono::milliseconds(30));
    line.tell(QStringLiteral("Copied."));
    QVERIFY(line.text().contains(QStringLiteral("Copied.")));
    QTRY_VERIFY(!line.text().contains(QStringLiteral("Copied.")));
    QVERIFY(line.text().contains(QStringLiteral("Orbis")));
}

void StatusLineTest::quickSavesDoNotMakeTheStatusLineBlink()
{
    using namespace std::chrono_literals;
    const QString saved = QStringLiteral("All changes saved");
    const QString saving = QStringLiteral("Saving");
    Workspace workspace;
    StatusLine line(workspace);
    line.showSaveState(saved, 1min);
    QCOMPARE(line.saveState(), saved); // nothing stood there
    line.showSaveState(saving, 30ms);
    line.showSaveState(saved, 30ms);
    QTest::qWait(60);
    QCOMPARE(line.saveState(), saved);
    line.showSaveState(saving, 30ms);
    QCOMPARE(line.saveState(), saved);
    QTRY_COMPARE(line.saveState(), saving);
    // A save between two words leaves it standing.
    line.showSaveState(saved, 1min);
    QCOMPARE(line.saveState(), saving);
    line.showSaveState(saving, 0ms);
    line.showSaveState(saved, 20ms);
    QTRY_COMPARE(line.saveState(), saved);
    line.showSaveState(QStringLiteral("Not saved"));
    QCOMPARE(line.saveState(), QStringLiteral("Not saved"));
}

void StatusLineTest::quickWorkShowsNoProgress()
{
    ProgressLine line;
    line.resize(100, 2);
    line.show();
    const QImage idle = line.grab().toImage();
    line.begin();
    line.setShare(0.5);
    QCOMPARE(line.grab().toImage(), idle);
    QTest::qWait(150);
    QVERIFY(line.grab().toImage() != idle);
    line.end();
    QCOMPARE(line.grab().toImage(), idle);
}

QTEST_MAIN(StatusLineTest)
#include "tst_status_line.moc"
