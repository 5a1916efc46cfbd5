// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/name_decoder.h"

#include "model/extract/names/name_features.h"

#include <algorithm>

namespace crossread::names {

namespace {
constexpr std::int16_t barred = -30000;
}

NameDecoder::NameDecoder(const NameModel& model) : m_model(model), m_moves(model.transitions())
{
    for (std::size_t from = 0; from < rowWidth; ++from) {
        for (std::size_t to = 0; to < rowWidth; ++to) {
            const auto label = static_cast<Label>(to);
            const bool may =
                to < labelCount &&
                (from == NameModel::start ? !isInside(label)
                                          : from < labelCount && mayFollow(static_cast<Label>(from), label));
            if (!may)
                m_moves[from][to] = barred;
        }
    }
}

NameDecoder::Scores NameDecoder::scoresOf(const NameSentence& sentence, std::size_t index) const
{
    std::array<std::int16_t, rowWidth> sums{};
    auto sink = [&](std::uint64_t hash) {
        if (const NameModel::Row* row = m_model.rowOf(hash)) {
            for (std::size_t l = 0; l < rowWidth; ++l)
                sums[l] = static_cast<std::int16_t>(sums[l] + (*row)[l]);
        }
    };
    NameFeatures(sentence, index, sink).collect();
    Scores scores{};
    std::copy(sums.begin(), sums.end(), scores.begin());
    return scores;
}

void NameDecoder::advance(std::size_t index, const Scores& local)
{
    Scores& here = m_best[index];
    std::array<Label, rowWidth>& from = m_from[index];
    from.fill(outside);
    if (index == 0) {
        for (std::size_t to = 0; to < rowWidth; ++to)
            here[to] = local[to] + m_moves[NameModel::start][to];
        return;
    }
    here.fill(std::int32_t{2} * barred * 4096);
    const Scores& before = m_best[index - 1];
    for (std::size_t previous = 0; previous < labelCount; ++previous) {
        for (std::size_t to = 0; to < rowWidth; ++to) {
            const std::int32_t score = before[previous] + m_moves[previous][to];
            from[to] = score > here[to] ? static_cast<Label>(previous) : from[to];
            here[to] = std::max(here[to], score);
        }
    }
    for (std::size_t to = 0; to < rowWidth; ++to)
        here[to] += local[to];
}

const std::vector<Label>& NameDecoder::decode(const NameSentence& sentence)
{
    const std::size_t size = sentence.size();
    m_best.resize(size);
    m_from.resize(size);
    m_labels.assign(size, outside);
    for (std::size_t i = 0; i < size; ++i)
        advance(i, scoresOf(sentence, i));
    for (std::size_t i = size; i-- > 0;) {
        const auto last = std::max_element(m_best[i].begin(), m_best[i].begin() + labelCount);
        m_labels[i] =
            i + 1 == size ? static_cast<Label>(last - m_best[i].begin()) : m_from[i + 1][m_labels[i + 1]];
    }
    return m_labels;
}

} // namespace crossread::names
