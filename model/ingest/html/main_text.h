// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ingest/html/page.h"

#include <optional>
#include <string_view>
#include <vector>

namespace crossread::html {

/// What a block of a page is.
struct Verdict {
    bool isMain = false;
    std::string_view reason = {}; ///< of a block that is not: the rule's name, static storage
};

struct MainText {
    std::vector<Verdict> verdicts; ///< one for each block of the page
    /// Index of the block that is the headline; it is not main text and may stand outside of it.
    std::optional<std::size_t> headline;
};

/// What the page's metadata know already; either may be empty.
struct KnownOfPage {
    std::string_view title;
    std::string_view author;
};

/// Tells the article's own words from the furniture around them, for every block of \a page.
///
/// The method joins what three families of extractors found out: the article is one element, found by how
/// much of the page's text it holds and how little else (as Readability of Arc90 scores containers); blocks
/// are judged by length, link density and their neighbours, as jusText (Pomikálek 2011) and Boilerpipe
/// (Kohlschütter 2010) do; and structure, class and id names rule blocks out.
[[nodiscard]] MainText findMainText(const Page& page, const std::vector<Passage>& passages,
                                    std::string_view text, const KnownOfPage& known);

} // namespace crossread::html
