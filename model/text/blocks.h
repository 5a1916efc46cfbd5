// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/passage.h"

#include <string_view>
#include <vector>

namespace crossread {

/// Splits plain text into passages: what a reader of the bare file would call its blocks. Every character
/// that is not white space is in exactly one passage. Linear in the length of the text; roles stay Body.
///
/// - Blank lines part blocks. Within a block each line is a passage, unless the lines are wrapped at a
/// column:
///   they go on in small letters, or the next word would not have fitted. Wrapped lines are one paragraph; in
///   wrapped text without blank lines a line that ends early closes its paragraph.
/// - A line that begins with "- ", "* ", "• ", "1. " or "1) " is a list item (its mark is part of the
/// passage),
///   lines that begin with '>' are a quote, lines with the same number of tabs inside are table rows.
/// - Lines indented by four columns that mostly look like program text are one preformatted passage.
/// - A short line without a full stop right before a paragraph is a heading of level 2. Before the first
/// paragraph
///   the headline is one of level 1 (the first that is not much shorter than the longest such line, and
///   lines that repeat it); what looks like a date, a byline or a label is a paragraph.
[[nodiscard]] std::vector<Passage> splitIntoBlocks(std::string_view canonicalText);

/// Sets the headings among \a passages as splitIntoBlocks() does; the other kinds stay as they are.
void markHeadings(std::string_view text, std::vector<Passage>& passages);

} // namespace crossread
