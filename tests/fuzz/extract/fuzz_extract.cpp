// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/text/utf8.h"
#include "tools/extracted_text.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Any bytes, repaired as the readers repair them: findings come sorted, inside the text and on its code
/// points.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace crossread;
    const test::ExtractedText extracted(utf8::repaired({reinterpret_cast<const char*>(data), size}));
    if (!extracted.fault().empty())
        std::abort();
    return 0;
}
