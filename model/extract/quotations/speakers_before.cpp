// SPDX-License-Identifier: GPL-3.0-or-later
// Speakers that the clause of saying does not name: pronouns, roles, and who answers whom.
#include "model/extract/quotations/speech.h"

#include <algorithm>
#include <array>

namespace crossread {

namespace {

constexpr quint32 longestLookBack = 6; ///< sentences in which a pronoun's name may stand
constexpr quint32 longestSearch = 400; ///< tokens looked at for a pronoun's name

} // namespace

std::optional<Index> Speech::firstOfKindBefore(quint32 token, EntityKind kind) const
{
    const quint32 here = sentenceAt(token);
    for (quint32 back = 0; back <= std::min(here, longestLookBack); ++back) {
        const Sentence& sentence = m_document.sentences[here - back];
        const quint32 end = std::min(sentence.endToken, token);
        if (token - sentence.firstToken > longestSearch)
            return {};
        for (quint32 t = sentence.firstToken; t < end; ++t) {
            const auto mention = mentionAt(t);
            if (mention && !m_isQuoted[t] && m_mentions[*mention].kind == kind)
                return mention;
        }
    }
    return {};
}

std::optional<Index> Speech::personBefore(quint32 token) const
{
    return firstOfKindBefore(token, EntityKind::Person);
}

std::optional<Index> Speech::organizationBefore(quint32 token) const
{
    return firstOfKindBefore(token, EntityKind::Organization);
}

/// Where the nearest sentence outside of marks begins with somebody without a name ("A woman who keeps the
/// shop"), a pronoun means him or her: the organisation for a spokesperson, else nobody that could be told.
std::optional<std::optional<Index>> Speech::unnamedBefore(quint32 token) const
{
    const quint32 here = sentenceAt(token);
    for (quint32 back = 0; back <= std::min(here, 3U); ++back) {
        const Sentence& sentence = m_document.sentences[here - back];
        if (m_document.tokens[sentence.firstToken].kind == TokenKind::Quote ||
            m_isQuoted[sentence.firstToken] || sentence.firstToken >= token)
            continue;
        const quint32 end = std::min(sentence.endToken, token);
        if (sourceIn(sentence.firstToken, end) &&
            m_mentions[*sourceIn(sentence.firstToken, end)].kind == EntityKind::Person)
            return {};
        if (sentence.firstToken + 1 < end &&
            (word(sentence.firstToken) == "A" || word(sentence.firstToken) == "An")) {
            for (quint32 t = sentence.firstToken + 1; t < std::min(end, sentence.firstToken + 4); ++t) {
                if ((usesAt(t) & PersonUse) != 0)
                    return sourceIn(t, end);
            }
        }
    }
    return {};
}

std::optional<Index> Speech::resolvePronounOrRole(quint32 first, quint32 end) const
{
    for (quint32 t = first; t < end; ++t) {
        if (m_isQuoted[t] || !m_document.tokens[t].isWord())
            continue;
        if (isPronoun(t)) {
            if (word(t).size() == 2 && (word(t) == "it" || word(t) == "It"))
                return organizationBefore(t);
            if (word(t) == "they" || word(t) == "They")
                return manyBefore(t);
            if (const auto unnamed = unnamedBefore(t))
                return *unnamed;
            const auto named = personFor(t);
            return named || (m_lastSpeaker && !mayBe(t, *m_lastSpeaker)) ? named : m_lastSpeaker;
        }
        if ((word(t) == "the" || word(t) == "The") && t + 1 < end) {
            if (const auto person = inRoleBefore(t + 1, end))
                return person;
        }
        // "the bank's governor" is somebody of its own.
        if (isOrganizationNoun(t) && t + 2 < end && (word(t + 1) == "'s" || word(t + 1) == "\u2019s"))
            return {};
        // "the firm that started it" is told apart by its clause, not by what was named before.
        if (isOrganizationNoun(t))
            return t + 1 < end && word(t + 1) == "that" ? std::nullopt : organizationBefore(t);
    }
    return {};
}

/// Who replies: not the one who has just spoken or asked, but the other one of the two last named or heard.
std::optional<Index> Speech::answererAt(quint32 first, quint32 verb) const
{
    static constexpr std::array<std::string_view, 4> answers{"answered", "countered", "replied", "responded"};
    const bool isAnswer = std::find(answers.begin(), answers.end(), word(verb)) != answers.end();
    const bool isNamed = sourceIn(first, verb).has_value();
    if (!isAnswer || isNamed || verb == first)
        return {};
    const bool isPronoun = word(verb - 1) == "he" || word(verb - 1) == "she";
    const bool isRole = verb - first == 2 && word(first) == "the" && !isOrganizationNoun(verb - 1);
    if (!isPronoun && !isRole)
        return {};
    if (isRole)
        return m_speakerBefore;
    // "When X met Y, she asked ... “...” he replied."
    const quint32 here = sentenceAt(first);
    for (quint32 s = here + 1; s > 0 && here + 1 - s < 2; --s) {
        const Sentence& sentence = m_document.sentences[s - 1];
        const auto asker = sourceIn(sentence.firstToken, std::min(sentence.endToken, first));
        const auto other = lastSourceIn(sentence.firstToken, std::min(sentence.endToken, first));
        const bool areTwoPeople = asker && other && m_mentions[*asker].kind == EntityKind::Person &&
                                  m_mentions[*other].kind == EntityKind::Person && asker != other;
        if (areTwoPeople)
            return other;
    }
    return {};
}

} // namespace crossread
