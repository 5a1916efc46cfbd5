// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/ware_cues.h"

#include "model/extract/listed_words.h"
#include "model/extract/names/name_hash.h"
#include "model/extract/names/name_model.h"
#include "model/extract/names/name_tokens.h"
#include "model/extract/names/word_facts.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace crossread::names {

namespace {
constexpr Rule byQuotes = "names/quoted";
constexpr Rule byCalling = "names/called-ware";

template <std::size_t Size>
bool isListed(std::string_view word, const std::array<std::string_view, Size>& list)
{
    return std::find(list.begin(), list.end(), word) != list.end();
}

/// Made things that the word table knows by another sense, or not at all.
constexpr std::array<std::string_view, 34> wares{
    "toolkit",   "chatbot",    "chatbots",   "app",     "apps",      "browser",       "compiler",
    "database",  "framework",  "library",    "package", "platform",  "satellite",     "drone",
    "drones",    "smartphone", "smartwatch", "game",    "videogame", "model",         "models",
    "program",   "software",   "system",     "robot",   "robots",    "supercomputer", "spacecraft",
    "telescope", "tool",       "assistant",  "parser",  "simulator", "interface"};

/// What may stand between a name and the noun that tells its kind ends here.
constexpr std::array<std::string_view, 18> stops{"of",   "that", "which", "for", "developed", "created",
                                                 "by",   "in",   "from",  "to",  "with",      "designed",
                                                 "made", "used", "on",    "at",  "built",     "who"};

constexpr std::array<std::string_view, 12> gatherings{"summit",     "conference", "forum",     "festival",
                                                      "exhibition", "tournament", "programme", "campaign",
                                                      "initiative", "award",      "prize",     "plan"};
constexpr std::array<std::string_view, 8> plans{"Plan",     "Initiative", "Act",    "Agenda",
                                                "Strategy", "Programme",  "Summit", "Conference"};

class Cues {
public:
    Cues(const Document& document, const NameModel& lists) : m_document(document), m_lists(lists) {}

    [[nodiscard]] std::string_view word(std::uint32_t i) const
    {
        return i < m_document.tokens.size() ? m_document.wordAt(i) : std::string_view{};
    }
    [[nodiscard]] bool isCapital(std::uint32_t i) const
    {
        return i < m_document.tokens.size() && m_document.tokens[i].isWord() &&
               (m_document.tokens[i].has(Capitalized) || m_document.tokens[i].has(AllUpper));
    }
    [[nodiscard]] bool isSmall(std::uint32_t i) const
    {
        return i < m_document.tokens.size() && m_document.tokens[i].isWord() && !isCapital(i);
    }
    [[nodiscard]] bool isWare(std::uint32_t i) const
    {
        if (!isSmall(i))
            return false;
        const std::string_view text = word(i);
        return isListed(text, wares) ||
               (m_lists.factsOf(hashOf(text, !m_document.tokens[i].has(NonAscii))) & WareNoun) != 0;
    }

    /// The noun of "a large industrial robot of" is "robot".
    [[nodiscard]] bool isWarePhrase(std::uint32_t i) const
    {
        constexpr std::uint32_t reach = 8;
        std::uint32_t head = i;
        for (std::uint32_t at = i; at < i + reach; ++at) {
            const std::string_view text = word(at);
            const bool isLink = text == "-" || text == "and" || text == "/";
            if (isLink)
                continue;
            if ((!isSmall(at) && !isCapital(at)) || isListed(text, stops))
                break;
            head = at;
        }
        return isWare(head);
    }

private:
    const Document& m_document;
    const NameModel& m_lists;
};

/// "PUMA (Programmable Universal Machine for Assembly)": whether the words in brackets behind an acronym name
/// a machine.
bool isExplainedAsWare(const Document& document, const Cues& cues, const FoundName& name)
{
    static constexpr ListedWords machines{std::array<std::string_view, 8>{
        "computer", "engine", "machine", "robot", "rocket", "satellite", "telescope", "vehicle"}};
    constexpr std::uint32_t reach = 8;
    if (name.size() != 1 || !document.tokens[name.first].has(AllUpper) || !cues.isCapital(name.end + 1) ||
        cues.word(name.end + 1).front() != cues.word(name.first).front())
        return false;
    for (std::uint32_t at = name.end + 2; at < name.end + reach && cues.word(at) != ")"; ++at) {
        if (cues.isCapital(at) && machines.contains(cues.word(at)))
            return true;
    }
    return false;
}

bool isArticle(std::string_view word)
{
    return word == "a" || word == "an" || word == "the" || word == "one";
}
} // namespace

