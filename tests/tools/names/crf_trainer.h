// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tools/names/training_set.h"

#include <array>
#include <random>
#include <vector>

namespace crossread::tools {

struct TrainingOptions {
    int rounds = 12;
    float rate = 0.15F;    ///< of AdaGrad
    float decay = 1e-5F;   ///< L2, at each touch of a weight
    float dropout = 0.25F; ///< share of a token's features left out at a time, so that all kinds learn
};

/// A linear-chain conditional random field, trained by AdaGrad on the likelihood of the allowed label
/// sequences (Lafferty et al. 2001; partly labelled sequences: Tsuboi et al. 2008).
class CrfTrainer {
public:
    using Scores = std::array<float, names::rowWidth>;

    CrfTrainer(std::size_t featureCount, TrainingOptions options);

    /// One pass over all sentences in random order; gives the mean loss.
    double round(std::vector<TrainingSentence>& sentences);

    /// Begins anew, with other chances; the mean is kept.
    void restart(unsigned seed);

    /// Adds the present weights to the mean that useMean() puts in their place: steadier than the last
    /// round's.
    void addToMean();
    void useMean();

    [[nodiscard]] std::vector<names::Label> decode(const TrainingSentence& sentence) const;

    [[nodiscard]] const Scores& weightsOf(std::size_t feature) const { return m_weights[feature]; }
    /// Row names::labelCount is the start.
    [[nodiscard]] const std::array<Scores, names::rowWidth>& transitions() const { return m_transitions; }

private:
    using Lattice = std::vector<Scores>;

    double learn(const TrainingSentence& sentence);
    void score(const TrainingSentence& sentence);
    [[nodiscard]] std::array<Scores, names::rowWidth> moveFactors() const;
    double goForward(const TrainingSentence& sentence, bool isConstrained,
                     const std::array<Scores, names::rowWidth>& moves, Lattice& local,
                     std::vector<float>& norms);
    double marginals(const TrainingSentence& sentence, bool isConstrained, float sign);
    void update(const TrainingSentence& sentence);
    static void step(float& weight, float& sum, float gradient, const TrainingOptions& options);

    TrainingOptions m_options;
    std::mt19937 m_random{20250131};
    std::vector<Scores> m_weights;
    std::vector<Scores> m_sums; ///< of squared gradients
    std::vector<Scores> m_meanSums;
    float m_meanCount = 0;
    std::array<Scores, names::rowWidth> m_transitions{};
    std::array<Scores, names::rowWidth> m_transitionSums{};
    std::array<Scores, names::rowWidth> m_transitionGradient{};
    std::vector<std::vector<std::uint32_t>> m_active; ///< features of the sentence that were not dropped
    Lattice m_scores, m_forward, m_backward, m_gradient;
};

} // namespace crossread::tools
