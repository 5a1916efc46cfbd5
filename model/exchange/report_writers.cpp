// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/exchange/light_markdown.h"
#include "model/exchange/report.h"
#include "model/notes/note_markdown.h"

namespace crossread {

namespace {

/// What a text may hold that the target language reads as its own.
using Escape = std::string (*)(std::string_view);

std::string escapedMarkdown(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (std::string_view("\\`*_{}[]<>#|").find(c) != std::string_view::npos)
            out += '\\';
        out += c == '\n' ? ' ' : c;
    }
    return out;
}

std::string joined(const std::vector<std::string>& cells, std::string_view open, std::string_view close,
                   Escape escape)
{
    std::string out;
    for (const std::string& cell : cells)
        (((out += open) += escape(cell)) += close);
    return out;
}

struct MarkdownWriter {
    std::string& out;

    void operator()(const Report::Heading& heading) const
    {
        out += std::string(static_cast<std::size_t>(heading.level), '#') + ' ' +
               escapedMarkdown(heading.text) + "\n\n";
    }
    void operator()(const Report::Paragraph& paragraph) const
    {
        out += escapedMarkdown(paragraph.text) + "\n\n";
    }
    void operator()(const Report::Quote& quote) const
    {
        out += "> ";
        for (const char c : quote.text)
            out += c == '\n' ? std::string("\n> ") : escapedMarkdown(std::string_view(&c, 1));
        out += "\n\n";
    }
    void operator()(const Report::Note& note) const { out += lightMarkdownWithin(note.markdown) + "\n\n"; }
    void operator()(const Report::Remark& remark) const
    {
        out += "*" + escapedMarkdown(remark.text) + "*\n\n";
    }
    void operator()(const Report::Table& table) const
    {
        out += joined(table.header, "| ", " ", escapedMarkdown) + "|\n";
        for (std::size_t i = 0; i < table.header.size(); ++i)
            out += "| --- ";
        out += "|\n";
        for (const auto& row : table.rows)
            out += joined(row, "| ", " ", escapedMarkdown) + "|\n";
        out += '\n';
    }
};

std::string withLineBreaks(const std::string& html)
{
    std::string out;
    for (const char c : html)
        out += c == '\n' ? std::string("<br>\n") : std::string(1, c);
    return out;
}

struct HtmlWriter {
    std::string& out;

    void operator()(const Report::Heading& heading) const
    {
        const std::string tag = "h" + std::to_string(heading.level);
        out += "<" + tag + ">" + escapedHtml(heading.text) + "</" + tag + ">\n";
    }
    void operator()(const Report::Paragraph& paragraph) const
    {
        out += "<p>" + escapedHtml(paragraph.text) + "</p>\n";
    }
    void operator()(const Report::Quote& quote) const
    {
        out += "<blockquote>" + withLineBreaks(escapedHtml(quote.text)) + "</blockquote>\n";
    }
    void operator()(const Report::Note& note) const { out += markdownToHtml(note.markdown); }
    void operator()(const Report::Remark& remark) const
    {
        out += "<p class=\"remark\">" + escapedHtml(remark.text) + "</p>\n";
    }
    void operator()(const Report::Table& table) const
    {
        out += "<table>\n<thead><tr>" + joined(table.header, "<th>", "</th>", escapedHtml) +
               "</tr></thead>\n<tbody>\n";
        for (const auto& row : table.rows)
            out += "<tr>" + joined(row, "<td>", "</td>", escapedHtml) + "</tr>\n";
        out += "</tbody>\n</table>\n";
    }
};

constexpr std::string_view htmlStyle =
    R"(body{font-family:Georgia,serif;font-size:16px;line-height:1.5;max-width:70em;margin:2em auto;padding:0 1em;color:#1c1c1c;background:#fff}
h1,h2,h3{font-family:system-ui,sans-serif;line-height:1.2;margin-top:1.6em}
table{border-collapse:collapse;width:100%;font-size:14px}
th,td{text-align:left;vertical-align:top;padding:.35em .6em;border-bottom:1px solid #d8d8d8;overflow-wrap:anywhere}
th{font-family:system-ui,sans-serif;font-weight:600}
blockquote{margin:1.2em 0 .3em;padding-left:.8em;border-left:3px solid #b0b0b0}
.remark{color:#555;font-size:14px})";

} // namespace

std::string toMarkdown(const Report& report)
{
    std::string out = "# " + escapedMarkdown(report.title) + "\n\n";
    for (const Report::Block& block : report.blocks)
        std::visit(MarkdownWriter{out}, block);
    return out;
}

std::string toHtml(const Report& report)
{
    const std::string title = escapedHtml(report.title);
    std::string out = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>" +
                      title + "</title>\n<style>" + std::string(htmlStyle) +
                      "</style>\n</head>\n<body>\n<h1>" + title + "</h1>\n";
    for (const Report::Block& block : report.blocks)
        std::visit(HtmlWriter{out}, block);
    return out + "</body>\n</html>\n";
}

} // namespace crossread
