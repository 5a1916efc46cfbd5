// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus/copy_differences.h"
#include "model/corpus_fixture.h"
#include "tools/copy_generator.h"

#include <QTest>

using namespace crossread;
using namespace crossread::test;

namespace {

/// A text with a passage for each line.
class Lines {
public:
    explicit Lines(std::string text) : m_text(std::move(text))
    {
        for (std::size_t begin = 0; begin < m_text.size();) {
            const std::size_t end = std::min(m_text.find('\n', begin), m_text.size());
            Passage passage;
            passage.span = makeSpan(begin, end);
            m_passages.push_back(passage);
            begin = end + 1;
        }
    }
    Lines& furniture(std::size_t line) { return role(line, PassageRole::Furniture); }
    Lines& role(std::size_t line, PassageRole role)
    {
        m_passages[line].role = role;
        return *this;
    }
    operator CopyText() const { return {m_text, m_passages}; }

private:
    std::string m_text;
    std::vector<Passage> m_passages;
};

const std::string story =
    "The ferry to Lund Island sank on Tuesday night with 41 people on board.\n"
    "Rescue boats from three harbours reached the wreck before dawn and found most of them.\n"
    "The owner, Balder Lines, said that the ship had passed its last inspection in March.";

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    text.replace(text.find(from), from.size(), to);
    return text;
}

struct Found {
    CopyDifferenceKind kind;
    std::string first;
    std::string second;
    friend bool operator==(const Found&, const Found&) = default;
};

std::vector<Found> differencesOf(const std::string& a, const std::string& b)
{
    std::vector<Found> found;
    for (const CopyDifference& difference : differencesBetween(Lines(a), Lines(b)))
        found.push_back(
            {difference.kind, std::string(difference.first.in(a)), std::string(difference.second.in(b))});
    return found;
}

} // namespace

