// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/names/found_name.h"

namespace crossread {
class NameModel;
}

namespace crossread::names {

/// Products that their form tells: a name with a version ("Llama 3.1", "Qwen 2.5-Max", "GPT-4o",
/// "DeepSeek-V3"), a chip ("Nvidia's A100", "H100s"), a version alone where a cue stands by it ("the R1
/// model", "OpenAI's o1") or where the article tells it with its name elsewhere. In order, without overlaps.
/// Linear.
[[nodiscard]] FoundNames findProducts(const Document& document, const NameModel& lists);

} // namespace crossread::names
