// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/anchor.h"

#include "model/text/utf8.h"

#include <QCryptographicHash>

#include <algorithm>
#include <unicode/ubrk.h>
#include <unicode/utext.h>

namespace crossread {

namespace {

constexpr std::size_t characterWindow = 256; ///< bytes looked at around an end for whole characters

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

/// A position moved to the next boundary of whole characters, back or forward.
quint32 movedToBoundary(std::string_view text, quint32 position, bool isForward)
{
    if (position == 0 || position >= text.size() || (isAscii(text[position - 1]) && isAscii(text[position])))
        return position;
    std::size_t begin = position > characterWindow ? position - characterWindow : 0;
    std::size_t end = std::min(text.size(), position + characterWindow);
    while (begin > 0 && utf8::isContinuation(text[begin]))
        --begin;
    while (end < text.size() && utf8::isContinuation(text[end]))
        ++end;
    UErrorCode error = U_ZERO_ERROR;
    UText* opened = utext_openUTF8(nullptr, text.data() + begin, static_cast<int64_t>(end - begin), &error);
    UBreakIterator* breaks = ubrk_open(UBRK_CHARACTER, "", nullptr, 0, &error);
    ubrk_setUText(breaks, opened, &error);
    if (U_SUCCESS(error)) {
        const auto local = static_cast<int32_t>(position - begin);
        if (!ubrk_isBoundary(breaks, local)) {
            const int32_t moved = isForward ? ubrk_following(breaks, local) : ubrk_preceding(breaks, local);
            if (moved != UBRK_DONE)
                position = static_cast<quint32>(begin + static_cast<std::size_t>(moved));
        }
    }
    ubrk_close(breaks);
    utext_close(opened);
    return position;
}

} // namespace

TextHash hashOf(std::string_view text)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    // In parts: 6.4 takes the length as int where it takes a view.
    constexpr std::size_t part = 1 << 28;
    for (std::size_t at = 0; at < text.size(); at += part) {
        const std::string_view bytes = text.substr(at, part);
        hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    }
    const QByteArray result = hash.result();
    TextHash bytes{};
    std::copy(result.begin(), result.end(), bytes.begin());
    return bytes;
}

std::string_view nameOf(PlacementKind kind)
{
    static constexpr std::array<std::string_view, 4> names{"exact", "moved", "moved fuzzily", "not placed"};
    return names.at(static_cast<std::size_t>(kind));
}

Span widenedToCharacters(std::string_view text, Span span)
{
    return {movedToBoundary(text, span.begin, false), movedToBoundary(text, span.end, true)};
}

Anchor makeAnchor(const Article& article, Span span)
{
    return AnchorPlacer(article).make(span);
}

Placement placeAnchor(const Anchor& anchor, const Article& article)
{
    return AnchorPlacer(article).place(anchor);
}

} // namespace crossread
