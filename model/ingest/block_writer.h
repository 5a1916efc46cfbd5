// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/article.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace crossread {

/// Writes the canonical text of a marked-up document block by block, as a reader sees it: runs of white
/// space are one space, blocks are a blank line apart, blocks of nothing but white space are left out.
///
/// Order of calls: setBlock() as often as the kind changes; append*() for the words; endBlock() where
/// one block ends. An inline run that is open while a block ends goes on in the next one.
class BlockWriter {
public:
    /// Kind and level of the block under way and the ones after it.
    void setBlock(PassageKind kind, unsigned char level)
    {
        m_kind = kind;
        m_level = level;
    }

    void append(std::string_view words);         ///< white space collapses
    void appendVerbatim(std::string_view lines); ///< white space stays (preformatted text)
    void appendLineEnd();                        ///< a line end inside the block

    /// Inline markup from here to the closing call that belongs to it; deeper than 32 runs nothing is
    /// recorded.
    void openInline(InlineStyle style, std::string target = {});
    void closeInline();

    /// Ends the block under way and gives the index of its passage, or nothing where it was blank.
    std::optional<std::size_t> endBlock();

    [[nodiscard]] const std::vector<Passage>& passages() const { return m_passages; }
    [[nodiscard]] const std::string& text() const { return m_text; }

    /// Moves text, passages and inline runs into \a article. The writer is empty afterwards.
    void finish(Article& article);

private:
    struct OpenInline {
        InlineStyle style;
        std::string target;
        std::size_t begin;
    };
    void startBlock();
    void writePendingSpace();
    void record(const OpenInline& run);

    std::string m_text;
    std::vector<Passage> m_passages;
    std::vector<InlineRun> m_inlines;
    std::vector<OpenInline> m_open;
    std::size_t m_ignoredDepth = 0;
    std::size_t m_blockBegin = 0;
    PassageKind m_kind = PassageKind::Paragraph;
    unsigned char m_level = 0;
    bool m_isInBlock = false;
    bool m_hasPendingSpace = false;
};

} // namespace crossread
