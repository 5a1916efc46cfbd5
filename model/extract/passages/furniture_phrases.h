// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ingest/phrase_list.h"

/// The words that page furniture is made of, folded.
namespace crossread::furniture {

/// Whole lines, wherever they stand.
[[nodiscard]] const PhraseList& wholeLines();
/// Whole lines that are furniture only above the first long paragraph or below the last.
[[nodiscard]] const PhraseList& edgeLines();
/// Beginnings of lines.
[[nodiscard]] const PhraseList& beginnings();
/// Parts of short paragraphs that tell of affiliate links and advertising.
[[nodiscard]] const PhraseList& disclosures();

} // namespace crossread::furniture
