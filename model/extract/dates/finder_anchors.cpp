// SPDX-License-Identifier: GPL-3.0-or-later
// Distances that count from another date of the text: "a week after DeepSeek released R1 on January 20".
#include "model/extract/dates/anchor_event.h"
#include "model/extract/dates/finder.h"

namespace crossread::dates {

using enum WordClass;

namespace {

constexpr std::size_t anchorReach = 24; ///< lexemes between "two days after" and the date it counts from

} // namespace

/// "a week after DeepSeek released R1 on January 20": the distance counts from the date behind it.
void Finder::anchorDistances()
{
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const Place& place = m_places[i];
        const bool isDistance = m_tree[place.node].op == TimeOp::Duration &&
                                (isKind(place.end, After) || isKind(place.end, Before));
        if (!isDistance || m_tree[place.node].amount.isFuzzy || anchorDistance(place, i))
            continue;
        if (place.end + 1 < m_lexemes.size())
            m_open.push_back({place.found, m_tree[place.node], isKind(place.end, After) ? 1 : -1,
                              m_lexemes[place.end + 1].span.begin});
    }
}

/// Whether the sentence tells what the distance counts from.
bool Finder::anchorDistance(const Place& place, std::size_t at)
{
    FoundDate& date = m_found[place.found];
    const bool isApposition = at > 0 && place.begin > 0 && isKind(place.begin - 1, Comma) &&
                              m_places[at - 1].end == place.begin - 1;
    if (isApposition) {
        date.finding.anchor = static_cast<Index>(m_places[at - 1].found);
        return true;
    }
    if (at + 1 >= m_places.size())
        return false;
    const Place& next = m_places[at + 1];
    const Moment& anchor = m_found[next.found].moment;
    const bool isPoint = anchor.type == DateType::Date || anchor.type == DateType::Time;
    if (!isPoint || m_tree[next.node].op == TimeOp::Reference || next.begin - place.end > anchorReach)
        return false;
    for (std::size_t i = place.end; i < next.begin; ++i) {
        // "two days after the vote, which was held on May 5"
        const bool opensRelative = isKind(i, Comma) && word(i + 1) == "which";
        if ((isKind(i, Comma) && !opensRelative) || word(i) == ";" || word(i) == ":")
            return false;
    }
    count(date, m_tree[place.node], isKind(place.end, After) ? 1 : -1, next.found);
    return true;
}

/// "Two days after the release": the distance counts from the day that the text gives for the release.
void Finder::anchorToEvents()
{
    for (const Open& open : m_open) {
        if (const auto anchor = anchorEvent(m_document, m_found, open.found, open.behind))
            count(m_found[open.found], open.node, open.direction, *anchor);
    }
}

/// Makes a distance the day that lies so far from its anchor.
void Finder::count(FoundDate& date, TimeNode node, int direction, std::size_t anchor)
{
    node.op = TimeOp::Shift;
    node.origin = Origin::Told;
    node.count = direction;
    const TimeTree tree{node};
    Setting setting = m_setting;
    setting.told = m_found[anchor].moment;
    date.moment = Resolver(tree, setting).resolve(0);
    date.finding.anchor = static_cast<Index>(anchor);
    date.finding.type = date.moment.type;
    date.finding.timex = date.moment.timex;
    date.finding.range = {date.moment.from, date.moment.to, precisionOf(date.moment.grain)};
    date.finding.by = "dates/anchored";
}

} // namespace crossread::dates
