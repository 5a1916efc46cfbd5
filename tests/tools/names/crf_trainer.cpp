// SPDX-License-Identifier: GPL-3.0-or-later
#include "tools/names/crf_trainer.h"

#include <algorithm>
#include <cmath>

namespace crossread::tools {

using namespace names;

namespace {
constexpr std::size_t startRow = rowWidth - 1;

float sumOf(const CrfTrainer::Scores& scores)
{
    float sum = 0;
    for (std::size_t l = 0; l < labelCount; ++l)
        sum += scores[l];
    return sum;
}

void divide(CrfTrainer::Scores& scores, float by)
{
    for (std::size_t l = 0; l < labelCount; ++l)
        scores[l] /= by;
}

bool allows(LabelSet set, std::size_t label)
{
    return (set >> label & 1u) != 0;
}
} // namespace

CrfTrainer::CrfTrainer(std::size_t featureCount, TrainingOptions options)
    : m_options(options), m_weights(featureCount), m_sums(featureCount)
{
}

double CrfTrainer::round(std::vector<TrainingSentence>& sentences)
{
    std::shuffle(sentences.begin(), sentences.end(), m_random);
    double loss = 0;
    for (const TrainingSentence& sentence : sentences)
        loss += sentence.tokens.empty() || sentence.weight <= 0 ? 0 : learn(sentence);
    return loss / static_cast<double>(sentences.size());
}

double CrfTrainer::learn(const TrainingSentence& sentence)
{
    const auto bar = static_cast<std::uint32_t>(m_options.dropout * 4294967040.0F);
    m_active.resize(sentence.features.size());
    for (std::size_t i = 0; i < sentence.features.size(); ++i) {
        m_active[i].clear();
        for (const std::uint32_t feature : sentence.features[i]) {
            if (bar == 0 || m_random() >= bar)
                m_active[i].push_back(feature);
        }
    }
    score(sentence);
    m_gradient.assign(sentence.tokens.size(), Scores{});
    m_transitionGradient = {};
    const double free = marginals(sentence, false, -sentence.weight);
    const double bound = marginals(sentence, true, sentence.weight);
    update(sentence);
    return (free - bound) * static_cast<double>(sentence.weight);
}

void CrfTrainer::score(const TrainingSentence& sentence)
{
    const float scale = 1.0F / (1.0F - m_options.dropout);
    m_scores.assign(sentence.tokens.size(), Scores{});
    for (std::size_t i = 0; i < m_active.size(); ++i) {
        for (const std::uint32_t feature : m_active[i]) {
            for (std::size_t l = 0; l < rowWidth; ++l)
                m_scores[i][l] += m_weights[feature][l];
        }
        for (std::size_t l = 0; l < rowWidth; ++l)
            m_scores[i][l] *= scale;
    }
}

/// The factors of all moves from label to label; what may not follow has none.
std::array<CrfTrainer::Scores, rowWidth> CrfTrainer::moveFactors() const
{
    std::array<Scores, rowWidth> moves{};
    for (std::size_t from = 0; from < rowWidth; ++from) {
        for (std::size_t to = 0; to < labelCount; ++to) {
            const bool may = from == startRow ? !isInside(static_cast<Label>(to))
                                              : from < labelCount && mayFollow(static_cast<Label>(from),
                                                                               static_cast<Label>(to));
            moves[from][to] = may ? std::exp(m_transitions[from][to]) : 0;
        }
    }
    return moves;
}

/// Fills m_forward, each place's sum set to one; gives the log of the partition sum, and the factors and sums
/// of the places.
double CrfTrainer::goForward(const TrainingSentence& sentence, bool isConstrained,
                             const std::array<Scores, rowWidth>& moves, Lattice& local,
                             std::vector<float>& norms)
{
    double logSum = 0;
    for (std::size_t i = 0; i < local.size(); ++i) {
        float most = -1e30F;
        for (std::size_t l = 0; l < labelCount; ++l)
            most = std::max(most, m_scores[i][l]);
        for (std::size_t l = 0; l < labelCount; ++l)
            local[i][l] =
                !isConstrained || allows(sentence.allowed[i], l) ? std::exp(m_scores[i][l] - most) : 0;
        Scores& here = m_forward[i];
        if (i == 0) {
            here = moves[startRow];
        } else {
            for (std::size_t from = 0; from < labelCount; ++from) {
                for (std::size_t to = 0; to < rowWidth; ++to)
                    here[to] += m_forward[i - 1][from] * moves[from][to];
            }
        }
        for (std::size_t l = 0; l < labelCount; ++l)
            here[l] *= local[i][l];
        norms[i] = std::max(sumOf(here), 1e-30F);
        divide(here, norms[i]);
        logSum += std::log(static_cast<double>(norms[i])) + static_cast<double>(most);
    }
    return logSum;
}

/// Forward and backward with each place's sum set to one; adds the expected counts, times \a sign, to the
/// gradient and gives the log of the partition sum.
double CrfTrainer::marginals(const TrainingSentence& sentence, bool isConstrained, float sign)
{
    const std::size_t size = sentence.tokens.size();
    const std::array<Scores, rowWidth> moves = moveFactors();
    Lattice local(size);
    m_forward.assign(size, Scores{});
    m_backward.assign(size, Scores{});
    std::vector<float> norms(size);
    const double logSum = goForward(sentence, isConstrained, moves, local, norms);
    for (std::size_t i = size; i-- > 0;) {
        Scores& here = m_backward[i];
        if (i + 1 == size) {
            here.fill(1);
        } else {
            Scores next{};
            for (std::size_t l = 0; l < labelCount; ++l)
                next[l] = m_backward[i + 1][l] * local[i + 1][l] / norms[i + 1];
            for (std::size_t from = 0; from < labelCount; ++from) {
                float sum = 0;
                for (std::size_t to = 0; to < labelCount; ++to) {
                    const float move = moves[from][to] * next[to];
                    sum += move;
                    m_transitionGradient[from][to] += sign * m_forward[i][from] * move;
                }
                here[from] = sum;
            }
        }
        for (std::size_t l = 0; l < labelCount; ++l)
            m_gradient[i][l] += sign * m_forward[i][l] * here[l];
    }
    for (std::size_t l = 0; l < labelCount; ++l)
        m_transitionGradient[startRow][l] += sign * m_forward[0][l] * m_backward[0][l];
    return logSum;
}

void CrfTrainer::step(float& weight, float& sum, float gradient, const TrainingOptions& options)
{
    gradient -= options.decay * weight;
    sum += gradient * gradient;
    weight += options.rate * gradient / (std::sqrt(sum) + 1e-4F);
}

void CrfTrainer::update(const TrainingSentence& sentence)
{
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
        float most = 0;
        for (const float g : m_gradient[i])
            most = std::max(most, std::abs(g));
        if (most < 1e-4F)
            continue;
        for (const std::uint32_t feature : m_active[i]) {
            for (std::size_t l = 0; l < labelCount; ++l)
                step(m_weights[feature][l], m_sums[feature][l], m_gradient[i][l], m_options);
        }
    }
    for (std::size_t from = 0; from < rowWidth; ++from) {
        for (std::size_t to = 0; to < labelCount; ++to)
            step(m_transitions[from][to], m_transitionSums[from][to], m_transitionGradient[from][to],
                 m_options);
    }
}

