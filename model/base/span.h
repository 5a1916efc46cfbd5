// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <compare>
#include <cstddef>
#include <string_view>

namespace crossread {

/// A half-open range [begin, end) of byte offsets into an article's canonical UTF-8 text.
/// Both ends stand on code point boundaries. Articles are smaller than 4 GiB.
struct Span {
    quint32 begin = 0;
    quint32 end = 0;

    [[nodiscard]] constexpr quint32 length() const { return end - begin; }
    [[nodiscard]] constexpr bool isEmpty() const { return end <= begin; }
    [[nodiscard]] constexpr bool contains(quint32 position) const
    {
        return begin <= position && position < end;
    }
    [[nodiscard]] constexpr bool contains(Span other) const
    {
        return begin <= other.begin && other.end <= end;
    }
    [[nodiscard]] constexpr bool intersects(Span other) const
    {
        return begin < other.end && other.begin < end;
    }
    /// The bytes of the span in the text it was made for. Precondition: end <= text.size().
    [[nodiscard]] constexpr std::string_view in(std::string_view text) const
    {
        return text.substr(begin, end - begin);
    }

    /// Sorted by begin, then end: the order of every list of findings.
    friend constexpr auto operator<=>(const Span&, const Span&) = default;
};

[[nodiscard]] constexpr Span makeSpan(std::size_t begin, std::size_t end)
{
    return {static_cast<quint32>(begin), static_cast<quint32>(end)};
}

} // namespace crossread
