// SPDX-License-Identifier: GPL-3.0-or-later
// Words that stand for an entity named before: "it", "the company", "the model", "he".
#include "model/extract/figures/anaphor.h"

#include "model/extract/listed_words.h"

#include <algorithm>
#include <array>

namespace crossread::figures {

namespace {

constexpr std::size_t mostAntecedents = 24;

/// Whether the mention stands in an insertion that is over before \a pronoun: "Liang, who studied at Zhejiang
/// University, founded the fund and put its money".
bool isAside(const Line& line, std::size_t mention, std::size_t pronoun)
{
    std::size_t open = mention;
    while (open > 0 && mention - open < farthest && !line.isMark(open, ','))
        --open;
    if (!line.isMark(open, ',') || !line.isAnyOf(open + 1, {"who", "whose", "which", "where"}))
        return false;
    for (std::size_t at = mention + 1; at < pronoun && at - mention < farthest; ++at) {
        if (line.isMark(at, ','))
            return true;
    }
    return false;
}

/// Words that can stand for an entity.
constexpr ListedWords anaphors(std::to_array<std::string_view>(
    {"app",          "billionaire", "ceo",  "chatbot", "chipmaker", "company", "engineer",
     "entrepreneur", "executive",   "firm", "founder", "fund",      "giant",   "group",
     "he",           "her",         "his",  "it",      "its",       "lab",     "laboratory",
     "model",        "network",     "run",  "she",     "software",  "startup", "system"}));

} // namespace

std::size_t atomHolding(const Line& line, quint32 position)
{
    const auto found = std::ranges::lower_bound(line.atoms, position, {},
                                                [](const Atom& atom) { return atom.span.end - 1; });
    return static_cast<std::size_t>(found - line.atoms.begin());
}

/// "H800", "A100", "B200": one capital and the number of a chip, with or without its maker's name before it.
bool isChip(std::string_view name)
{
    const std::size_t space = name.rfind(' ');
    std::string_view word = space == std::string_view::npos ? name : name.substr(space + 1);
    if (word.ends_with('s'))
        word.remove_suffix(1);
    const bool isLong = word.size() >= 3 && word.size() <= 5;
    return isLong && word[0] >= 'A' && word[0] <= 'Z' && word[0] != 'V' && word[0] != 'R' &&
           word.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

/// Whether the mention that begins there is the source of an "according to".
bool followsAccording(const Line& line, std::size_t first)
{
    constexpr std::size_t words = 5;
    for (std::size_t back = 2; back <= words && back <= first; ++back) {
        if (line.isMark(first - back + 1, ','))
            return false;
        if (line.is(first - back, "according"))
            return true;
    }
    return false;
}

/// The first mention of the kind in the sentence before the pronoun, else the topic's.
std::optional<Index> antecedent(const Sight& sight, std::size_t at, EntityKind kind,
                                std::optional<Index> topic)
{
    const quint32 end = sight.line[at].span.begin;
    std::optional<Index> source;
    for (std::size_t index = 0;
         index < std::min(sight.mentions.size(), mostAntecedents) && sight.mentions[index].span.end <= end;
         ++index) {
        const Mention& mention = sight.mentions[index];
        if (mention.kind != kind || isChip(mention.span.in(sight.line.text)))
            continue;
        const std::size_t atom = atomHolding(sight.line, mention.span.begin);
        if (isAside(sight.line, atom, at))
            continue;
        const auto found = static_cast<Index>(sight.firstMention + index);
        if (!followsAccording(sight.line, atom))
            return found;
        source = source ? source : std::optional(found);
    }
    if (source)
        return source;
    return topic;
}

Anaphor anaphorAt(const Line& line, std::size_t at, const Topic& topic)
{
    if (!line.isKind(at, AtomKind::Word) || !anaphors.contains(line.wordAt(at)))
        return {{}, EntityKind::Organization, false};
    if (line.isAnyOf(at, {"he", "she", "his", "her"}))
        return {topic.person, EntityKind::Person};
    if (line.is(at, "it") && line.isAnyOf(at + 1, {"is", "was", "takes", "seems", "would"}) &&
        line.isAnyOf(at + 2, {"not", "necessary", "possible", "impossible", "clear", "unclear", "likely",
                              "difficult", "hard", "easy", "important", "estimated", "believed", "thought",
                              "said", "reported", "that", "be", "a"}))
        return {{}, EntityKind::Organization, false};
    if (line.isAnyOf(at, {"it", "its"})) {
        const bool isProduct = topic.isProductLast && topic.product;
        return isProduct ? Anaphor{topic.product, EntityKind::Product}
                         : Anaphor{topic.organization, EntityKind::Organization};
    }
    bool isDefinite = false;
    for (std::size_t back = 1; back <= 3 && back <= at; ++back)
        isDefinite = isDefinite || line.isAnyOf(at - back, {"the", "this", "its", "his", "her", "their"});
    if (!isDefinite)
        return {{}, EntityKind::Organization, false};
    if (line.isAnyOf(at, {"founder", "engineer", "entrepreneur", "billionaire", "executive", "ceo"}))
        return {topic.person, EntityKind::Person};
    if (line.isAnyOf(at, {"model", "network", "system", "chatbot", "app", "run", "software"}))
        return {topic.product, EntityKind::Product};
    if (line.isAnyOf(
            at, {"company", "firm", "startup", "lab", "group", "chipmaker", "laboratory", "giant", "fund"}))
        return {topic.organization, EntityKind::Organization};
    return {{}, EntityKind::Organization, false};
}

void Topic::learn(std::string_view text, std::span<const Mention> mentions, std::size_t firstIndex)
{
    bool hasOrganization = false, hasProduct = false, hasPerson = false;
    bool hasAny = false;
    for (std::size_t index = 0; index < mentions.size(); ++index) {
        const EntityKind kind = mentions[index].kind;
        bool* seen = kind == EntityKind::Organization ? &hasOrganization
                     : kind == EntityKind::Product    ? &hasProduct
                     : kind == EntityKind::Person     ? &hasPerson
                                                      : nullptr;
        const Span span = mentions[index].span;
        const bool isInBrackets =
            span.begin > 0 && span.end < text.size() && text[span.begin - 1] == '(' && text[span.end] == ')';
        if (!seen || *seen || isInBrackets ||
            (kind == EntityKind::Product && isChip(mentions[index].span.in(text))))
            continue;
        *seen = true;
        const auto found = static_cast<Index>(firstIndex + index);
        (kind == EntityKind::Organization ? organization
         : kind == EntityKind::Product    ? product
                                          : person) = found;
        if (!hasAny && kind != EntityKind::Person)
            isProductLast = kind == EntityKind::Product;
        hasAny = hasAny || kind != EntityKind::Person;
    }
}

} // namespace crossread::figures
