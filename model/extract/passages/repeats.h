// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/article.h"

#include <string_view>

namespace crossread {

/// Marks every read passage of at least 40 bytes whose words an earlier read passage of the article has
/// already said, letter for letter but for white space, ASCII case and a dateline at its beginning. Runs of
/// repeats point to the earlier run one by one. Linear in the length of the text.
void markRepeats(Article& article);

/// Whether two lines have the same words in the sense of markRepeats(); empty lines have none.
[[nodiscard]] bool haveSameWords(std::string_view a, std::string_view b);

} // namespace crossread
