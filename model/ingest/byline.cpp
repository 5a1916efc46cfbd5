// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/byline.h"

#include "model/ingest/written_date.h"
#include "model/text/ascii.h"

#include <algorithm>
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

bool isPersonName(std::string_view text)
{
    static constexpr std::array<std::string_view, 20> particles{
        "de", "del", "della", "van", "von", "der", "den", "bin", "ibn", "al",
        "el", "la",  "le",    "da",  "dos", "di",  "and", "y",   "&",   "du"};
    std::size_t words = 0;
    text = ascii::trimmed(text);
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        auto word = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        if (word.ends_with(','))
            word.remove_suffix(1);
        if (word.empty() || std::ranges::find(particles, word) != particles.end())
            continue;
        static constexpr std::array<std::string_view, 14> noNames{
            "login", "bio",   "profile", "posts",   "articles", "more", "view",
            "read",  "about", "follow",  "contact", "share",    "full", "all"};
        const bool isCapital =
            ascii::isUpper(word.front()) || static_cast<unsigned char>(word.front()) >= 0xC3;
        if (!isCapital || std::ranges::any_of(noNames, [word](auto no) { return ascii::equals(word, no); }) ||
            std::ranges::any_of(word, ascii::isDigit) || ++words > 12)
            return false;
    }
    return words >= 2;
}

std::string cleanedAuthor(std::string_view byline)
{
    std::string_view name = withoutPrefix(ascii::trimmed(byline));
    name = before(name, {" | ", " \xE2\x80\xA2 ", " \xC2\xB7 ", " - ", " \xE2\x80\x93 ", " on ", " published",
                         " updated", " posted"});
    while (!name.empty() && (name.front() == ',' || name.front() == '|' || name.front() == '-' ||
                             ascii::isSpace(name.front())))
        name.remove_prefix(1);
    while (!name.empty() && (name.back() == ',' || name.back() == '|' || name.back() == '.' ||
                             name.back() == ':' || ascii::isSpace(name.back())))
        name.remove_suffix(1);
    if (name.size() < 2 || name.size() > 150 || name.find("://") != name.npos ||
        name.find('@') != name.npos || readWrittenDate(name) || ascii::equals(name, "admin") ||
        ascii::equals(name, "author") || ascii::equals(name, "the author") ||
        ascii::equals(name, "administrator") || ascii::equals(name, "guest") || ascii::equals(name, "staff"))
        return {};
    return std::string{name};
}

} // namespace crossread
