// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/blocks.h"

#include "model/text/text_lines.h"

#include <algorithm>
#include <span>

namespace crossread {

namespace {

/// Whether the lines of a text were broken at a column, and at which.
struct Wrapping {
    bool isWrapped = false;
    quint32 width = 0;
};

class BlockSplitter {
public:
    explicit BlockSplitter(std::string_view text) : m_text(text), m_lines(linesOf(text)) {}

    std::vector<Passage> split()
    {
        m_wrapping = wrappingOf(m_lines);
        for (std::size_t first = 0; first < m_lines.size();) {
            std::size_t end = first + 1;
            while (end < m_lines.size() && !m_lines[end].isAfterBlank)
                ++end;
            splitGroup(std::span(m_lines).subspan(first, end - first));
            first = end;
        }
        return std::move(m_passages);
    }

private:
    using Lines = std::span<const TextLine>;

    [[nodiscard]] std::string_view in(const TextLine& line) const { return line.span.in(m_text); }
    [[nodiscard]] std::size_t tabsIn(const TextLine& line) const
    {
        const std::string_view bytes = in(line);
        return static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), '\t'));
    }

    /// The first line's sentence plainly goes on in the second.
    [[nodiscard]] bool goesOn(const TextLine& line, const TextLine& next) const
    {
        return !endsAsSentence(in(line)) && startsWithSmallLetter(in(next));
    }
    /// The next line's first word would have fitted behind \a line.
    [[nodiscard]] bool leavesRoom(const TextLine& line, const TextLine& next) const
    {
        const auto word = static_cast<quint32>(std::min(in(next).find_first_of(" \t"), in(next).size()));
        return line.width + 1 + word <= m_wrapping.width;
    }
    [[nodiscard]] bool isQuoted(const TextLine& line) const { return m_text[line.span.begin] == '>'; }

    [[nodiscard]] Wrapping wrappingOf(Lines lines) const;
    [[nodiscard]] bool joins(const TextLine& line, const TextLine& next, bool isWrapped) const;
    [[nodiscard]] bool isCode(Lines lines) const;
    [[nodiscard]] bool isTable(Lines lines) const;
    void splitGroup(Lines lines);
    void splitLines(Lines lines);
    void push(Lines lines, PassageKind kind, unsigned char level = 0);
    unsigned char listLevel(quint32 indent);

    std::string_view m_text;
    std::vector<TextLine> m_lines;
    Wrapping m_wrapping;
    std::vector<Passage> m_passages;
    std::vector<quint32> m_listIndents; ///< of the items around the next one, outermost first
};

Wrapping BlockSplitter::wrappingOf(Lines lines) const
{
    constexpr quint32 widest = 160; // no one wraps wider
    std::vector<quint32> widths;
    std::size_t pairs = 0;
    std::size_t continued = 0;
    for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
        if (lines[i + 1].isAfterBlank)
            continue;
        ++pairs;
        continued += goesOn(lines[i], lines[i + 1]) ? 1 : 0;
        widths.push_back(lines[i].width);
    }
    if (pairs == 0)
        return {};
    // A few longer lines (addresses, tables) do not hide the column.
    const auto nearWidest =
        widths.begin() + static_cast<std::ptrdiff_t>(widths.size() - 1 - widths.size() / 20);
    std::nth_element(widths.begin(), nearWidest, widths.end());
    return {continued * 3 >= pairs && *nearWidest <= widest && *nearWidest >= 20, *nearWidest};
}

bool BlockSplitter::joins(const TextLine& line, const TextLine& next, bool isWrapped) const
{
    if (listMarkLength(in(next)) > 0 || isQuoted(line) != isQuoted(next))
        return false;
    if (listMarkLength(in(line)) > 0 && next.indent > line.indent && !endsAsSentence(in(line)))
        return true;
    if (!isWrapped)
        return false;
    if (startsWithSmallLetter(in(next)))
        return true;
    const bool isIndented = next.indent > line.indent + 1 && endsAsSentence(in(line));
    const bool endsEarly =
        leavesRoom(line, next) && (endsAsSentence(in(line)) || line.width * 10 < m_wrapping.width * 6);
    return !isIndented && !endsEarly;
}

bool BlockSplitter::isCode(Lines lines) const
{
    if (lines.size() < 2)
        return false;
    const auto looksLikeCode = [this](const TextLine& line) {
        const std::string_view bytes = in(line);
        return std::string_view("{};=()>").find(bytes.back()) != std::string_view::npos ||
               bytes.find(" = ") != std::string_view::npos || bytes.find("();") != std::string_view::npos ||
               bytes.starts_with("#") || bytes.starts_with("//");
    };
    const bool isIndented =
        std::all_of(lines.begin(), lines.end(), [](const TextLine& line) { return line.indent >= 4; });
    return isIndented && std::count_if(lines.begin(), lines.end(), looksLikeCode) * 2 >= std::ssize(lines);
}

bool BlockSplitter::isTable(Lines lines) const
{
    const std::size_t tabs = tabsIn(lines.front());
    return lines.size() > 1 && tabs > 0 && std::all_of(lines.begin(), lines.end(), [&](const TextLine& line) {
               return tabsIn(line) == tabs;
           });
}

void BlockSplitter::push(Lines lines, PassageKind kind, unsigned char level)
{
    Passage passage;
    passage.span = {lines.front().span.begin, lines.back().span.end};
    passage.kind = kind;
    passage.level = level;
    m_passages.push_back(passage);
}

unsigned char BlockSplitter::listLevel(quint32 indent)
{
    while (!m_listIndents.empty() && m_listIndents.back() > indent)
        m_listIndents.pop_back();
    if (m_listIndents.empty() || m_listIndents.back() < indent)
        m_listIndents.push_back(indent);
    return static_cast<unsigned char>(std::min<std::size_t>(m_listIndents.size(), 6));
}

void BlockSplitter::splitGroup(Lines lines)
{
    if (isCode(lines)) {
        push(lines, PassageKind::Preformatted);
    } else if (isTable(lines)) {
        for (std::size_t i = 0; i < lines.size(); ++i)
            push(lines.subspan(i, 1), PassageKind::TableRow);
    } else {
        splitLines(lines);
    }
}

void BlockSplitter::splitLines(Lines lines)
{
    const bool isWrapped = m_wrapping.isWrapped || wrappingOf(lines).isWrapped;
    for (std::size_t first = 0; first < lines.size();) {
        const TextLine& line = lines[first];
        std::size_t end = first + 1;
        const bool quoted = isQuoted(line);
        while (end < lines.size() &&
               (quoted ? isQuoted(lines[end]) : joins(lines[end - 1], lines[end], isWrapped)))
            ++end;
        const Lines block = lines.subspan(first, end - first);
        if (listMarkLength(in(line)) > 0) {
            push(block, PassageKind::ListItem, listLevel(line.indent));
        } else {
            m_listIndents.clear();
            push(block, quoted ? PassageKind::Quote : PassageKind::Paragraph);
        }
        first = end;
    }
}

} // namespace

std::vector<Passage> splitIntoBlocks(std::string_view canonicalText)
{
    std::vector<Passage> passages = BlockSplitter(canonicalText).split();
    markHeadings(canonicalText, passages);
    return passages;
}

} // namespace crossread
