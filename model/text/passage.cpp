// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/passage.h"

namespace crossread {

std::string_view nameOf(PassageKind kind)
{
    switch (kind) {
    case PassageKind::Paragraph:
        return "paragraph";
    case PassageKind::Heading:
        return "heading";
    case PassageKind::ListItem:
        return "list item";
    case PassageKind::Quote:
        return "quote";
    case PassageKind::Caption:
        return "caption";
    case PassageKind::TableRow:
        return "table row";
    case PassageKind::Preformatted:
        return "preformatted";
    }
    return {};
}

std::string_view nameOf(PassageRole role)
{
    switch (role) {
    case PassageRole::Body:
        return "body";
    case PassageRole::Headline:
        return "headline";
    case PassageRole::Byline:
        return "byline";
    case PassageRole::Dateline:
        return "dateline";
    case PassageRole::Caption:
        return "caption";
    case PassageRole::Furniture:
        return "furniture";
    case PassageRole::Repeat:
        return "repeat";
    }
    return {};
}

} // namespace crossread
