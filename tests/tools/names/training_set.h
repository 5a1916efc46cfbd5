// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/names/name_labels.h"
#include "tools/names/gold_text.h"

#include <cstdint>
#include <span>
#include <vector>

namespace crossread {
class NameModel;
}

namespace crossread::tools {

/// The labels that a token may have: a bit for each. Of a token that people labelled there is one; of one
/// that a set leaves open (its kind is not marked there) there are several.
using LabelSet = std::uint16_t;

/// The order of a sentence's tokens with what training knows of them.
struct TrainingSentence {
    std::vector<LabelSet> allowed;                    ///< [token]
    std::vector<std::vector<std::uint32_t>> features; ///< [token]: indexes, or hashes before numbering
    std::vector<Span> tokens;
    float weight = 1;
    std::uint32_t text = 0;
};

/// How the labels of a set are to be understood.
struct LabelScheme {
    bool marksOnlyPersonsBodiesPlaces =
        false;               ///< no products, works and groups are marked: capitalised words stay open
    bool isSilver = false;   ///< spans may be cut short: where a neighbour is capitalised, all is open
    bool hasHandles = false; ///< tweets: "@" and "#" marked as names
};
[[nodiscard]] LabelScheme schemeOf(const QString& fileName);

/// What a label of the sets is to us: a kind, names::otherKind, or -1 where it may be several (MISC).
[[nodiscard]] int kindOfLabel(const std::string& label);

/// The labels that each token of each sentence may have.
[[nodiscard]] std::vector<TrainingSentence> trainingSentences(const GoldText& text, const NameModel& lists,
                                                              LabelScheme scheme);

} // namespace crossread::tools
