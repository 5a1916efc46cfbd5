// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/corpus.h"
#include "model/notes/anchor.h"

#include <optional>
#include <unordered_map>

/// How notes and decisions name what the machine found: by words and places, which survive reading again and
/// another set of articles. Ids of a corpus do not.
namespace crossread {

/// An entity by its name as it was shown, and by a form of it that stands in the texts.
struct EntityRef {
    std::string name;
    EntityKind kind = EntityKind::Organization;
    std::string spelling; ///< a form in the texts; finds the entity where none has the name
    friend bool operator==(const EntityRef&, const EntityRef&) = default;
};

enum class FindingKind : unsigned char { Mention, Figure, Date, Event, Quotation };

/// One finding by the place it stands at.
struct FindingRef {
    FindingKind kind = FindingKind::Mention;
    Anchor anchor;
    quint32 ordinal = 0; ///< among the findings of this kind with the same span (a sentence with two events)
    friend bool operator==(const FindingRef&, const FindingRef&) = default;
};

[[nodiscard]] std::string_view nameOf(FindingKind kind);

[[nodiscard]] EntityRef refTo(const Corpus& corpus, EntityId id);
[[nodiscard]] FindingRef refTo(const Corpus& corpus, MentionId id);
[[nodiscard]] FindingRef refTo(const Corpus& corpus, FigureId id);
[[nodiscard]] FindingRef refTo(const Corpus& corpus, DateId id);
[[nodiscard]] FindingRef refTo(const Corpus& corpus, EventId id);
[[nodiscard]] FindingRef refTo(const Corpus& corpus, QuotationId id);

/// Finds again in a corpus what keys and refs name. Made once per corpus, which it keeps alive; look-ups of
/// entities are constant time, those of findings place one anchor.
class References {
public:
    explicit References(std::shared_ptr<const Corpus> corpus);

    [[nodiscard]] std::optional<ArticleId> article(ArticleKey key) const;
    /// The entity of that name and class of kinds; of several the one that has the spelling; where none has
    /// the name, the one that has the spelling.
    [[nodiscard]] std::optional<EntityId> entity(const EntityRef& ref) const;
    [[nodiscard]] std::optional<MentionId> mention(const FindingRef& ref) const;
    [[nodiscard]] std::optional<FigureId> figure(const FindingRef& ref) const;
    [[nodiscard]] std::optional<EventId> event(const FindingRef& ref) const;

private:
    std::shared_ptr<const Corpus> m_corpus;
    std::unordered_map<ArticleKey, ArticleId, KeyHash> m_articles;
    std::unordered_multimap<std::string, EntityId> m_names;
    std::unordered_multimap<std::string, EntityId> m_spellings;
};

} // namespace crossread
