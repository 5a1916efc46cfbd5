// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/names/name_decoder.h"

#include "model/extract/names/name_features.h"
#include "model/extract/names/word_facts.h"

#include <algorithm>

namespace crossread::names {

namespace {
constexpr std::int16_t barred = -30000;
constexpr std::int32_t sureLead =
    150; ///< of being outside a name: hardly any features behind it make up for it

struct PlacedPart {
    NameSums::Place place;
    NamePart part;
};
} // namespace

NameDecoder::NameDecoder(const NameModel& model) : m_model(model), m_sums(model.takeSums())
{
    std::int32_t lowest = 0;
    std::int32_t highest = 0;
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
            lowest = std::min(lowest, may ? m_moves[from][to] : 0);
            highest = std::max(highest, may ? m_moves[from][to] : 0);
        }
    }
    m_widestMoves = highest - lowest;
}

NameDecoder::~NameDecoder()
{
    m_model.giveBack(std::move(m_sums));
}

bool NameDecoder::mayBeInName(const NameSentence& sentence, std::size_t index)
{
    const auto i = static_cast<std::ptrdiff_t>(index);
    const NameToken& here = sentence.at(i);
    if (here.isNameLike() || here.written == Case::LowerDigits || here.runEnd - here.runBegin > 1)
        return true;
    if (here.phrases != 0 && !(here.facts & LowerWord))
        return true;
    return here.written == Case::Number && sentence.at(i + 1).isNameLike();
}

/// What stands behind a name may be its tail ("2015 Ohio general election"), unless the model is sure by then
/// that the name has ended: weighing all of them changes no score on the development sets by a tenth of a
/// point.
bool NameDecoder::mayGoOn(const NameSentence& sentence, std::size_t index) const
{
    const auto i = static_cast<std::ptrdiff_t>(index);
    if (!sentence.at(i - 1).isNameLike() && !sentence.at(i - 2).isNameLike())
        return false;
    const Scores& before = m_best[index - 1];
    return *std::max_element(before.begin() + 1, before.begin() + labelCount) > before[outside] - sureLead;
}

/// Where the features among \a hashes that may have weights stand; asks for their keys at once.
NameDecoder::Wanted NameDecoder::wanted(std::span<const std::uint64_t> hashes) const
{
    std::array<std::uint64_t, mostFeatures> likely;
    Wanted all;
    for (const std::uint64_t hash : hashes) {
        likely[all.count] = hash; // no branch: which ones have weights cannot be foretold
        all.count += m_model.mayHaveWeights(hash);
    }
    for (std::size_t i = 0; i < all.count; ++i)
        all.places[i] = m_model.placeOf(likely[i]);
    return all;
}

/// The rows of \a wanted added up. All are asked for before the first is read, as the keys were: the tables
/// are larger than the caches.
NameSums::Sums NameDecoder::sumOf(const Wanted& wanted) const
{
    std::array<const NameModel::Row*, mostFeatures> rows;
    std::size_t found = 0;
    for (std::size_t i = 0; i < wanted.count; ++i) {
        rows[found] = m_model.rowAt(wanted.places[i]);
        found += rows[found] != nullptr ? 1 : 0;
    }
    NameSums::Sums sums{};
    for (std::size_t i = 0; i < found; ++i) {
        for (std::size_t l = 0; l < rowWidth; ++l)
            sums[l] = static_cast<std::int16_t>(sums[l] + (*rows[i])[l]);
    }
    return sums;
}

