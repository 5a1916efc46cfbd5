// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace crossread {

/// What a full stop behind a word says about the sentence.
enum class Abbreviation : unsigned char {
    None,
    Inner,        ///< a name or word always follows: "Dr", "vs", "e.g"
    BeforeNumber, ///< abbreviates before a number only: "No", "Fig", "Jan"
    MayEnd,       ///< abbreviates in the middle and at the end of sentences: "Inc", "etc", "p.m"
};

/// Of a word without its last full stop, as it is written: "Gen" is one, "gen" is not.
[[nodiscard]] Abbreviation abbreviationOf(std::string_view word);

/// Capitalised words that begin sentences and hardly ever names: "The", "In", "However".
[[nodiscard]] bool isFunctionWord(std::string_view word);

/// "said", "asked", "wrote": a verb that follows a quotation which ends in '?' or '!'.
[[nodiscard]] bool isSpeechVerb(std::string_view word);

} // namespace crossread
