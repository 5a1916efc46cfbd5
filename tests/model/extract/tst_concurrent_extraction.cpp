// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus/article_set.h"
#include "model/exchange/analysis.h"
#include "model/extract/extract.h"
#include "model/extract/lexicon.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace crossread;

namespace {

constexpr int threadCount = 4;

std::vector<Article> sampleArticles()
{
    return loadFiles(
               listFiles({qEnvironmentVariable("CROSSREAD_SOURCE") + QStringLiteral("/resources/sample")}))
        .articles;
}

std::shared_ptr<const AnalyzedArticle> analyzed(const Article& article, const Lexicon& lexicon)
{
    auto result = std::make_shared<AnalyzedArticle>();
    result->article = article;
    describe(result->article, lexicon);
    result->findings = extract(result->article, lexicon);
    return result;
}

std::string analysisOf(std::vector<std::shared_ptr<const AnalyzedArticle>> articles)
{
    return crossread::analysisOf({buildCorpus(std::move(articles)), {}, false});
}

} // namespace

class ConcurrentExtractionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto lexicon = Lexicon::load();
        QVERIFY2(lexicon.isOk(), "the word lists cannot be read");
        m_lexicon = *lexicon;
        m_articles = sampleArticles();
        QVERIFY(m_articles.size() >= 12);
    }

    /// The standard library's threads, not Qt's: the thread sanitizer does not see into the distribution's
    /// Qt.
    void threadsThatShareTheWordListsFindWhatOneFinds()
    {
        std::vector<std::shared_ptr<const AnalyzedArticle>> alone;
        for (const Article& article : m_articles)
            alone.push_back(analyzed(article, *m_lexicon));

        std::vector<std::shared_ptr<const AnalyzedArticle>> together(m_articles.size());
        std::atomic<std::size_t> next{0};
        std::vector<std::jthread> threads;
        for (int i = 0; i < threadCount; ++i)
            threads.emplace_back([this, &next, &together] {
                for (std::size_t at = next++; at < together.size(); at = next++)
                    together[at] = analyzed(m_articles[at], *m_lexicon);
            });
        threads.clear();
        QCOMPARE(analysisOf(std::move(together)), analysisOf(std::move(alone)));
    }

private:
    std::shared_ptr<const Lexicon> m_lexicon;
    std::vector<Article> m_articles;
};

QTEST_GUILESS_MAIN(ConcurrentExtractionTest)
#include "tst_concurrent_extraction.moc"
