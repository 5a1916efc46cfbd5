// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/corpus/shingles.h"

#include "model/text/fold.h"

#include <algorithm>

namespace crossread {

namespace {

constexpr quint64 hashStart = 1469598103934665603U; // FNV-1a
constexpr quint64 hashFactor = 1099511628211U;

/// The lower case form of an ASCII letter or digit, 0 for every other byte.
constexpr std::array<unsigned char, 256> plainForms = [] {
    std::array<unsigned char, 256> forms{};
    for (std::size_t c = '0'; c <= '9'; ++c)
        forms[c] = static_cast<unsigned char>(c);
    for (std::size_t c = 'a'; c <= 'z'; ++c)
        forms[c] = forms[c - 'a' + 'A'] = static_cast<unsigned char>(c);
    return forms;
}();

constexpr bool isDigit(unsigned char c)
{
    return c >= '0' && c <= '9';
}

quint64 hashOf(std::string_view bytes)
{
    quint64 hash = hashStart;
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * hashFactor;
    return hash;
}

/// First byte of kana and ideographs, which are written without spaces.
constexpr bool beginsIdeograph(unsigned char c)
{
    return c >= 0xe3 && c <= 0xe9;
}

} // namespace

/// Bytes of the mark beyond ASCII at \a at: Latin-1 signs, general and CJK punctuation. 0 where there is
/// none.
std::size_t WordWalk::markLength(std::size_t at) const
{
    const unsigned char c = byteAt(at);
    if (c == 0xc2)
        return 2;
    const bool isMark = (c == 0xe2 && byteAt(at + 1) == 0x80) || (c == 0xe3 && byteAt(at + 1) == 0x80) ||
                        (c == 0xe2 && byteAt(at + 1) == 0x82); // currency
    return isMark ? 3 : 0;
}

bool WordWalk::startsWordAt(std::size_t at) const
{
    const unsigned char c = byteAt(at);
    return plainForms[c] != 0 || (c >= 0x80 && markLength(at) == 0);
}

bool WordWalk::next()
{
    while (m_at < m_text.size() && !startsWordAt(m_at))
        m_at += std::max<std::size_t>(1, markLength(m_at));
    if (m_at >= m_text.size())
        return false;
    takeWord();
    return true;
}

void WordWalk::takeWord()
{
    const std::size_t begin = m_at;
    m_hash = hashStart;
    bool isPlain = true;
    while (m_at < m_text.size()) {
        const unsigned char c = byteAt(m_at);
        if (plainForms[c] != 0) {
            m_hash = (m_hash ^ plainForms[c]) * hashFactor;
            ++m_at;
        } else if (c >= 0x80 && markLength(m_at) == 0) {
            if (beginsIdeograph(c) && m_at > begin)
                break;
            isPlain = false;
            ++m_at;
            while ((byteAt(m_at) & 0xc0) == 0x80)
                ++m_at;
            if (beginsIdeograph(c))
                break;
        } else if ((c == '.' || c == ',') && m_at > begin && isDigit(byteAt(m_at - 1)) &&
                   isDigit(byteAt(m_at + 1))) {
            m_hash = (m_hash ^ c) * hashFactor;
            ++m_at;
        } else {
            const bool isCurly = c == 0xe2 && byteAt(m_at + 1) == 0x80 && byteAt(m_at + 2) == 0x99;
            const std::size_t length = isCurly ? 3 : 1;
            if ((c != '\'' && !isCurly) || !startsWordAt(m_at + length))
                break;
            m_at += length;
        }
    }
    m_span = makeSpan(begin, m_at);
    if (!isPlain)
        m_hash = hashOf(folded(m_span.in(m_text)));
}

std::vector<quint64> shinglesOf(const CopyText& text)
{
    std::vector<quint64> shingles;
    forEachShingle(text, [&](quint64 hash) { shingles.push_back(hash); });
    std::sort(shingles.begin(), shingles.end());
    shingles.erase(std::unique(shingles.begin(), shingles.end()), shingles.end());
    return shingles;
}

double similarityOf(std::span<const quint64> a, std::span<const quint64> b)
{
    if (a.empty() || b.empty())
        return 0;
    std::size_t common = 0;
    for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
        common += a[i] == b[j] ? 1 : 0;
        const bool isBehind = a[i] <= b[j];
        j += b[j] <= a[i] ? 1 : 0;
        i += isBehind ? 1 : 0;
    }
    return static_cast<double>(common) / static_cast<double>(a.size() + b.size() - common);
}

} // namespace crossread
