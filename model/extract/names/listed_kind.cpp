// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/listed_kind.h"

#include "model/extract/listed_words.h"
#include "model/extract/names/ware_cues.h"

#include <algorithm>
#include <array>

namespace crossread::names {

namespace {

bool isWareCue(std::string_view word)
{
    static constexpr std::array<std::string_view, 10> cues{
        "assistant", "model", "chatbot", "app", "software", "chip", "bot", "tool", "platform", "game"};
    return std::find(cues.begin(), cues.end(), word) != cues.end();
}

/// A capital inside, as companies like it ("HighFlyer"), and not as in "McDonald" or "DeVito".
bool isCoined(std::string_view word)
{
    const auto capital =
        std::find_if(word.begin() + 1, word.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool hasSmall = std::any_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
    return hasSmall && capital - word.begin() > 3 && capital != word.end() &&
           word.find('\'') == std::string_view::npos && word.find('\xE2') == std::string_view::npos;
}

/// Last words of machines that are named with an article: "the Eastern Automatic Computer".
bool isMachine(std::string_view word)
{
    return word == "Computer" || word == "Calculator" || word == "Telescope" || word == "Engine";
}

/// Last words of places in a town or a house that no company is called by.
bool isRoom(std::string_view word)
{
    return word == "Room" || word == "Avenue" || word == "Boulevard" || word == "Square";
}

bool followsTitle(const WordsInLists& words, std::uint32_t token)
{
    const std::uint32_t before = token == 0 || words.word(token - 1) != "." ? 1 : 2;
    return token >= before && (words.factsOf(token - before) & Title) != 0;
}

/// Whether a maker, a product or its kind is named near by.
bool isAmongWares(const WordsInLists& words, std::uint32_t token)
{
    constexpr std::uint32_t reach = 8;
    const std::uint32_t begin = token > reach ? token - reach : 0;
    const auto end = std::min<std::uint32_t>(token + reach, static_cast<std::uint32_t>(words.size()));
    for (std::uint32_t i = begin; i < end; ++i) {
        if (i == token || !words.token(i).isWord())
            continue;
        const std::uint32_t facts = words.factsOf(i);
        const bool isMaker = words.isCapital(i) && (facts & (Body | Ware)) && !(facts & LowerWord);
        if (isMaker || (!words.isCapital(i) && ((facts & WareNoun) || isWareCue(words.word(i)))))
            return true;
    }
    return false;
}

bool isOwnedOrCued(const WordsInLists& words, std::uint32_t token)
{
    if (token == 0)
        return false;
    if (words.isPossessive(token - 1) && token > 1)
        return (words.factsOf(token - 2) & Body) != 0;
    return isWareCue(words.word(token - 1));
}

/// "Elon Musk" taken for a body: a first name and a last one, neither a place.
bool isPersonsName(const WordsInLists& words, const FoundName& name, std::uint32_t facts)
{
    if (name.size() != 2 || (facts & phraseMask))
        return false;
    const std::uint32_t first = words.factsOf(name.first);
    const std::uint32_t last = words.factsOf(name.first + 1);
    return (first & FirstName) && !(first & (LowerWord | phraseMask)) && !(last & phraseMask) &&
           nounClassesOf(last) == 0 && words.token(name.end - 1).has(HasLower) &&
           words.token(name.first).has(HasLower);
}

/// "Maria da Silva" taken for a place or a body: a first name and a surname with a particle.
bool hasParticle(const WordsInLists& words, const FoundName& name)
{
    static constexpr ListedWords particles{std::array<std::string_view, 14>{
        "da", "dal", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "ten", "van", "von"}};
    constexpr std::uint32_t longest = 5;
    if (name.size() < 3 || name.size() > longest || !(words.factsOf(name.first) & FirstName) ||
        (words.factsOf(name.first, name.end) & phraseMask) || !words.isCapital(name.end - 1))
        return false;
    for (std::uint32_t i = name.first + 1; i + 1 < name.end; ++i) {
        if (words.isCapital(i) || !particles.contains(words.word(i)))
            return false;
    }
    return true;
}

void setKindOfSinglePerson(const WordsInLists& words, FoundName& name, std::uint32_t facts)
{
    if (isCoined(words.word(name.first)))
        return setKind(name, EntityKind::Organization);
    const bool isPersonal = (facts & (FirstName | Surname)) != 0;
    // "Alexa", "Siri": first names too.
    if ((facts & Ware) && !followsTitle(words, name.first) && isAmongWares(words, name.first))
        return setKind(name, EntityKind::Product);
    const std::optional<EntityKind> listed = kindOf(facts);
    if (listed && ((facts & Region) || !isPersonal) && !followsTitle(words, name.first))
        setKind(name, *listed);
}

} // namespace

void setKind(FoundName& name, EntityKind kind)
{
    if (name.kind == kind)
        return;
    name.kind = kind;
    name.by = byList;
}

void setListedKind(const WordsInLists& words, FoundName& name)
{
    const std::uint32_t facts =
        name.size() <= WordsInLists::mostWords ? words.factsOf(name.first, name.end) : 0;
    if (name.by == std::string_view("names/short-version"))
        return;
    if (facts & Newsmaker)
        return setKind(name, EntityKind::Person);
    if ((facts & Ware) && isOwnedOrCued(words, name.first))
        return setKind(name, EntityKind::Product);
    const bool isOpen = name.kind != EntityKind::Product && name.kind != EntityKind::Group &&
                        !(facts & (Body | Region | People | University)) &&
                        !(name.kind == EntityKind::Person && name.size() > 1);
    if (isOpen && isToldAsWare(words.document(), words.lists(), name))
        return setKind(name, EntityKind::Product);
    if (name.kind == EntityKind::Person && name.size() == 1)
        return setKindOfSinglePerson(words, name, facts);
    if (name.kind == EntityKind::Organization && isPersonsName(words, name, facts))
        return setKind(name, EntityKind::Person);
    if ((name.kind == EntityKind::Organization || name.kind == EntityKind::Place) && hasParticle(words, name))
        return setKind(name, EntityKind::Person);
    if (name.kind == EntityKind::Group && (facts & City) && !(facts & People))
        return setKind(name, EntityKind::Place);
    if (name.kind == EntityKind::Place && (facts & People) && !(facts & (City | Region)))
        return setKind(name, EntityKind::Group);
    if (name.kind == EntityKind::Group && (facts & Ware) && !(facts & People))
        return setKind(name, EntityKind::Product);
    const std::string_view before = name.first > 0 ? words.word(name.first - 1) : std::string_view{};
    if (name.kind == EntityKind::Organization && name.size() > 2 && (before == "the" || before == "The") &&
        isMachine(words.word(name.end - 1)))
        return setKind(name, EntityKind::Product);
    if (name.kind == EntityKind::Organization && name.size() > 1 && isRoom(words.word(name.end - 1)))
        return setKind(name, EntityKind::Place);
    // "spoke in Leeds": a team is not what something is in.
    const bool isCity = name.size() == 1 && (facts & City) && !(facts & LowerWord);
    if (name.kind == EntityKind::Organization && isCity &&
        (before == "in" || before == "near" || before == "outside" || before == "around"))
        return setKind(name, EntityKind::Place);
    // "the rules set by Washington"
    if (name.kind == EntityKind::Organization && (facts & Region) && !(facts & (Body | University)))
        return setKind(name, EntityKind::Place);
    const bool isBranch =
        name.size() == 2 && (words.factsOf(name.first) & Body) && words.isPlace(name.end - 1, name.end);
    if (name.kind == EntityKind::Product && isBranch)
        return setKind(name, EntityKind::Organization);
    const std::optional<EntityKind> listed = kindOf(facts);
    // A city may stand for its team or its namesake; an English word only counts for well-known bodies
    // and places.
    const bool mayOverrule = (facts & phraseMask) != City && !(facts & (FirstName | Surname)) &&
                             (!(facts & LowerWord) || (facts & (Body | Region)));
    if (listed && mayOverrule)
        setKind(name, *listed);
}

} // namespace crossread::names
