// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/span.h"
#include "model/extract/dates/date_words.h"
#include "model/extract/document.h"

#include <vector>

namespace crossread::dates {

/// A token as the grammar of dates sees it.
struct Lexeme {
    Span span;
    WordClass kind = WordClass::None;
    int value = 0;
    unsigned char digits = 0; ///< of a Number: how many
    bool startsWithDigit = false;
    bool isGlued = false; ///< no space before it
    bool isCapitalized = false;
    bool isAllUpper = false;
    bool isShort = false;
    bool isPlural = false;
    bool hasPoint = false; ///< of an abbreviation: its full stop is the next lexeme

    [[nodiscard]] bool is(WordClass other) const { return kind == other; }
};

/// The lexemes of one sentence, one for each token.
void readLexemes(const Document& document, const Sentence& sentence, std::vector<Lexeme>& lexemes);

} // namespace crossread::dates
