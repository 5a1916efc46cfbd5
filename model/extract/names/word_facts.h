// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

/// What the word lists tell of a word or phrase: 32 bits of the word table.
namespace crossread::names {

enum WordFact : std::uint32_t {
    FirstName = 1u << 0,
    Surname = 1u << 1,
    LowerWord = 1u << 2, ///< an English word that is written small
    Continues = 1u << 3, ///< a listed phrase begins so and goes on
    // The whole word or phrase is listed as:
    City = 1u << 4,
    Region = 1u << 5, ///< country, state, part of the world
    Body = 1u << 6,   ///< well-known organisation
    University = 1u << 7,
    Brand = 1u << 8,
    Ware = 1u << 9,    ///< product
    People = 1u << 10, ///< nationality, faith, party adjective
    Deed = 1u << 11,   ///< law, prize, contest, event
    Title = 1u << 12,
    // The word's sense is below:
    RoleNoun = 1u << 13, ///< "minister", "analyst"
    BodyNoun = 1u << 14, ///< "company", "ministry"
    SiteNoun = 1u << 15, ///< "street", "river"
    DeedNoun = 1u << 16, ///< "prize", "law"
    WareNoun = 1u << 17, ///< "processor", "software"
};

/// Categories of phrases: City to Deed.
inline constexpr unsigned phraseShift = 4;
inline constexpr unsigned phraseCount = 8;
inline constexpr std::uint32_t phraseMask = ((1u << phraseCount) - 1) << phraseShift;

/// The five classes of nouns, and the number of the word's most frequent sense (1 to 45; 0 unknown).
inline constexpr unsigned nounShift = 13;
constexpr std::uint32_t nounClassesOf(std::uint32_t facts)
{
    return (facts >> nounShift) & 31u;
}
inline constexpr unsigned senseShift = 18;

/// A person whom the news names often, by the whole name.
inline constexpr std::uint32_t Newsmaker = 1u << 24;

constexpr std::uint32_t senseOf(std::uint32_t facts)
{
    return (facts >> senseShift) & 63u;
}

} // namespace crossread::names
