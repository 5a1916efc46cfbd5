// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/note.h"
#include "ui/theme/theme.h"

#include <QIcon>

namespace crossread {

/// What a highlight's colour looks like in a theme. The colour is never the only sign: a bar stands in the
/// margin, and views show its name.
struct NoteInk {
    QColor stroke; ///< across the words: text keeps 4.5:1 on it
    QColor bar;    ///< in the margin and in lists: 3:1 on base and window
};

[[nodiscard]] NoteInk noteInk(const Palette& palette, NoteColour colour);

/// A round dab of the colour, for menus and lists.
[[nodiscard]] QIcon noteIcon(const Palette& palette, NoteColour colour);

} // namespace crossread
