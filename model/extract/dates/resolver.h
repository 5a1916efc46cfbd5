// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/base/calendar.h"
#include "model/extract/dates/time_tree.h"
#include "model/extract/findings.h"

#include <optional>
#include <string>

namespace crossread::dates {

/// Which way the clause looks: "fell on Monday", "will meet on Monday", or nothing tells.
enum class Outlook : unsigned char { Unknown, Past, Future };

/// What an expression of time amounts to.
struct Moment {
    std::optional<Day> from; ///< first day; absent where it could not be counted
    std::optional<Day> to;   ///< last day, inclusive
    TimeUnit grain = TimeUnit::Day;
    DateType type = DateType::Date;
    std::string timex;
    std::optional<int> second;    ///< of the day `from`, where a time is told
    std::optional<int> endSecond; ///< of the day `to`
    std::optional<int> zone;      ///< minutes east of UTC, where the text tells them
    bool isFuzzy = false;

    [[nodiscard]] bool isResolved() const { return from.has_value() && to.has_value(); }
};

/// Which of the days that come again is meant where nothing in the sentence tells: `Nearest` of the last and
/// the next one, or always the next.
enum class Preference : unsigned char { News, Nearest, Future };

/// What counting starts from.
struct Setting {
    std::optional<Day> reference;       ///< the day of "today"
    std::optional<int> referenceSecond; ///< its time, where it is known
    Outlook outlook = Outlook::Unknown;
    bool isDayFirst = false; ///< 05/01 is the 5th of January
    Preference preference = Preference::News;
    bool toldIsNear = false;       ///< `told` stands in this sentence or the one before
    std::optional<Moment> toldDay; ///< the last one that was told to the day
    std::optional<Moment> told;    ///< what "the following day" and "later" count from
};

/// Counts out trees. Pure: no clock, no locale.
class Resolver {
public:
    Resolver(const TimeTree& tree, const Setting& setting) : m_tree(tree), m_setting(setting) {}

    [[nodiscard]] Moment resolve(NodeIndex node) const;

private:
    // resolver_calendar.cpp
    [[nodiscard]] Moment calendar(const TimeNode& node) const;
    [[nodiscard]] Moment monthDay(const TimeNode& node) const;
    [[nodiscard]] Moment onWeekday(const Moment& day, const CalendarFields& fields) const;
    [[nodiscard]] Moment nthUnits(const TimeNode& node, const Moment& period) const;
    [[nodiscard]] Moment dayAlone(const TimeNode& node) const;
    [[nodiscard]] Moment month(const TimeNode& node) const;
    [[nodiscard]] Moment weekday(const TimeNode& node) const;
    [[nodiscard]] Moment season(const TimeNode& node) const;
    [[nodiscard]] Moment yearPart(const TimeNode& node) const;
    [[nodiscard]] Moment week(const TimeNode& node) const;
    [[nodiscard]] Moment decade(const TimeNode& node) const;
    [[nodiscard]] Moment holiday(const TimeNode& node) const;
    [[nodiscard]] std::optional<int> referenceYear() const;
    // resolver.cpp
    [[nodiscard]] std::optional<Moment> toldFor(TimeUnit unit) const;
    [[nodiscard]] Moment relative(const TimeNode& node) const;
    [[nodiscard]] Moment shift(const TimeNode& node) const;
    [[nodiscard]] Moment shiftClock(const TimeNode& node, Day base, std::optional<int> second) const;
    [[nodiscard]] Moment rolling(const TimeNode& node) const;
    void rollSeconds(Moment& moment, int direction, int seconds) const;
    [[nodiscard]] Moment nth(const TimeNode& node) const;
    [[nodiscard]] Moment within(const TimeNode& node) const;
    [[nodiscard]] Moment range(const TimeNode& node) const;
    [[nodiscard]] Moment duration(const TimeNode& node) const;
    // resolver_clock.cpp
    [[nodiscard]] Moment dayTime(const TimeNode& node) const;
    [[nodiscard]] Moment clock(const TimeNode& node) const;
    [[nodiscard]] Moment nextTime(const ClockFields& clock, Moment moment) const;
    [[nodiscard]] Moment set(const TimeNode& node) const;

    const TimeTree& m_tree;
    const Setting& m_setting;
};

/// The period of \a grain that holds \a day, with its TIMEX3 value.
[[nodiscard]] Moment periodAt(Day day, TimeUnit grain);

/// The period \a count periods of \a grain after the one that holds \a day.
[[nodiscard]] Moment periodAfter(Day day, TimeUnit grain, int count);

/// \a day moved by an amount of days and longer units; the day of the month is kept or cut to the month's
/// end. Nothing beyond the years -9999 to 9999.
[[nodiscard]] std::optional<Day> moved(Day day, const Amount& amount, int direction);

/// "P2Y3M", "PT30M", "PXW".
[[nodiscard]] std::string durationTimex(const Amount& amount);

/// "T09:30", "T09:30:15Z".
[[nodiscard]] std::string clockTimex(const ClockFields& clock);

/// A period of which only the kind is known: "XXXX-XX-XX", "XXXX-WXX".
[[nodiscard]] std::string unknownTimex(TimeUnit grain);

[[nodiscard]] DatePrecision precisionOf(TimeUnit grain);

} // namespace crossread::dates
