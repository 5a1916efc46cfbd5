// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/html/page.h"

#include "model/text/ascii.h"

#include <algorithm>
#include <limits>

namespace crossread::html {

namespace {

bool isBlockTag(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_DIR:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_FIELDSET:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_LEGEND:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_MENU:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_P:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_SUMMARY:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_TBODY:
    case GUMBO_TAG_THEAD:
    case GUMBO_TAG_TFOOT:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_LISTING:
    case GUMBO_TAG_PLAINTEXT:
    case GUMBO_TAG_XMP:
        return true;
    default:
        return false;
    }
}

unsigned char headingLevel(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_H1:
        return 1;
    case GUMBO_TAG_H2:
        return 2;
    case GUMBO_TAG_H3:
        return 3;
    case GUMBO_TAG_H4:
        return 4;
    case GUMBO_TAG_H5:
        return 5;
    case GUMBO_TAG_H6:
        return 6;
    default:
        return 0;
    }
}

std::optional<InlineStyle> inlineStyle(GumboTag tag)
{
    switch (tag) {
    case GUMBO_TAG_A:
        return InlineStyle::Link;
    case GUMBO_TAG_EM:
    case GUMBO_TAG_I:
    case GUMBO_TAG_CITE:
    case GUMBO_TAG_DFN:
        return InlineStyle::Emphasis;
    case GUMBO_TAG_STRONG:
    case GUMBO_TAG_B:
        return InlineStyle::Strong;
    case GUMBO_TAG_CODE:
    case GUMBO_TAG_KBD:
    case GUMBO_TAG_SAMP:
    case GUMBO_TAG_TT:
        return InlineStyle::Code;
    default:
        return {};
    }
}

/// A row of data: no cell holds blocks of its own.
bool isDataRow(const GumboNode* row)
{
    std::size_t cells = 0;
    bool hasBlocks = false;
    std::size_t seen = 0;
    forEachElement(row, [&](const GumboNode* node) {
        if (node == row)
            return true;
        const auto tag = tagOf(node);
        if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)
            ++cells;
        else if (isBlockTag(tag) && tag != GUMBO_TAG_P && tag != GUMBO_TAG_DIV)
            hasBlocks = true;
        return !hasBlocks && ++seen < 4000;
    });
    return cells > 1 && !hasBlocks && seen < 4000;
}

/// The walk: a stack of open nodes with the child to be visited next.
class Walk {
public:
    Walk(BlockWriter& writer, PageOptions options) : m_writer(writer), m_options(options) {}

    Page run(const GumboNode* root)
    {
        enter(root);
        while (!m_open.empty()) {
            Frame& frame = m_open.back();
            if (frame.next == childCount(frame.node)) {
                leave(frame);
                m_open.pop_back();
                continue;
            }
            const GumboNode* const child = childAt(frame.node, frame.next++);
            if (isText(child))
                appendText(child->v.text.text);
            else if (isElement(child) && !isHidden(child, m_options))
                enter(child);
        }
        endBlock();
        return std::move(m_page);
    }

private:
    struct Frame {
        const GumboNode* node;
        std::size_t next = 0;
        std::uint32_t element = 0; ///< nearest block element
        PassageKind kind = PassageKind::Paragraph;
        unsigned char level = 0;
        unsigned char listDepth = 0;
        bool isPreformatted = false;
        bool isInRow = false; ///< cells are parts of one block
        bool hasInline = false;
    };

    void enter(const GumboNode* node)
    {
        Frame frame = m_open.empty() ? Frame{node} : m_open.back();
        frame.node = node;
        frame.next = 0;
        frame.hasInline = false;
        const GumboTag tag = tagOf(node);
        if (tag == GUMBO_TAG_SUP && isPowerOfTen(node))
            m_writer.append("^");
        if (tag == GUMBO_TAG_BR) {
            lineBreak();
        } else if (const auto style = inlineStyle(tag)) {
            frame.hasInline = true;
            openInline(node, *style);
        } else if (frame.isInRow && isBlockTag(tag)) {
            if (tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH)
                startCell();
            else
                m_writer.append(" ");
        } else if (isBlockTag(tag)) {
            enterBlock(frame, tag);
        }
        m_open.push_back(frame);
        if (isBlockTag(tag))
            m_writer.setBlock(frame.kind, frame.level);
    }

    /// "10<sup>24</sup>": without a sign between them the two would read as 1,024.
    [[nodiscard]] bool isPowerOfTen(const GumboNode* node) const
    {
        constexpr std::size_t longestPower = 4;
        const bool isTen = m_lastText.ends_with("10") &&
                           (m_lastText.size() == 2 ||
                            std::string_view("0123456789.,").find(m_lastText[m_lastText.size() - 3]) ==
                                std::string_view::npos);
        const GumboNode* const child = childCount(node) == 1 ? childAt(node, 0) : nullptr;
        if (!isTen || !child || !isText(child))
            return false;
        std::string_view power = child->v.text.text;
        for (const std::string_view sign : {"-", "\u2212", "+"})
            power.remove_prefix(power.starts_with(sign) ? sign.size() : 0);
        return !power.empty() && power.size() <= longestPower && std::ranges::all_of(power, ascii::isDigit);
    }

