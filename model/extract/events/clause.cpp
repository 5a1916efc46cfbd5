// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/events/clause.h"

#include "model/extract/events/event_words.h"
#include "model/extract/events/subject.h"

#include <algorithm>
#include <array>

namespace crossread::events {

namespace {

/// Verbs that can be no participle, so that a second one starts a clause of its own.
bool isFiniteVerb(std::string_view word)
{
    static constexpr std::array<std::string_view, 17> verbs{"are", "became", "began", "fell", "gave", "grew",
                                                            "has", "have",   "is",    "rose", "saw",  "took",
                                                            "was", "went",   "were",  "will", "wrote"};
    return std::binary_search(verbs.begin(), verbs.end(), word);
}

/// Looks for the clause of one date in one sentence.
class ClauseFinder {
public:
    ClauseFinder(const Document& document, const Sentence& sentence, Span date, std::span<const Span> others)
        : m_document(document), m_words(document, sentence), m_date(date), m_others(others)
    {
        m_begin = m_words.first();
        while (m_begin < m_words.end() && document.tokens[m_begin].span.end <= date.begin)
            ++m_begin;
        m_end = m_begin;
        while (m_end < m_words.end() && document.tokens[m_end].span.begin < date.end)
            ++m_end;
    }

    [[nodiscard]] std::optional<Clause> find() const
    {
        if (auto entry = chronicleEntry())
            return entry;
        bool isNominal = false;
        bool isAim = false;
        if (const auto verb = verbBefore(isNominal, isAim))
            return clauseAt(*verb);
        if (auto noun = nounClause()) {
            const auto verb = verbOf(*noun);
            return verb ? clauseAt(*verb) : *noun;
        }
        if (isAim)
            return aimClause();
        if (isNominal)
            return {};
        if (const auto verb = verbBehind())
            return clauseAt(*verb);
        return {};
    }

private:
    [[nodiscard]] std::optional<std::size_t> verbBefore(bool& isNominal, bool& isAim) const;
    [[nodiscard]] std::optional<std::size_t> verbBehind() const;
    [[nodiscard]] std::optional<Clause> chronicleEntry() const;
    [[nodiscard]] std::optional<Clause> nounClause() const;
    [[nodiscard]] std::optional<std::size_t> verbOf(const Clause& noun) const;
    [[nodiscard]] TokenRange auxiliaryOf(std::size_t verb) const;
    [[nodiscard]] TokenRange withQuoted(TokenRange phrase) const;
    [[nodiscard]] std::optional<Clause> aimClause() const;
    [[nodiscard]] Clause clauseAt(std::size_t verb) const;
    [[nodiscard]] std::size_t objectEnd(std::size_t from) const;
    [[nodiscard]] bool isOtherDate(std::size_t i) const
    {
        const Span span = m_document.tokens[i].span;
        return std::any_of(m_others.begin(), m_others.end(),
                           [&](Span other) { return other != m_date && other.contains(span); });
    }
    [[nodiscard]] bool isDate(std::size_t i) const { return (i >= m_begin && i < m_end) || isOtherDate(i); }

