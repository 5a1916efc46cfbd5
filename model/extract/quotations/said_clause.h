// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/quotations/speech.h"

namespace crossread {

/// What stands beside a verb of saying in a sentence: whether it tells somebody's words, and where they begin
/// and end. Places are token indexes, ends exclusive.
class SaidClause {
public:
    SaidClause(const Document& document, const Speech& speech) : m_document(document), m_speech(speech) {}

    /// The "that" of a clause: it may stand behind who was told and where ("stated in a post on X that ...").
    /// \a verb where there is none.
    [[nodiscard]] quint32 thatBehind(quint32 verb, quint32 end) const;

    /// "a technical report that the company put online" is a thing, nobody reports there.
    [[nodiscard]] bool isNoun(quint32 first, quint32 verb) const;

    /// Verbs that a clause or its gist follows without "that"; "announced the project" tells a deed.
    [[nodiscard]] bool mayDoWithoutThat(quint32 first, quint32 verb) const;

    /// "the emergence of companies like X suggests that": nobody speaks.
    [[nodiscard]] bool isInference(quint32 verb, std::optional<Index> speaker) const;

    /// "While X claims that ..., it has ...": what is said ends where the main clause begins.
    [[nodiscard]] quint32 endOfSubordinate(const Sentence& sentence, quint32 verb, quint32 clause,
                                           quint32 end) const;

    /// "models that experts claim match the best, the startup ...": in the middle of another clause what is
    /// said ends with the next comma.
    [[nodiscard]] quint32 endOfRelative(const Sentence& sentence, quint32 verb, quint32 clause,
                                        quint32 end) const;

    /// "According to Feng Ji, creator and CEO of Game Science, this ...": the clause begins after the last
    /// comma before its verb; without a parser, after the last comma that a determiner, pronoun or name
    /// follows.
    [[nodiscard]] quint32 clauseAfterAppositions(quint32 comma, quint32 end) const;

    /// "In this context, Young says, ...": the words before the comma say when or where, not what.
    [[nodiscard]] bool opensWithSetting(quint32 token) const;

    /// "a survey of adults", "officials": whether somebody or something without a name that may tell stands
    /// there.
    [[nodiscard]] bool opensWithSource(quint32 token) const;

    /// Whether tokens [comma, verb] and those up to \a mark are no more than who says it and how.
    [[nodiscard]] bool isParenthesis(quint32 comma, quint32 verb, quint32 mark) const;

private:
    [[nodiscard]] bool reportsThing(quint32 verb) const;
    [[nodiscard]] bool isRoleBetweenCommas(quint32 first, quint32 end) const;
    [[nodiscard]] static bool isFiniteAuxiliary(std::string_view word);

    const Document& m_document;
    const Speech& m_speech;
};

} // namespace crossread
