// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/span.h"

#include <optional>
#include <string_view>

namespace crossread {

/// What a passage is in the page's structure: told by the reader of the format.
enum class PassageKind : unsigned char {
    Paragraph,
    Heading,
    ListItem,
    Quote,
    Caption,
    TableRow,
    Preformatted
};

/// What a passage is in the article: told by the reader where the format says so, else by extract.
enum class PassageRole : unsigned char { Body, Headline, Byline, Dateline, Caption, Furniture, Repeat };

/// A block of the canonical text, without the line ends around it. Passages are in order and
/// do not overlap; only white space lies between them.
struct Passage {
    Span span;
    PassageKind kind = PassageKind::Paragraph;
    PassageRole role = PassageRole::Body;
    unsigned char level = 0; ///< headings 1 to 6, list items their depth from 1, else 0
    bool roleIsGiven =
        false; ///< the format itself said the role (an HTML nav, a figcaption): extract keeps it
    std::optional<Span> repeats;  ///< of a repeat: the earlier passages of the same article it repeats
    std::string_view reason = {}; ///< why it is furniture or a repeat: a rule's name, static storage

    /// Whether findings are looked for in it. Furniture is not the article's own words, and a repeat counts
    /// once.
    [[nodiscard]] bool isRead() const
    {
        return role != PassageRole::Furniture && role != PassageRole::Repeat;
    }
};

[[nodiscard]] std::string_view nameOf(PassageKind kind);
[[nodiscard]] std::string_view nameOf(PassageRole role);

/// Inline structure that a reading pane shows and findings do not need.
enum class InlineStyle : unsigned char { Emphasis, Strong, Code, Link };

} // namespace crossread
