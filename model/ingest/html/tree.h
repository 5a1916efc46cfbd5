// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <gumbo.h>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace crossread::html {

/// Memory that is given out and freed only as a whole. gumbo frees a tree by recursion, which a deep page
/// would overflow the stack with; and one free of everything is faster than a million small ones.
class Arena {
public:
    void* allocate(std::size_t size);

private:
    std::vector<std::unique_ptr<std::byte[]>> m_chunks;
    std::byte* m_next = nullptr;
    std::size_t m_left = 0;
};

/// A parsed HTML document.
class Tree {
public:
    /// Precondition: \a page is well-formed UTF-8 of less than 4 GiB.
    explicit Tree(std::string page);
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;

    /// The html element.
    [[nodiscard]] const GumboNode* root() const { return m_output->root; }

private:
    Arena m_arena;
    std::string m_page;
    const GumboOutput* m_output = nullptr;
};

[[nodiscard]] inline bool isElement(const GumboNode* node)
{
    return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE;
}
[[nodiscard]] inline bool isText(const GumboNode* node)
{
    return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
           node->type == GUMBO_NODE_CDATA;
}
/// GUMBO_TAG_UNKNOWN for what is no HTML element.
[[nodiscard]] GumboTag tagOf(const GumboNode* node);
/// Children of an element, none for other nodes.
[[nodiscard]] std::size_t childCount(const GumboNode* node);
[[nodiscard]] const GumboNode* childAt(const GumboNode* node, std::size_t index);
/// The value of an attribute (name in lower case), empty where there is none.
[[nodiscard]] std::string_view attribute(const GumboNode* node, const char* name);
[[nodiscard]] bool hasAttribute(const GumboNode* node, const char* name);
/// All text under a node, white space collapsed and trimmed; stops at \a limit bytes.
[[nodiscard]] std::string textUnder(const GumboNode* node, std::size_t limit = 1u << 16);

/// Calls \a visit for every element under \a root in document order, without recursion; a visit that gives
/// false keeps the walk out of that element.
template <typename Visit>
void forEachElement(const GumboNode* root, Visit visit)
{
    std::vector<const GumboNode*> open{root};
    while (!open.empty()) {
        const GumboNode* const node = open.back();
        open.pop_back();
        if (!isElement(node) || !visit(node))
            continue;
        for (std::size_t i = childCount(node); i > 0; --i)
            open.push_back(childAt(node, i - 1));
    }
}

/// What a character reference ("&eacute;", "&#8217;") stands for; the reference itself where it is none.
[[nodiscard]] std::string decodedReference(std::string_view reference);

/// A page whose elements nest at most 400 deep and have at most 200 attributes: the tags beyond are left
/// out, their text stays. Browsers cap the depth of the tree alike (Blink at 512). Hostile pages would
/// make the parser's time grow with the square of their size. Pages within the bounds come back unchanged.
[[nodiscard]] std::string tamed(std::string page);

} // namespace crossread::html
