// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/document.h"
#include "model/extract/findings.h"
#include "model/extract/names/acronyms.h"

#include <string_view>
#include <vector>

namespace crossread::names {

/// Sets Mention::fullForm, never in a chain:
/// - a person's single name points to the last person named whole before it whose name begins or ends with it
/// (or,
///   where none stands before, of the article);
/// - an acronym to the name it was introduced for in brackets;
/// - a version alone to the product that it ends ("V3" to "DeepSeek-V3");
/// - an organisation's first words to the name with "AI", "Group", "Inc." and the like.
/// \a mentions are sorted. Linear.
void linkFullForms(const Document& document, const std::vector<Acronym>& acronyms,
                   std::vector<Mention>& mentions);

/// Whether \a word ends names of companies that are often left without it: "Larkspur Compute", "Zhipu AI".
[[nodiscard]] bool isGenericEnd(std::string_view word);

} // namespace crossread::names
