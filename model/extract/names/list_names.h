// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/names/found_name.h"

namespace crossread {
class NameModel;
}

namespace crossread::names {

/// What the word lists know of found names: a name that is listed as one kind only takes that kind; a
/// possessive inside a name divides it where its owner is listed ("Italy's Garante"); listed names of several
/// words, and single ones that are no English words and no names of persons, are added where the model found
/// nothing. Linear.
[[nodiscard]] FoundNames withListedNames(const Document& document, const NameModel& lists,
                                         const FoundNames& found);

} // namespace crossread::names
