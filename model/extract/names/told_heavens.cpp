// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/listed_words.h"
#include "model/extract/names/told_kinds.h"

#include <array>

namespace crossread::names {

namespace {
constexpr Rule byHeaven = "names/heavenly-body";

/// Bodies whose names have few other senses.
constexpr ListedWords heavenlyBodies{std::to_array<std::string_view>(
    {"betelgeuse", "callisto", "enceladus", "ganymede", "jupiter", "neptune", "saturn", "uranus"})};
/// Names of much else: only where the document is about space.
constexpr ListedWords doubtfulHeavens{std::to_array<std::string_view>(
    {"bennu", "ceres", "charon", "earth", "europa", "io", "mars", "mercury", "moon", "phobos", "pluto",
     "ryugu", "sun", "titan", "triton", "venus", "vesta"})};

constexpr auto asPlace = EntityKind::Place;
constexpr auto heavenPhrases = std::to_array<ListedPhrase>({
    {"Alpha Centauri", asPlace},
    {"Kuiper Belt", asPlace},
    {"Milky Way", asPlace},
    {"Oort Cloud", asPlace},
    {"Proxima Centauri", asPlace},
});
constexpr WordGlance heavenPhraseGlance = glanceOf(heavenPhrases, phraseHead);

bool isPaper(const ToldWords& words, std::uint32_t i)
{
    const std::string_view after = words.after(i + 1);
    return words.word(i) == "Sun" &&
           (after == "said" || after == "reported" || after == "newspaper" || after == "says");
}

/// "on Earth", "Earth's": less of space need be near.
bool isEarth(const ToldWords& words, std::uint32_t i)
{
    if (words.word(i) != "Earth")
        return false;
    const std::string_view before = words.before(i);
    return before == "on" || before == "from" || before == "around" || before == "to" || before == "the" ||
           (words.isPossessive(i + 1) && !words.opensSentence(i));
}

/// "landed on the Moon".
bool isMoon(const ToldWords& words, std::uint32_t i)
{
    const std::string_view before = words.before(i, 2);
    return words.word(i) == "Moon" && words.before(i) == "the" &&
           (before == "on" || before == "to" || before == "from" || before == "around" || before == "of");
}

void tellBody(ToldWords& words, std::uint32_t i)
{
    constexpr std::uint32_t much = 3; // an article about spaceflight, not a sentence about the sky
    const std::string_view word = words.word(i);
    const bool isBody = heavenlyBodies.contains(word);
    if (!isBody && !doubtfulHeavens.contains(word))
        return;
    // Possessives of the owner apart, a longer name is something else: "Mercury Prize".
    if (words.isPartOfLonger(i, i + 1) || words.isOfPerson(word) || words.token(i).has(AllUpper) ||
        words.followsCapital(i) || words.isCapitalNext(i + 1) || isPaper(words, i))
        return;
    const FoundName* name = words.nameAt(i);
    if (name && name->kind == asPlace)
        return;
    const bool isPlain = isEarth(words, i) || isMoon(words, i);
    const bool isTold = words.spaceWords() >= (isPlain ? 2 : much);
    const bool isJoined = i > 0 && words.word(i - 1) == "-" && !words.token(i).has(SpaceBefore);
    if (isTold && !isJoined)
        words.add(i, i + 1, asPlace, byHeaven);
}
} // namespace

void tellHeavens(ToldWords& words)
{
    for (const std::uint32_t i : words.capitals()) {
        if (words.isTold(i))
            continue;
        tellBody(words, i);
        if (words.isTold(i) || !heavenPhraseGlance.mayHold(words.word(i)))
            continue;
        for (const ListedPhrase& phrase : heavenPhrases) {
            const std::uint32_t end = phraseEnd(words, phrase.tokens, i);
            if (end != 0 && !words.isPartOfLonger(i, end))
                words.add(i, end, phrase.kind, byHeaven);
        }
    }
}

} // namespace crossread::names
