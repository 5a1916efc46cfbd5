// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/document.h"

#include <vector>

namespace crossread {

/// Words between quotation marks of any style, marks left out. Token indexes are into Document::tokens.
struct QuotedWords {
    Span span;
    quint32 firstToken = 0;
    quint32 endToken = 0;
    quint32 firstSentence = 0; ///< the one that holds the opening mark
    quint32 lastSentence = 0;  ///< the one that holds the closing mark
    bool continues = false;    ///< goes on in the next passage, which opens with a mark of its own
};

/// Pairs the marks of each passage; marks inside other marks are part of the outer words. A typographic mark
/// that is never closed quotes to the end of its passage (writers forget the mark, or the speech goes on in
/// the next passage); a straight one does so only where it opens a sentence. One pass over the tokens.
[[nodiscard]] std::vector<QuotedWords> findQuotedWords(const Document& document);

} // namespace crossread
