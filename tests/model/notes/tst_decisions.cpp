// SPDX-License-Identifier: GPL-3.0-or-later
#include "decision_fixture.h"
#include "model/extract/extract.h"

#include <QTest>

using namespace crossread;
using namespace crossread::test;

class DecisionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void withoutDecisionsTheFoundCorpusItselfStays();
    void aMissedNameIsAddedAndCounted();
    void anAddedNameTakesThePlaceOfWhatItOverlaps();
    void aRejectedMentionStaysAwayAfterReadingAgain();
    void nothingOfARejectedRuleCounts();
    void aFigureIsCorrectedMemberByMember();
    void aRejectedFigureIsInNoTable();
    void anEventGetsADateOfItsOwn();
    void aPublicationDateMovesTheDaysCountedFromIt();
    void aPassageMarkedAsFurnitureHoldsNoFindings();
    void decisionsOnArticlesThatAreNotOpenAreKeptAndTold();
    void onlyArticlesThatADecisionReachesAreCopied();
    void theOrderOfCallsMakesNoDifference();
};

void DecisionsTest::withoutDecisionsTheFoundCorpusItselfStays()
{
    const auto found = twoFound();
    QCOMPARE(decided(found, {}).corpus.get(), found.get());
}

void DecisionsTest::aMissedNameIsAddedAndCounted()
{
    const auto found = twoFound();
    const Article& article = found->article(ArticleId{0});
    const std::size_t at = article.text.find("May");
    const Anchor may = makeAnchor(article, makeSpan(at, at + 3));
    const auto result = decided(found, {AddMention{may, EntityKind::Place, {}}});
    QCOMPARE(result.outcomes.front().places, 1u);
    QCOMPARE(result.corpus->mentionCount(), found->mentionCount() + 1);
    const EntityId added = entityNamed(*result.corpus, "May");
    QCOMPARE(result.corpus->mention(result.corpus->mentionsOf(added).front()).by, Rule("analyst"));
    const auto named =
        decided(found, {AddMention{may, EntityKind::Place, refTo(*found, entityNamed(*found, "Lisbon"))}});
    QCOMPARE(named.corpus->mentionsOf(entityNamed(*named.corpus, "Lisbon")).size(), std::size_t{2});
}

void DecisionsTest::anAddedNameTakesThePlaceOfWhatItOverlaps()
{
    const auto found = twoFound();
    const Article& article = found->article(ArticleId{1});
    const std::size_t at = article.text.find("One cost");
    const auto result =
        decided(found, {AddMention{makeAnchor(article, makeSpan(at, at + 3)), EntityKind::Product, {}}});
    QVERIFY(!contains(namesIn(*result.corpus), "Vega One"));
    const auto subject = result.corpus->subjectOf(result.corpus->figuresIn(ArticleId{1})[0]);
    QVERIFY(subject.has_value());
    QCOMPARE(result.corpus->entity(*subject).name, std::string("One"));
}

void DecisionsTest::aRejectedMentionStaysAwayAfterReadingAgain()
{
    const auto found = twoFound();
    const MentionId second = found->mentionsOf(entityNamed(*found, "Orbis"))[1];
    const Correction reject = RejectFinding{refTo(*found, second)};
    const auto result = decided(found, {reject});
    QCOMPARE(result.corpus->mentionsOf(entityNamed(*result.corpus, "Orbis")).size(), std::size_t{1});
    QCOMPARE(result.corpus->entitiesOf(result.corpus->eventsIn(ArticleId{0})[0]).size(), std::size_t{1});
    // The same article with another text before it, and further articles.
    const auto changed =
        keyed(ArticleFixture("A new first line. Orbis built Vega for $5 million. Orbis opened in "
                             "Lisbon on 3 May 2024.")
                  .mention("Orbis", EntityKind::Organization)
                  .mention("Vega", EntityKind::Product)
                  .mention("Orbis", EntityKind::Organization, 1)
                  .mention("Lisbon", EntityKind::Place)
                  .build(),
              1);
    const auto again = decided(buildCorpus({changed, thirdArticle()}), {reject});
    QCOMPARE(again.corpus->mentionsIn(ArticleId{0}).size(), std::size_t{3});
    QCOMPARE(again.corpus->mentionsIn(ArticleId{1}).size(), std::size_t{4});
}

