// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/ids.h"

#include <vector>

namespace crossread {

/// The ids behind the rows of a list, in order, and the row of each id.
template <Id T>
class RowOrder {
public:
    RowOrder() = default;
    RowOrder(std::vector<T> ids, std::size_t tableSize) : m_ids(std::move(ids)), m_rows(tableSize, -1)
    {
        for (std::size_t row = 0; row < m_ids.size(); ++row)
            m_rows[indexOf(m_ids[row])] = static_cast<int>(row);
    }

    [[nodiscard]] int count() const { return static_cast<int>(m_ids.size()); }
    [[nodiscard]] const std::vector<T>& ids() const { return m_ids; }
    [[nodiscard]] T at(int row) const { return m_ids[static_cast<std::size_t>(row)]; }
    /// -1 where the id has no row.
    [[nodiscard]] int rowOf(T id) const { return indexOf(id) < m_rows.size() ? m_rows[indexOf(id)] : -1; }

private:
    std::vector<T> m_ids;
    std::vector<int> m_rows;
};

} // namespace crossread
