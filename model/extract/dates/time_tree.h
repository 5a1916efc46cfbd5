// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/extract/dates/date_words.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

/// What an expression of time says, before anything is counted: recognition builds trees, the resolver
/// turns a tree, a reference day and a tense into a value.
namespace crossread::dates {

using NodeIndex = std::uint16_t;
inline constexpr NodeIndex noNode = 0xFFFF;

enum class TimeOp : unsigned char {
    Calendar, ///< fields of the calendar, with which of several is meant
    Relative, ///< `count` units from the present one: "last week" is -1, "tomorrow" day 1
    Shift,    ///< `amount` times `count` away from `first` (or from now, or from what was told before)
    Rolling,  ///< the last (count < 0) or next `amount`, up to now
    Nth,      ///< the `count`th unit or weekday in `first`; negative counts from the end
    Within,   ///< `first` (a weekday, a unit) in the week, month or year `second`
    Part,     ///< early, mid or late in `first`
    DayTime,  ///< day `first` at clock or part of day `second`
    Clock,    ///< a time of day
    DayPart,  ///< "morning"
    Holiday,  ///< `holiday` in `first`'s year, or the one that is meant
    Range,    ///< from `first` to `second`
    Duration,
    Set,
    Reference ///< PRESENT_REF and the like: `timex`
};

/// Which one of those that come again is meant.
enum class Pick : unsigned char { Open, Last, This, Next, Coming };

/// What a Shift counts from.
enum class Origin : unsigned char { Now, Node, Told };

enum class PartOf : unsigned char { Start, Middle, End };

struct CalendarFields {
    static constexpr int none = -100000;
    int year = none;
    std::int8_t month = 0, day = 0, weekday = 0, quarter = 0, half = 0, season = 0, week = 0;
    int decade = none;  ///< first year; below 100 of the century that is meant
    int century = none; ///< first year
    bool isFiscal = false;
};

struct ClockFields {
    std::int8_t hour = -1, minute = -1, second = -1;
    bool hasMeridiem = false;
    bool isApproximate = false;
    std::optional<int> zone;    ///< minutes east of UTC
    bool hasSummerTime = false; ///< "ET", "CET": an hour more in summer
};

struct Amount {
    std::array<double, unitCount> counts{};
    bool isFuzzy = false;

    [[nodiscard]] double& of(TimeUnit unit) { return counts[static_cast<std::size_t>(unit)]; }
    [[nodiscard]] double of(TimeUnit unit) const { return counts[static_cast<std::size_t>(unit)]; }
    /// The smallest unit that is told.
    [[nodiscard]] TimeUnit grain() const
    {
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] != 0)
                return static_cast<TimeUnit>(i);
        }
        return TimeUnit::Day;
    }
};

struct TimeNode {
    TimeOp op = TimeOp::Calendar;
    Pick pick = Pick::Open;
    Origin origin = Origin::Now;
    PartOf part = PartOf::Start;
    TimeUnit unit = TimeUnit::Day;
    PartOfDay dayPart = PartOfDay::Morning;
    std::int8_t bound = 0; ///< "after 5 pm" in the phrase is 1, "before" -1
    std::uint16_t holiday = 0;
    int count = 0;
    NodeIndex first = noNode;
    NodeIndex second = noNode;
    CalendarFields fields;
    ClockFields clock;
    Amount amount;
    const char* timex = "";
};

/// The \a count th unit in the period \a of.
[[nodiscard]] inline TimeNode nthIn(TimeUnit unit, int count, NodeIndex of)
{
    TimeNode node;
    node.op = TimeOp::Nth;
    node.unit = unit;
    node.count = count;
    node.first = of;
    return node;
}

/// \a count units from the present one, or from the one told before.
[[nodiscard]] inline TimeNode relativeNode(TimeUnit unit, int count, Origin origin)
{
    TimeNode node;
    node.op = TimeOp::Relative;
    node.unit = unit;
    node.count = count;
    node.origin = origin;
    return node;
}

/// The trees of one sentence, in one list; cleared for the next.
using TimeTree = std::vector<TimeNode>;

} // namespace crossread::dates
