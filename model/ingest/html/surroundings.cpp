// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/html/surroundings.h"

#include "model/ingest/byline.h"
#include "model/ingest/written_date.h"
#include "model/text/ascii.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace crossread::html {

namespace {

constexpr std::size_t linesAbove = 6;
constexpr std::size_t linesBelow = 14;
constexpr std::size_t longestLine = 160;

struct ShownDate {
    DateRange range;
    std::string text;
    bool isUpdate = false;
};

bool tellsUpdate(std::string_view words)
{
    return ascii::contains(words, "updat") || ascii::contains(words, "modif") ||
           ascii::contains(words, "review") || ascii::contains(words, "revis");
}

class Around {
public:
    Around(const WrittenPage& written, const MainText& mainText) : m_written(written), m_mainText(mainText)
    {
        const std::size_t count = written.page.blocks.size();
        std::size_t headline = 0;
        if (mainText.headline)
            headline = *mainText.headline;
        else
            while (headline < count && !mainText.verdicts[headline].isMain)
                ++headline;
        m_headline = headline;
        m_begin = headline > linesAbove ? headline - linesAbove : 0;
        m_end = std::min(count, headline + linesBelow);
        // The article's second paragraph ends what is around its headline.
        std::size_t paragraphs = 0;
        for (std::size_t i = headline + 1; i < m_end; ++i)
            if (mainText.verdicts[i].isMain && written.page.blocks[i].textBytes > longestLine &&
                ++paragraphs == 2)
                m_end = i;
    }

    [[nodiscard]] std::optional<ShownDate> date() const
    {
        std::optional<ShownDate> update;
        for (const auto& [begin, end] : {std::pair{m_headline, m_end}, std::pair{m_begin, m_headline}})
            for (std::size_t i = begin; i < end; ++i)
                if (auto shown = dateOf(i)) {
                    if (!shown->isUpdate)
                        return shown;
                    if (!update)
                        update = std::move(shown);
                }
        return update;
    }

    [[nodiscard]] std::string author() const
    {
        for (std::size_t i = m_begin; i < m_end; ++i) {
            const auto line = m_written.textOf(i);
            const auto reason = m_mainText.verdicts[i].reason;
            if (line.size() > longestLine || isElsewhere(i))
                continue;
            if ((reason == "html/author" || reason == "html/byline") && line.size() < 60 &&
                isPersonName(line))
                return std::string{line};
            static constexpr std::array<std::string_view, 4> openings{"by ", "written by",
                                                                      "by: ", "author: "};
            for (const auto opening : openings)
                if (ascii::startsWith(line, opening))
                    if (auto name = cleanedAuthor(line); isPersonName(name))
                        return name;
        }
        return {};
    }

private:
    /// Furniture of another article, or of the whole site.
    [[nodiscard]] bool isElsewhere(std::size_t block) const
    {
        const auto reason = m_mainText.verdicts[block].reason;
        return reason == "html/footer" || reason == "html/navigation" || reason == "html/related" ||
               reason == "html/teasers" || reason == "html/comments" || reason == "html/aside";
    }

    [[nodiscard]] std::optional<ShownDate> dateOf(std::size_t block) const
    {
        if (isElsewhere(block))
            return {};
        const auto line = m_written.textOf(block);
        if (line.size() > longestLine || m_written.passageOf(block).kind == PassageKind::Heading ||
            isMachineStamp(line))
            return {};
        const auto date = readWrittenDate(line);
        if (!date || date->range.precision != DatePrecision::Day)
            return {};
        const auto before = line.substr(0, date->span.begin);
        bool isUpdate = tellsUpdate(before);
        if (ascii::trimmed(before).empty() && block > 0 && m_written.textOf(block - 1).size() < 40)
            isUpdate = tellsUpdate(m_written.textOf(block - 1));
        // The words of a sentence tell of something else.
        if (before.size() > 60 || line.ends_with('.'))
            return {};
        return ShownDate{date->range, std::string{date->span.in(line)}, isUpdate};
    }

    const WrittenPage& m_written;
    const MainText& m_mainText;
    std::size_t m_headline = 0;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

bool isADayApart(const DateRange& a, const DateRange& b)
{
    return a.from && b.from && std::abs((*a.from - *b.from).count()) <= 1;
}

} // namespace

void readSurroundings(const WrittenPage& written, const MainText& mainText, Metadata& metadata)
{
    const Around around{written, mainText};
    if (auto shown = around.date())
        if (!metadata.published.isKnown() || !isADayApart(shown->range, metadata.published.range))
            metadata.published = {shown->range, std::move(shown->text), DateBasis::Byline};
    const bool isOnlyOutlet = !isPersonName(metadata.author) || metadata.isAuthorTheOutlet;
    if (isOnlyOutlet)
        if (auto author = around.author(); !author.empty())
            metadata.author = std::move(author);
}

} // namespace crossread::html
