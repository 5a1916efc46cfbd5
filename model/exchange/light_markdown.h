// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace crossread {

/// An analyst's text (model/notes/note_markdown.h) for a Markdown file of ours: as it is, but what would
/// reach beyond the note (a heading, a fence that is never closed, a block of HTML, a line of dashes) is
/// plain text.
[[nodiscard]] std::string lightMarkdownWithin(std::string_view text);

} // namespace crossread
