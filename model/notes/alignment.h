// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <string_view>
#include <vector>

namespace crossread {

/// How a pattern lies in a text, for each of its characters: the text's character it became, or none.
struct Alignment {
    static constexpr quint32 none = 0xFFFFFFFFu;
    std::vector<quint32> places;
    std::vector<quint32> costs; ///< errors up to and with each pattern character; insertions count before it
};

/// The cheapest way to find \a pattern in \a text near \a diagonal (text position of its first character),
/// at most \a band characters off it; both ends of the text are free. Edit distance in a band (Ukkonen 1985):
/// time and memory are pattern times band.
[[nodiscard]] Alignment align(std::u32string_view pattern, std::u32string_view text, qsizetype diagonal,
                              std::size_t band);

/// The fewest edits that make \a pattern what \a text begins with, at most \a band characters shifted; the
/// text may go on.
[[nodiscard]] quint32 errorsFromBegin(std::u32string_view pattern, std::u32string_view text,
                                      std::size_t band);

} // namespace crossread
