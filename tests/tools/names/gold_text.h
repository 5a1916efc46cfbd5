// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"
#include "model/base/span.h"
#include "model/extract/document.h"
#include "model/text/tokens.h"

#include <QString>

#include <string>
#include <vector>

/// Texts with their names marked by people, in the JSON Lines of shared/extraction: what training reads and
/// what scores are counted on.
namespace crossread::tools {

struct GoldSpan {
    Span span;
    std::string label;
};

/// One text; its lines are its passages.
struct GoldText {
    std::string id;
    std::string text;
    std::vector<GoldSpan> spans;
    std::vector<Passage> passages;
    TokenizedText tokenized;

    [[nodiscard]] Document document() const
    {
        return {text, passages, tokenized.tokens, tokenized.sentences, std::nullopt};
    }
};

[[nodiscard]] Result<std::vector<GoldText>> readGoldTexts(const QString& path);

/// Sets passages and tokens from the text.
void tokenizeByLines(GoldText& text);

} // namespace crossread::tools
