// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/byline.h"

#include "model/ingest/ascii.h"
#include "model/ingest/written_date.h"

#include <array>

namespace crossread {

namespace {

/// Cuts \a text at the first of the marks.
std::string_view before(std::string_view text, std::initializer_list<std::string_view> marks)
{
    for (const auto mark : marks)
        if (const auto at = ascii::find(text, mark); at != text.npos && at > 0)
            text = text.substr(0, at);
    return ascii::trimmed(text);
}

std::string_view withoutPrefix(std::string_view text)
{
    static constexpr std::array<std::string_view, 18> prefixes{
        "written by", "posted by", "reported by", "story by",   "words by",     "author:",
        "authors:",   "by:",       "by ",         "von ",       "par ",         "por ",
        "di ",        "door ",     "af ",         "article by", "published by", "reviewed by"};
    for (bool isChanged = true; isChanged;) {
        isChanged = false;
        for (const auto prefix : prefixes)
            if (ascii::startsWith(text, prefix)) {
                text = ascii::trimmed(text.substr(prefix.size()));
                isChanged = true;
            }
    }
    return text;
}

} // namespace

std::string cleanedAuthor(std::string_view byline)
{
    std::string_view name = withoutPrefix(ascii::trimmed(byline));
    name = before(name, {" | ", " \xE2\x80\xA2 ", " \xC2\xB7 ", " - ", " \xE2\x80\x93 ", " on ", " published",
                         " updated", " posted"});
    while (!name.empty() && (name.back() == ',' || name.back() == '|' || name.back() == '.' ||
                             name.back() == ':' || ascii::isSpace(name.back())))
        name.remove_suffix(1);
    if (name.size() < 2 || name.size() > 150 || name.find("://") != name.npos ||
        name.find('@') != name.npos || readWrittenDate(name) || ascii::equals(name, "admin") ||
        ascii::equals(name, "author"))
        return {};
    return std::string{name};
}

} // namespace crossread
