// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/extract/figures/anaphor.h"

#include <algorithm>

namespace crossread::figures {

namespace {

constexpr int periodReach = 14;

/// Words between a figure and a date, or more than any reach where the date belongs to something else.
int distanceBetween(const Line& line, std::size_t begin, std::size_t end)
{
    if (end > begin + periodReach)
        return periodReach + 1;
    int distance = static_cast<int>(end > begin ? end - begin : 0);
    for (std::size_t at = begin; at < end; ++at) {
        if (line.isMark(at, ';') ||
            line.isAnyOf(at, {"adding", "saying", "before", "after", "which", "who", "that", "until"}))
            return periodReach + 1;
        if (line.isMark(at, ',') || line.isMark(at, '_') || line.is(at, "and"))
            distance += 3;
    }
    return distance;
}

/// "75 cents, up from 50 cents a year ago": the date behind an amount that is compared is that one's.
bool isBehindCompared(const Line& line, std::size_t begin, std::size_t date)
{
    constexpr std::size_t reach = 4;
    for (std::size_t at = begin; at < date; ++at) {
        if (!line.isAnyOf(at, {"from", "against", "versus", "with", "than"}))
            continue;
        for (std::size_t next = at + 1; next < date && next <= at + reach; ++next) {
            if (line.isKind(next, AtomKind::Number) || line.isKind(next, AtomKind::Currency))
                return true;
        }
    }
    return false;
}

/// "3.2 percent in February from 3.4 percent": what was before the date.
bool isFormerLevel(const Line& line, const Quantity& quantity, std::size_t last)
{
    const std::size_t first = quantity.firstWithComparator;
    return first > 0 && line.is(first - 1, "from") && last + 3 >= first && last < first;
}

/// "the firm, founded in 2021, has raised": the date belongs to the insertion.
bool isInsertionsDate(const Line& line, std::size_t first, std::size_t last)
{
    constexpr std::size_t reach = 6;
    if (!line.isMark(last + 1, ','))
        return false;
    for (std::size_t back = 1; back <= std::min(reach, first); ++back) {
        if (line.isMark(first - back, ','))
            return line.isAnyOf(first - back + 1, {"born", "built", "created", "established", "formed",
                                                   "founded", "launched", "opened", "which", "who"});
    }
    return false;
}

/// "said on Friday it would recall 1.2 million cars": the day of the saying.
bool isDayOfSaying(const Line& line, std::size_t first)
{
    const std::size_t at = first > 0 && line.isAnyOf(first - 1, {"on", "late", "early"}) ? first - 1 : first;
    return at > 0 && line.isAnyOf(at - 1, {"added", "announced", "confirmed", "reported", "said", "says",
                                           "showed", "shows", "stated", "told", "warned", "wrote"});
}

/// "its lowest level since 2003": how long it had not been so.
bool isRecordsDate(const Line& line, std::size_t first)
{
    if (first < 2 || !line.is(first - 1, "since"))
        return false;
    constexpr std::size_t reach = 4;
    for (std::size_t back = 2; back <= reach + 1 && back <= first; ++back) {
        const std::size_t at = first - back;
        if (line.isKind(at, AtomKind::Word) &&
            (line.wordAt(at).ends_with("est") ||
             line.isAnyOf(at, {"first", "high", "low", "record", "worst"})))
            return true;
    }
    return false;
}

/// "the plant, which cost £1bn, will employ 1,500 people by 2026": whether the figure stands in an insertion
/// that is over before the date.
bool isInInsertion(const Line& line, const Quantity& quantity, std::size_t date)
{
    std::size_t open = quantity.first;
    while (open > 0 && quantity.first - open < periodReach && !line.isMark(open, ','))
        --open;
    if (!line.isMark(open, ',') || !line.isAnyOf(open + 1, {"which", "who", "whose", "where"}))
        return false;
    for (std::size_t at = quantity.end; at < date && at < quantity.end + periodReach; ++at) {
        if (line.isMark(at, ','))
            return true;
    }
    return false;
}

} // namespace

std::optional<Index> periodOf(const Sight& sight, const Quantity& quantity)
{
    const Line& line = sight.line;
    if (quantity.isHyphenated && quantity.kind == UnitKind::Count)
        return {}; // "the 27-nation bloc"
    if (quantity.by == std::string_view("figures/age-apposition"))
        return {}; // "Diallo, 67, has ruled since 2014"
    const std::size_t behind = quantity.noun >= quantity.end ? quantity.noun + 1 : quantity.end;
    int best = periodReach;
    std::optional<Index> period;
    constexpr quint32 bytes = 16 * periodReach;
    const quint32 place = line[quantity.first].span.begin;
    const auto nearest = std::ranges::partition_point(
        sight.dates, [&](const DateFinding& date) { return date.span.end + bytes < place; });
    for (auto index = static_cast<std::size_t>(nearest - sight.dates.begin()); index < sight.dates.size();
         ++index) {
        const DateFinding& date = sight.dates[index];
        if (date.span.begin > line[quantity.end - 1].span.end + bytes)
            break;
        const bool isPoint = date.type == DateType::Date || date.type == DateType::Time;
        if (!isPoint || (!date.range.from && !date.range.to))
            continue;
        const std::size_t first = atomHolding(line, date.span.begin);
        const std::size_t last = atomHolding(line, date.span.end - 1);
        const bool isBefore = last < quantity.first;
        if (isDayOfSaying(line, first) || isRecordsDate(line, first) ||
            (!isBefore && isInInsertion(line, quantity, first)) ||
            (isBefore ? isFormerLevel(line, quantity, last) || isInsertionsDate(line, first, last)
                      : isBehindCompared(line, quantity.end, first)))
            continue;
        const int distance =
            isBefore ? distanceBetween(line, last + 1, quantity.first) : distanceBetween(line, behind, first);
        // Of two as near the one behind: "from 8 million in 2000 to 11 million in 2020".
        if (distance < best || (distance == best && !isBefore)) {
            best = distance;
            period = static_cast<Index>(sight.firstDate + index);
        }
    }
    return period;
}

Span hedgeOf(const Sight& sight, const Quantity& quantity)
{
    const Line& line = sight.line;
    if (quantity.isHedged && quantity.firstWithComparator < quantity.first)
        return {line[quantity.firstWithComparator].span.begin, line[quantity.first - 1].span.end};
    constexpr std::size_t words = 8;
    for (std::size_t back = 1; back <= words && back <= quantity.first; ++back) {
        const std::size_t at = quantity.first - back;
        if (line.isMark(at, ',') || line.isMark(at, ';') || line.isMark(at, '.'))
            break;
        if (line.isAnyOf(at, {"could", "may", "might", "would", "perhaps", "possibly", "probably", "likely",
                              "potentially", "apparently", "supposedly"}))
            return line[at].span;
    }
    return {};
}

} // namespace crossread::figures
