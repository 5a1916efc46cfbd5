// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/names/name_model.h"
#include "model/extract/names/name_tokens.h"

#include <vector>

namespace crossread::names {

/// Finds the best labels of a sentence under a model: Viterbi over the sum of the weights of each token's
/// features and the transitions between labels. Keeps its memory from sentence to sentence.
class NameDecoder {
public:
    explicit NameDecoder(const NameModel& model);

    /// The label of each token of \a sentence; valid until the next call.
    [[nodiscard]] const std::vector<Label>& decode(const NameSentence& sentence);

private:
    using Scores = std::array<std::int32_t, rowWidth>;

    [[nodiscard]] Scores scoresOf(const NameSentence& sentence, std::size_t index) const;
    void advance(std::size_t index, const Scores& local);

    const NameModel& m_model;
    NameModel::Transitions m_moves; ///< with a bar where no label may follow
    std::vector<Scores> m_best;
    std::vector<std::array<Label, rowWidth>> m_from;
    std::vector<Label> m_labels;
};

} // namespace crossread::names
