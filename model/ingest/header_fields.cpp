// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/header_fields.h"

#include "model/ingest/written_date.h"
#include "model/text/ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace crossread {

HeaderField headerField(std::string_view key)
{
    using enum HeaderField;
    static constexpr std::array<std::pair<std::string_view, HeaderField>, 26> keys{{
        {"title", Title},       {"headline", Title},    {"author", Author},      {"authors", Author},
        {"by", Author},         {"byline", Author},     {"writer", Author},      {"date", Date},
        {"published", Date},    {"publish date", Date}, {"pubdate", Date},       {"publication date", Date},
        {"published on", Date}, {"published_at", Date}, {"publish_date", Date},  {"url", Url},
        {"link", Url},          {"canonical", Url},     {"canonical_url", Url},  {"source", Source},
        {"outlet", Source},     {"publisher", Source},  {"publication", Source}, {"site", Source},
        {"lang", Language},     {"language", Language},
    }};
    const std::string lower = ascii::lowered(ascii::trimmed(key));
    const auto* const found =
        std::ranges::find(keys, std::string_view{lower}, [](const auto& pair) { return pair.first; });
    return found != keys.end() ? found->second : None;
}

void setHeaderField(Article& article, HeaderField field, std::string_view value)
{
    value = ascii::trimmed(value);
    if (value.empty())
        return;
    const auto setIfEmpty = [value](std::string& target) {
        if (target.empty())
            target = value;
    };
    switch (field) {
    case HeaderField::None:
        break;
    case HeaderField::Title:
        setIfEmpty(article.title);
        break;
    case HeaderField::Author:
        setIfEmpty(article.author);
        break;
    case HeaderField::Url:
        setIfEmpty(article.url);
        break;
    case HeaderField::Source:
        // "source: https://..." is an address all the same.
        setIfEmpty(ascii::startsWith(value, "http") ? article.url : article.source);
        break;
    case HeaderField::Language:
        setIfEmpty(article.language);
        break;
    case HeaderField::Date:
        if (const auto date = readWrittenDate(value); date && !article.published.isKnown())
            article.published = {date->range, std::string{date->span.in(value)}, DateBasis::Metadata};
        break;
    }
}

} // namespace crossread
