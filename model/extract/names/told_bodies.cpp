// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/listed_words.h"
#include "model/extract/names/told_kinds.h"

#include <array>

namespace crossread::names {

namespace {
constexpr Rule byKnownBody = "names/known-body";
constexpr Rule byBodyEnd = "names/body-end";
constexpr Rule byArms = "names/armed-group";

constexpr auto asOrganization = EntityKind::Organization;

/// Longer ones before those that they begin with.
constexpr auto knownBodies = std::to_array<ListedPhrase>({
    {"American Eagle Outfitters", asOrganization},
    {"American Tower", asOrganization},
    {"Anglo American", asOrganization},
    {"Belt and Road Initiative", EntityKind::Work},
    {"Belt and Road", EntityKind::Work},
    {"Best Buy", asOrganization},
    {"Burger King", asOrganization},
    {"Dairy Queen", asOrganization},
    {"Dollar General", asOrganization},
    {"Green New Deal", EntityKind::Work},
    {"Home Depot", asOrganization},
    {"Jack Daniel 's", EntityKind::Product},
    {"Maker 's Mark", EntityKind::Product},
    {"Pizza Hut", asOrganization},
    {"Taco Bell", asOrganization},
    {"Whole Foods", asOrganization},
    {"British Gas", asOrganization},
    {"British Land", asOrganization},
    {"British Steel", asOrganization},
    {"Dutch Bros", asOrganization},
    {"Indian Oil", asOrganization},
    {"Swiss Re", asOrganization},
    {"African National Congress", asOrganization},
    {"Indian National Congress", asOrganization},
    {"Library of Congress", asOrganization},
    {"Al - Qaeda", asOrganization},
    {"Al - Shabaab", asOrganization},
    {"Al - Shabab", asOrganization},
    {"Ben & Jerry 's", asOrganization},
    {"Boko Haram", asOrganization},
    {"Bundesrat", asOrganization},
    {"Bundestag", asOrganization},
    {"Christie 's", asOrganization},
    {"Committee to Protect Journalists", asOrganization},
    {"Congress", asOrganization},
    {"Dick 's Sporting Goods", asOrganization},
    {"Domino 's Pizza", asOrganization},
    {"Domino 's", asOrganization},
    {"ECOWAS", asOrganization},
    {"Ecowas", asOrganization},
    {"Folketing", asOrganization},
    {"Hezbollah", asOrganization},
    {"Islamic State", asOrganization},
    {"Knesset", asOrganization},
    {"Kohl 's", asOrganization},
    {"Kellogg 's", asOrganization},
    {"Law and Justice", asOrganization},
    {"Lloyd 's Register", asOrganization},
    {"Lloyd 's of London", asOrganization},
    {"Lloyd 's", asOrganization},
    {"Lok Sabha", asOrganization},
    {"Lowe 's", asOrganization},
    {"Macy 's", asOrganization},
    {"McDonald 's", asOrganization},
    {"Moody 's Analytics", asOrganization},
    {"Moody 's Ratings", asOrganization},
    {"Moody 's Investors Service", asOrganization},
    {"Moody 's", asOrganization},
    {"Rajya Sabha", asOrganization},
    {"Riksdag", asOrganization},
    {"Sainsbury 's", asOrganization},
    {"Save the Children Fund", asOrganization},
    {"Save the Children", asOrganization},
    {"Shin Bet", asOrganization},
    {"Sotheby 's", asOrganization},
    {"Trader Joe 's", asOrganization},
});
constexpr WordGlance knownBodyGlance = glanceOf(knownBodies, phraseHead);

/// Firms by a given name, which a possessive follows more often: only before what firms have or do.
constexpr ListedWords firmOwners{std::to_array<std::string_view>(
    {"claire", "denny", "arby", "hardee", "levi", "wendy", "carl", "zaxby", "dillard", "boscov"})};
constexpr ListedWords firmVerbs{std::to_array<std::string_view>(
    {"said",      "says",    "shares", "stock",     "stores",   "store", "restaurant", "restaurants", "jeans",
     "sales",     "outlets", "chain",  "franchise", "reported", "warns", "closed",     "issued",      "plans",
     "announced", "opened",  "has",    "filed",     "will",     "fell",  "rose",       "operates"})};

/// Last words of public bodies.
constexpr ListedWords bodyEnds{std::to_array<std::string_view>(
    {"administration", "agency",     "association", "assembly",    "authority", "board",
     "bureau",         "commission", "committee",   "corporation", "council",   "court",
     "department",     "federation", "foundation",  "institute",   "ministry",  "office",
     "parliament",     "service",    "society",     "synod",       "union"})};

constexpr ListedWords armedKinds{std::to_array<std::string_view>(
    {"rebel", "militant", "armed", "terrorist", "jihadist", "islamist", "insurgent", "guerrilla",
     "paramilitary", "separatist", "extremist", "advocacy", "rights", "campaign", "lobby", "environmental",
     "criminal", "hacking", "opposition"})};

bool isOpenWord(const ToldWords& words, std::uint32_t i)
{
    return (words.factsOf(i) & (Region | City | People | Title)) == 0;
}

void tellPhrase(ToldWords& words, std::uint32_t i)
{
    for (const ListedPhrase& body : knownBodies) {
        const std::uint32_t end = phraseEnd(words, body.tokens, i);
        if (end == 0)
            continue;
        const bool isOwner = end == i + 2 && words.isPossessive(i + 1);
        const bool isSingle = end == i + 1;
        // "Indian Oil Building"
        const FoundName* last = words.nameAt(end - 1);
        if ((words.isPartOfLonger(i, end) && (isSingle || isOwner)) || (last && last->end > end))
            return;
        if ((isSingle || isOwner) && (words.isOfPerson(words.word(i)) || words.followsCapital(i)))
            return;
        if (isSingle && words.after(end) == "of" &&
            (words.isCapitalNext(end + 1) || words.after(end + 1) == "the"))
            return;
        if ((isSingle || isOwner) && words.isCapitalNext(end) && !words.nameAt(end))
            return;
        return words.add(i, end, body.kind, byKnownBody);
    }
}

/// "al-Shabaab", "al-Qaeda" with a small letter, of which only the tail is a capital.
void tellArticled(ToldWords& words, std::uint32_t tail)
{
    static constexpr ListedWords articledTails{
        std::to_array<std::string_view>({"qaeda", "qaida", "shabaab", "shabab", "nusra"})};
    if (articledTails.contains(words.word(tail)) && tail > 1 && words.word(tail - 1) == "-" &&
        words.word(tail - 2) == "al")
        words.add(tail - 2, tail + 1, asOrganization, byKnownBody);
}

void tellOwner(ToldWords& words, std::uint32_t i)
{
    if (words.isPossessive(i + 1) && firmVerbs.contains(words.after(i + 2)) && !words.followsCapital(i) &&
        !words.isOfPerson(words.word(i)) && !words.isPartOfLonger(i, i + 2))
        words.add(i, i + 2, asOrganization, byKnownBody);
}

/// "the 9th Circuit", "the Ninth Circuit Court of Appeals".
void tellCircuit(ToldWords& words, std::uint32_t last)
{
    const std::string_view ordinal = words.before(last);
    const bool isDigit = !ordinal.empty() && ordinal.front() >= '1' && ordinal.front() <= '9' &&
                         (ordinal.ends_with("th") || ordinal.ends_with("st") || ordinal.ends_with("d"));
    const bool isWord = words.followsCapital(last) && (ordinal.ends_with("th") || ordinal == "First" ||
                                                       ordinal == "Second" || ordinal == "Third");
    const std::uint32_t court = phraseEnd(words, "Circuit Court of Appeals", last);
    if ((isDigit || isWord) && !words.isPartOfLonger(last - 1, last + 1))
        words.add(last - 1, court != 0 ? court : last + 1, asOrganization, byBodyEnd);
}

/// "on the General Synod" where the model saw no name at all, or another kind.
void tellSmallEnd(ToldWords& words, std::uint32_t first)
{
    if (words.before(first) != "the")
        return;
    const std::uint32_t end = words.runEnd(first);
    if (end < first + 2 || !bodyEnds.contains(words.word(end - 1)) || words.after(end) == "of" ||
        words.after(end) == "for" || words.after(end) == "on")
        return;
    static constexpr ListedWords publicEnds{
        std::to_array<std::string_view>({"agency", "authority", "board", "bureau", "commission", "committee",
                                         "council", "ministry", "synod"})};
    const FoundName* whole = words.nameAt(first);
    const bool isWhole =
        whole && whole->first == first && whole->end == end && publicEnds.contains(words.word(end - 1));
    for (std::uint32_t i = first; i < end && !isWhole; ++i) {
        if (words.nameAt(i))
            return;
    }
    words.add(first, end, asOrganization, byBodyEnd);
}

/// "The Nuclear Regulatory Commission": behind the article, at least two words.
void tellEnd(ToldWords& words, std::uint32_t the)
{
    const std::uint32_t first = the + 1;
    if (!words.isCapitalNext(first))
        return;
    const std::uint32_t end = words.runEnd(first);
    if (end < first + 2 || !bodyEnds.contains(words.word(end - 1)) || words.after(end) == "of" ||
        words.after(end) == "for" || words.after(end) == "on")
        return;
    for (std::uint32_t i = first; i < end; ++i) {
        const FoundName* name = words.nameAt(i);
        if (name && (name->first < the || name->end > end || name->kind == EntityKind::Person))
            return;
        // "The U.S. Supreme Court": told apart by the model.
        if (name && name->first > the && name->first != first)
            return;
    }
    const FoundName* name = words.nameAt(first);
    if (!name || (name->first == the && name->kind != EntityKind::Work) || name->kind == asOrganization)
        words.add(first, end, asOrganization, byBodyEnd);
}

/// "the rebel group Orun", "fighters from Orun", "Orun, a splinter of".
void tellArmed(ToldWords& words, std::uint32_t first)
{
    const std::string_view before = words.before(first);
    const bool isGroup = (before == "group" || before == "movement" || before == "faction") &&
                         armedKinds.contains(words.before(first, 2));
    const std::uint32_t end = words.runEnd(first);
    const std::string_view splinter = words.after(end + 2);
    const bool isSplinter = words.after(end) == "," && words.after(end + 1) == "a" &&
                            (splinter == "splinter" || splinter == "offshoot" || splinter == "breakaway");
    if ((isGroup || isSplinter) && !words.followsCapital(first) && isOpenWord(words, first) &&
        !words.isPartOfLonger(first, first + 1))
        words.add(first, end, asOrganization, byArms);
}
} // namespace

void tellBodies(ToldWords& words)
{
    for (const std::uint32_t i : words.capitals()) {
        const std::string_view word = words.word(i);
        if (knownBodyGlance.mayHold(word))
            tellPhrase(words, i);
        if (words.isTold(i))
            continue;
        if (i > 0 && words.word(i - 1) == "-")
            tellArticled(words, i);
        else if (word == "The")
            tellEnd(words, i);
        else if (firmOwners.contains(word))
            tellOwner(words, i);
        else if (word == "Circuit")
            tellCircuit(words, i);
        else
            tellArmed(words, i);
        if (!words.isTold(i))
            tellSmallEnd(words, i);
    }
}

} // namespace crossread::names
