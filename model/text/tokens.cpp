// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/tokens.h"

#include "model/text/token_scanner.h"
#include "model/text/utf8.h"

#include <algorithm>
#include <array>

namespace crossread {

using enum CharacterClass;

void tokenize(std::string_view text, std::size_t offset, std::vector<Token>& tokens)
{
    TokenScanner(text, offset, tokens).run();
}

TokenScanner::Character TokenScanner::at(std::size_t position) const
{
    if (position >= m_text.size())
        return {};
    const auto byte = static_cast<unsigned char>(m_text[position]);
    if (byte < 0x80)
        return {asciiClasses[byte], 1};
    const utf8::Decoded decoded = utf8::decode(m_text, position);
    return {decoded.length == 1 ? Symbol : classOf(decoded.codePoint), decoded.length};
}

bool TokenScanner::isWordAt(std::size_t position) const
{
    const CharacterClass kind = at(position).kind;
    return isLetterClass(kind) || kind == Mark || kind == Digit;
}

bool TokenScanner::isAdjacent() const
{
    return hasPrevious() && m_tokens.back().span.end == m_offset + m_position;
}

void TokenScanner::push(TokenKind kind, std::size_t begin, std::size_t end, unsigned char flags)
{
    m_tokens.push_back(
        {makeSpan(m_offset + begin, m_offset + end), kind, static_cast<unsigned char>(flags | m_pending)});
    m_pending = 0;
    m_position = end;
}

void TokenScanner::pushMark(TokenKind kind, std::size_t length)
{
    push(kind, m_position, m_position + length, length > 1 ? NonAscii : 0);
}

void TokenScanner::run()
{
    while (m_position < m_text.size()) {
        const Character here = at(m_position);
        switch (here.kind) {
        case Line:
            m_pending |= LineBefore;
            [[fallthrough]];
        case Space:
            m_pending |= SpaceBefore;
            [[fallthrough]];
        case Format:
            m_position += here.length;
            break;
        case Apostrophe:
            scanApostrophe(here);
            break;
        case Quote:
            scanQuote(here);
            break;
        case Punctuation:
            if (m_text[m_position] != '@' || !scanEmail())
                pushMark(TokenKind::Punctuation, here.length);
            break;
        case Currency:
            pushMark(TokenKind::Currency, here.length);
            break;
        case Mark:
        case Symbol:
            scanSymbol();
            break;
        default:
            scanWordOrNumber();
        }
    }
}

/// 's with neither letter nor digit behind it, right after something.
bool TokenScanner::isPossessive(std::size_t apostrophe, std::size_t length) const
{
    const char s = byteAt(apostrophe + length);
    return (s == 's' || s == 'S') && !isWordAt(apostrophe + length + 1);
}

bool TokenScanner::isElision(std::size_t apostrophe, std::size_t length) const
{
    const std::size_t begin = apostrophe + length;
    if (isDigitAt(begin) && isDigitAt(begin + 1))
        return byteAt(begin + 2) == 's' || (m_text[apostrophe] != '\'' && !isWordAt(begin + 2));
    static constexpr std::array<std::string_view, 7> words{"em", "n", "til", "cause", "tis", "twas", "Tis"};
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        return startsWith(begin, word) && !isWordAt(begin + word.size());
    });
}

bool TokenScanner::opensAfterPrevious() const
{
    const Token& previous = m_tokens.back();
    if (previous.isWord() || previous.kind == TokenKind::Number)
        return false;
    return std::string_view(".,;:!?)]}%").find(m_text[previous.span.begin - m_offset]) ==
           std::string_view::npos;
}

