// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/blocks.h"
#include "model/text/fold.h"
#include "model/text/text_lines.h"
#include "model/text/tokens.h"

#include <algorithm>
#include <span>

namespace crossread {

namespace {

constexpr std::size_t longestHeadline = 160; // bytes and words; a heading is a line, not a paragraph
constexpr std::size_t longestHeading = 110;
constexpr std::size_t mostWordsInHeading = 14;
constexpr std::size_t leastBodyLength = 120;

constexpr std::string_view days[] = {
    "january",  "february", "april",     "june",     "july",   "august",   "september", "october", "november",
    "december", "jan ",     "jan. ",     "feb ",     "feb. ",  "mar ",     "apr ",      "jun ",    "jul ",
    "aug ",     "sep ",     "sept",      "oct ",     "oct. ",  "nov ",     "nov. ",     "dec ",    "dec. ",
    "monday",   "tuesday",  "wednesday", "thursday", "friday", "saturday", "sunday"};
constexpr std::string_view labels[] = {"by ",
                                       "from our ",
                                       "see also",
                                       "read more",
                                       "read also",
                                       "read next",
                                       "also read",
                                       "related:",
                                       "related articles",
                                       "related stories",
                                       "related posts",
                                       "click here",
                                       "subscribe",
                                       "sign up",
                                       "follow us",
                                       "advertisement",
                                       "leave a reply",
                                       "leave a comment",
                                       "post a comment",
                                       "share this",
                                       "share on",
                                       "source:",
                                       "photo:",
                                       "image:",
                                       "credit:",
                                       "tags:",
                                       "filed under",
                                       "posted",
                                       "published",
                                       "updated",
                                       "last updated",
                                       "copyright",
                                       "©",
                                       "comments",
                                       "http"};

bool holdsWord(std::string_view folded, std::span<const std::string_view> words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
        const std::size_t at = folded.find(word);
        return at != std::string_view::npos && (at == 0 || folded[at - 1] == ' ');
    });
}

bool startsWithAny(std::string_view folded, std::span<const std::string_view> starts)
{
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return folded.starts_with(start); });
}

/// "may" and "march" beside a number, where they are no verbs.
bool holdsDoubtfulMonth(std::string_view folded)
{
    const auto isDigit = [&](std::size_t at) {
        return at < folded.size() && folded[at] >= '0' && folded[at] <= '9';
    };
    for (const std::string_view month : {"may", "march"}) {
        const std::size_t at = folded.find(month);
        if (at != std::string_view::npos && (isDigit(at - 2) || isDigit(at + month.size() + 1)))
            return true;
    }
    return false;
}

/// Dates of publication ("Friday, January 31", "05/01/2021 13:53"), bylines, labels and calls to the reader.
bool isLabel(std::string_view folded, std::size_t words)
{
    const bool hasDigit = folded.find_first_of("0123456789") != std::string_view::npos;
    const auto letters =
        std::count_if(folded.begin(), folded.end(), [](char c) { return c < '0' || c > '9'; });
    if (hasDigit && (letters < 8 || (words <= 7 && (holdsWord(folded, days) || holdsDoubtfulMonth(folded)))))
        return true;
    return startsWithAny(folded, labels);
}

/// What the headings are told by: each passage seen as one line.
class Outline {
public:
    Outline(std::string_view text, std::vector<Passage>& passages) : m_text(text), m_passages(passages)
    {
        m_lines.reserve(passages.size());
        for (const Passage& passage : passages)
            m_lines.push_back(lineOf(passage));
    }

    void markHeadings()
    {
        std::size_t firstBody = 0;
        while (firstBody < m_lines.size() && (!m_lines[firstBody].isBody || isCandidate(firstBody)))
            ++firstBody;
        if (firstBody == m_lines.size())
            return;
        markHeadline(firstBody);
        for (std::size_t i = firstBody; i + 1 < m_lines.size(); ++i)
            if (m_lines[i].isShort && m_lines[i + 1].mayFollowHeading && isCandidate(i) &&
                !isCandidate(i + 1))
                mark(i, 2);
    }

private:
    struct Line {
        bool isHeadingLike = false;    ///< but for what isLabel() tells
        bool isShort = false;          ///< enough for a heading between paragraphs
        bool isBody = false;           ///< running text
        bool mayFollowHeading = false; ///< running text, or a list, table or quote
        std::size_t words = 0;
    };

    [[nodiscard]] std::string_view in(std::size_t i) const { return m_passages[i].span.in(m_text); }
    [[nodiscard]] Line lineOf(const Passage& passage) const;
    [[nodiscard]] bool isCandidate(std::size_t i) const
    {
        return m_lines[i].isHeadingLike && !isLabel(folded(in(i)), m_lines[i].words);
    }
    void mark(std::size_t i, unsigned char level)
    {
        m_passages[i].kind = PassageKind::Heading;
        m_passages[i].level = level;
    }
    void markHeadline(std::size_t firstBody);

    std::string_view m_text;
    std::vector<Passage>& m_passages;
    std::vector<Line> m_lines;
};

Outline::Line Outline::lineOf(const Passage& passage) const
{
    Line line;
    const std::string_view bytes = passage.span.in(m_text);
    const bool isParagraph = passage.kind == PassageKind::Paragraph;
    line.isBody = bytes.size() > longestHeadline && passage.kind != PassageKind::Heading;
    line.mayFollowHeading = line.isBody || (!isParagraph && passage.kind != PassageKind::Heading);
    if (!isParagraph || line.isBody)
        return line;
    const bool endsSentence = endsAsSentence(bytes);
    line.words = 1 + static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), ' '));
    line.isBody = bytes.size() >= leastBodyLength || (endsSentence && line.words >= 6);
    line.mayFollowHeading = line.isBody;
    line.isShort = bytes.size() <= longestHeading && line.words <= mostWordsInHeading;
    const bool asks = bytes.ends_with('?') || bytes.ends_with("?”") || bytes.ends_with('!');
    const bool isOneLine = bytes.find('\n') == std::string_view::npos || line.words <= mostWordsInHeading;
    line.isHeadingLike =
        isOneLine && (!endsSentence || asks) && !startsWithSmallLetter(bytes) && !bytes.ends_with(',');
    return line;
}

/// The headline is among what stands before the first running text.
void Outline::markHeadline(std::size_t firstBody)
{
    std::vector<std::size_t> candidates;
    std::size_t longest = 0;
    for (std::size_t i = 0; i < firstBody; ++i) {
        if (m_lines[i].words < 2 || !isCandidate(i))
            continue;
        candidates.push_back(i);
        longest = std::max(longest, in(i).size());
    }
    std::string_view headline;
    for (const std::size_t i : candidates) {
        if (headline.empty() && in(i).size() * 10 >= longest * 6)
            headline = in(i);
        if (in(i) == headline)
            mark(i, 1);
    }
}

} // namespace

void markHeadings(std::string_view text, std::vector<Passage>& passages)
{
    Outline(text, passages).markHeadings();
}

} // namespace crossread
