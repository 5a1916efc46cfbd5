// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/passages/furniture.h"

#include "model/ingest/ascii.h"
#include "model/ingest/written_date.h"
#include "model/text/fold.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace crossread {

namespace {

constexpr std::size_t longestFurniture = 400;
constexpr std::size_t longParagraph = 160;

/// Whole lines, folded, without punctuation around them. Anywhere in the article.
const std::unordered_set<std::string_view>& wholeLines()
{
    static const std::unordered_set<std::string_view> lines{
        "leave a reply",
        "leave a comment",
        "leave a reply cancel reply",
        "post a comment",
        "post comment",
        "add a comment",
        "add comment",
        "write a comment",
        "cancel reply",
        "reply",
        "no comments",
        "no comments yet",
        "comments are closed",
        "view comments",
        "show comments",
        "join the conversation",
        "join the discussion",
        "be the first to comment",
        "advertisement",
        "advertisements",
        "advertising",
        "ad",
        "sponsored",
        "sponsored content",
        "promoted",
        "anzeige",
        "publicité",
        "publicidad",
        "article continues below",
        "article continues below advertisement",
        "story continues below advertisement",
        "continue reading below",
        "share",
        "share this",
        "share this article",
        "share this post",
        "share this story",
        "share this page",
        "share on facebook",
        "share on twitter",
        "share on x",
        "share on linkedin",
        "share on whatsapp",
        "share via email",
        "share article",
        "share story",
        "share:",
        "tweet",
        "pin it",
        "tweet this",
        "email this",
        "email this article",
        "print this",
        "print this article",
        "print",
        "copy link",
        "copy url",
        "link copied",
        "link copied to clipboard",
        "facebook",
        "twitter",
        "linkedin",
        "whatsapp",
        "telegram",
        "pinterest",
        "reddit",
        "email",
        "save",
        "save article",
        "bookmark",
        "like this",
        "like loading...",
        "loading...",
        "loading",
        "related",
        "related articles",
        "related article",
        "related posts",
        "related post",
        "related news",
        "related stories",
        "related story",
        "related content",
        "related topics",
        "related reading",
        "related coverage",
        "related links",
        "you may also like",
        "you might also like",
        "you may also enjoy",
        "recommended",
        "recommended for you",
        "recommended reading",
        "recommended stories",
        "more from this author",
        "more stories",
        "more news",
        "more like this",
        "more on this",
        "more on this story",
        "more on this topic",
        "read more",
        "read next",
        "read also",
        "read full article",
        "read the full article",
        "read the full story",
        "continue reading",
        "keep reading",
        "see also",
        "also read",
        "up next",
        "next article",
        "previous article",
        "next post",
        "previous post",
        "next",
        "previous",
        "older posts",
        "newer posts",
        "older post",
        "newer post",
        "don't miss",
        "trending now",
        "most read",
        "most popular",
        "editor's picks",
        "editors' picks",
        "popular posts",
        "recent posts",
        "latest posts",
        "latest news",
        "top stories",
        "subscribe",
        "subscribe now",
        "subscribe today",
        "sign up",
        "sign up now",
        "sign in",
        "log in",
        "login",
        "register",
        "follow us",
        "follow",
        "join us",
        "newsletter",
        "subscribe to our newsletter",
        "sign up for our newsletter",
        "get our newsletter",
        "stay connected",
        "stay informed",
        "stay updated",
        "contact us",
        "about us",
        "privacy policy",
        "terms of service",
        "terms of use",
        "terms and conditions",
        "cookie policy",
        "cookie settings",
        "accept",
        "accept all",
        "accept cookies",
        "skip to content",
        "skip to main content",
        "skip navigation",
        "back to top",
        "go to top",
        "scroll to top",
        "toggle navigation",
        "table of contents",
        "all rights reserved",
        "leave your comment",
        "your comment",
        "submit",
        "submit comment",
        "weiterlesen",
        "mehr zum thema",
        "lire aussi",
        "à lire aussi",
        "leer más",
        "lee también",
        "leggi anche",
        "kommentare",
        "kommentar schreiben",
    };
    return lines;
}

/// Whole lines that are furniture only above the first long paragraph or below the last.
const std::unordered_set<std::string_view>& edgeLines()
{
    static const std::unordered_set<std::string_view> lines{
        "ticker",
        "home",
        "menu",
        "search",
        "main menu",
        "navigation",
        "breaking news",
        "breaking",
        "trending",
        "tags",
        "labels",
        "topics",
        "categories",
        "category",
        "archive",
        "archives",
        "comments",
        "comment",
        "about",
        "contact",
        "name",
        "name *",
        "email *",
        "website",
        "news",
        "world",
        "business",
        "technology",
        "tech",
        "opinion",
        "politics",
        "sports",
        "sport",
        "health",
        "science",
        "lifestyle",
        "entertainment",
        "videos",
        "video",
        "photos",
        "gallery",
        "podcasts",
        "live",
        "latest",
        "featured",
        "popular",
        "about the author",
        "author",
        "written by",
        "published by",
        "posted in",
        "filed under",
        "tagged",
        "uncategorized",
        "social",
        "gallery",
        "random posts",
        "recent",
        "recent comments",
        "search this blog",
        "search for",
        "footer",
        "copyright",
        "sitemap",
        "powered by blogger",
    };
    return lines;
}

/// Beginnings of lines, folded.
constexpr std::array beginnings{
    std::string_view{"see also "},
    std::string_view{"see also:"},
    std::string_view{"also read:"},
    std::string_view{"also read "},
    std::string_view{"read also:"},
    std::string_view{"read also "},
    std::string_view{"read more:"},
    std::string_view{"read more about"},
    std::string_view{"read more at"},
    std::string_view{"read more on"},
    std::string_view{"read more from"},
    std::string_view{"read next:"},
    std::string_view{"read the full "},
    std::string_view{"must read:"},
    std::string_view{"related:"},
    std::string_view{"related article"},
    std::string_view{"related stor"},
    std::string_view{"recommended:"},
    std::string_view{"more:"},
    std::string_view{"watch:"},
    std::string_view{"watch now:"},
    std::string_view{"listen:"},
    std::string_view{"don't miss:"},
    std::string_view{"up next:"},
    std::string_view{"your email address will not be published"},
    std::string_view{"required fields are marked"},
    std::string_view{"save my name, email"},
    std::string_view{"notify me of"},
    std::string_view{"you must be logged in"},
    std::string_view{"please log in to"},
    std::string_view{"please enable javascript"},
    std::string_view{"javascript is disabled"},
    std::string_view{"sign up for "},
    std::string_view{"sign up to "},
    std::string_view{"subscribe to "},
    std::string_view{"subscribe for "},
    std::string_view{"get the latest "},
    std::string_view{"get our "},
    std::string_view{"follow us on"},
    std::string_view{"follow us @"},
    std::string_view{"like us on"},
    std::string_view{"join our "},
    std::string_view{"join us on"},
    std::string_view{"click here to "},
    std::string_view{"tap here to "},
    std::string_view{"download our app"},
    std::string_view{"download the app"},
    std::string_view{"share this "},
    std::string_view{"share on "},
    std::string_view{"share via "},
    std::string_view{"click to share"},
    std::string_view{"by submitting "},
    std::string_view{"by clicking "},
    std::string_view{"by signing up"},
    std::string_view{"by subscribing"},
    std::string_view{"this website uses cookies"},
    std::string_view{"this site uses cookies"},
    std::string_view{"we use cookies"},
    std::string_view{"this site uses akismet"},
    std::string_view{"this site is protected by recaptcha"},
    std::string_view{"copyright ©"},
    std::string_view{"copyright (c)"},
    std::string_view{"copyright 20"},
    std::string_view{"© 20"},
    std::string_view{"© copyright"},
    std::string_view{"(c) 20"},
    std::string_view{"powered by "},
    std::string_view{"tags:"},
    std::string_view{"tagged:"},
    std::string_view{"tagged with"},
    std::string_view{"filed under"},
    std::string_view{"posted in "},
    std::string_view{"categories:"},
    std::string_view{"category:"},
    std::string_view{"labels:"},
    std::string_view{"topics:"},
    std::string_view{"print article"},
    std::string_view{"view all posts"},
    std::string_view{"view all comments"},
    std::string_view{"show more "},
    std::string_view{"load more"},
    std::string_view{"lesen sie auch"},
    std::string_view{"lire aussi"},
    std::string_view{"leggi anche"},
    std::string_view{"lea también"},
    std::string_view{"lee también"},
    std::string_view{"have a news tip"},
    std::string_view{"got a news tip"},
    std::string_view{"got a tip"},
    std::string_view{"support our journalism"},
    std::string_view{"become a member"},
    std::string_view{"become a subscriber"},
    std::string_view{"already a subscriber"},
    std::string_view{"enter your email"},
};

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

bool hasWord(std::string_view line, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words, [line](auto word) { return line.find(word) != line.npos; });
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
bool isNewsletterCall(std::string_view folded)
{
    const bool isCall =
        hasWord(folded, {"click here", "subscribe", "sign up", "sign-up", "register", "enter your email"});
    const bool isAboutMail = hasWord(folded, {"newsletter", "inbox", "mailing list", "email address",
                                              "e-mail address", "delivered to you"});
    return isCall && isAboutMail;
}

bool isWithoutLetters(std::string_view line)
{
    return std::ranges::none_of(line, [](char c) {
        return ascii::isLetter(c) || ascii::isDigit(c) || static_cast<unsigned char>(c) >= 0xC3;
    });
}

/// The rule that a line is furniture by, wherever it stands; empty where none.
std::string_view reasonAnywhere(std::string_view folded)
{
    const auto bare = withoutPunctuation(folded);
    if (wholeLines().contains(bare) || wholeLines().contains(folded))
        return "text/phrase";
    if (folded.size() <= 260 &&
        std::ranges::any_of(beginnings, [folded](auto begin) { return folded.starts_with(begin); }))
        return "text/phrase";
    if (isNewsletterCall(folded))
        return "text/newsletter";
    if (isCounter(bare))
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

bool startsComments(std::string_view folded)
{
    const auto bare = withoutPunctuation(folded);
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
        return p.role != PassageRole::Furniture && p.span.length() >= longParagraph;
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

bool isDateLine(std::string_view line)
{
    line = ascii::trimmed(line);
    if (line.size() > 60)
        return false;
    auto rest = line;
    if (const auto date = readWrittenDate(line)) {
        if (date->span.begin > 24)
            return false;
        rest = line.substr(date->span.end);
        const auto lead = ascii::lowered(ascii::trimmed(line.substr(0, date->span.begin)));
        const auto leadWord = ascii::trimmed(
            lead.ends_with(',') ? std::string_view{lead}.substr(0, lead.size() - 1) : std::string_view{lead});
        if (!lead.empty() && !weekdayNamed(leadWord) && lead != "published" && lead != "published:" &&
            lead != "posted" && lead != "posted on" && lead != "updated" && lead != "updated:" &&
            lead != "published on" && lead != "date:" && lead != "on")
            return false;
    } else if (const auto yearless = readYearlessDate(line)) {
        rest = line.substr(yearless->span.end);
    } else {
        return false;
    }
    // A time of day and a zone may follow, words may not.
    const auto letters = std::ranges::count_if(rest, ascii::isLetter);
    return rest.size() <= 24 && letters <= 8;
}

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
        const bool isAbove = i < body.first;
        const bool isBelow = i >= body.end && body.end > 0;
        if (const auto reason = reasonAnywhere(line); !reason.empty())
            mark(passage, reason);
        else if ((isAbove || isBelow) &&
                 (edgeLines().contains(withoutPunctuation(line)) || edgeLines().contains(line)))
            mark(passage, "text/label");
        else if ((isAbove || isBelow) && isTrail(line))
            mark(passage, "text/trail");
        else if (isBelow && isDateLine(text))
            mark(passage, "text/stray-date");
        isInComments = isBelow && startsComments(line);
    }
}

} // namespace crossread
