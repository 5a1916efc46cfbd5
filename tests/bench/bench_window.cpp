// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader waits for, in milliseconds, on the offscreen platform: a megabyte opens, a highlight changes,
// a page scrolls, a selection reaches the last view of a window with 1,000 articles.
#include "model/extract/extract.h"
#include "model/extract/lexicon.h"
#include "model/ingest/reader.h"
#include "tools/article_generator.h"
#include "ui/charts/charts_view.h"
#include "ui/compare/copies_view.h"
#include "ui/details/details_view.h"
#include "ui/entities/entities_view.h"
#include "ui/figures/figures_view.h"
#include "ui/library/library_view.h"
#include "ui/reading/reading_area.h"
#include "ui/reading/reading_pane.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_view.h"

#include <QLineEdit>
#include <QScrollBar>
#include <QStandardPaths>
#include <QTest>

#include <algorithm>
#include <chrono>

using namespace crossread;
using namespace crossread::test;

namespace {

std::shared_ptr<const AnalyzedArticle> analyzed(const std::string& text, const Lexicon& lexicon)
{
    auto result = std::make_shared<AnalyzedArticle>();
    auto article = readArticle({QStringLiteral("generated.txt"), QByteArray::fromStdString(text)});
    result->article = std::move(article).value();
    describe(result->article, lexicon);
    result->findings = extract(result->article, lexicon);
    return result;
}

double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// Milliseconds from the begin of \a act until all it makes repaint is painted.
template <typename Act>
double measured(Act act)
{
    const auto begin = std::chrono::steady_clock::now();
    act();
    QCoreApplication::sendPostedEvents();
    QCoreApplication::processEvents();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace

class BenchWindow : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Lexicon> m_lexicon;

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        auto lexicon = Lexicon::load();
        QVERIFY(lexicon.isOk());
        m_lexicon = *lexicon;
        if (!ArticleGenerator(1).isReady())
            QSKIP("The sample articles are not where CROSSREAD_SOURCE points.");
    }

    void aMegabyteInOneArticle()
    {
        Workspace workspace;
        Theme theme;
        ReadingArea area(workspace, theme);
        area.resize(1200, 800);
        area.show();
        workspace.setArticleSet(
            {buildCorpus({analyzed(ArticleGenerator(3).text(1'000'000), *m_lexicon)}), {}, false});
        const double opening = measured([&area] { area.openIn(0, ArticleId{0}); });
        // The rest of the text is laid out while it is read already.
        std::vector<double> meanwhile;
        for (int turn = 0; turn < 300; ++turn)
            meanwhile.push_back(measured([] { QTest::qSleep(1); }));

        std::vector<double> changes;
        for (std::size_t i = 0; i < std::min<std::size_t>(100, workspace.corpus().entityCount()); ++i) {
            ArticleView& text = area.pane(0).text();
            changes.push_back(measured([&] {
                setLinked(text.layers(), workspace.corpus(), ArticleId{0},
                          link(workspace.corpus(), Selection::ofEntity(idAt<EntityId>(i))),
                          Selection::ofEntity(idAt<EntityId>(i)));
                text.showLayers();
            }));
        }
        std::vector<double> pages;
        QScrollBar* bar = area.pane(0).text().verticalScrollBar();
        for (int i = 0; i < 200; ++i)
            pages.push_back(measured([bar, i] { bar->setValue(bar->maximum() / 200 * i); }));
        qInfo("1 MB article: opens in %.0f ms, longest pause after it %.1f ms; highlight change p95 %.1f ms; "
              "scroll step p95 %.1f, max %.1f ms",
              opening, percentile(meanwhile, 1), percentile(changes, 0.95), percentile(pages, 0.95),
              percentile(pages, 1));
        QVERIFY(opening < 1000);
        QVERIFY(percentile(meanwhile, 1) < 50);
        QVERIFY(percentile(changes, 0.95) < 16);
        QVERIFY(percentile(pages, 1) < 50);
    }

    void aSelectionIn1000Articles()
    {
        ArticleGenerator generator(7);
        std::vector<std::shared_ptr<const AnalyzedArticle>> articles;
        for (int i = 0; i < 1000; ++i)
            articles.push_back(analyzed(generator.text(4000), *m_lexicon));
        Workspace workspace;
        Theme theme;
        std::vector<std::unique_ptr<View>> views;
        views.push_back(std::make_unique<LibraryView>(workspace, theme));
        views.push_back(std::make_unique<EntitiesView>(workspace, theme));
        views.push_back(std::make_unique<ReadingArea>(workspace, theme));
        views.push_back(std::make_unique<FiguresView>(workspace, theme));
        views.push_back(std::make_unique<TimelineView>(workspace, theme));
        views.push_back(std::make_unique<ChartsView>(workspace, theme));
        views.push_back(std::make_unique<DetailsView>(workspace, theme));
        views.push_back(std::make_unique<CopiesView>(workspace, theme));
        for (auto& view : views) {
            view->resize(600, 400);
            view->show();
        }
        workspace.setArticleSet({buildCorpus(std::move(articles)), {}, false});
        auto* area = static_cast<ReadingArea*>(views[2].get());
        area->openIn(0, ArticleId{0});
        area->openIn(1, ArticleId{1});
        QCoreApplication::processEvents();
        std::vector<double> selections;
        for (std::size_t i = 0; i < std::min<std::size_t>(400, workspace.corpus().entityCount()); ++i)
            selections.push_back(
                measured([&] { workspace.hub().select(Selection::ofEntity(idAt<EntityId>(i))); }));
        qInfo("1,000 articles: selection to the last view painted p50 %.1f, p95 %.1f, max %.1f ms",
              percentile(selections, 0.5), percentile(selections, 0.95), percentile(selections, 1));
        std::vector<double> keys;
        for (const std::size_t filtered : {0, 1, 3}) {
            auto* field = views[filtered]->findChild<QLineEdit*>();
            for (const char* words : {"deepseek", "the price of chips", "a"}) {
                field->clear();
                QString typed;
                for (const char* letter = words; *letter != 0; ++letter) {
                    typed += QLatin1Char(*letter);
                    keys.push_back(measured([&] { field->setText(typed); }));
                }
            }
        }
        qInfo("1,000 articles: a key in a list's filter p50 %.1f, p95 %.1f, max %.1f ms",
              percentile(keys, 0.5), percentile(keys, 0.95), percentile(keys, 1));
        QVERIFY(percentile(selections, 0.95) < 16);
        QVERIFY(percentile(keys, 0.95) < 5);
    }
};

QTEST_MAIN(BenchWindow)
#include "bench_window.moc"
