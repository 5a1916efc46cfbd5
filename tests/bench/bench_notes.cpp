// SPDX-License-Identifier: GPL-3.0-or-later
// What a reader waits for while working with notes: build preset bench, then
// build/bench/bin/bench/bench_notes. Processor time of one core; each figure has an end that fails the run.
#include "model/notes/decided_corpus.h"
#include "model/notes/note_places.h"

#include <QTest>

#include <ctime>

using namespace crossread;

namespace {

constexpr std::size_t megabyte = 1'000'000;

/// Different sentences without end, so that each passage can be told from the others.
std::string textOf(std::size_t size)
{
    std::string text;
    for (quint64 i = 1; text.size() < size; ++i) {
        const quint64 mix = i * 0x9E3779B97F4A7C15ull;
        text += "Harbour " + std::to_string(mix % 9973) + " counted " + std::to_string(mix >> 50) +
                " ships of the firm, and the café at pier " + std::to_string(i) + " was closed. ";
    }
    return text;
}

std::shared_ptr<const AnalyzedArticle> articleOf(std::string text, quint64 key = 1)
{
    auto analyzed = std::make_shared<AnalyzedArticle>();
    analyzed->article.key = {5, key};
    analyzed->article.text = std::move(text);
    analyzed->article.passages.resize(1);
    analyzed->article.passages[0].span = makeSpan(0, analyzed->article.text.size());
    return analyzed;
}

template <typename Work>
double millisecondsOf(const Work& work)
{
    const std::clock_t start = std::clock();
    work();
    return 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC;
}

/// 5,000 notes all over the article; the first 500 lie over each other.
Notebook notebookOn(const AnalyzedArticle& article)
{
    const AnchorPlacer placer(article.article);
    Notebook notebook;
    for (quint32 i = 0; i < 5000; ++i) {
        const quint32 begin = i < 500 ? 5000 + i : i * 190;
        const Anchor anchor =
            placer.make(widenedToCharacters(article.article.text, {begin, begin + 600u * (i < 500) + 60}));
        static_cast<void>(
            notebook.apply(AddNote{{{1, i + 1}, anchor, NoteColour::Yellow, "why", {}, {}, {}}}));
    }
    return notebook;
}

/// An article with 100 names in it, every seventh of another.
std::shared_ptr<const AnalyzedArticle> namedArticle(quint64 key)
{
    std::string text;
    Findings findings;
    for (quint64 i = 0; i < 100; ++i) {
        const std::string name = "Name" + std::to_string((key * 31 + i * i) % 4000);
        findings.mentions.push_back(
            {makeSpan(text.size(), text.size() + name.size()), EntityKind::Organization, "bench", {}});
        text += name + " said that nothing was decided in the matter. ";
    }
    auto analyzed = std::make_shared<AnalyzedArticle>(*articleOf(std::move(text), key));
    analyzed->findings = std::move(findings);
    return analyzed;
}

} // namespace

class NotesBench : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addingANoteToFiveThousand();
    void placingFiveThousandAnchorsInAChangedMegabyte();
    void decidingOnArticles_data();
    void decidingOnArticles();
    void readingTenThousandNotes();
};

void NotesBench::addingANoteToFiveThousand()
{
    const auto article = articleOf(textOf(megabyte));
    Notebook notebook = notebookOn(*article);
    NotePlaces places(article);
    places.update(notebook);
    const AnchorPlacer placer(article->article);
    static_cast<void>(placer.make({0, 10}));
    double worst = 0;
    for (quint32 i = 0; i < 50; ++i) {
        worst = std::max(worst, millisecondsOf([&] {
                             const Anchor anchor = placer.make({5200 + i, 5300 + i});
                             Touched touched;
                             static_cast<void>(notebook.apply(
                                 AddNote{{{2, i + 1}, anchor, NoteColour::Red, "", {}, {}, {}}}, &touched));
                             places.update(notebook, touched);
                         }));
    }
    qInfo("adding a note to 5,000 and renewing the layer: %.2f ms at worst", worst);
    QCOMPARE(places.marks().size(), std::size_t{5050});
    QVERIFY(worst < 16);
}

void NotesBench::placingFiveThousandAnchorsInAChangedMegabyte()
{
    const std::string text = textOf(megabyte);
    const auto article = articleOf(text);
    const Notebook notebook = notebookOn(*article);
    std::string changed = "A new beginning. " + text;
    for (std::size_t at = 700; at < changed.size(); at += 1400)
        changed.replace(changed.find("counted", at), 7, "reckoned");
    const auto other = articleOf(std::move(changed));
    NotePlaces places(other);
    const double time = millisecondsOf([&] { places.update(notebook); });
    qInfo("5,000 anchors in a changed megabyte: %.0f ms, %zu placed, %zu not", time, places.marks().size(),
          places.lost().size());
    QVERIFY(places.marks().size() > 4500);
    QVERIFY(time < 3000);
}

void NotesBench::decidingOnArticles_data()
{
    QTest::addColumn<int>("articles");
    QTest::addColumn<double>("end");
    QTest::newRow("5 articles") << 5 << 20.0;
    QTest::newRow("1,000 articles") << 1000 << 700.0;
}

void NotesBench::decidingOnArticles()
{
    QFETCH(const int, articles);
    QFETCH(const double, end);
    std::vector<std::shared_ptr<const AnalyzedArticle>> all;
    for (int i = 0; i < articles; ++i)
        all.push_back(namedArticle(quint64(i) + 1));
    const auto found = buildCorpus(all);
    std::vector<Decision> decisions;
    for (quint32 i = 0; i < 20; ++i) {
        const std::array<EntityId, 1> from{idAt<EntityId>(i + 30)};
        decisions.push_back({{4, 2 * i + 1}, mergeOf(*found, from, idAt<EntityId>(i)), {}});
        decisions.push_back({{4, 2 * i + 2}, RejectFinding{refTo(*found, idAt<MentionId>(i * 3))}, {}});
    }
    Decider decider({});
    static_cast<void>(decider.decide(found, std::span(decisions).first(39)));
    const double time = millisecondsOf([&] { static_cast<void>(decider.decide(found, decisions)); });
    qInfo("one more decision after 39: %.1f ms", time);
    QVERIFY(time < end);
}

void NotesBench::readingTenThousandNotes()
{
    const auto article = articleOf(textOf(megabyte));
    const AnchorPlacer placer(article->article);
    Notebook notebook;
    for (quint32 i = 0; i < 10000; ++i) {
        const Anchor anchor = placer.make(widenedToCharacters(article->article.text, {i * 90, i * 90 + 60}));
        static_cast<void>(
            notebook.apply(AddNote{{{1, i + 1}, anchor, NoteColour::Yellow, "why", {}, {}, {}}}));
    }
    const QByteArray bytes = notebook.toBytes();
    const double time = millisecondsOf([&] { QVERIFY(Notebook::fromBytes(bytes)); });
    qInfo("reading a snapshot of 10,000 notes, %lld bytes: %.0f ms", static_cast<long long>(bytes.size()),
          time);
    QVERIFY(time < 500);
}

QTEST_GUILESS_MAIN(NotesBench)
#include "bench_notes.moc"
