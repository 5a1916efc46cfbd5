// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/document.h"
#include "model/extract/findings.h"

#include <vector>

namespace crossread::names {

/// Sets Mention::fullForm: a person's single name points to the first mention of the last person named whole
/// before it whose name begins or ends with it (or, where none stands before, of the only one of the
/// article); an acronym to the name it was introduced for in brackets. \a mentions are sorted. Linear.
void linkFullForms(const Document& document, std::vector<Mention>& mentions);

} // namespace crossread::names
