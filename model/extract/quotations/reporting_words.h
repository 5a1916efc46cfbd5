// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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

/// \a word is one token, in any case. Constant time.
[[nodiscard]] Reporting reportingOf(std::string_view word);

/// Heads of noun phrases that stand for an organisation named before: "the company", "the ministry".
[[nodiscard]] bool isOrganizationNoun(std::string_view word);

/// Heads of noun phrases that stand for one person: "woman", "spokesman", "official".
[[nodiscard]] bool isPersonNoun(std::string_view word);

/// "he", "she", "they", "it" and their like as subjects.
[[nodiscard]] bool isPersonPronoun(std::string_view word);

} // namespace crossread
