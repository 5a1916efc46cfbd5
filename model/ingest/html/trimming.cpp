// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/html/trimming.h"

#include "model/ingest/phrase_list.h"
#include "model/ingest/written_date.h"
#include "model/text/ascii.h"
#include "model/text/fold.h"

#include <algorithm>
#include <array>

namespace crossread::html {

namespace {

constexpr std::size_t longParagraph = 140;
constexpr std::size_t longestLabel = 70;
constexpr std::size_t mostHeadLines = 14;
constexpr double largestTail = 0.35;
constexpr std::size_t longestTeaser = 300;

/// Lines that announce what no longer belongs to the article.
const char* const otherThings = R"(
about the author
about the authors
about author
author
author bio
meet the author
written by
about us
related
related posts
related articles
related stories
related news
related content
related reading
related resources
related topics
related blogs
related links
you may also like
you might also like
you may also be interested in
you might also be interested in
you may also enjoy
recommended
recommended for you
recommended reading
recommended articles
more from
more stories
more articles
more posts
more like this
more news
read more
read next
read this next
keep reading
keep exploring
continue reading
up next
what to read next
further reading
latest posts
latest news
latest articles
latest stories
latest blogs
recent posts
recent articles
recent blog posts
popular posts
most popular
most read
trending
trending now
featured posts
featured articles
comments
leave a comment
leave a reply
post a comment
join the conversation
join the discussion
discussion
no comments
share
share this
share this article
share this post
share this story
share:
tags
tags:
topics
subscribe
subscribe to our newsletter
sign up for our newsletter
newsletter
stay connected
stay in touch
follow us
get in touch
contact us
end of article
explore more
discover more
see also
similar articles
other articles
previous post
next post
previous article
next article
more on this topic
more from this author
editor's picks
add your comment
reader comments
join our newsletter
post navigation
filed under
categories
don't miss
sponsored content
blog categories
recommended stories
more in this section
references
sources
article sources
footnotes
bibliography
works cited
citations
explore related topics
was this article helpful
was this helpful
was this page helpful
rate this article
related products
related services
our latest news
see more
load more
back to blog
)";

bool announcesOtherThings(std::string_view line)
{
    static const PhraseList lines{otherThings};
    while (!line.empty() && (line.back() == ':' || line.back() == '?' || line.back() == '!' ||
                             line.back() == '.' || line.back() == ' '))
        line.remove_suffix(1);
    if (lines.contains(line))
        return true;
    if (line.size() > longestLabel)
        return false;
    static constexpr std::array<std::string_view, 14> beginnings{
        "more from ",      "related to ",    "about the author", "other posts ",    "leave a ",
        "leave your ",     "join the ",      "related post",     "related article", "you may also ",
        "you might also ", "read more from", "share this ",      "subscribe to "};
    return std::ranges::any_of(beginnings, [line](auto begin) { return line.starts_with(begin); }) ||
           line.ends_with(" comments") || line.starts_with("comments (") || line.ends_with(" thoughts on");
}

/// A line between headline and text that tells who wrote it, when, or how long it takes to read.
bool isAboutTheArticle(std::string_view line)
{
    static constexpr std::array<std::string_view, 30> beginnings{"by ",
                                                                 "by:",
                                                                 "written by",
                                                                 "author",
                                                                 "posted ",
                                                                 "posted:",
                                                                 "published",
                                                                 "updated",
                                                                 "last updated",
                                                                 "last modified",
                                                                 "reviewed by",
                                                                 "medically reviewed",
                                                                 "fact checked",
                                                                 "fact-checked",
                                                                 "edited by",
                                                                 "reading time",
                                                                 "read time",
                                                                 "estimated reading",
                                                                 "share",
                                                                 "date:",
                                                                 "modified",
                                                                 "story by",
                                                                 "photo by",
                                                                 "photos by",
                                                                 "image source",
                                                                 "image credit",
                                                                 "contributed by",
                                                                 "first published",
                                                                 "originally published",
                                                                 "listen to this"};
    if (std::ranges::any_of(beginnings, [line](auto begin) { return line.starts_with(begin); }))
        return true;
    static constexpr std::array<std::string_view, 9> parts{"min read",     "mins read",   "minute read",
                                                           "minutes read", "min. read",   "read time",
                                                           "reading time", "minute read", " views"};
    return std::ranges::any_of(parts, [line](auto part) { return line.find(part) != line.npos; });
}

/// "Ada Quill is a freelance writer ...", "Ben Roe, a reporter, ..." below the text.
bool isAboutAnAuthor(std::string_view text, std::string_view author)
{
    if (!author.empty() && author.find(' ') != author.npos && text.starts_with(author))
        return true;
    const auto head = text.substr(0, std::min<std::size_t>(text.size(), 220));
    const auto is = std::min({head.find(" is a"), head.find(" is the "), head.find(" has been "),
                              head.find(" is an "), head.find(" has over "), head.find(" has written")});
    // A name of two to four words goes before.
    if (is == head.npos || is > 40 || !ascii::isUpper(head.front()))
        return false;
    const auto words = 1 + std::ranges::count(head.substr(0, is), ' ');
    if (words < 2 || words > 4)
        return false;
    static constexpr std::array<std::string_view, 17> jobs{"writer",
                                                           "editor",
                                                           "journalist",
                                                           "reporter",
                                                           "columnist",
                                                           "correspondent",
                                                           "author",
                                                           "blogger",
                                                           "content creator",
                                                           "contributor",
                                                           "copywriter",
                                                           "content strategist",
                                                           "content marketer",
                                                           "content manager",
                                                           "marketing manager",
                                                           "content specialist",
                                                           "photographer"};
    return std::ranges::any_of(jobs, [head](auto job) { return ascii::contains(head, job); });
}

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
