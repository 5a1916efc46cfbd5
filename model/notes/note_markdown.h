// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

/// The light Markdown of notes and memos: paragraphs, emphasis, strong, code, lists, links, quotations.
namespace crossread {

/// A note as HTML, for cards and pages: `p`, `br`, `em`, `strong`, `code`, `ul`, `ol`, `li`, `blockquote` and
/// `a` alone. Every line end is one, since a note is typed and not set. HTML in a note stands as the words it
/// is made of; an image is its words; a link leads to http, https and mailto, any other is its words. What
/// comes out is safe to put into a page, whatever the bytes.
[[nodiscard]] std::string markdownToHtml(std::string_view markdown);

/// The words of a note without its marks, for one line of a list. Blocks and lines stand apart by a space.
[[nodiscard]] std::string markdownToWords(std::string_view markdown);

/// Text with the four characters that HTML reads as its own written out.
[[nodiscard]] std::string escapedHtml(std::string_view text);

} // namespace crossread
