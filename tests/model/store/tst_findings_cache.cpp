// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/base/enumeration.h"
#include "model/exchange/analysis.h"
#include "model/extract/extract.h"
#include "model/extract/lexicon.h"
#include "model/ingest/reader.h"
#include "model/store/findings_bytes.h"
#include "model/store/findings_cache.h"
#include "model/store/project_articles.h"
#include "model/store/store_fixture.h"

#include <QStandardPaths>

#include <random>

using namespace crossread;
using namespace crossread::test;

namespace {

/// Something of every kind of finding, in four forms.
QByteArray articleText(int number)
{
    return "Harbour Daily\n\nTern Systems borrows again\n\nMarch " + QByteArray::number(number + 3) +
           ", 2025\n\n\"We paid for it,\" said Mara Lind of the Norwold Bank. Tern Systems reportedly spent "
           "about $" +
           QByteArray::number(40 + number) +
           " million on ferries since 2021, twice what it lent in 2023. On Monday it opened an office in "
           "Lisbon.\n\n"
           "Subscribe to our newsletter\n";
}

StoredArticle storedArticle(int number)
{
    const QByteArray text = articleText(number);
    return {{}, QStringLiteral("/a/%1.txt").arg(number), 0, text, {}};
}

void fill(ProjectFile& file, int count)
{
    std::vector<std::pair<StoredSource, StoredArticle>> articles;
    for (int i = 0; i < count; ++i) {
        StoredArticle article = storedArticle(i);
        articles.push_back({{article.path, article.text, {}, "file"}, article});
    }
    VERIFY_OK(file.addArticles(articles));
}

std::string bytesOf(const ArticleSet& set)
{
    return analysisOf(set, {true});
}

} // namespace

class TestFindingsCache : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Lexicon> m_lexicon;

    [[nodiscard]] AnalyzedArticle analyzed(const QByteArray& text, const QString& path) const
    {
        AnalyzedArticle result{std::move(*readArticle({path, text})), {}};
        describe(result.article, *m_lexicon);
        result.findings = extract(result.article, *m_lexicon);
        return result;
    }

