// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/listed_words.h"
#include "model/extract/names/told_kinds.h"

#include <algorithm>
#include <array>

namespace crossread::names {

namespace {
constexpr Rule byNumeral = "names/ruler";
constexpr Rule byGiven = "names/given-name";

constexpr std::array<std::string_view, 23> romanNumerals{
    "I",    "II",  "III", "IV",  "V",    "VI",    "VII", "VIII", "IX",  "X",    "XI",   "XII",
    "XIII", "XIV", "XV",  "XVI", "XVII", "XVIII", "XIX", "XX",   "XXI", "XXII", "XXIII"};

constexpr ListedWords crownTitles{std::to_array<std::string_view>(
    {"king", "queen", "pope", "emperor", "empress", "tsar", "czar", "prince", "princess", "sultan", "kaiser",
     "shah", "patriarch", "duke", "monarch", "emir", "pharaoh"})};

/// Names that rulers had so often that a numeral of one letter is told.
constexpr ListedWords rulerNames{std::to_array<std::string_view>(
    {"henry",     "charles",   "george",   "edward",    "louis",     "philip",    "james",
     "william",   "alexander", "nicholas", "frederick", "elizabeth", "napoleon",  "felipe",
     "carlos",    "gustaf",    "olav",     "harald",    "haakon",    "frederik",  "margrethe",
     "christian", "abdullah",  "mohammed", "paul",      "benedict",  "pius",      "leo",
     "ramses",    "darius",    "leopold",  "albert",    "baudouin",  "ferdinand", "rama"})};

/// Given names that are English words.
constexpr ListedWords wordGivenNames{std::to_array<std::string_view>(
    {"april",    "art",   "august", "bill",  "bob",      "carol",   "dawn",  "drew",    "faith",
     "frank",    "gene",  "grace",  "grant", "guy",      "harmony", "heath", "heather", "holly",
     "hope",     "iris",  "ivy",    "jack",  "jade",     "jasmine", "josh",  "joy",     "june",
     "lance",    "lily",  "mark",   "may",   "melody",   "miles",   "nick",  "olive",   "pat",
     "patience", "pearl", "penny",  "peter", "precious", "ray",     "rich",  "rob",     "robin",
     "rose",     "ruby",  "summer", "sue",   "violet",   "wade",    "ward",  "will"})};

/// What a person does, right behind the name.
constexpr ListedWords personVerbs{std::to_array<std::string_view>(
    {"said",   "says", "won", "ran", "told",  "scored", "led",    "was",      "is",
     "has",    "had",  "who", "of",  "wrote", "took",   "made",   "finished", "beat",
     "joined", "died", "hit", "set", "came",  "went",   "became", "and"})};

std::uint32_t numeralOf(std::string_view word)
{
    const auto at = std::find(romanNumerals.begin(), romanNumerals.end(), word);
    return at == romanNumerals.end() ? 0 : static_cast<std::uint32_t>(at - romanNumerals.begin()) + 1;
}

/// "Charles III", "King Haakon-Erik IV": the numeral stands at \a last.
void tellRuler(ToldWords& words, std::uint32_t last)
{
    if (last == 0 || words.token(last).has(LineBefore) || !words.isCapital(last - 1) ||
        words.token(last - 1).has(AllUpper))
        return;
    std::uint32_t first = last - 1;
    while (first > 1 && !words.token(first).has(SpaceBefore) && words.word(first - 1) == "-")
        first -= 2;
    // "John Paul II", "Carl Gustaf": given names only.
    while (first > 0 && !words.token(first).has(LineBefore) && words.isCapital(first - 1) &&
           (words.factsOf(first - 1) & FirstName) && !crownTitles.contains(words.word(first - 1)) &&
           !wordGivenNames.contains(words.word(first - 1)))
        --first;
    const bool isCrowned = crownTitles.contains(words.before(first));
    const std::string_view name = words.word(last - 1);
    const bool isLetter = words.word(last).size() == 1;
    const std::uint32_t facts = words.factsOf(first);
    const bool isGiven = (facts & FirstName) && !(facts & (LowerWord | Region | City | Ware | Body));
    if (!isCrowned && !rulerNames.contains(name) && (isLetter || !isGiven))
        return;
    if (words.word(last) == "I" && !isCrowned && (!rulerNames.contains(name) || words.isSmall(last + 1)))
        return;
    const FoundName* found = words.nameAt(last - 1);
    const FoundName* behind = words.nameAt(last);
    const bool isLonger = (found && found->end > last + 1) || (behind && behind->end > last + 1) ||
                          words.isCapitalNext(last + 1);
    const bool goesBack = found && found->first < first && !crownTitles.contains(words.word(found->first));
    if (!isLonger && !goesBack)
        words.add(first, last + 1, EntityKind::Person, byNumeral);
}

/// "Hope Miller won" at a sentence's beginning.
void tellGiven(ToldWords& words, std::uint32_t first)
{
    if (!words.opensSentence(first) || !words.isCapitalNext(first + 1) || words.token(first).has(AllUpper))
        return;
    const std::uint32_t end = words.runEnd(first, 3);
    const std::uint32_t last = end - 1;
    if (end != first + 2 || !words.token(last).has(SpaceBefore))
        return;
    const std::uint32_t facts = words.factsOf(last);
    static constexpr ListedWords things{std::to_array<std::string_view>(
        {"bowl", "day", "festival", "fools", "garden", "gardens", "talk", "street"})};
    if (things.contains(words.word(last)))
        return;
    if (facts & (Region | Body | People | Deed | Title))
        return;
    const FoundName* found = words.nameAt(last);
    if (words.nameAt(first) || words.isPartOfLonger(first, end))
        return;
    const std::string_view after = words.after(end);
    const bool isSaid = personVerbs.contains(after) || after == "," || after.ends_with("ed");
    const std::string_view given = words.word(first);
    const bool isVerb =
        given == "May" || given == "Will" || given == "Hope" || given == "Grant" || given == "Mark";
    const bool isNamed = found && found->kind == EntityKind::Person && (!isVerb || isSaid);
    if (isNamed || (!found && (facts & Surname) && isSaid))
        words.add(first, end, EntityKind::Person, byGiven);
}
} // namespace

void tellPersons(ToldWords& words)
{
    // "Queen Beatrix" is Beatrix.
    for (FoundName& name : words.found()) {
        const std::string_view first = words.word(name.first);
        if (name.kind == EntityKind::Person && name.size() > 1 && (first == "King" || first == "Queen") &&
            (words.factsOf(name.first + 1) & FirstName) && words.isCapital(name.first + 1))
            ++name.first;
    }
    for (const std::uint32_t i : words.capitals()) {
        if (words.token(i).has(AllUpper) && words.token(i).span.length() <= 5 &&
            numeralOf(words.word(i)) != 0)
            tellRuler(words, i);
        else if (wordGivenNames.contains(words.word(i)))
            tellGiven(words, i);
    }
}

} // namespace crossread::names
