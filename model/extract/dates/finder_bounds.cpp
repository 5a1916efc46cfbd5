// SPDX-License-Identifier: GPL-3.0-or-later
// Periods that are open at one end: "since 2021", "by 2030", "no later than March 3".
#include "model/extract/dates/finder.h"

#include <algorithm>
#include <array>

namespace crossread::dates {

using enum WordClass;

/// "2018 or later", "January 1 and after", "noon or earlier".
bool Finder::openBehind(DateRange& range, std::size_t end) const
{
    if (!isKind(end, Or) && !isKind(end, And))
        return false;
    const bool isEnd = end + 2 >= m_lexemes.size() || isKind(end + 2, Comma) || isKind(end + 2, Point) ||
                       isKind(end + 2, On);
    const bool isAfter = isKind(end + 1, Later) || isKind(end + 1, After);
    const bool isSure = isKind(end, Or) && (isKind(end + 1, Later) || isKind(end + 1, Earlier));
    if ((!isEnd && !isSure) || (!isAfter && !isKind(end + 1, Earlier) && !isKind(end + 1, Before)))
        return false;
    (isAfter ? range.to : range.from).reset();
    return true;
}

/// "later than 2020", "no later than March 3" before the date that begins at \a i.
bool Finder::openThan(DateRange& range, std::size_t i, bool hasTime) const
{
    if (i < 2 || word(i - 1) != "than" || (!isKind(i - 2, Later) && !isKind(i - 2, Earlier)))
        return false;
    const bool isNot = i > 2 && (word(i - 3) == "no" || word(i - 3) == "No" || word(i - 3) == "not");
    const bool isLater = isKind(i - 2, Later);
    if (!isNot && !hasTime && isLater)
        range.from = *range.to + std::chrono::days{1};
    else if (!isNot && !hasTime)
        range.to = *range.from - std::chrono::days{1};
    (isLater != isNot ? range.to : range.from).reset();
    return true;
}

/// "before 2024", "after March 3": beside the period. Of "the end of December" and "the start of March" the
/// period's own last and first days bound it.
bool Finder::openBefore(DateRange& range, std::size_t i, bool hasTime, const TimeNode& node) const
{
    const bool isPart = node.op == TimeOp::Part;
    if (isKind(i - 1, Before)) {
        const bool isItsEnd = isPart && node.part == PartOf::End;
        range.to = hasTime || isItsEnd ? range.to : *range.from - std::chrono::days{1};
        range.from.reset();
        return true;
    }
    if (!isKind(i - 1, After))
        return false;
    const bool isItsStart = isPart && node.part == PartOf::Start;
    range.from = hasTime || isItsStart ? range.from : *range.to + std::chrono::days{1};
    range.to.reset();
    return true;
}

/// "starting January 7", "beginning on Monday", "starting from the 3rd" before the date that begins at \a i.
bool Finder::opensFrom(std::size_t i) const
{
    const std::size_t verb = isKind(i - 1, In) || isKind(i - 1, On) || isKind(i - 1, From) ? i - 1 : i;
    if (verb == 0)
        return false;
    static constexpr std::array<std::string_view, 6> verbs{"beginning", "commencing", "starting",
                                                           "Beginning", "Commencing", "Starting"};
    return std::ranges::find(verbs, word(verb - 1)) != verbs.end();
}

/// "since 2021" has no end, "by 2030" no beginning.
void Finder::open(FoundDate& date, std::size_t begin, std::size_t end, const TimeNode& node) const
{
    DateRange& range = date.finding.range;
    if (!date.moment.isResolved())
        return;
    if (node.bound != 0) {
        (node.bound > 0 ? range.to : range.from).reset();
        return;
    }
    const bool hasTime = date.moment.second.has_value();
    std::size_t i = begin;
    while (i > 0 && (isKind(i - 1, Approximate) || isKind(i - 1, The) || word(i - 1) == "least" ||
                     (isKind(i - 1, At) && i < begin)))
        --i;
    // "after Tuesday's rally" is no day after Tuesday.
    const bool isOwner = end < m_lexemes.size() && (word(end) == "'s" || word(end) == "\u2019s");
    if (openBehind(range, end) || i == 0 || openThan(range, i, hasTime) ||
        (!isOwner && openBefore(range, i, hasTime, node)))
        return;
    const Lexeme& previous = m_lexemes[i - 1];
    const auto follows = [&](std::string_view wanted) {
        return end < m_lexemes.size() && word(end) == wanted;
    };
    const bool isWithin = isKind(end, To) || isKind(end, And) || isKind(end, Dash);
    // "starting January 7 to January 9", but not "starting January 7 to discuss".
    const bool isFollowed = isWithin && end + 1 < m_lexemes.size() && Grammar::starts(m_lexemes[end + 1]);
    if (previous.is(Since)) {
        range.to.reset();
    } else if (previous.is(By)) {
        // "By Monday the price was known": at that day.
        const bool isPastDay = m_setting.outlook == Outlook::Past && date.moment.grain <= TimeUnit::Day;
        if (!isPastDay)
            range.from.reset();
    } else if (previous.is(To) && previous.value != 0) {
        const bool closesRange =
            i >= 2 && std::any_of(m_places.begin(), m_places.end(),
                                  [&](const Place& place) { return place.end == i - 1; });
        if (!closesRange)
            range.from.reset();
    } else if (i >= 3 && word(i - 1) == "as" && word(i - 3) == "as" &&
               (isKind(i - 2, Early) || isKind(i - 2, Late))) {
        // "as early as next year" is then or later, "as late as 1995" then or earlier.
        (isKind(i - 2, Early) ? range.to : range.from).reset();
    } else if (previous.is(From) && !isWithin &&
               ((hasTime && !date.moment.endSecond) || follows("on") || follows("onward") ||
                follows("onwards"))) {
        range.to.reset();
    } else if (!isFollowed && opensFrom(i)) {
        range.to.reset();
    }
}

} // namespace crossread::dates
