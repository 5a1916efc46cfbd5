// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/events/clause.h"
#include "model/extract/events/event_words.h"

#include <algorithm>
#include <vector>

namespace crossread::events {

namespace {

constexpr std::size_t noToken = static_cast<std::size_t>(-1);
constexpr std::size_t longest = 60;
constexpr std::size_t shortestCut = 34; ///< a shorter line is rather cut within a phrase, with an ellipsis

/// The tokens of a headline, put together with the spaces that they have in the text.
class Line {
public:
    Line(const Document& document, std::span<const Span> dates) : m_document(document), m_dates(dates) {}

    void add(TokenRange range)
    {
        bool wasDate = false;
        for (std::size_t i = range.begin; i < range.end; ++i) {
            const Span span = m_document.tokens[i].span;
            const bool isDate = std::any_of(m_dates.begin(), m_dates.end(),
                                            [span](Span date) { return date.contains(span); });
            const std::string_view word = m_document.wordAt(i);
            const bool isOwned = wasDate && (word == "'s" || word == "\u2019s" || word == "'");
            if (isDate)
                dropPreposition();
            else if (!isOwned)
                m_tokens.push_back(i);
            wasDate = isDate;
        }
    }

    /// With its dates.
    void addWhole(TokenRange range)
    {
        for (std::size_t i = range.begin; i < range.end; ++i)
            m_tokens.push_back(i);
    }

    /// A word that opened the sentence and does not open the line.
    void lowersFirstOf(std::size_t token) { m_lowered = token; }

    [[nodiscard]] std::size_t count() const { return m_tokens.size(); }

    /// All of it if that is short, else cut before a preposition, else at a word; never within the first \a
    /// least.
    [[nodiscard]] std::string text(std::size_t least) const
    {
        std::string line;
        std::size_t border = 0;
        for (std::size_t k = 0; k < m_tokens.size(); ++k) {
            const std::string_view word = m_document.wordAt(m_tokens[k]);
            if (k >= least && line.size() + 1 + word.size() > longest)
                return border >= shortestCut
                           ? line.substr(0, border)
                           : withEllipsis(hasSpace(k) ? line : line.substr(0, line.rfind(' ')));
            if (k > least && (isPreposition(word) || word == "and" || word == "that") && word != "of")
                border = line.size();
            if (k > 0 && hasSpace(k))
                line += ' ';
            line += word;
            if (m_tokens[k] == m_lowered && word.front() >= 'A' && word.front() <= 'Z')
                line[line.size() - word.size()] = static_cast<char>(word.front() + 32);
        }
        return line;
    }

private:
    [[nodiscard]] bool hasSpace(std::size_t k) const
    {
        const bool isTorn = m_tokens[k] != m_tokens[k - 1] + 1;
        const bool isMark = m_document.wordAt(m_tokens[k]) == ",";
        const Token& token = m_document.tokens[m_tokens[k]];
        return (isTorn && !isMark) || token.has(SpaceBefore) || token.has(LineBefore);
    }

    void dropPreposition()
    {
        while (!m_tokens.empty()) {
            const std::string_view last = m_document.wordAt(m_tokens.back());
            if (!isPreposition(last) && last != "the" && last != "," && !isPeriodsEnd(last))
                break;
            m_tokens.pop_back();
        }
    }

    /// "the quarter ended" before its date
    [[nodiscard]] bool isPeriodsEnd(std::string_view last) const
    {
        return (last == "ended" || last == "ending") && m_tokens.size() > 1 &&
               isPeriodNoun(m_document.wordAt(m_tokens[m_tokens.size() - 2]));
    }

    /// Without the small words that the cut leaves at the end.
    static std::string withEllipsis(std::string line)
    {
        for (;;) {
            const std::size_t space = line.rfind(' ');
            if (space == std::string::npos || !opensNoun(std::string_view(line).substr(space + 1)))
                break;
            line.resize(space);
        }
        return line + "\u2026";
    }

    const Document& m_document;
    std::span<const Span> m_dates;
    std::vector<std::size_t> m_tokens;
    std::size_t m_lowered = noToken;
};

/// The last words of a subject that is too long to leave room for the verb.
TokenRange shortened(const Document& document, TokenRange subject)
{
    constexpr std::size_t longestSubject = 45;
    const auto length = [&](std::size_t begin) {
        return document.tokens[subject.end - 1].span.end - document.tokens[begin].span.begin;
    };
    if (subject.isEmpty() || length(subject.begin) <= longestSubject)
        return subject;
    // "The chief executive of the largest maker of ...": what stands before the first preposition.
    for (std::size_t i = subject.begin + 1; i < subject.end; ++i) {
        const bool isShort =
            document.tokens[i].span.begin - document.tokens[subject.begin].span.begin <= longestSubject;
        if (isPreposition(document.wordAt(i)) && isShort)
            return {subject.begin, i};
    }
    while (subject.begin + 1 < subject.end && length(subject.begin) > longestSubject)
        ++subject.begin;
    return subject;
}

/// Whether there is nothing but a date in \a range, as in "The 20th century saw two wars".
template <typename Test>
bool isAllOf(const Document& document, TokenRange range, Test isDate)
{
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const std::string_view word = document.wordAt(i);
        if (!isDate(i) && word != "The" && word != "the")
            return false;
    }
    return !range.isEmpty();
}

/// Takes marks and words that lead nowhere from the end.
void trimEnd(std::string& text)
{
    for (;;) {
        while (!text.empty() && (text.back() == ' ' || text.back() == ',' || text.back() == '-'))
            text.pop_back();
        const std::size_t space = text.rfind(' ');
        if (space == std::string::npos)
            return;
        const std::string_view last = std::string_view(text).substr(space + 1);
        const bool leadsOn = (isPreposition(last) && last != "on" && last != "in" && last != "up") ||
                             last == "and" || last == "or" || last == "the" || last == "a" || last == "only";
        if (!leadsOn)
            return;
        text.resize(space);
    }
}

} // namespace

std::string headlineOf(const Document& document, const Clause& clause, std::span<const Span> dates)
{
    Line line(document, dates);
    TokenRange subject = clause.subject;
    const auto isDate = [&](std::size_t i) {
        return std::any_of(dates.begin(), dates.end(),
                           [&](Span span) { return span.contains(document.tokens[i].span); });
    };
    // "On Monday DeepSeek released", "In the village on Tuesday the banners went up": the subject is behind
    // the date. "Sales in the quarter ended March 31 rose": it is around it.
    const bool isLed =
        !subject.isEmpty() && (isDate(subject.begin) || isPreposition(document.wordAt(subject.begin)));
    const bool isAllDate = isAllOf(document, subject, isDate);
    for (std::size_t i = subject.begin; i < subject.end && isLed && !isAllDate && !clause.verb.isEmpty();
         ++i) {
        if (isDate(i) && i + 1 < subject.end)
            subject.begin = i + 1;
    }
    const TokenRange named = clause.verb.isEmpty() ? subject : shortened(document, subject);
    if (isAllDate)
        line.addWhole(named);
    else
        line.add(named);
    line.add(clause.auxiliary);
    line.add(clause.verb);
    // "Founded in 2023, DeepSeek ..." turned round.
    line.lowersFirstOf(!clause.verb.isEmpty() && subject.begin > clause.verb.begin ? clause.verb.begin
                                                                                   : noToken);
    const std::size_t least = line.count();
    line.add(clause.object);
    std::string text = line.text(least);
    trimEnd(text);
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 32);
    return text;
}

} // namespace crossread::events
