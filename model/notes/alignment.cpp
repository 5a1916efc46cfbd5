// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/notes/alignment.h"

#include <algorithm>
#include <limits>

namespace crossread {

namespace {

enum Step : unsigned char { Across, PatternOnly, TextOnly, Stop };
constexpr quint32 unreachable = std::numeric_limits<quint32>::max() / 2;

/// The table of one alignment: rows are pattern positions, columns text positions off the diagonal.
class BandTable {
public:
    BandTable(std::u32string_view pattern, std::u32string_view text, qsizetype diagonal, std::size_t band)
        : m_pattern(pattern),
          m_text(text),
          m_origin(diagonal - static_cast<qsizetype>(band)),
          m_width(2 * band + 1),
          m_steps((pattern.size() + 1) * m_width, Stop),
          m_costs(m_width),
          m_before(m_width)
    {
    }

    [[nodiscard]] Alignment run()
    {
        for (std::size_t o = 0; o < m_width; ++o)
            m_costs[o] = isInText(textAt(0, o)) ? 0 : unreachable;
        for (std::size_t row = 1; row <= m_pattern.size(); ++row)
            fillRow(row);
        return trace(
            static_cast<std::size_t>(std::min_element(m_costs.begin(), m_costs.end()) - m_costs.begin()));
    }

private:
    [[nodiscard]] qsizetype textAt(std::size_t row, std::size_t o) const
    {
        return m_origin + static_cast<qsizetype>(row + o);
    }
    [[nodiscard]] bool isInText(qsizetype at) const
    {
        return at >= 0 && at <= static_cast<qsizetype>(m_text.size());
    }

    void fillRow(std::size_t row)
    {
        m_before.swap(m_costs);
        const char32_t wanted = m_pattern[row - 1];
        unsigned char* steps = m_steps.data() + row * m_width;
        for (std::size_t o = 0; o < m_width; ++o) {
            const qsizetype at = textAt(row, o);
            quint32 best = unreachable;
            if (isInText(at)) {
                if (at > 0 && m_before[o] < unreachable) {
                    best = m_before[o] + (m_text[static_cast<std::size_t>(at) - 1] == wanted ? 0u : 1u);
                    steps[o] = Across;
                }
                if (o + 1 < m_width && m_before[o + 1] + 1 < best) {
                    best = m_before[o + 1] + 1;
                    steps[o] = PatternOnly;
                }
                if (o > 0 && m_costs[o - 1] + 1 < best) {
                    best = m_costs[o - 1] + 1;
                    steps[o] = TextOnly;
                }
            }
            m_costs[o] = best;
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

    std::u32string_view m_pattern;
    std::u32string_view m_text;
    qsizetype m_origin;
    std::size_t m_width;
    std::vector<unsigned char> m_steps;
    std::vector<quint32> m_costs;
    std::vector<quint32> m_before;
};

} // namespace

Alignment align(std::u32string_view pattern, std::u32string_view text, qsizetype diagonal, std::size_t band)
{
    return BandTable(pattern, text, diagonal, band).run();
}

} // namespace crossread
