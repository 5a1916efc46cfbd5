// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus_fixture.h"
#include "ui/comparison/comparison_view.h"
#include "ui/theme/theme.h"

#include <QSignalSpy>
#include <QTest>
#include <QTreeWidget>

using namespace crossread;
using namespace crossread::test;

namespace {

constexpr std::string_view firstText =
    "A house by the water\n\nOrbis Systems paid $5 million for the house on Tuesday, a clerk said. The agent "
    "Mara Lind "
    "signed for the company and left the town before noon.\n\nThe keys were handed over in the rain.";
constexpr std::string_view secondText =
    "A house by the water\n\nOrbis Systems paid $6 million for the house on Tuesday, a clerk said. The agent "
    "Vera Lind "
    "signed for the company and left the town before noon.\n\nThe keys were handed over in the sun.";

std::shared_ptr<const AnalyzedArticle> article(const QString& path, std::string_view text)
{
    auto analyzed = std::make_shared<AnalyzedArticle>();
    analyzed->article.path = path;
    analyzed->article.text = text;
    analyzed->article.title = "A house by the water";
    std::size_t begin = 0;
    while (begin < text.size()) {
        const std::size_t end = std::min(text.find("\n\n", begin), text.size());
        Passage passage;
        passage.span = makeSpan(begin, end);
        passage.role = PassageRole::Body;
        analyzed->article.passages.push_back(passage);
        begin = end + 2;
    }
    return analyzed;
}

ArticleSet setOf(std::vector<std::shared_ptr<const AnalyzedArticle>> articles)
{
    return {buildCorpus(std::move(articles)), {}, false};
}

} // namespace

/// What two texts say differently, in the window.
class ComparisonTest : public QObject {
    Q_OBJECT

private:
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<ComparisonView> m_view;

    [[nodiscard]] QString cell(int row, int column) const
    {
        return m_view->list().topLevelItem(row)->text(column);
    }

private Q_SLOTS:
    void init()
    {
        m_theme = std::make_unique<Theme>();
        m_workspace = std::make_unique<Workspace>();
        m_view = std::make_unique<ComparisonView>(*m_workspace, *m_theme);
        m_view->resize(700, 300);
        m_view->show();
    }
    void cleanup()
    {
        m_view.reset();
        m_workspace.reset();
    }

    void numbersAndNamesComeFirst()
    {
        const Comparison comparison = compare(article(QStringLiteral("a"), firstText)->article,
                                              article(QStringLiteral("b"), secondText)->article);
        QCOMPARE(comparison.rows.size(), std::size_t{3});
        QVERIFY(comparison.rows[0].kind == CopyDifferenceKind::Number);
        QCOMPARE(comparison.rows[0].first.words, QStringLiteral("5"));
        QVERIFY(comparison.rows[0].second.text().contains(QLatin1String("paid $6 million for the house")));
        QVERIFY(comparison.rows[1].kind == CopyDifferenceKind::Name);
        QCOMPARE(comparison.rows[1].second.words, QStringLiteral("Vera"));
        QVERIFY(comparison.rows[2].kind == CopyDifferenceKind::Wording);
        QCOMPARE(summaryOf(compare(article(QStringLiteral("a"), firstText)->article,
                                   article(QStringLiteral("a"), firstText)->article)),
                 QStringLiteral("The same words throughout"));
    }

    void anArticleReadAgainIsComparedWithItsEarlierCapture()
    {
        QSignalSpy compared(m_view.get(), &ComparisonView::compared);
        m_workspace->setArticleSet(setOf({article(QStringLiteral("a"), firstText)}));
        QVERIFY(m_workspace->captures().articles().empty());
        m_workspace->setArticleSet(setOf({article(QStringLiteral("a"), secondText)}));
        QCOMPARE(m_workspace->captures().changedLast(), std::vector<ArticleId>{ArticleId{0}});
        QVERIFY(compared.count() > 0 || compared.wait());
        QCOMPARE(m_view->list().topLevelItemCount(), 3);
        QCOMPARE(cell(0, 0), QStringLiteral("Number"));
        QVERIFY(cell(0, 1).contains(QLatin1String("$5 million")));
        QVERIFY(cell(0, 2).contains(QLatin1String("$6 million")));
    }

    void aCaptureStaysWhileOtherArticlesAreReadAndGoesWithItsArticle()
    {
        m_workspace->setArticleSet(setOf({article(QStringLiteral("a"), firstText)}));
        m_workspace->setArticleSet(setOf({article(QStringLiteral("a"), secondText)}));
        const auto changed = m_workspace->foundCorpus()->analyzed(ArticleId{0});
        m_workspace->setArticleSet(setOf({changed, article(QStringLiteral("b"), firstText)}));
        QCOMPARE(m_workspace->captures().articles().size(), std::size_t{1});
        QVERIFY(m_workspace->captures().changedLast().empty());
        m_workspace->setArticleSet(setOf({article(QStringLiteral("b"), firstText)}));
        QVERIFY(m_workspace->captures().articles().empty());
    }

    void twoArticlesInFocusAreCompared()
    {
        m_workspace->setArticleSet(
            setOf({article(QStringLiteral("a"), firstText), article(QStringLiteral("b"), secondText)}));
        QSignalSpy compared(m_view.get(), &ComparisonView::compared);
        Selection selection;
        selection.articles = {ArticleId{0}, ArticleId{1}};
        m_workspace->hub().select(selection);
        QVERIFY(compared.wait());
        QCOMPARE(m_view->list().topLevelItemCount(), 3);
        QSignalSpy places(m_workspace.get(), &Workspace::placeRequested);
        Q_EMIT m_view->list().itemActivated(m_view->list().topLevelItem(0), 0);
        QCOMPARE(places.count(), 2);
        QVERIFY(places[1][0].value<TextPlace>().article == ArticleId{1});
        QVERIFY(places[1][1].toBool());
    }
};

QTEST_MAIN(ComparisonTest)
#include "tst_comparison.moc"
