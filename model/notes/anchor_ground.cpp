// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/anchor_ground.h"

#include <algorithm>
#include <limits>

namespace crossread {

namespace {

constexpr std::size_t mostSeeds = 256;          ///< looked up for one anchor
constexpr std::ptrdiff_t mostPlacesOfSeed = 64; ///< a seed that stands at more places tells nothing
constexpr std::size_t mostCandidates = 8;
constexpr std::size_t diagonalWidth = 16; ///< characters of diagonal that votes are counted by

} // namespace

const TextHash& AnchorPlacer::Ground::hash()
{
    if (!m_hash)
        m_hash = hashOf(text());
    return *m_hash;
}

const ComparedText& AnchorPlacer::Ground::compared()
{
    if (!m_compared)
        m_compared.emplace(text());
    return *m_compared;
}

const SeedIndex& AnchorPlacer::Ground::seeds()
{
    if (!m_seeds)
        m_seeds.emplace(compared().chars());
    return *m_seeds;
}

/// Where all of the pattern stands, at most so many places.
std::vector<std::size_t> AnchorPlacer::Ground::wholePlaces(std::u32string_view pattern, std::size_t most)
{
    const std::u32string_view all = compared().chars();
    std::vector<std::size_t> places;
    if (pattern.empty())
        return places;
    if (pattern.size() < SeedIndex::seedLength) {
        for (std::size_t at = all.find(pattern); at != all.npos && places.size() < most;
             at = all.find(pattern, at + 1))
            places.push_back(at);
        return places;
    }
    std::size_t rarest = 0;
    std::ptrdiff_t fewest = std::numeric_limits<std::ptrdiff_t>::max();
    const std::size_t last = pattern.size() - SeedIndex::seedLength;
    for (std::size_t i = 0; i <= 7; ++i) {
        const auto [begin, end] = seeds().placesOf(pattern, last * i / 7);
        if (end - begin < fewest) {
            fewest = end - begin;
            rarest = last * i / 7;
        }
    }
    const auto [begin, end] = seeds().placesOf(pattern, rarest);
    for (const quint32* place = begin; place != end && places.size() < most; ++place) {
        if (*place >= rarest && all.substr(*place - rarest, pattern.size()) == pattern)
            places.push_back(*place - rarest);
    }
    return places;
}

/// Diagonals that seeds of the pattern lie on, most first.
std::vector<AnchorPlacer::Ground::Vote> AnchorPlacer::Ground::votesFor(std::u32string_view pattern)
{
    if (pattern.size() < SeedIndex::seedLength)
        return {};
    const std::size_t count = pattern.size() - SeedIndex::seedLength + 1;
    const std::size_t step = (count + mostSeeds - 1) / mostSeeds;
    const std::u32string_view all = compared().chars();
    std::vector<qsizetype> diagonals;
    for (std::size_t at = 0; at < count; at += step) {
        const auto [begin, end] = seeds().placesOf(pattern, at);
        if (end - begin > mostPlacesOfSeed)
            continue;
        for (const quint32* place = begin; place != end; ++place) {
            if (all.substr(*place, SeedIndex::seedLength) == pattern.substr(at, SeedIndex::seedLength))
                diagonals.push_back(static_cast<qsizetype>(*place) - static_cast<qsizetype>(at));
        }
    }
    std::sort(diagonals.begin(), diagonals.end());
    std::vector<Vote> votes;
    for (std::size_t begin = 0; begin < diagonals.size();) {
        std::size_t end = begin + 1;
        while (end < diagonals.size() &&
               diagonals[end] - diagonals[begin] <= static_cast<qsizetype>(diagonalWidth))
            ++end;
        votes.push_back({diagonals[begin + (end - begin) / 2], static_cast<quint32>(end - begin)});
        begin = end;
    }
    std::stable_sort(votes.begin(), votes.end(),
                     [](const Vote& a, const Vote& b) { return a.votes > b.votes; });
    return votes;
}

/// Keeps the better of two that lie over each other; words that stand to the letter are better.
void AnchorPlacer::Ground::addCandidate(std::vector<AnchorCandidate>& candidates,
                                        const AnchorCandidate& candidate)
{
    const auto weightOf = [](const AnchorCandidate& of) { return std::pair(of.isQuoteSame, -of.errors); };
    const auto same = std::find_if(candidates.begin(), candidates.end(),
                                   [&](const AnchorCandidate& other) { return other.meets(candidate); });
    if (same == candidates.end())
        candidates.push_back(candidate);
    else if (weightOf(*same) < weightOf(candidate))
        *same = candidate;
}

std::vector<AnchorCandidate> AnchorPlacer::Ground::candidatesFor(const AnchorPattern& pattern)
{
    constexpr std::size_t reach = 64; ///< of the context, for seeds
    const std::size_t cut = pattern.quoteBegin > reach ? pattern.quoteBegin - reach : 0;
    const std::size_t end = std::min(pattern.chars().size(), pattern.quoteEnd + reach);
    std::vector<Vote> votes = votesFor(pattern.chars().substr(cut, end - cut));
    if (votes.size() > mostCandidates)
        votes.resize(mostCandidates);
    std::vector<AnchorCandidate> candidates;
    for (const Vote& vote : votes) {
        if (const auto found =
                candidateAt(pattern, compared().chars(), vote.diagonal - static_cast<qsizetype>(cut)))
            addCandidate(candidates, *found);
    }
    // The words to the letter may lie among many that are like them, as the rows of a table do.
    const std::vector<std::size_t> places = wholePlaces(pattern.quote(), mostCandidates + 1);
    for (const std::size_t place : places.size() <= mostCandidates ? places : std::vector<std::size_t>())
        addCandidate(candidates, candidateWithQuoteAt(pattern, compared().chars(), place));
    std::sort(candidates.begin(), candidates.end(), [](const AnchorCandidate& a, const AnchorCandidate& b) {
        return a.errors != b.errors ? a.errors < b.errors : a.begin < b.begin;
    });
    return candidates;
}

} // namespace crossread
