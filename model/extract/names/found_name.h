// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/document.h"
#include "model/extract/findings.h"

#include <cstdint>
#include <vector>

namespace crossread::names {

/// A name while it is being found: tokens [first, end) of the document, in one sentence.
struct FoundName {
    std::uint32_t first = 0;
    std::uint32_t end = 0;
    EntityKind kind = EntityKind::Organization;
    Rule by;
    std::uint32_t beginSkip = 0; ///< bytes of the first token that are not of the name ("PresidentDonald")
    std::uint32_t endSkip = 0;   ///< bytes of the last token that are not of the name ("DeepSeekhas")

    [[nodiscard]] std::uint32_t size() const { return end - first; }
    [[nodiscard]] Span spanIn(const Document& document) const
    {
        return {document.tokens[first].span.begin + beginSkip, document.tokens[end - 1].span.end - endSkip};
    }
};

using FoundNames = std::vector<FoundName>; ///< in order, without overlaps

/// Puts \a strong before \a weak: what overlaps a strong name is dropped. Both in order.
[[nodiscard]] FoundNames merged(const FoundNames& strong, const FoundNames& weak);

/// Takes titles and possessives off the ends of names, and what no name can be.
void trimNames(const Document& document, FoundNames& names);

} // namespace crossread::names
