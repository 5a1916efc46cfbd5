// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/events/subject.h"

#include "model/extract/events/event_words.h"

namespace crossread::events {

namespace {

constexpr std::size_t reach = 30;

/// Back over an insertion between commas: "ByteDance, the company that owns TikTok, released". Nothing if no
/// comma opens it.
std::optional<std::size_t> beforeInsertion(const SentenceWords& words, std::size_t comma)
{
    for (std::size_t i = comma; i > words.first() && comma - i < reach; --i) {
        if (words.at(i - 1) == ",")
            return i - 1;
        if (words.isBorder(i - 1))
            break;
    }
    return {};
}

bool endsClause(const SentenceWords& words, std::size_t i)
{
    const std::string_view word = words.at(i);
    return (words.isStop(i) && !words.isListComma(i)) || startsClause(word) || word == "and" ||
           word == "after" || word == "before" || word == "then" || word == "or";
}

/// "Goals from Mensah and Prado gave": names that "and" joins, with no verb before them.
bool joinsNames(const SentenceWords& words, std::size_t conjunction)
{
    if (words.at(conjunction) != "and" || conjunction <= words.first() ||
        !words.isCapitalized(conjunction - 1) || !words.isCapitalized(conjunction + 1))
        return false;
    for (std::size_t i = conjunction; i > words.first() && conjunction - i < reach; --i) {
        if (words.isStop(i - 1) && !words.isListComma(i - 1))
            return true;
        if (words.verbGroup(i - 1) || startsClause(words.at(i - 1)) || isAuxiliary(words.at(i - 1)))
            return false;
    }
    return true;
}

/// "Founded in 2023 by Liang, DeepSeek is ...": the subject stands behind the comma.
TokenRange subjectBehind(const SentenceWords& words, std::size_t verb)
{
    std::size_t comma = 0;
    for (std::size_t i = verb; i < words.end() && i < verb + 2 * reach; ++i) {
        if (words.at(i) == ",") {
            comma = i;
        } else if (comma != 0 && (isAuxiliary(words.at(i)) || words.verbGroup(i)) && i > comma + 1) {
            return {comma + 1, i};
        }
    }
    return {verb, verb};
}

/// "Liang bought chips and built a cluster": the subject of the verb before "and".
TokenRange sharedSubject(const SentenceWords& words, std::size_t conjunction)
{
    for (std::size_t i = conjunction; i > words.first() && conjunction - i < reach; --i) {
        if (const auto verb = words.verbGroup(i - 1))
            return subjectOf(words, *verb);
    }
    return {conjunction, conjunction};
}

/// Cuts what stands before the noun phrase: "in reference to the first satellite" leaves "the first
/// satellite".
TokenRange withoutLead(const SentenceWords& words, TokenRange range)
{
    const bool isLed = isPreposition(words.at(range.begin)) || words.at(range.begin) == "due";
    if (!isLed)
        return range;
    std::size_t begin = range.begin;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (isPreposition(words.at(i)) && words.at(i) != "of")
            begin = i + 1;
    }
    // "In the village near the river the banners went up": no comma parts place and subject.
    for (std::size_t i = range.end; i-- > begin + 1;) {
        if (words.at(i) == "the" || words.at(i) == "its" || words.at(i) == "their")
            return {i, range.end};
    }
    return {begin, range.end};
}

TokenRange withoutSaying(const SentenceWords& words, TokenRange range)
{
    while (range.begin < range.end && (words.at(range.begin) == "said" || words.at(range.begin) == "says"))
        ++range.begin;
    return range;
}

/// "did not answer questions sent": a subject that holds a verb is only its last noun phrase.
TokenRange withoutClause(const SentenceWords& words, TokenRange range)
{
    range = withoutSaying(words, range);
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (words.at(i) == "not")
            return {range.end, range.end};
    }
    for (std::size_t i = range.begin; i < range.end; ++i) {
        if (isAuxiliary(words.at(i)) || words.at(i) == "did")
            return nounPhraseBefore(words, range.end);
    }
    return range;
}

} // namespace

TokenRange nounPhraseBefore(const SentenceWords& words, std::size_t end)
{
    std::size_t begin = end;
    while (begin > words.first() && end - begin < 12) {
        const std::string_view word = words.at(begin - 1);
        const bool isLink = isPreposition(word) && word != "of";
        if (isLink || endsClause(words, begin - 1) || isAuxiliary(word) || words.verbGroup(begin - 1))
            break;
        --begin;
    }
    while (begin < end && words.at(begin) == "of")
        ++begin;
    return {begin, end};
}

TokenRange subjectOf(const SentenceWords& words, std::size_t verb)
{
    if (verb == words.first())
        return subjectBehind(words, verb);
    std::size_t end = verb;
    while (end > words.first() && isAdverb(words.before(end)))
        --end;
    const std::string_view previous = words.before(end);
    if (previous == "and" || previous == "then")
        return sharedSubject(words, end - 1);
    if (previous == "which" || previous == "who" || previous == "that") {
        --end;
        TokenRange antecedent = nounPhraseBefore(words, words.before(end) == "," ? end - 1 : end);
        for (std::size_t i = antecedent.begin; i < antecedent.end; ++i) {
            if (words.at(i) == "of")
                antecedent.begin = i + 1;
        }
        return withoutSaying(words, antecedent);
    }
    if (previous == ",") {
        const auto comma = beforeInsertion(words, end - 1);
        end = comma ? *comma : end - 1;
    }
    std::size_t begin = end;
    while (begin > words.first() && (!endsClause(words, begin - 1) || joinsNames(words, begin - 1)))
        --begin;
    return withoutLead(words, withoutClause(words, {begin, end}));
}

} // namespace crossread::events
