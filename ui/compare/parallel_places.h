// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/corpus/copy_differences.h"

#include <vector>

namespace crossread {

/// Which place of one text stands where a place of the other stands. Between two differences the words are
/// the same, so a place keeps its distance from the difference before it.
class ParallelPlaces {
public:
    ParallelPlaces() = default;
    /// The texts run together from \a first and \a second on, bytes of each.
    ParallelPlaces(quint32 first, quint32 second, const std::vector<CopyDifference>& differences);

    [[nodiscard]] quint32 toSecond(quint32 byte) const;
    [[nodiscard]] quint32 toFirst(quint32 byte) const;

private:
    std::vector<CopyDifference> m_differences; ///< by place; the first one is the common beginning
};

} // namespace crossread