void CrfTrainer::restart(unsigned seed)
{
    m_random.seed(seed);
    std::fill(m_weights.begin(), m_weights.end(), Scores{});
    std::fill(m_sums.begin(), m_sums.end(), Scores{});
    m_transitions = {};
    m_transitionSums = {};
}

void CrfTrainer::addToMean()
{
    m_meanSums.resize(m_weights.size());
    for (std::size_t i = 0; i < m_weights.size(); ++i) {
        for (std::size_t l = 0; l < labelCount; ++l)
            m_meanSums[i][l] += m_weights[i][l];
    }
    m_meanCount += 1;
}

void CrfTrainer::useMean()
{
    for (std::size_t i = 0; i < m_weights.size(); ++i) {
        for (std::size_t l = 0; l < labelCount; ++l)
            m_weights[i][l] = m_meanSums[i][l] / m_meanCount;
    }
}

std::vector<Label> CrfTrainer::decode(const TrainingSentence& sentence) const
{
    const std::size_t size = sentence.tokens.size();
    std::vector<Scores> best(size);
    std::vector<std::array<Label, rowWidth>> from(size);
    for (std::size_t i = 0; i < size; ++i) {
        Scores here{};
        for (const std::uint32_t feature : sentence.features[i]) {
            for (std::size_t l = 0; l < labelCount; ++l)
                here[l] += m_weights[feature][l];
        }
        for (std::size_t to = 0; to < labelCount; ++to) {
            const auto label = static_cast<Label>(to);
            float most = -1e30F;
            if (i == 0)
                most = isInside(label) ? -1e9F : m_transitions[startRow][to];
            for (std::size_t previous = 0; i > 0 && previous < labelCount; ++previous) {
                const float score = best[i - 1][previous] + m_transitions[previous][to];
                if (mayFollow(static_cast<Label>(previous), label) && score > most) {
                    most = score;
                    from[i][to] = static_cast<Label>(previous);
                }
            }
            best[i][to] = most + here[to];
        }
    }
    std::vector<Label> labels(size);
    for (std::size_t i = size; i-- > 0;) {
        const auto last = static_cast<Label>(std::max_element(best[i].begin(), best[i].begin() + labelCount) -
                                             best[i].begin());
        labels[i] = i + 1 == size ? last : from[i + 1][labels[i + 1]];
    }
    return labels;
}

} // namespace crossread::tools