void TokenScanner::scanApostrophe(Character apostrophe)
{
    const std::size_t behind = m_position + apostrophe.length;
    const bool adjacent = isAdjacent();
    if (adjacent && isPossessive(m_position, apostrophe.length)) {
        const unsigned flags = (apostrophe.length > 1 ? NonAscii : 0) |
                               (m_text[behind] == 'S' ? Capitalized | AllUpper | HasUpper : HasLower);
        push(TokenKind::Word, m_position, behind + 1, static_cast<unsigned char>(flags));
        return;
    }
    if (adjacent && !opensAfterPrevious()) {
        const bool followsWord = m_tokens.back().isWord() || m_tokens.back().kind == TokenKind::Number;
        const bool isApostrophe = followsWord && m_openSingleQuotes == 0 && !isLetterClass(at(behind).kind);
        if (!isApostrophe && m_openSingleQuotes > 0)
            --m_openSingleQuotes;
        pushMark(isApostrophe ? TokenKind::Punctuation : TokenKind::Quote, apostrophe.length);
        return;
    }
    if (isElision(m_position, apostrophe.length)) {
        pushMark(TokenKind::Punctuation, apostrophe.length);
        return;
    }
    if (isWordAt(behind))
        ++m_openSingleQuotes;
    else if (m_openSingleQuotes > 0)
        --m_openSingleQuotes;
    pushMark(TokenKind::Quote, apostrophe.length);
}

void TokenScanner::scanQuote(Character quote)
{
    const bool isLeftSingle = startsWith(m_position, "\u2018");
    if (isLeftSingle && byteAt(m_position + 5) == 's' && isElision(m_position, quote.length)) {
        pushMark(TokenKind::Punctuation, quote.length);
        return;
    }
    if (isLeftSingle)
        ++m_openSingleQuotes;
    pushMark(TokenKind::Quote, quote.length);
}

/// One symbol with the marks and modifiers on it; an emoji joined to the next one is one token with it.
void TokenScanner::scanSymbol()
{
    static constexpr std::string_view joiner = "\u200D";
    std::size_t end = m_position + at(m_position).length;
    const bool isAscii = end == m_position + 1 && static_cast<signed char>(m_text[m_position]) >= 0;
    while (end < m_text.size() && static_cast<signed char>(m_text[end]) < 0) {
        const Character next = at(end);
        const bool isModifier = next.kind == Mark || startsWith(end, "\U0001F3FB") ||
                                startsWith(end, "\U0001F3FC") || startsWith(end, "\U0001F3FD") ||
                                startsWith(end, "\U0001F3FE") || startsWith(end, "\U0001F3FF");
        const bool joins = !isAscii && startsWith(end, joiner) && at(end + joiner.size()).kind == Symbol;
        if (!isModifier && !joins)
            break;
        end += joins ? joiner.size() + at(end + joiner.size()).length : next.length;
    }
    push(TokenKind::Symbol, m_position, end, isAscii && end == m_position + 1 ? 0 : NonAscii);
}

/// At '@': joins the tokens right before it and the domain behind it, if they make an address.
bool TokenScanner::scanEmail()
{
    constexpr std::size_t longestDomain = 255;
    constexpr std::size_t mostTokens = 16;
    std::size_t end = m_position + 1;
    std::size_t lastDot = 0;
    for (; end < m_text.size() && end - m_position <= longestDomain; ++end) {
        const CharacterClass kind = at(end).kind;
        if (m_text[end] == '.' && at(end + 1).kind <= Lower)
            lastDot = end;
        else if (kind != Upper && kind != Lower && kind != Digit && m_text[end] != '-')
            break;
        else if (static_cast<signed char>(m_text[end]) < 0)
            break;
    }
    if (lastDot == 0 || end < lastDot + 3)
        return false;
    std::size_t first = m_tokens.size();
    std::size_t begin = m_offset + m_position;
    const std::size_t least =
        std::max(m_first, m_tokens.size() > mostTokens ? m_tokens.size() - mostTokens : 0);
    while (first > least && m_tokens[first - 1].span.end == begin) {
        const Token& token = m_tokens[first - 1];
        const char lead = m_text[token.span.begin - m_offset];
        if (!token.isWord() && token.kind != TokenKind::Number &&
            std::string_view(".-_+").find(lead) == std::string_view::npos)
            break;
        begin = token.span.begin;
        --first;
    }
    if (first == m_tokens.size())
        return false;
    m_pending = m_tokens[first].flags & (SpaceBefore | LineBefore);
    m_tokens.resize(first);
    push(TokenKind::Symbol, begin - m_offset, end);
    return true;
}

} // namespace crossread
