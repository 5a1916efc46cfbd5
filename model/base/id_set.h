// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/ids.h"

#include <bit>
#include <vector>

namespace crossread {

/// A set of ids of one table as a bit per row. Operations on two sets need the same size.
template <Id T>
class IdSet {
public:
    IdSet() = default;
    /// A set over ids 0 to size - 1, all in or all out.
    explicit IdSet(std::size_t size, bool isFull = false) : m_size(size)
    {
        m_words.assign((size + 63) / 64, isFull ? ~quint64{0} : quint64{0});
        clearTail();
    }

    [[nodiscard]] std::size_t size() const { return m_size; }
    /// False also for ids beyond the size.
    [[nodiscard]] bool contains(T id) const
    {
        const std::size_t i = indexOf(id);
        return i < m_size && (m_words[i / 64] >> (i % 64) & 1u) != 0;
    }
    void insert(T id) { m_words[indexOf(id) / 64] |= quint64{1} << (indexOf(id) % 64); }
    void remove(T id) { m_words[indexOf(id) / 64] &= ~(quint64{1} << (indexOf(id) % 64)); }

    [[nodiscard]] std::size_t count() const
    {
        std::size_t n = 0;
        for (quint64 word : m_words)
            n += static_cast<std::size_t>(std::popcount(word));
        return n;
    }
    [[nodiscard]] bool isEmpty() const
    {
        for (quint64 word : m_words) {
            if (word != 0)
                return false;
        }
        return true;
    }

    IdSet& operator&=(const IdSet& other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] &= other.m_words[i];
        return *this;
    }
    IdSet& operator|=(const IdSet& other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }

    /// Calls \a visit(id) for every member, ascending.
    template <typename Visit>
    void forEach(Visit visit) const
    {
        for (std::size_t w = 0; w < m_words.size(); ++w) {
            for (quint64 word = m_words[w]; word != 0; word &= word - 1)
                visit(idAt<T>(w * 64 + static_cast<std::size_t>(std::countr_zero(word))));
        }
    }

    friend bool operator==(const IdSet&, const IdSet&) = default;

private:
    void clearTail()
    {
        if (m_size % 64 != 0 && !m_words.empty())
            m_words.back() &= (quint64{1} << (m_size % 64)) - 1;
    }

    std::size_t m_size = 0;
    std::vector<quint64> m_words;
};

} // namespace crossread
