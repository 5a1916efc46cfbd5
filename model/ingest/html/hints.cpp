// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/html/hints.h"

#include "model/text/ascii.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace crossread::html {

namespace {

constexpr std::size_t longestName = 600;

bool isHeading(GumboTag tag)
{
    return tag == GUMBO_TAG_H1 || tag == GUMBO_TAG_H2 || tag == GUMBO_TAG_H3 || tag == GUMBO_TAG_H4 ||
           tag == GUMBO_TAG_H5 || tag == GUMBO_TAG_H6;
}

/// The words of class and id with a space before and after each: "article-shareBox" is " article share box ".
std::string wordsOf(const Element& element)
{
    std::string words = " ";
    for (const char* const name : {"class", "id", "data-testid", "data-component"}) {
        // The id of a heading, or a long one, is made of the text's own words.
        const bool isId = name[0] == 'i';
        if (isId && (isHeading(element.tag) || std::ranges::count(attribute(element.node, name), '-') > 2))
            continue;
        char before = ' ';
        for (const char c : attribute(element.node, name).substr(0, longestName)) {
            if (ascii::isUpper(c) && (ascii::isLower(before) || ascii::isDigit(before)))
                words += ' ';
            if (ascii::isLetter(c) || ascii::isDigit(c))
                words += ascii::lower(c);
            else if (words.back() != ' ')
                words += ' ';
            before = c;
        }
        if (words.back() != ' ')
            words += ' ';
    }
    return words;
}

/// Single words of names that furniture has, by the rule they make.
struct NamedRule {
    std::string_view reason;
    const char* words;
};
constexpr std::array namedRules{
    NamedRule{"html/navigation", "nav navbar navigation menu submenu megamenu breadcrumb breadcrumbs crumbs "
                                 "pagination pager skip masthead topbar dropdown offcanvas"},
    NamedRule{"html/contents", "toc"},
    NamedRule{"html/footer", "footer copyright sitemap"},
    NamedRule{"html/aside", "sidebar sidebars rail widget widgets"},
    NamedRule{"html/comments", "comments comment disqus respond commentlist wpdiscuz replies"},
    NamedRule{"html/share", "share sharing sharedaddy addtoany social socials sharebar addthis"},
    NamedRule{"html/related", "related recommended recommendations recirc jp-relatedposts trending popular "
                              "outbrain taboola readmore yarpp recirculation"},
    NamedRule{"html/newsletter", "newsletter subscribe subscription signup optin mailchimp"},
    NamedRule{"html/advertisement",
              "ad ads advert adslot advertisement sponsor sponsored promo promotion cta paywall"},
    NamedRule{"html/dialog",
              "cookie cookies consent gdpr modal popup lightbox overlay onetrust tooltip toast"},
    NamedRule{"html/byline", "byline bylines"},
    NamedRule{"html/tags", "tags taglist"},
    NamedRule{"html/tools", "noprint toolbar"},
};

using Reasons = std::unordered_map<std::string_view, std::string_view>;

const Reasons& reasonsByWord()
{
    static const Reasons reasons = [] {
        Reasons all;
        for (const auto& rule : namedRules)
            for (std::string_view words = rule.words; !words.empty();) {
                const auto end = std::min(words.find(' '), words.size());
                all.emplace(words.substr(0, end), rule.reason);
                words.remove_prefix(std::min(end + 1, words.size()));
            }
        return all;
    }();
    return reasons;
}

/// Pairs of words that say what neither says alone.
struct Phrase {
    std::string_view words;
    std::string_view reason;
};
constexpr std::array phrases{
    Phrase{" author bio ", "html/author"},
    Phrase{" author box ", "html/author"},
    Phrase{" about author ", "html/author"},
    Phrase{" about the author ", "html/author"},
    Phrase{" author info ", "html/author"},
    Phrase{" post author ", "html/author"},
    Phrase{" author card ", "html/author"},
    Phrase{" author description ", "html/author"},
    Phrase{" author profile ", "html/author"},
    Phrase{" author meta ", "html/author"},
    Phrase{" article author ", "html/author"},
    Phrase{" author wrapper ", "html/author"},
    Phrase{" entry meta ", "html/byline"},
    Phrase{" post meta ", "html/byline"},
    Phrase{" article meta ", "html/byline"},
    Phrase{" meta data ", "html/byline"},
    Phrase{" post info ", "html/byline"},
    Phrase{" post date ", "html/byline"},
    Phrase{" published date ", "html/byline"},
    Phrase{" publish date ", "html/byline"},
    Phrase{" read time ", "html/byline"},
    Phrase{" reading time ", "html/byline"},
    Phrase{" screen reader ", "html/hidden"},
    Phrase{" sr only ", "html/hidden"},
    Phrase{" visually hidden ", "html/hidden"},
    Phrase{" table of contents ", "html/contents"},
    Phrase{" post navigation ", "html/navigation"},
    Phrase{" nav links ", "html/navigation"},
    Phrase{" read next ", "html/related"},
    Phrase{" more stories ", "html/related"},
    Phrase{" more posts ", "html/related"},
    Phrase{" also like ", "html/related"},
    Phrase{" read also ", "html/related"},
    Phrase{" latest posts ", "html/related"},
    Phrase{" recent posts ", "html/related"},
    Phrase{" next article ", "html/related"},
    Phrase{" similar posts ", "html/related"},
    Phrase{" post tags ", "html/tags"},
    Phrase{" sign up ", "html/newsletter"},
    Phrase{" call to action ", "html/advertisement"},
    Phrase{" back to top ", "html/navigation"},
    Phrase{" site header ", "html/navigation"},
    Phrase{" global header ", "html/navigation"},
    Phrase{" page header nav ", "html/navigation"},
    Phrase{" announcement bar ", "html/advertisement"},
    Phrase{" search form ", "html/form"},
    Phrase{" search box ", "html/form"},
    Phrase{" contact form ", "html/form"},
    Phrase{" entry footer ", "html/footer"},
    Phrase{" post footer ", "html/footer"},
    Phrase{" article footer ", "html/footer"},
};

constexpr std::array contentNames{
    std::string_view{" article body "},  std::string_view{" article content "},
    std::string_view{" entry content "}, std::string_view{" post content "},
    std::string_view{" post body "},     std::string_view{" story body "},
    std::string_view{" story content "}, std::string_view{" blog content "},
    std::string_view{" blog body "},     std::string_view{" article text "},
    std::string_view{" content body "},  std::string_view{" body content "},
    std::string_view{" article copy "},  std::string_view{" rich text "},
    std::string_view{" post text "},     std::string_view{" page content "},
    std::string_view{" main content "},  std::string_view{" single content "},
    std::string_view{" body copy "},     std::string_view{" news body "},
    std::string_view{" article main "},
};

Hint structuralHint(const Element& element)
{
    const auto role = attribute(element.node, "role");
    const auto is = [role](std::string_view name) { return ascii::equals(role, name); };
    if (element.tag == GUMBO_TAG_NAV || is("navigation") || is("menu") || is("menubar"))
        return {"html/navigation"};
    if (element.tag == GUMBO_TAG_FOOTER || is("contentinfo"))
        return {"html/footer"};
    if (element.tag == GUMBO_TAG_ASIDE || is("complementary"))
        return {"html/aside"};
    if (element.tag == GUMBO_TAG_FORM || element.tag == GUMBO_TAG_FIELDSET || is("search") || is("form"))
        return {"html/form"};
    if (element.tag == GUMBO_TAG_BUTTON || is("button") || is("tab") || is("tablist"))
        return {"html/button"};
    if (is("dialog") || is("alertdialog") || is("alert"))
        return {"html/dialog"};
    if (is("banner"))
        return {"html/navigation"};
    return {};
}

} // namespace

Hint hintOf(const Element& element)
{
    Hint hint = structuralHint(element);
    if (!hint.against.empty())
        return hint;
    if (ascii::contains(attribute(element.node, "itemprop"), "articlebody"))
        return {{}, {}, true};
    const std::string words = wordsOf(element);
    if (words.size() < 3)
        return hint;
    const auto* const content = std::ranges::find_if(
        contentNames, [&words](std::string_view name) { return words.find(name) != words.npos; });
    hint.isContent = content != contentNames.end();
    for (const Phrase& phrase : phrases)
        if (words.find(phrase.words) != words.npos) {
            hint.against = phrase.reason;
            hint.word = phrase.words;
            return hint;
        }
    for (std::size_t at = 1; at < words.size() && hint.against.empty();) {
        const auto end = words.find(' ', at);
        const auto found = reasonsByWord().find(std::string_view{words}.substr(at, end - at));
        if (found != reasonsByWord().end()) {
            hint.word = found->first;
            hint.against = found->second;
        }
        at = end + 1;
    }
    return hint;
}

} // namespace crossread::html
