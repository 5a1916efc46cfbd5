// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/events/clause.h"

#include "model/extract/events/event_words.h"

#include <algorithm>

namespace crossread::events {

namespace {

/// The tokens of one sentence as words and marks.
class Words {
public:
    Words(const Document& document, const Sentence& sentence)
        : m_document(document), m_first(sentence.firstToken), m_end(sentence.endToken)
    {
    }

    [[nodiscard]] std::size_t first() const { return m_first; }
    [[nodiscard]] std::size_t end() const { return m_end; }
    [[nodiscard]] std::string_view at(std::size_t i) const
    {
        return i >= m_first && i < m_end ? m_document.wordAt(i) : "";
    }
    [[nodiscard]] std::string_view before(std::size_t i) const
    {
        return i > m_first ? m_document.wordAt(i - 1) : "";
    }
    [[nodiscard]] bool isWord(std::size_t i) const { return m_document.tokens[i].isWord(); }
    [[nodiscard]] bool isQuote(std::size_t i) const { return m_document.tokens[i].kind == TokenKind::Quote; }
    /// A mark that parts clauses: everything but commas, hyphens and possessives.
    [[nodiscard]] bool isBorder(std::size_t i) const
    {
        const std::string_view mark = at(i);
        return mark == ";" || mark == ":" || mark == "\u2014" || mark == "\u2013" || mark == "(" ||
               mark == ")" || isQuote(i);
    }

    /// Where the verb group that ends with the happening at \a i starts, or nothing if \a i is none.
    [[nodiscard]] std::optional<std::size_t> verbGroup(std::size_t i) const;

private:
    const Document& m_document;
    std::size_t m_first;
    std::size_t m_end;
};

bool isAuxiliary(std::string_view word)
{
    return isBe(word) || word == "has" || word == "have" || word == "had" || word == "will" ||
           word == "would" || word == "being";
}

bool isAdverb(std::string_view word)
{
    return word.size() > 3 && word.ends_with("ly");
}

std::optional<std::size_t> Words::verbGroup(std::size_t i) const
{
    if (!isWord(i))
        return {};
    const std::string_view word = at(i);
    std::size_t start = i;
    while (start > m_first && (isAuxiliary(at(start - 1)) || isAdverb(at(start - 1))) && i - start < 5)
        --start;
    while (start < i && isAdverb(at(start)))
        ++start;
    const std::string_view previous = before(i);
    if (isHappening(word)) {
        const bool isAdjective = start == i && (opensNoun(previous) || previous == "-");
        const bool isNegated = previous == "not" || previous == "never";
        const bool isHyphenated = at(i + 1) == "-";
        return isAdjective || isNegated || isHyphenated ||
                       (m_document.tokens[i].has(Capitalized) && i > m_first)
                   ? std::nullopt
                   : std::optional(start);
    }
    if (!isBareHappening(word))
        return {};
    if (previous == "will" || previous == "would" || previous == "shall")
        return i - 1;
    static constexpr std::string_view plans[] = {"plans",  "planned",   "planning", "expected", "expects",
                                                 "set",    "scheduled", "aims",     "intends",  "due",
                                                 "slated", "agreed",    "vowed",    "pledged"};
    if (previous == "to" && i >= m_first + 2 &&
        std::find(std::begin(plans), std::end(plans), at(i - 2)) != std::end(plans)) {
        start = i - 2;
        while (start > m_first && isAuxiliary(at(start - 1)))
            --start;
        return start;
    }
    return {};
}

/// Back over an insertion between commas: "ByteDance, the company that owns TikTok, released".
std::size_t beforeInsertion(const Words& words, std::size_t comma)
{
    for (std::size_t i = comma; i > words.first(); --i) {
        if (words.at(i - 1) == ",")
            return i - 1;
        if (words.isBorder(i - 1) || comma - i > 30)
            break;
    }
    return comma;
}

/// The subject's tokens before a verb group.
std::pair<std::size_t, std::size_t> subjectBefore(const Words& words, std::size_t verb)
{
    std::size_t end = verb;
    const std::string_view pronoun = words.before(end);
    if (pronoun == "which" || pronoun == "who" || pronoun == "that") {
        --end;
        if (words.before(end) == ",")
            --end;
    } else if (words.before(end) == ",") {
        const std::size_t comma = beforeInsertion(words, end - 1);
        if (comma == end - 1)
            return {verb, verb};
        end = comma;
    }
    std::size_t begin = end;
    while (begin > words.first()) {
        const std::string_view word = words.at(begin - 1);
        if (word == "," || words.isBorder(begin - 1) || startsClause(word) || word == "and" ||
            word == "after" || word == "before" || word == "." || word == "that")
            break;
        --begin;
    }
    return {begin, end};
}

std::size_t clauseEnd(const Words& words, std::size_t from)
{
    std::size_t end = from;
    while (end < words.end()) {
        const std::string_view word = words.at(end);
        const bool isStop = word == "." || word == "!" || word == "?" || word == "," || words.isBorder(end);
        if (isStop || (startsClause(word) && end > from) || word == "and" || word == "after" ||
            word == "before")
            break;
        ++end;
    }
    return end;
}

} // namespace

std::optional<Clause> clauseOf(const Document& document, const Sentence& sentence, Span date)
{
    const Words words(document, sentence);
    std::size_t dateBegin = words.first();
    while (dateBegin < words.end() && document.tokens[dateBegin].span.end <= date.begin)
        ++dateBegin;
    std::size_t dateEnd = dateBegin;
    while (dateEnd < words.end() && document.tokens[dateEnd].span.begin < date.end)
        ++dateEnd;
    const auto clauseAt = [&words](std::size_t start, std::size_t verb) {
        const auto [subject, subjectEnd] = subjectBefore(words, start);
        return Clause{subject, subjectEnd, start, verb + 1, clauseEnd(words, verb + 1)};
    };
    for (std::size_t i = dateBegin; i > words.first(); --i) {
        if (words.isBorder(i - 1) || startsClause(words.at(i - 1)) || words.at(i - 1) == ",")
            break;
        if (const auto start = words.verbGroup(i - 1))
            return clauseAt(*start, i - 1);
    }
    int depth = 0;
    for (std::size_t i = dateEnd; i < words.end(); ++i) {
        if (words.at(i) == ";" || words.at(i) == ":")
            break;
        // What follows "which", "who" or "that" up to a comma is told by the way.
        if (startsClause(words.at(i)))
            depth = 1;
        else if (words.at(i) == ",")
            depth = 0;
        if (depth == 0) {
            if (const auto start = words.verbGroup(i))
                return clauseAt(*start, i);
        }
    }
    return {};
}

} // namespace crossread::events
