// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/decided_corpus.h"

#include "model/corpus/corpus_builder.h"
#include "model/notes/article_decisions.h"
#include "model/notes/entity_decisions.h"

#include <QCoreApplication>

#include <algorithm>

namespace crossread {

namespace {

template <typename Finding>
bool hasOfRule(const std::vector<Finding>& list, std::string_view rule)
{
    return std::any_of(list.begin(), list.end(),
                       [rule](const Finding& finding) { return finding.by == rule; });
}

/// Whether an article has to be looked at for a decision about all articles.
bool isReachedBy(const Correction& correction, const Findings& findings)
{
    const auto* act = std::get_if<RejectRule>(&correction);
    return act && (hasOfRule(findings.mentions, act->rule) || hasOfRule(findings.figures, act->rule) ||
                   hasOfRule(findings.dates, act->rule) || hasOfRule(findings.events, act->rule) ||
                   hasOfRule(findings.quotations, act->rule));
}

std::vector<ArticleNames> namesOf(const AnalyzedArticles& articles)
{
    std::vector<ArticleNames> names;
    names.reserve(articles.size());
    for (const auto& analyzed : articles)
        names.push_back({analyzed->article.text, analyzed->findings.mentions});
    return names;
}

} // namespace

/// The copies of articles that decisions made, kept while the same decisions reach the same article.
class Decider::Articles {
public:
    explicit Articles(std::shared_ptr<const Lexicon> lexicon) : m_lexicon(std::move(lexicon)) {}

    DecidedCorpus decide(const std::shared_ptr<const Corpus>& found, std::span<const Decision> decisions);

private:
    struct Kept {
        std::shared_ptr<const AnalyzedArticle> found;
        std::vector<Decision> decisions;
        std::shared_ptr<const AnalyzedArticle> decided;
        std::vector<ArticleEffect> effects;
    };
    struct KeptWithout {
        std::shared_ptr<const AnalyzedArticle> before;
        std::vector<Index> mentions;
        std::shared_ptr<const AnalyzedArticle> after;
    };
    /// Indexes of decisions.
    using Reaching = std::vector<std::size_t>;

    AnalyzedArticles decideArticles(const Corpus& found, std::span<const Decision> decisions,
                                    std::vector<DecisionOutcome>& outcomes);
    const Kept& decideOne(const std::shared_ptr<const AnalyzedArticle>& found,
                          std::span<const Decision> decisions, const Reaching& reaching, Kept& kept);
    AnalyzedArticles withoutRejected(const AnalyzedArticles& articles,
                                     const std::vector<std::vector<Index>>& rejected);

