// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ingest/html/page.h"

#include <string_view>
#include <vector>

namespace crossread::html {

/// What a block of a page is.
struct Verdict {
    bool isMain = false;
    std::string_view reason = {}; ///< of a block that is not: the rule's name, static storage
};

/// Tells the article's own words from the furniture around them, for every block of \a page.
///
/// The method joins what three families of extractors found out: candidates are elements that hold
/// paragraphs, scored by text length, commas and class names, as Readability (Arc90) does; blocks are judged
/// by length, link density and their neighbours, as jusText (Pomikálek 2011) and Boilerpipe (Kohlschütter
/// 2010) do; and the structure (nav, aside, footer, class and id names) rules blocks out.
[[nodiscard]] std::vector<Verdict> findMainText(const Page& page, const std::vector<Passage>& passages,
                                                std::string_view text);

} // namespace crossread::html
