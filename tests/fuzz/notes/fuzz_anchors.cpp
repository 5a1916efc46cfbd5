// SPDX-License-Identifier: GPL-3.0-or-later
// Two texts, parted by a zero byte, and a span of the first: the anchor made there is placed in the second,
// and exactly where it was made.
#include "model/notes/anchor.h"
#include "model/text/utf8.h"

#include <cstdlib>

using namespace crossread;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size)
{
    if (size < 4)
        return 0;
    const std::string_view all(reinterpret_cast<const char*>(data) + 4, size - 4);
    const std::size_t zero = all.find('\0');
    Article first;
    first.text = utf8::repaired(all.substr(0, zero));
    Article second;
    second.text = utf8::repaired(zero == all.npos ? std::string_view() : all.substr(zero + 1));
    std::size_t begin = (data[0] | std::size_t{data[1]} << 8) % (first.text.size() + 1);
    std::size_t end = std::min(first.text.size(), begin + (data[2] | std::size_t{data[3]} << 8));
    while (begin > 0 && begin < first.text.size() && utf8::isContinuation(first.text[begin]))
        --begin;
    while (end < first.text.size() && utf8::isContinuation(first.text[end]))
        ++end;
    const Anchor anchor = makeAnchor(first, makeSpan(begin, end));
    const Placement placement = placeAnchor(anchor, second);
    if (placement.isPlaced() && (placement.span.isEmpty() || placement.span.end > second.text.size()))
        std::abort();
    if (!anchor.quote.empty() && placeAnchor(anchor, first).kind != PlacementKind::Exact)
        std::abort();
    return 0;
}
