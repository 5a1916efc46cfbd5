// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>

#include <initializer_list>

/// Colour arithmetic behind the palette: what can be told apart, and how to mend what cannot.
namespace crossread {

inline constexpr double textContrast = 4.5;
inline constexpr double markContrast = 3.0;

/// Contrast of two opaque colours after WCAG 2.1, from 1 to 21.
[[nodiscard]] double contrastOf(const QColor& one, const QColor& other);

/// \a share of \a over laid over \a base; 0 gives base, 1 gives over.
[[nodiscard]] QColor mixed(const QColor& base, const QColor& over, double share);

/// The colour itself, or the nearest on its way to black or white that keeps \a ratio to all the grounds.
[[nodiscard]] QColor mended(const QColor& colour, std::initializer_list<QColor> grounds, double ratio);

/// A ground like \a base with as much of \a tint in it, up to \a share, as leaves \a text its contrast.
[[nodiscard]] QColor tintedGround(const QColor& base, const QColor& tint, const QColor& text, double share);

/// How different two colours look: distance in CIE L*a*b*. Below about 15 thin lines are hard to tell apart.
[[nodiscard]] double differenceOf(const QColor& one, const QColor& other);

/// How colourful: 0 is grey (CIE L*a*b* chroma).
[[nodiscard]] double chromaOf(const QColor& colour);

} // namespace crossread
