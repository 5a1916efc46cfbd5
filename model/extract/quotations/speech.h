// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/document.h"
#include "model/extract/findings.h"
#include "model/extract/quotations/quoted_words.h"
#include "model/extract/quotations/reporting_words.h"

#include <optional>
#include <string_view>
#include <vector>

namespace crossread {

/// Who speaks, and by which word the text says so.
struct Cue {
    std::optional<Index> speaker;
    Span words; ///< the verb or phrase of saying; empty where there is none
    bool isFound = false;
};

/// What is around quoted words: which mention stands at each token, and which tokens lie inside marks. Reads
/// speakers off the clause beside a quotation, by the patterns of Krestel, Bergler and Witte, "Minding the
/// Source" (LREC 2008): quotation - verb - source, quotation - source - verb, source - verb - quotation,
/// "according to" source.
class Speech {
public:
    Speech(const Document& document, const std::vector<Mention>& mentions,
           const std::vector<QuotedWords>& quoted);

    /// The cue in the words right after the quotation, then in those before it within the sentence.
    [[nodiscard]] Cue cueAfter(const QuotedWords& quoted) const;
    [[nodiscard]] Cue cueBefore(const QuotedWords& quoted) const;

    /// The subject of the verb of saying at \a verb in tokens [first, verb): the mention before it in its
    /// clause, a pronoun or "the company" resolved to who was named before. \a speaker is the last one who
    /// spoke.
    [[nodiscard]] std::optional<Index> subjectBefore(quint32 first, quint32 verb,
                                                     std::optional<Index> speaker) const;

    /// The person named most recently before \a token as a sentence's first person, looking back at most \a
    /// passages.
    [[nodiscard]] std::optional<Index> personBefore(quint32 token) const;

    [[nodiscard]] std::optional<Index> mentionAt(quint32 token) const;
    [[nodiscard]] bool isQuoted(quint32 token) const { return m_isQuoted[token]; }
    [[nodiscard]] std::string_view word(quint32 token) const { return m_document.wordAt(token); }
    [[nodiscard]] Reporting reportingAt(quint32 token) const { return reportingIn(usesAt(token)); }
    [[nodiscard]] bool isPronoun(quint32 token) const { return (usesAt(token) & PronounUse) != 0; }
    /// "analysts", "the ministry", "a witness": who may speak without a name.
    [[nodiscard]] bool isUnnamedSource(quint32 token) const
    {
        return (usesAt(token) & (UnnamedUse | OrganizationUse | PersonUse)) != 0;
    }
    [[nodiscard]] Span spanOf(quint32 token) const { return m_document.tokens[token].span; }
    /// Who spoke last; the one before is kept, for dialogues.
    void setLastSpeaker(std::optional<Index> speaker);

private:
    [[nodiscard]] WordUses usesAt(quint32 token) const
    {
        WordUses& uses = m_uses[token];
        if (uses == notLookedUp)
            uses = m_document.tokens[token].isWord() ? usesOf(m_document.wordAt(token)) : WordUses{0};
        return uses;
    }
    [[nodiscard]] bool isSource(Index mention) const;
    [[nodiscard]] bool isOrganizationNoun(quint32 token) const
    {
        return (usesAt(token) & OrganizationUse) != 0;
    }
    [[nodiscard]] std::optional<Index> sourceIn(quint32 first, quint32 end) const;
    [[nodiscard]] std::optional<Index> lastSourceIn(quint32 first, quint32 end) const;
    [[nodiscard]] std::optional<Index> resolvePronounOrRole(quint32 first, quint32 end) const;
    [[nodiscard]] std::optional<std::optional<Index>> unnamedBefore(quint32 token) const;
    [[nodiscard]] std::optional<Index> answererAt(quint32 first, quint32 verb) const;
    [[nodiscard]] bool endsClauseAt(quint32 token) const;
    [[nodiscard]] bool endsClauseIn(quint32 token) const;
    [[nodiscard]] bool isRelative(quint32 token) const
    {
        return word(token) == "which" || word(token) == "that";
    }
    [[nodiscard]] std::optional<Index> beforeApposition(quint32 first, quint32 verb) const;
    [[nodiscard]] std::optional<Index> antecedentOf(quint32 token, quint32 first) const;
    // pronouns.cpp: who "she", "the mayor" or "the 58-year-old" is
    [[nodiscard]] bool isPossessor(Index mention, quint32 end) const;
    [[nodiscard]] std::optional<Index> personFor(quint32 pronoun) const;
    [[nodiscard]] bool mayBe(quint32 pronoun, Index mention) const;
    [[nodiscard]] char sexOf(Index mention) const;
    [[nodiscard]] std::optional<Index> manyBefore(quint32 token) const;
    [[nodiscard]] std::optional<Index> bearerOf(quint32 first, quint32 verb) const;
    [[nodiscard]] std::optional<Index> inRoleBefore(quint32 first, quint32 end) const;
    [[nodiscard]] std::optional<Index> onlyInRole(std::string_view role, quint32 token) const;
    [[nodiscard]] bool bearsTitle(Index title, Index person) const;
    [[nodiscard]] bool mayStandInRole(quint32 token) const;
    [[nodiscard]] quint32 firstTokenOf(Index mention) const;
    [[nodiscard]] quint32 endTokenOf(Index mention) const;
    [[nodiscard]] std::optional<Index> doerIn(quint32 first, quint32 end) const;
    [[nodiscard]] std::optional<Index> organizationBefore(quint32 token) const;
    [[nodiscard]] std::optional<Index> firstOfKindBefore(quint32 token, EntityKind kind) const;
    [[nodiscard]] quint32 frameEnd(const QuotedWords& quoted) const;
    [[nodiscard]] quint32 sentenceAt(quint32 token) const;

    const Document& m_document;
    const std::vector<Mention>& m_mentions;
    std::vector<std::int32_t> m_mentionOfToken; ///< -1 where none
    std::vector<bool> m_isQuoted;
    static constexpr WordUses notLookedUp = 256;
    mutable std::vector<WordUses> m_uses; ///< of each token, looked up when first asked for
    std::optional<Index> m_lastSpeaker;
    std::optional<Index> m_speakerBefore; ///< the last one that was somebody else
};

} // namespace crossread
