// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/resolution.h"
#include "model/notes/decided_corpus.h"

#include <set>
#include <unordered_map>

namespace crossread {

using AnalyzedArticles = std::vector<std::shared_ptr<const AnalyzedArticle>>;

/// Applies what was decided on entities to the machine's resolution, one decision after the other: a later
/// one finds the names that the earlier ones gave. Time is linear in the names for each split, else in what a
/// decision reaches.
class EntityRevision {
public:
    /// \a articles are those that \a resolution was made of.
    EntityRevision(const AnalyzedArticles& articles, Resolution resolution);

    /// Nothing for a decision that is not on entities.
    [[nodiscard]] std::optional<DecisionOutcome> apply(const Decision& decision);

    /// For each article the mentions, ascending, of entities that were rejected.
    [[nodiscard]] std::vector<std::vector<Index>> rejectedMentions() const;

    /// The entities in the order of their first mention. What no decision reached is as the machine made it.
    [[nodiscard]] Resolution take();

private:
    /// An entity as it is so far.
    struct Group {
        std::string name;
        EntityKind kind = EntityKind::Organization;
        quint32 parent = 0;     ///< the group it was merged into; itself where it was not
        bool isChanged = false; ///< its names are to be counted anew
        bool isNamed = false;   ///< the analyst chose the name
        bool isRejected = false;
        std::vector<std::string> aliases; ///< of the machine's entity, until names are counted anew
        std::vector<std::string> added;   ///< aliases that the analyst gave
        std::vector<std::string> evidence;
    };
    using Effect = std::pair<quint32, QString>; ///< places and obstacle

    Effect act(const MergeEntities& act);
    Effect act(const SplitEntity& act);
    Effect act(const RenameEntity& act);
    Effect act(const SetEntityKind& act);
    Effect act(const AddAlias& act);
    Effect act(const RejectEntity& act);
    Effect act(const AddMention& act);

    [[nodiscard]] quint32 rootOf(quint32 group) const;
    [[nodiscard]] std::optional<quint32> find(const EntityRef& ref);
    [[nodiscard]] std::vector<quint32> named(const std::string& key) const;
    [[nodiscard]] bool isSpelled(quint32 root, const std::string& key);
    [[nodiscard]] std::optional<std::pair<std::size_t, Index>> mentionAt(const Anchor& anchor);
    void join(quint32 from, quint32 into);
    void giveName(quint32 group, const std::string& name);
    [[nodiscard]] std::string_view wordsAt(std::size_t article, std::size_t mention) const;
    void indexSpellings();
    void countNames(std::vector<ResolvedEntity>& entities, const std::vector<quint32>& numbers);

    const AnalyzedArticles& m_articles;
    Resolution m_resolution;
    std::vector<Group> m_groups;
    std::unordered_multimap<std::string, quint32> m_names; ///< also names of old; checked when looked up
    std::unordered_multimap<std::string, quint32> m_spellings;
    std::set<std::pair<std::size_t, Index>> m_rejected;                  ///< article and mention
    std::unordered_map<ArticleKey, std::size_t, KeyHash> m_articleOfKey; ///< made at first use
    bool m_hasSpellings = false;
};

} // namespace crossread
