// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/quotations/speech.h"

namespace crossread {

/// Adds what is told of somebody's words without marks: "X said that ...", "X claims ...", "According to X,
/// ...",
/// "..., according to X". The span is the clause that tells what was said, to the end of the sentence or to
/// the words that end it. A sentence whose verb belongs to words between marks is left out.
void addIndirectSpeech(const Document& document, const Speech& speech, std::vector<Quotation>& quotations);

} // namespace crossread
