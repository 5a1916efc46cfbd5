// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/charts_view.h"
#include "ui/charts/linked_chart.h"
#include "ui/sample_corpus.h"
#include "ui/theme/theme.h"

#include <QElapsedTimer>
#include <QGraphicsView>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace crossread;

class TestChartsView : public QObject {
    Q_OBJECT

private:
    struct Window {
        explicit Window(std::shared_ptr<const Corpus> corpus = sample::twoArticles())
            : view(workspace, theme), chart(const_cast<LinkedChart*>(&view.chart()))
        {
            workspace.setArticleSet({std::move(corpus), {}, false});
            view.resize(900, 320);
            view.show();
            QCoreApplication::processEvents();
        }
        [[nodiscard]] const ChartSheet& sheet() const { return chart->scene().sheet(); }
        void click(std::size_t row, Qt::KeyboardModifiers modifiers = {})
        {
            const QRectF line = chart->scene().layout().rowRect(int(row), 400);
            QTest::mouseClick(chart->findChild<QGraphicsView*>()->viewport(), Qt::LeftButton, modifiers,
                              line.center().toPoint());
        }

        Theme theme;
        Workspace workspace;
        ChartsView view;
        LinkedChart* chart;
    };

private Q_SLOTS:
    void aClickedRowSelectsItsFiguresAndTheHubLightsThem()
    {
        Window window;
        window.click(2);
        QCOMPARE(window.workspace.selection().figures, window.sheet().marks[2].figures);
        QCOMPARE(window.chart->scene().lights()[2], MarkLight::Selected);
        window.click(0, Qt::ControlModifier);
        QCOMPARE(window.workspace.selection().figures.size(), std::size_t(2));
        window.workspace.hub().clear();
        QCOMPARE(window.chart->scene().lights()[2], MarkLight::None);
    }

    void keysWalkThroughTheMarksAndEnterGoesToTheSentence()
    {
        Window window;
        QSignalSpy places(&window.workspace, &Workspace::placeRequested);
        for (std::size_t row = 0; row < window.sheet().marks.size(); ++row) {
            QTest::keyClick(window.chart, Qt::Key_Down);
            QCOMPARE(window.workspace.selection().figures, window.sheet().marks[row].figures);
            QVERIFY(window.chart->accessibleDescription().contains(window.sheet().marks[row].words));
        }
        QTest::keyClick(window.chart, Qt::Key_Return);
        QCOMPARE(places.size(), 1);
        QCOMPARE(places.front().front().value<TextPlace>(), window.sheet().marks.back().places.front());
    }

    void aFrozenChartKeepsItsPicture()
    {
        Window window;
        window.view.setFrozen(true);
        window.workspace.hub().select(Selection::ofFigure(window.sheet().marks[1].figures.front()));
        QCOMPARE(window.chart->scene().lights()[1], MarkLight::None);
        window.workspace.setArticleSet({buildCorpus({}), {}, false});
        QCOMPARE(window.sheet().marks.size(), std::size_t(5));
        window.click(0);
        QVERIFY(window.workspace.selection().isEmpty());
        window.view.setFrozen(false);
        QVERIFY(window.sheet().marks.empty());
    }

    void mentionsFollowTheSelectedEntityAndABarKeepsIt()
    {
        Window window;
        window.view.showKind(ChartKind::Mentions);
        EntityId model{};
        for (std::size_t i = 0; i < window.workspace.corpus().entityCount(); ++i) {
            if (window.workspace.corpus().entity(idAt<EntityId>(i)).name == "Beacon-3")
                model = idAt<EntityId>(i);
        }
        window.workspace.hub().select(Selection::ofEntity(model));
        QCOMPARE(window.sheet().marks.size(), std::size_t(1));
        QVERIFY(window.sheet().title.contains(QStringLiteral("Beacon-3")));
        window.click(0);
        QCOMPARE(window.workspace.selection().articles, std::vector<ArticleId>{ArticleId{0}});
        QCOMPARE(window.workspace.selection().entities, std::vector<EntityId>{model});
        QCOMPARE(window.chart->scene().lights()[0], MarkLight::Selected);
        QVERIFY(window.sheet().title.contains(QStringLiteral("Beacon-3")));
    }

    void marksStandOverTheAxisOfTheLibrary()
    {
        Window window;
        const ChartScene& scene = window.chart->scene();
        const QRectF plot = scene.layout().plot;
        for (std::size_t row = 0; row < window.sheet().marks.size(); ++row) {
            const ChartMark& mark = window.sheet().marks[row];
            const QPointF at = scene.pointOf(row, mark.low);
            QVERIFY(plot.adjusted(-1, -1, 1, 1).contains(at));
            const QRectF line = scene.layout().rowRect(int(row), 900);
            QVERIFY2(std::abs(at.y() - line.center().y()) < 1, "a mark stands in the middle of its row");
        }
        const double left = scene.pointOf(0, window.sheet().axisBegin).x();
        const double right = scene.pointOf(0, window.sheet().axisEnd).x();
        QVERIFY(std::abs(left - plot.left()) < 1);
        QVERIFY(std::abs(right - plot.right()) < 1);
    }

    void rowsThatDoNotFitAreReachedByKey()
    {
        sample::ArticleWriter writer("Many", "Outlet");
        for (int i = 1; i <= 60; ++i)
            writer.figure(sample::money(i * 1e6), std::to_string(i) + " million");
        Window window(buildCorpus({writer.done()}));
        QVERIFY(window.chart->scene().layout().rows < 60);
        QTest::keyClick(window.chart, Qt::Key_End);
        const ChartLayout& layout = window.chart->scene().layout();
        QCOMPARE(layout.firstRow + layout.rows, 60);
    }

    void switchingAChartOfManyFiguresIsQuick()
    {
        QRandomGenerator random(4);
        std::vector<std::shared_ptr<const AnalyzedArticle>> articles;
        for (int i = 0; i < 50; ++i) {
            sample::ArticleWriter writer("Many", "Outlet");
            for (int k = 0; k < 100; ++k)
                writer.figure(sample::money(random.bounded(1e9)), "a sum");
            articles.push_back(writer.done());
        }
        Window window(buildCorpus(std::move(articles)));
        QElapsedTimer timer;
        timer.start();
        constexpr int rounds = 8;
        for (int i = 0; i < rounds; ++i)
            window.view.showKind(static_cast<ChartKind>(i % chartKindCount));
        const qint64 each = timer.elapsed() / rounds;
        qInfo("%lld ms a switch with 5,000 figures", static_cast<long long>(each));
        QVERIFY2(each < 500, "ten times the aim, for slow and loaded machines");
    }

    void stateComesBack()
    {
        Window window;
        window.view.restoreState({{QStringLiteral("chart"), int(ChartKind::Measures)}});
        QCOMPARE(window.sheet().topic.kind, ChartKind::Measures);
        QCOMPARE(window.view.state().value(QStringLiteral("chart")).toInt(), int(ChartKind::Measures));
        window.view.restoreState({{QStringLiteral("chart"), 99}, {QStringLiteral("measure"), 1000}});
    }
};

QTEST_MAIN(TestChartsView)
#include "tst_charts_view.moc"