void DecisionsTest::nothingOfARejectedRuleCounts()
{
    const auto found = twoFound();
    const auto result = decided(found, {RejectRule{"test"}});
    QCOMPARE(result.corpus->mentionCount(), std::size_t{0});
    QCOMPARE(result.corpus->figureCount(), std::size_t{0});
    QCOMPARE(result.corpus->eventCount(), std::size_t{0});
    QCOMPARE(decided(found, {RejectRule{"other"}}).outcomes.front().places, 0u);
    // The change log and every export have the name that the menu has.
    QCOMPARE(describe(Correction{RejectRule{"names/chip"}}),
             QStringLiteral("Reject all found by Chip Numbers"));
    QVERIFY(describe(Correction{RejectRule{"of/tomorrow"}}).contains(QLatin1String("of/tomorrow")));
}

void DecisionsTest::aFigureIsCorrectedMemberByMember()
{
    const auto found = twoFound();
    const FigureId figure = found->figuresIn(ArticleId{0})[0];
    CorrectFigure correction;
    correction.figure = refTo(*found, figure);
    correction.quantity = CorrectFigure::Quantity{{}, 4e6, 5e6};
    correction.unit = "EUR";
    correction.comparator = Comparator::AtMost;
    correction.measure = Measure::TrainingCost;
    correction.subject =
        CorrectFigure::Subject{refTo(*found, *mentionNear(*found, figure, entityNamed(*found, "Orbis")))};
    correction.speaker = CorrectFigure::Speaker{{}, "analysts", Stance::Reported};
    const auto result = decided(found, {correction});
    QVERIFY2(result.outcomes.front().obstacle.isEmpty(), qPrintable(result.outcomes.front().obstacle));
    const Figure& changed = result.corpus->figure(figure);
    QVERIFY(!changed.value && changed.low == 4e6 && changed.high == 5e6);
    QCOMPARE(changed.unit, std::string("EUR"));
    QCOMPARE(changed.comparator, Comparator::AtMost);
    QCOMPARE(changed.measure, Measure::TrainingCost);
    QCOMPARE(*result.corpus->subjectOf(figure), entityNamed(*result.corpus, "Orbis"));
    QCOMPARE(changed.attribution->speakerText, std::string("analysts"));
    QCOMPARE(changed.attribution->stance, Stance::Reported);
    QCOMPARE(changed.by, Rule("analyst"));
    QCOMPARE(found->figure(figure).unit, std::string("USD"));

    CorrectFigure unitAlone;
    unitAlone.figure = correction.figure;
    unitAlone.unit = "GBP";
    const auto other = decided(found, {unitAlone});
    QCOMPARE(other.corpus->figure(figure).value, std::optional(5e6));
    QCOMPARE(other.corpus->figure(figure).measure, Measure::Cost);
}

void DecisionsTest::aRejectedFigureIsInNoTable()
{
    const auto found = twoFound();
    const auto result = decided(found, {RejectFinding{refTo(*found, FigureId{0})}});
    QCOMPARE(result.corpus->figureCount(), std::size_t{1});
    QVERIFY(result.corpus->figuresOf(entityNamed(*result.corpus, "Vega")).empty());
}

void DecisionsTest::anEventGetsADateOfItsOwn()
{
    const auto found = twoFound();
    const DateRange june = monthRange(2024, 6);
    const auto result = decided(found, {CorrectEventDate{refTo(*found, EventId{0}), june}});
    QVERIFY(result.corpus->date(result.corpus->dateOf(EventId{0})).range == june);
    QCOMPARE(result.corpus->date(result.corpus->dateOf(EventId{0})).timex, std::string("2024-06"));
    QVERIFY(found->date(found->dateOf(EventId{0})).range == dayRange(*dayOf(2024, 5, 3)));
}

void DecisionsTest::aPublicationDateMovesTheDaysCountedFromIt()
{
    const auto lexicon = Lexicon::load();
    QVERIFY2(lexicon, lexicon ? "" : qPrintable(lexicon.reason()));
    auto article = std::make_shared<AnalyzedArticle>();
    article->article.key = {1, 9};
    article->article.text = "The mill closed yesterday, the council said.";
    article->article.passages.resize(1);
    article->article.passages[0].span = makeSpan(0, article->article.text.size());
    article->article.published = {dayRange(*dayOf(2024, 5, 10)), {}, DateBasis::Metadata};
    article->findings = extract(article->article, **lexicon);
    const auto found = buildCorpus({article});
    QCOMPARE(found->dateCount(), std::size_t{1});
    const auto result = decided(
        found, {CorrectArticle{{1, 9}, "The mill", dayRange(*dayOf(2024, 6, 2)), "A mill closes", {}, {}}},
        *lexicon);
    QCOMPARE(result.corpus->article(ArticleId{0}).title, std::string("A mill closes"));
    QVERIFY(result.corpus->date(DateId{0}).range == dayRange(*dayOf(2024, 6, 1)));
}

