// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ingest/html/page.h"

#include <string_view>

namespace crossread::html {

/// What the tag, role, class and id of an element say about it.
struct Hint {
    std::string_view against =
        {};                     ///< the rule that makes it furniture; empty where nothing speaks against it
    std::string_view word = {}; ///< of its name that told it; empty where tag or role did. Static storage
    bool isContent = false;     ///< named as the article's own text ("articleBody", "entry-content")
};

/// Reads an element's hints. Names are split into words at hyphens, underscores and capitals, so that
/// "article-share" holds "share" and "shareholder" does not.
[[nodiscard]] Hint hintOf(const Element& element);

} // namespace crossread::html
