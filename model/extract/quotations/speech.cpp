// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/quotations/speech.h"

#include <algorithm>
#include <array>

namespace crossread {

namespace {

constexpr quint32 longestFrame = 40;  ///< tokens beside a quotation in which its verb may stand
constexpr quint32 longestClause = 80; ///< tokens before a verb in which its subject may stand

bool isClauseMark(std::string_view word)
{
    return word == ";" || word == ":" || word == "." || word == "!" || word == "?";
}

/// Verbs with which somebody goes on who has spoken before.
bool isGoingOn(std::string_view verb)
{
    static constexpr std::array<std::string_view, 4> verbs{"added", "adds", "continued", "continues"};
    return std::ranges::find(verbs, verb) != verbs.end();
}

/// "a price often named for the model": no name is given to what is quoted further on.
bool isNamedAside(std::string_view next)
{
    static constexpr std::array<std::string_view, 5> prepositions{"after", "among", "by", "for", "in"};
    return std::ranges::find(prepositions, next) != prepositions.end();
}

} // namespace

Speech::Speech(const Document& document, const std::vector<Mention>& mentions,
               const std::vector<QuotedWords>& quoted)
    : m_document(document),
      m_mentions(mentions),
      m_mentionOfToken(document.tokens.size(), -1),
      m_isQuoted(document.tokens.size(), false),
      m_uses(document.tokens.size(), notLookedUp)
{
    std::size_t mention = 0;
    for (std::size_t t = 0; t < document.tokens.size(); ++t) {
        const Span span = document.tokens[t].span;
        while (mention < mentions.size() && mentions[mention].span.end <= span.begin)
            ++mention;
        if (mention < mentions.size() && mentions[mention].span.intersects(span))
            m_mentionOfToken[t] = static_cast<std::int32_t>(mention);
    }
    for (const QuotedWords& words : quoted)
        std::fill(m_isQuoted.begin() + words.firstToken, m_isQuoted.begin() + words.endToken, true);
}

std::optional<Index> Speech::mentionAt(quint32 token) const
{
    const std::int32_t mention = m_mentionOfToken[token];
    return mention < 0 ? std::nullopt : std::optional(static_cast<Index>(mention));
}

void Speech::setLastSpeaker(std::optional<Index> speaker)
{
    const auto nameOf = [this](std::optional<Index> mention) {
        return mention ? m_mentions[*mention].fullForm.value_or(*mention) : Index(-1);
    };
    if (m_lastSpeaker && nameOf(m_lastSpeaker) != nameOf(speaker))
        m_speakerBefore = m_lastSpeaker;
    m_lastSpeaker = speaker;
}

bool Speech::isSource(Index mention) const
{
    const EntityKind kind = m_mentions[mention].kind;
    return kind == EntityKind::Person || kind == EntityKind::Organization || kind == EntityKind::Place;
}

std::optional<Index> Speech::sourceIn(quint32 first, quint32 end) const
{
    std::optional<Index> organization;
    for (quint32 t = first; t < end; ++t) {
        const auto mention = mentionAt(t);
        if (!mention || m_isQuoted[t] || !isSource(*mention) || isPossessor(*mention, end))
            continue;
        if (m_mentions[*mention].kind == EntityKind::Person)
            return mention;
        if (!organization && m_mentions[*mention].kind == EntityKind::Organization)
            organization = mention;
    }
    return organization;
}

std::optional<Index> Speech::lastSourceIn(quint32 first, quint32 end) const
{
    std::optional<Index> nearest;
    for (quint32 t = end; t > first; --t) {
        const auto mention = mentionAt(t - 1);
        if (!mention || m_isQuoted[t - 1] || !isSource(*mention) || isPossessor(*mention, end))
            continue;
        if (m_mentions[*mention].kind == EntityKind::Person)
            return mention;
        if (!nearest)
            nearest = mention;
    }
    return nearest;
}

quint32 Speech::sentenceAt(quint32 token) const
{
    const auto after = std::upper_bound(m_document.sentences.begin(), m_document.sentences.end(), token,
                                        [](quint32 t, const Sentence& s) { return t < s.firstToken; });
    return static_cast<quint32>(after - m_document.sentences.begin()) - 1;
}

std::optional<Index> Speech::subjectBefore(quint32 first, quint32 verb, std::optional<Index> speaker) const
{
    // The clause of the verb: back to the last mark that ends one, over the commas of an apposition.
    quint32 clause = verb;
    first = std::max(first, verb - std::min(verb, longestClause));
    while (clause > first && !endsClauseIn(clause - 1) && !m_isQuoted[clause - 1])
        --clause;
    // "called it “reckless” and warned that “jobs will go”": both verbs have one subject.
    const bool isShared = clause > first && m_isQuoted[clause - 1] && clause + 1 < verb &&
                          (word(clause + 1) == "and" || word(clause + 1) == "but");
    while (isShared && clause > first && !endsClauseIn(clause - 1))
        --clause;
    if (verb > clause && isRelative(verb - 1))
        return antecedentOf(verb - 1, clause);
    const bool isParticiple = verb < m_document.tokens.size() && word(verb).ends_with("ing");
    if (isParticiple && verb > clause) {
        if (const auto doer = doerIn(clause, verb))
            return doer;
    }
    if (verb > clause && isPronoun(verb - 1)) {
        if (const auto unnamed = unnamedBefore(verb - 1))
            return *unnamed;
        const auto resolved = resolvePronounOrRole(verb - 1, verb);
        return resolved || (speaker && !mayBe(verb - 1, *speaker)) ? resolved : speaker;
    }
    if (const auto named = beforeApposition(clause, verb))
        return named;
    if (const auto source = sourceIn(clause, verb))
        return lastSourceIn(clause, verb) == source ? source : lastSourceIn(clause, verb);
    const auto resolved = resolvePronounOrRole(clause, verb);
    return resolved ? resolved : std::nullopt;
}

/// "Meta, the parent of Facebook, said": the name that the insertion between commas is about.
std::optional<Index> Speech::beforeApposition(quint32 first, quint32 verb) const
{
    if (verb < first + 3 || word(verb - 1) != ",")
        return {};
    // "Tom Ray, whose wife, Ann Ray, was hurt, said"
    for (quint32 t = first + 2; t < verb; ++t) {
        if (word(t) != "whose" || word(t - 1) != ",")
            continue;
        const auto named = mentionAt(t - 2);
        if (named && m_mentions[*named].kind == EntityKind::Person)
            return named;
    }
    for (quint32 t = verb - 1; t > first + 1; --t) {
        if (word(t - 1) != ",")
            continue;
        const auto named = mentionAt(t - 2);
        const bool isNoun = word(t) == "the" || word(t) == "a" || word(t) == "an" || word(t) == "who" ||
                            word(t) == "which" || word(t) == "its";
        return named && isNoun && isSource(*named) && m_mentions[*named].kind != EntityKind::Place
                   ? named
                   : std::nullopt;
    }
    return {};
}

/// "the project, which pledges": who or what the pronoun at \a token stands for.
std::optional<Index> Speech::antecedentOf(quint32 token, quint32 first) const
{
    const quint32 end = token > first && word(token - 1) == "," ? token - 1 : token;
    if (end > first) {
        if (const auto named = mentionAt(end - 1))
            return m_mentions[*named].kind != EntityKind::Group ? named : std::nullopt;
    }
    return end > first && isOrganizationNoun(end - 1) ? organizationBefore(end - 1) : std::nullopt;
}

/// The subject of a main clause whose deed is told on with "claiming ..." or "by claiming ...": its first
/// person or organisation that no preposition stands before.
std::optional<Index> Speech::doerIn(quint32 first, quint32 end) const
{
    static constexpr std::array<std::string_view, 9> prepositions{"at", "by", "for",  "from", "in",
                                                                  "of", "on", "with", "to"};
    for (quint32 t = first; t < end; ++t) {
        const auto mention = mentionAt(t);
        if (!mention || m_isQuoted[t] || m_mentions[*mention].kind == EntityKind::Place ||
            !isSource(*mention))
            continue;
        const bool isObject = t > first && std::ranges::find(prepositions, word(t - 1)) != prepositions.end();
        const bool isInside = t > first && mentionAt(t - 1) == mention;
        if (isObject || isInside)
            continue;
        // "Former Google CEO Eric Schmidt": the person whose title the organisation is in.
        constexpr quint32 longestTitle = 4;
        for (quint32 next = t + 1; next < std::min(end, t + longestTitle) && word(next) != ","; ++next) {
            const auto bearer = mentionAt(next);
            if (bearer && m_mentions[*bearer].kind == EntityKind::Person)
                return bearer;
        }
        return mention;
    }
    return {};
}

/// The full stop of an abbreviation ends no clause: "who took over on Oct. 1, promised".
bool Speech::endsClauseIn(quint32 token) const
{
    const bool isInside = word(token) == "." && token + 1 < m_document.tokens.size() &&
                          sentenceAt(token) == sentenceAt(token + 1);
    return isClauseMark(word(token)) && !isInside;
}

/// A full stop right before a name belongs to a title or an initial: "says Dr. Imke Haverkort".
bool Speech::endsClauseAt(quint32 token) const
{
    const bool isTitleStop = word(token) == "." && token + 1 < m_document.tokens.size() &&
                             mentionAt(token + 1) && sentenceAt(token) == sentenceAt(token + 1);
    return isClauseMark(word(token)) && !isTitleStop;
}

quint32 Speech::frameEnd(const QuotedWords& quoted) const
{
    // "“Which sale?” Abara asked.": the sentence's end inside the marks may have parted the verb from the
    // words.
    const Sentence& last = m_document.sentences[quoted.lastSentence];
    quint32 end = last.endToken;
    const bool isAtEnd = quoted.endToken + 1 >= end;
    if (isAtEnd && quoted.lastSentence + 1 < m_document.sentences.size()) {
        const Sentence& next = m_document.sentences[quoted.lastSentence + 1];
        const std::string_view mark =
            quoted.endToken > quoted.firstToken ? word(quoted.endToken - 1) : std::string_view();
        if (next.passage == last.passage && (mark == "?" || mark == "!" || mark == "\u2026" || mark == ","))
            end = next.endToken;
    }
    return std::min<quint32>(end, quoted.endToken + longestFrame);
}

Cue Speech::cueAfter(const QuotedWords& quoted) const
{
    const quint32 first =
        std::min<quint32>(quoted.endToken + 1, static_cast<quint32>(m_document.tokens.size()));
    const quint32 end = frameEnd(quoted);
    // "called it “reckless” and warned that": the verb goes with what follows.
    if (first < end && (word(first) == "and" || word(first) == "but" || word(first) == "while"))
        return {};
    for (quint32 t = first; t < end && !m_isQuoted[t] && word(t) != ";"; ++t) {
        if (word(t) == "." && t > first && endsClauseAt(t))
            break;
        const Reporting reporting = reportingAt(t);
        if (reporting != Reporting::Say || mentionAt(t))
            continue;
        // "admitted “errors” but said no bank could do more": said of something else.
        if (t > first && (word(t - 1) == "and" || word(t - 1) == "but"))
            return {};
        // "said X", "also said X", but not "X said" and "he said".
        const bool isVerbFirst = t == first || (t == first + 1 && !isPronoun(first) && !mentionAt(first));
        if (isVerbFirst) {
            quint32 clause = t + 1;
            while (clause < end && !endsClauseAt(clause) && !m_isQuoted[clause])
                ++clause;
            const auto source = sourceIn(t + 1, clause);
            return {source ? source : resolvePronounOrRole(t + 1, std::min(clause, t + 8)), spanOf(t), true};
        }
        if (const auto answering = answererAt(first, t))
            return {answering, spanOf(t), true};
        auto subject = isPronoun(t - 1) ? subjectBefore(first, t, m_lastSpeaker) : sourceIn(first, t);
        if (subject && mentionAt(t - 1) && bearsTitle(*subject, *mentionAt(t - 1)))
            subject = mentionAt(t - 1);
        if (!subject && !isPronoun(t - 1))
            subject = resolvePronounOrRole(first, t);
        if (!subject)
            subject = bearerOf(first, t);
        return {subject, spanOf(t), true};
    }
    return {};
}

Cue Speech::cueBefore(const QuotedWords& quoted) const
{
    const Sentence& sentence = m_document.sentences[quoted.firstSentence];
    const quint32 mark = std::max(quoted.firstToken, 1U) - 1; // a block quotation may begin the text
    for (quint32 t = mark; t > sentence.firstToken && mark - t < longestFrame; --t) {
        const quint32 verb = t - 1;
        if (m_isQuoted[verb])
            continue; // "said that the “first bill” was “an apple next to an orchard”"
        if (word(verb) == ";")
            return {};
        if (word(verb) == "to" && verb > sentence.firstToken &&
            (word(verb - 1) == "According" || word(verb - 1) == "according"))
            return {sourceIn(verb, mark), {spanOf(verb - 1).begin, spanOf(verb).end}, true};
        // "In the words of X, “...”"
        if (word(verb) == "of" && verb > sentence.firstToken && word(verb - 1) == "words")
            return {sourceIn(verb, mark), {spanOf(verb - 1).begin, spanOf(verb).end}, true};
        const Reporting reporting = reportingAt(verb);
        if ((reporting != Reporting::Say && reporting != Reporting::Name) || mentionAt(verb) ||
            (verb > sentence.firstToken && word(verb - 1) == "-")) // "the so-called"
            continue;
        if (reporting == Reporting::Name && verb + 1 < mark && isNamedAside(word(verb + 1)) &&
            !word(verb).starts_with("apolog"))
            continue;
        if (verb == sentence.firstToken)
            return {sourceIn(verb, mark), spanOf(verb), true};
        // "Not so, said Ann Bell: “...”"
        if (word(verb - 1) == "," && verb + 1 < mark && !m_document.tokens[verb].has(Capitalized)) {
            const auto behind = mentionAt(verb + 1);
            if (behind && sourceIn(verb + 1, mark) == behind)
                return {behind, spanOf(verb), true};
        }
        const auto subject = subjectBefore(sentence.firstToken, verb, m_lastSpeaker);
        return {subject || !isGoingOn(word(verb)) ? subject : m_lastSpeaker, spanOf(verb), true};
    }
    // "The mayor, Célestin Abara, was less shy: “...”"
    if (mark > sentence.firstToken && word(mark - 1) == ":") {
        const auto source = sourceIn(sentence.firstToken, mark);
        return {source ? source : resolvePronounOrRole(sentence.firstToken, mark), {}, true};
    }
    return {};
}

} // namespace crossread
