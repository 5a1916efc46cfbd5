// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/note_markdown.h"

#include <algorithm>
#include <md4c.h>
#include <vector>

namespace crossread {

namespace {

// Raw HTML is words; a line that begins with four spaces is no code, since nobody means that in a note.
constexpr unsigned flags = MD_FLAG_NOHTML | MD_FLAG_NOINDENTEDCODEBLOCKS | MD_FLAG_PERMISSIVEURLAUTOLINKS;
constexpr std::size_t mostBytes = 1024 * 1024; ///< what a note may have; more is cut

struct Element {
    const char* open;
    const char* close;
};

/// What a sink is told of blocks and spans.
class Sink {
public:
    virtual ~Sink() = default;
    virtual void open(MD_BLOCKTYPE, const void*) {}
    virtual void close(MD_BLOCKTYPE) {}
    virtual void open(MD_SPANTYPE, const void*) {}
    virtual void close(MD_SPANTYPE) {}
    virtual void take(MD_TEXTTYPE type, std::string_view text) = 0;
};

void parse(std::string_view markdown, Sink& sink)
{
    MD_PARSER parser{};
    parser.flags = flags;
    parser.enter_block = [](MD_BLOCKTYPE type, void* detail, void* to) {
        static_cast<Sink*>(to)->open(type, detail);
        return 0;
    };
    parser.leave_block = [](MD_BLOCKTYPE type, void*, void* to) {
        static_cast<Sink*>(to)->close(type);
        return 0;
    };
    parser.enter_span = [](MD_SPANTYPE type, void* detail, void* to) {
        static_cast<Sink*>(to)->open(type, detail);
        return 0;
    };
    parser.leave_span = [](MD_SPANTYPE type, void*, void* to) {
        static_cast<Sink*>(to)->close(type);
        return 0;
    };
    parser.text = [](MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* to) {
        static_cast<Sink*>(to)->take(type, std::string_view(text, size));
        return 0;
    };
    const std::string_view all = markdown.substr(0, mostBytes);
    md_parse(all.data(), static_cast<MD_SIZE>(all.size()), &parser, &sink);
}

Element elementOf(MD_BLOCKTYPE type)
{
    switch (type) {
    case MD_BLOCK_QUOTE:
        return {"<blockquote>", "</blockquote>\n"};
    case MD_BLOCK_UL:
        return {"<ul>\n", "</ul>\n"};
    case MD_BLOCK_OL:
        return {"<ol>\n", "</ol>\n"};
    case MD_BLOCK_LI:
        return {"<li>", "</li>\n"};
    case MD_BLOCK_H:
        return {"<p><strong>", "</strong></p>\n"};
    case MD_BLOCK_CODE:
        return {"<p><code>", "</code></p>\n"};
    case MD_BLOCK_P:
        return {"<p>", "</p>\n"};
    default:
        return {"", ""};
    }
}

Element elementOf(MD_SPANTYPE type)
{
    switch (type) {
    case MD_SPAN_EM:
        return {"<em>", "</em>"};
    case MD_SPAN_STRONG:
        return {"<strong>", "</strong>"};
    case MD_SPAN_CODE:
        return {"<code>", "</code>"};
    default:
        return {"", ""};
    }
}

/// An address that a reader may follow: no script, no file of this machine.
bool isSafe(std::string_view address)
{
    const auto beginsWith = [address](std::string_view scheme) {
        return address.size() > scheme.size() &&
               std::equal(scheme.begin(), scheme.end(), address.begin(),
                          [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b + ('a' - 'A') : b); });
    };
    return beginsWith("http://") || beginsWith("https://") || beginsWith("mailto:");
}

/// Entities stand as they are, all else is written out.
std::string escapedAttribute(const MD_ATTRIBUTE& attribute)
{
    std::string out;
    for (int i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET begin = attribute.substr_offsets[i];
        const std::string_view part(attribute.text + begin, attribute.substr_offsets[i + 1] - begin);
        out += attribute.substr_types[i] == MD_TEXT_ENTITY ? std::string(part) : escapedHtml(part);
    }
    return out;
}

class HtmlSink : public Sink {
public:
    std::string html;

    void open(MD_BLOCKTYPE type, const void*) override { html += elementOf(type).open; }
    void close(MD_BLOCKTYPE type) override { html += elementOf(type).close; }
    void open(MD_SPANTYPE type, const void* detail) override
    {
        html += elementOf(type).open;
        if (type != MD_SPAN_A)
            return;
        const MD_ATTRIBUTE& to = static_cast<const MD_SPAN_A_DETAIL*>(detail)->href;
        m_isLinked.push_back(isSafe({to.text, to.size}));
        if (m_isLinked.back())
            html += "<a href=\"" + escapedAttribute(to) + "\">";
    }
    void close(MD_SPANTYPE type) override
    {
        html += elementOf(type).close;
        if (type != MD_SPAN_A || m_isLinked.empty())
            return;
        if (m_isLinked.back())
            html += "</a>";
        m_isLinked.pop_back();
    }
    void take(MD_TEXTTYPE type, std::string_view text) override
    {
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
            html += "<br>\n";
        else if (type == MD_TEXT_NULLCHAR)
            html += "\xEF\xBF\xBD";
        else if (type == MD_TEXT_ENTITY)
            html += text; // "&name;" or "&#number;", as the parser has made sure
        else
            html += escapedHtml(text);
    }

private:
    std::vector<bool> m_isLinked;
};

class WordSink : public Sink {
public:
    std::string words;

    void close(MD_BLOCKTYPE) override { space(); }
    void take(MD_TEXTTYPE type, std::string_view text) override
    {
        if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
            return space();
        for (const char c : text) {
            if (c == '\n' || c == '\t')
                space();
            else
                words += c;
        }
    }
    void space()
    {
        if (!words.empty() && words.back() != ' ')
            words += ' ';
    }
};

} // namespace

std::string escapedHtml(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char c : text) {
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else
            out += c;
    }
    return out;
}

std::string markdownToHtml(std::string_view markdown)
{
    HtmlSink sink;
    parse(markdown, sink);
    return std::move(sink.html);
}

std::string markdownToWords(std::string_view markdown)
{
    WordSink sink;
    parse(markdown, sink);
    while (!sink.words.empty() && sink.words.back() == ' ')
        sink.words.pop_back();
    return std::move(sink.words);
}

} // namespace crossread
