// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/text_lines.h"

#include "model/text/characters.h"
#include "model/text/utf8.h"

#include <algorithm>
#include <array>

namespace crossread {

namespace {

/// Bytes of the white space at \a position, or 0. The wide ones are found on blank lines of web pages.
std::size_t spaceAt(std::string_view text, std::size_t position)
{
    const char byte = text[position];
    if (byte == ' ' || (byte >= '\t' && byte <= '\r'))
        return 1;
    if (static_cast<signed char>(byte) >= 0)
        return 0;
    const utf8::Decoded decoded = utf8::decode(text, position);
    const bool isSpace = classOf(decoded.codePoint) == CharacterClass::Space || decoded.codePoint == 0xFEFF ||
                         decoded.codePoint == 0x200B;
    return isSpace ? decoded.length : 0;
}

std::size_t trimmedEnd(std::string_view text, std::size_t begin, std::size_t end)
{
    while (end > begin) {
        const std::size_t length = utf8::decodeBefore(text, end).length;
        if (spaceAt(text, end - length) == 0)
            break;
        end -= length;
    }
    return end;
}

quint32 widthOf(std::string_view line)
{
    return static_cast<quint32>(
        std::count_if(line.begin(), line.end(), [](char byte) { return !utf8::isContinuation(byte); }));
}

} // namespace

std::vector<TextLine> linesOf(std::string_view text)
{
    std::vector<TextLine> lines;
    bool isAfterBlank = true;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        TextLine line;
        std::size_t first = begin;
        for (std::size_t length = 0; first < end && (length = spaceAt(text, first)) > 0; first += length)
            line.indent += text[first] == '\t' ? 4 - line.indent % 4 : 1;
        const std::size_t last = trimmedEnd(text, first, end);
        if (first < last) {
            line.span = makeSpan(first, last);
            line.width = widthOf(line.span.in(text));
            line.isAfterBlank = isAfterBlank;
            lines.push_back(line);
        }
        isAfterBlank = first >= last;
        begin = end + 1;
    }
    return lines;
}

std::size_t listMarkLength(std::string_view line)
{
    static constexpr std::array<std::string_view, 8> bullets{"-", "*", "+", "•", "◦", "▪", "‣", "·"};
    std::size_t mark = 0;
    for (const std::string_view bullet : bullets)
        if (line.starts_with(bullet))
            mark = bullet.size();
    if (mark == 0) {
        const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
        const bool isNumber = digits > 0 && digits <= 3 && digits < line.size();
        mark = isNumber && (line[digits] == '.' || line[digits] == ')') ? digits + 1 : 0;
    }
    if (mark == 0 || mark >= line.size() || (line[mark] != ' ' && line[mark] != '\t'))
        return 0;
    return std::min(line.find_first_not_of(" \t", mark), line.size());
}

bool endsAsSentence(std::string_view line)
{
    static constexpr std::array<std::string_view, 12> closers{"\"", "'", ")", "]", "}", "*",
                                                              "_",  "”", "’", "»", "›", "）"};
    static constexpr std::array<std::string_view, 10> stops{".", "!",  "?",  ":",  ";",
                                                            "…", "。", "！", "？", "："};
    const auto endsLine = [&line](std::string_view mark) { return line.ends_with(mark); };
    for (auto closer = closers.begin(); closer != closers.end();) {
        closer = std::find_if(closers.begin(), closers.end(), endsLine);
        if (closer != closers.end())
            line.remove_suffix(closer->size());
    }
    return std::any_of(stops.begin(), stops.end(), endsLine);
}

bool startsWithSmallLetter(std::string_view line)
{
    return !line.empty() && classOf(utf8::decode(line, 0).codePoint) == CharacterClass::Lower;
}

} // namespace crossread
