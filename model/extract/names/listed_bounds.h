// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/names/found_name.h"
#include "model/extract/names/words_in_lists.h"

namespace crossread::names {

/// Where a name falls into two: behind a listed owner's possessive, between two listed places. 0 where it
/// does not.
[[nodiscard]] std::uint32_t dividedAt(const WordsInLists& words, const FoundName& name);

/// Whether a listed name goes on where the model stopped ("Black Myth: Wukong"); \a name is that one then.
[[nodiscard]] bool extendToListed(const WordsInLists& words, FoundName& name);

/// Takes off what belongs to no name: a field, a country told of a company, small words.
void cutToName(const WordsInLists& words, FoundName& name);

/// Whether it is none: a single small word, the words of a heading, a feast.
[[nodiscard]] bool isNoName(const WordsInLists& words, const FoundName& name);

} // namespace crossread::names
