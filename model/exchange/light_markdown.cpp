// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/light_markdown.h"

#include <algorithm>

namespace crossread {

namespace {

/// Whether a line, its first three blanks left out, begins what reaches beyond itself.
bool reachesBeyond(std::string_view line)
{
    const auto isOnly = [&](char c) {
        return std::all_of(line.begin(), line.end(), [c](char other) { return other == c || other == ' '; });
    };
    return line.starts_with('#') || line.starts_with("```") || line.starts_with("~~~") ||
           line.starts_with('<') || (!line.empty() && (isOnly('-') || isOnly('=')));
}

} // namespace

std::string lightMarkdownWithin(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view line = text.substr(0, end);
        const std::size_t blanks = std::min(line.find_first_not_of(' '), line.size());
        out += line.substr(0, blanks);
        if (blanks <= 3 && reachesBeyond(line.substr(blanks)))
            out += '\\';
        out += line.substr(blanks);
        text.remove_prefix(end);
        if (!text.empty()) {
            out += '\n';
            text.remove_prefix(1);
        }
    }
    return out;
}

} // namespace crossread
