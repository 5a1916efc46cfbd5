// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ingest/reader.h"

namespace crossread {

/// Markdown as GitHub reads it, parsed by md4c, with front matter (see front_matter.h). The canonical text is
/// what a reader sees: markup gone, paragraphs' soft line ends spaces. Raw HTML is never executed or shown:
/// its tags are left out, its words stay, except those of script and style. The first heading of the first
/// level is the headline where the front matter has no title.
class MarkdownReader : public Reader {
public:
    [[nodiscard]] std::span<const QLatin1String> endings() const override;
    [[nodiscard]] bool recognizes(const SourceFile& file) const override;
    [[nodiscard]] Result<Article> read(const SourceFile& file) const override;
};

} // namespace crossread
