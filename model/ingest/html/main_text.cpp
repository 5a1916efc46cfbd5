// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/ingest/html/main_text.h"

#include "model/ingest/ascii.h"

namespace crossread::html {

namespace {

std::string_view reasonAgainst(const Element& element)
{
    switch (element.tag) {
    case GUMBO_TAG_NAV:
        return "html/navigation";
    case GUMBO_TAG_ASIDE:
        return "html/aside";
    case GUMBO_TAG_FOOTER:
        return "html/footer";
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
        return "html/form";
    default:
        return {};
    }
}

} // namespace

std::vector<Verdict> findMainText(const Page& page, const std::vector<Passage>&, std::string_view)
{
    std::vector<std::string_view> against(page.elements.size());
    for (std::size_t i = 0; i < page.elements.size(); ++i) {
        const auto own = reasonAgainst(page.elements[i]);
        against[i] = !own.empty() || i == 0 ? own : against[page.elements[i].parent];
    }
    std::vector<Verdict> verdicts;
    for (const auto& block : page.blocks) {
        auto reason = against[block.element];
        if (reason.empty() && block.linkDensity() > 0.8 && block.textBytes < 200)
            reason = "html/links";
        verdicts.push_back({reason.empty(), reason});
    }
    return verdicts;
}

} // namespace crossread::html
