// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/claim.h"

#include <string_view>

namespace crossread::figures {

inline constexpr std::size_t farthest =
    48; ///< atoms between a subject and its figure; keeps long sentences linear

/// A word that stands for an entity named before: "it", "the company", "the model", "he".
struct Anaphor {
    std::optional<Index> subject;
    EntityKind kind = EntityKind::Organization;
    bool isFound = true;
};

/// What the word at \a at stands for; not found where it is no such word.
[[nodiscard]] Anaphor anaphorAt(const Line& line, std::size_t at, const Topic& topic);

/// The first mention of the kind in the sentence before the pronoun at \a at, else the topic's.
[[nodiscard]] std::optional<Index> antecedent(const Sight& sight, std::size_t at, EntityKind kind,
                                              std::optional<Index> topic);

/// "H800", "A100", "B200": one capital and the number of a chip, with or without its maker's name before it.
[[nodiscard]] bool isChip(std::string_view name);

/// Whether the mention that begins at \a first is the source of an "according to".
[[nodiscard]] bool followsAccording(const Line& line, std::size_t first);

/// The atom that holds the byte.
[[nodiscard]] std::size_t atomHolding(const Line& line, quint32 position);

} // namespace crossread::figures