private Q_SLOTS:
    void initTestCase()
    {
        QStandardPaths::setTestModeEnabled(true);
        auto loaded = Lexicon::load();
        VERIFY_OK(loaded);
        m_lexicon = *loaded;
    }

    void findingsComeBackAsTheyWere()
    {
        const QString path = QStringLiteral("/a/x.txt");
        const Article read = *readArticle({path, articleText(1)});
        const AnalyzedArticle found = analyzed(articleText(1), path);
        QVERIFY(!found.findings.mentions.empty() && !found.findings.figures.empty() &&
                !found.findings.dates.empty() && !found.findings.events.empty() &&
                !found.findings.quotations.empty());
        const auto again = findingsFromBytes(findingsToBytes(found), read);
        QVERIFY(again);
        QCOMPARE(findingsToBytes(*again), findingsToBytes(found));
        const auto setOf = [](const AnalyzedArticle& article) {
            return ArticleSet{buildCorpus({std::make_shared<const AnalyzedArticle>(article)}), {}, false};
        };
        QCOMPARE(bytesOf(setOf(*again)), bytesOf(setOf(found)));
    }

    void theLastValueOfEachEnumerationComesBackToo()
    {
        const auto last = [](auto& value) {
            using E = std::remove_reference_t<decltype(value)>;
            value = static_cast<E>(countOf<E>() - 1);
        };
        const QString path = QStringLiteral("/a/x.txt");
        const Article read = *readArticle({path, articleText(1)});
        AnalyzedArticle found = analyzed(articleText(1), path);
        Findings& findings = found.findings;
        last(findings.mentions.front().kind);
        last(findings.figures.front().comparator);
        last(findings.figures.front().measure);
        last(findings.figures.front().attribution.emplace().stance);
        last(findings.dates.front().type);
        last(findings.dates.front().range.precision);
        last(findings.quotations.front().kind);
        last(found.article.passages.front().role);
        last(found.article.published.basis);
        const auto again = findingsFromBytes(findingsToBytes(found), read);
        QVERIFY(again);
        QCOMPARE(findingsToBytes(*again), findingsToBytes(found));
        QCOMPARE(again->findings.figures.front().measure, Measure::Other);
        QCOMPARE(again->article.published.basis, DateBasis::Analyst);
    }

    void bytesThatDoNotFitTheArticleAreRefused()
    {
        const QString path = QStringLiteral("/a/x.txt");
        const Article read = *readArticle({path, articleText(1)});
        const QByteArray whole = findingsToBytes(analyzed(articleText(1), path));
        QVERIFY(!findingsFromBytes({}, read));
        QVERIFY(!findingsFromBytes(whole + 'x', read));
        QVERIFY(!findingsFromBytes(whole, *readArticle({path, "Another text altogether.\n"})));
        for (qsizetype size = 0; size < whole.size(); size += 7)
            QVERIFY(!findingsFromBytes(whole.first(size), read));
        std::mt19937 random(5);
        for (int i = 0; i < 3000; ++i) { // never a crash, and never a span beyond the text
            QByteArray bytes = whole;
            bytes[static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()))] =
                static_cast<char>(random());
            const auto found = findingsFromBytes(bytes, read);
            for (const Mention& mention : found ? found->findings.mentions : std::vector<Mention>())
                QVERIFY(mention.span.end <= read.text.size());
        }
    }

    void everythingThatAnArticleIsReadWithCounts()
    {
        const Article article = *readArticle({QStringLiteral("/a/x.txt"), articleText(1)});
        const QByteArray fingerprint = fingerprintOf(article);
        QCOMPARE(fingerprintOf(Article(article)), fingerprint);
        Article other = article;
        other.path = QStringLiteral("/a/2024-05-01.txt");
        QVERIFY(fingerprintOf(other) != fingerprint);
        other = article;
        other.text += ' ';
        QVERIFY(fingerprintOf(other) != fingerprint);
        other = article;
        other.source = "Daily";
        QVERIFY(fingerprintOf(other) != fingerprint);
        other = article;
        other.passages.back().role = PassageRole::Furniture;
        QVERIFY(fingerprintOf(other) != fingerprint);
        other = article;
        other.key = {1, 2};
        QCOMPARE(fingerprintOf(other), fingerprint);
    }

    void aProjectOpenedAgainShowsTheSameFromTheCache()
    {
        const ProjectFolder folder;
        const auto made = ProjectFile::create(folder.path(), folder.options());
        fill(*made.file, 4);
        const QString path = FindingsCache::pathFor(made.file->key());
        QVERIFY(!QFile::exists(path));
        const ArticleSet first = analyzeStoredArticles(*made.file, *m_lexicon);
        QCOMPARE(FindingsCache{path}.size(), 4U);
        const QByteArray kept = bytesOfFile(path);
        const ArticleSet second = analyzeStoredArticles(*made.file, *m_lexicon);
        QCOMPARE(bytesOf(second), bytesOf(first));
        QCOMPARE(bytesOfFile(path), kept);
        for (std::size_t i = 0; i < 4; ++i)
            QVERIFY(FindingsCache{path}.find(
                *readArticle({storedArticle(static_cast<int>(i)).path, articleText(static_cast<int>(i))})));
        QVERIFY(QFile::remove(path));
        QCOMPARE(bytesOf(analyzeStoredArticles(*made.file, *m_lexicon)), bytesOf(first));
    }

    void anArticleThatWasReplacedIsReadAnew()
    {
        const ProjectFolder folder;
        const auto made = ProjectFile::create(folder.path(), folder.options());
        fill(*made.file, 2);
        const ArticleSet first = analyzeStoredArticles(*made.file, *m_lexicon);
        const auto stored = made.file->articles();
        StoredArticle changed = stored->front();
        changed.text = articleText(9);
        const auto source = made.file->addSource({changed.path, changed.text, {}, "file"});
        VERIFY_OK(source);
        changed.source = *source;
        VERIFY_OK(made.file->putArticle(changed));
        const ArticleSet second = analyzeStoredArticles(*made.file, *m_lexicon);
        QVERIFY(bytesOf(second).find("$49 million") != std::string::npos);
        QVERIFY(bytesOf(first).find("$49 million") == std::string::npos);
    }

    void aDamagedCacheIsThrownAway()
    {
        const ProjectFolder folder;
        const auto made = ProjectFile::create(folder.path(), folder.options());
        fill(*made.file, 3);
        const std::string whole = bytesOf(analyzeStoredArticles(*made.file, *m_lexicon));
        const QString path = FindingsCache::pathFor(made.file->key());
        const QByteArray sound = bytesOfFile(path);
        std::mt19937 random(11);
        for (int round = 0; round < 200; ++round) {
            QByteArray bytes = sound;
            const auto place = static_cast<qsizetype>(random() % static_cast<unsigned>(bytes.size()));
            if (round % 4 == 0)
                bytes.truncate(place);
            else
                bytes[place] = static_cast<char>(bytes[place] ^ (1 << random() % 8));
            QVERIFY(writeFile(path, bytes));
            const std::size_t size = FindingsCache{path}.size();
            // Cut between two parts it is a shorter cache, else none.
            QVERIFY2(size == 0 || (round % 4 == 0 && size < 3), qPrintable(QString::number(place)));
        }
        QCOMPARE(bytesOf(analyzeStoredArticles(*made.file, *m_lexicon)), whole);
        QCOMPARE(bytesOfFile(path), sound);
    }

    void cachesOfProjectsThatNobodyOpensGo()
    {
        const ProjectFolder folder;
        const Article read = *readArticle({QStringLiteral("/a/x.txt"), articleText(1)});
        const std::vector<FindingsCache::Entry> entries{
            {fingerprintOf(read),
             std::make_shared<const AnalyzedArticle>(analyzed(articleText(1), read.path))}};
        for (int i = 0; i < 33; ++i)
            VERIFY_OK(FindingsCache{folder.path(QStringLiteral("caches/%1").arg(i))}.keep(entries));
        QCOMPARE(QDir{folder.path(QStringLiteral("caches"))}.entryList(QDir::Files).size(), 30);
        QVERIFY(FindingsCache{folder.path(QStringLiteral("caches/32"))}.find(read));
    }

    void aCacheOfAnotherVersionIsThrownAway()
    {
        const ProjectFolder folder;
        const QString path = folder.path(QStringLiteral("caches/one"));
        const Article read = *readArticle({QStringLiteral("/a/x.txt"), articleText(1)});
        const std::vector<FindingsCache::Entry> entries{
            {fingerprintOf(read),
             std::make_shared<const AnalyzedArticle>(analyzed(articleText(1), read.path))}};
        VERIFY_OK(FindingsCache{path}.keep(entries));
        QVERIFY(FindingsCache{path}.find(read));
        QCOMPARE(FindingsCache::version().size(), 32);
        QByteArray bytes = bytesOfFile(path);
        const qsizetype at = bytes.indexOf(FindingsCache::version());
        QVERIFY(at > 0);
        bytes[at + 5] = static_cast<char>(~bytes[at + 5]);
        QVERIFY(writeFile(path, bytes));
        QVERIFY(!FindingsCache{path}.find(read));
    }
};

QTEST_GUILESS_MAIN(TestFindingsCache)
#include "tst_findings_cache.moc"
