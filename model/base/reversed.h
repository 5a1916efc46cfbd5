// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iterator>

namespace crossread {

/// A range from its end to its begin, for loops: std::views::reverse, which clang 14 (the fuzzers,
/// clang-tidy) cannot compile with GCC's library. \a range must outlive it.
template <typename Range>
class Reversed {
public:
    explicit Reversed(const Range& range) : m_range(range) {}
    [[nodiscard]] auto begin() const { return std::rbegin(m_range); }
    [[nodiscard]] auto end() const { return std::rend(m_range); }

private:
    const Range& m_range;
};

} // namespace crossread
