// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/findings.h"
#include "tools/names/gold_text.h"

#include <map>
#include <string>
#include <vector>

namespace crossread {
class Lexicon;
}

namespace crossread::tools {

/// Exact matches: same span, same label.
struct NameCounts {
    int right = 0;
    int found = 0;
    int marked = 0;

    NameCounts& operator+=(const NameCounts& other);
    [[nodiscard]] double precision() const { return found == 0 ? 0 : 100.0 * right / found; }
    [[nodiscard]] double recall() const { return marked == 0 ? 0 : 100.0 * right / marked; }
    [[nodiscard]] double f1() const { return found + marked == 0 ? 0 : 200.0 * right / (found + marked); }
};

/// The label that the sets use for a kind: PER, ORG, LOC, PROD, GROUP, WORK.
[[nodiscard]] std::string labelOf(EntityKind kind);

using LabelCounts = std::map<std::string, NameCounts>;

/// Counts what findMentions() finds in \a texts. With \a misses the differences go there, one line each.
[[nodiscard]] LabelCounts scoreNames(const std::vector<GoldText>& texts, const Lexicon& lexicon,
                                     std::vector<std::string>* misses = nullptr);

/// The sum over \a labels.
[[nodiscard]] NameCounts sumOf(const LabelCounts& counts, const std::vector<std::string>& labels);

} // namespace crossread::tools
