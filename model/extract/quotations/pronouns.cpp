// SPDX-License-Identifier: GPL-3.0-or-later
// Who "she", "the mayor", "the 58-year-old" and a bare surname are.
#include "model/extract/listed_words.h"
#include "model/extract/quotations/given_names.h"
#include "model/extract/quotations/speech.h"
#include "model/text/ascii.h"

#include <algorithm>
#include <array>

namespace crossread {

namespace {

constexpr quint32 farthestSentence = 6; ///< sentences in which a pronoun's name may stand
constexpr quint32 farthestToken = 400;  ///< tokens looked at for a pronoun's name

/// People that somebody has: "Ann Bell's lawyer" is not Ann Bell.
constexpr ListedWords relatives{std::to_array<std::string_view>({"adviser",
                                                                 "advisers",
                                                                 "advisor",
                                                                 "agent",
                                                                 "aide",
                                                                 "aides",
                                                                 "allies",
                                                                 "ally",
                                                                 "attorney",
                                                                 "attorneys",
                                                                 "barrister",
                                                                 "boss",
                                                                 "boyfriend",
                                                                 "brother",
                                                                 "brothers",
                                                                 "campaign",
                                                                 "chief",
                                                                 "coach",
                                                                 "colleague",
                                                                 "colleagues",
                                                                 "counsel",
                                                                 "cousin",
                                                                 "daughter",
                                                                 "daughters",
                                                                 "deputy",
                                                                 "doctor",
                                                                 "ex",
                                                                 "family",
                                                                 "father",
                                                                 "friend",
                                                                 "friends",
                                                                 "girlfriend",
                                                                 "granddaughter",
                                                                 "grandfather",
                                                                 "grandmother",
                                                                 "grandson",
                                                                 "husband",
                                                                 "lawyer",
                                                                 "lawyers",
                                                                 "manager",
                                                                 "mother",
                                                                 "neighbor",
                                                                 "neighbour",
                                                                 "nephew",
                                                                 "niece",
                                                                 "office",
                                                                 "parents",
                                                                 "partner",
                                                                 "predecessor",
                                                                 "press",
                                                                 "publicist",
                                                                 "representative",
                                                                 "representatives",
                                                                 "rival",
                                                                 "rivals",
                                                                 "secretary",
                                                                 "sister",
                                                                 "sisters",
                                                                 "solicitor",
                                                                 "son",
                                                                 "sons",
                                                                 "spokesman",
                                                                 "spokesperson",
                                                                 "spokeswoman",
                                                                 "successor",
                                                                 "supporters",
                                                                 "team",
                                                                 "trainer",
                                                                 "uncle",
                                                                 "aunt",
                                                                 "widow",
                                                                 "widower",
                                                                 "wife"})};

constexpr ListedWords menWords{std::to_array<std::string_view>(
    {"brother", "boyfriend",   "count",    "duke",    "emir", "father", "father-in-law",
     "fr",      "grandfather", "grandson", "husband", "king", "lord",   "mr",
     "nephew",  "prince",      "sheikh",   "sir",     "son",  "uncle",  "widower"})};
constexpr ListedWords womenWords{std::to_array<std::string_view>(
    {"aunt", "baroness", "countess", "dame", "daughter", "duchess", "girlfriend", "grandmother", "lady",
     "miss", "mother", "mrs", "ms", "niece", "princess", "queen", "sister", "widow", "wife"})};

/// Roles by which news speak again of whom they have named: "the mayor said".
constexpr ListedWords roles{std::to_array<std::string_view>(
    {"actor",      "actress",   "ambassador", "archbishop", "architect",    "artist",      "astronomer",
     "author",     "biologist", "bishop",     "captain",    "cardinal",     "chairman",    "chairwoman",
     "chancellor", "chief",     "coach",      "colonel",    "commissioner", "congressman", "congresswoman",
     "director",   "duchess",   "duke",       "engineer",   "envoy",        "farmer",      "founder",
     "general",    "geologist", "governor",   "historian",  "judge",        "king",        "lawmaker",
     "lawyer",     "leader",    "manager",    "mayor",      "minister",     "novelist",    "nurse",
     "owner",      "physicist", "pilot",      "pope",       "premier",      "president",   "priest",
     "prince",     "princess",  "principal",  "professor",  "prosecutor",   "queen",       "senator",
     "sheriff",    "singer",    "striker",    "surgeon",    "teacher",      "writer"})};

bool isPossessive(std::string_view word)
{
    return word == "'s" || word == "\u2019s" || word == "'" || word == "\u2019";
}

} // namespace

quint32 Speech::firstTokenOf(Index mention) const
{
    const Span span = m_mentions[mention].span;
    const auto at = std::ranges::lower_bound(m_document.tokens, span.begin, {},
                                             [](const Token& token) { return token.span.begin; });
    return static_cast<quint32>(at - m_document.tokens.begin());
}

quint32 Speech::endTokenOf(Index mention) const
{
    const Span span = m_mentions[mention].span;
    const auto at = std::ranges::lower_bound(m_document.tokens, span.end, {},
                                             [](const Token& token) { return token.span.begin; });
    return static_cast<quint32>(at - m_document.tokens.begin());
}

/// "Ann Bell's lawyer": whether the person \a mention, before token \a end, only tells whose somebody else
/// is.
bool Speech::isPossessor(Index mention, quint32 end) const
{
    if (m_mentions[mention].kind != EntityKind::Person)
        return false;
    const quint32 behind = endTokenOf(mention);
    if (behind + 1 >= end || !isPossessive(word(behind)))
        return false;
    constexpr quint32 reach = 5;
    for (quint32 t = behind + 1; t < std::min(end, behind + reach) && m_document.tokens[t].isWord(); ++t) {
        if (relatives.contains(word(t)))
            return true;
    }
    return false;
}

/// 'm' or 'w' where the title, the kinship or the given name tells, else 0.
char Speech::sexOf(Index mention) const
{
    const auto told = [this](Index named) -> char {
        quint32 first = firstTokenOf(named);
        if (first >= m_document.tokens.size())
            return 0;
        // "Mrs Bell", "her brother, Tom"
        for (quint32 back = 0; back < 4 && back <= first; ++back) {
            const std::string_view title = word(first - back);
            if (back > 0 && title != "," && title != "." && !m_document.tokens[first - back].isWord())
                break;
            const bool isNear = back < 3;
            if (isNear && menWords.contains(title))
                return 'm';
            if (isNear && womenWords.contains(title))
                return 'w';
            if (back > 0 && (mentionAt(first - back) || title == "and"))
                break;
        }
        return givenNames::men.contains(word(first))     ? 'm'
               : givenNames::women.contains(word(first)) ? 'w'
                                                         : '\0';
    };
    if (const char sex = told(mention))
        return sex;
    const auto full = m_mentions[mention].fullForm;
    return full ? told(*full) : '\0';
}

/// Whether "he" or "she" at \a pronoun may stand for the person; all other pronouns may.
bool Speech::mayBe(quint32 pronoun, Index mention) const
{
    const std::string_view text = word(pronoun);
    const bool isShe = ascii::equals(text, "she");
    if (ascii::equals(text, "they"))
        return m_mentions[mention].kind != EntityKind::Person;
    if (!isShe && !ascii::equals(text, "he"))
        return true;
    const char sex = m_mentions[mention].kind == EntityKind::Person ? sexOf(mention) : '\0';
    return sex == 0 || (sex == 'w') == isShe;
}

/// The person for whom "he" or "she" stands: the first of a sentence who may be it, in the nearest sentence
/// that names one. Who stands behind the same pronoun is somebody else: "she sentenced Tom Ray".
std::optional<Index> Speech::personFor(quint32 pronoun) const
{
    const quint32 here = sentenceAt(pronoun);
    for (quint32 back = 0; back <= std::min(here, farthestSentence); ++back) {
        const Sentence& sentence = m_document.sentences[here - back];
        const quint32 end = std::min(sentence.endToken, pronoun);
        if (pronoun - sentence.firstToken > farthestToken)
            return {};
        static constexpr ListedWords openers{std::to_array<std::string_view>(
            {"after", "although", "as", "before", "since", "though", "when", "while"})};
        const bool mayPointAhead = openers.contains(word(sentence.firstToken));
        for (quint32 t = sentence.firstToken; t < end; ++t) {
            if (m_isQuoted[t])
                continue;
            if (!mayPointAhead && isPronoun(t) && ascii::equals(word(t), word(pronoun)))
                break;
            const auto mention = mentionAt(t);
            if (mention && m_mentions[*mention].kind == EntityKind::Person && mayBe(pronoun, *mention) &&
                !isPossessor(*mention, end))
                return mention;
        }
    }
    return {};
}

/// "they": the organisation that the nearest sentence is about, or nobody that could be told.
std::optional<Index> Speech::manyBefore(quint32 token) const
{
    const quint32 here = sentenceAt(token);
    for (quint32 back = 0; back <= std::min(here, 2U); ++back) {
        const Sentence& sentence = m_document.sentences[here - back];
        const quint32 end = std::min(sentence.endToken, token);
        for (quint32 t = sentence.firstToken; t < end; ++t) {
            if ((usesAt(t) & UnnamedUse) != 0 && !m_isQuoted[t])
                return {};
            const auto mention = mentionAt(t);
            if (mention && !m_isQuoted[t] && m_mentions[*mention].kind == EntityKind::Organization)
                return mention;
        }
    }
    return {};
}

/// The person of whose name the one capital before the verb is a part, where it was taken for no name: "Oh
/// said".
std::optional<Index> Speech::bearerOf(quint32 first, quint32 verb) const
{
    if (verb != first + 1 || !m_document.tokens[first].isWord() ||
        !m_document.tokens[first].has(Capitalized) || isPronoun(first))
        return {};
    for (quint32 t = first; t > 0 && first - t < farthestToken; --t) {
        const auto mention = mentionAt(t - 1);
        if (mention && m_mentions[*mention].kind == EntityKind::Person && word(t - 1) == word(first))
            return m_mentions[*mention].fullForm.value_or(*mention);
    }
    return {};
}

/// "Ford President Director Ann Bell": whether what was taken for a name of its own runs on, in capitals, to
/// the person.
bool Speech::bearsTitle(Index title, Index person) const
{
    if (title == person || m_mentions[person].kind != EntityKind::Person)
        return false;
    const quint32 end = firstTokenOf(person);
    quint32 t = endTokenOf(title);
    while (t < end && m_document.tokens[t].isWord() && m_document.tokens[t].has(Capitalized))
        ++t;
    return t == end;
}

/// Between a role and its bearer: "the mayor of Leeds, Ann Bell", "chief executive Ann Bell".
bool Speech::mayStandInRole(quint32 token) const
{
    static constexpr ListedWords links{std::to_array<std::string_view>(
        {",", "and", "executive", "for", "minister", "of", "officer", "the"})};
    return links.contains(word(token)) ||
           (m_document.tokens[token].isWord() && m_document.tokens[token].has(Capitalized));
}

/// Who was named with the role \a role before \a token: "Mayor Ann Bell", "the mayor, Ann Bell", "Ann Bell,
/// mayor of"; nobody where there are two.
std::optional<Index> Speech::onlyInRole(std::string_view role, quint32 token) const
{
    std::optional<Index> found;
    for (quint32 t = token; t > 0 && token - t < farthestToken; --t) {
        const quint32 at = t - 1;
        if (m_isQuoted[at] || !ascii::equals(word(at), role))
            continue;
        std::optional<Index> person = mentionAt(at);
        constexpr quint32 reach = 5; // "the mayor of Wexcombe, Ann Bell"
        for (quint32 step = 1; !person && step <= reach && at + step < token; ++step) {
            const auto mention = mentionAt(at + step);
            if (mention && m_mentions[*mention].kind == EntityKind::Person)
                person = mention;
            else if (!mayStandInRole(at + step))
                break;
        }
        for (quint32 step = 1; !person && step <= 4 && step <= at; ++step) {
            const auto mention = mentionAt(at - step);
            if (mention && m_mentions[*mention].kind == EntityKind::Person &&
                word(endTokenOf(*mention)) == ",")
                person = mention;
        }
        if (!person || m_mentions[*person].kind != EntityKind::Person)
            continue;
        const Index named = m_mentions[*person].fullForm.value_or(*person);
        if (found && *found != named)
            return {};
        found = named;
    }
    return found;
}

/// "the mayor", "the 58-year-old": the one person told so before.
std::optional<Index> Speech::inRoleBefore(quint32 first, quint32 end) const
{
    const bool isAge = first + 4 < end && m_document.tokens[first].kind == TokenKind::Number &&
                       word(first + 2) == "year" && word(first + 4) == "old";
    if (!isAge) {
        for (quint32 t = first; t < std::min(end, first + 2); ++t) {
            if (roles.contains(word(t)) && !(t + 1 < end && isPossessive(word(t + 1))))
                return onlyInRole(word(t), first);
        }
        return {};
    }
    // "Ann Bell, 58,"
    for (quint32 t = first; t > 2 && first - t < farthestToken; --t) {
        const auto mention = mentionAt(t - 3);
        if (word(t - 1) == word(first) && word(t - 2) == "," && mention && !m_isQuoted[t - 3] &&
            m_mentions[*mention].kind == EntityKind::Person)
            return mention;
    }
    return personBefore(first);
}

} // namespace crossread
