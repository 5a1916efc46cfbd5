// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/timeline/timeline_layout.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace crossread {

namespace {

constexpr double reserve = lane::gap + lane::chipWidth;
/// Beyond so many events rows are shared out by number, not by trial.
constexpr std::size_t mostTried = 3000;
/// A mark wider than this carries its label, a narrower one has it beside.
constexpr double labelledBody = 64;

/// What is taken of one row.
class RowSpace {
public:
    /// Room from \a left on: up to the next thing taken, or 0 where \a left itself is taken.
    [[nodiscard]] double roomFrom(double left) const
    {
        const auto next = std::upper_bound(m_taken.begin(), m_taken.end(), std::pair(left, endless));
        if (next != m_taken.begin() && std::prev(next)->second > left)
            return 0;
        return next == m_taken.end() ? endless : next->first - left;
    }
    void take(double left, double right)
    {
        m_taken.insert(std::upper_bound(m_taken.begin(), m_taken.end(), std::pair(left, right)),
                       {left, right});
    }
    [[nodiscard]] int bodiesOver(double left, double right) const
    {
        return static_cast<int>(std::count_if(m_bodies.begin(), m_bodies.end(), [&](const auto& body) {
            return body.first < right && left < body.second;
        }));
    }
    void addBody(double left, double right) { m_bodies.emplace_back(left, right); }

private:
    static constexpr double endless = std::numeric_limits<double>::max();

    std::vector<std::pair<double, double>> m_taken;
    std::vector<std::pair<double, double>> m_bodies;
};

/// Where an item could go.
struct Site {
    int row = -1;
    double labelWidth = 0;
};

class LanePlacement {
public:
    LanePlacement(std::span<const LaneItem> items, int rows, const LabelWidth& labelWidth,
                  const LaneRules& rules)
        : m_items(items), m_labelWidth(labelWidth), m_rules(rules), m_rows(static_cast<std::size_t>(rows))
    {
        m_layout.rows = rows;
    }

    [[nodiscard]] LaneLayout place()
    {
        std::vector<quint32> order(m_items.size());
        std::iota(order.begin(), order.end(), 0u);
        std::stable_sort(order.begin(), order.end(), [this](quint32 a, quint32 b) {
            return m_items[a].importance > m_items[b].importance;
        });
        std::vector<quint32> hidden;
        for (const quint32 i : order) {
            if (!placeOne(m_items[i]))
                hidden.push_back(i);
        }
        std::sort(m_layout.boxes.begin(), m_layout.boxes.end(), [](const LaneBox& a, const LaneBox& b) {
            return std::pair(a.left, a.row) < std::pair(b.left, b.row);
        });
        hide(hidden);
        useReserves();
        return std::move(m_layout);
    }

private:
    bool placeOne(const LaneItem& item)
    {
        const Site site = bestSite(item);
        if (site.row < 0)
            return false;
        LaneBox box;
        box.event = item.event;
        box.left = item.left;
        box.labelX = item.labelX;
        box.labelWidth = site.labelWidth;
        box.markRight = item.right;
        box.bodyEnd = item.bodyEnd;
        box.row = site.row;
        RowSpace& space = m_rows[static_cast<std::size_t>(site.row)];
        space.take(item.left - lane::gap, box.chipX() + lane::chipWidth);
        if (item.bodyEnd > item.right)
            space.addBody(item.left, item.bodyEnd);
        m_layout.unlabelled += site.labelWidth > 0 ? 0 : 1;
        m_layout.boxes.push_back(std::move(box));
        return true;
    }

    /// The row with room for the whole label and the fewest bars under it; else the one with most room.
    [[nodiscard]] Site bestSite(const LaneItem& item) const
    {
        const double left = item.left - lane::gap;
        const double bare = item.right + reserve - left;
        const double beforeLabel = item.labelX - left;
        double full = -1;
        double best = -std::numeric_limits<double>::max();
        Site site;
        for (int row = 0; row < m_layout.rows; ++row) {
            const RowSpace& space = m_rows[static_cast<std::size_t>(row)];
            const double room = space.roomFrom(left);
            if (room < bare)
                continue;
            if (full < 0)
                full = std::min(m_labelWidth(item.event), m_rules.mostLabel);
            const double width = std::min(full, room - beforeLabel - reserve);
            if (m_rules.areLabelsWhole && width < full)
                continue;
            const double worth = width -
                                 40.0 * space.bodiesOver(left, std::max(item.bodyEnd, item.labelX + full)) -
                                 row + (row == item.preferredRow ? 60 : 0);
            if (worth > best) {
                best = worth;
                site = {row, width >= std::min(full, lane::leastLabel) ? width : 0};
            }
        }
        return site;
    }

