// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/html/tree.h"

#include "model/text/ascii.h"

#include <algorithm>
#include <array>

namespace crossread::html {

void* Arena::allocate(std::size_t size)
{
    constexpr std::size_t alignment = alignof(std::max_align_t);
    size = (std::max<std::size_t>(size, 1) + alignment - 1) / alignment * alignment;
    if (size > m_left) {
        const std::size_t chunk = std::max<std::size_t>(size, m_chunks.size() < 8 ? 1u << 16 : 1u << 20);
        m_chunks.push_back(std::make_unique_for_overwrite<std::byte[]>(chunk));
        m_next = m_chunks.back().get();
        m_left = chunk;
    }
    void* const memory = m_next;
    m_next += size;
    m_left -= size;
    return memory;
}

Tree::Tree(std::string page) : m_page(tamed(std::move(page)))
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = [](void* arena, std::size_t size) {
        return static_cast<Arena*>(arena)->allocate(size);
    };
    options.deallocator = [](void*, void*) {};
    options.userdata = &m_arena;
    options.max_errors = 0;
    m_output = gumbo_parse_with_options(&options, m_page.data(), m_page.size());
}

GumboTag tagOf(const GumboNode* node)
{
    if (!isElement(node) || node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return GUMBO_TAG_UNKNOWN;
    return node->v.element.tag;
}

std::size_t childCount(const GumboNode* node)
{
    if (isElement(node))
        return node->v.element.children.length;
    return node->type == GUMBO_NODE_DOCUMENT ? node->v.document.children.length : 0;
}

const GumboNode* childAt(const GumboNode* node, std::size_t index)
{
    const GumboVector& children = isElement(node) ? node->v.element.children : node->v.document.children;
    return static_cast<const GumboNode*>(children.data[index]);
}

std::string_view attribute(const GumboNode* node, const char* name)
{
    if (!isElement(node))
        return {};
    const GumboAttribute* const found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found != nullptr ? found->value : std::string_view{};
}

bool hasAttribute(const GumboNode* node, const char* name)
{
    return isElement(node) && gumbo_get_attribute(&node->v.element.attributes, name) != nullptr;
}

std::string textUnder(const GumboNode* root, std::size_t limit)
{
    std::string text;
    bool hasSpace = false;
    std::vector<const GumboNode*> open{root};
    while (!open.empty() && text.size() < limit) {
        const GumboNode* const node = open.back();
        open.pop_back();
        if (isText(node)) {
            for (const char* c = node->v.text.text; *c != '\0' && text.size() < limit; ++c) {
                if (ascii::isSpace(*c)) {
                    hasSpace = true;
                    continue;
                }
                if (hasSpace && !text.empty())
                    text += ' ';
                hasSpace = false;
                text += *c;
            }
        } else if (const auto tag = tagOf(node); tag != GUMBO_TAG_SCRIPT && tag != GUMBO_TAG_STYLE) {
            hasSpace = hasSpace || tag == GUMBO_TAG_BR || tag == GUMBO_TAG_DIV || tag == GUMBO_TAG_P ||
                       tag == GUMBO_TAG_LI;
            for (std::size_t i = childCount(node); i > 0; --i)
                open.push_back(childAt(node, i - 1));
        }
    }
    return text;
}

std::string decodedReference(std::string_view reference)
{
    struct Known {
        std::string_view reference;
        const char* text;
    };
    static constexpr std::array known{
        Known{"&amp;", "&"},   Known{"&lt;", "<"},   Known{"&gt;", ">"},
        Known{"&quot;", "\""}, Known{"&apos;", "'"}, Known{"&nbsp;", "\xC2\xA0"},
    };
    const auto* const found = std::ranges::find(known, reference, &Known::reference);
    if (found != known.end())
        return found->text;
    // The parser has the whole table of the standard.
    const Tree tree{std::string{"<body>"} + std::string{reference}};
    std::string text = textUnder(tree.root(), 64);
    return text.empty() ? std::string{reference} : text;
}

} // namespace crossread::html
