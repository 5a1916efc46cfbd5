// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/span.h"
#include "model/text/passage.h"

#include <span>
#include <string_view>
#include <vector>

namespace crossread {

enum class TokenKind : unsigned char {
    Word,     ///< letters and digits with at least one letter (see tokenize): "don't", "U.S.", "V3", "5.6m",
              ///< "3rd"
    Number,   ///< digits with their group and decimal marks, without letters: "10,000", "5.6", "13:53"
    Currency, ///< one currency sign
    Quote,    ///< any single or double quotation mark that is not an apostrophe
    Punctuation, ///< any other one mark
    Symbol,      ///< anything else that is not white space
};

/// Facts about a token that every extractor asks for, found while scanning.
enum TokenFlag : unsigned char {
    SpaceBefore = 1, ///< white space or the text's start before it
    LineBefore = 2,  ///< a line end or the text's start before it
    Capitalized = 4, ///< first letter is upper or title case ("36Kr" too)
    AllUpper = 8,    ///< has an upper case letter, and no lower case one
    HasDigit = 16,
    HasLower = 32,
    NonAscii = 64,
    HasUpper = 128, ///< a letter in upper or title case
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
/// Words
/// - A word is a run of letters, marks and digits that has a letter. Letters and digits stay together ("V3",
/// "405B",
///   "o1", "36Kr", "1980s", "3rd"), also after the marks of a number: "5.6m", "75bn", "3.3e24", "9:45pm" and
///   "1,000km" are each one word that begins with a digit. So are version numbers behind letters: "V2.5".
/// - Inside a word stand an apostrophe between letters ("don't", "O'Brien"), an ampersand between capitals
/// ("AT&T"),
///   a full stop before a small letter ("Node.js", "Amazon.com", "e.g."), the full stops of an initialism
///   with the last one ("U.S.", "a.m.", "Ph.D.", "J.K."), and a full stop before capitals that end there,
///   where "AI" or digits make it a name ("01.AI", "Character.AI"). The full stop of "Dr.", "Inc." and a lone
///   initial "J." is a token.
/// - The possessive ending 's or ’s is a word of its own ("it's" is two words).
/// - Hyphens and dashes are tokens of their own: "DeepSeek-V3" is three tokens, with no SpaceBefore on the
/// last two.
/// - Each Han ideograph is a word of its own; kana, Hangul, Thai and all other letters form runs.
/// Numbers
/// - A number is a run of digits with '.' ':' '/' ',' or an apostrophe between digits ("10,000", "3.5",
/// "05/01/2021").
///   A comma before exactly four digits does not join ("27,2025"); an apostrophe joins groups of three only.
///   A sign or currency mark before it is a token of its own. "10^24" is three tokens.
/// Marks
/// - An apostrophe that is no quotation mark is Punctuation: after a letter with no single quotation mark
/// open
///   ("companies’ plans", "goin'"), before "em", "n", "til", "cause", "tis", "twas", and before two digits
///   ("'90s").
/// - A mark of Unicode's punctuation categories is Punctuation ('%', '&', '#' and '@' among them), every
/// other
///   one Symbol ('+', '=', '^', '°', emoji with what modifies them).
/// - URLs ("https://...", "www...", "x.com/abc") and e-mail addresses are one Symbol token.
/// - Soft hyphens, joiners and other invisible format characters neither end a word nor make a token.
///
/// Spans are byte offsets into \a text plus \a offset. Expects valid UTF-8; an ill-formed byte is a Symbol.
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
/// brackets, not after known abbreviations ("Dr.", "U.S." before a small letter, "No. 2"), initials or
/// numbers, and always at a passage's end. A sentence longer than 4,096 tokens is cut there, so that no
/// extractor that looks at pairs within a sentence becomes quadratic.
[[nodiscard]] TokenizedText tokenize(std::string_view text, std::span<const Passage> passages);

} // namespace crossread
