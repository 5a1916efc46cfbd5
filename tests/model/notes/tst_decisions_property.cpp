// SPDX-License-Identifier: GPL-3.0-or-later
// Random decisions over random articles: whatever is decided, the corpus stays whole, and what was decided in
// steps is what the same decisions give at once.
#include "model/exchange/analysis.h"
#include "model/notes/change.h"
#include "model/notes/decided_corpus.h"

#include <QTest>

#include <random>

using namespace crossread;

namespace {

class RandomSet {
public:
    explicit RandomSet(quint32 seed) : m_random(seed) {}

    std::size_t below(std::size_t end) { return end == 0 ? 0 : m_random() % end; }

    std::shared_ptr<const AnalyzedArticle> article(quint64 key)
    {
        static constexpr std::array<const char*, 8> names{"Orbis", "Orbis Labs", "Vega", "Mara Lind",
                                                          "Lind",  "Lisbon",     "VO",   "Vega One"};
        static constexpr std::array<EntityKind, 8> kinds{
            EntityKind::Organization, EntityKind::Organization, EntityKind::Product, EntityKind::Person,
            EntityKind::Person,       EntityKind::Place,        EntityKind::Product, EntityKind::Product};
        auto analyzed = std::make_shared<AnalyzedArticle>();
        analyzed->article.key = {5, key};
        std::string& text = analyzed->article.text;
        Findings& findings = analyzed->findings;
        for (std::size_t s = 2 + below(5); s > 0; --s) {
            const auto begin = static_cast<quint32>(text.size());
            const auto first = static_cast<Index>(findings.mentions.size());
            for (std::size_t m = 1 + below(3); m > 0; --m) {
                const std::size_t name = below(names.size());
                Mention mention{makeSpan(text.size(), text.size() + std::string_view(names[name]).size()),
                                kinds[name],
                                below(3) ? "names/a" : "names/b",
                                {}};
                if (name == 4 && first > 0 && findings.mentions[0].kind == EntityKind::Person &&
                    !findings.mentions[0].fullForm)
                    mention.fullForm = 0;
                findings.mentions.push_back(mention);
                text += std::string(names[name]) + " met ";
            }
            const std::string amount = "$" + std::to_string(1 + below(90)) + " million";
            Figure figure;
            figure.span = makeSpan(text.size(), text.size() + amount.size());
            figure.value = 1e6;
            figure.unit = "USD";
            figure.by = "figures/a";
            figure.subject = first + static_cast<Index>(below(findings.mentions.size() - first));
            text += amount + " on 3 May 2024. ";
            const auto end = static_cast<quint32>(text.size() - 1);
            figure.sentence = {begin, end};
            DateFinding date{{end - 11, end - 1},
                             dayRange(*dayOf(2024, 5, 3)),
                             "2024-05-03",
                             DateType::Date,
                             {},
                             {begin, end},
                             "dates/a"};
            figure.period = static_cast<Index>(findings.dates.size());
            findings.dates.push_back(date);
            Event event;
            event.span = {begin, end};
            event.date = *figure.period;
            event.headline = "met";
            event.mentions = {first};
            event.by = "events/a";
            findings.figures.push_back(figure);
            findings.events.push_back(event);
        }
        analyzed->article.passages.resize(1);
        analyzed->article.passages[0].span = makeSpan(0, text.size());
        return analyzed;
    }

    /// A correction of something in the corpus as it is decided so far.
    Correction correction(const Corpus& corpus)
    {
        const bool isEmpty =
            corpus.entityCount() == 0 || corpus.figureCount() == 0 || corpus.eventCount() == 0;
        switch (isEmpty ? 9 : below(11)) {
        case 0: {
            const std::array<EntityId, 2> from{entity(corpus), entity(corpus)};
            return mergeOf(corpus, from, entity(corpus));
        }
        case 1: {
            const EntityId id = entity(corpus);
            const MentionId mention = corpus.mentionsOf(id)[below(corpus.mentionsOf(id).size())];
            return SplitEntity{refTo(corpus, id),
                               {},
                               {refTo(corpus, mention)},
                               "Split " + std::to_string(below(99)),
                               corpus.entity(id).kind};
        }
        case 2:
            return RenameEntity{refTo(corpus, entity(corpus)), "Named " + std::to_string(below(99))};
        case 3:
            return SetEntityKind{refTo(corpus, entity(corpus)),
                                 static_cast<EntityKind>(below(entityKindCount))};
        case 4:
            return AddAlias{refTo(corpus, entity(corpus)), corpus.entity(entity(corpus)).name};
        case 5:
            return RejectFinding{refTo(corpus, idAt<MentionId>(below(corpus.mentionCount())))};
        case 6:
            return RejectFinding{refTo(corpus, idAt<FigureId>(below(corpus.figureCount())))};
        case 7:
            return below(4) == 0 ? Correction(rejectionOf(corpus, entity(corpus)))
                                 : CorrectEventDate{refTo(corpus, idAt<EventId>(below(corpus.eventCount()))),
                                                    yearRange(2020)};
        case 8: {
            const auto figure = idAt<FigureId>(below(corpus.figureCount()));
            CorrectFigure correct;
            correct.figure = refTo(corpus, figure);
            correct.measure = Measure::Price;
            if (const auto near = mentionNear(corpus, figure, entity(corpus)))
                correct.subject = CorrectFigure::Subject{refTo(corpus, *near)};
            return correct;
        }
        case 9: {
            const auto id = idAt<ArticleId>(below(corpus.articleCount()));
            const std::string& text = corpus.article(id).text;
            const std::size_t at = below(text.size() - 6);
            return AddMention{makeAnchor(corpus.article(id), makeSpan(at, at + 5)), EntityKind::Place, {}};
        }
        default:
            return below(5) == 0 ? RejectRule{"names/b"} : RejectRule{"figures/none"};
        }
    }

private:
    EntityId entity(const Corpus& corpus) { return idAt<EntityId>(below(corpus.entityCount())); }

