// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/findings.h"
#include "model/text/article.h"

namespace crossread {

class Lexicon;

/// Sets the roles of passages that the reader left open, finds title, source, author and publication date
/// where the file's metadata told none, and marks repeats. The passages, and so all positions, stay as they
/// are.
void describe(Article& article, const Lexicon& lexicon);

/// Everything that can be found in one described article. A pure function: the same answer for the same
/// article and lexicon on every thread and machine.
[[nodiscard]] Findings extract(const Article& article, const Lexicon& lexicon);

} // namespace crossread
