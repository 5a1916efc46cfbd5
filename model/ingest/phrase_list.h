// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace crossread {

/// Which pairs of neighbouring bytes stand in a line, coarsely: turns away most phrases that are not in it,
/// at a part of what a search for each would cost.
class LinePairs {
public:
    explicit LinePairs(std::string_view line)
    {
        for (std::size_t i = 1; i < line.size(); ++i)
            m_has.set(pairOf(line[i - 1], line[i]));
    }

    [[nodiscard]] bool mayHold(std::string_view phrase) const
    {
        for (std::size_t i = 1; i < phrase.size(); ++i)
            if (!m_has[pairOf(phrase[i - 1], phrase[i])])
                return false;
        return true;
    }

private:
    static constexpr std::size_t kinds = 32;
    static std::size_t pairOf(char first, char second)
    {
        return static_cast<unsigned char>(first) % kinds * kinds + static_cast<unsigned char>(second) % kinds;
    }
    std::bitset<kinds * kinds> m_has;
};

/// Phrases written one a line in a text of static storage; empty lines are skipped.
class PhraseList {
public:
    explicit PhraseList(std::string_view lines)
    {
        while (!lines.empty()) {
            const auto end = std::min(lines.find('\n'), lines.size());
            if (end > 0) {
                m_inOrder.push_back(lines.substr(0, end));
                m_all.insert(m_inOrder.back());
                m_byFirst[static_cast<unsigned char>(lines.front())].push_back(m_inOrder.back());
            }
            lines.remove_prefix(std::min(end + 1, lines.size()));
        }
    }

    [[nodiscard]] bool contains(std::string_view line) const { return m_all.contains(line); }

    /// Whether \a line begins with one of the phrases. A space at a phrase's end counts.
    [[nodiscard]] bool beginsOne(std::string_view line) const
    {
        return !line.empty() && std::ranges::any_of(m_byFirst[static_cast<unsigned char>(line.front())],
                                                    [line](auto phrase) { return line.starts_with(phrase); });
    }

    /// Whether one of the phrases stands anywhere in \a line, whose pairs \a pairs are.
    [[nodiscard]] bool standsIn(std::string_view line, const LinePairs& pairs) const
    {
        return std::ranges::any_of(
            m_inOrder, [&](auto phrase) { return pairs.mayHold(phrase) && line.find(phrase) != line.npos; });
    }
    [[nodiscard]] bool standsIn(std::string_view line) const { return standsIn(line, LinePairs(line)); }

private:
    std::vector<std::string_view> m_inOrder;
    std::unordered_set<std::string_view> m_all;
    std::array<std::vector<std::string_view>, 256> m_byFirst; ///< by their first byte
};

} // namespace crossread
