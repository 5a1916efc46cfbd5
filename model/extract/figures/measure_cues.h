// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/findings.h"
#include "model/extract/listed_words.h"

#include <span>
#include <string_view>

namespace crossread::figures {

/// On which side of the amount a cue stands.
enum class Side : unsigned char { Before, After, Either };

/// A word that tells what an amount near it is. The nearest wins; \a weight is a lead in words.
struct Cue {
    std::string_view word;
    Measure measure;
    Side side = Side::Either;
    int weight = 0;
};

/// A table of cues.
struct Cues {
    std::span<const Cue> rows; ///< sorted by word
    const WordGlance& glance;

    /// The cue that \a word is, in any case of its letters; null where it is none.
    [[nodiscard]] const Cue* find(std::string_view word) const;
};

/// Of money.
[[nodiscard]] Cues moneyCues();
/// Of percents and index points.
[[nodiscard]] Cues percentCues();

} // namespace crossread::figures
