// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/number_words.h"
#include "model/extract/figures/numeral.h"

#include <limits>

namespace crossread::figures {

/// Reads the whole part of a numeral: "two hundred and five thousand", "3 hundred and 21", "5.6 million".
class Cardinal {
public:
    Cardinal(const Line& line, std::size_t first) : m_line(line), m_first(first), m_at(first) {}

    /// Whether there is one; then value() and end() tell.
    bool read();

    [[nodiscard]] double value() const { return m_total + (m_current < 0 ? 0 : m_current); }
    [[nodiscard]] std::size_t end() const { return m_at; }
    [[nodiscard]] bool hasDigits() const { return m_hasDigits; }
    [[nodiscard]] bool hasScale() const { return m_hasScale; }
    [[nodiscard]] double lastScale() const { return m_scale; }

private:
    bool readPart();
    bool take(std::size_t at);
    bool takeDigits(const Atom& atom);
    bool takeWord(const NumberWord& word);
    bool takeHundred();
    [[nodiscard]] bool isCroresOf(const NumberWord& word) const;
    [[nodiscard]] bool takesSmall(const NumberWord& word) const;
    [[nodiscard]] std::size_t joined(std::size_t at) const;
    [[nodiscard]] bool isFractionNext(std::size_t at) const;
    [[nodiscard]] bool isAnotherNext(std::size_t at) const;

    const Line& m_line;
    std::size_t m_first;
    std::size_t m_at;
    double m_total = 0;
    double m_current = -1; ///< what the next scale multiplies; -1 while nothing was read
    double m_scale = std::numeric_limits<double>::infinity();
    bool m_hasDigits = false;
    bool m_hasScale = false;
    bool m_isPlainDigits = false; ///< the last part were digits: words may only scale them
    bool m_looksAhead = true;
};

/// A denominator: "thirds", "quarter", "-eighth", "twenty-first(s)"; its value is 0 where there is none.
struct Denominator {
    double value = 0;
    std::size_t end = 0;
    bool isPlural = false;
};
[[nodiscard]] Denominator readDenominator(const Line& line, std::size_t at);

/// The number word at an atom, or nothing.
[[nodiscard]] inline const NumberWord* numberWordAt(const Line& line, std::size_t at)
{
    return line.has(at) ? line[at].number : nullptr;
}

[[nodiscard]] inline bool isRole(const NumberWord* word, NumberRole role)
{
    return word && word->role == role;
}

/// The longest run of number words read as one numeral: nobody writes more, and hostile text may.
inline constexpr std::size_t longestNumeral = 24;

/// Fractions behind a whole number already read: "and a half", "thirds", "in five", "point zero three".
void readFractionBehind(const Line& line, double lastScale, Numeral& numeral);

/// "a third", "half", "quarter of a million": a fraction without a whole number.
[[nodiscard]] std::optional<Numeral> readBareFraction(const Line& line, std::size_t first);

} // namespace crossread::figures
