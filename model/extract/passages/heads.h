// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/article.h"

namespace crossread {

/// Finds the headline, byline and dateline among the passages at the top, and from them title, author and
/// source where the metadata told none. Precondition: furniture is marked.
///
/// - Headline: the passage that says the title; without a title the first heading, or the first short
///   line that does not end like a sentence. A later passage with the same words is a repeat.
/// - Byline: "By Jane Doe", "Jane Doe, Staff Writer", also with a date after it.
/// - Dateline: a line that is nothing but a date. "Milan (AsiaNews/Agency) –" at the start of a paragraph
///   tells the source; the paragraph stays body.
void markHeads(Article& article);

/// How many passages at the top may hold headline, byline and dateline: those before the second long
/// paragraph.
[[nodiscard]] std::size_t headCount(const Article& article);

/// The agency or outlet in brackets in the dateline that begins a paragraph: "AsiaNews" of
/// "Milan (AsiaNews/Agency) – ...", "Reuters" of "LONDON, Jan 31 (Reuters) - ..."; empty where there is none.
[[nodiscard]] std::string_view datelineAgency(std::string_view paragraph);

} // namespace crossread