bool isToldAsWare(const Document& document, const NameModel& lists, const FoundName& name)
{
    const Cues cues(document, lists);
    std::uint32_t next = name.end;
    if (cues.word(next) == "(" && isExplainedAsWare(document, cues, name))
        return true;
    // "Siri (a voice assistant)"
    if (cues.word(next) == "(" && isArticle(cues.word(next + 1)))
        return cues.isWarePhrase(next + 2);
    if (cues.word(next) == "," && isArticle(cues.word(next + 1)) && cues.word(next + 1) != "the")
        return cues.isWarePhrase(next + 2);
    // "Freddy and Freddy II were robots"
    if (cues.word(next) == "were" || cues.word(next) == "are")
        return cues.isWarePhrase(next + (isArticle(cues.word(next + 1)) ? 2 : 1));
    if (cues.word(next) == "is" || cues.word(next) == "was") {
        ++next;
        return isArticle(cues.word(next)) && cues.isWarePhrase(next + 1);
    }
    const std::string_view before = name.first > 0 ? cues.word(name.first - 1) : std::string_view{};
    // "its chatbot, Mira, has"
    const bool isAside =
        before == "," && name.first > 3 && cues.word(next) == "," && cues.isWare(name.first - 2);
    for (std::uint32_t back = 3; isAside && back < 6 && back <= name.first; ++back) {
        const std::string_view owner = cues.word(name.first - back);
        if (owner == "its" || owner == "their" || owner == "'s" || owner == "\u2019s")
            return true;
    }
    if (before == "called" || before == "named" || before == "dubbed") {
        for (std::uint32_t back = 2; back < 5 && back <= name.first; ++back) {
            if (cues.isWare(name.first - back))
                return true;
        }
    }
    const bool isThe = before == "the" || before == "The" || before == "a" || before == "an";
    return isThe && cues.isWare(next) && !cues.isSmall(next + 1);
}

FoundNames findQuotedNames(const Document& document, const NameModel& lists)
{
    constexpr std::uint32_t longest = 7;
    const Cues cues(document, lists);
    FoundNames found;
    for (std::uint32_t i = 0; i + 3 < document.tokens.size(); ++i) {
        if (document.tokens[i].kind != TokenKind::Quote || !cues.isCapital(i + 1))
            continue;
        std::uint32_t end = i + 1;
        std::uint32_t capitals = 0;
        while (end < document.tokens.size() && end - i <= longest && document.tokens[end].isWord() &&
               (cues.isCapital(end) || document.tokens[end].span.length() <= 3)) {
            capitals += cues.isCapital(end) ? 1 : 0;
            ++end;
        }
        const bool isClosed = end < document.tokens.size() && document.tokens[end].kind == TokenKind::Quote;
        if (!isClosed || capitals < 2 || !cues.isCapital(end - 1))
            continue;
        const std::string_view last = cues.word(end - 1);
        if (isListed(cues.word(end + 1), gatherings) || isListed(last, plans))
            found.push_back({i + 1, end, EntityKind::Work, byQuotes, 0, 0});
        i = end - 1;
    }
    return found;
}

FoundNames findCalledWares(const Document& document, const NameModel& lists)
{
    static constexpr ListedWords callings{
        std::array<std::string_view, 4>{"called", "dubbed", "named", "codenamed"}};
    constexpr std::uint32_t longest = 4;
    const Cues cues(document, lists);
    FoundNames found;
    for (const Sentence& sentence : document.sentences) {
        for (std::uint32_t i = sentence.firstToken + 1; i + 1 < sentence.endToken; ++i) {
            if (!document.tokens[i + 1].has(HasUpper) || !callings.contains(document.wordAt(i)) ||
                !cues.isWare(i - 1))
                continue;
            std::uint32_t end = i + 1;
            while (end < sentence.endToken && end - i <= longest && cues.isCapital(end))
                ++end;
            if (end > i + 1)
                found.push_back({i + 1, end, EntityKind::Product, byCalling, 0, 0});
        }
    }
    return found;
}

void dropProverbial(const Document& document, FoundNames& names)
{
    static constexpr std::array<std::array<std::string_view, 2>, 2> pairs{
        {{"David", "Goliath"}, {"Jekyll", "Hyde"}}};
    constexpr std::uint32_t reach = 6;
    for (const auto& pair : pairs) {
        const std::string_view first = pair[0];
        const std::string_view second = pair[1];
        bool isProverbial = false;
        std::uint32_t at = 0;
        bool isNear = false;
        for (std::uint32_t i = 0; i < document.tokens.size() && !isProverbial; ++i) {
            if (!document.tokens[i].has(Capitalized))
                continue;
            const std::string_view word = document.wordAt(i);
            if (word == first) {
                at = i;
                isNear = true;
            } else if (word == second) {
                isProverbial = isNear && i - at <= reach;
            }
        }
        if (!isProverbial)
            continue;
        const auto isPart = [&](const FoundName& name) {
            return name.size() > 1 &&
                   (document.wordAt(name.first) == first || document.wordAt(name.end - 1) == second);
        };
        const bool isSomebody = std::any_of(names.begin(), names.end(), isPart);
        std::erase_if(names, [&](const FoundName& name) {
            const std::string_view word = document.wordAt(name.first);
            return name.size() == 1 && (word == second || (word == first && !isSomebody));
        });
    }
}

void dropDirections(const Document& document, FoundNames& names)
{
    static constexpr std::array<std::string_view, 4> directions{"East", "North", "South", "West"};
    std::erase_if(names, [&](const FoundName& name) {
        const bool isDirection =
            name.size() == 1 && name.first > 0 && name.kind == EntityKind::Place &&
            std::find(directions.begin(), directions.end(), document.wordAt(name.first)) != directions.end();
        if (!isDirection)
            return false;
        const std::string_view before = document.wordAt(name.first - 1);
        return before == "the" || before == "The";
    });
}

void dropCurrencies(const Document& document, FoundNames& names)
{
    std::erase_if(names, [&](const FoundName& name) {
        if (name.end >= document.tokens.size() || name.kind != EntityKind::Place)
            return false;
        const Token& next = document.tokens[name.end];
        const std::string_view word = document.wordAt(name.end);
        return (next.kind == TokenKind::Currency && !next.has(SpaceBefore)) || word == "cents" ||
               word == "dollars" || word == "dollar" || word == "cent";
    });
}

} // namespace crossread::names
