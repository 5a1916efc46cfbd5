// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sample_corpus.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_canvas.h"
#include "ui/timeline/timeline_view.h"

#include <QElapsedTimer>
#include <QListWidget>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace crossread;

namespace {

std::shared_ptr<const Corpus> manyEvents(int count)
{
    QRandomGenerator random(9);
    std::vector<std::shared_ptr<const AnalyzedArticle>> articles;
    for (int i = 0; i < 20; ++i) {
        sample::ArticleWriter writer("Many", "Outlet", dayOf(2025, 1, 1));
        const Index lab = writer.mention("Lantern Labs");
        for (int k = 0; k < count / 20; ++k) {
            const Day day = *dayOf(2020, 1, 1) + std::chrono::days(random.bounded(2000));
            const DateRange range{day, day + std::chrono::days(k % 5 == 0 ? 30 : 0), DatePrecision::Day};
            writer.event(range, "Something of note happened somewhere", {lab});
        }
        articles.push_back(writer.done());
    }
    return buildCorpus(std::move(articles));
}

} // namespace

class TestTimelineView : public QObject {
    Q_OBJECT

private:
    struct Window {
        explicit Window(std::shared_ptr<const Corpus> corpus = sample::twoArticles())
            : view(workspace, theme), canvas(const_cast<TimelineCanvas*>(&view.canvas()))
        {
            workspace.setArticleSet({std::move(corpus), {}, false});
            view.resize(1000, 260);
            view.show();
            canvas->fit();
        }
        [[nodiscard]] QPoint middleOf(quint32 row) const
        {
            const TimelinePicture& picture = canvas->picture();
            const auto box = picture.boxOf(row);
            const QRectF line = picture.rowRect(box->first, box->second->row);
            return QPointF(picture.shifted(box->second->left) + 2, line.center().y()).toPoint();
        }
        [[nodiscard]] quint32 rowOf(const char* headline) const
        {
            const auto& events = canvas->picture().events().events;
            for (quint32 row = 0; row < events.size(); ++row) {
                if (workspace.corpus().event(events[row].id).headline == headline)
                    return row;
            }
            return quint32(-1);
        }

        Theme theme;
        Workspace workspace;
        TimelineView view;
        TimelineCanvas* canvas;
    };

private Q_SLOTS:
    void everyPlacedEventHasALaneAndTheRestIsCounted()
    {
        Window window;
        const TimelineEvents& events = window.canvas->picture().events();
        QCOMPARE(events.events.size(), std::size_t(5));
        QCOMPARE(events.unplaced.size(), std::size_t(1));
        QCOMPARE(events.lanes.size(), std::size_t(2));
        QCOMPARE(events.publications.size(), std::size_t(1));
        const auto buttons = window.view.findChildren<QToolButton*>();
        QVERIFY(std::any_of(buttons.begin(), buttons.end(), [](const QToolButton* button) {
            return button->isVisible() && button->text().startsWith(QStringLiteral("1 "));
        }));
    }

    void lanesByEntityHoldAnEventForEachParticipant()
    {
        Window window;
        window.view.restoreState({{QStringLiteral("lanes"), 1}});
        const auto& lanes = window.canvas->picture().events().lanes;
        QCOMPARE(lanes.size(), std::size_t(3));
        QCOMPARE(lanes[0].name, QStringLiteral("Lantern Labs"));
        QCOMPARE(lanes[0].events.size(), std::size_t(3));
    }

    void labelsOfARowNeverLieOverOneAnotherWhilePanning()
    {
        const Window window(manyEvents(400));
        const TimelinePicture& picture = window.canvas->picture();
        const TimeStretch whole = picture.events().whole;
        int labels = 0;
        for (const double share : {0.02, 0.1}) {
            const double width = (whole.end - whole.begin) * share;
            for (int step = 0; step < 120; ++step) {
                const double begin = whole.begin + step * width / 40;
                window.canvas->showStretch({begin, begin + width});
                for (std::size_t lane = 0; lane < picture.layouts().size(); ++lane) {
                    std::map<int, std::vector<std::pair<double, double>>> ofRow;
                    for (const LaneBox& box : picture.layouts()[lane].boxes) {
                        const QRectF label = picture.labelRect(lane, box);
                        if (label.width() > 0 && label.right() > picture.gutter())
                            ofRow[box.row].emplace_back(label.left(), label.right());
                    }
                    for (auto& [row, spans] : ofRow) {
                        std::sort(spans.begin(), spans.end());
                        labels += static_cast<int>(spans.size());
                        for (std::size_t i = 1; i < spans.size(); ++i)
                            QVERIFY2(spans[i - 1].second <= spans[i].first + 0.5,
                                     qPrintable(QStringLiteral("lane %1, row %2").arg(lane).arg(row)));
                    }
                }
            }
        }
        QVERIFY(labels > 1000);
    }

