// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/ingest/reader.h"

namespace crossread {

/// HTML, parsed by gumbo as the HTML standard says. Every block a reader would see is a passage; those that
/// are not the main text (html/main_text.h) are furniture with a reason. Hidden elements, scripts, styles and
/// forms' fields are left out. Metadata come from html/metadata.h.
class HtmlReader : public Reader {
public:
    [[nodiscard]] std::span<const QLatin1String> endings() const override;
    [[nodiscard]] bool recognizes(const SourceFile& file) const override;
    [[nodiscard]] Result<Article> read(const SourceFile& file) const override;
};

} // namespace crossread
