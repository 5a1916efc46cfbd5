// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/text/article.h"
#include "model/text/ascii.h"
#include "model/text/utf8.h"

#include <QString>

namespace crossread {

/// What every article must hold to, whatever it was read from: the first fault as a sentence, or nothing.
inline QString faultOf(const Article& article)
{
    const std::string_view text = article.text;
    if (utf8::validPrefix(text) != text.size())
        return QStringLiteral("the text is not well-formed UTF-8");
    if (text.find('\r') != text.npos || text.find('\0') != text.npos)
        return QStringLiteral("the text holds a CR or NUL");
    std::size_t end = 0;
    const auto isApart = [text](std::size_t from, std::size_t to) {
        for (; from < to; ++from)
            if (!ascii::isSpace(text[from]) && static_cast<unsigned char>(text[from]) < 0x80)
                return false;
        return true;
    };
    const auto isBoundary = [text](std::size_t at) {
        return at == text.size() || !utf8::isContinuation(text[at]);
    };
    for (const Passage& passage : article.passages) {
        if (passage.span.isEmpty() || passage.span.begin < end || passage.span.end > text.size())
            return QStringLiteral("a passage is empty, overlaps or leaves the text");
        if (!isBoundary(passage.span.begin) || !isBoundary(passage.span.end))
            return QStringLiteral("a passage cuts a character");
        if (!isApart(end, passage.span.begin))
            return QStringLiteral("words stand between passages");
        if (passage.repeats && passage.repeats->end > passage.span.begin)
            return QStringLiteral("a repeat points forward");
        end = passage.span.end;
    }
    if (!isApart(end, text.size()))
        return QStringLiteral("words stand after the last passage");
    for (std::size_t i = 0; i < article.inlines.size(); ++i) {
        const Span span = article.inlines[i].span;
        if (span.isEmpty() || span.end > text.size() || !isBoundary(span.begin) || !isBoundary(span.end))
            return QStringLiteral("an inline run is empty or leaves the text");
        if (i > 0 && span < article.inlines[i - 1].span)
            return QStringLiteral("inline runs are not sorted");
    }
    return {};
}

} // namespace crossread
