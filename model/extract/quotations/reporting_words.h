// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

/// The words by which English news tells that somebody says something. Own list, grouped by what each can
/// introduce.
namespace crossread {

enum class Reporting : unsigned char {
    None,
    Say,    ///< introduces quoted words and that-clauses: "said", "claims", "warned"
    Name,   ///< introduces quoted words only: "called", "dubbed", "described"
    Intend, ///< with "to": tells a plan, so what follows is not yet so: "plans", "expects", "pledged"
    Rumour, ///< an adverb that leaves the speaker open: "reportedly"
};

/// What a word can be in a sentence that tells who says what, a bit each.
using WordUses = std::uint16_t;
inline constexpr WordUses SayUse = 1;
inline constexpr WordUses NameUse = 2;
inline constexpr WordUses IntendUse = 4;
inline constexpr WordUses RumourUse = 8;
/// Head of a noun phrase that stands for an organisation named before: "the company", "the ministry".
inline constexpr WordUses OrganizationUse = 16;
/// Head of a noun phrase that stands for one person: "woman", "spokesman", "official".
inline constexpr WordUses PersonUse = 32;
/// "he", "she", "they", "it" as subjects.
inline constexpr WordUses PronounUse = 64;
/// Many who speak without a name: "analysts", "officials", "sources".
inline constexpr WordUses UnnamedUse = 128;

/// \a word is one token, in any case. Constant time.
[[nodiscard]] WordUses usesOf(std::string_view word);

/// Of words in two lists the first of Say, Name, Intend, Rumour.
[[nodiscard]] Reporting reportingIn(WordUses uses);

} // namespace crossread
