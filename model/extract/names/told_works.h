// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/document.h"
#include "model/extract/names/found_name.h"

namespace crossread::names {

/// Laws and treaties by their last word: "the Heating Act", "the Lomé Protocol". In order.
[[nodiscard]] FoundNames findLaws(const Document& document);

/// Songs, films and books by the word before their quotation marks. In order.
[[nodiscard]] FoundNames findTitles(const Document& document);

} // namespace crossread::names
