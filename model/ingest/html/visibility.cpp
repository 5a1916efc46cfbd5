// SPDX-License-Identifier: GPL-3.0-or-later
// What of a page a reader never sees, and which links it may keep.
#include "model/ingest/html/page.h"
#include "model/ingest/html/tree.h"
#include "model/text/ascii.h"

namespace crossread::html {

namespace {

constexpr std::size_t longestTarget = 2048;

bool isHiddenByStyle(std::string_view style)
{
    for (auto at = ascii::find(style, "display"); at != style.npos;
         at = ascii::find(style, "display", at + 7)) {
        auto value = ascii::trimmed(style.substr(at + 7));
        if (value.starts_with(':') && ascii::startsWith(ascii::trimmed(value.substr(1)), "none"))
            return true;
    }
    const auto at = ascii::find(style, "visibility");
    return at != style.npos && ascii::contains(style.substr(at, 24), "hidden");
}

} // namespace

bool isHidden(const GumboNode* node, PageOptions options)
{
    if (node->type == GUMBO_NODE_TEMPLATE || node->v.element.tag_namespace != GUMBO_NAMESPACE_HTML)
        return true;
    switch (node->v.element.tag) {
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_INPUT:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_MAP:
    case GUMBO_TAG_DATALIST:
    case GUMBO_TAG_NOFRAMES:
    case GUMBO_TAG_NOEMBED:
    case GUMBO_TAG_APPLET:
    case GUMBO_TAG_RP:
    case GUMBO_TAG_RT:
        return true;
    default:
        break;
    }
    if (options.readsHidden)
        return false;
    return hasAttribute(node, "hidden") || ascii::equals(attribute(node, "aria-hidden"), "true") ||
           isHiddenByStyle(attribute(node, "style"));
}

bool isSafeTarget(std::string_view target)
{
    return target.size() <= longestTarget && !ascii::startsWith(target, "javascript:") &&
           !ascii::startsWith(target, "vbscript:") && !ascii::startsWith(target, "data:") &&
           !ascii::startsWith(target, "file:");
}

} // namespace crossread::html
