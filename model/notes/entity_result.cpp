// SPDX-License-Identifier: GPL-3.0-or-later
// What the decisions on entities leave: the entities with their names counted anew.
#include "model/notes/entity_decisions.h"

#include <algorithm>
#include <limits>
#include <map>

namespace crossread {

std::vector<std::vector<Index>> EntityRevision::rejectedMentions() const
{
    std::vector<std::vector<Index>> rejected(m_articles.size());
    const bool isAny =
        !m_rejected.empty() ||
        std::any_of(m_groups.begin(), m_groups.end(), [](const Group& group) { return group.isRejected; });
    for (std::size_t a = 0; isAny && a < m_articles.size(); ++a) {
        const std::vector<quint32>& entities = m_resolution.entityOfMention[a];
        for (std::size_t m = 0; m < entities.size(); ++m) {
            const auto mention = static_cast<Index>(m);
            if (m_groups[rootOf(entities[m])].isRejected || m_rejected.contains({a, mention}))
                rejected[a].push_back(mention);
        }
    }
    return rejected;
}

Resolution EntityRevision::take()
{
    constexpr quint32 none = std::numeric_limits<quint32>::max();
    std::vector<quint32> numbers(m_groups.size(), none);
    std::vector<ResolvedEntity> entities;
    std::vector<quint32> roots;
    for (std::vector<quint32>& ofArticle : m_resolution.entityOfMention) {
        for (quint32& group : ofArticle) {
            group = rootOf(group);
            if (numbers[group] == none) {
                numbers[group] = static_cast<quint32>(roots.size());
                roots.push_back(group);
            }
        }
    }
    for (const quint32 root : roots) {
        Group& group = m_groups[root];
        entities.push_back({group.name, group.kind, group.aliases, group.evidence});
    }
    countNames(entities, numbers);
    for (std::vector<quint32>& ofArticle : m_resolution.entityOfMention) {
        for (quint32& group : ofArticle)
            group = numbers[group];
    }
    m_resolution.entities = std::move(entities);
    return std::move(m_resolution);
}

/// Names of changed entities as the texts have them now: most frequent first, then in the order of the texts.
void EntityRevision::countNames(std::vector<ResolvedEntity>& entities, const std::vector<quint32>& numbers)
{
    struct Spelling {
        std::string_view text;
        quint32 count = 0;
    };
    std::map<quint32, std::vector<Spelling>> ofRoot;
    std::map<quint32, std::unordered_map<std::string_view, std::size_t>> places;
    for (std::size_t a = 0; a < m_articles.size(); ++a) {
        const std::vector<quint32>& roots = m_resolution.entityOfMention[a];
        for (std::size_t m = 0; m < roots.size(); ++m) {
            if (!m_groups[roots[m]].isChanged)
                continue;
            std::vector<Spelling>& spellings = ofRoot[roots[m]];
            const auto [place, isNew] = places[roots[m]].try_emplace(wordsAt(a, m), spellings.size());
            if (isNew)
                spellings.push_back({place->first, 0});
            ++spellings[place->second].count;
        }
    }
    for (auto& [root, spellings] : ofRoot) {
        const Group& group = m_groups[root];
        ResolvedEntity& entity = entities[numbers[root]];
        std::stable_sort(spellings.begin(), spellings.end(),
                         [](const Spelling& a, const Spelling& b) { return a.count > b.count; });
        const bool isNameThere =
            std::any_of(spellings.begin(), spellings.end(),
                        [&](const Spelling& spelling) { return spelling.text == group.name; });
        if (!group.isNamed && !isNameThere)
            entity.name = std::string(spellings.front().text);
        entity.aliases.clear();
        const auto add = [&entity](std::string_view alias) {
            if (alias != entity.name &&
                std::find(entity.aliases.begin(), entity.aliases.end(), alias) == entity.aliases.end())
                entity.aliases.emplace_back(alias);
        };
        for (const Spelling& spelling : spellings)
            add(spelling.text);
        for (const std::string& alias : group.added)
            add(alias);
    }
}

} // namespace crossread
