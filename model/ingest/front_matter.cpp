// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/front_matter.h"

#include "model/ingest/header_fields.h"
#include "model/text/ascii.h"

#include <algorithm>
#include <string>
#include <vector>

namespace crossread {

namespace {

constexpr std::size_t longestFrontMatter = 64 * 1024;

std::string unquoted(std::string_view value)
{
    value = ascii::trimmed(value);
    if (value.size() >= 2 && (value.front() == '"' || value.front() == '\'') &&
        value.back() == value.front()) {
        const char quote = value.front();
        std::string result;
        value = value.substr(1, value.size() - 2);
        for (std::size_t i = 0; i < value.size(); ++i) {
            const bool isEscape =
                i + 1 < value.size() && ((quote == '"' && value[i] == '\\') ||
                                         (quote == '\'' && value[i] == '\'' && value[i + 1] == '\''));
            i += isEscape ? 1 : 0;
            result += value[i];
        }
        return result;
    }
    if (const auto comment = value.find(" #"); comment != value.npos)
        value = ascii::trimmed(value.substr(0, comment));
    return std::string{value};
}

std::string scalarOrList(std::string_view value)
{
    value = ascii::trimmed(value);
    if (!value.starts_with('[') || !value.ends_with(']'))
        return unquoted(value);
    std::string joined;
    value = value.substr(1, value.size() - 2);
    while (!value.empty()) {
        const auto comma = std::min(value.find(','), value.size());
        const auto item = unquoted(value.substr(0, comma));
        if (!item.empty())
            joined += (joined.empty() ? "" : ", ") + item;
        value.remove_prefix(std::min(comma + 1, value.size()));
    }
    return joined;
}

struct Entry {
    std::string key;
    std::string value;
};

std::vector<Entry> entriesOf(std::string_view yaml)
{
    std::vector<Entry> entries;
    while (!yaml.empty()) {
        const auto end = std::min(yaml.find('\n'), yaml.size());
        const auto line = yaml.substr(0, end);
        yaml.remove_prefix(std::min(end + 1, yaml.size()));
        const auto trimmed = ascii::trimmed(line);
        if (trimmed.starts_with("- ") && !entries.empty()) {
            auto& value = entries.back().value;
            value += (value.empty() ? "" : ", ") + unquoted(trimmed.substr(2));
            continue;
        }
        const auto colon = line.find(':');
        if (trimmed.starts_with('#') || colon == line.npos || line.empty() || ascii::isSpace(line.front()))
            continue;
        entries.push_back({std::string{line.substr(0, colon)}, scalarOrList(line.substr(colon + 1))});
    }
    return entries;
}

} // namespace

std::size_t readFrontMatter(std::string_view text, Article& article)
{
    if (!text.starts_with("---\n"))
        return 0;
    const auto head = text.substr(0, std::min(text.size(), longestFrontMatter));
    std::size_t end = head.npos;
    std::size_t after = 0;
    for (const std::string_view mark : {"\n---\n", "\n...\n"}) {
        const auto at = head.find(mark, 3);
        if (at < end) {
            end = at;
            after = at + mark.size();
        }
    }
    if (end == head.npos && head.size() == text.size() && head.ends_with("\n---")) {
        end = head.size() - 4;
        after = head.size();
    }
    if (end == head.npos)
        return 0;
    const auto yaml = end > 4 ? head.substr(4, end - 4) : std::string_view{};
    for (const auto& entry : entriesOf(yaml))
        setHeaderField(article, headerField(entry.key), entry.value);
    return after;
}

} // namespace crossread
