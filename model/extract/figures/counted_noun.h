// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/atoms.h"

#include <optional>

namespace crossread::figures {

/// The noun that a number counts, behind it: of "10,000 of Nvidia's high-performance A100 graphics processor
/// chips" the atom of "chips". Nothing where no noun follows: a function word, a verb, a mark.
///
/// There is no tagger behind it: the phrase ends at function words, common verbs and marks; its head is the
/// first plural that is no attribute ("graphics cards"), else its last word.
[[nodiscard]] std::optional<std::size_t> countedNoun(const Line& line, std::size_t first);

/// "A100", "H100s": a product's number that is counted like a noun.
[[nodiscard]] bool isModelNumber(std::string_view word);

/// Whether a hyphen may join the noun to its number: "a five-member board".
[[nodiscard]] bool isHyphenNoun(std::string_view word);

/// Words that end a noun phrase: articles, prepositions, pronouns, auxiliaries and common verbs.
[[nodiscard]] bool isFunctionWord(const Line& line, std::size_t at);

/// Whether the word looks like a plural: "chips", "people".
[[nodiscard]] bool isPlural(std::string_view word);

} // namespace crossread::figures
