// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <ctime>
#include <string>
#include <string_view>

namespace crossread {

/// A \a piece written \a count times.
inline std::string repeated(std::string_view piece, std::size_t count)
{
    std::string text;
    text.reserve(piece.size() * count);
    for (std::size_t i = 0; i < count; ++i)
        text += piece;
    return text;
}

/// Processor time of the cheapest of three calls, in seconds.
template <typename Work>
double costOf(const Work& work, const std::string& text)
{
    double least = 1e9;
    for (int i = 0; i < 3; ++i) {
        const std::clock_t start = std::clock();
        work(text);
        least = std::min(least, double(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return least;
}

/// Whether eight times the text takes about eight times as long. Quadratic work would take 64 times; the
/// bound leaves room for caches and a busy machine.
template <typename Work>
bool isLinear(const Work& work, std::string_view piece, std::size_t count)
{
    const double small = costOf(work, repeated(piece, count));
    const double large = costOf(work, repeated(piece, count * 8));
    return large < 24 * std::max(small, 2e-4);
}

} // namespace crossread
