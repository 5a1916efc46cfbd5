// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/entity_decisions.h"

#include "model/corpus/resolution_keys.h"
#include "model/notes/words.h"

#include <QCoreApplication>

#include <algorithm>
#include <unordered_set>

namespace crossread {

namespace {

std::string lookUpKey(std::string_view name, EntityKind kind)
{
    const EntityClass entityClass = classOf(kind);
    return static_cast<char>('0' + static_cast<int>(entityClass)) + resolutionKey(name, entityClass).key;
}

QString notFound(const EntityRef& ref)
{
    return QCoreApplication::translate("crossread", "“%1” is in none of the articles.")
        .arg(wordsOf(ref.name));
}

} // namespace

EntityRevision::EntityRevision(const AnalyzedArticles& articles, Resolution resolution)
    : m_articles(articles), m_resolution(std::move(resolution))
{
    m_groups.reserve(m_resolution.entities.size());
    for (ResolvedEntity& entity : m_resolution.entities) {
        const auto number = static_cast<quint32>(m_groups.size());
        m_names.emplace(lookUpKey(entity.name, entity.kind), number);
        Group& group = m_groups.emplace_back();
        group.name = std::move(entity.name);
        group.kind = entity.kind;
        group.parent = number;
        group.aliases = std::move(entity.aliases);
        group.evidence = std::move(entity.evidence);
    }
}

std::optional<DecisionOutcome> EntityRevision::apply(const Decision& decision)
{
    return std::visit(
        [&](const auto& held) -> std::optional<DecisionOutcome> {
            if constexpr (requires { this->act(held); }) {
                const auto [places, obstacle] = act(held);
                return DecisionOutcome{decision.key, places, obstacle};
            } else {
                return {};
            }
        },
        decision.correction);
}

quint32 EntityRevision::rootOf(quint32 group) const
{
    while (m_groups[group].parent != group)
        group = m_groups[group].parent;
    return group;
}

std::string_view EntityRevision::wordsAt(std::size_t article, std::size_t mention) const
{
    const AnalyzedArticle& analyzed = *m_articles[article];
    return analyzed.findings.mentions[mention].span.in(analyzed.article.text);
}

void EntityRevision::indexSpellings()
{
    if (m_hasSpellings)
        return;
    m_hasSpellings = true;
    for (quint32 number = 0; number < m_groups.size(); ++number) {
        const Group& group = m_groups[number];
        m_spellings.emplace(lookUpKey(group.name, group.kind), number);
        for (const std::string& alias : group.aliases)
            m_spellings.emplace(lookUpKey(alias, group.kind), number);
    }
}

/// Entities that bear the name now, ascending.
std::vector<quint32> EntityRevision::named(const std::string& key) const
{
    std::vector<quint32> roots;
    const auto [begin, end] = m_names.equal_range(key);
    for (auto entry = begin; entry != end; ++entry) {
        const quint32 group = entry->second;
        if (rootOf(group) == group && !m_groups[group].isRejected &&
            lookUpKey(m_groups[group].name, m_groups[group].kind) == key)
            roots.push_back(group);
    }
    std::sort(roots.begin(), roots.end());
    roots.erase(std::unique(roots.begin(), roots.end()), roots.end());
    return roots;
}

bool EntityRevision::isSpelled(quint32 root, const std::string& key)
{
    indexSpellings();
    const auto [begin, end] = m_spellings.equal_range(key);
    return std::any_of(begin, end, [&](const auto& entry) { return rootOf(entry.second) == root; });
}

std::optional<quint32> EntityRevision::find(const EntityRef& ref)
{
    const std::vector<quint32> byName = named(lookUpKey(ref.name, ref.kind));
    const std::string spelling = lookUpKey(ref.spelling.empty() ? ref.name : ref.spelling, ref.kind);
    if (byName.size() == 1)
        return byName.front();
    for (const quint32 root : byName) {
        if (isSpelled(root, spelling))
            return root;
    }
    if (!byName.empty())
        return byName.front();
    indexSpellings();
    std::optional<quint32> first;
    const auto [begin, end] = m_spellings.equal_range(spelling);
    for (auto entry = begin; entry != end; ++entry) {
        const quint32 root = rootOf(entry->second);
        if (!m_groups[root].isRejected && (!first || root < *first))
            first = root;
    }
    return first;
}

void EntityRevision::join(quint32 from, quint32 into)
{
    Group& part = m_groups[from];
    Group& whole = m_groups[into];
    part.parent = into;
    whole.isChanged = true;
    whole.isNamed = true; // it keeps its name whatever is counted
    whole.evidence.push_back(QCoreApplication::translate("crossread", "“%1” was merged into “%2” by hand")
                                 .arg(QString::fromStdString(part.name), QString::fromStdString(whole.name))
                                 .toStdString());
    whole.evidence.insert(whole.evidence.end(), part.evidence.begin(), part.evidence.end());
    whole.added.insert(whole.added.end(), part.added.begin(), part.added.end());
}

void EntityRevision::giveName(quint32 group, const std::string& name)
{
    m_groups[group].name = name;
    m_groups[group].isNamed = true;
    m_groups[group].isChanged = true;
    m_names.emplace(lookUpKey(name, m_groups[group].kind), group);
}

EntityRevision::Effect EntityRevision::act(const MergeEntities& act)
{
    const auto into = find(act.into);
    if (!into)
        return {0, notFound(act.into)};
    Effect effect{0, {}};
    for (const EntityRef& ref : act.from) {
        const auto from = find(ref);
        if (!from) {
            effect.second = notFound(ref);
        } else if (*from != *into) {
            join(*from, *into);
            ++effect.first;
        }
    }
    return effect;
}

EntityRevision::Effect EntityRevision::act(const SplitEntity& act)
{
    const auto whole = find(act.entity);
    if (!whole)
        return {0, notFound(act.entity)};
    const auto part = static_cast<quint32>(m_groups.size());
    m_groups.emplace_back().parent = part;
    Effect effect{0, {}};
    auto& entityOf = m_resolution.entityOfMention;
    for (std::size_t a = 0; a < entityOf.size() && !act.spellings.empty(); ++a) {
        for (std::size_t m = 0; m < entityOf[a].size(); ++m) {
            if (rootOf(entityOf[a][m]) != *whole ||
                std::find(act.spellings.begin(), act.spellings.end(), wordsAt(a, m)) == act.spellings.end())
                continue;
            entityOf[a][m] = part;
            ++effect.first;
        }
    }
    for (const FindingRef& ref : act.mentions) {
        const auto place = mentionAt(ref.anchor);
        if (!place || entityOf[place->first][place->second] == part)
            continue;
        m_groups[rootOf(entityOf[place->first][place->second])].isChanged = true;
        entityOf[place->first][place->second] = part;
        ++effect.first;
    }
    if (effect.first == 0) {
        m_groups.pop_back();
        return {0,
                QCoreApplication::translate("crossread", "None of the names that were split off is there.")};
    }
    m_groups[part].kind = act.newKind;
    giveName(part, act.newName);
    m_groups[part].evidence.push_back(QCoreApplication::translate("crossread", "split off from “%1” by hand")
                                          .arg(QString::fromStdString(m_groups[*whole].name))
                                          .toStdString());
    m_groups[*whole].isChanged = true;
    return effect;
}

EntityRevision::Effect EntityRevision::act(const RenameEntity& act)
{
    const auto group = find(act.entity);
    if (!group)
        return {0, notFound(act.entity)};
    giveName(*group, act.newName);
    return {1, {}};
}

EntityRevision::Effect EntityRevision::act(const SetEntityKind& act)
{
    const auto group = find(act.entity);
    if (!group)
        return {0, notFound(act.entity)};
    m_groups[*group].kind = act.kind;
    m_names.emplace(lookUpKey(m_groups[*group].name, act.kind), *group);
    // Later decisions know it by its new kind.
    if (m_hasSpellings || classOf(act.kind) != classOf(act.entity.kind)) {
        indexSpellings();
        m_spellings.emplace(lookUpKey(act.entity.spelling, act.kind), *group);
    }
    return {1, {}};
}

EntityRevision::Effect EntityRevision::act(const AddAlias& act)
{
    const auto group = find(act.entity);
    if (!group)
        return {0, notFound(act.entity)};
    for (const quint32 other : named(lookUpKey(act.alias, m_groups[*group].kind))) {
        if (other != *group)
            join(other, *group);
    }
    m_groups[*group].added.push_back(act.alias);
    m_groups[*group].isChanged = true;
    return {1, {}};
}

/// The entity by its name alone, never by a spelling that another entity may have by now; and mentions whose
/// full form is spelled as one that was rejected, wherever they went.
EntityRevision::Effect EntityRevision::act(const RejectEntity& act)
{
    Effect effect{0, {}};
    for (const quint32 group : named(lookUpKey(act.entity.name, act.entity.kind))) {
        m_groups[group].isRejected = true;
        ++effect.first;
        break;
    }
    const std::unordered_set<std::string_view> forms(act.spellings.begin(), act.spellings.end());
    for (std::size_t a = 0; a < m_articles.size(); ++a) {
        const std::vector<Mention>& mentions = m_articles[a]->findings.mentions;
        for (std::size_t m = 0; m < mentions.size(); ++m) {
            const std::size_t full = mentions[m].fullForm.value_or(static_cast<Index>(m));
            if (classOf(mentions[full].kind) != classOf(act.entity.kind) || !forms.contains(wordsAt(a, full)))
                continue;
            m_rejected.insert({a, static_cast<Index>(m)});
            ++effect.first;
        }
    }
    if (effect.first == 0)
        effect.second = notFound(act.entity);
    return effect;
}

/// The mention is there already; here it is told whom it names.
EntityRevision::Effect EntityRevision::act(const AddMention& act)
{
    const auto place = mentionAt(act.anchor);
    if (!place)
        return {0, {}}; // the article's own outcome tells why
    if (!act.entity)
        return {1, {}};
    const auto group = find(*act.entity);
    if (!group)
        return {1, notFound(*act.entity)};
    quint32& entity = m_resolution.entityOfMention[place->first][place->second];
    m_groups[rootOf(entity)].isChanged = true;
    m_groups[*group].isChanged = true;
    entity = *group;
    return {1, {}};
}

std::optional<std::pair<std::size_t, Index>> EntityRevision::mentionAt(const Anchor& anchor)
{
    const bool isFirstUse = m_articleOfKey.empty();
    for (std::size_t a = 0; isFirstUse && a < m_articles.size(); ++a)
        m_articleOfKey.emplace(keyOf(m_articles[a]->article), a);
    const auto article = m_articleOfKey.find(anchor.article);
    if (article == m_articleOfKey.end())
        return {};
    const AnalyzedArticle& analyzed = *m_articles[article->second];
    const Placement placement = placeAnchor(anchor, analyzed.article);
    const std::vector<Mention>& mentions = analyzed.findings.mentions;
    const auto found = std::find_if(mentions.begin(), mentions.end(),
                                    [&](const Mention& mention) { return mention.span == placement.span; });
    if (!placement.isPlaced() || found == mentions.end())
        return {};
    return std::pair(article->second, static_cast<Index>(found - mentions.begin()));
}

} // namespace crossread
