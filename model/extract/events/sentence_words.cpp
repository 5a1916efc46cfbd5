// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/events/sentence_words.h"

#include "model/extract/events/event_words.h"

#include <algorithm>
#include <array>

namespace crossread::events {

namespace {

constexpr std::array<std::string_view, 18> plans{
    "plans", "planned", "planning", "expected", "expects", "set",     "scheduled", "aims",  "intends",
    "due",   "slated",  "agreed",   "vowed",    "pledged", "decided", "promised",  "going", "began"};

} // namespace

bool isAuxiliary(std::string_view word)
{
    return isBe(word) || word == "has" || word == "have" || word == "had" || word == "will" ||
           word == "would" || word == "being";
}

bool isAdverb(std::string_view word)
{
    return word.size() > 3 && word.ends_with("ly");
}

bool SentenceWords::isBorder(std::size_t i) const
{
    const std::string_view mark = at(i);
    return mark == ";" || mark == ":" || mark == "\u2014" || mark == "\u2013" || mark == "(" || mark == ")" ||
           (i >= m_first && i < m_end && m_document.tokens[i].kind == TokenKind::Quote);
}

bool SentenceWords::isStop(std::size_t i) const
{
    const std::string_view mark = at(i);
    // "December 7, 1941"
    const bool isInDate = mark == "," && i > m_first && i + 1 < m_end && at(i + 1).size() == 4 &&
                          m_document.tokens[i - 1].kind == TokenKind::Number &&
                          m_document.tokens[i + 1].kind == TokenKind::Number;
    if (isInDate)
        return false;
    const bool isLooseDash = mark == "-" && m_document.tokens[i].has(SpaceBefore);
    return mark == "." || mark == "!" || mark == "?" || mark == "," || isLooseDash || isBorder(i);
}

bool SentenceWords::isListComma(std::size_t i) const
{
    if (at(i) != ",")
        return false;
    if (!isCapitalized(i - 1))
        return false;
    // Names and commas up to an "and" with one more name behind it.
    for (std::size_t next = i + 1; next < i + 24; ++next) {
        if (at(next) == "and" || at(next) == "or")
            return isCapitalized(next + 1);
        if (!isCapitalized(next) && at(next) != ",")
            return false;
    }
    return false;
}

/// Whether the word at \a i in the past tense is the verb, and not an adjective before a noun.
bool SentenceWords::isFinite(std::size_t i, std::size_t start) const
{
    const std::string_view previous = before(i);
    const bool isAdjective = start == i && (opensNoun(previous) || previous == "-");
    const std::string_view lead = before(start);
    const bool isNegated = lead == "not" || lead == "never" || previous == "not" || previous == "never" ||
                           lead.ends_with("n't") || lead == "cannot";
    const bool isName = isCapitalized(i) && i > m_first;
    return !isAdjective && !isNegated && at(i + 1) != "-" && !isName;
}

std::optional<std::size_t> SentenceWords::verbGroup(std::size_t i) const
{
    if (i < m_first || i >= m_end || !m_document.tokens[i].isWord())
        return {};
    std::size_t start = i;
    while (start > m_first && (isAuxiliary(at(start - 1)) || isAdverb(at(start - 1))) && i - start < 5)
        --start;
    while (start < i && isAdverb(at(start)))
        ++start;
    if (isHappening(at(i))) {
        if (start == i && before(i) == "-" && at(i - 2) == "co")
            return i - 2;
        // "is expected to be sworn in"
        if (at(start) == "be" && before(start) == "to" && start >= m_first + 2 &&
            std::find(plans.begin(), plans.end(), at(start - 2)) != plans.end()) {
            start -= 2;
            while (start > m_first && isAuxiliary(at(start - 1)))
                --start;
            return start;
        }
        return isFinite(i, start) ? std::optional(start) : std::nullopt;
    }
    if (!isBareHappening(at(i)))
        return {};
    const std::string_view previous = before(i);
    if (previous == "will" || previous == "would" || previous == "shall")
        return i - 1;
    const bool isPlan = previous == "to" && i >= m_first + 2 &&
                        std::find(plans.begin(), plans.end(), at(i - 2)) != plans.end();
    if (!isPlan)
        return {};
    start = i - 2;
    while (start > m_first && isAuxiliary(at(start - 1)))
        --start;
    return start;
}

} // namespace crossread::events
