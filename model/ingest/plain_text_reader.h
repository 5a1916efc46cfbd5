// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ingest/reader.h"

namespace crossread {

/// Plain text in any encoding. The canonical text is the file's own; passages are its blocks as
/// splitIntoBlocks() finds them. Lines at the very top of the form "URL: ...", "Date: ...", "By: ...",
/// "Title: ...", "Source: ..." (at least one of them, no other line between) tell the metadata and are
/// passages of their own: the title is a headline, author and date byline and dateline, the rest furniture.
class PlainTextReader : public Reader {
public:
    [[nodiscard]] std::span<const QLatin1String> endings() const override;
    [[nodiscard]] bool recognizes(const SourceFile& file) const override;
    [[nodiscard]] Result<Article> read(const SourceFile& file) const override;
};

} // namespace crossread