NameDecoder::Scores NameDecoder::scoresOf(const NameSentence& sentence, std::size_t index)
{
    std::array<std::uint64_t, mostFeatures> hashes;
    std::size_t count = 0;
    auto sink = [&](std::uint64_t hash) {
        if (count < mostFeatures)
            hashes[count++] = hash;
    };
    NameFeatures features(sentence, index, sink);
    std::array<PlacedPart, namePartCount> parts;
    std::size_t partCount = 0;
    features.visitParts([&](NamePart part, std::uint64_t seen) {
        parts[partCount++] = {m_sums->placeOf(seen), part};
    });
    features.collectPairs();
    const Wanted pairs = wanted({hashes.data(), count});
    NameSums::Sums sums{};
    for (std::size_t i = 0; i < partCount; ++i) {
        const NameSums::Sums& ofWord = m_sums->at(parts[i].place, [&] {
            count = 0;
            features.collectPart(parts[i].part);
            return sumOf(wanted({hashes.data(), count}));
        });
        for (std::size_t l = 0; l < rowWidth; ++l)
            sums[l] = static_cast<std::int16_t>(sums[l] + ofWord[l]);
    }
    const NameSums::Sums ofPairs = sumOf(pairs);
    Scores scores;
    for (std::size_t l = 0; l < rowWidth; ++l)
        scores[l] = static_cast<std::int16_t>(sums[l] + ofPairs[l]);
    return scores;
}

void NameDecoder::start(std::size_t index, std::size_t row, const Scores& local)
{
    m_from[index].fill(outside);
    for (std::size_t to = 0; to < rowWidth; ++to)
        m_best[index][to] = local[to] + m_moves[row][to];
}

void NameDecoder::advance(std::size_t index, const Scores& local)
{
    // Sums and labels of one width on the stack, so that the loop is done in a few wide steps.
    const Scores before = m_best[index - 1];
    Scores best;
    Scores from{};
    best.fill(std::int32_t{2} * barred * 4096);
    // What lies so far behind that no move makes up for it leads to no best sum.
    const std::int32_t least = *std::max_element(before.begin(), before.begin() + labelCount) - m_widestMoves;
    for (std::size_t previous = 0; previous < labelCount; ++previous) {
        if (before[previous] < least)
            continue;
        for (std::size_t to = 0; to < rowWidth; ++to) {
            const std::int32_t score = before[previous] + m_moves[previous][to];
            const bool isBetter = score > best[to];
            from[to] = isBetter ? static_cast<std::int32_t>(previous) : from[to];
            best[to] = isBetter ? score : best[to];
        }
    }
    // Inside a name only its own kind goes on, however far behind it lies.
    for (int kind = 0; kind < kindCount; ++kind) {
        const Label to = insideOf(kind);
        const std::int32_t begun = before[beginOf(kind)] + m_moves[beginOf(kind)][to];
        const std::int32_t goneOn = before[to] + m_moves[to][to];
        best[to] = std::max(begun, goneOn);
        from[to] = goneOn > begun ? to : beginOf(kind);
    }
    for (std::size_t to = 0; to < rowWidth; ++to) {
        m_best[index][to] = best[to] + local[to];
        m_from[index][to] = static_cast<Label>(from[to]);
    }
}

std::size_t NameDecoder::decodeStretch(const NameSentence& sentence, std::size_t begin)
{
    start(begin, begin == 0 ? NameModel::start : outside, scoresOf(sentence, begin));
    std::size_t end = begin + 1;
    for (; end < sentence.size() && (mayBeInName(sentence, end) || mayGoOn(sentence, end)); ++end)
        advance(end, scoresOf(sentence, end));
    Scores& last = m_best[end - 1];
    for (std::size_t l = 0; end < sentence.size() && l < labelCount; ++l)
        last[l] += m_moves[l][outside];
    for (std::size_t i = end; i-- > begin;) {
        const auto best = std::max_element(m_best[i].begin(), m_best[i].begin() + labelCount);
        m_labels[i] =
            i + 1 == end ? static_cast<Label>(best - m_best[i].begin()) : m_from[i + 1][m_labels[i + 1]];
    }
    return end;
}

const std::vector<Label>& NameDecoder::decode(const NameSentence& sentence)
{
    const std::size_t size = sentence.size();
    m_best.resize(std::max(size, m_best.size()));
    m_from.resize(m_best.size());
    m_labels.assign(size, outside);
    for (std::size_t i = 0; i < size; ++i) {
        if (mayBeInName(sentence, i))
            i = decodeStretch(sentence, i);
    }
    return m_labels;
}

} // namespace crossread::names
