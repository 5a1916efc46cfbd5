// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/names/found_name.h"
#include "model/extract/names/words_in_lists.h"

namespace crossread::names {

inline constexpr Rule byList = "names/list";

/// Gives a name a kind, and the lists as its rule where that is another one.
void setKind(FoundName& name, EntityKind kind);

/// Gives a found name the kind that the lists and the words around it agree on.
void setListedKind(const WordsInLists& words, FoundName& name);

} // namespace crossread::names