    void aClickSelectsInTheHubAndTheHubLightsTheEvent()
    {
        Window window;
        const quint32 row = window.rowOf("Lantern Labs releases Beacon-3");
        QTest::mouseClick(window.canvas->viewport(), Qt::LeftButton, {}, window.middleOf(row));
        const EventId id = window.canvas->picture().event(row).id;
        QCOMPARE(window.workspace.selection(), Selection::ofEvent(id));
        QVERIFY(window.canvas->picture().isSelected(row));
        QCOMPARE(window.canvas->picture().current(), std::optional(row));

        window.workspace.hub().select(Selection::ofEntity(window.workspace.corpus().entitiesOf(id)[0]));
        QVERIFY(!window.canvas->picture().isSelected(row));
        QVERIFY(window.canvas->picture().isRelated(row));
    }

    void aFrozenTimelineKeepsItsPicture()
    {
        Window window;
        const quint32 row = window.rowOf("Meridian answers");
        window.view.setFrozen(true);
        window.workspace.hub().select(Selection::ofEvent(window.canvas->picture().event(row).id));
        QVERIFY(!window.canvas->picture().isSelected(row));
        window.workspace.setArticleSet({manyEvents(40), {}, false});
        QCOMPARE(window.canvas->picture().events().events.size(), std::size_t(5));
        QTest::keyClick(window.canvas, Qt::Key_Right);
        QVERIFY(window.workspace.selection().isEmpty());
        window.view.setFrozen(false);
        QCOMPARE(window.canvas->picture().events().events.size(), std::size_t(40));
    }

