// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <string_view>

namespace crossread {

/// Words of a text within a sentence for people: in one line, cut behind \a most characters with an ellipsis,
/// never inside a character.
[[nodiscard]] QString wordsOf(std::string_view text, qsizetype most = 60);

} // namespace crossread
