// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/document.h"
#include "model/extract/names/found_name.h"

namespace crossread {
class NameModel;
}

/// What the words around a name tell of it.
namespace crossread::names {

/// Whether the sentence calls the name a device, a program or another made thing: "SEAC was a computer", "the
/// Apertium toolkit", "a robot called Shakey".
[[nodiscard]] bool isToldAsWare(const Document& document, const NameModel& lists, const FoundName& name);

/// Names that stand in quotation marks before what they are, or end with it: "the 'Future of Go' summit",
/// "'New Generation Plan'".
[[nodiscard]] FoundNames findQuotedNames(const Document& document, const NameModel& lists);

/// Names behind what they are and "called", "named" or the like: "an extraction system called Annie".
[[nodiscard]] FoundNames findCalledWares(const Document& document, const NameModel& lists);

/// Takes out what names no person but is proverbial: "a David-versus-Goliath story".
void dropProverbial(const Document& document, FoundNames& names);

/// Takes out "the West" and the like: sides of a quarrel or of a country, whose place the text does not name.
void dropDirections(const Document& document, FoundNames& names);

/// Takes out the countries of currencies: "14 U.S. cents", "US$40".
void dropCurrencies(const Document& document, FoundNames& names);

} // namespace crossread::names
