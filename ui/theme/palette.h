// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QPalette>

namespace KSyntaxHighlighting {
class Theme;
}

namespace crossread {

/// The colours of Crossread's kinds in a syntax theme, mended.
[[nodiscard]] Palette paletteFrom(const KSyntaxHighlighting::Theme& theme);

/// The same for Qt's own widgets.
[[nodiscard]] QPalette widgetPalette(const Palette& palette);

/// And for item views: rows selected keep their text on the selection's ground.
[[nodiscard]] QPalette listPalette(const Palette& palette);

} // namespace crossread
