// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ingest/block_writer.h"
#include "model/ingest/html/tree.h"

#include <cstdint>
#include <vector>

/// A page as blocks of visible text with the elements that hold them: what main text detection works on.
namespace crossread::html {

/// An element that holds blocks.
struct Element {
    const GumboNode* node = nullptr;
    GumboTag tag = GUMBO_TAG_UNKNOWN;
    std::uint32_t parent = 0; ///< index of the element around it; of the root its own
    std::uint32_t depth = 0;
};

/// A block of visible text.
struct Block {
    std::uint32_t passage = 0;   ///< index into the writer's passages
    std::uint32_t element = 0;   ///< index of the block element that holds it
    std::uint32_t textBytes = 0; ///< without white space runs
    std::uint32_t linkBytes = 0; ///< of them within links
    std::uint16_t links = 0;

    [[nodiscard]] double linkDensity() const
    {
        return textBytes == 0 ? 0.0 : static_cast<double>(linkBytes) / textBytes;
    }
};

struct PageOptions {
    /// Elements that a style or an attribute hides are walked too: for pages that were saved while a script
    /// had hidden the article behind a dialog.
    bool readsHidden = false;
};

struct Page {
    std::vector<Element> elements; ///< in document order, parents before children
    std::vector<Block> blocks;     ///< in the order of the passages
};

/// A page with the text its blocks stand in.
struct WrittenPage {
    const Page& page;
    const std::vector<Passage>& passages;
    std::string_view text;

    [[nodiscard]] const Passage& passageOf(std::size_t block) const
    {
        return passages[page.blocks[block].passage];
    }
    [[nodiscard]] std::string_view textOf(std::size_t block) const { return passageOf(block).span.in(text); }
};

/// Walks the tree and writes every visible block. Without recursion, linear in the number of nodes.
[[nodiscard]] Page writePage(const GumboNode* root, BlockWriter& writer, PageOptions options = {});

/// Whether an element is never seen: scripts, styles, templates, form fields, and what `hidden`,
/// aria-hidden or an inline style hides.
[[nodiscard]] bool isHidden(const GumboNode* node, PageOptions options);

/// Whether a link's target may be kept and offered to a browser: no scripts, no data, no local files, at most
/// 2 KiB.
[[nodiscard]] bool isSafeTarget(std::string_view target);

} // namespace crossread::html