void DecisionsTest::aPassageMarkedAsFurnitureHoldsNoFindings()
{
    const auto lexicon = Lexicon::load();
    QVERIFY(lexicon);
    auto article = std::make_shared<AnalyzedArticle>();
    article->article.key = {1, 9};
    article->article.text = "The bridge cost $5 million.\n\nSubscribe for $9 a month.";
    article->article.passages.resize(2);
    article->article.passages[0].span = {0, 27};
    article->article.passages[1].span = makeSpan(29, article->article.text.size());
    article->findings = extract(article->article, **lexicon);
    const auto found = buildCorpus({article});
    QCOMPARE(found->figureCount(), std::size_t{2});
    const Anchor second = makeAnchor(article->article, {40, 45});
    const auto result = decided(found, {MarkPassage{second, true}}, *lexicon);
    QCOMPARE(result.corpus->figureCount(), std::size_t{1});
    QVERIFY(result.corpus->wordCount(ArticleId{0}) < found->wordCount(ArticleId{0}));
    const auto back = decided(found, {MarkPassage{second, true}, MarkPassage{second, false}}, *lexicon);
    QCOMPARE(back.corpus->figureCount(), std::size_t{2});
}

void DecisionsTest::decisionsOnArticlesThatAreNotOpenAreKeptAndTold()
{
    const auto found = twoFound();
    const Correction reject = RejectFinding{refTo(*found, FigureId{1})};
    const auto alone = decided(buildCorpus({firstArticle()}), {reject});
    QCOMPARE(alone.outcomes.front().places, 0u);
    QVERIFY(!alone.outcomes.front().obstacle.isEmpty());
    const auto gone = decided(buildCorpus({firstArticle()}), {mergeOrbis(*found)});
    QVERIFY(!gone.outcomes.front().obstacle.isEmpty());
    QCOMPARE(decided(found, {reject}).corpus->figureCount(), std::size_t{1});
}

void DecisionsTest::onlyArticlesThatADecisionReachesAreCopied()
{
    const auto found = buildCorpus({firstArticle(), secondArticle(), thirdArticle()});
    Decider decider({});
    const auto one = decisionsOf({RejectFinding{refTo(*found, FigureId{0})}});
    const auto first = decider.decide(found, one).corpus;
    QVERIFY(first->analyzed(ArticleId{0}) != found->analyzed(ArticleId{0}));
    QCOMPARE(first->analyzed(ArticleId{1}), found->analyzed(ArticleId{1}));
    const auto two = decisionsOf({RejectFinding{refTo(*found, FigureId{0})}, mergeOrbis(*found)});
    const auto second = decider.decide(found, two).corpus;
    QCOMPARE(second->analyzed(ArticleId{0}), first->analyzed(ArticleId{0}));
}

void DecisionsTest::theOrderOfCallsMakesNoDifference()
{
    const auto found = twoFound();
    const auto decisions =
        decisionsOf({mergeOrbis(*found), RejectFinding{refTo(*found, FigureId{0})},
                     rejectionOf(*found, entityNamed(*found, "Lisbon")),
                     RenameEntity{refTo(*found, entityNamed(*found, "Mara Lind")), "M. Lind"}});
    const std::string all = bytesOf(Decider({}).decide(found, decisions).corpus);
    Decider decider({});
    for (std::size_t n = 0; n <= decisions.size(); ++n)
        static_cast<void>(decider.decide(found, std::span(decisions).first(n)));
    QCOMPARE(bytesOf(decider.decide(found, decisions).corpus), all);
    for (std::size_t n = decisions.size(); n > 0; --n)
        QCOMPARE(bytesOf(decider.decide(found, std::span(decisions).first(n - 1)).corpus),
                 bytesOf(Decider({}).decide(found, std::span(decisions).first(n - 1)).corpus));
}

QTEST_GUILESS_MAIN(DecisionsTest)
#include "tst_decisions.moc"
