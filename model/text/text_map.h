// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/span.h"

#include <string_view>
#include <vector>

namespace crossread {

/// Positions in UTF-16 code units, as QString and QTextDocument count them.
struct Utf16Span {
    qsizetype begin = 0;
    qsizetype end = 0;
    friend bool operator==(const Utf16Span&, const Utf16Span&) = default;
};

/// Positions in code points, as every file format at the border counts them.
struct CodePointSpan {
    qsizetype begin = 0;
    qsizetype end = 0;
    friend bool operator==(const CodePointSpan&, const CodePointSpan&) = default;
};

/// Converts positions of one text between bytes, UTF-16 code units and code points.
///
/// Holds a checkpoint every 512 bytes (none for pure ASCII, where all three are equal); a look-up reads at
/// most that many bytes. The text must outlive the map and be valid UTF-8. A position inside a sequence
/// counts as the sequence's start; one beyond the end as the end.
class TextMap {
public:
    TextMap() = default;
    explicit TextMap(std::string_view text);

    [[nodiscard]] qsizetype toUtf16(quint32 byte) const;
    [[nodiscard]] qsizetype toCodePoint(quint32 byte) const;
    [[nodiscard]] quint32 fromUtf16(qsizetype unit) const;
    [[nodiscard]] quint32 fromCodePoint(qsizetype codePoint) const;

    [[nodiscard]] Utf16Span toUtf16(Span span) const { return {toUtf16(span.begin), toUtf16(span.end)}; }
    [[nodiscard]] CodePointSpan toCodePoints(Span span) const
    {
        return {toCodePoint(span.begin), toCodePoint(span.end)};
    }
    [[nodiscard]] Span fromUtf16(Utf16Span span) const
    {
        return {fromUtf16(span.begin), fromUtf16(span.end)};
    }

    [[nodiscard]] qsizetype lengthInCodePoints() const { return m_codePoints; }
    [[nodiscard]] qsizetype lengthInUtf16() const { return m_utf16; }

private:
    struct Checkpoint {
        quint32 byte;
        quint32 utf16;
        quint32 codePoint;
    };
    [[nodiscard]] Checkpoint walkToByte(quint32 byte) const;
    template <typename WidthOf>
    [[nodiscard]] quint32 toByte(qsizetype position, qsizetype length, quint32 Checkpoint::*counted,
                                 WidthOf widthOf) const;

    std::string_view m_text;
    std::vector<Checkpoint> m_checkpoints;
    qsizetype m_codePoints = 0;
    qsizetype m_utf16 = 0;
    bool m_isAscii = true;
};

} // namespace crossread
