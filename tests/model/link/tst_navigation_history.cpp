// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/navigation_history.h"

#include <QSignalSpy>
#include <QTest>

using namespace crossread;

namespace {
Place placeAt(quint32 article, quint32 position = 0)
{
    return {{static_cast<ArticleId>(article), {position, position + 1}}, {}};
}
} // namespace

class TestNavigationHistory : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void goesBackAndForwardThroughWhatWasVisited()
    {
        NavigationHistory history;
        QSignalSpy went(&history, &NavigationHistory::went);
        for (quint32 i = 0; i < 3; ++i)
            history.visit(placeAt(i));
        history.goBack();
        history.goBack();
        QVERIFY(!history.canGoBack());
        history.goBack();
        history.goForward();
        QCOMPARE(went.count(), 3);
        QVERIFY(went[1][0].value<Place>() == placeAt(0));
        QVERIFY(went[2][0].value<Place>() == placeAt(1));
    }

    void visitingCutsTheFuture()
    {
        NavigationHistory history;
        history.visit(placeAt(0));
        history.visit(placeAt(1));
        history.goBack();
        history.visit(placeAt(2));
        QVERIFY(!history.canGoForward());
        QVERIFY(history.canGoBack());
    }

    void theSamePlaceAgainReplacesIt()
    {
        NavigationHistory history;
        history.visit(placeAt(0));
        Place again = placeAt(0);
        again.selection = Selection::ofEntity(EntityId{1});
        history.visit(again);
        QVERIFY(!history.canGoBack());
    }

    void keepsTheLastHundred()
    {
        NavigationHistory history;
        for (quint32 i = 0; i < 150; ++i)
            history.visit(placeAt(i));
        int steps = 0;
        for (; history.canGoBack(); ++steps)
            history.goBack();
        QCOMPARE(steps, 99);
    }
};

QTEST_GUILESS_MAIN(TestNavigationHistory)
#include "tst_navigation_history.moc"
