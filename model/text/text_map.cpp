// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/text_map.h"

#include "model/text/utf8.h"

#include <algorithm>

namespace crossread {

namespace {

constexpr std::size_t stride = 512;

struct Counts {
    quint32 codePoints = 0;
    quint32 utf16 = 0;
};

/// Of the sequences that start in \a bytes.
Counts countsOf(std::string_view bytes)
{
    quint32 starts = 0;
    quint32 pairs = 0;
    for (const char byte : bytes) {
        starts += utf8::isContinuation(byte) ? 0u : 1u;
        pairs += static_cast<unsigned char>(byte) >= 0xF0 ? 1u : 0u;
    }
    return {starts, starts + pairs};
}

bool isAscii(std::string_view text)
{
    return std::none_of(text.begin(), text.end(),
                        [](char byte) { return static_cast<signed char>(byte) < 0; });
}

std::size_t sequenceStart(std::string_view text, std::size_t byte)
{
    while (byte > 0 && byte < text.size() && utf8::isContinuation(text[byte]))
        --byte;
    return byte;
}

} // namespace

TextMap::TextMap(std::string_view text) : m_text(text), m_isAscii(isAscii(text))
{
    if (m_isAscii) {
        m_codePoints = m_utf16 = static_cast<qsizetype>(text.size());
        return;
    }
    m_checkpoints.reserve(text.size() / stride + 1);
    Checkpoint here{0, 0, 0};
    for (std::size_t block = 0; block < text.size(); block += stride) {
        const std::size_t start = sequenceStart(text, block);
        const Counts counts = countsOf(text.substr(here.byte, start - here.byte));
        here = {static_cast<quint32>(start), here.utf16 + counts.utf16, here.codePoint + counts.codePoints};
        m_checkpoints.push_back(here);
    }
    const Counts rest = countsOf(text.substr(here.byte));
    m_codePoints = here.codePoint + rest.codePoints;
    m_utf16 = here.utf16 + rest.utf16;
}

TextMap::Checkpoint TextMap::walkToByte(quint32 byte) const
{
    const std::size_t target = sequenceStart(m_text, std::min<std::size_t>(byte, m_text.size()));
    if (m_isAscii) {
        const auto same = static_cast<quint32>(target);
        return {same, same, same};
    }
    // A target at the start of a block may lie before the checkpoint only where the block's first byte is
    // inside a sequence, and then the checkpoint stands at that sequence's start: never after the target.
    const std::size_t index = std::min(target / stride, m_checkpoints.size() - 1);
    const Checkpoint& from = m_checkpoints[index];
    const Counts counts = countsOf(m_text.substr(from.byte, target - from.byte));
    return {static_cast<quint32>(target), from.utf16 + counts.utf16, from.codePoint + counts.codePoints};
}

qsizetype TextMap::toUtf16(quint32 byte) const
{
    return walkToByte(byte).utf16;
}

qsizetype TextMap::toCodePoint(quint32 byte) const
{
    return walkToByte(byte).codePoint;
}

quint32 TextMap::fromUtf16(qsizetype unit) const
{
    return toByte(unit, m_utf16, &Checkpoint::utf16,
                  [](char lead) { return utf8::sequenceLength(lead) == 4 ? 2u : 1u; });
}

quint32 TextMap::fromCodePoint(qsizetype codePoint) const
{
    return toByte(codePoint, m_codePoints, &Checkpoint::codePoint, [](char) { return 1u; });
}

template <typename WidthOf>
quint32 TextMap::toByte(qsizetype position, qsizetype length, quint32 Checkpoint::*counted,
                        WidthOf widthOf) const
{
    if (position <= 0)
        return 0;
    if (position >= length)
        return static_cast<quint32>(m_text.size());
    const auto target = static_cast<quint32>(position);
    if (m_isAscii)
        return target;
    const auto after =
        std::partition_point(m_checkpoints.begin(), m_checkpoints.end(),
                             [&](const Checkpoint& point) { return point.*counted <= target; });
    const Checkpoint& from = *(after - 1);
    std::size_t byte = from.byte;
    for (quint32 at = from.*counted; at < target;) {
        at += widthOf(m_text[byte]);
        if (at > target)
            break;
        byte += utf8::sequenceLength(m_text[byte]);
    }
    return static_cast<quint32>(byte);
}

} // namespace crossread