    std::shared_ptr<const Lexicon> m_lexicon;
    std::unordered_map<ArticleKey, Kept, KeyHash> m_kept;
    std::unordered_map<ArticleKey, KeptWithout, KeyHash> m_without;
};

const Decider::Articles::Kept&
Decider::Articles::decideOne(const std::shared_ptr<const AnalyzedArticle>& found,
                             std::span<const Decision> decisions, const Reaching& reaching, Kept& kept)
{
    const bool isKept =
        kept.found == found &&
        std::equal(reaching.begin(), reaching.end(), kept.decisions.begin(), kept.decisions.end(),
                   [&](std::size_t index, const Decision& decision) { return decisions[index] == decision; });
    if (isKept)
        return kept;
    kept.found = found;
    kept.decisions.clear();
    for (const std::size_t index : reaching)
        kept.decisions.push_back(decisions[index]);
    std::vector<const Decision*> pointers;
    for (const Decision& decision : kept.decisions)
        pointers.push_back(&decision);
    kept.decided = decidedArticle(found, pointers, m_lexicon.get(), kept.effects);
    return kept;
}

AnalyzedArticles Decider::Articles::decideArticles(const Corpus& found, std::span<const Decision> decisions,
                                                   std::vector<DecisionOutcome>& outcomes)
{
    std::unordered_map<ArticleKey, Reaching, KeyHash> ofArticle;
    Reaching ofAll;
    for (std::size_t i = 0; i < decisions.size(); ++i) {
        outcomes.push_back({decisions[i].key, 0, {}});
        const ArticleKey key = articleOf(decisions[i].correction);
        if (isAboutAllArticles(decisions[i].correction))
            ofAll.push_back(i);
        else if (!key.isNull())
            ofArticle[key].push_back(i);
    }
    for (const auto& [key, reaching] : ofArticle) {
        for (const std::size_t i : reaching)
            outcomes[i].obstacle = QCoreApplication::translate("crossread", "Its article is not open.");
    }
    AnalyzedArticles articles;
    std::unordered_map<ArticleKey, Kept, KeyHash> stillKept;
    for (std::size_t a = 0; a < found.articleCount(); ++a) {
        const auto& analyzed = found.analyzed(idAt<ArticleId>(a));
        articles.push_back(analyzed);
        if (ofArticle.empty() && ofAll.empty())
            continue;
        const ArticleKey key = keyOf(analyzed->article);
        const auto own = ofArticle.find(key);
        Reaching reaching = own == ofArticle.end() ? Reaching() : own->second;
        for (const std::size_t i : ofAll) {
            if (own != ofArticle.end() || isReachedBy(decisions[i].correction, analyzed->findings))
                reaching.push_back(i);
        }
        if (reaching.empty())
            continue;
        std::sort(reaching.begin(), reaching.end());
        Kept& kept = stillKept[key];
        kept = std::move(m_kept[key]);
        decideOne(analyzed, decisions, reaching, kept);
        articles.back() = kept.decided;
        for (std::size_t i = 0; i < reaching.size(); ++i) {
            outcomes[reaching[i]].places += kept.effects[i].places;
            outcomes[reaching[i]].obstacle = kept.effects[i].obstacle;
        }
    }
    m_kept = std::move(stillKept);
    return articles;
}

AnalyzedArticles Decider::Articles::withoutRejected(const AnalyzedArticles& articles,
                                                    const std::vector<std::vector<Index>>& rejected)
{
    AnalyzedArticles result = articles;
    for (std::size_t a = 0; a < articles.size(); ++a) {
        if (rejected[a].empty())
            continue;
        KeptWithout& kept = m_without[keyOf(articles[a]->article)];
        if (kept.before != articles[a] || kept.mentions != rejected[a])
            kept = {articles[a], rejected[a], withoutMentions(*articles[a], rejected[a])};
        result[a] = kept.after;
    }
    return result;
}

DecidedCorpus Decider::Articles::decide(const std::shared_ptr<const Corpus>& found,
                                        std::span<const Decision> decisions)
{
    DecidedCorpus decided{found, {}};
    if (decisions.empty())
        return decided;
    AnalyzedArticles articles = decideArticles(*found, decisions, decided.outcomes);
    const auto revise = [&](EntityRevision& revision, bool isRest) {
        for (std::size_t i = 0; i < decisions.size(); ++i) {
            if (isRest && std::holds_alternative<RejectEntity>(decisions[i].correction))
                continue; // done
            const auto outcome = revision.apply(decisions[i]);
            if (outcome && articleOf(decisions[i].correction).isNull())
                decided.outcomes[i] = *outcome;
            else if (outcome && !outcome->obstacle.isEmpty())
                decided.outcomes[i].obstacle = outcome->obstacle;
        }
    };
    EntityRevision revision(articles, resolveEntities(namesOf(articles)));
    revise(revision, false);
    const std::vector<std::vector<Index>> rejected = revision.rejectedMentions();
    const bool hasRejected =
        std::any_of(rejected.begin(), rejected.end(), [](const auto& m) { return !m.empty(); });
    const bool isSameText = std::none_of(decisions.begin(), decisions.end(), [](const Decision& decision) {
        return std::holds_alternative<MarkPassage>(decision.correction);
    });
    const Corpus* const copies = isSameText ? found.get() : nullptr;
    if (!hasRejected) {
        decided.corpus = buildCorpus(articles, revision.take(), copies);
        return decided;
    }
    // Names that are rejected take no part in finding out which names are one.
    const std::vector<DecisionOutcome> outcomes = decided.outcomes;
    const AnalyzedArticles left = withoutRejected(articles, rejected);
    EntityRevision revisionOfRest(left, resolveEntities(namesOf(left)));
    revise(revisionOfRest, true);
    decided.outcomes = outcomes;
    decided.corpus = buildCorpus(left, revisionOfRest.take(), copies);
    return decided;
}

Decider::Decider(std::shared_ptr<const Lexicon> lexicon)
    : m_articles(std::make_unique<Articles>(std::move(lexicon)))
{
}
Decider::~Decider() = default;

DecidedCorpus Decider::decide(const std::shared_ptr<const Corpus>& found, std::span<const Decision> decisions)
{
    return m_articles->decide(found, decisions);
}

DecidedCorpus applyDecisions(const std::shared_ptr<const Corpus>& found, std::span<const Decision> decisions,
                             const std::shared_ptr<const Lexicon>& lexicon)
{
    return Decider(lexicon).decide(found, decisions);
}

} // namespace crossread
