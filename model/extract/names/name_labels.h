// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/findings.h"

#include <cstddef>
#include <cstdint>

/// What the sequence model says of a token: outside, or at the beginning of or inside a name of a kind.
/// Beside the kinds of findings there is one more, `named things of no such kind` (an algorithm, a
/// substance): the model knows them so that it does not take them for one of the others; they are never
/// reported.
namespace crossread::names {

inline constexpr int kindCount = entityKindCount + 1;
inline constexpr int otherKind = entityKindCount;
inline constexpr std::size_t labelCount = 1 + 2 * static_cast<std::size_t>(kindCount);
inline constexpr std::size_t rowWidth = 16; ///< weights of one feature: one for each label, padded

using Label = std::uint8_t;
inline constexpr Label outside = 0;

constexpr Label beginOf(int kind)
{
    return static_cast<Label>(1 + 2 * kind);
}
constexpr Label insideOf(int kind)
{
    return static_cast<Label>(2 + 2 * kind);
}
constexpr bool isBegin(Label label)
{
    return label % 2 == 1;
}
constexpr bool isInside(Label label)
{
    return label != outside && label % 2 == 0;
}
/// Precondition: label != outside.
constexpr int kindOf(Label label)
{
    return (label - 1) / 2;
}
/// Whether \a next may stand right after \a previous: inside only after its own kind.
constexpr bool mayFollow(Label previous, Label next)
{
    return !isInside(next) || (previous != outside && kindOf(previous) == kindOf(next));
}

} // namespace crossread::names
