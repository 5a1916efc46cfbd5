// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/quotations/said_clause.h"

#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>

namespace crossread {

quint32 SaidClause::thatBehind(quint32 verb, quint32 end) const
{
    for (quint32 t = verb + 1; t < std::min(end, verb + 14) && m_speech.word(t) != ","; ++t) {
        if (m_speech.word(t) == "that")
            return t;
    }
    return verb;
}

bool SaidClause::isNoun(quint32 first, quint32 verb) const
{
    if (m_speech.word(verb) != "report" && m_speech.word(verb) != "estimate")
        return false;
    static constexpr ListedWords determiners{std::array<std::string_view, 11>{
        "a", "an", "each", "her", "his", "its", "one", "our", "that", "the", "their"}};
    for (quint32 back = 1; back <= 3 && verb - back >= first && back <= verb; ++back) {
        if (determiners.contains(m_speech.word(verb - back)))
            return true;
    }
    return false;
}

bool SaidClause::mayDoWithoutThat(quint32 first, quint32 verb) const
{
    static constexpr std::array<std::string_view, 28> plain{
        "admitted", "allege",  "alleges", "argue",    "argues",   "believe",   "believed",
        "believes", "claim",   "claimed", "claiming", "claims",   "estimated", "estimates",
        "insist",   "insists", "predict", "predicts", "reported", "reports",   "said",
        "say",      "says",    "think",   "thinks",   "warn",     "warned",    "warns"};
    const std::string_view word = m_speech.word(verb);
    const std::string_view next = m_speech.word(verb + 1);
    if (word == "announced" || word == "posted")
        return m_speech.isPronoun(verb + 1);
    if (!std::ranges::binary_search(plain, word) || reportsThing(verb))
        return false;
    static constexpr std::array<std::string_view, 5> amounts{"little", "more", "much", "nothing", "so"};
    const bool isParticiple = verb > first && m_speech.word(verb - 1) == "," &&
                              (next == "in" || next == "on" || next == "by" || next == "last");
    return !isParticiple && std::ranges::find(amounts, next) == amounts.end();
}

/// "reported a loss in October", "reported revenue of $4 billion": a thing, and no clause follows.
bool SaidClause::reportsThing(quint32 verb) const
{
    if (m_speech.word(verb) != "reported" && m_speech.word(verb) != "reports")
        return false;
    static constexpr ListedWords openers{std::to_array<std::string_view>(
        {"a",      "an",       "better",     "earnings",  "first",  "flat",    "full",      "half",
         "higher", "income",   "its",        "losses",    "lower",  "net",     "operating", "pre",
         "pretax", "profit",   "profits",    "quarterly", "record", "results", "revenue",   "revenues",
         "sales",  "second",   "strong",     "third",     "fourth", "annual",  "their",     "weak",
         "weaker", "stronger", "underlying", "adjusted"})};
    static constexpr ListedWords finite{std::to_array<std::string_view>(
        {"are", "climbed", "dropped", "fell", "grew", "had", "has", "have", "is", "jumped", "rose", "slipped",
         "slumped", "surged", "was", "were", "will", "would"})};
    if (!openers.contains(m_speech.word(verb + 1)))
        return false;
    constexpr quint32 reach = 9;
    const auto end = std::min<quint32>(verb + reach, static_cast<quint32>(m_document.tokens.size()));
    for (quint32 t = verb + 2; t < end && m_speech.word(t) != "," && m_speech.word(t) != "."; ++t) {
        if (finite.contains(m_speech.word(t)))
            return false;
    }
    return true;
}

bool SaidClause::isInference(quint32 verb, std::optional<Index> speaker) const
{
    static constexpr std::array<std::string_view, 7> inferring{"finds", "found",     "showed",  "showing",
                                                               "shows", "suggested", "suggests"};
    if (!speaker || std::ranges::find(inferring, m_speech.word(verb)) == inferring.end())
        return false;
    quint32 name = verb;
    while (name > 0 && m_speech.mentionAt(name - 1) == speaker)
        --name;
    static constexpr std::array<std::string_view, 7> prepositions{"at",   "by", "for", "from",
                                                                  "like", "of", "than"};
    return name > 0 && std::ranges::find(prepositions, m_speech.word(name - 1)) != prepositions.end();
}

quint32 SaidClause::endOfSubordinate(const Sentence& sentence, quint32 verb, quint32 clause,
                                     quint32 end) const
{
    static constexpr std::array<std::string_view, 4> conjunctions{"Although", "Though", "Whereas", "While"};
    for (quint32 t = clause; t < end; ++t) {
        // Behind a colon a semicolon parts what is listed.
        if (m_speech.word(t) == ":")
            break;
        if (m_speech.word(t) == ";")
            end = t;
    }
    if (std::ranges::find(conjunctions, m_speech.word(sentence.firstToken)) == conjunctions.end())
        return end;
    for (quint32 t = sentence.firstToken; t < verb; ++t) {
        if (m_speech.word(t) == ",")
            return end;
    }
    for (quint32 t = clause + 1; t < end; ++t) {
        if (m_speech.word(t) == ",")
            return t;
    }
    return end;
}

quint32 SaidClause::endOfRelative(const Sentence& sentence, quint32 verb, quint32 clause, quint32 end) const
{
    const quint32 opening = verb - 1;
    const bool isInside = opening > sentence.firstToken &&
                          (m_speech.word(opening - 1) == "that" || m_speech.word(opening - 1) == "which");
    if (!isInside)
        return endOfSubordinate(sentence, verb, clause, end);
    for (quint32 t = clause; t < end; ++t) {
        if (m_speech.word(t) == ",")
            return t;
    }
    return end;
}

quint32 SaidClause::clauseAfterAppositions(quint32 comma, quint32 end) const
{
    for (quint32 t = comma; t + 1 < end; ++t) {
        if (m_speech.word(t) != ",")
            continue;
        const std::string_view next = m_speech.word(t + 1);
        const bool isApposition = next == "a" || next == "an" || next == "creator" || next == "founder" ||
                                  next == "co" || next == "who" || next == "which" || next == "head" ||
                                  next == "chief" || next == "director" || next == "former";
        if (!isApposition && !isRoleBetweenCommas(t + 1, end))
            return t + 1;
    }
    return comma + 1;
}

/// "the firm behind the game", "the founder of a fund": a role without a verb, and the sentence goes on
/// behind its comma. "The company, which ..." is no such thing but the clause's subject.
bool SaidClause::isRoleBetweenCommas(quint32 first, quint32 end) const
{
    if (m_speech.word(first) != "the")
        return false;
    const auto isRoleNoun = [this](quint32 t) {
        static constexpr std::array<std::string_view, 12> roles{
            "author",  "chairman", "chief", "creator",  "director",  "editor",
            "founder", "head",     "maker", "minister", "president", "secretary"};
        return std::ranges::find(roles, m_speech.word(t)) != roles.end() ||
               (usesOf(m_speech.word(t)) & (OrganizationUse | PersonUse)) != 0;
    };
    bool hasRole = false;
    quint32 comma = first + 1;
    for (; comma < end && m_speech.word(comma) != ","; ++comma) {
        if (isFiniteAuxiliary(m_speech.word(comma)))
            return false;
        hasRole = hasRole || (comma < first + 6 && isRoleNoun(comma));
    }
    const bool goesOn = comma + 1 < end;
    return hasRole && goesOn && m_speech.word(comma + 1) != "which" && m_speech.word(comma + 1) != "who";
}

bool SaidClause::isFiniteAuxiliary(std::string_view word)
{
    static constexpr std::array<std::string_view, 16> auxiliaries{
        "are", "can", "could", "did",    "does", "had",  "has",  "have",
        "is",  "may", "might", "should", "was",  "were", "will", "would"};
    return std::ranges::binary_search(auxiliaries, word);
}

bool SaidClause::opensWithSetting(quint32 token) const
{
    static constexpr std::array<std::string_view, 9> openers{"After", "At", "During", "For",  "However",
                                                             "In",    "On", "Since",  "Today"};
    return std::ranges::find(openers, m_speech.word(token)) != openers.end();
}

bool SaidClause::opensWithSource(quint32 token) const
{
    const std::string_view word = m_speech.word(token);
    const bool isDeterminer = word == "a" || word == "an" || word == "the";
    return m_speech.isUnnamedSource(isDeterminer ? token + 1 : token);
}

bool SaidClause::isParenthesis(quint32 comma, quint32 verb, quint32 mark) const
{
    static constexpr std::array<std::string_view, 9> manners{"again", "at", "by",   "in",     "more",
                                                             "on",    "to", "with", "without"};
    static constexpr std::array<std::string_view, 23> verbs{
        "added",     "adds",      "admitted", "argued", "believes",  "claimed",  "claims",  "estimated",
        "estimates", "explained", "insisted", "noted",  "predicted", "reported", "reports", "said",
        "says",      "showed",    "shows",    "thinks", "thought",   "warned",   "wrote"};
    if (std::ranges::find(verbs, m_speech.word(verb)) == verbs.end())
        return false;
    const bool isInverted = verb == comma;
    const bool hasSubject = m_speech.isPronoun(comma) || m_speech.mentionAt(comma) ||
                            m_speech.word(comma) == "the" ||
                            (verb > comma && (m_speech.isUnnamedSource(verb - 1) || opensWithSource(comma)));
    const bool hasManner =
        mark == verb + 1 || std::ranges::find(manners, m_speech.word(verb + 1)) != manners.end();
    return isInverted ? mark > verb + 1 && (m_speech.word(verb + 1) == "the" || m_speech.mentionAt(verb + 1))
                      : hasSubject && hasManner;
}

} // namespace crossread
