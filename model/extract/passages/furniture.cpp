// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/passages/furniture.h"

#include "model/extract/passages/furniture_phrases.h"
#include "model/ingest/written_date.h"
#include "model/text/ascii.h"
#include "model/text/fold.h"

#include <algorithm>
#include <array>

namespace crossread {

namespace {

constexpr std::size_t longestFurniture = 400;
constexpr std::size_t readParagraph = 160;

std::string_view withoutPunctuation(std::string_view line)
{
    constexpr std::string_view marks = " .:!?>-*#|[]()\xBB\xAB";
    while (!line.empty() && marks.find(line.front()) != marks.npos && line.front() != '\xBB')
        line.remove_prefix(1);
    while (!line.empty() && (marks.substr(0, 14).find(line.back()) != marks.npos))
        line.remove_suffix(1);
    for (const std::string_view arrow : {"\xC2\xBB", "\xE2\x80\xBA", "\xE2\x86\x92", "\xE2\x80\xA6"})
        if (line.ends_with(arrow))
            return ascii::trimmed(line.substr(0, line.size() - arrow.size()));
    return line;
}

bool hasWord(std::string_view line, const LinePairs& pairs, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(
        words, [&](auto word) { return pairs.mayHold(word) && line.find(word) != line.npos; });
}

/// "0 comments", "12 Shares", "5 min read", "1.2k views".
bool isCounter(std::string_view line)
{
    std::size_t at = 0;
    while (at < line.size() && (ascii::isDigit(line[at]) || line[at] == ',' || line[at] == '.'))
        ++at;
    if (at == 0 || at > 9)
        return false;
    if (at < line.size() && (line[at] == 'k' || line[at] == 'm'))
        ++at;
    const auto unit = ascii::trimmed(line.substr(at));
    static constexpr std::array<std::string_view, 22> units{
        "comment",   "comments",  "share",       "shares",       "view",  "views",   "like",    "likes",
        "min read",  "mins read", "minute read", "minutes read", "min",   "reply",   "replies", "reads",
        "followers", "responses", "reactions",   "claps",        "votes", "retweets"};
    return std::ranges::find(units, unit) != units.end();
}

/// "6/recent/ticker-posts", "category/news": a widget's setting or a path, not words.
bool isPath(std::string_view line)
{
    if (line.find(' ') != line.npos || line.find('/') == line.npos || line.starts_with("http") ||
        line.size() > 120)
        return false;
    const auto letters = std::ranges::count_if(line, ascii::isLetter);
    const bool isPlain = std::ranges::all_of(line, [](char c) {
        return ascii::isLetter(c) || ascii::isDigit(c) || c == '/' || c == '-' || c == '_' || c == '.';
    });
    return isPlain && letters >= 6 && std::ranges::count(line, '/') >= 2;
}

/// "Home | World | Business", "Home > News > Asia": short parts between bars or arrows.
bool isTrail(std::string_view line)
{
    if (line.size() > 200)
        return false;
    for (const std::string_view mark : {" | ", " > ", " \xC2\xBB ", " \xE2\x80\xBA ", " \xE2\x80\xA2 "}) {
        std::size_t parts = 1;
        std::size_t longest = 0;
        std::size_t begin = 0;
        for (auto at = line.find(mark); at != line.npos; at = line.find(mark, begin)) {
            longest = std::max(longest, at - begin);
            begin = at + mark.size();
            ++parts;
        }
        longest = std::max(longest, line.size() - begin);
        if (parts >= 3 && longest <= 24)
            return true;
    }
    return false;
}

/// A call to subscribe: newsletter words with a call to act.
bool isNewsletterCall(std::string_view folded, const LinePairs& pairs)
{
    const bool isCall = hasWord(
        folded, pairs, {"click here", "subscribe", "sign up", "sign-up", "register", "enter your email"});
    const bool isAboutMail = hasWord(folded, pairs,
                                     {"newsletter", "inbox", "mailing list", "letter comes", "email address",
                                      "e-mail address", "delivered to you"});
    return isCall && isAboutMail;
}

/// A call in capitals: "JOIN OUR CLUB. PRESS HERE."
bool isShoutedCall(std::string_view line, std::string_view folded, const LinePairs& pairs)
{
    const bool isShouted =
        std::ranges::none_of(line, ascii::isLower) && std::ranges::count_if(line, ascii::isUpper) >= 20;
    return isShouted && hasWord(folded, pairs,
                                {"click here", "press here", "tap here", "subscribe", "sign up", "join the ",
                                 "join our ", "follow us", "donate"});
}

bool isWithoutLetters(std::string_view line)
{
    return std::ranges::none_of(line, [](char c) {
        return ascii::isLetter(c) || ascii::isDigit(c) || static_cast<unsigned char>(c) >= 0xC3;
    });
}

/// The rule that a line is furniture by, wherever it stands; empty where none.
std::string_view reasonAnywhere(std::string_view folded, const LinePairs& pairs)
{
    const auto bare = withoutPunctuation(folded);
    if (furniture::wholeLines().contains(bare) || furniture::wholeLines().contains(folded))
        return "text/phrase";
    if (folded.size() <= 260 && furniture::beginnings().beginsOne(folded))
        return "text/phrase";
    if (furniture::disclosures().standsIn(folded, pairs))
        return "text/disclosure";
    if (isNewsletterCall(folded, pairs))
        return "text/newsletter";
    if (isCounter(bare) || bare.starts_with("comments ("))
        return "text/counter";
    if (isPath(folded))
        return "text/path";
    if (folded.ends_with("all rights reserved.") || folded.ends_with("all rights reserved") ||
        folded.find("required fields are marked") != folded.npos)
        return "text/phrase";
    if (isWithoutLetters(folded))
        return "text/ornament";
    return {};
}

/// "comments (2)", "2 comments".
bool countsComments(std::string_view bare)
{
    return bare.starts_with("comments (") || (isCounter(bare) && bare.find("comment") != bare.npos);
}

bool startsComments(std::string_view folded)
{
    const auto bare = withoutPunctuation(folded);
    if (countsComments(bare))
        return true;
    return bare == "leave a reply" || bare == "leave a comment" || bare == "post a comment" ||
           bare == "add a comment" || bare == "leave a reply cancel reply" ||
           bare.starts_with("your email address will not be published");
}

/// First and one past the last passage between which the article's paragraphs stand.
struct Extent {
    std::size_t first = 0;
    std::size_t end = 0;
};

Extent bodyExtent(const std::vector<Passage>& passages)
{
    const auto isLong = [](const Passage& p) {
        return p.role != PassageRole::Furniture && p.span.length() >= readParagraph;
    };
    const auto first = std::ranges::find_if(passages, isLong);
    const auto last = std::find_if(passages.rbegin(), passages.rend(), isLong);
    return {static_cast<std::size_t>(first - passages.begin()),
            static_cast<std::size_t>(passages.rend() - last)};
}

void mark(Passage& passage, std::string_view reason)
{
    passage.role = PassageRole::Furniture;
    passage.reason = reason;
}

} // namespace

void markFurniture(Article& article)
{
    const Extent body = bodyExtent(article.passages);
    bool isInComments = false;
    for (std::size_t i = 0; i < article.passages.size(); ++i) {
        Passage& passage = article.passages[i];
        if (passage.roleIsGiven || passage.role != PassageRole::Body)
            continue;
        if (isInComments) {
            mark(passage, "text/comments");
            continue;
        }
        const auto text = passage.span.in(article.text);
        if (text.size() > longestFurniture || passage.kind == PassageKind::TableRow ||
            passage.kind == PassageKind::Preformatted)
            continue;
        const std::string line = folded(text);
        const LinePairs pairs(line);
        const bool isAbove = i < body.first;
        const bool isBelow = i >= body.end && body.end > 0;
        if (const auto reason = reasonAnywhere(line, pairs); !reason.empty())
            mark(passage, reason);
        else if ((isAbove || isBelow) && (furniture::edgeLines().contains(withoutPunctuation(line)) ||
                                          furniture::edgeLines().contains(line)))
            mark(passage, "text/label");
        else if (isShoutedCall(text, line, pairs))
            mark(passage, "text/newsletter");
        else if ((isAbove || isBelow) && isTrail(line))
            mark(passage, "text/trail");
        else if (isBelow && isDateLine(text))
            mark(passage, "text/stray-date");
        isInComments = isBelow && startsComments(line);
    }
}

} // namespace crossread
