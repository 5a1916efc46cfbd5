// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/renewal.h"

#include <QTest>

using namespace crossread;

namespace {

Article articleOf(std::string text)
{
    Article article;
    article.key = {5, 1};
    article.text = std::move(text);
    return article;
}

Anchor anchorOn(const Article& article, std::string_view words)
{
    const std::size_t at = article.text.find(words);
    Q_ASSERT(at != std::string::npos);
    return makeAnchor(article, makeSpan(at, at + words.size()));
}

std::string sentence(int i)
{
    return "Ship " + std::to_string(i * 7919 % 1000) + " waited at pier " + std::to_string(i) +
           " for its grain. ";
}

Timestamp at(int seconds)
{
    return Timestamp(std::chrono::seconds(seconds));
}

} // namespace

class RenewalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anchorsFollowATextThatChangesBitByBit();
    void whatIsLostOrDoubtfulKeepsItsOldWords();
    void renewingIsOneStepThatIsUndone();
    void anUnchangedTextChangesNothing();
};

void RenewalTest::anchorsFollowATextThatChangesBitByBit()
{
    std::vector<std::string> sentences;
    for (int i = 0; i < 12; ++i)
        sentences.push_back(sentence(i));
    const auto joined = [&] {
        std::string all;
        for (const std::string& s : sentences)
            all += s;
        return all;
    };
    const std::string words = "The harbour master saw it all.";
    sentences[6] = words + " ";
    const Article first = articleOf(joined());
    Notebook renewed;
    QVERIFY(renewed.apply(AddNote{{{1, 1}, anchorOn(first, words), {}, "", {}, {}, at(7)}}));
    // In the end no other sentence is as it was.
    for (int i = 0; i < 12; ++i) {
        if (i != 6)
            sentences[std::size_t(i)] = "By " + std::to_string(1900 + i) + " $" + std::to_string(i * 31) +
                                        " million had gone to lawyers; ";
        const AnchorRenewal renewal = renewAnchors(renewed, articleOf(joined()));
        QCOMPARE(renewal.lost + renewal.doubtful, std::size_t{0});
        QVERIFY(renewed.apply(renewal.change));
    }
    const Article last = articleOf(joined());
    QVERIFY(*anchorOf(renewed.note({1, 1})->target) == anchorOn(last, words));
    QCOMPARE(renewed.note({1, 1})->modified, at(7));
    QVERIFY(!placeAnchor(anchorOn(first, words), last).isPlaced());
}

void RenewalTest::whatIsLostOrDoubtfulKeepsItsOldWords()
{
    const std::string text =
        sentence(1) + sentence(2) + "Nobody had asked the council about it. " + sentence(3) + sentence(4);
    const Article before = articleOf(text);
    Notebook notebook;
    QVERIFY(notebook.apply(
        AddNote{{{1, 1}, anchorOn(before, "Nobody had asked the council about it."), {}, "", {}, {}, {}}}));
    QVERIFY(notebook.apply(AddNote{{{1, 2}, anchorOn(before, "pier 4"), {}, "", {}, {}, {}}}));
    const Notebook kept = notebook;
    std::string changed = sentence(1) + sentence(2) + "Nobody has asked the council about it. " + sentence(3);
    const AnchorRenewal renewal = renewAnchors(notebook, articleOf(changed));
    QCOMPARE(renewal.doubtful, std::size_t{1});
    QCOMPARE(renewal.lost, std::size_t{1});
    QVERIFY(notebook.apply(renewal.change));
    QVERIFY(notebook == kept);
}

void RenewalTest::renewingIsOneStepThatIsUndone()
{
    const Article before = articleOf(sentence(1) + sentence(2) + sentence(3) + sentence(4));
    Notebook notebook;
    const Anchor second = anchorOn(before, "pier 2");
    const Anchor third = anchorOn(before, "pier 3");
    QVERIFY(notebook.apply(AddNote{{{1, 1}, second, {}, "", {}, {}, {}}}));
    QVERIFY(notebook.apply(AddLink{{{3, 1}, second, third, LinkKind::Supports, {}, {}, {}, {}}}));
    QVERIFY(notebook.apply(AddDecision{{{4, 1}, AddMention{third, EntityKind::Place, {}}, {}}, {}}));
    const QByteArray hash = notebook.hash();
    const AnchorRenewal renewal = renewAnchors(notebook, articleOf("A new line. " + before.text));
    QCOMPARE(renewal.moved, std::size_t{4});
    const auto undo = notebook.apply(renewal.change);
    QVERIFY(undo);
    QCOMPARE(notebook.link({3, 1})->to.begin, third.begin + 12);
    QVERIFY(notebook.apply(*undo));
    QCOMPARE(notebook.hash(), hash);
}

void RenewalTest::anUnchangedTextChangesNothing()
{
    const Article article = articleOf(sentence(1) + sentence(2));
    Notebook notebook;
    QVERIFY(notebook.apply(AddNote{{{1, 1}, anchorOn(article, "pier 2"), {}, "", {}, {}, {}}}));
    const AnchorRenewal renewal = renewAnchors(notebook, article);
    QCOMPARE(renewal.kept, std::size_t{1});
    QVERIFY(std::get<Batch>(renewal.change.act).changes.empty());
}

QTEST_GUILESS_MAIN(RenewalTest)
#include "tst_renewal.moc"
