// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/link/highlight_layers.h"

#include <algorithm>

namespace crossread {

void HighlightLayers::set(Layer layer, std::vector<Span> spans)
{
    std::sort(spans.begin(), spans.end());
    quint32 longest = 0;
    for (const Span span : spans)
        longest = std::max(longest, span.length());
    m_longest[index(layer)] = longest;
    m_layers[index(layer)] = std::move(spans);
}

std::vector<Span> HighlightLayers::spansIn(Layer layer, Span visible) const
{
    const std::vector<Span>& all = spans(layer);
    const quint32 longest = m_longest[index(layer)];
    const Span earliest{visible.begin > longest ? visible.begin - longest : 0, 0};
    std::vector<Span> found;
    for (auto span = std::lower_bound(all.begin(), all.end(), earliest);
         span != all.end() && span->begin < visible.end; ++span) {
        if (span->intersects(visible))
            found.push_back(*span);
    }
    return found;
}

} // namespace crossread
