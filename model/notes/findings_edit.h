// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/reference.h"

#include <optional>
#include <vector>

namespace crossread {

/// Changes the findings of one article and keeps their indexes into each other right. Indexes handed out hold
/// until take().
class FindingsEdit {
public:
    /// Names a finding that the analyst made or changed, where a rule's name stands else.
    static constexpr Rule analyst = "analyst";

    /// \a text is the article's canonical text and has to outlive the edit.
    FindingsEdit(Findings findings, std::string_view text);

    /// To be changed in place; nothing may be added or taken out but by the functions below.
    [[nodiscard]] Findings& findings() { return m_findings; }

    /// The ordinal-th finding with this very span that is not rejected.
    [[nodiscard]] std::optional<Index> find(FindingKind kind, Span span, quint32 ordinal) const;

    /// Adds a name; those it overlaps give way, and what referred to them refers to it.
    Index addMention(Span span, EntityKind kind);
    void reject(FindingKind kind, Index index);
    /// How many findings the rule had made.
    quint32 rejectRule(std::string_view rule);
    /// The date of an event by itself: of a date that other events have too, a copy.
    DateFinding& ownDateOf(Index event);

    /// What is left, sorted, with all indexes renewed. What refers to a rejected name goes without it: a
    /// speaker's words stay.
    [[nodiscard]] Findings take();

private:
    struct Gone {
        std::vector<bool> mentions, figures, dates, events, quotations;
    };
    [[nodiscard]] std::vector<bool>& goneOf(FindingKind kind);
    [[nodiscard]] const std::vector<bool>& goneOf(FindingKind kind) const;
    void renewMentions();
    void renewDates();
    void renewAttribution(std::optional<Attribution>& attribution) const;
    [[nodiscard]] std::optional<Index> mentionAfter(std::optional<Index> index) const;
    [[nodiscard]] std::optional<Index> dateAfter(std::optional<Index> index) const;

    Findings m_findings;
    std::string_view m_text;
    Gone m_gone;
    std::vector<std::optional<Index>> m_replacements; ///< of mentions that gave way
    std::vector<std::optional<Index>> m_mentionAfter; ///< renewed index of each mention, in take()
    std::vector<std::optional<Index>> m_dateAfter;
    std::vector<Span> m_mentionSpans; ///< as they were, for the words of speakers
};

} // namespace crossread
