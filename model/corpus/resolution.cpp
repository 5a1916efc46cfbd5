// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus/resolution.h"

#include "model/corpus/resolution_keys.h"

#include <QCoreApplication>
#include <QString>

#include <algorithm>
#include <array>
#include <optional>
#include <unordered_map>

namespace crossread {

namespace {
constexpr quint32 none = 0xFFFFFFFFu;
constexpr std::size_t maxEvidence = 50; ///< sentences for one entity

QString quoted(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// One way to write a name; the text stands in some article.
struct Spelling {
    std::string_view text;
    quint32 key = 0;
    bool isAlias = false;
};

/// What stands behind one key: an entity, or a part of one after joins.
struct KeyGroup {
    quint32 parent = 0; ///< of the join, as in union-find; itself for a root
    quint32 firstSpelling = 0;
    quint32 firstMention = none; ///< in the order of all mentions
    EntityClass kind = EntityClass::Thing;
};

/// A short name that articles explain: the key it stands for, and where.
struct Explained {
    quint32 target = none;
    quint32 article = 0;
    bool isAmbiguous = false;
};

/// Whether a name stands in capitals as in a dateline; short ones are so by nature ("UAE", "NATO").
bool isShouted(std::string_view text)
{
    constexpr std::size_t shortest = 5;
    const bool hasSpace = text.find(' ') != std::string_view::npos;
    return (text.size() >= shortest || hasSpace) && text.find('.') == std::string_view::npos &&
           std::ranges::all_of(text, [](char c) { return (c >= 'A' && c <= 'Z') || c == ' ' || c == '-'; });
}

/// "NEW YORK" as "New York".
std::string withSmallLetters(std::string text)
{
    for (std::size_t i = 1; i < text.size(); ++i) {
        const bool isInside = text[i - 1] != ' ' && text[i - 1] != '-';
        if (isInside && text[i] >= 'A' && text[i] <= 'Z')
            text[i] = static_cast<char>(text[i] + ('a' - 'A'));
    }
    return text;
}

class Resolver {
public:
    explicit Resolver(std::span<const ArticleNames> articles) : m_articles(articles) {}

    Resolution run()
    {
        readMentions();
        joinExplained();
        joinSinglePersons();
        number();
        describe();
        return std::move(m_resolution);
    }

private:
    static std::string internKey(std::string_view text, EntityClass kind)
    {
        std::string key(1, static_cast<char>('0' + static_cast<int>(kind)));
        key += text;
        return key;
    }

    quint32 keyOf(const ResolutionKey& key, EntityClass kind)
    {
        const auto [place, isNew] =
            m_keyNumbers.try_emplace(internKey(key.key, kind), static_cast<quint32>(m_keys.size()));
        if (isNew) {
            KeyGroup& group = m_keys.emplace_back();
            group.parent = place->second;
            group.firstSpelling = static_cast<quint32>(m_spellings.size());
            group.kind = kind;
        }
        return place->second;
    }

    quint32 spellingOf(std::string_view text, EntityClass kind)
    {
        const auto [place, isNew] = m_spellingNumbers[static_cast<std::size_t>(kind)].try_emplace(
            text, static_cast<quint32>(m_spellings.size()));
        if (isNew) {
            const ResolutionKey key = resolutionKey(text, kind);
            const quint32 number = keyOf(key, kind);
            m_spellings.push_back({text, number, key.isAlias});
        }
        return place->second;
    }

    void readMentions()
    {
        quint32 order = 0;
        for (quint32 a = 0; a < m_articles.size(); ++a) {
            const ArticleNames& article = m_articles[a];
            std::vector<quint32>& spellings = m_mentionSpellings.emplace_back();
            std::vector<quint32>& keys = m_resolution.entityOfMention.emplace_back();
            spellings.reserve(article.mentions.size());
            keys.reserve(article.mentions.size());
            for (const Mention& mention : article.mentions) {
                const Mention& full = mention.fullForm ? article.mentions[*mention.fullForm] : mention;
                const quint32 own = spellingOf(mention.span.in(article.text), classOf(full.kind));
                const quint32 whole =
                    mention.fullForm ? spellingOf(full.span.in(article.text), classOf(full.kind)) : own;
                const quint32 key = m_spellings[whole].key;
                if (m_spellings[own].key != key)
                    explain(m_spellings[own].key, key, a);
                m_keys[key].firstMention = std::min(m_keys[key].firstMention, order++);
                spellings.push_back(own);
                keys.push_back(key);
            }
        }
    }

    void explain(quint32 part, quint32 whole, quint32 article)
    {
        const auto [place, isNew] = m_explained.try_emplace(part, Explained{whole, article, false});
        if (!isNew && place->second.target != whole)
            place->second.isAmbiguous = true;
    }

    quint32 rootOf(quint32 key)
    {
        while (m_keys[key].parent != key) {
            m_keys[key].parent = m_keys[m_keys[key].parent].parent;
            key = m_keys[key].parent;
        }
        return key;
    }

    void join(quint32 part, quint32 whole, const QString& evidence)
    {
        const quint32 from = rootOf(part);
        const quint32 to = rootOf(whole);
        if (from == to || m_keys[from].firstMention == none)
            return; // nothing stands under the short name by itself
        m_keys[from].parent = to;
        m_keys[to].firstMention = std::min(m_keys[to].firstMention, m_keys[from].firstMention);
        m_evidence[to].push_back(evidence.toStdString());
        std::vector<std::string> moved = std::move(m_evidence[from]);
        m_evidence.erase(from);
        std::vector<std::string>& all = m_evidence[to];
        all.insert(all.end(), moved.begin(), moved.end());
    }

    [[nodiscard]] std::string_view spellingOfKey(quint32 key) const
    {
        return m_spellings[m_keys[key].firstSpelling].text;
    }

    /// In the order of keys, so that the answer does not hang on the hash.
    void joinExplained()
    {
        std::vector<std::pair<quint32, Explained>> all(m_explained.begin(), m_explained.end());
        std::sort(all.begin(), all.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (const auto& [part, explained] : all) {
            if (explained.isAmbiguous || m_keys[part].kind == EntityClass::Person)
                continue;
            join(part, explained.target,
                 QCoreApplication::translate("crossread", "“%1” stands for “%2” in article %3")
                     .arg(quoted(spellingOfKey(part)), quoted(spellingOfKey(explained.target)),
                          QString::number(explained.article + 1)));
        }
    }

    /// A single name that its own article leaves open joins the only person of all articles that bears it.
    void joinSinglePersons()
    {
        std::unordered_map<std::string, quint32> bearers; ///< none: several
        std::vector<quint32> singles;
        for (quint32 key = 0; key < m_keys.size(); ++key) {
            if (m_keys[key].kind != EntityClass::Person || m_keys[key].firstMention == none)
                continue;
            const PersonParts parts = personParts(spellingOfKey(key));
            if (parts.last.empty()) {
                singles.push_back(key);
                continue;
            }
            for (const std::string& part : {parts.first, parts.last}) {
                const auto [place, isNew] = bearers.try_emplace(part, key);
                if (!isNew && place->second != key)
                    place->second = none;
            }
        }
        for (const quint32 key : singles) {
            const auto bearer = bearers.find(resolutionKey(spellingOfKey(key), EntityClass::Person).key);
            if (bearer == bearers.end() || bearer->second == none)
                continue;
            join(key, bearer->second,
                 QCoreApplication::translate("crossread",
                                             "“%1”: “%2” is the only person of that name in all articles")
                     .arg(quoted(spellingOfKey(key)), quoted(spellingOfKey(bearer->second))));
        }
    }

    /// Entities in the order of their first mention.
    void number()
    {
        std::vector<quint32> roots;
        for (quint32 key = 0; key < m_keys.size(); ++key) {
            if (rootOf(key) == key && m_keys[key].firstMention != none)
                roots.push_back(key);
        }
        std::sort(roots.begin(), roots.end(),
                  [&](quint32 a, quint32 b) { return m_keys[a].firstMention < m_keys[b].firstMention; });
        std::vector<quint32> entityOfKey(m_keys.size(), none);
        for (const quint32 root : roots) {
            entityOfKey[root] = static_cast<quint32>(m_resolution.entities.size());
            m_resolution.entities.emplace_back().evidence = std::move(m_evidence[root]);
        }
        for (std::vector<quint32>& mentions : m_resolution.entityOfMention) {
            for (quint32& key : mentions)
                key = entityOfKey[rootOf(key)];
        }
    }

    struct Use {
        quint32 entity = 0;
        quint32 spelling = 0;
        quint32 count = 0;
    };

    void describe()
    {
        std::unordered_map<quint64, quint32> counts;
        std::vector<std::array<quint32, entityKindCount>> kinds(m_resolution.entities.size());
        for (std::size_t a = 0; a < m_articles.size(); ++a) {
            for (std::size_t m = 0; m < m_articles[a].mentions.size(); ++m) {
                const quint32 entity = m_resolution.entityOfMention[a][m];
                ++counts[quint64{entity} << 32 | m_mentionSpellings[a][m]];
                ++kinds[entity][static_cast<std::size_t>(m_articles[a].mentions[m].kind)];
            }
        }
        std::vector<Use> uses;
        uses.reserve(counts.size());
        for (const auto& [pair, count] : counts)
            uses.push_back({static_cast<quint32>(pair >> 32), static_cast<quint32>(pair), count});
        std::sort(uses.begin(), uses.end(), [](const Use& a, const Use& b) {
            return a.entity != b.entity ? a.entity < b.entity
                   : a.count != b.count ? a.count > b.count
                                        : a.spelling < b.spelling;
        });
        for (std::size_t begin = 0; begin < uses.size();) {
            std::size_t end = begin;
            while (end < uses.size() && uses[end].entity == uses[begin].entity)
                ++end;
            const auto& votes = kinds[uses[begin].entity];
            ResolvedEntity& entity = m_resolution.entities[uses[begin].entity];
            entity.kind =
                static_cast<EntityKind>(std::max_element(votes.begin(), votes.end()) - votes.begin());
            name(entity, {uses.data() + begin, end - begin});
            begin = end;
        }
    }

    /// The most frequent spelling of the whole name is the entity's; a short form only where there is no
    /// other.
    void name(ResolvedEntity& entity, std::span<const Use> uses)
    {
        const auto isWhole = [&](const Use& use) {
            return m_explained.find(m_spellings[use.spelling].key) == m_explained.end();
        };
        const auto isFullPerson = [&](const Use& use) {
            return entity.kind != EntityKind::Person ||
                   !personParts(m_spellings[use.spelling].text).last.empty();
        };
        auto best = std::find_if(uses.begin(), uses.end(),
                                 [&](const Use& use) { return isWhole(use) && isFullPerson(use); });
        if (best == uses.end())
            best = std::find_if(uses.begin(), uses.end(), isWhole);
        if (best == uses.end())
            best = uses.begin();
        // "PARIS, March 3 -" at an article's head: as it is written elsewhere.
        if (isShouted(m_spellings[best->spelling].text)) {
            const auto calm = std::find_if(uses.begin(), uses.end(), [&](const Use& use) {
                return m_spellings[use.spelling].key == m_spellings[best->spelling].key &&
                       !isShouted(m_spellings[use.spelling].text);
            });
            best = calm != uses.end() ? calm : best;
        }
        entity.name = m_spellings[best->spelling].text;
        if (entity.kind == EntityKind::Place && isShouted(entity.name))
            entity.name = withSmallLetters(entity.name);
        for (const Use& use : uses) {
            const Spelling& spelling = m_spellings[use.spelling];
            if (spelling.text == entity.name)
                continue;
            entity.aliases.emplace_back(spelling.text);
            if (entity.evidence.size() < maxEvidence && spelling.key == m_spellings[best->spelling].key)
                entity.evidence.push_back(
                    spellingEvidence(spelling, m_spellings[best->spelling]).toStdString());
        }
    }

    [[nodiscard]] static QString spellingEvidence(const Spelling& other, const Spelling& named)
    {
        const QString text =
            other.isAlias || named.isAlias
                ? QCoreApplication::translate("crossread", "“%1” is a common name of “%2”")
                : QCoreApplication::translate("crossread", "“%1” and “%2” differ in spelling alone");
        return text.arg(quoted(other.text), quoted(named.text));
    }

    std::span<const ArticleNames> m_articles;
    Resolution m_resolution; ///< entityOfMention holds keys until number()
    std::vector<Spelling> m_spellings;
    std::vector<KeyGroup> m_keys;
    std::array<std::unordered_map<std::string_view, quint32>, 3> m_spellingNumbers;
    std::unordered_map<std::string, quint32> m_keyNumbers;
    std::vector<std::vector<quint32>> m_mentionSpellings;
    std::unordered_map<quint32, Explained> m_explained;
    std::unordered_map<quint32, std::vector<std::string>> m_evidence;
};
} // namespace

Resolution resolveEntities(std::span<const ArticleNames> articles)
{
    return Resolver(articles).run();
}

} // namespace crossread
