// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/extractors.h"

namespace crossread {

namespace {

bool opensQuotation(std::string_view mark, const Token& token)
{
    return mark == "\u201C" || (mark == "\"" && token.has(SpaceBefore));
}

} // namespace

std::vector<Quotation> findQuotations(const Document& document, const Lexicon&, const std::vector<Mention>&)
{
    std::vector<Quotation> quotations;
    for (const Sentence& sentence : document.sentences) {
        std::optional<quint32> begin;
        for (const Token& token : sentence.tokensIn(document.tokens)) {
            if (token.kind != TokenKind::Quote)
                continue;
            const std::string_view mark = token.span.in(document.text);
            if (opensQuotation(mark, token)) {
                begin = token.span.end;
            } else if (begin && (mark == "\u201D" || mark == "\"")) {
                quotations.push_back({{*begin, token.span.begin}, QuotationKind::Direct, {}, {}, "quotations/marks"});
                begin.reset();
            }
        }
    }
    return quotations;
}

} // namespace crossread
