// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/article.h"

#include <string_view>

namespace crossread {

/// What a "key: value" line of a text file or of front matter tells.
enum class HeaderField : unsigned char { None, Title, Author, Date, Url, Source, Language };

/// The field of a key, in any case of letters: "title", "headline"; "author", "by", "byline"; "date",
/// "published",
/// ...; "url", "link", "canonical"; "source", "outlet", "publisher"; "lang", "language".
[[nodiscard]] HeaderField headerField(std::string_view key);

/// Sets what the article does not know yet. A date that cannot be read is left out.
void setHeaderField(Article& article, HeaderField field, std::string_view value);

} // namespace crossread