    void keysStepFromEventToEventAndGoToTheWords()
    {
        Window window;
        QSignalSpy places(&window.workspace, &Workspace::placeRequested);
        const auto& events = window.canvas->picture().events().events;
        QTest::keyClick(window.canvas, Qt::Key_Home);
        for (quint32 row = 0; row < events.size(); ++row) {
            QCOMPARE(window.workspace.selection(), Selection::ofEvent(events[row].id));
            QVERIFY(window.canvas->accessibleDescription().contains(
                QString::fromStdString(window.workspace.corpus().event(events[row].id).headline)));
            QTest::keyClick(window.canvas, Qt::Key_Right);
        }
        QTest::keyClick(window.canvas, Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        QTest::keyClick(window.canvas, Qt::Key_PageDown);
        QCOMPARE(window.workspace.selection().articles.size(), std::size_t(1));
    }

    void brushingTheAxisSelectsWholeDaysAndCanBecomeAFilter()
    {
        Window window;
        const TimelinePicture& picture = window.canvas->picture();
        const int y = qRound(picture.axisRect().center().y());
        const auto at = [&](int year, unsigned month, unsigned day) {
            return QPoint(qRound(picture.toX(numberOf(*dayOf(year, month, day)) + 0.5)), y);
        };
        window.canvas->showStretch({numberOf(*dayOf(2025, 1, 1)), numberOf(*dayOf(2025, 2, 10))});
        QTest::mousePress(window.canvas->viewport(), Qt::LeftButton, {}, at(2025, 1, 19));
        QTest::mouseMove(window.canvas->viewport(), at(2025, 1, 20));
        QTest::mouseMove(window.canvas->viewport(), at(2025, 1, 23));
        QTest::mouseRelease(window.canvas->viewport(), Qt::LeftButton, {}, at(2025, 1, 23));
        const auto dates = window.workspace.selection().dates;
        QVERIFY(dates.has_value());
        QCOMPARE(*dates->from, *dayOf(2025, 1, 19));
        QCOMPARE(*dates->to, *dayOf(2025, 1, 23));
        QVERIFY(window.canvas->band().has_value());
        QVERIFY(picture.isSelected(window.rowOf("Meridian answers")));

        for (QAction* action : window.view.actions()) {
            if (action->text().contains(QStringLiteral("Brushed")))
                action->trigger();
        }
        QCOMPARE(window.workspace.filters().filters().size(), std::size_t(1));
        QVERIFY(picture.events().events.size() < 5);
    }

    void theBandCanBeDragged()
    {
        Window window;
        window.canvas->showStretch({numberOf(*dayOf(2025, 1, 1)), numberOf(*dayOf(2025, 2, 10))});
        Selection selection;
        selection.dates = DateRange{dayOf(2025, 1, 10), dayOf(2025, 1, 14), DatePrecision::Day};
        window.workspace.hub().select(selection);
        const TimelinePicture& picture = window.canvas->picture();
        const int y = qRound(picture.axisRect().center().y());
        const int from = qRound(picture.toX(numberOf(*dayOf(2025, 1, 12))));
        const int tenDays = qRound(10 * picture.axis().pixelsPerDay());
        QTest::mousePress(window.canvas->viewport(), Qt::LeftButton, {}, {from, y});
        QTest::mouseMove(window.canvas->viewport(), {from + 40, y});
        QTest::mouseMove(window.canvas->viewport(), {from + tenDays, y});
        QTest::mouseRelease(window.canvas->viewport(), Qt::LeftButton, {}, {from + tenDays, y});
        QCOMPARE(*window.workspace.selection().dates->from, *dayOf(2025, 1, 20));
        QCOMPARE(*window.workspace.selection().dates->to, *dayOf(2025, 1, 24));
    }

    void theWheelZoomsAtThePointerAndDraggingPans()
    {
        Window window;
        const TimelinePicture& picture = window.canvas->picture();
        const QPointF at(600, 40);
        const double before = picture.dayAtX(at.x());
        const double span = picture.axis().span();
        QWheelEvent wheel(at, window.canvas->viewport()->mapToGlobal(at), {}, {0, 120}, {}, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(window.canvas->viewport(), &wheel);
        QVERIFY(picture.axis().span() < span);
        QVERIFY(std::abs(picture.dayAtX(at.x()) - before) < 1e-6);

        const double begin = picture.axis().begin();
        const QPoint empty(990, 4);
        QTest::mousePress(window.canvas->viewport(), Qt::LeftButton, {}, empty);
        QTest::mouseMove(window.canvas->viewport(), empty - QPoint(40, 0));
        QTest::mouseMove(window.canvas->viewport(), empty - QPoint(80, 0));
        QTest::mouseRelease(window.canvas->viewport(), Qt::LeftButton, {}, empty - QPoint(80, 0));
        QVERIFY(std::abs(picture.axis().begin() - begin - 80 / picture.axis().pixelsPerDay()) < 1e-6);
    }

    void hiddenEventsAreListedByKey()
    {
        Window window(manyEvents(4000));
        const auto& layouts = window.canvas->picture().layouts();
        const auto crowded =
            std::find_if(layouts.begin(), layouts.end(), [](const LaneLayout& l) { return l.hidden > 0; });
        QVERIFY(crowded != layouts.end());
        const auto box = std::find_if(crowded->boxes.begin(), crowded->boxes.end(),
                                      [](const LaneBox& b) { return !b.hidden.empty(); });
        const quint32 hidden = box->hidden.front();
        window.workspace.hub().select(Selection::ofEvent(window.canvas->picture().event(box->event).id));
        QTest::keyClick(window.canvas, Qt::Key_Space);
        auto* list = window.view.findChild<QListWidget*>();
        QVERIFY(list != nullptr);
        QVERIFY(list->count() > 0);
        // What is selected comes out from behind the plus.
        window.workspace.hub().select(Selection::ofEvent(window.canvas->picture().event(hidden).id));
        const auto own = window.canvas->picture().boxOf(hidden);
        QCOMPARE(own->second->event, hidden);
    }

    void twentyThousandEventsPaintInAFrame()
    {
        Window window(manyEvents(20000));
        window.canvas->grab();
        QElapsedTimer timer;
        timer.start();
        constexpr int rounds = 10;
        for (int i = 0; i < rounds; ++i)
            window.canvas->viewport()->grab();
        const qint64 each = timer.elapsed() / rounds;
        qInfo("%lld ms a picture of 20,000 events", static_cast<long long>(each));
        QVERIFY2(each < 160, "ten times the aim, for slow and loaded machines");
    }

    void anEmptyCorpusSaysWhatWouldBeHere()
    {
        Window window(buildCorpus({}));
        QVERIFY(!window.canvas->isVisible());
    }
};

QTEST_MAIN(TestTimelineView)
#include "tst_timeline_view.moc"
