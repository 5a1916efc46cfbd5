// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ingest/html/tree.h"
#include "model/text/article.h"

#include <QByteArray>

#include <string>
#include <vector>

/// What a page says about itself. Sources: Open Graph and article: properties, Dublin Core and
/// the customs of publishing systems in meta elements; schema.org in JSON-LD and microdata; rel and class
/// names; at last the words around the headline. Which source goes first was found on a set of article pages
/// that people marked (tests/tools/score_pages tells how well it does).
namespace crossread::html {

struct Metadata {
    std::string title;
    std::string site;
    std::string author;
    std::string url;
    std::string language;
    PublicationDate published;
    bool isAuthorTheOutlet = false; ///< the author named is the site or an organisation
};

/// What JSON-LD says of the article of a page.
struct LinkedData {
    std::string headline;
    std::vector<std::string> authors;       ///< people, and what does not say what it is
    std::vector<std::string> organizations; ///< authors that are organisations
    std::string publisher;
    std::string published;
    std::string url;
    std::string language;
    bool isArticle = false; ///< the node that told it is an article, not only a page
};

/// Reads one `application/ld+json` script: the node that is an article (NewsArticle, BlogPosting, ...), else
/// a page, at the top, in a list or in @graph; references by @id are followed. Broken JSON says nothing.
[[nodiscard]] LinkedData readLinkedData(const QByteArray& json);

[[nodiscard]] Metadata readMetadata(const GumboNode* root);

/// Text in which character references were escaped twice ("Ada &amp; Ben"), as a reader is to see it.
[[nodiscard]] std::string unescaped(std::string_view text);

/// A page's title without the outlet's name after or before a dash or bar.
[[nodiscard]] std::string cleanedTitle(std::string_view title, std::string_view site);

} // namespace crossread::html
