// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/html/metadata.h"

#include "model/ingest/byline.h"
#include "model/ingest/html/page.h"
#include "model/ingest/written_date.h"
#include "model/text/ascii.h"
#include "model/text/fold.h"

#include <algorithm>
#include <array>
#include <map>

namespace crossread::html {

namespace {

constexpr std::size_t longestDate = 60;

/// What the elements of a page say, gathered in one walk.
struct Evidence {
    std::map<std::string, std::string, std::less<>>
        meta; ///< by name or property in lower case, the first of each
    std::vector<LinkedData> linkedData;
    std::vector<std::string> microAuthors;
    std::string microDate;
    std::string titleElement;
    std::vector<std::string> headings; ///< of the first level
    std::string timeMarkedPublished;
    std::vector<std::string> times;
    std::string relAuthor;
    std::string bylineClass;
    std::string authorLink;
    std::string dateClass;
    std::string canonical;
    std::string language;
};

bool classHas(std::string_view classes, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(words, [classes](auto word) { return ascii::contains(classes, word); });
}

void gatherHead(const GumboNode* node, GumboTag tag, Evidence& evidence)
{
    if (tag == GUMBO_TAG_META) {
        const auto content = ascii::trimmed(attribute(node, "content"));
        if (content.empty())
            return;
        for (const char* const key : {"property", "name", "itemprop", "http-equiv"})
            if (const auto name = attribute(node, key); !name.empty())
                evidence.meta.try_emplace(ascii::lowered(ascii::trimmed(name)), content);
    } else if (tag == GUMBO_TAG_LINK && ascii::equals(attribute(node, "rel"), "canonical")) {
        if (evidence.canonical.empty())
            evidence.canonical = ascii::trimmed(attribute(node, "href"));
    } else if (tag == GUMBO_TAG_SCRIPT && ascii::contains(attribute(node, "type"), "ld+json")) {
        for (std::size_t i = 0; i < childCount(node); ++i)
            if (isText(childAt(node, i)))
                evidence.linkedData.push_back(readLinkedData(QByteArray{childAt(node, i)->v.text.text}));
    } else if (tag == GUMBO_TAG_TITLE && evidence.titleElement.empty()) {
        evidence.titleElement = textUnder(node, 2000);
    } else if (tag == GUMBO_TAG_HTML) {
        evidence.language = ascii::trimmed(attribute(node, "lang"));
    }
}

bool leadsToAuthor(std::string_view address)
{
    return ascii::contains(address, "/author/") || ascii::contains(address, "/authors/") ||
           ascii::contains(address, "/contributor") || ascii::contains(address, "/staff/");
}

std::string valueOf(const GumboNode* node)
{
    for (const char* const key : {"datetime", "content", "title"})
        if (const auto value = ascii::trimmed(attribute(node, key)); !value.empty())
            return std::string{value};
    return textUnder(node, 300);
}

void gatherBody(const GumboNode* node, GumboTag tag, Evidence& evidence)
{
    if (tag == GUMBO_TAG_H1 && evidence.headings.size() < 8)
        if (auto text = textUnder(node, 1000); !text.empty())
            evidence.headings.push_back(std::move(text));
    const auto itemprop = attribute(node, "itemprop");
    if (ascii::contains(itemprop, "datepublished") && evidence.microDate.empty())
        evidence.microDate = valueOf(node);
    if (ascii::equals(itemprop, "author") && evidence.microAuthors.size() < 10)
        if (auto author = cleanedAuthor(textUnder(node, 300)); !author.empty())
            evidence.microAuthors.push_back(std::move(author));
    const auto classes = attribute(node, "class");
    if (tag == GUMBO_TAG_TIME && evidence.times.size() < 20) {
        std::string value = valueOf(node);
        if (evidence.timeMarkedPublished.empty() && !classHas(classes, {"updated", "modified"}) &&
            (hasAttribute(node, "pubdate") ||
             classHas(classes, {"publish", "entry-date", "post-date", "posted"})))
            evidence.timeMarkedPublished = value;
        evidence.times.push_back(std::move(value));
    }
    if (evidence.relAuthor.empty() && ascii::contains(attribute(node, "rel"), "author"))
        evidence.relAuthor = cleanedAuthor(textUnder(node, 300));
    if (tag == GUMBO_TAG_A && evidence.authorLink.empty() && leadsToAuthor(attribute(node, "href")))
        if (auto name = cleanedAuthor(textUnder(node, 120)); isPersonName(name))
            evidence.authorLink = std::move(name);
    if (evidence.bylineClass.empty() &&
        classHas(classes, {"byline", "author-name", "post-author", "entry-author", "author"}))
        if (auto name = cleanedAuthor(textUnder(node, 300)); isPersonName(name))
            evidence.bylineClass = std::move(name);
    if (evidence.dateClass.empty() &&
        classHas(classes, {"publish", "post-date", "entry-date", "article-date", "date"})) {
        const std::string text = textUnder(node, 120);
        if (text.size() < 100 && !isMachineStamp(text) && readWrittenDate(text))
            evidence.dateClass = text;
    }
}

Evidence gather(const GumboNode* root)
{
    Evidence evidence;
    forEachElement(root, [&evidence](const GumboNode* node) {
        const GumboTag tag = tagOf(node);
        gatherHead(node, tag, evidence);
        gatherBody(node, tag, evidence);
        return true;
    });
    return evidence;
}

std::string metaNamed(const Evidence& evidence, std::initializer_list<std::string_view> names)
{
    for (const auto name : names)
        if (const auto found = evidence.meta.find(name); found != evidence.meta.end())
            return found->second;
    return {};
}

const LinkedData* articleData(const Evidence& evidence)
{
    const LinkedData* best = nullptr;
    for (const auto& data : evidence.linkedData)
        if (!data.published.empty() || !data.authors.empty() || !data.headline.empty())
            if (best == nullptr || (data.isArticle && !best->isArticle))
                best = &data;
    return best;
}

/// Whether a name is the outlet's, as \a site or the publisher calls itself.
bool isOutlet(std::string_view name, std::string_view site, std::string_view publisher)
{
    const std::string key = nameKey(name);
    for (const auto outlet : {site, publisher}) {
        const std::string outletKey = nameKey(outlet);
        if (outletKey.size() >= 3 &&
            (key.find(outletKey) != key.npos || outletKey.find(key) != outletKey.npos))
            return true;
    }
    return false;
}

std::string joined(const std::vector<std::string>& names)
{
    std::string all;
    for (const auto& name : names)
        if (const auto author = cleanedAuthor(name); !author.empty())
            all += (all.empty() ? "" : ", ") + author;
    return all;
}

void readAuthor(const Evidence& evidence, const LinkedData* data, Metadata& metadata)
{
    const std::string publisher = data != nullptr ? data->publisher : std::string{};
    const std::array candidates{
        data != nullptr ? joined(data->authors) : std::string{},
        cleanedAuthor(unescaped(
            metaNamed(evidence, {"author", "article:author", "parsely-author", "sailthru.author", "byl",
                                 "dc.creator", "dc.contributor", "dcterms.creator", "citation_author"}))),
        joined(evidence.microAuthors),
        evidence.relAuthor,
        evidence.authorLink,
        evidence.bylineClass,
        data != nullptr ? joined(data->organizations) : std::string{},
    };
    // A person before the outlet, whoever tells.
    for (const bool takesOutlets : {false, true})
        for (const auto& candidate : candidates) {
            const bool isPerson = isPersonName(candidate) && !isOutlet(candidate, metadata.site, publisher);
            if (candidate.empty() || (!isPerson && !takesOutlets))
                continue;
            metadata.author = candidate;
            metadata.isAuthorTheOutlet = !isPerson;
            return;
        }
}

/// A date in any meta element whose name speaks of publishing.
std::string otherPublishDate(const Evidence& evidence)
{
    for (const auto& [name, value] : evidence.meta)
        if (name.find("publish") != name.npos && name.find("modif") == name.npos &&
            name.find("updat") == name.npos && readWrittenDate(value))
            return value;
    return {};
}

void readDate(const Evidence& evidence, const LinkedData* data, Metadata& metadata)
{
    const std::array candidates{
        data != nullptr ? data->published : std::string{},
        metaNamed(evidence, {"article:published_time", "og:article:published_time", "datepublished",
                             "og:published_time", "parsely-pub-date", "sailthru.date", "pubdate",
                             "publishdate", "publish-date", "dc.date.issued", "dcterms.created",
                             "dcterms.date", "dc.date", "citation_publication_date", "article.published",
                             "date", "publication_date", "cxenseparse:recs:publishtime"}),
        evidence.microDate,
        otherPublishDate(evidence),
        evidence.timeMarkedPublished,
        evidence.times.empty() ? std::string{} : evidence.times.front(),
        evidence.dateClass,
    };
    for (const auto& candidate : candidates) {
        const auto date = readWrittenDate(candidate);
        if (!date)
            continue;
        const auto words = ascii::trimmed(candidate);
        metadata.published = {date->range,
                              std::string{words.size() <= longestDate ? words : date->span.in(candidate)},
                              DateBasis::Metadata};
        return;
    }
}

} // namespace

Metadata readMetadata(const GumboNode* root)
{
    const Evidence evidence = gather(root);
    const LinkedData* const data = articleData(evidence);
    Metadata metadata;
    metadata.site = metaNamed(evidence, {"og:site_name", "application-name", "publisher", "dc.publisher"});
    if (metadata.site.empty() && data != nullptr)
        metadata.site = data->publisher;
    metadata.title = metaNamed(evidence, {"og:title", "twitter:title", "dc.title", "headline"});
    if (evidence.headings.size() == 1)
        metadata.title = evidence.headings.front();
    else if (metadata.title.empty())
        metadata.title = evidence.headings.empty() ? evidence.titleElement : evidence.headings.front();
    metadata.title = cleanedTitle(metadata.title, metadata.site);
    metadata.url = !evidence.canonical.empty() ? evidence.canonical : metaNamed(evidence, {"og:url"});
    if (metadata.url.empty() && data != nullptr)
        metadata.url = data->url;
    metadata.language = evidence.language;
    if (metadata.language.empty())
        metadata.language = metaNamed(evidence, {"og:locale", "language", "content-language", "dc.language"});
    std::ranges::replace(metadata.language, '_', '-');
    readAuthor(evidence, data, metadata);
    readDate(evidence, data, metadata);
    return metadata;
}

} // namespace crossread::html
