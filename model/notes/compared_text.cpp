// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/compared_text.h"

#include "model/text/utf8.h"

#include <algorithm>
#include <bit>
#include <unicode/unorm2.h>

namespace crossread {

namespace {

bool isSpace(char32_t c)
{
    return c <= 0x20 || c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000;
}

bool isInvisible(char32_t c)
{
    return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
           c == 0x2060 || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

char32_t plainMark(char32_t c)
{
    switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2039:
    case 0x203A:
    case 0x60:
    case 0xB4:
        return '\'';
    case 0xAB:
    case 0xBB:
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
        return '"';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
        return '-';
    default:
        return c;
    }
}

const UNormalizer2* decomposer()
{
    static const UNormalizer2* instance = [] {
        UErrorCode error = U_ZERO_ERROR;
        return unorm2_getNFDInstance(&error);
    }();
    return instance;
}

} // namespace

ComparedText::ComparedText(std::string_view text) : m_text(text)
{
    m_chars.reserve(text.size());
    m_starts.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const utf8::Decoded decoded = utf8::decode(text, at);
        add(decoded.codePoint, at);
        at += decoded.length;
    }
}

void ComparedText::add(char32_t codePoint, std::size_t byte)
{
    const auto start = static_cast<quint32>(byte);
    if (isSpace(codePoint)) {
        if (m_chars.empty() || m_chars.back() != ' ') {
            m_chars.push_back(' ');
            m_starts.push_back(start);
        }
        return;
    }
    if (codePoint < 0x80 && codePoint != '`') {
        m_chars.push_back(codePoint);
        m_starts.push_back(start);
        return;
    }
    if (isInvisible(codePoint))
        return;
    UChar parts[32];
    UErrorCode error = U_ZERO_ERROR;
    const int32_t length =
        codePoint < 0xC0 || !decomposer()
            ? -1
            : unorm2_getDecomposition(decomposer(), static_cast<UChar32>(codePoint), parts, 32, &error);
    if (length <= 0 || U_FAILURE(error)) {
        m_chars.push_back(plainMark(codePoint));
        m_starts.push_back(start);
        return;
    }
    for (int32_t i = 0; i < length;) {
        UChar32 part = 0;
        U16_NEXT(parts, i, length, part);
        m_chars.push_back(static_cast<char32_t>(part));
        m_starts.push_back(start);
    }
}

std::size_t ComparedText::indexOf(std::size_t byte) const
{
    return static_cast<std::size_t>(std::lower_bound(m_starts.begin(), m_starts.end(), byte) -
                                    m_starts.begin());
}

quint32 ComparedText::beginOf(std::size_t index) const
{
    return index < m_starts.size() ? m_starts[index] : static_cast<quint32>(m_text.size());
}

Span ComparedText::spanOf(std::size_t begin, std::size_t end) const
{
    const quint32 last = m_starts[end - 1];
    return makeSpan(m_starts[begin], last + utf8::sequenceLength(m_text[last]));
}

SeedIndex::SeedIndex(std::u32string_view text)
{
    if (text.size() < seedLength)
        return;
    const std::size_t count = text.size() - seedLength + 1;
    m_mask = std::bit_ceil(count) - 1;
    m_begins.assign(m_mask + 2, 0);
    std::vector<quint32> buckets(count);
    for (std::size_t at = 0; at < count; ++at) {
        buckets[at] = static_cast<quint32>(bucketOf(text, at));
        ++m_begins[buckets[at] + 1];
    }
    for (std::size_t bucket = 0; bucket <= m_mask; ++bucket)
        m_begins[bucket + 1] += m_begins[bucket];
    m_places.resize(count);
    std::vector<quint32> next(m_begins.begin(), m_begins.end() - 1);
    for (std::size_t at = 0; at < count; ++at)
        m_places[next[buckets[at]]++] = static_cast<quint32>(at);
}

std::size_t SeedIndex::bucketOf(std::u32string_view text, std::size_t at) const
{
    quint64 hash = 0xCBF29CE484222325ull;
    for (std::size_t i = 0; i < seedLength; ++i)
        hash = (hash ^ text[at + i]) * 0x100000001B3ull;
    return static_cast<std::size_t>((hash ^ hash >> 29) * 0x9E3779B97F4A7C15ull >> 20) & m_mask;
}

std::pair<const quint32*, const quint32*> SeedIndex::placesOf(std::u32string_view pattern,
                                                              std::size_t at) const
{
    if (m_places.empty() || at + seedLength > pattern.size())
        return {nullptr, nullptr};
    const std::size_t bucket = bucketOf(pattern, at);
    return {m_places.data() + m_begins[bucket], m_places.data() + m_begins[bucket + 1]};
}

} // namespace crossread
