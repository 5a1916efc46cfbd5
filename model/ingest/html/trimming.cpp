// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/html/trimming.h"

#include "model/ingest/html/edge_lines.h"
#include "model/ingest/written_date.h"
#include "model/text/ascii.h"
#include "model/text/fold.h"

#include <algorithm>
#include <array>

namespace crossread::html {

namespace {

constexpr std::size_t longParagraph = 140;
constexpr std::size_t mostHeadLines = 14;
constexpr double largestTail = 0.35;
constexpr std::size_t longestTeaser = 300;

/// Whether one line has the other's words at its beginning or end, enough of them to be the same headline.
bool isSameHeadline(std::string_view heading, std::string_view title)
{
    if (heading.size() < 8 || title.size() < 8)
        return heading == title && !title.empty();
    const auto& longer = heading.size() >= title.size() ? heading : title;
    const auto& shorter = heading.size() >= title.size() ? title : heading;
    return longer.find(shorter) != longer.npos && shorter.size() * 2 >= longer.size();
}

class Trimming {
public:
    Trimming(const WrittenPage& written, const KnownOfPage& known, MainText& mainText)
        : m_written(written), m_blocks(written.page.blocks), m_known(known), m_mainText(mainText)
    {
    }

    void run()
    {
        for (std::size_t i = 0; i < m_blocks.size(); ++i)
            m_all += isMain(i) ? m_blocks[i].textBytes : 0u;
        m_mainText.headline = findHeadline();
        cutHead();
        cutTail();
    }

private:
    [[nodiscard]] bool isMain(std::size_t block) const { return m_mainText.verdicts[block].isMain; }
    [[nodiscard]] std::string_view textOf(std::size_t block) const { return m_written.textOf(block); }
    [[nodiscard]] bool isHeading(std::size_t block) const
    {
        return m_written.passageOf(block).kind == PassageKind::Heading;
    }
    [[nodiscard]] bool isLong(std::size_t block) const { return m_blocks[block].textBytes >= longParagraph; }

    void leaveOut(std::size_t block, std::string_view reason)
    {
        if (isMain(block))
            m_mainText.verdicts[block] = {false, reason};
    }

    /// The heading that says the page's title, nearest before the text; else the first of the first level.
    std::optional<std::size_t> findHeadline() const
    {
        const std::string title = folded(m_known.title);
        std::optional<std::size_t> sameWords;
        std::optional<std::size_t> firstLevel;
        std::size_t before = 0;
        for (std::size_t i = 0; i < m_blocks.size() && before <= m_all / 8; ++i) {
            const auto& passage = m_written.passageOf(i);
            if (isHeading(i) && passage.level <= 3 && isSameHeadline(folded(textOf(i)), title) &&
                (!sameWords || passage.level == 1))
                sameWords = i;
            if (isHeading(i) && passage.level == 1 && isMain(i) && !firstLevel)
                firstLevel = i;
            before += isMain(i) ? m_blocks[i].textBytes : 0u;
        }
        return sameWords ? sameWords : firstLevel;
    }

    void cutHead()
    {
        std::size_t begin = 0;
        if (const auto headline = m_mainText.headline) {
            for (std::size_t i = 0; i < *headline; ++i)
                leaveOut(i, "html/above");
            m_mainText.verdicts[*headline] = {true, {}};
            begin = *headline + 1;
        }
        std::vector<std::size_t> shortOnes;
        for (std::size_t i = begin; i < m_blocks.size() && shortOnes.size() < mostHeadLines; ++i) {
            if (!isMain(i))
                continue;
            if (isLong(i)) {
                for (const auto block : shortOnes)
                    cutHeadLine(block);
                return;
            }
            shortOnes.push_back(i);
        }
    }

    void cutHeadLine(std::size_t i)
    {
        const auto line = textOf(i);
        const auto kind = m_written.passageOf(i).kind;
        if (kind == PassageKind::Heading || kind == PassageKind::Caption || kind == PassageKind::TableRow)
            return;
        const bool hasEnd = line.ends_with('.') || line.ends_with('?') || line.ends_with('!') ||
                            line.ends_with(':') || line.ends_with("\xE2\x80\x9D");
        if (isAboutTheArticle(folded(line)) || (line.size() < 90 && readWrittenDate(line) && !hasEnd))
            leaveOut(i, "html/byline");
        else if (line.size() < longestLabel && !hasEnd)
            leaveOut(i, "html/label");
    }

    /// A heading that is a link, and more of them below: a row of teasers.
    [[nodiscard]] bool startsTeasers(std::size_t block) const
    {
        const auto isTeaser = [this](std::size_t i) {
            return isHeading(i) && m_blocks[i].linkDensity() > 0.8;
        };
        if (!isTeaser(block))
            return false;
        std::size_t teasers = 0;
        std::size_t headings = 0;
        std::size_t bytes = 0;
        for (std::size_t i = block; i < m_blocks.size(); ++i) {
            if (!isMain(i))
                continue;
            headings += isHeading(i) ? 1u : 0u;
            teasers += isTeaser(i) ? 1u : 0u;
            bytes += isHeading(i) ? 0u : m_blocks[i].textBytes;
        }
        return teasers >= 2 && teasers * 10 >= headings * 6 && bytes <= teasers * longestTeaser;
    }

    void cutTail()
    {
        std::size_t left = m_all;
        for (std::size_t i = 0; i < m_blocks.size(); ++i) {
            if (!isMain(i))
                continue;
            const double share =
                static_cast<double>(left) / static_cast<double>(std::max<std::size_t>(m_all, 1));
            const auto line = textOf(i);
            std::string_view reason;
            if (share <= largestTail && line.size() <= longestLabel && announcesOtherThings(folded(line)))
                reason = "html/below";
            else if (share <= 0.5 && startsTeasers(i))
                reason = "html/teasers";
            else if (share <= 0.15 && !isHeading(i) && isAboutAnAuthor(line, m_known.author))
                reason = "html/author";
            if (!reason.empty()) {
                for (; i < m_blocks.size(); ++i)
                    leaveOut(i, reason);
                return;
            }
            left -= std::min<std::size_t>(left, m_blocks[i].textBytes);
        }
    }

    const WrittenPage& m_written;
    const std::vector<Block>& m_blocks;
    const KnownOfPage& m_known;
    MainText& m_mainText;
    std::size_t m_all = 0;
};

} // namespace

void trim(const WrittenPage& written, const KnownOfPage& known, MainText& mainText)
{
    Trimming{written, known, mainText}.run();
}

} // namespace crossread::html
