// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/figure_lines.h"
#include "model/text/utf8.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any bytes, repaired as the readers repair them: figures come sorted, inside the text and on its code
/// points.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace crossread;
    const std::string text = utf8::repaired({reinterpret_cast<const char*>(data), size});
    quint32 last = 0;
    for (const Figure& figure : test::figuresIn(text)) {
        const bool isInside = figure.span.begin < figure.span.end && figure.span.end <= text.size();
        const bool hasAmount = figure.value || figure.low || figure.high;
        if (!isInside || figure.span.begin < last || !hasAmount ||
            utf8::isContinuation(text[figure.span.begin]))
            std::abort();
        last = figure.span.begin;
    }
    return 0;
}
