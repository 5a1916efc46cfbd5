// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/ascii.h"
#include "model/ingest/html/metadata.h"

namespace crossread::html {

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
            return std::string{ascii::trimmed(title.substr(0, at))};
    }
    return std::string{title};
}

} // namespace crossread::html
