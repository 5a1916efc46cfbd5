// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

namespace crossread::tools {

using Words = std::vector<std::string>;

/// What the slots of own_text.txt are filled with, by slot, and the parts that names are coined of.
extern const std::unordered_map<std::string, Words> slotWords;

} // namespace crossread::tools
