// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/html/edge_lines.h"

#include "model/ingest/phrase_list.h"
#include "model/text/ascii.h"

#include <algorithm>
#include <array>

namespace crossread::html {

namespace {

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

} // namespace

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

bool isAboutAnAuthor(std::string_view text, std::string_view author)
{
    if (!author.empty() && author.find(' ') != author.npos && text.starts_with(author))
        return true;
    const auto head = text.substr(0, std::min<std::size_t>(text.size(), 220));
    const auto is = std::min({head.find(" is a"), head.find(" is the "), head.find(" has been "),
                              head.find(" is an "), head.find(" has over "), head.find(" has written")});
    // A name of two to four words goes before.
    if (is > 40 || !ascii::isUpper(head.front()))
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

} // namespace crossread::html
