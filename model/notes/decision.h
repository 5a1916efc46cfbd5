// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/note.h"

#include <optional>
#include <string>
#include <variant>
#include <vector>

/// The analyst's corrections of the machine, as values. They name what they correct by words and places
/// (EntityRef, FindingRef, Anchor), so that they hold when articles are read again or added.
namespace crossread {

/// These are one, and it is called like `into`.
struct MergeEntities {
    std::vector<EntityRef> from;
    EntityRef into;
    friend bool operator==(const MergeEntities&, const MergeEntities&) = default;
};

/// Part of an entity is another one: all mentions spelled in one of these ways, and these mentions.
struct SplitEntity {
    EntityRef entity;
    std::vector<std::string> spellings;
    std::vector<FindingRef> mentions;
    std::string newName;
    EntityKind newKind = EntityKind::Organization;
    friend bool operator==(const SplitEntity&, const SplitEntity&) = default;
};

struct RenameEntity {
    EntityRef entity;
    std::string newName;
    friend bool operator==(const RenameEntity&, const RenameEntity&) = default;
};

struct SetEntityKind {
    EntityRef entity;
    EntityKind kind = EntityKind::Organization;
    friend bool operator==(const SetEntityKind&, const SetEntityKind&) = default;
};

/// Another name of the entity: names found so spelled are the entity, and it is listed with its other names
/// though no article may have it.
struct AddAlias {
    EntityRef entity;
    std::string alias;
    friend bool operator==(const AddAlias&, const AddAlias&) = default;
};

/// A name that the machine missed. Mentions it overlaps give way to it.
struct AddMention {
    Anchor anchor;
    EntityKind kind = EntityKind::Organization;
    std::optional<EntityRef> entity; ///< whom it names, where its own words do not tell
    friend bool operator==(const AddMention&, const AddMention&) = default;
};

/// One mention, figure, date, event or quotation is none. What referred to it stays, without it; events of a
/// rejected date go with it.
struct RejectFinding {
    FindingRef finding;
    friend bool operator==(const RejectFinding&, const RejectFinding&) = default;
};

/// No mention of this entity is one, in these articles or in any to come.
struct RejectEntity {
    EntityRef entity;
    std::vector<std::string> spellings; ///< full forms in the texts; they are rejected wherever they come up
    friend bool operator==(const RejectEntity&, const RejectEntity&) = default;
};

/// Nothing that this rule finds counts ("names/crf", "figures/money-symbol").
struct RejectRule {
    std::string rule;
    friend bool operator==(const RejectRule&, const RejectRule&) = default;
};

/// The quantity as the analyst reads it. What is absent stays as the machine found it.
struct CorrectFigure {
    /// All three together: a value alone, or a range with the value absent.
    struct Quantity {
        std::optional<double> value;
        std::optional<double> low;
        std::optional<double> high;
        friend bool operator==(const Quantity&, const Quantity&) = default;
    };
    /// Whose quantity it is: a mention of the same article; absent for nobody's.
    struct Subject {
        std::optional<FindingRef> mention;
        friend bool operator==(const Subject&, const Subject&) = default;
    };
    /// Who says so: a mention of the same article, or words; neither where the article itself says it.
    struct Speaker {
        std::optional<FindingRef> mention;
        std::string text;
        Stance stance = Stance::Asserted;
        friend bool operator==(const Speaker&, const Speaker&) = default;
    };

    FindingRef figure;
    std::optional<Quantity> quantity;
    std::optional<std::string> unit;
    std::optional<Comparator> comparator;
    std::optional<Measure> measure;
    std::optional<Subject> subject;
    std::optional<Speaker> speaker;
    friend bool operator==(const CorrectFigure&, const CorrectFigure&) = default;
};

/// When it happened.
struct CorrectEventDate {
    FindingRef event;
    DateRange range;
    friend bool operator==(const CorrectEventDate&, const CorrectEventDate&) = default;
};

/// What is known of an article as a whole. What is absent stays. "Yesterday" and "on Monday" are read anew
/// after the publication date; a range without ends means that it is not known.
struct CorrectArticle {
    ArticleKey article;
    std::string was; ///< its title before, to name the article by
    std::optional<DateRange> published;
    std::optional<std::string> title;
    std::optional<std::string> source;
    std::optional<std::string> author;
    friend bool operator==(const CorrectArticle&, const CorrectArticle&) = default;
};

/// Passages that meet the anchor are furniture (nothing is found in them) or body text.
struct MarkPassage {
    Anchor passage;
    bool isFurniture = true;
    friend bool operator==(const MarkPassage&, const MarkPassage&) = default;
};

using Correction =
    std::variant<MergeEntities, SplitEntity, RenameEntity, SetEntityKind, AddAlias, AddMention, RejectFinding,
                 RejectEntity, RejectRule, CorrectFigure, CorrectEventDate, CorrectArticle, MarkPassage>;

/// One correction as it is kept. Decisions hold in the order in which they were made; a later one sees what
/// the earlier ones did.
struct Decision {
    DecisionKey key;
    Correction correction;
    Timestamp made;
    friend bool operator==(const Decision&, const Decision&) = default;
};

/// What was decided, for people: "Merge 3 names into High-Flyer".
[[nodiscard]] QString describe(const Correction& correction);

/// Every anchor in a correction, for placing and re-placing by hand.
[[nodiscard]] std::vector<Anchor*> anchorsOf(Correction& correction);
[[nodiscard]] std::vector<const Anchor*> anchorsOf(const Correction& correction);

} // namespace crossread
