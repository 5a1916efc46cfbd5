// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/decision.h"

#include <memory>
#include <span>

namespace crossread {

class Lexicon;

/// What became of one decision over the present articles.
struct DecisionOutcome {
    DecisionKey decision;
    quint32 places = 0; ///< mentions, findings or passages that it changed
    QString obstacle; ///< why it changed nothing ("“Orbis” is in none of the articles"); empty where it holds
};

/// The corpus as the analyst has corrected it.
struct DecidedCorpus {
    std::shared_ptr<const Corpus> corpus;
    std::vector<DecisionOutcome> outcomes; ///< one for each decision, in their order
};

/// Applies decisions to what the machine found. Keep the corpus as it was found beside the decided one: it is
/// what articles are added to and what the next decisions are applied to, and taking all decisions back gives
/// it again, pointer and all.
///
/// Only articles that a decision reaches are copied; the copies are kept between calls, so that one more
/// decision costs one article and the resolution of names. An article whose publication date or passages were
/// corrected is extracted anew first. Decisions that find nothing to hold to are kept and told as such: the
/// article may come back.
///
/// The same input gives the same corpus, whatever was applied before. Not for two threads at once.
class Decider {
public:
    explicit Decider(std::shared_ptr<const Lexicon> lexicon);
    ~Decider();
    Decider(const Decider&) = delete;
    Decider& operator=(const Decider&) = delete;

    [[nodiscard]] DecidedCorpus decide(const std::shared_ptr<const Corpus>& found,
                                       std::span<const Decision> decisions);

private:
    class Articles;
    std::unique_ptr<Articles> m_articles;
};

/// Decider for a single use.
[[nodiscard]] DecidedCorpus applyDecisions(const std::shared_ptr<const Corpus>& found,
                                           std::span<const Decision> decisions,
                                           const std::shared_ptr<const Lexicon>& lexicon);

/// What a merge would change, told before it is made.
struct MergePreview {
    struct Part {
        EntityId entity{};
        std::string name;
        EntityKind kind = EntityKind::Organization;
        std::size_t mentions = 0;
        std::size_t articles = 0;
        std::size_t figures = 0;
        std::size_t events = 0;
    };
    std::vector<Part> from;            ///< entities that will be gone
    Part into;                         ///< the one that stays, as it is now
    Part merged;                       ///< as it will be: articles count once
    std::vector<std::string> aliases;  ///< all names that will be one, the name itself left out
    std::vector<std::string> warnings; ///< different kinds; a name that is another entity's too
};

/// \a from without \a into itself. The other direction: the same with another \a into.
[[nodiscard]] MergePreview previewMerge(const Corpus& corpus, std::span<const EntityId> from, EntityId into);

/// The decision of that preview.
[[nodiscard]] MergeEntities mergeOf(const Corpus& corpus, std::span<const EntityId> from, EntityId into);

/// The rejection of an entity with all its forms.
[[nodiscard]] RejectEntity rejectionOf(const Corpus& corpus, EntityId entity);

/// The mention of \a entity that stands nearest to the figure in its article, for CorrectFigure::Subject and
/// ::Speaker; nothing where the article does not name it.
[[nodiscard]] std::optional<MentionId> mentionNear(const Corpus& corpus, FigureId figure, EntityId entity);

} // namespace crossread
