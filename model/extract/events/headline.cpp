// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/events/clause.h"
#include "model/extract/events/event_words.h"

#include <algorithm>

namespace crossread::events {

namespace {

constexpr std::size_t longest = 60;

/// Pieces of the text, each a run of tokens, joined by one space.
class Pieces {
public:
    explicit Pieces(const Document& document) : m_document(document) {}

    void add(std::size_t begin, std::size_t end, std::span<const Span> dates)
    {
        for (std::size_t i = begin; i < end; ++i) {
            const Span span = m_document.tokens[i].span;
            const auto date =
                std::find_if(dates.begin(), dates.end(), [span](Span other) { return other.contains(span); });
            if (date != dates.end()) {
                dropPreposition();
                continue;
            }
            m_tokens.push_back(i);
        }
    }

    /// The words up to the limit; longer ones end before a preposition or at a word.
    [[nodiscard]] std::string text(std::size_t verbToken) const
    {
        std::string line;
        std::size_t good = 0;
        bool isPastVerb = false;
        for (std::size_t k = 0; k < m_tokens.size(); ++k) {
            const std::string_view word = m_document.wordAt(m_tokens[k]);
            const bool hasSpace = !line.empty() && (m_document.tokens[m_tokens[k]].has(SpaceBefore) ||
                                                    m_tokens[k] != m_tokens[k - 1] + 1);
            if (line.size() + word.size() + 1 > longest && !line.empty())
                return line.substr(0, good > longest / 3 ? good : line.size());
            if (isPastVerb && (isPreposition(word) || word == "and") && m_tokens[k] > verbToken + 1)
                good = line.size();
            isPastVerb |= m_tokens[k] >= verbToken;
            if (hasSpace)
                line += ' ';
            line += word;
        }
        return line;
    }

private:
    void dropPreposition()
    {
        while (!m_tokens.empty()) {
            const std::string_view last = m_document.wordAt(m_tokens.back());
            if (!isPreposition(last) && last != "the" && last != "late" && last != "by")
                break;
            m_tokens.pop_back();
        }
    }

    const Document& m_document;
    std::vector<std::size_t> m_tokens;
};

} // namespace

std::string headlineOf(const Document& document, const Clause& clause, std::span<const Span> dates)
{
    Pieces pieces(document);
    std::size_t subject = clause.subject;
    const auto isDate = [&](std::size_t i) {
        return std::any_of(dates.begin(), dates.end(),
                           [&](Span span) { return span.contains(document.tokens[i].span); });
    };
    // "On Monday DeepSeek released": the preposition goes with the date.
    while (subject + 1 < clause.subjectEnd && isPreposition(document.wordAt(subject)) && isDate(subject + 1))
        ++subject;
    pieces.add(subject, clause.subjectEnd, dates);
    pieces.add(clause.verb, clause.end, dates);
    std::string line = pieces.text(clause.verbEnd - 1);
    while (!line.empty() && (line.back() == ' ' || line.back() == ',' || line.back() == '-'))
        line.pop_back();
    if (!line.empty() && line.front() >= 'a' && line.front() <= 'z')
        line.front() = static_cast<char>(line.front() - 32);
    return line;
}

} // namespace crossread::events
