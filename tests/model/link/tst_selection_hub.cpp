// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/selection_hub.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>
#include <random>

using namespace crossread;

namespace {

/// A view as the house builds them: it shows what comes back from the hub and never changes itself.
class FakeView : public QObject {
public:
    explicit FakeView(SelectionHub& hub) : m_hub(hub), m_id(hub.addView())
    {
        connect(&hub, &SelectionHub::changed, this, [this](SelectionParts, ViewId) {
            if (!m_isFrozen)
                m_shown = m_hub.selection();
            ++m_changes;
        });
    }

    void gesture(Selection selection) { m_hub.select(std::move(selection), m_id); }
    void setFrozen(bool isFrozen)
    {
        m_isFrozen = isFrozen;
        if (!isFrozen)
            m_shown = m_hub.selection();
    }
    [[nodiscard]] const Selection& shown() const { return m_shown; }
    [[nodiscard]] bool isFrozen() const { return m_isFrozen; }
    [[nodiscard]] int changes() const { return m_changes; }

private:
    SelectionHub& m_hub;
    ViewId m_id;
    Selection m_shown;
    bool m_isFrozen = false;
    int m_changes = 0;
};

Selection randomSelection(std::mt19937& random)
{
    std::uniform_int_distribution<quint32> id(0, 3);
    Selection selection;
    switch (id(random)) {
    case 0:
        selection.entities = {static_cast<EntityId>(id(random)), static_cast<EntityId>(id(random))};
        break;
    case 1:
        selection.figures = {static_cast<FigureId>(id(random))};
        break;
    case 2:
        selection.text = TextPlace{static_cast<ArticleId>(id(random)), {id(random), 10}};
        break;
    default:
        break;
    }
    return selection;
}

} // namespace

class TestSelectionHub : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsEveryChangeOnceWithItsParts()
    {
        SelectionHub hub;
        QSignalSpy changed(&hub, &SelectionHub::changed);
        Selection selection = Selection::ofEntity(EntityId{4});
        selection.figures = {FigureId{1}};
        hub.select(selection, ViewId{7});
        QCOMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].value<SelectionParts>(),
                 SelectionParts(SelectionPart::Entities | SelectionPart::Figures));
        QCOMPARE(changed[0][1].value<ViewId>(), ViewId{7});
    }

    void isSilentForAnEqualSelectionInAnyOrder()
    {
        SelectionHub hub;
        Selection selection;
        selection.entities = {EntityId{1}, EntityId{2}};
        hub.select(selection);
        QSignalSpy changed(&hub, &SelectionHub::changed);
        selection.entities = {EntityId{2}, EntityId{1}, EntityId{2}};
        hub.select(selection);
        QCOMPARE(changed.count(), 0);
    }

    void letsARequestMadeWhileTellingWaitUntilEveryViewHasSeenThePresentOne()
    {
        SelectionHub hub;
        std::vector<std::pair<int, Selection>> seen;
        connect(&hub, &SelectionHub::changed, &hub, [&] {
            seen.emplace_back(1, hub.selection());
            if (hub.selection() == Selection::ofEntity(EntityId{1}))
                hub.select(Selection::ofEntity(EntityId{2}));
        });
        connect(&hub, &SelectionHub::changed, &hub, [&] { seen.emplace_back(2, hub.selection()); });
        hub.select(Selection::ofEntity(EntityId{1}));
        QCOMPARE(seen.size(), 4U);
        QVERIFY(seen[0] == std::pair(1, Selection::ofEntity(EntityId{1})));
        QVERIFY(seen[1] == std::pair(2, Selection::ofEntity(EntityId{1})));
        QVERIFY(seen[2] == std::pair(1, Selection::ofEntity(EntityId{2})));
        QVERIFY(seen[3] == std::pair(2, Selection::ofEntity(EntityId{2})));
    }

    void stopsViewsThatDisagreeForEver()
    {
        SelectionHub hub;
        int told = 0;
        connect(&hub, &SelectionHub::changed, &hub, [&] {
            ++told;
            hub.select(Selection::ofEntity(
                hub.selection().entities == std::vector{EntityId{1}} ? EntityId{2} : EntityId{1}));
        });
        hub.select(Selection::ofEntity(EntityId{1}));
        QVERIFY(told < 1000);
        QSignalSpy changed(&hub, &SelectionHub::changed);
        hub.disconnect();
        hub.select({});
        QVERIFY(hub.selection().isEmpty());
    }

    void tellsHoverApartFromTheSelection()
    {
        SelectionHub hub;
        QSignalSpy changed(&hub, &SelectionHub::changed);
        QSignalSpy hovered(&hub, &SelectionHub::hoverChanged);
        hub.setHover({EntityId{3}, {}, {}});
        hub.setHover({EntityId{3}, {}, {}});
        QCOMPARE(hovered.count(), 1);
        QCOMPARE(changed.count(), 0);
    }

    /// Whatever is done on any of many views: all that are not frozen show the hub's selection, frozen ones
    /// keep theirs, and no gesture is answered by more than one change.
    void randomGesturesLeaveAllViewsEqualToTheHub()
    {
        SelectionHub hub;
        std::vector<std::unique_ptr<FakeView>> views;
        for (int i = 0; i < 8; ++i)
            views.push_back(std::make_unique<FakeView>(hub));
        std::mt19937 random(20250131);
        std::uniform_int_distribution<std::size_t> anyView(0, views.size() - 1);
        std::uniform_int_distribution<int> anyAct(0, 9);
        for (int step = 0; step < 5000; ++step) {
            FakeView& view = *views[anyView(random)];
            if (anyAct(random) == 0) {
                view.setFrozen(!view.isFrozen());
                continue;
            }
            std::vector<Selection> before;
            for (const auto& each : views)
                before.push_back(each->shown());
            const int changesBefore = view.changes();
            view.gesture(randomSelection(random));
            QVERIFY(view.changes() - changesBefore <= 1);
            for (std::size_t i = 0; i < views.size(); ++i)
                QVERIFY(views[i]->shown() == (views[i]->isFrozen() ? before[i] : hub.selection()));
        }
    }
};

QTEST_GUILESS_MAIN(TestSelectionHub)
#include "tst_selection_hub.moc"