    /// Gives every item that found no room to the nearest box.
    void hide(const std::vector<quint32>& hidden)
    {
        m_layout.hidden = hidden.size();
        for (const quint32 i : hidden) {
            auto& boxes = m_layout.boxes;
            auto nearest = std::lower_bound(boxes.begin(), boxes.end(), m_items[i].left,
                                            [](const LaneBox& box, double left) { return box.left < left; });
            if (nearest == boxes.end() ||
                (nearest != boxes.begin() &&
                 m_items[i].left - std::prev(nearest)->left <= nearest->left - m_items[i].left))
                --nearest;
            nearest->hidden.push_back(m_items[i].event);
        }
        for (LaneBox& box : m_layout.boxes)
            std::sort(box.hidden.begin(), box.hidden.end());
    }

    /// A label cut short takes the room kept for a chip that did not come.
    void useReserves()
    {
        for (LaneBox& box : m_layout.boxes) {
            if (box.hidden.empty() && box.labelWidth > 0)
                box.labelWidth =
                    std::min({m_labelWidth(box.event), m_rules.mostLabel, box.labelWidth + reserve});
        }
    }

    std::span<const LaneItem> m_items;
    const LabelWidth& m_labelWidth;
    const LaneRules& m_rules;
    std::vector<RowSpace> m_rows;
    LaneLayout m_layout;
};

std::vector<LaneLayout> layoutByNumber(std::span<const std::vector<LaneItem>> lanes, int spare,
                                       std::size_t inAll, const LabelWidth& labelWidth,
                                       const LaneRules& rules)
{
    std::vector<LaneLayout> layouts;
    for (const auto& items : lanes) {
        const auto share = static_cast<int>(static_cast<std::size_t>(spare) * items.size() / inAll);
        layouts.push_back(layoutLane(items, std::min(1 + share, rules.mostRows), labelWidth, rules));
    }
    return layouts;
}

} // namespace

LaneItem laneItemOf(const TimelineEvent& event, quint32 row, double pixelsPerDay)
{
    LaneItem item;
    item.event = row;
    item.importance = event.importance;
    double begin = event.mark.begin * pixelsPerDay;
    double end = event.mark.end * pixelsPerDay;
    if (event.mark.shape == TimeShape::Tick) {
        begin = (begin + end - lane::tickWidth) / 2;
        end = begin + lane::tickWidth;
    }
    end = std::max(end, begin + lane::tickWidth);
    const bool carriesLabel = end - begin >= labelledBody;
    item.left = event.mark.shape == TimeShape::Until ? begin - lane::arrowLength : begin;
    item.bodyEnd = event.mark.shape == TimeShape::Since ? end + lane::arrowLength : end;
    item.right = carriesLabel ? begin + lane::tickWidth : item.bodyEnd;
    item.labelX = item.right + lane::gap;
    return item;
}

LaneLayout layoutLane(std::span<const LaneItem> items, int rows, const LabelWidth& labelWidth,
                      const LaneRules& rules)
{
    return LanePlacement(items, std::max(1, rows), labelWidth, rules).place();
}

std::vector<LaneLayout> layoutLanes(std::span<const std::vector<LaneItem>> lanes, int rowsInAll,
                                    const LabelWidth& labelWidth, const LaneRules& rules)
{
    int spare = std::max(0, rowsInAll - static_cast<int>(lanes.size()));
    std::size_t inAll = 0;
    for (const auto& items : lanes)
        inAll += items.size();
    if (inAll > mostTried)
        return layoutByNumber(lanes, spare, inAll, labelWidth, rules);
    std::vector<LaneLayout> layouts;
    for (const auto& items : lanes)
        layouts.push_back(layoutLane(items, 1, labelWidth, rules));
    const auto need = [&rules](const LaneLayout& layout) {
        return layout.rows >= rules.mostRows ? 0 : layout.hidden * 3 + layout.unlabelled;
    };
    // One lane alone gets all rows at once where they do not suffice: no need to try the numbers between.
    if (layouts.size() == 1 && spare > 1) {
        LaneLayout most = layoutLane(lanes[0], std::min(1 + spare, rules.mostRows), labelWidth, rules);
        if (most.hidden > 0)
            return {std::move(most)};
    }
    for (; spare > 0 && !layouts.empty(); --spare) {
        const auto neediest =
            std::max_element(layouts.begin(), layouts.end(),
                             [&](const LaneLayout& a, const LaneLayout& b) { return need(a) < need(b); });
        if (need(*neediest) == 0)
            break;
        const auto i = static_cast<std::size_t>(neediest - layouts.begin());
        *neediest = layoutLane(lanes[i], neediest->rows + 1, labelWidth, rules);
    }
    return layouts;
}

} // namespace crossread
