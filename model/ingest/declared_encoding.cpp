// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/decoding.h"
#include "model/text/ascii.h"

#include <algorithm>

namespace crossread {

namespace {

std::string_view valueAfter(std::string_view text, std::size_t at)
{
    while (at < text.size() && ascii::isSpace(text[at]))
        ++at;
    if (at >= text.size() || text[at] != '=')
        return {};
    ++at;
    while (at < text.size() && ascii::isSpace(text[at]))
        ++at;
    if (at < text.size() && (text[at] == '"' || text[at] == '\''))
        ++at;
    const auto begin = at;
    while (at < text.size() && !ascii::isSpace(text[at]) && text[at] != '"' && text[at] != '\'' &&
           text[at] != ';' && text[at] != '>' && text[at] != '/' && text[at] != '?')
        ++at;
    return text.substr(begin, at - begin);
}

} // namespace

std::string_view declaredEncoding(std::string_view bytes)
{
    const auto head = bytes.substr(0, std::min<std::size_t>(bytes.size(), 4096));
    if (ascii::startsWith(head, "<?xml")) {
        const auto declaration = head.substr(0, std::min(head.find('>'), head.size()));
        if (const auto at = ascii::find(declaration, "encoding"); at != declaration.npos)
            return valueAfter(declaration, at + 8);
    }
    for (auto tag = ascii::find(head, "<meta"); tag != head.npos; tag = ascii::find(head, "<meta", tag + 5)) {
        const auto meta = head.substr(tag, std::min(head.find('>', tag), head.size()) - tag);
        const auto at = ascii::find(meta, "charset");
        if (at == meta.npos)
            continue;
        if (const auto value = valueAfter(meta, at + 7); !value.empty())
            return value;
    }
    return {};
}

} // namespace crossread
