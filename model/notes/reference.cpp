// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/reference.h"

#include "model/corpus/resolution_keys.h"

#include <algorithm>

namespace crossread {

namespace {

/// Names are looked up under their class and key, so that spelling, legal form and title make no difference.
std::string lookUpKey(std::string_view name, EntityKind kind)
{
    const EntityClass entityClass = classOf(kind);
    return static_cast<char>('0' + static_cast<int>(entityClass)) + resolutionKey(name, entityClass).key;
}

template <typename Finding>
quint32 ordinalOf(const std::vector<Finding>& list, std::size_t index)
{
    quint32 ordinal = 0;
    while (index > ordinal && list[index - ordinal - 1].span == list[index].span)
        ++ordinal;
    return ordinal;
}

template <typename Finding, Id T>
FindingRef refIn(const Corpus& corpus, FindingKind kind, T id, IdRange<T> range,
                 const std::vector<Finding> Findings::*list)
{
    const AnalyzedArticle& analyzed = *corpus.analyzed(corpus.articleOf(id));
    const std::size_t index = indexOf(id) - indexOf(range[0]);
    const std::vector<Finding>& findings = analyzed.findings.*list;
    return {kind, makeAnchor(analyzed.article, findings[index].span), ordinalOf(findings, index)};
}

/// The ordinal-th finding with this very span.
template <typename Finding, Id T>
std::optional<T> findIn(const std::vector<Finding>& list, IdRange<T> range, Span span, quint32 ordinal)
{
    const auto first = std::lower_bound(list.begin(), list.end(), span,
                                        [](const Finding& finding, Span s) { return finding.span < s; });
    const auto index = static_cast<std::size_t>(first - list.begin()) + ordinal;
    if (index >= list.size() || list[index].span != span)
        return {};
    return range[index];
}

} // namespace

std::string_view nameOf(FindingKind kind)
{
    static constexpr std::array<std::string_view, 5> names{"mention", "figure", "date", "event", "quotation"};
    return names.at(static_cast<std::size_t>(kind));
}

EntityRef refTo(const Corpus& corpus, EntityId id)
{
    const Entity& entity = corpus.entity(id);
    EntityRef ref{entity.name, entity.kind, {}};
    for (const MentionId mention : corpus.mentionsOf(id)) {
        const std::string_view words = corpus.textOf(corpus.articleOf(mention), corpus.spanOf(mention));
        if (ref.spelling.empty() || words == entity.name)
            ref.spelling = words;
        if (words == entity.name)
            break;
    }
    // A short form is a poor guide: it may stand for others too.
    if (ref.spelling != entity.name && !entity.aliases.empty())
        ref.spelling = entity.aliases.front();
    return ref;
}

FindingRef refTo(const Corpus& corpus, MentionId id)
{
    return refIn(corpus, FindingKind::Mention, id, corpus.mentionsIn(corpus.articleOf(id)),
                 &Findings::mentions);
}
FindingRef refTo(const Corpus& corpus, FigureId id)
{
    return refIn(corpus, FindingKind::Figure, id, corpus.figuresIn(corpus.articleOf(id)), &Findings::figures);
}
FindingRef refTo(const Corpus& corpus, DateId id)
{
    return refIn(corpus, FindingKind::Date, id, corpus.datesIn(corpus.articleOf(id)), &Findings::dates);
}
FindingRef refTo(const Corpus& corpus, EventId id)
{
    return refIn(corpus, FindingKind::Event, id, corpus.eventsIn(corpus.articleOf(id)), &Findings::events);
}
FindingRef refTo(const Corpus& corpus, QuotationId id)
{
    return refIn(corpus, FindingKind::Quotation, id, corpus.quotationsIn(corpus.articleOf(id)),
                 &Findings::quotations);
}

References::References(std::shared_ptr<const Corpus> corpus) : m_corpus(std::move(corpus))
{
    for (std::size_t i = 0; i < m_corpus->articleCount(); ++i) {
        const auto id = idAt<ArticleId>(i);
        m_articles.emplace(keyOf(m_corpus->article(id)), id);
    }
    for (std::size_t i = 0; i < m_corpus->entityCount(); ++i) {
        const auto id = idAt<EntityId>(i);
        const Entity& entity = m_corpus->entity(id);
        m_names.emplace(lookUpKey(entity.name, entity.kind), id);
        m_spellings.emplace(lookUpKey(entity.name, entity.kind), id);
        for (const std::string& alias : entity.aliases)
            m_spellings.emplace(lookUpKey(alias, entity.kind), id);
    }
}

std::optional<ArticleId> References::article(ArticleKey key) const
{
    const auto found = m_articles.find(key);
    return found == m_articles.end() ? std::nullopt : std::optional(found->second);
}

std::optional<EntityId> References::entity(const EntityRef& ref) const
{
    const auto [named, namedEnd] = m_names.equal_range(lookUpKey(ref.name, ref.kind));
    const auto spelled =
        m_spellings.equal_range(lookUpKey(ref.spelling.empty() ? ref.name : ref.spelling, ref.kind));
    const auto least = [](auto begin, auto end, auto accept) {
        std::optional<EntityId> best;
        for (; begin != end; ++begin) {
            if (accept(begin->second) && (!best || begin->second < *best))
                best = begin->second;
        }
        return best;
    };
    const auto isSpelled = [&](EntityId id) {
        return std::any_of(spelled.first, spelled.second,
                           [id](const auto& entry) { return entry.second == id; });
    };
    const auto any = [](EntityId) { return true; };
    if (const auto both = least(named, namedEnd, isSpelled))
        return both;
    if (const auto byName = least(named, namedEnd, any))
        return byName;
    return least(spelled.first, spelled.second, any);
}

std::optional<MentionId> References::mention(const FindingRef& ref) const
{
    const auto id = article(ref.anchor.article);
    if (!id || ref.kind != FindingKind::Mention)
        return {};
    const Placement placement = placeAnchor(ref.anchor, m_corpus->article(*id));
    return placement.isPlaced() ? findIn(m_corpus->analyzed(*id)->findings.mentions,
                                         m_corpus->mentionsIn(*id), placement.span, ref.ordinal)
                                : std::nullopt;
}

std::optional<FigureId> References::figure(const FindingRef& ref) const
{
    const auto id = article(ref.anchor.article);
    if (!id || ref.kind != FindingKind::Figure)
        return {};
    const Placement placement = placeAnchor(ref.anchor, m_corpus->article(*id));
    return placement.isPlaced() ? findIn(m_corpus->analyzed(*id)->findings.figures, m_corpus->figuresIn(*id),
                                         placement.span, ref.ordinal)
                                : std::nullopt;
}

std::optional<EventId> References::event(const FindingRef& ref) const
{
    const auto id = article(ref.anchor.article);
    if (!id || ref.kind != FindingKind::Event)
        return {};
    const Placement placement = placeAnchor(ref.anchor, m_corpus->article(*id));
    return placement.isPlaced() ? findIn(m_corpus->analyzed(*id)->findings.events, m_corpus->eventsIn(*id),
                                         placement.span, ref.ordinal)
                                : std::nullopt;
}

} // namespace crossread
