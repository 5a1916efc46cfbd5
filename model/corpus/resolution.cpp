// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus/resolution.h"

#include "model/text/fold.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace crossread {

namespace {
struct Group {
    std::array<quint32, entityKindCount> kinds{};
    std::unordered_map<std::string, quint32> spellings;
};

const Mention& fullFormOf(const ArticleNames& article, const Mention& mention)
{
    return mention.fullForm ? article.mentions[*mention.fullForm] : mention;
}

ResolvedEntity entityOf(const Group& group, const std::string& firstSpelling)
{
    ResolvedEntity entity;
    const auto mostKind = std::max_element(group.kinds.begin(), group.kinds.end());
    entity.kind = static_cast<EntityKind>(mostKind - group.kinds.begin());
    std::vector<std::pair<std::string, quint32>> spellings(group.spellings.begin(), group.spellings.end());
    std::sort(spellings.begin(), spellings.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
    entity.name = firstSpelling;
    for (auto& [spelling, count] : spellings) {
        if (spelling != entity.name)
            entity.aliases.push_back(std::move(spelling));
    }
    return entity;
}
} // namespace

Resolution resolveEntities(std::span<const ArticleNames> articles)
{
    Resolution resolution;
    std::unordered_map<std::string, quint32> groupOfKey;
    std::vector<Group> groups;
    std::vector<std::string> firstSpellings;
    for (const ArticleNames& article : articles) {
        std::vector<quint32>& entities = resolution.entityOfMention.emplace_back();
        entities.reserve(article.mentions.size());
        for (const Mention& mention : article.mentions) {
            const Mention& full = fullFormOf(article, mention);
            const std::string_view fullText = full.span.in(article.text);
            std::string key = nameKey(fullText);
            key += static_cast<char>('0' + static_cast<int>(full.kind));
            const auto [place, isNew] =
                groupOfKey.try_emplace(std::move(key), static_cast<quint32>(groups.size()));
            if (isNew) {
                groups.emplace_back();
                firstSpellings.emplace_back(fullText);
            }
            Group& group = groups[place->second];
            ++group.kinds[static_cast<std::size_t>(full.kind)];
            ++group.spellings[std::string(mention.span.in(article.text))];
            entities.push_back(place->second);
        }
    }
    for (std::size_t i = 0; i < groups.size(); ++i)
        resolution.entities.push_back(entityOf(groups[i], firstSpellings[i]));
    return resolution;
}

} // namespace crossread
