// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/article.h"

#include <string_view>

namespace crossread {

/// The language of the read passages: by script (Japanese, Chinese, Korean, Arabic, Russian), or by a vote of
/// the commonest words of English, German, French, Spanish, Italian, Portuguese and Dutch in the first 16
/// KiB. "und" where fewer than three words vote or two languages are close.
[[nodiscard]] std::string_view languageOf(const Article& article);

} // namespace crossread
