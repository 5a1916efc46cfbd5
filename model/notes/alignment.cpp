// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/alignment.h"

#include <algorithm>
#include <limits>

namespace crossread {

namespace {

enum Step : unsigned char { Across, PatternOnly, TextOnly, Stop };
constexpr qint32 unreachable = std::numeric_limits<qint32>::max() / 2;

/// The table of one alignment: rows are pattern positions, columns text positions off the diagonal.
class BandTable {
public:
    BandTable(std::u32string_view pattern, std::u32string_view text, qsizetype diagonal, std::size_t band,
              bool isBound)
        : m_isBound(isBound),
          m_pattern(pattern),
          m_text(text),
          m_origin(diagonal - static_cast<qsizetype>(band)),
          m_width(2 * band + 1),
          m_steps((pattern.size() + 1) * m_width, Stop),
          m_costs(m_width + 1, unreachable),
          m_before(m_width + 1, unreachable)
    {
    }

    [[nodiscard]] Alignment alignment() { return trace(cheapest()); }
    [[nodiscard]] quint32 errors() { return static_cast<quint32>(m_costs[cheapest()]); }

private:
    /// Fills all rows; where the last one costs least.
    [[nodiscard]] std::size_t cheapest()
    {
        for (std::size_t o = 0; o < m_width; ++o)
            m_costs[o] = !isInText(textAt(0, o)) ? unreachable
                         : m_isBound             ? static_cast<qint32>(textAt(0, o))
                                                 : 0;
        for (std::size_t row = 1; row <= m_pattern.size(); ++row)
            fillRow(row);
        return static_cast<std::size_t>(std::min_element(m_costs.begin(), m_costs.end()) - m_costs.begin());
    }

    [[nodiscard]] qsizetype textAt(std::size_t row, std::size_t o) const
    {
        return m_origin + static_cast<qsizetype>(row + o);
    }
    [[nodiscard]] bool isInText(qsizetype at) const
    {
        return at >= 0 && at <= static_cast<qsizetype>(m_text.size());
    }

    /// First what comes from the row before, then what comes along the row, so that the first can be done for
    /// many columns at once. Of equal costs the first step named holds.
    void fillRow(std::size_t row)
    {
        m_before.swap(m_costs);
        std::fill(m_costs.begin(), m_costs.end(), unreachable);
        const qsizetype start = textAt(row, 0);
        const qsizetype last =
            std::min(static_cast<qsizetype>(m_width) - 1, static_cast<qsizetype>(m_text.size()) - start);
        qsizetype first = std::max<qsizetype>(0, -start);
        if (first > last)
            return;
        unsigned char* steps = m_steps.data() + row * m_width;
        qint32* costs = m_costs.data();
        const qint32* before = m_before.data();
        if (first == -start) {
            costs[first] = before[first + 1] + 1; // no character stands before the text
            steps[first++] = PatternOnly;
        }
        const char32_t wanted = m_pattern[row - 1];
        const char32_t* text = m_text.data() + (start - 1 + first);
        for (qsizetype o = first; o <= last; ++o) {
            const qint32 across = before[o] + (text[o - first] == wanted ? 0 : 1);
            const qint32 omitted = before[o + 1] + 1;
            costs[o] = std::min(across, omitted);
            steps[o] = omitted < across ? PatternOnly : Across;
        }
        for (qsizetype o = std::max<qsizetype>(1, first); o <= last; ++o) {
            const qint32 inserted = costs[o - 1] + 1;
            steps[o] = inserted < costs[o] ? static_cast<unsigned char>(TextOnly) : steps[o];
            costs[o] = std::min(costs[o], inserted);
        }
    }

    [[nodiscard]] Alignment trace(std::size_t o) const
    {
        Alignment alignment;
        alignment.places.assign(m_pattern.size(), Alignment::none);
        alignment.costs.assign(m_pattern.size(), 0);
        if (m_costs[o] >= unreachable)
            return alignment;
        std::vector<quint32> errors(m_pattern.size() + 1, 0);
        for (std::size_t row = m_pattern.size(); row > 0;) {
            switch (m_steps[row * m_width + o]) {
            case Across: {
                const auto at = static_cast<std::size_t>(textAt(row, o)) - 1;
                alignment.places[row - 1] = static_cast<quint32>(at);
                errors[row - 1] += m_text[at] == m_pattern[row - 1] ? 0u : 1u;
                --row;
                break;
            }
            case PatternOnly:
                ++errors[row - 1];
                --row;
                ++o;
                break;
            case TextOnly:
                if (row < m_pattern.size())
                    ++errors[row];
                --o;
                break;
            default:
                row = 0;
            }
        }
        quint32 sum = 0;
        for (std::size_t i = 0; i < m_pattern.size(); ++i)
            alignment.costs[i] = sum += errors[i];
        return alignment;
    }

    bool m_isBound;
    std::u32string_view m_pattern;
    std::u32string_view m_text;
    qsizetype m_origin;
    std::size_t m_width;
    std::vector<unsigned char> m_steps;
    std::vector<qint32> m_costs; ///< and one beyond the band, unreachable
    std::vector<qint32> m_before;
};

} // namespace

Alignment align(std::u32string_view pattern, std::u32string_view text, qsizetype diagonal, std::size_t band)
{
    return BandTable(pattern, text, diagonal, band, false).alignment();
}

quint32 errorsFromBegin(std::u32string_view pattern, std::u32string_view text, std::size_t band)
{
    return BandTable(pattern, text, 0, band, true).errors();
}

} // namespace crossread
