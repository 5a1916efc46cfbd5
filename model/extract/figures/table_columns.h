// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/figures/quantity.h"

#include <string>
#include <string_view>
#include <vector>

namespace crossread::figures {

/// Units that the head of a table tells once for all rows: "Model | Parameters | Cost ($)". Rows are
/// lines whose cells are parted by "|"; the first one without a number opens the table, a line without cells
/// closes it.
class TableColumns {
public:
    /// Takes up the next sentence of the article.
    void read(std::string_view sentence);

    /// Gives bare numbers of the sentence that read() took up last the unit of their column.
    void giveUnits(const Line& line, std::vector<Quantity>& quantities) const;

private:
    struct Column {
        std::string unit;
        UnitKind kind = UnitKind::None;
    };
    [[nodiscard]] static Column columnOf(std::string_view cell);

    std::vector<Column> m_columns;
    bool m_isOver = false; ///< a line without cells followed the table
};

} // namespace crossread::figures
