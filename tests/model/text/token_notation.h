// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/tokens.h"

#include <QString>

#include <string>

namespace crossread {

/// The tokens of a text as one line: words bare, other kinds with a letter before them
/// (n: number, $: currency, q: quote, p: punctuation, s: symbol), a '_' where no space is before a token.
inline QString notationOf(std::string_view text)
{
    std::vector<Token> tokens;
    tokenize(text, 0, tokens);
    static constexpr std::string_view kinds = "wn$qps";
    QString line;
    for (const Token& token : tokens) {
        if (!line.isEmpty())
            line += QLatin1Char(' ');
        if (!token.has(SpaceBefore))
            line += QLatin1Char('_');
        if (token.kind != TokenKind::Word) {
            line += QLatin1Char(kinds[static_cast<std::size_t>(token.kind)]);
            line += QLatin1Char(':');
        }
        const std::string_view bytes = token.span.in(text);
        line += QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
    }
    return line;
}

} // namespace crossread
