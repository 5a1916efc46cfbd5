// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/dates/lexeme.h"

#include "model/text/ascii.h"

#include <array>
#include <utility>

namespace crossread::dates {

namespace {

using enum WordClass;

using ascii::isDigit;

struct Digits {
    int value = 0;
    std::size_t count = 0;
};

/// The digits that \a word starts with; beyond eight the value stops growing.
Digits leadingDigits(std::string_view word)
{
    Digits digits;
    while (digits.count < word.size() && isDigit(word[digits.count])) {
        if (digits.count < 8)
            digits.value = digits.value * 10 + (word[digits.count] - '0');
        ++digits.count;
    }
    return digits;
}

bool isOrdinalEnding(std::string_view ending)
{
    if (ending.size() != 2)
        return false;
    const std::array<char, 2> lower{ascii::lower(ending[0]), ascii::lower(ending[1])};
    const std::string_view view(lower.data(), 2);
    return view == "st" || view == "nd" || view == "rd" || view == "th";
}

/// "3rd", "1990s", "90s". Everything else that starts with a digit is read by its characters.
void readDigits(std::string_view word, Lexeme& lexeme)
{
    const Digits digits = leadingDigits(word);
    lexeme.startsWithDigit = true;
    lexeme.value = digits.value;
    const std::string_view ending = word.substr(digits.count);
    if (ending.empty() && digits.count <= 8) {
        lexeme.kind = Number;
        lexeme.digits = static_cast<unsigned char>(digits.count);
    } else if (isOrdinalEnding(ending) && digits.count <= 2) {
        lexeme.kind = Ordinal;
    } else if (ending == "s" && (digits.count == 4 || digits.count == 2) && digits.value % 10 == 0) {
        lexeme.kind = Decade;
    }
}

/// "FY24", "FY2024": a fiscal year and its number in one word.
bool readFiscalYear(std::string_view word, Lexeme& lexeme)
{
    if (word.size() < 4 || ascii::lower(word[0]) != 'f' || ascii::lower(word[1]) != 'y' || !isDigit(word[2]))
        return false;
    const Digits digits = leadingDigits(word.substr(2));
    if (digits.count + 2 != word.size() || (digits.count != 2 && digits.count != 4))
        return false;
    lexeme.kind = FiscalYear;
    lexeme.value = digits.count == 2 ? 2000 + digits.value : digits.value;
    return true;
}

/// "CY18", "CY2018": the year of the calendar.
bool readCalendarYear(std::string_view word, Lexeme& lexeme)
{
    if (word.size() < 4 || ascii::lower(word[0]) != 'c' || ascii::lower(word[1]) != 'y' || !isDigit(word[2]))
        return false;
    const Digits digits = leadingDigits(word.substr(2));
    if (digits.count + 2 != word.size() || (digits.count != 2 && digits.count != 4))
        return false;
    lexeme.kind = Number;
    lexeme.startsWithDigit = true;
    lexeme.digits = 4;
    lexeme.value = digits.count == 2 ? 2000 + digits.value : digits.value;
    return true;
}

void readWord(std::string_view word, Lexeme& lexeme)
{
    if (word.size() > 14 || readFiscalYear(word, lexeme) || readCalendarYear(word, lexeme))
        return;
    const DateWord& entry = dateWord(word);
    lexeme.kind = entry.kind;
    lexeme.value = entry.value;
    lexeme.isShort = entry.isShort;
    lexeme.isPlural = entry.isPlural;
}

/// Where a day and its month, or a year and its quarter, stand in one word ("15SEP", "Dec31", "2018Q4"): the
/// length of the first; 0 for all other words.
std::size_t seam(std::string_view word)
{
    constexpr std::size_t longest = 13;
    if (word.size() < 3 || word.size() > longest || (!isDigit(word.front()) && !isDigit(word.back())))
        return 0;
    const auto isTurn = [&word](std::size_t i) { return isDigit(word[i - 1]) != isDigit(word[i]); };
    std::size_t at = 1;
    while (at < word.size() && !isTurn(at))
        ++at;
    if (at == word.size())
        return 0;
    const std::string_view head = word.substr(0, at);
    const std::string_view tail = word.substr(at);
    if (isDigit(word[0])) {
        const WordClass kind = dateWord(tail).kind;
        const bool isDay = kind == Month && head.size() <= 2 && tail.size() > 2;
        const bool isYear = (kind == WordClass::Quarter || kind == HalfYear) && tail.size() == 2 &&
                            (head.size() == 4 || head.size() == 2);
        return isDay || isYear ? at : 0;
    }
    const bool isNumber = leadingDigits(tail).count == tail.size();
    return isNumber && tail.size() <= 2 && leadingDigits(tail).value <= 31 && dateWord(head).kind == Month
               ? at
               : 0;
}

WordClass markOf(std::string_view mark)
{
    if (mark.size() == 1) {
        switch (mark[0]) {
        case ',':
            return Comma;
        case '-':
            return Dash;
        case '/':
            return Slash;
        case '\'':
            return Apostrophe;
        case '.':
            return Point;
        case '@':
            return At;
        case '(':
            return Open;
        default:
            return None;
        }
    }
    if (mark == "\u2013" || mark == "\u2014" || mark == "\u2010" || mark == "\u2011" || mark == "\u2212")
        return Dash;
    return mark == "\u2019" || mark == "\u2018" ? Apostrophe : None;
}

Lexeme readLexeme(std::string_view word, const Token& token)
{
    Lexeme lexeme;
    lexeme.span = token.span;
    lexeme.isGlued = !token.has(SpaceBefore) && !token.has(LineBefore);
    lexeme.isCapitalized = token.has(Capitalized);
    lexeme.isAllUpper = token.has(AllUpper);
    if (isDigit(word[0]))
        readDigits(word, lexeme);
    else if (token.kind == TokenKind::Word)
        readWord(word, lexeme);
    else if (token.kind == TokenKind::Number)
        readDigits(word, lexeme);
    else
        lexeme.kind = markOf(word);
    return lexeme;
}

/// The two parts of a word that has a seam.
void split(std::string_view word, const Token& token, std::size_t cut, std::vector<Lexeme>& lexemes)
{
    const std::size_t begin = token.span.begin;
    for (const auto& [from, to] : {std::pair{std::size_t{0}, cut}, std::pair{cut, word.size()}}) {
        Lexeme lexeme = readLexeme(word.substr(from, to - from), token);
        lexeme.span = makeSpan(begin + from, begin + to);
        lexeme.isGlued |= from > 0;
        // "15sep": the digit before it stands for the capital.
        lexeme.isCapitalized |= from > 0 && lexeme.is(Month);
        lexemes.push_back(lexeme);
    }
}

} // namespace

void readLexemes(const Document& document, const Sentence& sentence, std::vector<Lexeme>& lexemes)
{
    lexemes.clear();
    for (const Token& token : sentence.tokensIn(document.tokens)) {
        const std::string_view word = token.span.in(document.text);
        if (const std::size_t cut = token.kind == TokenKind::Word ? seam(word) : 0; cut != 0) {
            split(word, token, cut, lexemes);
            continue;
        }
        lexemes.push_back(readLexeme(word, token));
        if (lexemes.size() > 1 && lexemes.back().is(Point) && lexemes.back().isGlued) {
            Lexeme& before = lexemes[lexemes.size() - 2];
            before.hasPoint = before.isShort;
        }
    }
}

} // namespace crossread::dates