class TestCopies : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wordsAreFoldedForComparison()
    {
        const auto hashesOf = [](const std::string& text) {
            std::vector<quint64> hashes;
            for (WordWalk words(text, makeSpan(0, text.size())); words.next();)
                hashes.push_back(words.hash());
            return hashes;
        };
        QCOMPARE(hashesOf("Nvidia’s 5.6, “Genève”"), hashesOf("nvidia's - 5.6 geneve"));
        QVERIFY(hashesOf("5.6") != hashesOf("5 6"));
        QCOMPARE(hashesOf("深度求索").size(), 4U);
        QVERIFY(hashesOf("… ’ “ $ €").empty());
    }

    void rewritesAreFoundWhateverTheirMarksAndCase()
    {
        const std::string shouted = QString::fromStdString(story).toUpper().toStdString();
        const std::string typeset = replaced(story, "The owner, Balder Lines,", "The owner – Balder Lines –");
        const Lines a(story), b(shouted), c(typeset),
            d("A wholly other story about bread and the price of flour.");
        const std::vector<CopyText> texts{a, d, b, c};
        const auto pairs = findCopies(texts);
        QCOMPARE(pairs.size(), 2U);
        const auto origins = originsOf(pairs);
        QCOMPARE(origins.size(), 1U);
        QCOMPARE(origins[0].articles, (std::vector{ArticleId{0}, ArticleId{2}, ArticleId{3}}));
        QCOMPARE(origins[0].share, 1.0);
    }

    void theShareIsTheJaccardSimilarityOfFiveWordSequences()
    {
        const std::string other = replaced(story, "41", "14");
        const Lines a(story), b(other);
        const std::vector<CopyText> texts{a, b};
        const auto pairs = findCopies(texts);
        QCOMPARE(pairs.size(), 1U);
        const double shingles = double(shinglesOf(a).size());
        QCOMPARE(pairs[0].share, (shingles - 5) / (shingles + 5));
    }

    void furnitureMakesNoCopies()
    {
        const std::string menu =
            "Home News Sport Weather Business Culture Travel Opinion Podcasts Newsletters Shop\n";
        const Lines a = Lines(menu + "A mayor resigned over a bridge.").furniture(0);
        const Lines b = Lines(menu + "Bread became dearer in the north.").furniture(0);
        QVERIFY(findCopies(std::vector<CopyText>{a, b}).empty());
        QVERIFY(findCopiedPassages(std::vector<CopyText>{a, b}).empty());
    }

    void emptyAndTinyTextsAreNoCopiesOfEachOther()
    {
        const Lines empty(""), other(""), word("Bread"), words("Bread and wine");
        QVERIFY(findCopies(std::vector<CopyText>{empty, other, word, words}).empty());
    }

    void chainsOfRewritesAreOneOrigin()
    {
        const std::vector<CopyPair> pairs{{0, 3, 0.9}, {1, 2, 0.7}, {3, 5, 0.6}};
        const auto origins = originsOf(pairs);
        QCOMPARE(origins.size(), 2U);
        QCOMPARE(origins[0].articles, (std::vector{ArticleId{0}, ArticleId{3}, ArticleId{5}}));
        QCOMPARE(origins[0].share, 0.6);
        QCOMPARE(origins[1].articles, (std::vector{ArticleId{1}, ArticleId{2}}));
    }

    void plantedCopiesAreFound()
    {
        const PlantedCopies planted = plantCopies(4000, 1);
        const auto found = findCopies(planted.copyTexts());
        const Recall near = recallOf(found, planted, 0.8);
        const Recall half = recallOf(found, planted, 0.5);
        QVERIFY(near.planted > 50);
        QVERIFY(half.planted > near.planted + 50);
        QCOMPARE(near.found, near.planted);
        QVERIFY(double(half.found) >= 0.99 * double(half.planted));
        QCOMPARE(found.size(), half.found); // nothing else, and none below 0.5
    }

    void manyCopiesOfOneTextStayLinear()
    {
        std::vector<Lines> lines;
        for (int i = 0; i < 1000; ++i)
            lines.emplace_back(replaced(story, "41", std::to_string(1000 + i)));
        const std::vector<CopyText> texts(lines.begin(), lines.end());
        const auto pairs = findCopies(texts);
        QVERIFY(pairs.size() < 250000U);
        const auto origins = originsOf(pairs);
        QCOMPARE(origins.size(), 1U);
        QCOMPARE(origins[0].articles.size(), 1000U);
    }

    void passagesOfEarlierArticlesAreFoundWordForWord()
    {
        const std::string boilerplate = "Balder Lines was founded in 1911 and runs nine ships in the north.";
        const Lines a("A ferry sank.\n" + boilerplate), b("Bread is dear.\n  " + boilerplate),
            c(replaced(boilerplate, "nine", "ten"));
        const auto copied = findCopiedPassages(std::vector<CopyText>{a, b, c}, 0.2);
        QCOMPARE(copied.size(), 2U);
        QCOMPARE(copied[0].article, ArticleId{1});
        QCOMPARE(copied[0].passage, 1U);
        QCOMPARE(copied[0].original, ArticleId{0});
        QCOMPARE(copied[0].originalPassage, 1U);
        QVERIFY(copied[0].isExact && copied[0].share == 1.0);
        QCOMPARE(copied[1].article, ArticleId{2});
        QVERIFY(!copied[1].isExact && copied[1].share < 1);
    }

    void aRewrittenPassageComesWithItsNearestAndWhatDiffers()
    {
        const std::string notice =
            "The committee found that the plant had run without a permit for 14 months, that "
            "two of its nine filters were missing, and that nobody in the town had been told.";
        const std::string far =
            replaced(replaced(notice, "a permit", "any licence"), "the town", "the valley");
        const std::string near = replaced(notice, "14 months", "41 months");
        const auto corpus =
            buildCorpus({ArticleFixture("Bread is dear.\n" + far).splitByLines().build(),
                         ArticleFixture("A mayor resigned.\n" + notice).splitByLines().build(),
                         ArticleFixture("It rained.\nHardly.\n" + near).splitByLines().build()});
        QVERIFY(corpus->origins().size() <= 1);
        const auto copied = corpus->copiedPassagesIn(ArticleId{2});
        QCOMPARE(copied.size(), 1U);
        QCOMPARE(copied[0].original, ArticleId{1});
        QVERIFY(!copied[0].isExact && copied[0].share > 0.5 && copied[0].share < 1);
        const auto differences =
            differencesBetween(corpus->copyTextOf(copied[0].original, copied[0].originalPassage),
                               corpus->copyTextOf(ArticleId{2}, copied[0].passage));
        QCOMPARE(differences.size(), 1U);
        QCOMPARE(differences[0].kind, CopyDifferenceKind::Number);
        QCOMPARE(corpus->textOf(ArticleId{2}, differences[0].second), std::string_view("41"));
    }

    void bylinesAndDatelinesAreNoPartOfTheStory()
    {
        const std::string other = replaced(story, "The ferry", "By Ada Nowak, 3 March 2025\nThe ferry");
        Lines byline(other);
        byline.role(0, PassageRole::Byline);
        QVERIFY(differencesBetween(Lines(story), byline).empty());
        QCOMPARE(findCopies(std::vector<CopyText>{Lines(story), byline}).front().share, 1.0);
    }

    void differencesComeNumbersFirst()
    {
        std::string other = replaced(story, "with 41 people", "with 14 people");
        other = replaced(other, "Rescue boats", "Lifeboats");
        other = replaced(other, "Balder Lines", "Vidar Lines");
        other = replaced(other, "had passed", "had reportedly passed");
        const auto found = differencesOf(story, other);
        const std::vector<Found> expected{{CopyDifferenceKind::Number, "41", "14"},
                                          {CopyDifferenceKind::Name, "Balder", "Vidar"},
                                          {CopyDifferenceKind::Hedge, "", "reportedly"},
                                          {CopyDifferenceKind::Wording, "Rescue boats", "Lifeboats"}};
        QCOMPARE(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i)
            QVERIFY2(found[i] == expected[i], (found[i].first + " | " + found[i].second).c_str());
    }

    void aWordThatHedgesAFigureIsADifference()
    {
        const auto found =
            differencesOf("It was built at $6 million.", "It was built at less than $6 million.");
        QCOMPARE(found.size(), 1U);
        QVERIFY(found[0] == (Found{CopyDifferenceKind::Hedge, "", "less than"}));
    }

    void sameWordsHaveNoDifferences() { QVERIFY(differencesOf(story, story).empty()); }

    void wordsInAnotherLetterCaseComeLast()
    {
        std::string other = replaced(story, "The ferry to Lund Island sank", "THE FERRY TO LUND ISLAND SANK");
        other = replaced(other, "reached the wreck", "reached The wreck");
        other = replaced(other, "with 41 people", "with 14 people");
        const auto found = differencesOf(story, other);
        const std::vector<Found> expected{{CopyDifferenceKind::Number, "41", "14"},
                                          {CopyDifferenceKind::LetterCase, "The ferry to Lund Island sank",
                                           "THE FERRY TO LUND ISLAND SANK"},
                                          {CopyDifferenceKind::LetterCase, "the", "The"}};
        QCOMPARE(found.size(), expected.size());
        for (std::size_t i = 0; i < found.size(); ++i)
            QVERIFY2(found[i] == expected[i], (found[i].first + " | " + found[i].second).c_str());
        QVERIFY(differencesOf("Éva came; she said so.", "ÉVA came; she said so.").front() ==
                (Found{CopyDifferenceKind::LetterCase, "Éva", "ÉVA"}));
    }

    void aCapitalOfASentenceAndMarksAreNoDifference()
    {
        QVERIFY(differencesOf("It sank. The crew was saved.", "It sank; the crew was saved.").empty());
        QVERIFY(differencesOf("Balder's crew", "Balder’s crew").empty());
        const auto found = differencesOf("The crew was saved.", "On Tuesday the crew was saved.");
        QCOMPARE(found.size(), 1U);
        QVERIFY(found[0] == (Found{CopyDifferenceKind::Wording, "", "On Tuesday"}) ||
                found[0] == (Found{CopyDifferenceKind::Name, "", "On Tuesday"}));
    }

    void aDroppedParagraphIsOneDifference()
    {
        const std::size_t end = story.find('\n');
        const auto found = differencesOf(story, story.substr(end + 1));
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].kind, CopyDifferenceKind::Wording);
        QCOMPARE(found[0].second, std::string());
    }

    void foreignTextsAreComparedInBoundedTime()
    {
        std::string a, b;
        for (int i = 0; i < 20000; ++i) {
            a += "ja ";
            b += "nej ";
        }
        QCOMPARE(differencesOf(a, b).size(), 1U);
    }

    void aCorpusTellsOriginsAndKeepsBothFigures()
    {
        const std::string other = replaced(story, "41", "14");
        const auto corpus =
            buildCorpus({ArticleFixture(story).figure("41 people", 41, Measure::Count).build(),
                         ArticleFixture("Bread became dearer.").build(),
                         ArticleFixture(other).figure("14 people", 14, Measure::Count).build()});
        QCOMPARE(corpus->origins().size(), 1U);
        QCOMPARE(corpus->origins()[0].articles, (std::vector{ArticleId{0}, ArticleId{2}}));
        QCOMPARE(corpus->figureCount(), 2U);
        QVERIFY(corpus->originOf(ArticleId{2}) == &corpus->origins()[0]);
        QVERIFY(corpus->originOf(ArticleId{1}) == nullptr);
    }
};

QTEST_APPLESS_MAIN(TestCopies)
#include "tst_copies.moc"
