// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/html/tree.h"
#include "model/text/ascii.h"

#include <algorithm>
#include <array>

namespace crossread::html {

namespace {

constexpr std::size_t deepest = 400;
constexpr std::size_t mostAttributes = 200;

struct Tag {
    std::string_view name;
    std::size_t end = 0;           ///< position after '>'
    std::size_t attributesEnd = 0; ///< where the last attribute within the bound ends
    bool isClosing = false;
    bool hasTooManyAttributes = false;
};

/// Reads the tag that '<' at \a at opens, by the tokenizer states of the HTML standard that matter here.
Tag readTag(std::string_view page, std::size_t at)
{
    Tag tag;
    ++at;
    if (at < page.size() && page[at] == '/') {
        tag.isClosing = true;
        ++at;
    }
    const auto nameBegin = at;
    while (at < page.size() && !ascii::isSpace(page[at]) && page[at] != '>' && page[at] != '/')
        ++at;
    tag.name = page.substr(nameBegin, at - nameBegin);
    for (std::size_t attributes = 0; at < page.size() && page[at] != '>';) {
        if (ascii::isSpace(page[at]) || page[at] == '/') {
            ++at;
            continue;
        }
        if (++attributes == mostAttributes + 1) {
            tag.hasTooManyAttributes = true;
            tag.attributesEnd = at;
        }
        ++at;
        while (at < page.size() && !ascii::isSpace(page[at]) && page[at] != '>' && page[at] != '/' &&
               page[at] != '=')
            ++at;
        auto value = at;
        while (value < page.size() && ascii::isSpace(page[value]))
            ++value;
        if (value >= page.size() || page[value] != '=')
            continue;
        at = value + 1;
        while (at < page.size() && ascii::isSpace(page[at]))
            ++at;
        if (at < page.size() && (page[at] == '"' || page[at] == '\'')) {
            at = page.find(page[at], at + 1);
            at = at == page.npos ? page.size() : at + 1;
        } else {
            while (at < page.size() && !ascii::isSpace(page[at]) && page[at] != '>')
                ++at;
        }
    }
    tag.end = std::min(at + 1, page.size());
    return tag;
}

bool isVoid(std::string_view name)
{
    static constexpr std::array<std::string_view, 15> names{"area",  "base",   "br",    "col",  "embed",
                                                            "hr",    "img",    "input", "link", "meta",
                                                            "param", "source", "track", "wbr",  "frame"};
    return std::ranges::any_of(names, [name](auto one) { return ascii::equals(name, one); });
}

bool isRawText(std::string_view name)
{
    static constexpr std::array<std::string_view, 8> names{"script", "style",    "textarea", "title",
                                                           "xmp",    "noframes", "iframe",   "noembed"};
    return std::ranges::any_of(names, [name](auto one) { return ascii::equals(name, one); });
}

/// Elements whose start tag ends an open one of their own kind.
bool endsItsLike(std::string_view name)
{
    static constexpr std::array<std::string_view, 9> names{"p",  "li", "dt",     "dd",      "td",
                                                           "th", "tr", "option", "optgroup"};
    return std::ranges::any_of(names, [name](auto one) { return ascii::equals(name, one); });
}

std::size_t afterRawText(std::string_view page, std::size_t at, std::string_view name)
{
    for (auto end = page.find("</", at); end != page.npos; end = page.find("</", end + 2))
        if (ascii::startsWith(page.substr(end + 2), ascii::lowered(name)))
            return end;
    return page.size();
}

std::size_t afterMarkup(std::string_view page, std::size_t at)
{
    const bool isComment = page.substr(at).starts_with("<!--");
    const auto end = isComment ? page.find("-->", at + 2) : page.find('>', at);
    return end == page.npos ? page.size() : end + (isComment ? 3 : 1);
}

/// Copies a page and leaves out the tags beyond the bounds.
class Tamer {
public:
    explicit Tamer(std::string_view page) : m_page(page) {}

    /// False: nothing had to be left out.
    bool run()
    {
        for (std::size_t at = m_page.find('<'); at != m_page.npos; at = m_page.find('<', at)) {
            const char next = at + 1 < m_page.size() ? m_page[at + 1] : ' ';
            if (next == '!' || next == '?')
                at = afterMarkup(m_page, at);
            else if (ascii::isLetter(next) ||
                     (next == '/' && at + 2 < m_page.size() && ascii::isLetter(m_page[at + 2])))
                at = passTag(at);
            else
                ++at;
        }
        return !m_result.empty() || m_kept > 0;
    }
    std::string result()
    {
        m_result.append(m_page.substr(m_kept));
        return std::move(m_result);
    }

private:
    std::size_t passTag(std::size_t at)
    {
        const Tag tag = readTag(m_page, at);
        if (tag.isClosing)
            close(tag, at);
        else if (!isVoid(tag.name))
            open(tag, at);
        else if (tag.hasTooManyAttributes)
            leaveOut(tag.attributesEnd, tag.end - 1);
        return !tag.isClosing && isRawText(tag.name) ? afterRawText(m_page, tag.end, tag.name) : tag.end;
    }

    void open(const Tag& tag, std::size_t at)
    {
        if (endsItsLike(tag.name))
            closeItsLike(tag.name);
        if (m_open.size() >= deepest) {
            leaveOut(at, tag.end);
            ++m_leftOut;
            return;
        }
        m_open.push_back(tag.name);
        if (tag.hasTooManyAttributes)
            leaveOut(tag.attributesEnd, tag.end - 1);
    }

    void close(const Tag& tag, std::size_t at)
    {
        if (m_leftOut > 0 && m_open.size() >= deepest) {
            --m_leftOut;
            leaveOut(at, tag.end);
            return;
        }
        // A closing tag that fits nothing near is ignored, as the parser does.
        const std::size_t look = std::min<std::size_t>(m_open.size(), 32);
        for (std::size_t i = 1; i <= look; ++i)
            if (sameName(m_open[m_open.size() - i], tag.name)) {
                m_open.resize(m_open.size() - i);
                return;
            }
    }

    void closeItsLike(std::string_view name)
    {
        for (std::size_t i = 1; i <= std::min<std::size_t>(m_open.size(), 6); ++i) {
            const auto open = m_open[m_open.size() - i];
            if (sameName(open, name)) {
                m_open.resize(m_open.size() - i);
                return;
            }
            if (ascii::equals(open, "div") || ascii::equals(open, "ul") || ascii::equals(open, "ol") ||
                ascii::equals(open, "dl") || ascii::equals(open, "table") || ascii::equals(open, "select"))
                return;
        }
    }

    static bool sameName(std::string_view a, std::string_view b)
    {
        return a.size() == b.size() && std::ranges::equal(a, b, {}, ascii::lower, ascii::lower);
    }

    void leaveOut(std::size_t begin, std::size_t end)
    {
        m_result.append(m_page.substr(m_kept, begin - m_kept));
        m_kept = std::max(begin, end);
    }

    std::string_view m_page;
    std::string m_result;
    std::vector<std::string_view> m_open;
    std::size_t m_kept = 0;
    std::size_t m_leftOut = 0;
};

} // namespace

std::string tamed(std::string page)
{
    Tamer tamer{page};
    if (!tamer.run())
        return page;
    return tamer.result();
}

} // namespace crossread::html
