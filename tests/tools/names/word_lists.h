// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QString>

#include <array>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace crossread::tools {

/// Key -> facts: what the word table of the weights file holds.
using WordFacts = std::unordered_map<std::uint32_t, std::uint32_t>;

/// Reads the word lists of resources/lexicon/names.
[[nodiscard]] Result<WordFacts> readWordLists(const QString& folder);

/// A trained feature: its key and one weight for each label, in steps of the file.
struct WeightRow {
    std::uint32_t key = 0;
    std::array<std::int8_t, 16> weights{};
};

/// The bytes of a weights file (format: name_model.h).
[[nodiscard]] QByteArray weightsFile(const WordFacts& words, const std::vector<WeightRow>& rows,
                                     const std::array<std::array<std::int16_t, 16>, 16>& transitions);

/// The trained part of a weights file.
struct TrainedWeights {
    std::vector<WeightRow> rows;
    std::array<std::array<std::int16_t, 16>, 16> transitions{};
};
[[nodiscard]] Result<TrainedWeights> weightRows(const QByteArray& file);

} // namespace crossread::tools
