// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

/// The lines that stand between a page's article and what is around it, told by their words.
namespace crossread::html {

inline constexpr std::size_t longestLabel = 70; ///< bytes; longer lines are no labels

/// Whether a folded line announces what no longer belongs to the article: "related posts", "leave a comment".
[[nodiscard]] bool announcesOtherThings(std::string_view line);

/// Whether a folded line between headline and text tells who wrote it, when, or how long it takes to read.
[[nodiscard]] bool isAboutTheArticle(std::string_view line);

/// Whether a paragraph below the text is about who wrote it: "Ada Quill is a freelance writer ...", "Ben Roe,
/// a reporter, ...". \a author is the page's, or empty.
[[nodiscard]] bool isAboutAnAuthor(std::string_view text, std::string_view author);

} // namespace crossread::html
