// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/article.h"

namespace crossread {

std::string_view nameOf(DateBasis basis)
{
    switch (basis) {
    case DateBasis::None:
        return {};
    case DateBasis::Metadata:
        return "metadata";
    case DateBasis::Dateline:
        return "dateline";
    case DateBasis::Byline:
        return "byline";
    case DateBasis::Url:
        return "url";
    case DateBasis::FileName:
        return "file name";
    case DateBasis::FileTime:
        return "file time";
    }
    return {};
}

} // namespace crossread
