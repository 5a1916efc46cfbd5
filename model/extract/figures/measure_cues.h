// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/findings.h"

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

/// Cues of money, sorted by word.
[[nodiscard]] std::span<const Cue> moneyCues();
/// Cues of percents and index points, sorted by word.
[[nodiscard]] std::span<const Cue> percentCues();

} // namespace crossread::figures
