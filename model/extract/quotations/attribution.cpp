// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/extractors.h"

namespace crossread {

void attribute(const Document& document, const Lexicon&, Findings& findings)
{
    for (Figure& figure : findings.figures) {
        for (const Token& token : document.tokens) {
            if (!figure.sentence.contains(token.span))
                continue;
            if (token.span.in(document.text) == "reportedly")
                figure.attribution = Attribution{{}, {}, token.span, Stance::Reported};
        }
    }
}

} // namespace crossread