    void enterBlock(Frame& frame, GumboTag tag)
    {
        endBlock();
        const auto parent = frame.element;
        frame.element = static_cast<std::uint32_t>(m_page.elements.size());
        const auto depth = m_page.elements.empty() ? 0 : m_page.elements[parent].depth + 1;
        m_page.elements.push_back({frame.node, tag, m_page.elements.empty() ? 0 : parent, depth});
        if (const auto level = headingLevel(tag)) {
            frame.kind = PassageKind::Heading;
            frame.level = level;
        } else if (tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL) {
            frame.listDepth = static_cast<unsigned char>(std::min(frame.listDepth + 1, 255));
        } else if (tag == GUMBO_TAG_LI || tag == GUMBO_TAG_DD || tag == GUMBO_TAG_DT) {
            frame.kind = PassageKind::ListItem;
            frame.level = std::max<unsigned char>(frame.listDepth, 1);
        } else if (tag == GUMBO_TAG_BLOCKQUOTE) {
            frame.kind = PassageKind::Quote;
            frame.level = 0;
        } else if (tag == GUMBO_TAG_FIGCAPTION || tag == GUMBO_TAG_CAPTION) {
            frame.kind = PassageKind::Caption;
            frame.level = 0;
        } else if (tag == GUMBO_TAG_PRE || tag == GUMBO_TAG_LISTING || tag == GUMBO_TAG_XMP ||
                   tag == GUMBO_TAG_PLAINTEXT) {
            frame.kind = PassageKind::Preformatted;
            frame.level = 0;
            frame.isPreformatted = true;
        } else if (tag == GUMBO_TAG_TR && isDataRow(frame.node)) {
            frame.kind = PassageKind::TableRow;
            frame.level = 0;
            frame.isInRow = true;
            m_isFirstCell = true;
        }
    }

    void leave(const Frame& frame)
    {
        const GumboTag tag = tagOf(frame.node);
        if (frame.hasInline)
            closeInline(tag);
        const bool isPartOfRow = frame.isInRow && tag != GUMBO_TAG_TR;
        if (!isBlockTag(tag) || isPartOfRow)
            return;
        endBlock();
        if (m_open.size() > 1) {
            const Frame& outer = m_open[m_open.size() - 2];
            m_writer.setBlock(outer.kind, outer.level);
        }
    }

    void openInline(const GumboNode* node, InlineStyle style)
    {
        std::string target;
        if (style == InlineStyle::Link) {
            const auto href = ascii::trimmed(attribute(node, "href"));
            if (isSafeTarget(href))
                target = href;
            ++m_linkDepth;
            ++m_links;
        }
        m_writer.openInline(style, std::move(target));
    }

    void closeInline(GumboTag tag)
    {
        if (tag == GUMBO_TAG_A)
            --m_linkDepth;
        m_writer.closeInline();
    }

    void startCell()
    {
        if (!m_isFirstCell)
            m_writer.append(" | ");
        m_isFirstCell = false;
    }

    void lineBreak()
    {
        if (!m_open.empty() && m_open.back().isInRow) {
            m_writer.append(" ");
            return;
        }
        // Two in a row part paragraphs.
        if (m_endsWithBreak)
            endBlock();
        else
            m_writer.appendLineEnd();
        m_endsWithBreak = true;
    }

    void appendText(std::string_view text)
    {
        const auto seen = static_cast<std::uint32_t>(
            std::ranges::count_if(text, [](char c) { return !ascii::isSpace(c); }));
        if (m_open.back().isPreformatted)
            m_writer.appendVerbatim(text);
        else
            m_writer.append(text);
        m_lastText = text;
        if (seen == 0)
            return;
        m_endsWithBreak = false;
        if (m_textBytes == 0)
            m_blockElement = m_open.back().element;
        m_textBytes += seen;
        m_linkBytes += m_linkDepth > 0 ? seen : 0;
    }

    void endBlock()
    {
        m_endsWithBreak = false;
        if (const auto passage = m_writer.endBlock()) {
            const auto links = std::min<std::uint32_t>(m_links, std::numeric_limits<std::uint16_t>::max());
            m_page.blocks.push_back({static_cast<std::uint32_t>(*passage), m_blockElement, m_textBytes,
                                     m_linkBytes, static_cast<std::uint16_t>(links)});
        }
        m_textBytes = m_linkBytes = m_links = 0;
    }

    BlockWriter& m_writer;
    std::string_view m_lastText; ///< the page's own text written last
    PageOptions m_options;
    Page m_page;
    std::vector<Frame> m_open;
    std::uint32_t m_textBytes = 0;
    std::uint32_t m_linkBytes = 0;
    std::uint32_t m_links = 0;
    std::uint32_t m_blockElement = 0;
    int m_linkDepth = 0;
    bool m_isFirstCell = false;
    bool m_endsWithBreak = false;
};

} // namespace

Page writePage(const GumboNode* root, BlockWriter& writer, PageOptions options)
{
    return Walk{writer, options}.run(root);
}

} // namespace crossread::html
