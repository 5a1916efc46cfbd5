// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/light_markdown.h"

#include "model/text/ascii.h"

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
           (!line.empty() && (isOnly('-') || isOnly('=')));
}

bool isAutolink(std::string_view rest)
{
    return rest.starts_with("<http://") || rest.starts_with("<https://") || rest.starts_with("<mailto:");
}

bool beginsHtml(std::string_view rest)
{
    const char next = rest.size() > 1 ? rest[1] : ' ';
    return rest.front() == '<' && !isAutolink(rest) &&
           (ascii::isLetter(next) || next == '/' || next == '!' || next == '?');
}

/// How long the code between backticks is that begins here; 0 where it does not end.
std::size_t lengthOfCode(std::string_view rest)
{
    const std::size_t marks = std::min(rest.find_first_not_of('`'), rest.size());
    for (std::size_t at = marks; (at = rest.find('`', at)) != std::string_view::npos;) {
        const std::size_t end = std::min(rest.find_first_not_of('`', at), rest.size());
        if (end - at == marks)
            return end;
        at = end;
    }
    return 0;
}

/// In a note "<b>" is words; elsewhere it would be HTML.
std::string withoutHtml(std::string_view text)
{
    std::string out;
    while (!text.empty()) {
        std::size_t taken = 1;
        if (text.front() == '`')
            taken = std::max(lengthOfCode(text), std::min(text.find_first_not_of('`'), text.size()));
        else if (text.front() == '\\')
            taken = std::min<std::size_t>(2, text.size());
        else if (beginsHtml(text))
            out += '\\';
        out += text.substr(0, taken);
        text.remove_prefix(taken);
    }
    return out;
}

} // namespace

std::string lightMarkdownWithin(std::string_view note)
{
    const std::string withWords = withoutHtml(note);
    std::string_view text = withWords;
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
