// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/load.h"
#include "model/notes/anchor.h"
#include "model/notes/change.h"
#include "model/text/text_map.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTextBoundaryFinder>

using namespace crossread;

namespace {

Article articleOf(std::string text)
{
    Article article;
    article.path = QStringLiteral("article.txt");
    article.text = std::move(text);
    return article;
}

Span spanOf(const Article& article, std::string_view words, int nth = 0)
{
    std::size_t at = article.text.find(words);
    for (; nth > 0; --nth)
        at = article.text.find(words, at + 1);
    Q_ASSERT(at != std::string::npos);
    return makeSpan(at, at + words.size());
}

std::string replaced(std::string text, std::string_view from, std::string_view to)
{
    const std::size_t at = text.find(from);
    Q_ASSERT(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

const std::string harbour =
    "The harbour office counted forty ships on Monday. Seven of them carried grain for the northern mills. "
    "The others lay empty, and their crews slept in the town. On Tuesday the wind turned, and by noon the "
    "harbour was quiet. Nobody asked where the grain had gone.";

Article read(const QTemporaryDir& folder, const char* name, const QByteArray& bytes)
{
    const QString path = folder.filePath(QLatin1String(name));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(bytes);
    file.close();
    LoadedSet set = loadFiles(listFiles({path}));
    return set.articles.empty() ? Article{} : set.articles.front();
}

} // namespace

class AnchorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnchorStandsExactlyInTheTextItWasMadeFor();
    void aMarkMovesWithItsWords();
    void aMarkStaysWhereOnlyOtherPassagesChanged();
    void changedWordsAreFoundBetweenTheirSurroundings();
    void aDeletedPassageIsListedAndNotMovedToALookAlike();
    void aSentenceThatStandsTwiceIsToldByItsSurroundings();
    void wordsInOtherSurroundingsAreSuggestedAndNotTaken();
    void aNeighbourInATableIsNotTakenForADeletedRow();
    void aRowIsToldFromItsLookAlikesByItsOwnWords();
    void wordsAtTheEndAreFoundWhenTheTextGoesOnAndThatIsTold();
    void wordsThatKeepTheirNearestNeighboursAreFound();
    void manyWordsAreFoundWithoutTheirSurroundingsAndFewAreNot();
    void aCopyOfASentenceIsNotTakenForTheOneThatWasTorn();
    void aCopySetIntoTheMiddleOfItsOriginalIsNotTaken();
    void aCorrectionBesideARowLeavesItsMarkWhereItIs();
    void theSameFileWithOtherLineEndsAndAMarkKeepsItsPlaces();
    void markedWhiteSpaceStaysMarkedWhateverKindItIsNow();
    void typesettingMakesNoDifference();
    void noCharacterIsEverSplit();
    void positionsAreCodePoints();
    void aLongPassageIsPlacedByItsEnds();
    void anchorsOfOtherProgramsArePlacedByQuoteAndContext();
    void aPositionAloneIsNoEvidence();
    void damagedAnchorsAreNotPlacedAndDoNoHarm();
};

void AnchorTest::anAnchorStandsExactlyInTheTextItWasMadeFor()
{
    const Article article = articleOf(harbour);
    for (const char* words : {"carried grain", "The harbour", "gone.", "e", "harbour"}) {
        const Span span = spanOf(article, words, words == std::string("harbour") ? 1 : 0);
        const Placement placement = placeAnchor(makeAnchor(article, span), article);
        QCOMPARE(placement.kind, PlacementKind::Exact);
        QVERIFY(placement.span == span);
        QVERIFY(!placement.evidence.isEmpty());
    }
}

void AnchorTest::aMarkMovesWithItsWords()
{
    const Article article = articleOf(harbour);
    const Anchor anchor = makeAnchor(article, spanOf(article, "carried grain"));
    const Article longer = articleOf("A new first sentence. " + harbour);
    const Placement placement = placeAnchor(anchor, longer);
    QCOMPARE(placement.kind, PlacementKind::MovedByQuote);
    QVERIFY(placement.span == spanOf(longer, "carried grain"));
}

void AnchorTest::aMarkStaysWhereOnlyOtherPassagesChanged()
{
    const Article article = articleOf(harbour);
    const Anchor anchor = makeAnchor(article, spanOf(article, "carried grain"));
    const Article other = articleOf(replaced(harbour, "had gone", "went"));
    const Placement placement = placeAnchor(anchor, other);
    QCOMPARE(placement.kind, PlacementKind::Exact);
    QVERIFY(placement.span == spanOf(other, "carried grain"));
}

void AnchorTest::changedWordsAreFoundBetweenTheirSurroundings()
{
    const Article article = articleOf(harbour);
    const Anchor anchor = makeAnchor(article, spanOf(article, "their crews slept in the town"));
    const Article other = articleOf(replaced(harbour, "crews slept", "crew slept"));
    const Placement placement = placeAnchor(anchor, other);
    QCOMPARE(placement.kind, PlacementKind::MovedFuzzily);
    QVERIFY(placement.span == spanOf(other, "their crew slept in the town"));
}

void AnchorTest::aDeletedPassageIsListedAndNotMovedToALookAlike()
{
    const std::string text =
        "Orbis paid the harbour in May. The firm did not answer questions. Ships waited for the "
        "grain until June. Lind left the council. The firm did not answer questions. Nobody knew.";
    const Article article = articleOf(text);
    const Anchor anchor = makeAnchor(article, spanOf(article, "The firm did not answer questions."));
    const Article other = articleOf(replaced(text, "The firm did not answer questions. ", ""));
    const Placement placement = placeAnchor(anchor, other);
    QCOMPARE(placement.kind, PlacementKind::NotPlaced);
    QVERIFY(!placement.evidence.isEmpty());
    QVERIFY(!placement.suggestions.empty());
    QCOMPARE(anchor.quote, std::string("The firm did not answer questions."));
}

void AnchorTest::aSentenceThatStandsTwiceIsToldByItsSurroundings()
{
    const std::string text =
        "Orbis paid the harbour in May. The firm did not answer questions. Ships waited for the "
        "grain until June. Lind left the council. The firm did not answer questions. Nobody knew.";
    const Article article = articleOf(text);
    const Article other = articleOf("Two words. " + replaced(text, "Ships waited", "Boats waited"));
    for (const int nth : {0, 1}) {
        const Anchor anchor = makeAnchor(article, spanOf(article, "The firm did not answer questions.", nth));
        const Placement placement = placeAnchor(anchor, other);
        QVERIFY2(placement.isPlaced(), qPrintable(placement.evidence));
        QVERIFY(placement.span == spanOf(other, "The firm did not answer questions.", nth));
    }
}

void AnchorTest::wordsInOtherSurroundingsAreSuggestedAndNotTaken()
{
    const Article article = articleOf(harbour);
    const Anchor anchor = makeAnchor(article, spanOf(article, "carried grain"));
    const Article other =
        articleOf("A painter in a distant valley once carried grain to his uncle's hens, and thought "
                  "no more of it.");
    const Placement placement = placeAnchor(anchor, other);
    QCOMPARE(placement.kind, PlacementKind::NotPlaced);
    QCOMPARE(placement.suggestions.size(), std::size_t{1});
    QVERIFY(placement.suggestions.front() == spanOf(other, "carried grain"));
}

void AnchorTest::aNeighbourInATableIsNotTakenForADeletedRow()
{
    std::string table;
    for (int row = 0; row < 12; ++row)
        table +=
            "Item " + std::string(1, char('A' + row)) + " costs $" + std::to_string(row + 3) + " million. ";
    const Article article = articleOf(table);
    for (const char* row : {"Item D costs $6 million.", "Item H costs $10 million.", "$8 million"}) {
        const Anchor anchor = makeAnchor(article, spanOf(article, row));
        const std::string whole = row[0] == '$' ? "Item F costs $8 million. " : row + std::string(" ");
        const Placement placement = placeAnchor(anchor, articleOf(replaced(table, whole, "")));
        QVERIFY2(!placement.isPlaced(), qPrintable(placement.evidence));
    }
}

void AnchorTest::aRowIsToldFromItsLookAlikesByItsOwnWords()
{
    std::string table;
    for (const char* row : {"Orbis paid 3 million for grain.", "Orbis paid 4 million for copper.",
                            "Orbis paid 8 million for timber.", "Orbis paid 6 million for coal."})
        table += row + std::string(" ");
    const Article article = articleOf(harbour + "\n\n" + table + "\n\n" + harbour.substr(0, 60));
    const Anchor anchor = makeAnchor(article, spanOf(article, "Orbis paid 8 million for timber."));
    const Article other =
        articleOf(replaced(article.text, "Orbis paid 6 million for coal.", "The rest was given away."));
    const Placement placement = placeAnchor(anchor, other);
    QCOMPARE(placement.kind, PlacementKind::MovedByQuote);
    QVERIFY(placement.span == spanOf(other, "Orbis paid 8 million for timber."));
    const Article without = articleOf(replaced(article.text, "Orbis paid 8 million for timber. ", ""));
    QCOMPARE(placeAnchor(anchor, without).kind, PlacementKind::NotPlaced);
}

void AnchorTest::wordsAtTheEndAreFoundWhenTheTextGoesOnAndThatIsTold()
{
    const Article article = articleOf(harbour + " ");
    const Anchor anchor = makeAnchor(article, spanOf(article, "where the grain had gone."));
    const Article longer = articleOf(harbour + " A week later two of the crews came back with the wind.");
    const Placement placement = placeAnchor(anchor, longer);
    QCOMPARE(placement.kind, PlacementKind::MovedByQuote);
    QVERIFY(placement.span == spanOf(longer, "where the grain had gone."));
    // That nothing came behind it holds no longer: the one blank that did is no evidence.
    QVERIFY2(!placement.evidence.contains(QStringLiteral("100 % behind")), qPrintable(placement.evidence));
}

void AnchorTest::wordsThatKeepTheirNearestNeighboursAreFound()
{
    const Article article = articleOf(harbour);
    const Anchor anchor = makeAnchor(article, spanOf(article, "and their crews slept in the town"));
    const Article other =
        articleOf("Others write: the rest of them lay empty, and their crews slept in the town, as "
                  "before. Nothing else is known of it, and nobody asked.");
    const Placement placement = placeAnchor(anchor, other);
    QCOMPARE(placement.kind, PlacementKind::MovedByQuote);
    QVERIFY(placement.span == spanOf(other, "and their crews slept in the town"));
    const Article bare =
        articleOf("Some say this: and their crews slept in the town or so. Nothing else is known.");
    QCOMPARE(placeAnchor(anchor, bare).kind, PlacementKind::NotPlaced);
}

void AnchorTest::manyWordsAreFoundWithoutTheirSurroundingsAndFewAreNot()
{
    const Article article = articleOf(harbour);
    const std::string many =
        "The others lay empty, and their crews slept in the town. On Tuesday the wind turned";
    for (const std::string& words : {many, std::string("crews slept in")}) {
        const Anchor anchor = makeAnchor(article, spanOf(article, words));
        const Article other = articleOf("Of another year a painter wrote: " + words +
                                        "; nobody who read his letters ever knew which year it was.");
        const Placement placement = placeAnchor(anchor, other);
        QCOMPARE(placement.isPlaced(), words == many);
        QVERIFY(!placement.isPlaced() || placement.span == spanOf(other, words));
    }
}

void AnchorTest::aCopyOfASentenceIsNotTakenForTheOneThatWasTorn()
{
    const std::string sentence = "For all of that week the crews of the empty ships slept in the town. ";
    const Article article = articleOf(harbour.substr(0, 103) + sentence + harbour.substr(103));
    const Anchor anchor = makeAnchor(article, spanOf(article, "slept in the town"));
    for (const char* rest : {"slept in the t", "slept in "}) {
        const std::string torn = replaced(article.text, "slept in the town. ", rest);
        QCOMPARE(placeAnchor(anchor, articleOf(torn)).kind, PlacementKind::NotPlaced);
        const Placement placement = placeAnchor(anchor, articleOf(torn + " " + sentence + "That was all."));
        QVERIFY2(!placement.isPlaced(), qPrintable(placement.evidence));
    }
}

void AnchorTest::aCopySetIntoTheMiddleOfItsOriginalIsNotTaken()
{
    const std::string sentence = "For all of that week the crews of the empty ships slept in the town. ";
    const Article article = articleOf(harbour.substr(0, 103) + sentence + harbour.substr(103));
    const Anchor anchor = makeAnchor(article, spanOf(article, sentence.substr(0, sentence.size() - 1)));
    for (const std::size_t tear : {25, 34, 43}) {
        const std::string twice = sentence.substr(0, tear) + sentence + sentence.substr(tear);
        const Placement placement = placeAnchor(anchor, articleOf(replaced(article.text, sentence, twice)));
        QVERIFY2(!placement.isPlaced(), qPrintable(placement.evidence));
    }
}

void AnchorTest::aCorrectionBesideARowLeavesItsMarkWhereItIs()
{
    std::string table;
    for (const char* goods : {"grain", "copper", "timber", "coal", "salt"})
        table += "The harbour office was paid by the firm of Lind for " + std::string(goods) + ". ";
    const Article article = articleOf(harbour + "\n\n" + table);
    const Article other = articleOf(replaced(article.text, "timber. The harbour", "timber. Tha harbour"));
    for (const char* words : {"the firm of Lind for timber.", "for timber."}) {
        const Placement placement = placeAnchor(makeAnchor(article, spanOf(article, words)), other);
        QCOMPARE(placement.kind, PlacementKind::MovedByQuote);
        QVERIFY(placement.span == spanOf(other, words));
    }
}

void AnchorTest::theSameFileWithOtherLineEndsAndAMarkKeepsItsPlaces()
{
    QTemporaryDir folder;
    const QByteArray lines = "A quiet harbour\n\nThe café counted forty ships.\nThe crews — שלום — slept. "
                             "👩‍🔬 came later.\n\nThe end of it.\n";
    QByteArray dos = lines;
    dos.replace("\n", "\r\n").prepend("\xEF\xBB\xBF");
    const Article first = read(folder, "a.txt", lines);
    const Article second = read(folder, "b.txt", dos);
    QVERIFY(!first.text.empty());
    for (const char* words : {"counted forty ships", "שלום", "👩‍🔬", "The end of it"}) {
        const Placement placement = placeAnchor(makeAnchor(first, spanOf(first, words)), second);
        QCOMPARE(placement.kind, PlacementKind::Exact);
        QVERIFY(placement.span == spanOf(second, words));
    }
}

void AnchorTest::markedWhiteSpaceStaysMarkedWhateverKindItIsNow()
{
    const Article article = articleOf(replaced(harbour, "town. On", "town. \n\nOn"));
    const Anchor anchor = makeAnchor(article, spanOf(article, " the town. \n\n"));
    for (const char* blank : {"\u00A0", " ", "\n\n\u2003"}) {
        const Article other =
            articleOf("So it was. " +
                      replaced(harbour, "in the town. On", "in\u00A0the town." + std::string(blank) + "On"));
        const Placement placement = placeAnchor(anchor, other);
        QCOMPARE(placement.kind, PlacementKind::MovedByQuote);
        QCOMPARE(std::string(placement.span.in(other.text)), "\u00A0the town." + std::string(blank));
    }
}

void AnchorTest::typesettingMakesNoDifference()
{
    const Article plain =
        articleOf("He said \"the firm's cafe\xCC\x81 - the old one - is closed\" and left the room at once.");
    const Article set =
        articleOf("Yesterday he said:\nHe said “the firm’s café – the old one – is\u00A0closed” and left the "
                  "room at once.");
    const Anchor anchor =
        makeAnchor(plain, spanOf(plain, "the firm's cafe\xCC\x81 - the old one - is closed"));
    const Placement placement = placeAnchor(anchor, set);
    QCOMPARE(placement.kind, PlacementKind::MovedByQuote);
    QVERIFY(placement.span == spanOf(set, "the firm’s café – the old one – is\u00A0closed"));
}

void AnchorTest::noCharacterIsEverSplit()
{
    const Article article = articleOf("A 👩‍🔬 and an e\xCC\x81tude and 🇫🇷 flags.");
    const TextMap map(article.text);
    const QString text = QString::fromStdString(article.text);
    for (qsizetype at = 0; at < map.lengthInCodePoints(); ++at) {
        const Span one{map.fromCodePoint(at), map.fromCodePoint(at + 1)};
        const Anchor anchor = makeAnchor(article, one);
        const Utf16Span wide = map.toUtf16({map.fromCodePoint(anchor.begin), map.fromCodePoint(anchor.end)});
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
        for (const qsizetype end : {wide.begin, wide.end}) {
            finder.setPosition(end);
            QVERIFY2(end == 0 || end == text.size() || finder.isAtBoundary(), anchor.quote.c_str());
        }
        QVERIFY(widenedToCharacters(article.text, one).contains(one));
    }
}

void AnchorTest::positionsAreCodePoints()
{
    const Article article = articleOf("שלום 👩‍🔬 grain");
    const Anchor anchor = makeAnchor(article, spanOf(article, "grain"));
    QCOMPARE(anchor.begin, 9u);
    QCOMPARE(anchor.end, 14u);
    QCOMPARE(anchor.prefix, std::string("שלום 👩‍🔬 "));
    QVERIFY(anchor.suffix.empty());
}

void AnchorTest::aLongPassageIsPlacedByItsEnds()
{
    std::string text = "Before it all.\n\n";
    for (int i = 0; i < 400; ++i)
        text += "Sentence " + std::to_string(i * 7919) + " of the long story about the harbour. ";
    text += "\n\nAfter it all.";
    const Article article = articleOf(text);
    const Span span = makeSpan(16, text.size() - 15);
    const Anchor anchor = makeAnchor(article, span);
    QCOMPARE(anchor.quote.size(), std::size_t{span.length()});
    const Placement same = placeAnchor(anchor, articleOf("Newer. " + text));
    QCOMPARE(same.kind, PlacementKind::MovedByQuote);
    QCOMPARE(same.span.begin, 23u);
    const Placement changed =
        placeAnchor(anchor, articleOf(replaced(text, "Sentence 791900 of", "A hundredth")));
    QCOMPARE(changed.kind, PlacementKind::MovedFuzzily);
    QCOMPARE(changed.span.begin, 16u);
}

void AnchorTest::anchorsOfOtherProgramsArePlacedByQuoteAndContext()
{
    const Article article = articleOf(harbour);
    Anchor anchor;
    anchor.quote = "carried grain";
    anchor.prefix = "Seven of them ";
    anchor.suffix = " for the northern";
    const Placement placement = placeAnchor(anchor, article);
    QVERIFY2(placement.isPlaced(), qPrintable(placement.evidence));
    QVERIFY(placement.span == spanOf(article, "carried grain"));
    anchor.prefix = anchor.suffix = {};
    QVERIFY(!placeAnchor(anchor, article).isPlaced());
    anchor.begin = spanOf(article, "carried grain").begin;
    anchor.end = spanOf(article, "carried grain").end;
    QCOMPARE(placeAnchor(anchor, article).kind, PlacementKind::Exact);
}

void AnchorTest::aPositionAloneIsNoEvidence()
{
    const Article article = articleOf(harbour);
    const Anchor anchor = makeAnchor(article, spanOf(article, "carried grain"));
    const Article other = articleOf(std::string(harbour.size(), 'x'));
    QCOMPARE(placeAnchor(anchor, other).kind, PlacementKind::NotPlaced);
    QCOMPARE(placeAnchor(anchor, articleOf("")).kind, PlacementKind::NotPlaced);
}

void AnchorTest::damagedAnchorsAreNotPlacedAndDoNoHarm()
{
    const Article article = articleOf(harbour);
    Anchor anchor = makeAnchor(article, spanOf(article, "carried grain"));
    anchor.begin = 4'000'000'000u;
    anchor.end = 4'000'000'001u;
    QVERIFY(placeAnchor(anchor, article).isPlaced()); // by its words
    anchor.quote = "\n \u200B";
    QVERIFY(!placeAnchor(anchor, article).isPlaced());
    anchor.quote.clear();
    QVERIFY(!placeAnchor(anchor, article).isPlaced());
    const auto read = anchorFromBytes(toBytes(makeAnchor(article, spanOf(article, "grain"))));
    QVERIFY(read);
    QVERIFY(*read == makeAnchor(article, spanOf(article, "grain")));
}

QTEST_GUILESS_MAIN(AnchorTest)
#include "tst_anchor.moc"
