// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/parallel_places.h"

#include <algorithm>

namespace crossread {

namespace {

using Side = Span CopyDifference::*;

/// Where a byte of one text stands in the other.
quint32 moved(const std::vector<CopyDifference>& differences, quint32 byte, Side from, Side to)
{
    const auto after =
        std::upper_bound(differences.begin(), differences.end(), byte,
                         [from](quint32 at, const CopyDifference& one) { return at < (one.*from).begin; });
    if (after == differences.begin()) {
        if (differences.empty())
            return byte;
        const Span here = differences.front().*from;
        const Span there = differences.front().*to;
        const quint32 before = here.begin - byte;
        return there.begin > before ? there.begin - before : 0;
    }
    const Span here = *std::prev(after).*from;
    const Span there = *std::prev(after).*to;
    return byte < here.end ? there.begin : there.end + (byte - here.end);
}

} // namespace

ParallelPlaces::ParallelPlaces(quint32 first, quint32 second, const std::vector<CopyDifference>& differences)
    : m_differences{{CopyDifferenceKind::Wording, {first, first}, {second, second}}}
{
    m_differences.insert(m_differences.end(), differences.begin(), differences.end());
    std::sort(m_differences.begin(), m_differences.end(),
              [](const CopyDifference& a, const CopyDifference& b) { return a.first < b.first; });
}

quint32 ParallelPlaces::toSecond(quint32 byte) const
{
    return moved(m_differences, byte, &CopyDifference::first, &CopyDifference::second);
}

quint32 ParallelPlaces::toFirst(quint32 byte) const
{
    return moved(m_differences, byte, &CopyDifference::second, &CopyDifference::first);
}

} // namespace crossread