    std::mt19937 m_random;
};

template <typename Finding>
bool isSorted(const std::vector<Finding>& list)
{
    return std::is_sorted(list.begin(), list.end(),
                          [](const Finding& a, const Finding& b) { return a.span < b.span; });
}

/// Whether every index leads to something, lists are sorted, and both ways of counting agree.
bool isWhole(const Corpus& corpus)
{
    std::size_t mentions = 0;
    for (std::size_t i = 0; i < corpus.entityCount(); ++i) {
        const auto id = idAt<EntityId>(i);
        mentions += corpus.mentionsOf(id).size();
        if (corpus.mentionsOf(id).empty() || corpus.entity(id).name.empty())
            return false;
    }
    if (mentions != corpus.mentionCount())
        return false;
    for (std::size_t a = 0; a < corpus.articleCount(); ++a) {
        const Findings& findings = corpus.analyzed(idAt<ArticleId>(a))->findings;
        const auto isIn = [](const std::optional<Index>& index, const auto& list) {
            return !index || *index < list.size();
        };
        if (!isSorted(findings.mentions) || !isSorted(findings.figures) || !isSorted(findings.dates) ||
            !isSorted(findings.events))
            return false;
        for (const Mention& mention : findings.mentions) {
            if (!isIn(mention.fullForm, findings.mentions))
                return false;
        }
        for (const Figure& figure : findings.figures) {
            if (!isIn(figure.subject, findings.mentions) || !isIn(figure.period, findings.dates))
                return false;
        }
        for (const Event& event : findings.events) {
            if (event.date >= findings.dates.size())
                return false;
            for (const Index mention : event.mentions) {
                if (mention >= findings.mentions.size())
                    return false;
            }
        }
    }
    return true;
}

std::string bytesOf(const std::shared_ptr<const Corpus>& corpus)
{
    return analysisOf({corpus, {}, false});
}

} // namespace

class DecisionsPropertyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void stepByStepIsTheSameAsAtOnce();
    void decisionsSurviveTheirBytes();
};

void DecisionsPropertyTest::stepByStepIsTheSameAsAtOnce()
{
    std::size_t effective = 0;
    for (quint32 seed = 1; seed <= 25; ++seed) {
        RandomSet random(seed);
        std::vector<std::shared_ptr<const AnalyzedArticle>> articles;
        for (quint64 key = 1; key <= 6; ++key)
            articles.push_back(random.article(key));
        const auto found = buildCorpus(articles);
        const std::string first = bytesOf(found);
        Decider decider({});
        std::vector<Decision> decisions;
        auto corpus = found;
        for (quint64 i = 1; i <= 16; ++i) {
            decisions.push_back({{4, i}, random.correction(*corpus), {}});
            const DecidedCorpus decided = decider.decide(found, decisions);
            corpus = decided.corpus;
            effective += decided.outcomes.back().places > 0;
            QCOMPARE(decided.outcomes.size(), decisions.size());
            QVERIFY2(isWhole(*corpus), qPrintable(describe(decisions.back().correction)));
        }
        QCOMPARE(bytesOf(corpus), bytesOf(Decider({}).decide(found, decisions).corpus));
        // Taken back one by one, then all.
        while (!decisions.empty()) {
            decisions.pop_back();
            corpus = decider.decide(found, decisions).corpus;
            QVERIFY(isWhole(*corpus));
        }
        QCOMPARE(bytesOf(corpus), first);
        QCOMPARE(corpus, found);
    }
    QVERIFY2(effective > 200, qPrintable(QString::number(effective)));
}

void DecisionsPropertyTest::decisionsSurviveTheirBytes()
{
    RandomSet random(77);
    const auto found = buildCorpus({random.article(1), random.article(2)});
    for (quint64 i = 1; i <= 100; ++i) {
        const Decision decision{{4, i}, random.correction(*found), {}};
        const auto read = decisionFromBytes(toBytes(decision));
        QVERIFY2(read, read ? "" : qPrintable(read.reason()));
        QVERIFY(*read == decision);
    }
}

QTEST_GUILESS_MAIN(DecisionsPropertyTest)
#include "tst_decisions_property.moc"
