// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace crossread::figures {

/// What a word does in a numeral.
enum class NumberRole : unsigned char {
    Zero, ///< zero, nought
    Unit, ///< one to nine
    Teen, ///< ten to nineteen
    Tens, ///< twenty to ninety
    Hundred,
    Scale, ///< thousand and up, lakh, crore; also "mn", "bn" after digits
    Dozen,
    Many,     ///< hundreds, thousands, dozens: no value of its own
    Half,     ///< half, halves
    Quarter,  ///< quarter(s)
    Ordinal,  ///< first to twelfth and on, hundredth, millionth: a rank or a denominator
    Ordinals, ///< thirds, tenths: a denominator only
    Article,  ///< a, an
    Point,
    Minus,        ///< minus, negative
    Multiple,     ///< twice, thrice, double, triple, tenfold
    Some,         ///< several, few, couple
    Abbreviation, ///< k, m, bn, tn: a scale only right after digits
    Decade        ///< forties, teens: years of age or of a century
};

struct NumberWord {
    std::string_view word;
    NumberRole role;
    double value;
};

/// The number word \a word in any case of its ASCII letters, or nothing.
[[nodiscard]] const NumberWord* findNumberWord(std::string_view word);

} // namespace crossread::figures
