// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/ids.h"

#include <span>
#include <utility>
#include <vector>

namespace crossread {

/// For every id of one table the ids of another that stand next to it, in one block
/// (compressed sparse rows): eight bytes a row and four a neighbour.
template <Id From, Id To>
class Neighbours {
public:
    Neighbours() = default;

    /// From pairs in any order. Neighbours of a row keep the order of the pairs; doubles stay.
    Neighbours(std::size_t rows, std::span<const std::pair<From, To>> pairs)
    {
        m_begins.assign(rows + 1, 0);
        for (const auto& [from, to] : pairs)
            ++m_begins[indexOf(from) + 1];
        for (std::size_t row = 0; row < rows; ++row)
            m_begins[row + 1] += m_begins[row];
        m_all.resize(pairs.size());
        std::vector<quint32> next(m_begins.begin(), m_begins.end());
        for (const auto& [from, to] : pairs)
            m_all[next[indexOf(from)]++] = to;
    }

    [[nodiscard]] std::span<const To> of(From id) const
    {
        const std::size_t row = indexOf(id);
        return std::span(m_all).subspan(m_begins[row], m_begins[row + 1] - m_begins[row]);
    }

private:
    std::vector<quint32> m_begins;
    std::vector<To> m_all;
};

/// Ids that follow each other: what an article owns of a table.
template <Id T>
class IdRange {
public:
    class Iterator {
    public:
        explicit Iterator(quint32 at) : m_at(at) {}
        T operator*() const { return static_cast<T>(m_at); }
        Iterator& operator++()
        {
            ++m_at;
            return *this;
        }
        friend bool operator==(const Iterator&, const Iterator&) = default;

    private:
        quint32 m_at;
    };

    IdRange() = default;
    IdRange(std::size_t begin, std::size_t end)
        : m_begin(static_cast<quint32>(begin)), m_end(static_cast<quint32>(end))
    {
    }

    [[nodiscard]] Iterator begin() const { return Iterator(m_begin); }
    [[nodiscard]] Iterator end() const { return Iterator(m_end); }
    [[nodiscard]] std::size_t size() const { return m_end - m_begin; }
    [[nodiscard]] bool isEmpty() const { return m_begin == m_end; }
    /// Precondition: i < size().
    [[nodiscard]] T operator[](std::size_t i) const { return idAt<T>(m_begin + i); }

private:
    quint32 m_begin = 0;
    quint32 m_end = 0;
};

} // namespace crossread
