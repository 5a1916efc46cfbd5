// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/characters.h"
#include "model/text/tokens.h"

#include <string_view>
#include <vector>

namespace crossread {

/// The state of one tokenize() call. Looks ahead a bounded number of characters only (a URL and invisible
/// characters excepted, which are read at most twice), so the whole is linear.
class TokenScanner {
public:
    TokenScanner(std::string_view text, std::size_t offset, std::vector<Token>& tokens)
        : m_text(text), m_offset(offset), m_first(tokens.size()), m_tokens(tokens)
    {
    }
    void run();

private:
    struct Character {
        CharacterClass kind = CharacterClass::Space;
        std::size_t length = 0; ///< bytes; 0 beyond the text's end
    };
    /// A word or number while it grows.
    struct Run {
        std::size_t begin = 0;
        std::size_t end = 0;
        unsigned char flags = 0;
        bool hasLetter = false;
        bool hasUpper = false;
        bool hasDot = false;       ///< a full stop inside
        bool isInitialism = true;  ///< every piece between full stops so far is one letter, or two as "Ph"
        unsigned pieceLetters = 0; ///< letters since the last full stop, counted to 3
        bool pieceIsCapitalPair = false; ///< as "Ph"
        CharacterClass last = CharacterClass::Space;
    };

    [[nodiscard]] Character at(std::size_t position) const;
    [[nodiscard]] char byteAt(std::size_t position) const
    {
        return position < m_text.size() ? m_text[position] : '\0';
    }
    [[nodiscard]] bool startsWith(std::size_t position, std::string_view word) const
    {
        return m_text.substr(position).starts_with(word);
    }
    /// Whether a letter, mark or digit stands there.
    [[nodiscard]] bool isWordAt(std::size_t position) const;
    [[nodiscard]] bool isDigitAt(std::size_t position) const
    {
        return at(position).kind == CharacterClass::Digit;
    }

    void push(TokenKind kind, std::size_t begin, std::size_t end, unsigned char flags = 0);
    void pushMark(TokenKind kind, std::size_t length);

    [[nodiscard]] bool scanPlainWord();
    void scanWordOrNumber();
    void extend(Run& run) const;
    void take(Run& run, Character character) const;
    void takeSmallLetters(Run& run) const;
    [[nodiscard]] bool joinsInNumber(Run& run) const;
    [[nodiscard]] bool joinsInWord(Run& run) const;
    [[nodiscard]] bool joinsAtFullStop(Run& run) const;
    [[nodiscard]] bool isInitial(const Run& run) const;
    void closePiece(Run& run) const;
    [[nodiscard]] bool isUrl(const Run& run) const;
    void scanUrl(std::size_t begin);

    void scanApostrophe(Character apostrophe);
    [[nodiscard]] bool isPossessive(std::size_t apostrophe, std::size_t length) const;
    [[nodiscard]] bool isElision(std::size_t apostrophe, std::size_t length) const;
    [[nodiscard]] bool opensAfterPrevious() const;
    void scanQuote(Character quote);
    void scanSymbol();
    [[nodiscard]] bool scanEmail();
    [[nodiscard]] bool hasPrevious() const { return m_tokens.size() > m_first; }
    /// Whether the previous token ends right here.
    [[nodiscard]] bool isAdjacent() const;

    std::string_view m_text;
    std::size_t m_offset;
    std::size_t m_first;
    std::vector<Token>& m_tokens;
    std::size_t m_position = 0;
    unsigned char m_pending = SpaceBefore | LineBefore;
    unsigned m_openSingleQuotes = 0;
};

} // namespace crossread
