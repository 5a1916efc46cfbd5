// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/html/metadata.h"
#include "model/text/ascii.h"

namespace crossread::html {

std::string unescaped(std::string_view text)
{
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const auto end = text[at] == '&' ? text.substr(at, 12).find(';') : text.npos;
        if (end == text.npos || end < 3) {
            result += text[at++];
            continue;
        }
        result += decodedReference(text.substr(at, end + 1));
        at += end + 1;
    }
    return result;
}

std::string cleanedTitle(std::string_view title, std::string_view site)
{
    title = ascii::trimmed(title);
    for (const std::string_view mark :
         {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: ", " \xC2\xBB "}) {
        const auto at = title.rfind(mark);
        if (at == title.npos || at < 8)
            continue;
        const auto tail = ascii::trimmed(title.substr(at + mark.size()));
        if (!site.empty() && ascii::equals(tail, ascii::lowered(site)))
            return unescaped(ascii::trimmed(title.substr(0, at)));
    }
    return unescaped(title);
}

} // namespace crossread::html
