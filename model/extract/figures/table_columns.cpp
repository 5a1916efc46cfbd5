// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/table_columns.h"

#include <algorithm>

namespace crossread::figures {

namespace {

constexpr std::size_t mostColumns = 32;
constexpr std::size_t longestHead = 40; ///< bytes of a cell that can name a unit

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string_view{}
                                           : text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::vector<std::string_view> cellsOf(std::string_view row)
{
    std::vector<std::string_view> cells;
    for (std::size_t begin = 0; begin <= row.size() && cells.size() < mostColumns;) {
        const std::size_t end = std::min(row.find('|', begin), row.size());
        cells.push_back(trimmed(row.substr(begin, end - begin)));
        begin = end + 1;
    }
    return cells;
}

bool beginsWithNumber(std::string_view cell)
{
    return cell.find_first_of("0123456789") <= 3;
}

std::vector<Quantity> quantitiesIn(const std::string& text)
{
    std::vector<Atom> atoms;
    scanAtoms(text, makeSpan(0, text.size()), atoms);
    return readQuantities({text, atoms});
}

std::string lowered(std::string_view text)
{
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

} // namespace

/// What a number with the head's words behind it would be an amount of.
TableColumns::Column TableColumns::columnOf(std::string_view cell)
{
    if (cell.empty() || cell.size() > longestHead)
        return {};
    const std::size_t open = cell.rfind('(');
    const bool hasBrackets = open != std::string_view::npos && cell.back() == ')';
    const std::string unit(hasBrackets ? cell.substr(open + 1, cell.size() - open - 2) : cell);
    // The unit as it stands, in small letters, or a sign before the number.
    for (const std::string& probe : {"2 " + unit, "2 " + lowered(unit), unit + "2"}) {
        const std::vector<Quantity> found = quantitiesIn(probe);
        if (found.size() != 1 || found[0].kind == UnitKind::None || found[0].kind == UnitKind::Rank)
            continue;
        const bool isPlural = unit.size() > 3 && unit.back() == 's' && unit.find(' ') == std::string::npos;
        if (found[0].kind == UnitKind::Count && !isPlural)
            continue;
        return {found[0].kind == UnitKind::Count ? lowered(unit) : found[0].unit, found[0].kind};
    }
    return {};
}

void TableColumns::read(std::string_view sentence)
{
    if (m_isOver)
        m_columns.clear();
    m_isOver = false;
    if (m_columns.empty() && sentence.find('|') == std::string_view::npos)
        return;
    for (std::size_t begin = 0; begin < sentence.size();) {
        const std::size_t end = std::min(sentence.find('\n', begin), sentence.size());
        const std::string_view row = trimmed(sentence.substr(begin, end - begin));
        begin = end + 1;
        if (row.empty())
            continue;
        if (row.find('|') == std::string_view::npos) {
            m_isOver = !m_columns.empty();
            continue;
        }
        const std::vector<std::string_view> cells = cellsOf(row);
        // What has numbers is a row; so is one of words or dashes below the head.
        if (!m_columns.empty() || std::any_of(cells.begin() + 1, cells.end(), beginsWithNumber))
            continue;
        for (const std::string_view cell : cells)
            m_columns.push_back(columnOf(cell));
    }
}

void TableColumns::giveUnits(const Line& line, std::vector<Quantity>& quantities) const
{
    if (m_columns.empty() || quantities.empty())
        return;
    std::size_t column = 0;
    std::size_t at = line[0].span.begin;
    for (Quantity& quantity : quantities) {
        for (; at < line[quantity.first].span.begin; ++at)
            column = line.text[at] == '\n' ? 0 : column + (line.text[at] == '|' ? 1 : 0);
        if (column == 0 || column >= m_columns.size() || quantity.kind != UnitKind::None ||
            m_columns[column].kind == UnitKind::None)
            continue;
        quantity.kind = m_columns[column].kind;
        quantity.unit = m_columns[column].unit;
        quantity.by = "figures/table-head";
    }
}

} // namespace crossread::figures
