// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/notes/note.h"
#include "ui/theme/theme.h"

#include <QIcon>

#include <array>
#include <optional>

namespace crossread {

/// What a highlight's colour looks like in a theme. The colour is never the only sign: a bar stands in the
/// margin, and views show its name.
struct NoteInk {
    QColor stroke; ///< across the words: text keeps 4.5:1 on it
    QColor bar;    ///< in the margin and in lists: 3:1 on base and window
};

[[nodiscard]] NoteInk noteInk(const Palette& palette, NoteColour colour);

/// The inks of one palette, each worked out when first asked for: mending a contrast takes longer than the
/// stroke that is drawn with it. For one painting; \a palette must outlive it.
class NoteInks {
public:
    explicit NoteInks(const Palette& palette) : m_palette(palette) {}
    [[nodiscard]] const NoteInk& of(NoteColour colour)
    {
        auto& ink = m_inks.at(static_cast<std::size_t>(colour));
        if (!ink)
            ink = noteInk(m_palette, colour);
        return *ink;
    }

private:
    const Palette& m_palette;
    std::array<std::optional<NoteInk>, noteColourCount> m_inks;
};

/// A round dab of the colour, for menus and lists.
[[nodiscard]] QIcon noteIcon(const Palette& palette, NoteColour colour);

} // namespace crossread
