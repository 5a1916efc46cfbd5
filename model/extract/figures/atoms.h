// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/span.h"
#include "model/extract/figures/number_words.h"

#include <initializer_list>
#include <span>
#include <string_view>
#include <vector>

/// The pieces of one sentence as the figure reader needs them. The common tokens keep letters and digits
/// together, which is right for names ("V3", "36Kr"); here a number parts from what is glued to it ("405B",
/// "$5.6m", "70kg", "3rd"), and what only looks like a number (dates, clock times, versions, addresses) is
/// opaque.
namespace crossread::figures {

enum class AtomKind : unsigned char {
    Number, ///< digits with group and decimal marks, a power of ten or a fraction; Atom::value has what they
            ///< say
    Word,   ///< letters and the digits after them; "'s" stands apart
    Currency, ///< one currency sign
    Mark,     ///< one other sign; Atom::mark names it
    Opaque,   ///< "13:53", "05/01/2021", "3.1.2", "1980s", an address: digits that are no numeral
};

struct Atom {
    Span span;
    AtomKind kind = AtomKind::Mark;
    char mark = 0; ///< ASCII of the mark; '-' any dash but the long one ('_'), '"' any double quote, 'o' the
                   ///< degree sign, '~' also the approximately sign, 'G' and 'L' at least and at most, 'P'
                   ///< plus-minus, 0 else
    bool hasSpaceBefore = false;
    bool isCapitalized = false;
    bool isAllUpper = false;
    bool isGrouped = false;  ///< of numbers: has group marks
    bool isDecimal = false;  ///< of numbers: has a decimal mark or a power of ten
    bool isFraction = false; ///< of numbers: "3/4" or "¾"
    double value = 0;
    const NumberWord* number = nullptr; ///< of words: the number word that it is
};

/// The atoms of \a where in \a text, in order. Linear in its length.
void scanAtoms(std::string_view text, Span where, std::vector<Atom>& atoms);

[[nodiscard]] constexpr char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

/// Atoms with their text. A view: both must outlive it.
struct Line {
    std::string_view text;
    std::span<const Atom> atoms;

    [[nodiscard]] std::size_t size() const { return atoms.size(); }
    [[nodiscard]] const Atom& operator[](std::size_t index) const { return atoms[index]; }
    [[nodiscard]] std::string_view wordAt(std::size_t index) const { return atoms[index].span.in(text); }
    [[nodiscard]] bool has(std::size_t index) const { return index < atoms.size(); }
    /// Whether the atom there is this word; \a lower is ASCII in small letters. False beyond the end.
    [[nodiscard]] bool is(std::size_t index, std::string_view lower) const
    {
        return index < atoms.size() && isWord(atoms[index].span, lower);
    }
    [[nodiscard]] bool isAnyOf(std::size_t index, std::span<const std::string_view> lower) const;
    [[nodiscard]] bool isAnyOf(std::size_t index, std::initializer_list<std::string_view> lower) const
    {
        return isAnyOf(index, std::span(lower.begin(), lower.size()));
    }
    [[nodiscard]] bool isMark(std::size_t index, char mark) const
    {
        return index < atoms.size() && atoms[index].kind == AtomKind::Mark && atoms[index].mark == mark;
    }
    [[nodiscard]] bool isKind(std::size_t index, AtomKind kind) const
    {
        return index < atoms.size() && atoms[index].kind == kind;
    }
    /// No white space before the atom.
    [[nodiscard]] bool isGlued(std::size_t index) const
    {
        return index < atoms.size() && !atoms[index].hasSpaceBefore;
    }

private:
    /// Most comparisons end at the length or the first letter.
    [[nodiscard]] bool isWord(Span span, std::string_view lower) const
    {
        return span.length() == lower.size() && !lower.empty() && lowered(text[span.begin]) == lower[0] &&
               endsAs(span, lower);
    }
    [[nodiscard]] bool endsAs(Span span, std::string_view lower) const;
};

/// A word in ASCII small letters on the stack; empty when it is longer than any table's words.
class LowerWord {
public:
    explicit LowerWord(std::string_view word);
    [[nodiscard]] std::string_view view() const { return {m_letters, m_length}; }

private:
    static constexpr std::size_t longest = 30;
    char m_letters[longest] = {};
    std::size_t m_length = 0;
};

/// What a run of digits says. Reads at \a begin, which holds a digit or a '.' before one.
struct DigitRun {
    std::size_t end = 0;
    double value = 0;
    bool isNumeral = true; ///< false for dates, times, versions, lists of digits with marks
    bool isGrouped = false;
    bool isDecimal = false;
    bool isFraction = false;
};
[[nodiscard]] DigitRun readDigits(std::string_view text, std::size_t begin, std::size_t end);

} // namespace crossread::figures
