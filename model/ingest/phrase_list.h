// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace crossread {

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
            }
            lines.remove_prefix(std::min(end + 1, lines.size()));
        }
    }

    [[nodiscard]] bool contains(std::string_view line) const { return m_all.contains(line); }

    /// Whether \a line begins with one of the phrases. A space at a phrase's end counts.
    [[nodiscard]] bool beginsOne(std::string_view line) const
    {
        return std::ranges::any_of(m_inOrder, [line](auto phrase) { return line.starts_with(phrase); });
    }

    /// Whether one of the phrases stands anywhere in \a line.
    [[nodiscard]] bool standsIn(std::string_view line) const
    {
        return std::ranges::any_of(m_inOrder, [line](auto phrase) { return line.find(phrase) != line.npos; });
    }

private:
    std::vector<std::string_view> m_inOrder;
    std::unordered_set<std::string_view> m_all;
};

} // namespace crossread
