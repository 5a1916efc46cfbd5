// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/utf8.h"

#include <cstdint>
#include <cstring>

namespace crossread::utf8 {

namespace {

constexpr char32_t replacement = 0xFFFD;

unsigned char byteAt(std::string_view text, std::size_t position)
{
    return static_cast<unsigned char>(text[position]);
}

/// The bytes that may follow a lead byte directly (table 3-7); all later ones are 80..BF.
struct SecondByte {
    unsigned char low;
    unsigned char high;
};

constexpr SecondByte secondByteAfter(unsigned char lead)
{
    switch (lead) {
    case 0xE0:
        return {0xA0, 0xBF};
    case 0xED:
        return {0x80, 0x9F};
    case 0xF0:
        return {0x90, 0xBF};
    case 0xF4:
        return {0x80, 0x8F};
    default:
        return {0x80, 0xBF};
    }
}

struct Sequence {
    std::size_t
        length; ///< of a well-formed sequence, or of the part of an ill-formed one to be replaced as one
    bool isWellFormed;
};

Sequence sequenceAt(std::string_view bytes, std::size_t position)
{
    const unsigned char lead = byteAt(bytes, position);
    if (lead < 0x80)
        return {1, true};
    const std::size_t wanted = sequenceLength(bytes[position]);
    if (wanted == 1)
        return {1, false};
    const SecondByte allowed = secondByteAfter(lead);
    std::size_t length = 1;
    while (length < wanted && position + length < bytes.size()) {
        const unsigned char byte = byteAt(bytes, position + length);
        const unsigned char low = length == 1 ? allowed.low : 0x80;
        const unsigned char high = length == 1 ? allowed.high : 0xBF;
        if (byte < low || byte > high)
            return {length, false};
        ++length;
    }
    return {length, length == wanted};
}

std::size_t skipAscii(std::string_view bytes, std::size_t position)
{
    constexpr std::uint64_t highBits = 0x8080808080808080u;
    while (position + 8 <= bytes.size()) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes.data() + position, 8);
        if (eight & highBits)
            break;
        position += 8;
    }
    while (position < bytes.size() && byteAt(bytes, position) < 0x80)
        ++position;
    return position;
}

} // namespace

std::size_t validPrefix(std::string_view bytes)
{
    std::size_t position = 0;
    while ((position = skipAscii(bytes, position)) < bytes.size()) {
        do {
            const Sequence sequence = sequenceAt(bytes, position);
            if (!sequence.isWellFormed)
                return position;
            position += sequence.length;
        } while (position < bytes.size() && byteAt(bytes, position) >= 0x80);
    }
    return position;
}

std::string repaired(std::string_view bytes)
{
    std::string text;
    text.reserve(bytes.size() + 16);
    while (!bytes.empty()) {
        const std::size_t valid = validPrefix(bytes);
        text.append(bytes.substr(0, valid));
        bytes.remove_prefix(valid);
        if (bytes.empty())
            break;
        append(text, replacement);
        bytes.remove_prefix(sequenceAt(bytes, 0).length);
    }
    return text;
}

Decoded decode(std::string_view text, std::size_t position)
{
    const unsigned char lead = byteAt(text, position);
    if (lead < 0x80)
        return {lead, 1};
    const Sequence sequence = sequenceAt(text, position);
    if (!sequence.isWellFormed)
        return {replacement, 1};
    char32_t codePoint = lead & (0x7Fu >> sequence.length);
    for (std::size_t i = 1; i < sequence.length; ++i)
        codePoint = (codePoint << 6) | (byteAt(text, position + i) & 0x3Fu);
    return {codePoint, sequence.length};
}

Decoded decodeBefore(std::string_view text, std::size_t position)
{
    std::size_t start = position - 1;
    while (start > 0 && position - start < 4 && isContinuation(text[start]))
        --start;
    const Decoded decoded = decode(text, start);
    if (start + decoded.length == position)
        return decoded;
    return {replacement, 1};
}

void append(std::string& text, char32_t codePoint)
{
    const auto push = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
    if (codePoint > 0x10FFFF || (codePoint >= 0xD800 && codePoint <= 0xDFFF))
        codePoint = replacement;
    if (codePoint < 0x80) {
        push(codePoint);
        return;
    }
    if (codePoint < 0x800) {
        push(0xC0 | (codePoint >> 6));
    } else {
        if (codePoint < 0x10000) {
            push(0xE0 | (codePoint >> 12));
        } else {
            push(0xF0 | (codePoint >> 18));
            push(0x80 | ((codePoint >> 12) & 0x3F));
        }
        push(0x80 | ((codePoint >> 6) & 0x3F));
    }
    push(0x80 | (codePoint & 0x3F));
}

} // namespace crossread::utf8
