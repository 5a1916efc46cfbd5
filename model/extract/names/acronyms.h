// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/names/found_name.h"

#include <cstdint>
#include <vector>

namespace crossread::names {

/// An acronym that stands in brackets behind the words it is made of: "World Trade Organization (WTO)".
struct Acronym {
    std::uint32_t token = 0; ///< of the acronym
    std::uint32_t first = 0; ///< of its words
    std::uint32_t end = 0;
    bool isOfName = false; ///< its words are capitalised; else it is a term ("majority voting (MV)")
};

/// In order. Linear: looks back over at most twice the acronym's letters.
[[nodiscard]] std::vector<Acronym> findAcronyms(const Document& document);

/// Gives acronyms the kind of the name they stand for, and takes out those that are terms, wherever they
/// stand.
void settleAcronyms(const Document& document, const std::vector<Acronym>& acronyms, FoundNames& names);

} // namespace crossread::names
