// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/blocks.h"
#include "model/text/fold.h"
#include "model/text/text_lines.h"
#include "model/text/tokens.h"

#include <algorithm>
#include <array>

namespace crossread {

namespace {

constexpr std::size_t longestHeadline = 160; // bytes and words; a heading is a line, not a paragraph
constexpr std::size_t longestHeading = 110;
constexpr std::size_t mostWordsInHeading = 14;
constexpr std::size_t leastBodyLength = 120;

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

/// Dates of publication ("Friday, January 31", "05/01/2021 13:53"), bylines, labels and calls to the reader.
bool isLabel(std::string_view folded, std::size_t words)
{
    static constexpr auto days = std::to_array<std::string_view>(
        {"january",   "february", "march",    "april",    "may",   "june",   "july",    "august",
         "september", "october",  "november", "december", "jan ",  "jan. ",  "feb ",    "feb. ",
         "mar ",      "apr ",     "jun ",     "jul ",     "aug ",  "sep ",   "sept",    "oct ",
         "oct. ",     "nov ",     "nov. ",    "dec ",     "dec. ", "monday", "tuesday", "wednesday",
         "thursday",  "friday",   "saturday", "sunday"});
    static constexpr auto labels = std::to_array<std::string_view>({"by ",
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
                                                                    "http"});
    const bool hasDigit = folded.find_first_of("0123456789") != std::string_view::npos;
    const auto letters =
        std::count_if(folded.begin(), folded.end(), [](char c) { return c < '0' || c > '9'; });
    if (hasDigit && (letters < 8 || (words <= 7 && holdsWord(folded, days))))
        return true;
    return startsWithAny(folded, labels);
}

/// What is asked of one passage, once.
struct Line {
    bool isCandidate = false;
    bool isBody = false;
    std::size_t words = 0;
};

Line lineOf(std::string_view text, const Passage& passage)
{
    Line line;
    const std::string_view bytes = passage.span.in(text);
    const bool endsSentence = endsAsSentence(bytes);
    if (passage.kind != PassageKind::Paragraph || bytes.size() > longestHeadline) {
        line.isBody = passage.kind != PassageKind::Heading;
        return line;
    }
    line.words = 1 + static_cast<std::size_t>(std::count(bytes.begin(), bytes.end(), ' '));
    line.isBody = bytes.size() >= leastBodyLength || (endsSentence && line.words >= 6);
    const bool asks = bytes.ends_with('?') || bytes.ends_with("?”") || bytes.ends_with('!');
    const bool isOneLine = bytes.find('\n') == std::string_view::npos || line.words <= mostWordsInHeading;
    line.isCandidate = isOneLine && (!endsSentence || asks) && !startsWithSmallLetter(bytes) &&
                       !bytes.ends_with(',') && !isLabel(folded(bytes), line.words);
    return line;
}

/// Everything up to the first body paragraph: the headline is among it.
void markHeadline(std::string_view text, std::vector<Passage>& passages, std::span<const Line> lines)
{
    std::size_t longest = 0;
    std::size_t end = 0;
    for (; end < lines.size() && (lines[end].isCandidate || !lines[end].isBody); ++end)
        if (lines[end].isCandidate && lines[end].words >= 2)
            longest = std::max<std::size_t>(longest, passages[end].span.length());
    if (end == lines.size())
        return;
    std::string_view headline;
    for (std::size_t i = 0; i < end; ++i) {
        const std::string_view bytes = passages[i].span.in(text);
        if (!lines[i].isCandidate || lines[i].words < 2)
            continue;
        if (headline.empty() && bytes.size() * 10 >= longest * 6)
            headline = bytes;
        if (bytes == headline) {
            passages[i].kind = PassageKind::Heading;
            passages[i].level = 1;
        }
    }
}

} // namespace

void markHeadings(std::string_view text, std::vector<Passage>& passages)
{
    std::vector<Line> lines;
    lines.reserve(passages.size());
    for (const Passage& passage : passages)
        lines.push_back(lineOf(text, passage));
    markHeadline(text, passages, lines);
    const auto firstBody = std::find_if(lines.begin(), lines.end(),
                                        [](const Line& line) { return line.isBody && !line.isCandidate; });
    for (auto i = static_cast<std::size_t>(firstBody - lines.begin()); i + 1 < lines.size(); ++i) {
        const bool isShort =
            passages[i].span.length() <= longestHeading && lines[i].words <= mostWordsInHeading;
        if (lines[i].isCandidate && isShort && lines[i + 1].isBody && !lines[i + 1].isCandidate) {
            passages[i].kind = PassageKind::Heading;
            passages[i].level = 2;
        }
    }
}

} // namespace crossread
