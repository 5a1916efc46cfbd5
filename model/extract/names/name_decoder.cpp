// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/name_decoder.h"

#include "model/extract/names/name_features.h"
#include "model/extract/names/word_facts.h"

#include <algorithm>

namespace crossread::names {

namespace {
constexpr std::int16_t barred = -30000;
constexpr std::size_t mostFeatures =
    96; ///< of one token; NameFeatures gives 63 and one for each list it is in
} // namespace

NameDecoder::NameDecoder(const NameModel& model) : m_model(model)
{
    for (std::size_t from = 0; from < rowWidth; ++from) {
        for (std::size_t to = 0; to < rowWidth; ++to) {
            m_moves[from][to] = model.transitions()[from][to];
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

bool NameDecoder::mayBeInName(const NameSentence& sentence, std::size_t index)
{
    const auto i = static_cast<std::ptrdiff_t>(index);
    const NameToken& here = sentence.at(i);
    if (here.isNameLike() || here.written == Case::LowerDigits || here.runEnd - here.runBegin > 1)
        return true;
    if (here.phrases != 0 && !(here.facts & LowerWord))
        return true;
    // What follows may be its tail ("2015 Ohio general election"), a number before it its head.
    return sentence.at(i - 1).isNameLike() || sentence.at(i - 2).isNameLike() ||
           (here.written == Case::Number && sentence.at(i + 1).isNameLike());
}

NameDecoder::Scores NameDecoder::scoresOf(const NameSentence& sentence, std::size_t index)
{
    // All keys are asked for before the first is read, then all rows: the tables are larger than the caches.
    std::array<NameModel::Place, mostFeatures> places;
    std::size_t count = 0;
    auto sink = [&](std::uint64_t hash) {
        if (count < mostFeatures)
            places[count++] = m_model.placeOf(hash);
    };
    NameFeatures(sentence, index, sink).collect();
    std::array<const NameModel::Row*, mostFeatures> rows;
    std::size_t found = 0;
    for (std::size_t i = 0; i < count; ++i) {
        rows[found] = m_model.rowAt(places[i]);
        found += rows[found] != nullptr ? 1 : 0;
    }
    std::array<std::int16_t, rowWidth> sums{};
    for (std::size_t i = 0; i < found; ++i) {
        for (std::size_t l = 0; l < rowWidth; ++l)
            sums[l] = static_cast<std::int16_t>(sums[l] + (*rows[i])[l]);
    }
    Scores scores{};
    std::copy(sums.begin(), sums.end(), scores.begin());
    return scores;
}

void NameDecoder::advance(std::size_t index, bool isFirst, std::size_t row, const Scores& local)
{
    Scores& here = m_best[index];
    m_from[index].fill(outside);
    if (isFirst) {
        for (std::size_t to = 0; to < rowWidth; ++to)
            here[to] = local[to] + m_moves[row][to];
        return;
    }
    // Sums and labels of one width on the stack, so that the loop is done in a few wide steps.
    Scores best;
    Scores from{};
    best.fill(std::int32_t{2} * barred * 4096);
    const Scores before = m_best[index - 1];
    for (std::size_t previous = 0; previous < labelCount; ++previous) {
        for (std::size_t to = 0; to < rowWidth; ++to) {
            const std::int32_t score = before[previous] + m_moves[previous][to];
            const bool isBetter = score > best[to];
            from[to] = isBetter ? static_cast<std::int32_t>(previous) : from[to];
            best[to] = isBetter ? score : best[to];
        }
    }
    for (std::size_t to = 0; to < rowWidth; ++to) {
        here[to] = best[to] + local[to];
        m_from[index][to] = static_cast<Label>(from[to]);
    }
}

void NameDecoder::decodeStretch(const NameSentence& sentence, std::size_t begin, std::size_t end)
{
    for (std::size_t i = begin; i < end; ++i)
        advance(i, i == begin, begin == 0 ? NameModel::start : outside, scoresOf(sentence, i));
    Scores& last = m_best[end - 1];
    for (std::size_t l = 0; end < sentence.size() && l < labelCount; ++l)
        last[l] += m_moves[l][outside];
    for (std::size_t i = end; i-- > begin;) {
        const auto best = std::max_element(m_best[i].begin(), m_best[i].begin() + labelCount);
        m_labels[i] =
            i + 1 == end ? static_cast<Label>(best - m_best[i].begin()) : m_from[i + 1][m_labels[i + 1]];
    }
}

const std::vector<Label>& NameDecoder::decode(const NameSentence& sentence)
{
    const std::size_t size = sentence.size();
    m_best.resize(std::max(size, m_best.size()));
    m_from.resize(m_best.size());
    m_labels.assign(size, outside);
    for (std::size_t i = 0; i < size;) {
        std::size_t end = i;
        while (end < size && mayBeInName(sentence, end))
            ++end;
        if (end > i)
            decodeStretch(sentence, i, end);
        i = end + 1;
    }
    return m_labels;
}

} // namespace crossread::names
