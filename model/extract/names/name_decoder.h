// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/names/name_model.h"
#include "model/extract/names/name_sums.h"
#include "model/extract/names/name_tokens.h"

#include <array>
#include <memory>
#include <span>
#include <vector>

namespace crossread::names {

/// Finds the best labels of a sentence under a model: Viterbi over the sum of the weights of each token's
/// features and the transitions between labels. Only tokens that may belong to a name are weighed: name-like
/// and listed ones, what stands between and right behind them; all others are outside. Keeps its memory from
/// sentence to sentence.
class NameDecoder {
public:
    explicit NameDecoder(const NameModel& model);
    ~NameDecoder();
    NameDecoder(const NameDecoder&) = delete;
    NameDecoder& operator=(const NameDecoder&) = delete;

    /// The label of each token of \a sentence; valid until the next call.
    [[nodiscard]] const std::vector<Label>& decode(const NameSentence& sentence);

private:
    using Scores = std::array<std::int32_t, rowWidth>;
    static constexpr std::size_t mostFeatures =
        96; ///< of one token; NameFeatures gives 63 and one for each list it is in
    struct Wanted {
        std::array<NameModel::Place, mostFeatures> places;
        std::size_t count = 0;
    };

    [[nodiscard]] static bool mayBeInName(const NameSentence& sentence, std::size_t index);
    [[nodiscard]] bool mayGoOn(const NameSentence& sentence, std::size_t index) const;
    [[nodiscard]] Wanted wanted(std::span<const std::uint64_t> hashes) const;
    [[nodiscard]] NameSums::Sums sumOf(const Wanted& wanted) const;
    [[nodiscard]] Scores scoresOf(const NameSentence& sentence, std::size_t index);
    void start(std::size_t index, std::size_t row, const Scores& local);
    void advance(std::size_t index, const Scores& local);
    std::size_t decodeStretch(const NameSentence& sentence, std::size_t begin);

    const NameModel& m_model;
    std::unique_ptr<NameSums> m_sums;
    std::array<Scores, rowWidth> m_moves; ///< with a bar where no label may follow
    std::int32_t m_widestMoves = 0;       ///< how far the moves that are not barred lie apart
    std::vector<Scores> m_best;
    std::vector<std::array<Label, rowWidth>> m_from;
    std::vector<Label> m_labels;
};

} // namespace crossread::names
