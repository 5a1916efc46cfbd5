// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/claim.h"
#include "model/extract/figures/numeral.h"
#include "model/extract/figures/quantity.h"

#include <optional>

namespace crossread::figures {

/// The unit of an age behind the number: "40-year-old", "40 years old", "three months of age", "87 yo".
/// Says whether there was one.
bool addAge(const Line& line, std::size_t at, Quantity& quantity);

/// The same from the words before it: "aged 40", "age 87", "at the age of 56", "aged between 30 and 40".
bool addAgeBefore(const Line& line, const Numeral& numeral, Quantity& quantity);

/// Ages that no number word begins: "in her early 60s", "in his forties", "the over-75s". \a at holds what
/// follows "early" and "over-".
[[nodiscard]] std::optional<Quantity> readAgeGroup(const Line& line, std::size_t at);

/// Makes a bare number an age where a person stands before it: "Liang Wenfeng, 40, founded", "one woman, 84,
/// was", "Ada Holm (34)", "children under five". Says whether it is one.
bool implyAge(const Sight& sight, Quantity& quantity);

/// "aged 23 and 31", "raised the pension age from 65 to 67": \a later is an age as the one before it is.
void shareAge(const Line& line, const Quantity& age, Quantity& later);

} // namespace crossread::figures
