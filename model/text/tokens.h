// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/span.h"
#include "model/text/passage.h"

#include <span>
#include <string_view>
#include <vector>

namespace crossread {

enum class TokenKind : unsigned char {
    Word,        ///< letters, with apostrophes, dots of abbreviations and inner hyphens apart (see tokenize)
    Number,      ///< digits with their group and decimal marks: "10,000", "5.6", "13:53", "3rd" gives "3" and "rd"
    Currency,    ///< one currency sign
    Quote,       ///< any single or double quotation mark that is not an apostrophe
    Punctuation, ///< any other one mark
    Symbol,      ///< anything else that is not white space
};

/// Facts about a token that every extractor asks for, found while scanning.
enum TokenFlag : unsigned char {
    SpaceBefore = 1,   ///< white space or the text's start before it
    LineBefore = 2,    ///< a line end before it
    Capitalized = 4,   ///< first letter is upper or title case
    AllUpper = 8,      ///< has a letter, and none is lower case
    HasDigit = 16,
    HasLower = 32,
    NonAscii = 64,
};

struct Token {
    Span span;
    TokenKind kind = TokenKind::Word;
    unsigned char flags = 0;

    [[nodiscard]] bool has(TokenFlag flag) const { return (flags & flag) != 0; }
    [[nodiscard]] bool isWord() const { return kind == TokenKind::Word; }
};

/// Splits text into tokens, in one pass over its bytes, linear in its length whatever it holds.
///
/// - A word is a run of letters, marks and digits that has a letter. Inside it stand an apostrophe
///   between letters ("don't", "O'Brien"), an ampersand between capitals ("AT&T") and the full stops of
///   an initialism ("U.S.", "a.m."). Letters and digits stay together ("V3", "405B", "o1", "36Kr", "1980s", "3rd").
/// - The possessive ending 's or ’s (and a bare ’ after s is Punctuation) is a token of its own.
/// - Hyphens and dashes are tokens of their own: "DeepSeek-V3" is three tokens, with no SpaceBefore on the last two.
/// - A number is a run of digits with ',' '.' ':' '/' or an apostrophe between digits ("10,000", "3.5", "05/01/2021").
///   A sign or currency mark before it is a token of its own.
/// - URLs and e-mail addresses are one Symbol token.
///
/// Spans are byte offsets into \a text plus \a offset.
void tokenize(std::string_view text, std::size_t offset, std::vector<Token>& tokens);

/// A sentence: tokens [firstToken, endToken) of a list, all in one passage.
struct Sentence {
    Span span;
    quint32 firstToken = 0;
    quint32 endToken = 0;
    quint32 passage = 0; ///< index into the article's passages

    [[nodiscard]] std::span<const Token> tokensIn(std::span<const Token> all) const
    {
        return all.subspan(firstToken, endToken - firstToken);
    }
};

/// The tokens and sentences of the passages that are read (Passage::isRead), in order.
struct TokenizedText {
    std::vector<Token> tokens;
    std::vector<Sentence> sentences;

    /// The sentence that holds \a position, or the one before it; nothing where there is none.
    [[nodiscard]] const Sentence* sentenceAt(quint32 position) const;
};

/// Tokens and sentences of every read passage. Sentences end at '.', '!', '?', '…' with closing quotes and
/// brackets, not after known abbreviations ("Dr.", "U.S." before a small letter, "No. 2"), initials or numbers,
/// and always at a passage's end. A sentence longer than 4,096 tokens is cut there, so that no extractor
/// that looks at pairs within a sentence becomes quadratic.
[[nodiscard]] TokenizedText tokenize(std::string_view text, std::span<const Passage> passages);

} // namespace crossread
