// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/article.h"

#include <string_view>

namespace crossread {

/// The part of YAML that front matter of articles uses: a block between lines of three dashes at the
/// very top, with `key: value` lines, values bare, in single or double quotes, or a list in brackets or of
/// indented `- item` lines (joined with ", "). Comments and nested maps are passed over.
///
/// Sets what the keys of headerField() tell and gives the length of the block; 0 where there is none (a
/// thematic break at the top of a document without a closing line is none).
std::size_t readFrontMatter(std::string_view text, Article& article);

} // namespace crossread