    const Document& m_document;
    SentenceWords m_words;
    Span m_date;
    std::span<const Span> m_others;
    std::size_t m_begin;
    std::size_t m_end;
};

/// The verb that the date stands behind. "before the ban in 2022": the date is the noun's, which \a isNominal
/// tells.
std::optional<std::size_t> ClauseFinder::verbBefore(bool& isNominal, bool& isAim) const
{
    for (std::size_t i = m_begin; i > m_words.first(); --i) {
        const std::string_view word = m_words.at(i - 1);
        const bool isBridge = (word == "before" || word == "after" || word == "since") && i < m_begin;
        if (isBridge) {
            isNominal = true;
            return {};
        }
        if ((m_words.isStop(i - 1) && !m_words.isListComma(i - 1)) || startsClause(word))
            return {};
        // "sales in the quarter ended December 31"
        const bool isPeriodsEnd =
            word == "ended" && i > m_words.first() + 1 && isPeriodNoun(m_words.before(i - 1));
        if (isPeriodsEnd)
            continue;
        if (m_words.verbGroup(i - 1))
            return i - 1;
        // "With the aim of leading by 2030, ..." tells of no happening at that date but an aim.
        if (word.size() > 5 && word.ends_with("ing") && i < m_begin && m_words.before(i - 1) == "of")
            isAim = true;
    }
    return {};
}

/// "A week after the model was released on January 20, the market fell": what the date counts from is told
/// by the way, up to a comma.
std::optional<std::size_t> ClauseFinder::verbBehind() const
{
    const std::string_view next = m_words.at(m_end);
    const bool isCounted = next == "after" || next == "before" || next == "following";
    bool isAside = isCounted;
    for (std::size_t i = m_end; i < m_words.end(); ++i) {
        const std::string_view word = m_words.at(i);
        if (word == ";" || word == ":" || (isOtherDate(i) && !(isCounted && isAside)))
            return {};
        // What follows "which", "who" or "that" up to a comma is told by the way.
        if (startsClause(word) || (word == "after" && i > m_end) || (word == "before" && i > m_end))
            isAside = true;
        else if (word == ",")
            isAside = false;
        else if (!isAside && m_words.verbGroup(i))
            return i;
    }
    return {};
}

/// "27 January: Nvidia loses 17 percent": what stands behind the colon happened, whatever its verb's tense.
std::optional<Clause> ClauseFinder::chronicleEntry() const
{
    constexpr std::size_t longestLead = 12;
    if (m_begin != m_words.first() || m_words.at(m_end) != ":")
        return {};
    std::size_t begin = m_end + 1;
    if (isPreposition(m_words.at(begin))) {
        for (std::size_t i = begin; i < begin + longestLead && i < m_words.end(); ++i) {
            if (m_words.at(i) == ",") {
                begin = i + 1;
                break;
            }
        }
    }
    const std::size_t end = objectEnd(begin);
    if (end < begin + 2)
        return {};
    return Clause{{begin, begin + 1}, {begin + 1, begin + 1}, {begin + 1, end}, {}};
}

/// "the 'Future of Go' summit": with the quoted name before the noun.
TokenRange ClauseFinder::withQuoted(TokenRange phrase) const
{
    constexpr std::size_t longestName = 8;
    if (phrase.begin <= m_words.first() || m_document.tokens[phrase.begin - 1].kind != TokenKind::Quote)
        return phrase;
    for (std::size_t i = phrase.begin - 1; i > m_words.first() && phrase.begin - i < longestName; --i) {
        if (m_document.tokens[i - 1].kind == TokenKind::Quote)
            return {m_words.before(i - 1) == "The" || m_words.before(i - 1) == "the" ? i - 2 : i - 1,
                    phrase.end};
    }
    return phrase;
}

/// "The summit on 12 June will bring ...": the verb right behind the date, of a noun that opens the sentence.
std::optional<std::size_t> ClauseFinder::verbOf(const Clause& noun) const
{
    constexpr std::size_t longestGroup = 4;
    if (noun.subject.begin != m_words.first() || noun.subject.end > m_begin)
        return {};
    for (std::size_t i = m_end; i < m_end + longestGroup && i < m_words.end(); ++i) {
        if (const auto start = m_words.verbGroup(i))
            return *start == m_end ? std::optional(i) : std::nullopt;
    }
    return {};
}

/// "was signed in 1918 and broken in 1921": the "was" that the second participle shares; empty where it is no
/// participle that stands for a passive.
TokenRange ClauseFinder::auxiliaryOf(std::size_t verb) const
{
    constexpr std::size_t reach = 24;
    const TokenRange none{verb, verb};
    if (m_words.before(verb) != "and" || !isPassiveParticiple(m_words.at(verb)))
        return none;
    for (std::size_t i = verb - 1; i > m_words.first() && verb - i < reach; --i) {
        const auto start = m_words.verbGroup(i - 1);
        if (!start)
            continue;
        std::size_t end = *start;
        while (end < i - 1 && isAuxiliary(m_words.at(end)))
            ++end;
        return end > *start && isBe(m_words.before(end)) ? TokenRange{*start, end} : none;
    }
    return none;
}

/// "With the aim of leading the world by 2030": the aim is what the date belongs to.
std::optional<Clause> ClauseFinder::aimClause() const
{
    std::size_t begin = m_begin;
    while (begin > m_words.first() && !m_words.isStop(begin - 1) && !startsClause(m_words.before(begin)))
        --begin;
    while (begin < m_begin && isPreposition(m_words.at(begin)))
        ++begin;
    std::size_t end = m_begin;
    while (end > begin && isPreposition(m_words.before(end)))
        --end;
    return Clause{{begin, end}, {end, end}, {end, end}, {}};
}

/// "the launch of X in 2024", "the 1989 Tiananmen Square crackdown".
std::optional<Clause> ClauseFinder::nounClause() const
{
    // "the 1989 crackdown" has its noun behind the date, "the crackdown of 1989" before it.
    const std::string_view article = m_words.before(m_begin);
    std::size_t end = m_begin;
    while (end > m_words.first() && article != "the" && article != "The" &&
           isPreposition(m_words.before(end)))
        --end;
    if (end < m_begin) {
        const TokenRange phrase = withQuoted(nounPhraseBefore(m_words, end));
        for (std::size_t i = phrase.begin; i < phrase.end; ++i) {
            if (isEventNoun(m_words.at(i)) && (i + 1 == phrase.end || m_words.at(i + 1) == "of"))
                return Clause{phrase, {phrase.end, phrase.end}, {phrase.end, phrase.end}, {}};
        }
        return {};
    }
    for (std::size_t i = m_end; i < m_words.end() && i < m_end + 5; ++i) {
        if (isEventNoun(m_words.at(i)))
            return Clause{{m_end, i + 1}, {i + 1, i + 1}, {i + 1, i + 1}, {}};
        if (!m_words.isCapitalized(i))
            break;
    }
    return {};
}

std::size_t ClauseFinder::objectEnd(std::size_t from) const
{
    std::size_t end = from;
    bool hasWords = false;
    for (; end < m_words.end(); ++end) {
        const std::string_view word = m_words.at(end);
        const bool isTold = (word == "that" || word == "what") && !hasWords;
        const bool isSecondVerb = word == "and" && m_words.verbGroup(end + 1).has_value();
        const bool isBridge = word == "after" || word == "before" || isSecondVerb || isFiniteVerb(word);
        if ((m_words.isStop(end) && !m_words.isListComma(end)) || (startsClause(word) && !isTold) || isBridge)
            break;
        hasWords |= !isDate(end) && !isPreposition(word);
    }
    // "raised the question by asking whether ...": the cut leaves nothing behind "asking".
    if (end > from + 2 && m_words.before(end).ends_with("ing") && isPreposition(m_words.at(end - 2)))
        end -= 2;
    return end;
}

Clause ClauseFinder::clauseAt(std::size_t verb) const
{
    const std::size_t start = *m_words.verbGroup(verb);
    return {subjectOf(m_words, start),
            {start, verb + 1},
            {verb + 1, objectEnd(verb + 1)},
            start == verb ? auxiliaryOf(verb) : TokenRange{verb, verb}};
}

/// The part of a sentence around a date: no clause is longer, and walks over the whole of a sentence for each
/// of its dates would be quadratic.
Sentence around(const Document& document, Sentence sentence, Span date)
{
    constexpr quint32 reach = 100; ///< tokens
    const auto tokens = sentence.tokensIn(document.tokens);
    const auto at = std::lower_bound(tokens.begin(), tokens.end(), date.begin,
                                     [](const Token& token, quint32 b) { return token.span.end <= b; });
    const quint32 token = sentence.firstToken + static_cast<quint32>(at - tokens.begin());
    sentence.endToken = std::min(sentence.endToken, token + reach);
    sentence.firstToken = std::max(sentence.firstToken, token - std::min(token, reach));
    return sentence;
}

} // namespace

std::optional<Clause> clauseOf(const Document& document, const Sentence& sentence, Span date,
                               std::span<const Span> others)
{
    return ClauseFinder(document, around(document, sentence, date), date, others).find();
}

} // namespace crossread::events
